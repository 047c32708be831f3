import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'deepl',
  name: 'DeepL',
  url: 'https://www.deepl.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'deepl-api-key',
    title: 'DeepL API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['deepl'],
    // Keys of the free plan end in :fx, those of admins in :adm.
    pattern: {
      name: /deepl[\w.-]{0,24}(?:key|token|secret|auth)/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?::fx|:dp|:adm)?/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://developers.deepl.com/docs/getting-started/auth',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'deepl-api-key': {
    secret: (make) => `${make.uuid()}${make.pick([':fx', '', ':adm'])}`,
    match: [
      { name: 'env file', text: (secret) => `DEEPL_AUTH_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `deepl_api_key = "${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"deeplApiKey": "${secret}"}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: DeepL-Auth-Key ${secret}" https://api.deepl.com/v2/usage\n`,
      },
    ],
    noMatch: [
      { name: 'a glossary', text: (make) => `DEEPL_GLOSSARY_ID=${make.uuid()}\n` },
      {
        name: 'one character short',
        text: (make) => `DEEPL_AUTH_KEY=${make.uuid().slice(0, -1)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account → API Keys & Limits → the key’s menu → Deactivate key. It ends at once and for good. Keys that end in :adm are on the Admin Keys tab.',
      url: 'https://www.deepl.com/your-account/keys',
    },
  },
  blastRadius: {
    text: 'Translates text and documents on your quota and bill, and reads, makes and deletes glossaries. It does not show texts translated before. A key that ends in :adm translates nothing, but makes, limits and deactivates the keys of the organization and reads its usage.',
  },
  audit: {
    text: 'Account → API usage, by key, from {since} to {until}: look for characters that your services do not explain.',
    url: 'https://www.deepl.com/your-account/usage',
  },
  replace: {
    text: 'A key for each service, named after it, with a character limit of its own and custom permissions for the endpoints it calls.',
    url: 'https://developers.deepl.com/docs/getting-started/auth',
  },
  consumers: [
    'server environment',
    'translation plugins of content systems',
    'scripts and notebooks',
  ],
  confirm: {
    text: 'GET https://api.deepl.com/v2/usage (api-free.deepl.com for :fx) with the key answers 403.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deactivated. A new one leaves the leaked one valid until it is deactivated.',
  },
  sources: [
    { url: 'https://developers.deepl.com/docs/admin/managing-api-keys', checked: '2026-11-21' },
    { url: 'https://developers.deepl.com/docs/getting-started/auth', checked: '2026-11-21' },
    {
      url: 'https://developers.deepl.com/api-reference/admin-api/managing-admin-keys',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
