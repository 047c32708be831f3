import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'sumologic',
  name: 'Sumo Logic',
  url: 'https://www.sumologic.com',
} as const satisfies Provider

const accessKeys = 'https://www.sumologic.com/help/docs/manage/security/access-keys/'
const installation = 'https://www.sumologic.com/help/docs/manage/security/installation-tokens'
const httpSource =
  'https://www.sumologic.com/help/docs/send-data/hosted-collectors/http-source/logs-metrics/'

const names = [
  'sumologic',
  'sumo_logic',
  'sumo_access',
  'sumo-access',
  'sumoaccess',
  'sumo_api',
  'sumo_secret',
] as const

export const rules = [
  {
    id: 'sumologic-access-id',
    title: 'Sumo Logic access ID',
    severity: 'low',
    confidence: 'low',
    keywords: names,
    pattern: {
      name: /sumo[\w.-]{0,16}(?:access[_.-]?id|api[_.-]?id)/,
      value: /su[A-Za-z0-9]{12}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.6 }],
    half: 'public',
    source: accessKeys,
  },
  {
    id: 'sumologic-access-key',
    title: 'Sumo Logic access key',
    severity: 'high',
    confidence: 'medium',
    keywords: names,
    pattern: {
      name: /sumo[\w.-]{0,24}(?:access[_.-]?key|api[_.-]?key|secret)/,
      value: /[A-Za-z0-9]{64}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 4.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    companions: [{ rule: 'sumologic-access-id', withinLines: 5 }],
    source: accessKeys,
  },
  {
    id: 'sumologic-http-source',
    title: 'Sumo Logic HTTP source address',
    severity: 'medium',
    confidence: 'high',
    keywords: ['sumologic.com/receiver/v1/'],
    pattern: /sumologic\.com\/receiver\/v1\/[a-z]{3,8}\/(?<secret>[A-Za-z0-9_+-]{60,240}={0,2})/,
    checks: [{ kind: 'entropy', bitsPerChar: 4.3 }],
    boundary: 'base64url',
    source: httpSource,
  },
  {
    id: 'sumologic-installation-token',
    title: 'Sumo Logic installation token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['sumologic_install', 'sumo_install', 'token_and_url'],
    pattern: {
      name: /sumo(?:logic)?[_.-]?install(?:ation)?[_.-]?token|(?:sumo\.)?token_and_url/,
      value: /[A-Za-z0-9+/]{48,240}={0,2}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    boundary: 'base64',
    source: installation,
  },
] as const satisfies readonly Rule[]

const accessId = (make: Make) => `su${make.alnum(12)}`

export const examples = {
  'sumologic-access-id': {
    secret: accessId,
    match: [
      { name: 'env file', text: (secret) => `SUMOLOGIC_ACCESSID=${secret}\n` },
      { name: 'YAML', text: (secret) => `sumologic:\n  sumo_access_id: ${secret}\n` },
      { name: 'shell', text: (secret) => `export SUMO_ACCESS_ID="${secret}"\n` },
    ],
    noMatch: [
      { name: 'a collector’s id', text: (make) => `SUMO_COLLECTOR_ID=${make.digits(9)}\n` },
      { name: 'one character short', text: (make) => `SUMO_ACCESS_ID=su${make.alnum(11)}\n` },
    ],
  },
  'sumologic-access-key': {
    secret: (make) => make.alnum(64),
    match: [
      {
        name: 'env file',
        text: (secret, make) =>
          `SUMOLOGIC_ACCESSID=${accessId(make)}\nSUMOLOGIC_ACCESSKEY=${secret}\n`,
      },
      { name: 'shell', text: (secret) => `export SUMO_ACCESS_KEY="${secret}"\n` },
      { name: 'Terraform', text: (secret) => `sumologic_access_key = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `SUMO_ACCESS_KEY=${make.alnum(63)}\n` },
      { name: 'a digest', text: (make) => `SUMO_ACCESS_KEY_CHECKSUM=${make.hex(64)}\n` },
    ],
  },
  'sumologic-http-source': {
    secret: (make) => `Z${make.base64url(85)}==`,
    match: [
      {
        name: 'env file',
        text: (secret) =>
          `SUMO_ENDPOINT=https://endpoint4.collection.us2.sumologic.com/receiver/v1/http/${secret}\n`,
      },
      {
        name: 'curl',
        text: (secret) =>
          `curl -X POST -T app.log "https://collectors.sumologic.com/receiver/v1/http/${secret}"\n`,
      },
      {
        name: 'collector',
        text: (secret) =>
          `exporters:\n  sumologic:\n    endpoint: https://endpoint1.collection.eu.sumologic.com/receiver/v1/otlp/${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'a documented stand-in',
        text: () => 'https://collectors.sumologic.com/receiver/v1/http/[UniqueHTTPCollectorCode]\n',
      },
      {
        name: 'cut short',
        text: (make) => `https://collectors.sumologic.com/receiver/v1/http/${make.alnum(20)}\n`,
      },
    ],
  },
  'sumologic-installation-token': {
    secret: (make) => `${make.base64(70)}==`,
    match: [
      { name: 'env file', text: (secret) => `SUMOLOGIC_INSTALLATION_TOKEN=${secret}\n` },
      { name: 'user.properties', text: (secret) => `token_and_url=${secret}\n` },
      {
        name: 'installer',
        text: (secret) => `./SumoCollector.sh -q -Vsumo.token_and_url=${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'a variable', text: () => 'SUMOLOGIC_INSTALLATION_TOKEN="$TOKEN"\n' },
      { name: 'cut short', text: (make) => `token_and_url=${make.base64(24)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Administration → Account Security Settings → Access Keys (your own: Preferences → Personal Access Keys) → the access ID → Deactivate, then Delete.',
      url: 'https://service.sumologic.com/ui/#/security/access-keys',
    },
    api: {
      text: 'DELETE https://api.sumologic.com/api/v1/accessKeys/{accessId}, with the host of your deployment.',
      url: 'https://www.sumologic.com/help/docs/api/access-keys',
    },
  },
  blastRadius: {
    text: 'With its access ID does over the API what its owner’s roles allow: searches all logs, changes collectors, monitors and dashboards, and with an administrator’s roles users and further keys.',
  },
  audit: {
    text: 'Search the Audit Event Index (_index=sumologic_audit_events) and the search audit index for the access ID from {since} to {until}.',
    url: 'https://www.sumologic.com/help/docs/manage/security/audit-indexes/audit-event-index/',
  },
  replace: {
    text: 'A service account’s key with the scopes a program needs; an installation token for collectors, which cannot call the API.',
    url: accessKeys,
  },
  consumers: ['Terraform variables', 'collector installation scripts', 'Helm values', 'CI secrets'],
  confirm: {
    text: 'GET https://api.sumologic.com/api/v1/collectors with ID and key as basic authentication answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made, deactivated and deleted. A new key leaves the leaked one valid.',
  },
  sources: [
    { url: accessKeys, checked: '2026-11-21' },
    { url: installation, checked: '2026-11-21' },
    {
      url: 'https://help-opensource.sumologic.com/docs/send-data/hosted-collectors/http-source/logs-metrics',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'sumologic-access-id': {
      blastRadius: {
        text: 'Nothing by itself. With its access key, which is often committed near by, what the owner’s roles allow.',
      },
    },
    'sumologic-http-source': {
      revoke: {
        console: {
          text: 'Data Management → Collection → the HTTP source → Show URL → Regenerate URL.',
          url: 'https://service.sumologic.com/ui/#/collection/collection',
        },
      },
      blastRadius: {
        text: 'Sends logs, metrics or traces into one source: forged or flooding data on your bill. It reads nothing.',
      },
      audit: {
        text: 'Search the source’s _sourceCategory from {since} to {until} for messages that your systems did not send, and watch the ingest volume.',
        url: 'https://service.sumologic.com',
      },
      replace: {
        text: 'An address for each sender, from a secret store, so that one can be regenerated alone.',
        url: httpSource,
      },
      consumers: ['log shippers', 'serverless functions', 'browser logging scripts', 'webhooks'],
      confirm: { text: 'A POST to the old address answers 401.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Regenerating the address ends the old one, and every sender needs the new one.',
      },
    },
    'sumologic-installation-token': {
      revoke: {
        console: {
          text: 'Administration → Account Security Settings → Installation Tokens → the token → Deactivate, then Delete.',
          url: 'https://service.sumologic.com/ui/#/security/installation-tokens',
        },
      },
      blastRadius: {
        text: 'Registers installed collectors in the account, which then send data on your bill. It cannot call the API.',
      },
      audit: {
        text: 'Data Management → Collection: look for collectors registered from {since} to {until} that are not yours.',
        url: 'https://service.sumologic.com/ui/#/collection/collection',
      },
      consumers: ['installation scripts', 'machine images', 'Helm values'],
      confirm: { text: 'A collector installed with the token fails to register.' },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'Make a new token and delete this one. Collectors already registered keep working without it.',
      },
    },
  },
} as const satisfies Playbook
