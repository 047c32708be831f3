import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'depot',
  name: 'Depot',
  url: 'https://depot.dev',
} as const satisfies Provider

export const rules = [
  {
    id: 'depot-token',
    title: 'Depot token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['depot_project_', 'depot_org_', 'depot_user_'],
    pattern: /depot_(?:project|org|user)_(?<random>[A-Za-z0-9]{32,96})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://depot.dev/docs/cli/authentication.md',
  },
  {
    id: 'depot-token-named',
    title: 'Depot token without its kind',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['depot_token', 'depot_api', 'depot-token', 'depottoken'],
    pattern: { name: /depot[_.-]?(?:api[_.-]?)?token/, value: /(?:depot_)?[0-9a-f]{64}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://depot.dev/docs/cli/authentication.md',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'depot-token': {
    secret: (make) => `depot_${make.pick(['project', 'org', 'user'])}_${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `DEPOT_TOKEN=${secret}\n` },
      { name: 'shell', text: (secret) => `DEPOT_TOKEN=${secret} depot build -t app .\n` },
      { name: 'YAML', text: (secret) => `token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a name', text: () => 'DEPOT_TOKEN=depot_project_id\n' },
      { name: 'cut short', text: (make) => `DEPOT_TOKEN=depot_org_${make.hex(16)}\n` },
    ],
  },
  'depot-token-named': {
    secret: (make) => `${make.pick(['depot_', ''])}${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `DEPOT_TOKEN=${secret}\n` },
      { name: 'env file', text: (secret) => `DEPOT_API_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `depot-token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `DEPOT_TOKEN=${make.hex(63)}\n` },
      { name: 'a variable', text: () => 'DEPOT_TOKEN=$DEPOT_TOKEN_OF_THE_ORGANIZATION\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Organization Settings → API Tokens → the token’s menu → Remove API token. A project token: the project → Settings. Your own: Account settings → API Tokens.',
      url: 'https://depot.dev/orgs/_/settings',
    },
  },
  blastRadius: {
    text: 'An organization token manages projects, runs builds, and pushes and pulls images of every project; a project token does so for one. Pushed images and caches run on your machines.',
  },
  audit: {
    text: 'The builds of the projects from {since} to {until}: look for those that no commit of yours explains, and for images pushed in that time.',
    url: 'https://depot.dev/orgs',
  },
  replace: {
    text: 'An OIDC trust relationship for CI: no token at all. Else a project token.',
    url: 'https://depot.dev/docs/cli/authentication',
  },
  consumers: ['CI secrets (DEPOT_TOKEN)', 'depot.yaml of the CLI', 'image pull secrets'],
  confirm: { text: 'depot list projects with the old token fails as unauthorized.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: 'https://depot.dev/docs/cli/authentication.md', checked: '2026-11-21' },
    { url: 'https://depot.dev/docs/api/authentication.md', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
