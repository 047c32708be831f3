import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'flyio',
  name: 'Fly.io',
  url: 'https://fly.io',
} as const satisfies Provider

const tokens = 'https://fly.io/docs/security/tokens/'

export const rules = [
  {
    id: 'flyio-macaroon',
    title: 'Fly.io access token (macaroon)',
    severity: 'critical',
    confidence: 'high',
    // A MessagePack array of four whose first is an array: base64 that begins with lJ.
    keywords: ['fm2_lJ', 'fm1r_lJ', 'fm1a_lJ'],
    // One token is often several macaroons, separated by commas.
    pattern:
      /fm(?:2|1r|1a)_lJ[A-Za-z0-9+/]{80,6000}={0,2}(?:,fm(?:2|1r|1a)_[A-Za-z0-9+/]{40,6000}={0,2}){0,12}/,
    boundary: 'base64',
    reach: 16384,
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: 'https://github.com/superfly/macaroon',
  },
  {
    id: 'flyio-oauth-token',
    title: 'Fly.io personal auth token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['fo1_'],
    pattern: /fo1_[A-Za-z0-9_-]{43}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: tokens,
  },
  {
    id: 'flyio-token-legacy',
    title: 'Fly.io access token (without prefix)',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['fly_api', 'fly-api', 'flyapi', 'fly_access', 'fly-access', 'flyaccess'],
    pattern: { name: /fly[_.-]?(?:api|access)[_.-]?token/, value: /[A-Za-z0-9_-]{43}/ },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: tokens,
  },
] as const satisfies readonly Rule[]

const macaroon = (make: Make) => `fm2_lJPE${make.base64(398)}==`

export const examples = {
  'flyio-macaroon': {
    secret: (make) => `${macaroon(make)},${macaroon(make)},fm2_lJPE${make.base64(160)}`,
    match: [
      { name: 'env file', text: (secret) => `FLY_API_TOKEN="FlyV1 ${secret}"\n` },
      { name: 'config.yml', text: (secret) => `access_token: ${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: FlyV1 ${secret}" https://api.machines.dev/v1/apps\n`,
      },
      { name: 'JSON', text: (secret) => `{"token": "FlyV1 ${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: () => 'FLY_API_TOKEN="FlyV1 fm2_lJPE..."\n' },
      { name: 'no macaroon', text: (make) => `token=fm2_${make.of('abcdefgh', 400)}\n` },
    ],
  },
  'flyio-oauth-token': {
    secret: (make) => `fo1_${make.base64url(43)}`,
    match: [
      { name: 'env file', text: (secret) => `FLY_API_TOKEN=${secret}\n` },
      { name: 'config.yml', text: (secret) => `access_token: ${secret}\n` },
      { name: 'YAML', text: (secret) => `env:\n  FLY_ACCESS_TOKEN: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `token=fo1_${make.base64url(42)}\n` },
      { name: 'a longer word', text: (make) => `lfo1_${make.base64url(43)}\n` },
    ],
  },
  'flyio-token-legacy': {
    secret: (make) => make.base64url(43),
    match: [
      { name: 'env file', text: (secret) => `FLY_API_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `fly-api-token: ${secret}\n` },
      { name: 'shell', text: (secret) => `export FLY_ACCESS_TOKEN="${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `FLY_API_TOKEN=${make.base64url(42)}\n` },
      {
        name: 'a reference',
        text: () => 'FLY_API_TOKEN: my-organisation-wide-fly-io-deploy-token-v2\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const personal = {
  revoke: {
    console: {
      text: 'Account → Access Tokens → the token → Revoke. fly auth logout on the machine it was made on ends that session’s token.',
      url: 'https://fly.io/user/personal_access_tokens',
    },
  },
  blastRadius: {
    text: 'Acts as the user in every organization: deploys, reads secrets through running Machines, opens databases, destroys apps and volumes, makes further tokens.',
  },
  replace: {
    text: 'Never use a personal token in CI: fly tokens create deploy for one app, fly tokens create org for one organization, with --expiry.',
    url: tokens,
  },
  consumers: ['~/.fly/config.yml', 'CI secrets', 'deployment scripts'],
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new login makes a further token and leaves the leaked one valid until it is revoked or expires.',
  },
} as const satisfies Partial<Playbook>

export const playbook = {
  revoke: {
    console: {
      text: 'An app’s deploy token: the app → Tokens → the token → Revoke. An organization’s: the organization → Tokens → the token → Revoke.',
      url: 'https://fly.io/dashboard',
    },
    cli: {
      text: 'fly tokens list (--scope app with --app, or --scope org) shows the ids. Tokens that were attenuated from it end with it.',
      url: 'https://fly.io/docs/flyctl/tokens-revoke',
      command: { argv: ['fly', 'tokens', 'revoke', '<id>'] },
    },
  },
  blastRadius: {
    text: 'What its caveats leave: a deploy token replaces and runs code in its app, and so reads its secrets; an organization token does that to every app, database and volume. By default they live for 20 years.',
    list: {
      text: 'fly tokens debug decodes the caveats; it takes the token from the environment variable FLY_API_TOKEN.',
      url: 'https://fly.io/docs/flyctl/tokens-debug/',
    },
  },
  audit: {
    text: 'The app → Activity (or fly releases and fly machine status) from {since} to {until}: deployments, Machines and consoles that are not yours.',
    url: 'https://fly.io/dashboard',
  },
  replace: {
    text: 'From Fly.io Machines to elsewhere use OIDC tokens of the Machine. For CI a deploy token for one app with --expiry; for a single command fly tokens create machine-exec.',
    url: tokens,
  },
  consumers: [
    'FLY_API_TOKEN in CI',
    '~/.fly/config.yml',
    'review app workflows',
    'autoscalers and Terraform',
  ],
  confirm: { text: 'GET https://api.machines.dev/v1/apps/<app> with the token answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Making another token leaves the leaked one valid until it is revoked or expires.',
  },
  sources: [
    { url: tokens, checked: '2026-11-21' },
    { url: 'https://fly.io/docs/flyctl/tokens-revoke', checked: '2026-11-21' },
    { url: 'https://fly.io/docs/flyctl/tokens-debug/', checked: '2026-11-21' },
    { url: 'https://github.com/superfly/macaroon', checked: '2026-11-21' },
  ],
  byRule: {
    'flyio-oauth-token': personal,
    'flyio-token-legacy': personal,
  },
} as const satisfies Playbook
