import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'codecov',
  name: 'Codecov',
  url: 'https://about.codecov.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'codecov-upload-token',
    title: 'Codecov upload token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['codecov'],
    pattern: {
      name: /codecov[_.-]?(?:upload[_.-]?|global[_.-]?)?token/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://docs.codecov.com/docs/codecov-tokens',
  },
  {
    id: 'codecov-api-token',
    title: 'Codecov API token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['codecov'],
    pattern: {
      name: /codecov[_.-]?(?:api|access)[_.-]?(?:token|key)/,
      value: /[0-9a-f]{40}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://docs.codecov.com/docs/codecov-tokens',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'codecov-upload-token': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `CODECOV_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `codecov_token: ${secret}\n` },
      { name: 'CLI', text: (secret) => `codecovcli upload-process --codecov-token ${secret}\n` },
    ],
    noMatch: [
      { name: 'a variable', text: () => 'CODECOV_TOKEN=$CODECOV_TOKEN_FROM_THE_VAULT\n' },
      {
        name: 'one character short',
        text: (make) => `CODECOV_TOKEN=${make.uuid().slice(0, -1)}\n`,
      },
    ],
  },
  'codecov-api-token': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `CODECOV_API_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `codecov_access_token = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `codecov-api-key: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `CODECOV_API_TOKEN=${make.uuid().slice(0, -1)}\n`,
      },
      { name: 'a name', text: () => 'CODECOV_API_TOKEN=codecov-api-token-of-the-team\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The repository → Configuration → General → Repository upload token → Regenerate. A global token: Organization → Settings → Global Upload Token → Regenerate.',
      url: 'https://app.codecov.io',
    },
  },
  blastRadius: {
    text: 'Uploads coverage reports for the repository (a global token: for every repository of the organization), so it can forge coverage and status checks. It reads no code.',
  },
  audit: {
    text: 'The repository → Commits: look for uploads from {since} to {until} that no build of yours made.',
    url: 'https://app.codecov.io',
  },
  replace: {
    text: 'OpenID Connect from GitHub Actions: use_oidc in codecov-action needs no token. Public repositories need no token unless the organization asks for one.',
    url: 'https://docs.codecov.com/docs/codecov-tokens',
  },
  consumers: ['CI secrets (CODECOV_TOKEN)', 'codecov.yml', 'build scripts'],
  confirm: { text: 'An upload with the old token is refused.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate makes a new token and ends the old one: put the new one into CI at once.',
  },
  sources: [
    { url: 'https://docs.codecov.com/docs/codecov-tokens', checked: '2026-11-21' },
    { url: 'https://docs.codecov.com/do/reference', checked: '2026-11-21' },
  ],
  byRule: {
    'codecov-api-token': {
      revoke: {
        console: {
          text: 'User settings → Access → API Tokens → the token → Revoke.',
          url: 'https://app.codecov.io',
        },
      },
      blastRadius: {
        text: 'Reads coverage, commits and settings of the repositories its owner sees in Codecov.',
      },
      consumers: ['scripts and dashboards', 'CI secrets'],
      rotateInPlace: { effect: 'not-offered', text: 'Tokens are made and revoked, not rotated.' },
    },
  },
} as const satisfies Playbook
