import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'medusa',
  name: 'Medusa',
  url: 'https://medusajs.com',
} as const satisfies Provider

const keys = 'https://docs.medusajs.com/resources/commerce-modules/api-key/concepts'

export const rules = [
  {
    id: 'medusa-secret-key',
    title: 'Medusa secret API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['medusa'],
    pattern: { name: /medusa[\w.-]{0,24}(?:key|token|secret)/, value: /sk_[0-9a-f]{64}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'medusa-secret-key': {
    secret: (make) => `sk_${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `MEDUSA_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"medusaSecretKey": "${secret}"}\n` },
      { name: 'TypeScript', text: (secret) => `const medusaApiToken = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'the publishable key',
        text: (make) => `NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY=pk_${make.hex(64)}\n`,
      },
      { name: 'one character short', text: (make) => `MEDUSA_API_KEY=sk_${make.hex(63)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Medusa Admin → Settings → Secret API Keys → the key → … → Revoke, then Delete.',
      url: 'https://docs.medusajs.com/user-guide/settings/developer/secret-api-keys',
    },
    api: {
      text: 'POST /admin/api-keys/{id}/revoke of your own server.',
      url: 'https://docs.medusajs.com/api/admin#api-keys_postapikeysidrevoke',
    },
  },
  blastRadius: {
    text: 'Everything the admin API of your shop allows the user who made it: orders with customers’ addresses, products, prices, refunds, users.',
  },
  audit: {
    text: 'Settings → Secret API Keys shows when the key was last used; look through the server’s log for calls to /admin/ from {since} to {until}.',
    url: 'https://docs.medusajs.com/user-guide/settings/developer/secret-api-keys',
  },
  replace: {
    text: 'A key for each program, read from a secret manager; storefronts get a publishable key.',
    url: 'https://docs.medusajs.com/resources/commerce-modules/api-key/concepts',
  },
  consumers: ['ERP and fulfilment connectors', 'import scripts', 'CI secrets'],
  confirm: { text: 'GET /admin/products with the key as user name answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and revoked. A new one leaves the leaked one valid; before Medusa 2.11 a user had one at a time and had to revoke it first.',
  },
  sources: [
    {
      url: 'https://docs.medusajs.com/resources/commerce-modules/api-key/concepts',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.medusajs.com/user-guide/settings/developer/secret-api-keys',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
