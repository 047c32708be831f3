import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'platformsh',
  name: 'Platform.sh (Upsun)',
  url: 'https://platform.sh',
} as const satisfies Provider

const apiTokens = 'https://docs.upsun.com/administration/cli/api-tokens.html'

export const rules = [
  {
    id: 'platformsh-api-token',
    title: 'Platform.sh or Upsun API token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['platformsh', 'platform_sh', 'upsun', 'platform-sh'],
    pattern: { name: /(?:platform[_-]?sh|upsun)[\w.-]{0,24}token/, value: /[A-Za-z0-9_-]{43}/ },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: apiTokens,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'platformsh-api-token': {
    secret: (make) => make.base64url(43),
    match: [
      { name: 'env file', text: (secret) => `PLATFORMSH_CLI_TOKEN=${secret}\n` },
      { name: 'env file of Upsun', text: (secret) => `UPSUN_CLI_TOKEN=${secret}\n` },
      { name: 'workflow', text: (secret) => `platformsh_token: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `PLATFORMSH_CLI_TOKEN=${make.alnum(42)}\n` },
      { name: 'a variable', text: () => 'PLATFORMSH_CLI_TOKEN=$PLATFORM_TOKEN\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Console → user menu → My profile → API tokens → the token → Delete.',
      url: 'https://console.upsun.com/-/users/~/settings/tokens',
    },
  },
  blastRadius: {
    text: 'Acts as its user in every project and organization: deploys, opens SSH sessions into environments, and reads variables, databases and backups. Treat every variable it could read as leaked too.',
  },
  audit: {
    text: 'Console → each project → Activity, from {since} to {until}: look for pushes, SSH and variable changes that nobody on the team made.',
    url: 'https://console.upsun.com',
  },
  replace: {
    text: 'A source integration that deploys by itself; else the token of a machine user with access to one project.',
    url: apiTokens,
  },
  consumers: ['CI secrets', 'CLI settings', 'backup and cron jobs'],
  confirm: {
    text: 'platform auth:info (or upsun auth:info) with the token answers Invalid API token.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and deleted. A new token leaves the leaked one valid until you delete it.',
  },
  sources: [{ url: apiTokens, checked: '2026-11-21' }],
} as const satisfies Playbook
