import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'klaviyo',
  name: 'Klaviyo',
  url: 'https://www.klaviyo.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'klaviyo-private-key',
    title: 'Klaviyo private API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['klaviyo'],
    pattern: {
      name: /klaviyo[\w.-]{0,24}(?:key|token|secret)|klaviyo/,
      value: /pk_(?:[A-Za-z0-9]{6}_)?[A-Za-z0-9]{32,64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://developers.klaviyo.com/en/docs/retrieve_api_credentials',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'klaviyo-private-key': {
    secret: (make) => `pk_${make.hex(34)}`,
    match: [
      { name: 'env file', text: (secret) => `KLAVIYO_PRIVATE_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Klaviyo-API-Key ${secret}" https://a.klaviyo.com/api/accounts\n`,
      },
      { name: 'Python', text: (secret) => `klaviyo = KlaviyoAPI("${secret}", max_delay=60)\n` },
    ],
    noMatch: [
      {
        name: 'the public key, a site id',
        text: (make) => `KLAVIYO_PUBLIC_KEY=${make.alnum(6)}\n`,
      },
      { name: 'cut short', text: (make) => `KLAVIYO_PRIVATE_KEY=pk_${make.hex(20)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account → Settings → API keys → Private API Keys → the key → Delete.',
      url: 'https://www.klaviyo.com/settings/account/api-keys',
    },
  },
  blastRadius: {
    text: 'Within its scopes, full access by default: reads and exports profiles with mail addresses and orders, changes lists, flows and campaigns, sends mail and SMS.',
    list: {
      text: 'Settings → API keys shows the scopes of each key.',
      url: 'https://www.klaviyo.com/settings/account/api-keys',
    },
  },
  audit: {
    text: 'Settings → API keys: last used; then campaigns, flows, exports and profile changes from {since} to {until}.',
    url: 'https://www.klaviyo.com/settings/account/api-keys',
  },
  replace: {
    text: 'OAuth for integrations; else a key with read-only or custom scopes for each.',
    url: 'https://developers.klaviyo.com/en/docs/authenticate_',
  },
  consumers: ['shop backends and plugins', 'data pipelines', 'CI secrets'],
  confirm: { text: 'GET https://a.klaviyo.com/api/accounts with the old key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A new key leaves the leaked one valid until it is deleted; scopes of a key cannot be changed later.',
  },
  sources: [
    {
      url: 'https://developers.klaviyo.com/en/docs/retrieve_api_credentials',
      checked: '2026-11-21',
    },
    { url: 'https://developers.klaviyo.com/en/docs/authenticate_', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
