import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'revenuecat',
  name: 'RevenueCat',
  url: 'https://www.revenuecat.com',
} as const satisfies Provider

const authentication = 'https://www.revenuecat.com/docs/projects/authentication'

export const rules = [
  {
    id: 'revenuecat-secret-key',
    title: 'RevenueCat secret API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['revenuecat', 'revenue_cat', 'rc_secret'],
    pattern:
      /(?:[Rr]evenue_?[Cc]at|REVENUE_?CAT|[Rr][Cc]_[Ss])[\s\S]{0,160}?(?<secret>sk_[A-Za-z0-9]{20,64})/,
    reach: { before: 0, after: 256 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: authentication,
  },
  {
    id: 'revenuecat-oauth-token',
    title: 'RevenueCat OAuth token',
    severity: 'high',
    confidence: 'high',
    keywords: ['atk_'],
    pattern: /atk_[A-Za-z0-9]{24,128}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: authentication,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'revenuecat-secret-key': {
    secret: (make) => `sk_${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `REVENUECAT_SECRET_KEY=${secret}\n` },
      {
        name: 'curl',
        text: (secret) =>
          `curl https://api.revenuecat.com/v1/subscribers/u1 -H "Authorization: Bearer ${secret}"\n`,
      },
      { name: 'TypeScript', text: (secret) => `const revenueCatKey = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'an app’s key, which is public',
        text: (make) => `REVENUECAT_API_KEY=appl_${make.alnum(28)}\n`,
      },
      { name: 'another’s name', text: (make) => `OTHER_KEY=sk_${make.alnum(32)}\n` },
    ],
  },
  'revenuecat-oauth-token': {
    secret: (make) => `atk_${make.alnum(40)}`,
    match: [
      { name: 'JSON', text: (secret) => `{"access_token": "${secret}", "token_type": "Bearer"}\n` },
      { name: 'header', text: (secret) => `Authorization: Bearer ${secret}\n` },
      { name: 'env file', text: (secret) => `REVENUECAT_ACCESS_TOKEN=${secret}\n` },
    ],
    noMatch: [
      { name: 'an identifier', text: () => 'atk_accessible_get_default_attributes(object);\n' },
      { name: 'cut short', text: (make) => `token=atk_${make.alnum(12)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The project → API keys → Secret API keys → the key → … → Revoke. Only admins of the project can.',
      url: 'https://app.revenuecat.com',
    },
  },
  blastRadius: {
    text: 'Works on the whole project: reads customers and purchases, grants and takes away entitlements, refunds and deletes customers; a v2 key does what its permissions allow, the catalogue of products among it.',
    list: {
      text: 'The project → API keys shows version and permissions of the key.',
      url: 'https://app.revenuecat.com',
    },
  },
  audit: {
    text: 'The project → Audit logs, where the plan has them, and the histories of customers: look from {since} to {until} for promotional entitlements and deletions that are not yours.',
    url: 'https://app.revenuecat.com',
  },
  replace: {
    text: 'A v2 secret key with the few permissions a server needs; apps use their public key.',
    url: authentication,
  },
  consumers: [
    'server environments',
    'webhook handlers and cloud functions',
    'support tools',
    'MCP settings',
  ],
  confirm: { text: 'GET https://api.revenuecat.com/v1/subscribers/{id} with the key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and revoked. A new key leaves the leaked one valid.',
  },
  sources: [{ url: authentication, checked: '2026-11-21' }],
  byRule: {
    'revenuecat-oauth-token': {
      revoke: {
        console: {
          text: 'The developer who granted it: Account settings → Connected apps → the application → Revoke. The application can also use the OAuth revocation endpoint.',
          url: 'https://app.revenuecat.com',
        },
      },
      blastRadius: {
        text: 'Does what its scopes allow in every project of the developer who granted it, not only in one.',
      },
      consumers: ['token stores of the application', 'MCP clients'],
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'Refreshing makes a further token; the leaked one stays valid until it expires or is revoked.',
      },
    },
  },
} as const satisfies Playbook
