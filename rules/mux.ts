import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'mux',
  name: 'Mux',
  url: 'https://www.mux.com',
} as const satisfies Provider

const apiRequests = 'https://www.mux.com/docs/core/make-api-requests'

export const rules = [
  {
    id: 'mux-token-secret',
    title: 'Mux access token secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['token_secret', 'token-secret', 'tokensecret', 'mux_secret'],
    pattern: { name: /token[_.-]?secret|mux[_.-]?secret/, value: /[A-Za-z0-9+/]{75}/ },
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: apiRequests,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'mux-token-secret': {
    secret: (make) => make.base64(75),
    match: [
      { name: 'env file', text: (secret) => `MUX_TOKEN_SECRET=${secret}\n` },
      {
        name: 'Node',
        text: (secret, make) =>
          `const mux = new Mux({ tokenId: "${make.uuid()}", tokenSecret: "${secret}" })\n`,
      },
      { name: 'YAML', text: (secret) => `mux_token_secret: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'the token id, which is public', text: (make) => `MUX_TOKEN_ID=${make.uuid()}\n` },
      { name: 'one character short', text: (make) => `MUX_TOKEN_SECRET=${make.base64(74)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → Settings → Access Tokens → the token → Revoke token. Needs an admin of the organization.',
      url: 'https://dashboard.mux.com/settings/access-tokens',
    },
  },
  blastRadius: {
    text: 'With its token id, which stands beside it: does what its permissions allow in one environment; Mux Video write uploads, publishes and deletes videos and streams and reads stream keys, System write makes signing keys.',
    list: {
      text: 'GET https://api.mux.com/system/v1/whoami shows the environment and permissions.',
      url: 'https://www.mux.com/docs/api-reference',
    },
  },
  audit: {
    text: 'Dashboard → the environment → Assets, Live Streams and API Activity, from {since} to {until}.',
    url: 'https://dashboard.mux.com',
  },
  replace: {
    text: 'Direct uploads for browsers, and a token with only the permissions it needs for each environment.',
    url: apiRequests,
  },
  consumers: ['upload and streaming back ends', 'CMS plugins', 'CI secrets'],
  confirm: {
    text: 'GET https://api.mux.com/system/v1/whoami with the pair answers 401 unauthorized.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and revoked. A new token leaves the leaked one valid until you revoke it.',
  },
  sources: [{ url: 'https://www.mux.com/docs/guides/make-api-requests', checked: '2026-11-21' }],
} as const satisfies Playbook
