import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'fastly',
  name: 'Fastly',
  url: 'https://www.fastly.com',
} as const satisfies Provider

const tokens = 'https://www.fastly.com/documentation/reference/api/auth-tokens/'

export const rules = [
  {
    id: 'fastly-api-token',
    title: 'Fastly API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['fastly'],
    pattern: { name: /fastly[\w.-]{0,24}(?:key|token)/, value: /[A-Za-z0-9_-]{32}/ },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.9 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: tokens,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'fastly-api-token': {
    secret: (make) => make.base64url(32),
    match: [
      { name: 'env file', text: (secret) => `FASTLY_API_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -X PURGE -H "Fastly-Key: ${secret}" https://acme.test/\n`,
      },
      { name: 'YAML', text: (secret) => `fastly_api_key: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'a digest', text: (make) => `FASTLY_KEY_MD5=${make.hex(32)}\n` },
      { name: 'one character short', text: (make) => `FASTLY_API_TOKEN=${make.alnum(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Fastly control panel → Account → API tokens → the token → Delete. A user token: Account → API tokens → Personal tokens.',
      url: 'https://manage.fastly.com/account/personal/tokens',
    },
    cli: {
      text: 'Find the id with fastly auth-token list.',
      url: 'https://www.fastly.com/documentation/reference/cli/auth-token/delete/',
      command: { argv: ['fastly', 'auth-token', 'delete', '--id', '<token-id>'] },
    },
    api: { text: 'DELETE https://api.fastly.com/tokens/{token_id}.', url: tokens },
    self: {
      text: 'DELETE https://api.fastly.com/tokens/self with the header Fastly-Key.',
      url: tokens,
    },
  },
  blastRadius: {
    text: 'Does what its scope and its user’s role allow: global changes VCL, Compute code, back ends, TLS keys and logging of its services, so it can read or alter all traffic; purge_all and purge_select only empty the cache.',
    list: {
      text: 'GET https://api.fastly.com/tokens/self shows its scope, services and expiry.',
      url: tokens,
    },
  },
  audit: {
    text: 'Control panel → Account → Audit log, or GET https://api.fastly.com/events, filtered by the token from {since} to {until}. Compare the active version of each service with your source.',
    url: 'https://manage.fastly.com/account/company/audit-log',
  },
  replace: {
    text: 'An automation token limited to one service, with the scope purge_select where it only purges, and an expiry date. With global the limit does not hold for what lies outside services.',
    url: tokens,
  },
  consumers: [
    'CMS purge plugins',
    'deploy pipelines of Compute and VCL',
    'Terraform',
    'CI secrets',
  ],
  confirm: { text: 'GET https://api.fastly.com/tokens/self with the token answers 401 or 403.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and deleted. A new token leaves the leaked one valid until you delete it.',
  },
  sources: [
    {
      url: 'https://fastly.com/documentation/reference/api/auth-tokens/user',
      checked: '2026-11-21',
    },
    { url: 'https://fastly.com/documentation/reference/api/auth-tokens', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
