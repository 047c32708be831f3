import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'newrelic',
  name: 'New Relic',
  url: 'https://newrelic.com',
} as const satisfies Provider

const keys = 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'
const nerdgraph =
  'https://docs.newrelic.com/docs/apis/nerdgraph/examples/use-nerdgraph-manage-license-keys-user-keys/'
const launcher = 'https://one.newrelic.com/launcher/api-keys-ui.api-keys-launcher'

export const rules = [
  {
    id: 'newrelic-user-key',
    title: 'New Relic user key',
    severity: 'high',
    confidence: 'high',
    keywords: ['NRAK-'],
    pattern: /NRAK-[A-Z0-9]{27}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.4 }],
    boundary: 'base64url',
    source: keys,
  },
  {
    id: 'newrelic-license-key',
    title: 'New Relic license key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['FFFFNRAL'],
    // The keys of some regions begin with a code like eu01xx.
    pattern: /(?:[a-z]{2}\d{2}xx[0-9a-f]{26}|[0-9a-f]{32})FFFFNRAL/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: keys,
  },
  {
    id: 'newrelic-license-key-legacy',
    title: 'New Relic license key (without suffix)',
    severity: 'medium',
    confidence: 'high',
    keywords: [
      'new_relic_license',
      'new-relic-license',
      'newrelic_license',
      'newrelic-license',
      'newrelic.license',
      'newreliclicense',
      'nr_license_key',
      'nria_license_key',
    ],
    pattern: {
      name: /new[_.-]?relic[_.-]?licen[cs]e(?:[_.-]?key)?|nr(?:ia)?_license_key/,
      value: /[a-z]{2}\d{2}xx[0-9a-f]{34}|[0-9a-f]{40}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: keys,
  },
  {
    id: 'newrelic-insert-key',
    title: 'New Relic Insights insert key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['NRII-'],
    pattern: /NRII-[A-Za-z0-9_-]{32}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.6 }],
    boundary: 'base64url',
    source: keys,
  },
  {
    id: 'newrelic-account-key',
    title: 'New Relic query, REST or admin API key (legacy)',
    severity: 'high',
    confidence: 'high',
    keywords: ['NRIQ-', 'NRRA-', 'NRAA-'],
    pattern: /NR(?:IQ|RA|AA)-[A-Za-z0-9_-]{24,48}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    boundary: 'base64url',
    source: keys,
  },
] as const satisfies readonly Rule[]

const license = (make: Make) => `${make.pick([make.hex(32), `eu01xx${make.hex(26)}`])}${'FFFF'}NRAL`

