import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'coinbase',
  name: 'Coinbase',
  url: 'https://www.coinbase.com',
} as const satisfies Provider

const cdpAuth =
  'https://github.com/coinbase/cdp-sdk/blob/main/typescript/packages/cdp-sdk/src/auth/README.md'
const cdp = 'https://docs.cdp.coinbase.com/get-started/authentication/cdp-api-keys'

export const rules = [
  {
    id: 'coinbase-cdp-key-secret',
    title: 'Coinbase CDP API key secret (Ed25519)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['coinbase', 'cdp_api', 'cdp_secret', 'cdp_private', 'cdpapi', 'cdpsecret'],
    pattern: { name: /(?:coinbase|cdp)[\w.-]{0,24}(?:secret|key)/, value: /[A-Za-z0-9+/]{86}==/ },
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: cdp,
  },
  {
    id: 'coinbase-cdp-key-file',
    title: 'Coinbase CDP API key secret in its key file',
    severity: 'critical',
    confidence: 'high',
    keywords: ['"privateKey"'],
    pattern:
      /"id"\s{0,4}:\s{0,4}"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",\s{0,12}"privateKey"\s{0,4}:\s{0,4}"(?<secret>[A-Za-z0-9+/]{86}==)"/,
    boundary: 'base64',
    reach: { before: 96, after: 160 },
    checks: [
      { kind: 'entropy', bitsPerChar: 4.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: cdp,
  },
  {
    id: 'coinbase-cdp-ec-key',
    title: 'Coinbase CDP API key secret (ECDSA)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['/apiKeys/'],
    pattern:
      /organizations\/[0-9a-f-]{36}\/apiKeys\/[0-9a-f-]{36}[\s\S]{1,120}?(?<secret>-----BEGIN EC PRIVATE KEY-----[A-Za-z0-9+/=\\\s]{100,400}-----END EC PRIVATE KEY-----)/,
    boundary: 'none',
    reach: { before: 64, after: 768 },
    checks: [{ kind: 'structure', is: 'private-key' }],
    source: cdpAuth,
  },
  {
    id: 'coinbase-legacy-api-secret',
    title: 'Coinbase API secret (legacy)',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['coinbase'],
    pattern: { name: /coinbase[\w.-]{0,24}secret/, value: /[A-Za-z0-9]{32}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source:
      'https://docs.cdp.coinbase.com/coinbase-app/authentication-authorization/api-key-authentication',
  },
] as const satisfies readonly Rule[]

/** The key file of a CDP key with ECDSA, up to the key. */
const beforeKey = (make: Make) =>
  `{\n   "name": "organizations/${make.uuid()}/apiKeys/${make.uuid()}",\n   "privateKey": "`

function pem(make: Make): string {
  const lines = make.privateKey('ec').replace(/.{64}/g, '$&\\n')
  return `-----BEGIN EC PRIVATE KEY-----\\n${lines}\\n-----END EC PRIVATE KEY-----`
}

export const examples = {
  'coinbase-cdp-key-secret': {
    secret: (make) => `${make.base64(86)}==`,
    match: [
      { name: 'env file', text: (secret) => `CDP_API_KEY_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"coinbaseApiKeySecret": "${secret}"}\n` },
      { name: 'TypeScript', text: (secret) => `const cdpSecret = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `CDP_API_KEY_SECRET=${make.base64(85)}==\n` },
      { name: 'under another name', text: (make) => `INTEGRITY=${make.base64(86)}==\n` },
    ],
  },
  'coinbase-cdp-key-file': {
    secret: (make) => `${make.base64(86)}==`,
    match: [
      {
        name: 'cdp_api_key.json',
        text: (secret, make) => `{\n   "id": "${make.uuid()}",\n   "privateKey": "${secret}"\n}\n`,
      },
      {
        name: 'on one line',
        text: (secret, make) => `{"id": "${make.uuid()}", "privateKey": "${secret}"}\n`,
      },
      {
        name: 'in YAML',
        text: (secret, make) => `key: '{"id":"${make.uuid()}","privateKey":"${secret}"}'\n`,
      },
    ],
    noMatch: [
      {
        name: 'no id before it',
        text: (make) => `{"name": "me", "privateKey": "${make.base64(86)}=="}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `{"id": "${make.uuid()}", "privateKey": "${make.base64(85)}=="}\n`,
      },
    ],
  },
  'coinbase-cdp-ec-key': {
    secret: pem,
    match: [
      {
        name: 'cdp_api_key.json',
        text: (secret, make) => `${beforeKey(make)}${secret}\\n"\n}\n`,
      },
      {
        name: 'env file',
        text: (secret, make) =>
          `COINBASE_KEY=organizations/${make.uuid()}/apiKeys/${make.uuid()}\nCOINBASE_SECRET="${secret}\\n"\n`,
      },
      {
        name: 'Python',
        text: (secret, make) =>
          `client = RESTClient(api_key="organizations/${make.uuid()}/apiKeys/${make.uuid()}", api_secret="${secret}\\n")\n`,
      },
    ],
    noMatch: [
      {
        name: 'cut out',
        text: (make) =>
          `${beforeKey(make)}-----BEGIN EC PRIVATE KEY-----\\n...\\n-----END EC PRIVATE KEY-----\\n"\n}\n`,
      },
      { name: 'the name alone, which is public', text: (make) => `${beforeKey(make)}"\n}\n` },
    ],
  },
  'coinbase-legacy-api-secret': {
    secret: (make) => make.alnum(32),
    match: [
      { name: 'env file', text: (secret) => `COINBASE_API_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"coinbaseSecret": "${secret}"}\n` },
      { name: 'Python', text: (secret) => `coinbase_api_secret = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'the API key', text: (make) => `COINBASE_API_KEY=${make.alnum(16)}\n` },
      { name: 'one character short', text: (make) => `COINBASE_API_SECRET=${make.alnum(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'CDP Portal → API keys → Secret API keys → the key → Configure → delete it. Keys of a Coinbase account are on the same page under its project.',
      url: 'https://portal.cdp.coinbase.com/access/api',
    },
  },
  blastRadius: {
    text: 'What its permissions allow: view reads balances and orders, trade places orders, transfer sends coins out of the account, which cannot be undone.',
    list: {
      text: 'CDP Portal → API keys → the key shows permissions, portfolio and allowed IP addresses.',
      url: 'https://portal.cdp.coinbase.com/access/api',
    },
  },
  audit: {
    text: 'Coinbase → Transactions and Orders, and Settings → Activity, from {since} to {until}: look for sends and trades that are not yours.',
    url: 'https://www.coinbase.com/settings/activity',
  },
  replace: {
    text: 'A key with view or trade only, one portfolio and an IP allowlist; turn on the address book allowlist for sends.',
    url: 'https://docs.cdp.coinbase.com/get-started/authentication/cdp-api-keys',
  },
  consumers: ['trading bots', 'portfolio trackers', 'payment backends', 'CI secrets'],
  confirm: {
    text: 'A call to https://api.coinbase.com/v2/accounts signed with the old key answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: 'https://docs.cdp.coinbase.com/api-reference/authentication', checked: '2026-11-21' },
    { url: cdpAuth, checked: '2026-11-21' },
  ],
} as const satisfies Playbook
