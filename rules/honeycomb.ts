import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { NonEmpty, Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'honeycomb',
  name: 'Honeycomb',
  url: 'https://www.honeycomb.io',
} as const satisfies Provider

const authentication = 'https://docs.honeycomb.io/api/authentication'
const environmentKeys = 'https://docs.honeycomb.io/configure/environments/manage-api-keys/'
const teamKeys = 'https://docs.honeycomb.io/configure/teams/manage-api-keys/'

/** `hc`, a letter that Honeycomb picks, and the kind of key. */
function prefixes(...kinds: string[]): NonEmpty<string> {
  const [first = '', ...rest] = kinds.flatMap((kind) =>
    [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `hc${letter}${kind}_`),
  )
  return [first, ...rest]
}

export const rules = [
  {
    id: 'honeycomb-ingest-key',
    title: 'Honeycomb ingest key',
    severity: 'medium',
    confidence: 'high',
    keywords: prefixes('ik', 'ic'),
    // The key’s id and its secret without a separator; ic for Honeycomb Classic.
    pattern: /hc[a-z]i[kc]_[A-Za-z0-9]{58}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: authentication,
  },
  {
    id: 'honeycomb-management-key',
    title: 'Honeycomb management key',
    severity: 'critical',
    confidence: 'high',
    keywords: prefixes('mk'),
    pattern: /hc[a-z]mk_[A-Za-z0-9]{26}:[A-Za-z0-9]{32}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: authentication,
  },
  {
    id: 'honeycomb-management-key-secret',
    title: 'Honeycomb management key secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['honeycomb'],
    pattern: {
      name: /honeycomb[_.-]?(?:(?:management|mgmt|api)[_.-]?)?key[_.-]?secret/,
      value: /[A-Za-z0-9]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.4 }],
    source: teamKeys,
  },
  {
    id: 'honeycomb-configuration-key',
    title: 'Honeycomb configuration key',
    severity: 'high',
    confidence: 'high',
    keywords: ['honeycomb'],
    pattern: {
      name: /honeycomb[_.-]?(?:(?:api|config(?:uration)?|environment|write)[_.-]?){1,2}key|x-honeycomb-team/,
      value: /[A-Za-z0-9]{22}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: environmentKeys,
  },
  {
    id: 'honeycomb-classic-key',
    title: 'Honeycomb Classic API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['honeycomb'],
    pattern: {
      name: /honeycomb[_.-]?(?:(?:api|config(?:uration)?|team|write)[_.-]?){1,2}key|x-honeycomb-team/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: environmentKeys,
  },
] as const satisfies readonly Rule[]

const ingestKey = (make: Make) =>
  `hc${make.of('abcxz', 1)}i${make.pick(['k', 'c'])}_${make.lower(58)}`

const configurationKey = (make: Make) =>
  `${make.alnum(19)}${make.of('ABCDEFG', 1)}${make.digits(1)}${make.of('hjkmn', 1)}`

export const examples = {
  'honeycomb-ingest-key': {
    secret: ingestKey,
    match: [
      { name: 'env file', text: (secret) => `HONEYCOMB_API_KEY=${secret}\n` },
      {
        name: 'OpenTelemetry',
        text: (secret) => `OTEL_EXPORTER_OTLP_HEADERS="x-honeycomb-team=${secret}"\n`,
      },
      {
        name: 'collector',
        text: (secret) =>
          `exporters:\n  otlp:\n    endpoint: api.honeycomb.io:443\n    headers:\n      "x-honeycomb-team": "${secret}"\n`,
      },
    ],
    noMatch: [
      { name: 'only the id', text: (make) => `id: hcaik_${make.lower(26)}\n` },
      {
        name: 'one character short',
        text: (make) => `HONEYCOMB_API_KEY=${ingestKey(make).slice(0, -1)}\n`,
      },
    ],
  },
  'honeycomb-management-key': {
    secret: (make) => `hc${make.of('abcxz', 1)}mk_${make.lower(26)}:${make.alnum(32)}`,
    match: [
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.honeycomb.io/2/auth\n`,
      },
      { name: 'env file', text: (secret) => `HONEYCOMB_MANAGEMENT_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"headers": {"Authorization": "Bearer ${secret}"}}\n` },
    ],
    noMatch: [
      { name: 'only the id', text: (make) => `HONEYCOMB_KEY_ID=hcamk_${make.lower(26)}\n` },
      {
        name: 'one character short',
        text: (make) => `Bearer hcamk_${make.lower(26)}:${make.alnum(31)}\n`,
      },
    ],
  },
  'honeycomb-management-key-secret': {
    secret: (make) => make.alnum(32),
    match: [
      {
        name: 'env file',
        text: (secret, make) =>
          `HONEYCOMB_KEY_ID=hcamk_${make.lower(26)}\nHONEYCOMB_KEY_SECRET=${secret}\n`,
      },
      { name: 'YAML', text: (secret) => `env:\n  HONEYCOMB_KEY_SECRET: "${secret}"\n` },
      {
        name: 'Go',
        text: (secret) => `os.Setenv("HONEYCOMB_MANAGEMENT_KEY_SECRET", "${secret}")\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `HONEYCOMB_KEY_SECRET=${make.alnum(31)}\n` },
      {
        name: 'a reference',
        text: () => 'honeycomb_key_secret: vault/honeycomb/production/keys\n',
      },
    ],
  },
  'honeycomb-configuration-key': {
    secret: configurationKey,
    match: [
      { name: 'env file', text: (secret) => `HONEYCOMB_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl https://api.honeycomb.io/1/auth -H "X-Honeycomb-Team: ${secret}"\n`,
      },
      {
        name: 'OpenTelemetry',
        text: (secret) =>
          `OTEL_EXPORTER_OTLP_HEADERS=x-honeycomb-team=${secret},x-honeycomb-dataset=spoon\n`,
      },
      { name: 'Ruby', text: (secret) => `honeycomb_write_key: '${secret}'\n` },
    ],
    noMatch: [
      { name: 'a data set', text: () => 'HONEYCOMB_DATASET=productionTelemetry001\n' },
      { name: 'a name', text: () => 'honeycombApiKey: honeycombApiKeySecretX\n' },
    ],
  },
  'honeycomb-classic-key': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `HONEYCOMB_WRITE_KEY=${secret}\n` },
      { name: 'JavaScript', text: (secret) => `beeline({ honeycombApiKey: "${secret}" })\n` },
      { name: 'header', text: (secret) => `X-Honeycomb-Team: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a trace id', text: (make) => `honeycomb_trace_id=${make.hex(32)}\n` },
      { name: 'one character short', text: (make) => `HONEYCOMB_WRITE_KEY=${make.hex(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const management = {
  revoke: {
    console: {
      text: 'Account → Team Settings → API Keys → the management key → Delete.',
      url: 'https://ui.honeycomb.io',
    },
  },
  blastRadius: {
    text: 'Works on the whole team within its scopes: lists, makes and deletes API keys and environments, so it can make itself further keys that read and write data.',
    list: {
      text: 'GET https://api.honeycomb.io/2/auth with the key lists its scopes and its team.',
      url: authentication,
    },
  },
  audit: {
    text: 'Account → Team Settings → Activity Log (Enterprise): look from {since} to {until} for keys and environments that the key made or changed. On other plans check the lists of keys.',
    url: teamKeys,
  },
  replace: {
    text: 'A management key with the scopes it needs only, kept in a secret manager and given to the one pipeline that runs Terraform.',
    url: teamKeys,
  },
  consumers: ['Terraform providers', 'CI secrets', 'scripts that hand out ingest keys'],
  confirm: {
    text: 'GET https://api.honeycomb.io/2/auth with the key as bearer answers 401.',
    url: authentication,
  },
} as const satisfies Partial<Playbook>

export const playbook = {
  revoke: {
    console: {
      text: 'Environment menu → Manage Environments → the environment → API Keys → the key → Delete. Disabling the key stops it at once too, and can be undone.',
      url: 'https://ui.honeycomb.io',
    },
    api: {
      text: 'DELETE https://api.honeycomb.io/2/teams/{teamSlug}/api-keys/{id} with a management key (api.eu1.honeycomb.io in the EU).',
      url: 'https://docs.honeycomb.io/api/key-management/getapikey',
    },
  },
  blastRadius: {
    text: 'Does in one environment (in Classic the whole team) what its permissions say: sends events, and may run queries on telemetry, change triggers, SLOs and boards, and create data sets.',
    list: {
      text: 'GET https://api.honeycomb.io/1/auth with the key lists its permissions, its team and its environment.',
      url: authentication,
    },
  },
  audit: {
    text: 'Account → Team Settings → Activity Log (Enterprise) shows changes by the key from {since} to {until}. Usage shows events that are not yours in the same time.',
    url: environmentKeys,
  },
  replace: {
    text: 'For sending data an ingest key, which can do nothing else. For Terraform and scripts a configuration key with the permissions they need, one for each use.',
    url: 'https://docs.honeycomb.io/get-started/best-practices/api-keys',
  },
  consumers: [
    'OpenTelemetry collector and SDK configuration',
    'Refinery configuration',
    'Terraform providers',
    'CI jobs that add markers',
  ],
  confirm: {
    text: 'GET https://api.honeycomb.io/1/auth with the key in X-Honeycomb-Team answers 401.',
    url: authentication,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made, disabled and deleted, not rotated. A new key leaves the leaked one valid until it is disabled or deleted.',
  },
  sources: [
    { url: authentication, checked: '2026-11-21' },
    { url: environmentKeys, checked: '2026-11-21' },
    { url: teamKeys, checked: '2026-11-21' },
  ],
  byRule: {
    'honeycomb-ingest-key': {
      blastRadius: {
        text: 'Sends events into one environment, and creates data sets if it may: forges telemetry, sets off or hides alerts, uses up the event quota. It reads nothing.',
      },
    },
    'honeycomb-management-key': management,
    'honeycomb-management-key-secret': management,
  },
} as const satisfies Playbook
