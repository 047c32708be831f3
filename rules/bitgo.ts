import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'bitgo',
  name: 'BitGo',
  url: 'https://www.bitgo.com',
} as const satisfies Provider

const tokens = 'https://developers.bitgo.com/guides/get-started/access-tokens'

export const rules = [
  {
    id: 'bitgo-access-token',
    title: 'BitGo access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['bitgo'],
    pattern: { name: /bitgo[\w.>-]{0,30}(?:token|key)/, value: /v2x[0-9a-f]{64}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: tokens,
  },
  {
    id: 'bitgo-access-token-header',
    title: 'BitGo access token in a header',
    severity: 'critical',
    confidence: 'high',
    keywords: ['bearer v2x', 'accessToken:', 'accessToken='],
    pattern: /(?:[Bb]earer |accessToken["']?\s{0,3}[:=]\s{0,3}["'])(?<secret>v2x[0-9a-f]{64})/,
    reach: { before: 0, after: 128 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: tokens,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'bitgo-access-token': {
    secret: (make) => `v2x${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `BITGO_ACCESS_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"bitgoAccessToken": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `bitgo_token: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `BITGO_ACCESS_TOKEN=v2x${make.hex(63)}\n` },
      { name: 'under another name', text: (make) => `CACHE_TOKEN=v2x${make.hex(64)}\n` },
    ],
  },
  'bitgo-access-token-header': {
    secret: (make) => `v2x${make.hex(64)}`,
    match: [
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://app.bitgo.com/api/v2/user/me\n`,
      },
      {
        name: 'TypeScript',
        text: (secret) => `const sdk = new BitGo({ env: 'prod', accessToken: '${secret}' })\n`,
      },
      {
        name: 'JavaScript',
        text: (secret) => `client.authenticateWithAccessToken({ accessToken: "${secret}" })\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `Authorization: Bearer v2x${make.hex(63)}\n` },
      {
        name: 'a placeholder',
        text: () =>
          'Authorization: Bearer v2x0000000000000000000000000000000000000000000000000000000000000000\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'BitGo → user menu → User Settings → Developer Options → Access Tokens → the token → Delete. The test environment has a site of its own.',
      url: 'https://app.bitgo.com/settings/developer-options',
    },
  },
  blastRadius: {
    text: 'What its permissions allow: reads wallets and balances, and with spending rights sends up to its spending limit, or, without a limit, while it is unlocked. In production it works from its allowed IP addresses only, read-only exceptions aside; some wallets need the passphrase of the user key as well.',
    list: {
      text: 'Developer Options → the token shows permissions, spending limits, allowed IP addresses and expiry.',
      url: 'https://app.bitgo.com/settings/developer-options',
    },
  },
  audit: {
    text: 'BitGo → Activity and the wallets’ transactions, from {since} to {until}; the enterprise’s audit log names the token.',
    url: 'https://app.bitgo.com/',
  },
  replace: {
    text: 'A token with an expiry, an IP allowlist, the fewest permissions and a small spending limit, and a wallet policy that asks a second person.',
    url: 'https://developers.bitgo.com/guides/get-started/access-tokens',
  },
  consumers: ['wallet backends', 'BitGo Express', 'treasury scripts', 'CI secrets'],
  confirm: { text: 'GET https://app.bitgo.com/api/v2/user/me with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: 'https://developers.bitgo.com/docs/get-started-access-tokens', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
