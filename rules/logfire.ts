import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'logfire',
  name: 'Pydantic Logfire',
  url: 'https://pydantic.dev/logfire',
} as const satisfies Provider

const writeTokens = 'https://logfire.pydantic.dev/docs/how-to-guides/create-write-tokens'
const source = 'https://github.com/pydantic/logfire/blob/main/logfire/_internal/auth.py'

export const rules = [
  {
    id: 'logfire-token',
    title: 'Pydantic Logfire token or API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['pylf_v'],
    // Version and region, then the token; write, read and user tokens and API keys all begin so.
    pattern: /pylf_v[0-9]{1,2}_[a-z]{2,12}_[A-Za-z0-9_]{32,128}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'logfire-token': {
    secret: (make) => `pylf_v1_${make.pick(['us', 'eu'])}_${make.alnum(43)}`,
    match: [
      { name: 'env file', text: (secret) => `LOGFIRE_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `logfire.configure(token='${secret}')\n` },
      {
        name: 'OpenTelemetry',
        text: (secret) => `OTEL_EXPORTER_OTLP_HEADERS='Authorization=${secret}'\n`,
      },
      { name: 'Pulumi', text: (secret) => `pulumi config set logfire:apiKey ${secret}\n` },
    ],
    noMatch: [
      { name: 'a documented stand-in', text: () => 'LOGFIRE_TOKEN=pylf_v2_us_...\n' },
      { name: 'cut short', text: (make) => `LOGFIRE_TOKEN=pylf_v1_us_${make.alnum(12)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'A write token: the project → Settings → Write tokens → the token → Delete. A read token: Read tokens beside it. An API key: the organization → Settings → API keys. A login of the CLI: your account’s settings, and logfire auth logout.',
      url: 'https://logfire.pydantic.dev',
    },
  },
  blastRadius: {
    text: 'A write token only sends telemetry into one project, on its quota. A read token queries all of it, prompts and personal data included. An API key or a user’s token also manages projects and makes further tokens.',
    list: {
      text: 'Find the token by its first characters in the lists of write tokens, read tokens and API keys.',
      url: 'https://logfire.pydantic.dev',
    },
  },
  audit: {
    text: 'The project’s Live and Usage pages: look from {since} to {until} for services that are not yours. Queries with a read token are not listed there: ask Pydantic support where it matters.',
    url: 'https://logfire.pydantic.dev',
  },
  replace: {
    text: 'A write token with an expiry for each service; a read token only in the program that queries.',
    url: writeTokens,
  },
  consumers: [
    'server environments (LOGFIRE_TOKEN)',
    '.logfire/logfire_credentials.json in a project',
    '~/.logfire/default.toml',
    'OpenTelemetry collectors',
    'MCP settings',
  ],
  confirm: {
    text: 'A program started with the token warns that it is invalid; GET /v1/info on logfire-us or logfire-eu.pydantic.dev with it answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and deleted. A new token leaves the leaked one valid.',
  },
  sources: [
    { url: source, checked: '2026-11-21' },
    { url: writeTokens, checked: '2026-11-21' },
  ],
} as const satisfies Playbook