export const examples = {
  'newrelic-user-key': {
    secret: (make) => `NRAK-${make.upper(27)}`,
    match: [
      { name: 'env file', text: (secret) => `NEW_RELIC_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -X POST https://api.newrelic.com/graphql -H 'API-Key: ${secret}'\n`,
      },
      {
        name: 'Terraform',
        text: (secret) => `provider "newrelic" {\n  api_key = "${secret}"\n  region = "EU"\n}\n`,
      },
    ],
    noMatch: [
      {
        name: 'a browser key, which is public',
        text: (make) => `licenseKey: "NRJS-${make.hex(19)}"\n`,
      },
      { name: 'one character short', text: (make) => `NEW_RELIC_API_KEY=NRAK-${make.upper(26)}\n` },
    ],
  },
  'newrelic-license-key': {
    secret: license,
    match: [
      {
        name: 'newrelic.yml',
        text: (secret) =>
          `common: &default_settings\n  license_key: '${secret}'\n  app_name: Spoon\n`,
      },
      { name: 'Dockerfile', text: (secret) => `ENV NEW_RELIC_LICENSE_KEY=${secret}\n` },
      {
        name: 'Go',
        text: (secret) => `newrelic.ConfigLicense("${secret}"),\n`,
      },
      {
        name: 'JavaScript',
        text: (secret) => `exports.config = { app_name: ['spoon'], license_key: '${secret}' }\n`,
      },
    ],
    noMatch: [
      { name: 'only the suffix', text: () => `license_key: "...${'FFFF'}NRAL"\n` },
      {
        name: 'one character short',
        text: (make) => `license_key: ${make.hex(31)}${'FFFF'}NRAL\n`,
      },
    ],
  },
  'newrelic-license-key-legacy': {
    secret: (make) => make.pick([make.hex(40), `eu01xx${make.hex(34)}`]),
    match: [
      { name: 'env file', text: (secret) => `NEW_RELIC_LICENSE_KEY=${secret}\n` },
      { name: 'PHP', text: (secret) => `newrelic.license = "${secret}"\n` },
      { name: 'Helm', text: (secret) => `helm install --set newRelicLicenseKey=${secret}\n` },
    ],
    noMatch: [
      { name: 'a commit id', text: (make) => `NEW_RELIC_METADATA_COMMIT=${make.hex(40)}\n` },
      { name: 'too short', text: (make) => `NEW_RELIC_LICENSE_KEY=${make.hex(39)}\n` },
    ],
  },
  'newrelic-insert-key': {
    secret: (make) => `NRII-${make.base64url(32)}`,
    match: [
      { name: 'env file', text: (secret) => `NEW_RELIC_INSERT_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `-H "X-Insert-Key: ${secret}" https://insights-collector.newrelic.com/\n`,
      },
      { name: 'JSON', text: (secret) => `{"insightsInsertKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `KEY=NRII-${make.base64url(31)}\n` },
      { name: 'a browser key', text: (make) => `key: NRJS-${make.hex(19)}\n` },
    ],
  },
  'newrelic-account-key': {
    secret: (make) =>
      make.pick([`NRIQ-${make.base64url(32)}`, `NRRA-${make.hex(42)}`, `NRAA-${make.hex(27)}`]),
    match: [
      { name: 'env file', text: (secret) => `NEWRELIC_QUERY_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "X-Query-Key: ${secret}" https://insights-api.newrelic.com/v1\n`,
      },
      { name: 'Ruby', text: (secret) => `NewRelicApi.api_key = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'too short', text: (make) => `key: NRIQ-${make.alnum(20)}\n` },
      { name: 'part of a longer word', text: (make) => `key: XNRIQ-${make.alnum(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const ingest = {
  revoke: {
    console: {
      text: 'User menu → API keys → the key → Delete. The account’s original license key cannot be deleted there: have New Relic support rotate it.',
      url: launcher,
    },
    api: {
      text: 'NerdGraph at https://api.newrelic.com/graphql: mutation apiAccessDeleteKeys with the key’s id under keys.ingestKeyIds.',
      url: nerdgraph,
    },
  },
  blastRadius: {
    text: 'Sends any data into the account: forges metrics, logs and events, triggers or hides alerts, runs up the bill. It reads nothing.',
  },
  audit: {
    text: 'Compare the data ingest of the account from {since} to {until} with the time before, and look for hosts and applications that are not yours.',
    url: 'https://docs.newrelic.com/docs/data-apis/manage-data/manage-data-coming-new-relic/',
  },
  replace: {
    text: 'A license key for each environment, from a secret manager, so that one can be deleted alone. Browsers get a browser key, which is public.',
    url: keys,
  },
  consumers: [
    'newrelic.yml, newrelic.js and newrelic.ini files',
    'infrastructure agents and Helm values',
    'log forwarders and OpenTelemetry collectors',
    'Lambda layers',
  ],
  confirm: {
    text: 'A POST to https://metric-api.newrelic.com/metric/v1 with the key in Api-Key answers 403.',
    url: keys,
  },
} as const satisfies Partial<Playbook>

export const playbook = {
  revoke: {
    console: {
      text: 'User menu → API keys → filter by type User → the key → Delete. A full platform user with the permission can delete the keys of others too.',
      url: launcher,
    },
    api: {
      text: 'NerdGraph at https://api.newrelic.com/graphql: mutation apiAccessDeleteKeys with the key’s id under keys.userKeyIds.',
      url: nerdgraph,
    },
  },
  blastRadius: {
    text: 'Acts as its user in every account the user can see: queries all telemetry and logs, changes alerts, dashboards and users, and creates further keys if the role allows.',
    list: {
      text: 'NerdGraph: { actor { user { email } accounts { id name } } } with the key shows whose it is and which accounts it reaches.',
      url: 'https://docs.newrelic.com/docs/apis/nerdgraph/get-started/introduction-new-relic-nerdgraph/',
    },
  },
  audit: {
    text: "Query SELECT * FROM NrAuditEvent SINCE '{since}' UNTIL '{until}': changes made through the API carry actorType api_key and the key’s id.",
    url: 'https://docs.newrelic.com/docs/data-apis/understand-data/event-data/query-account-audit-logs-nrauditevent/',
  },
  replace: {
    text: 'A user key of a service user with the narrowest role, one for each use, from a secret manager.',
    url: keys,
  },
  consumers: [
    'Terraform and Pulumi providers',
    'CI jobs that record deployments',
    'the New Relic CLI’s credentials file',
    'scripts that call NerdGraph',
  ],
  confirm: {
    text: 'A NerdGraph request to https://api.newrelic.com/graphql with the key in API-Key answers 401.',
    url: nerdgraph,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Rotation is a new key and then the deletion of the old one. The leaked key stays valid until it is deleted.',
  },
  sources: [
    { url: keys, checked: '2026-11-21' },
    { url: nerdgraph, checked: '2026-11-21' },
  ],
  byRule: {
    'newrelic-license-key': ingest,
    'newrelic-license-key-legacy': ingest,
    'newrelic-insert-key': {
      ...ingest,
      revoke: {
        console: {
          text: 'User menu → API keys → Insights insert keys → the key → Delete.',
          url: launcher,
        },
      },
      replace: {
        text: 'A license key: New Relic recommends it over insert keys for all ingest.',
        url: keys,
      },
      consumers: ['scripts that send custom events', 'serverless functions', 'log forwarders'],
    },
    'newrelic-account-key': {
      revoke: {
        console: {
          text: 'User menu → API keys → the link to Insights query keys or to the REST and admin keys → the key → Delete.',
          url: launcher,
        },
      },
      blastRadius: {
        text: 'A query key reads all event data of the account; a REST or admin key reads and changes its configuration. They belong to the account, not to a user, and do not expire.',
      },
      replace: {
        text: 'A user key with NerdGraph: New Relic has replaced these kinds with it.',
        url: keys,
      },
    },
  },
} as const satisfies Playbook
