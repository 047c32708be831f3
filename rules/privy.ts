import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'privy',
  name: 'Privy',
  url: 'https://www.privy.io',
} as const satisfies Provider

const keys = 'https://docs.privy.io/basics/get-started/dashboard/create-new-app'

export const rules = [
  {
    id: 'privy-app-secret',
    title: 'Privy app secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['privy'],
    pattern: {
      name: /privy[\w.-]{0,24}secret/,
      value: /(?:privy_app_secret_)?[1-9A-HJ-NP-Za-km-z]{80,90}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 4.7 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: keys,
  },
  {
    id: 'privy-authorization-key',
    title: 'Privy authorization private key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['wallet-auth:'],
    pattern: /wallet-auth:(?<random>MIG[A-Za-z0-9+/]{150,190}={0,2})/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://docs.privy.io/controls/authorization-keys/keys/create/key',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'privy-app-secret': {
    secret: (make) => make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 88),
    match: [
      { name: 'env file', text: (secret) => `PRIVY_APP_SECRET=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const privySecret = '${secret}'\n` },
      { name: 'JSON', text: (secret) => `{"privyAppSecret": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'the app id, which is public', text: (make) => `PRIVY_APP_ID=${make.lower(25)}\n` },
      { name: 'too short', text: (make) => `PRIVY_APP_SECRET=${make.alnum(60)}\n` },
    ],
  },
  'privy-authorization-key': {
    secret: (make) =>
      `wallet-auth:MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg${make.base64(136)}`,
    match: [
      { name: 'env file', text: (secret) => `PRIVY_AUTHORIZATION_KEY=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `walletApi: { authorizationPrivateKey: '${secret}' }\n`,
      },
      { name: 'YAML', text: (secret) => `authorization_key: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'a placeholder', text: () => "authorizationPrivateKey: 'wallet-auth:<key>'\n" },
      { name: 'cut short', text: (make) => `key = wallet-auth:MIGHAgEAMBMG${make.base64(60)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Privy dashboard → the app → Configuration → App settings → Basics → API keys → New secret; deploy it, then delete the leaked one. Only admins can do so.',
      url: 'https://dashboard.privy.io/',
    },
  },
  blastRadius: {
    text: 'Poses as your server to Privy: reads and deletes users, and makes and uses the server wallets that no authorization key protects. A secret made as read-only only looks up data.',
  },
  audit: {
    text: 'Dashboard → the app → Users and Wallets, from {since} to {until}; and the wallets on block explorers, for what your server did not sign.',
    url: 'https://dashboard.privy.io/',
  },
  replace: {
    text: 'Read it from a secret manager on the server; protect wallets with authorization keys and policies so that the app secret alone moves nothing.',
    url: 'https://docs.privy.io/security/implementation-guide/security-checklist',
  },
  consumers: ['backends that check logins', 'wallet services', 'agents', 'CI secrets'],
  confirm: { text: 'GET https://api.privy.io/v1/users with app id and old secret answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'An app has up to five secrets: a new one leaves the leaked one valid until you delete it.',
  },
  sources: [
    {
      url: 'https://docs.privy.io/basics/get-started/dashboard/create-new-app',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.privy.io/basics/get-started/dashboard/app-secrets',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.privy.io/controls/authorization-keys/creating-authorization-keys',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'privy-authorization-key': {
      revoke: {
        console: {
          text: 'Privy dashboard → Wallets → Authorization keys: make a new key, make it the owner or signer of the wallets instead, then delete the old one.',
          url: 'https://dashboard.privy.io/',
        },
      },
      blastRadius: {
        text: 'Together with the app secret it signs with every wallet it owns or may sign for.',
      },
      confirm: { text: 'A wallet request signed with the old key answers 401.' },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'Privy does not hold the private key: make a new key and give the wallets to it.',
      },
    },
  },
} as const satisfies Playbook
