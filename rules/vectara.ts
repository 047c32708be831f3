import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'vectara',
  name: 'Vectara',
  url: 'https://vectara.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'vectara-api-key',
    title: 'Vectara API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['zut_', 'zwt_', 'zqt_'],
    pattern: /z[uwq]t_[A-Za-z0-9_-]{32,40}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.0 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://docs.vectara.com/docs/console-ui/api-access-overview',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'vectara-api-key': {
    secret: (make) => `zut_${make.base64url(36)}`,
    match: [
      { name: 'env file', text: (secret) => `VECTARA_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = Vectara(api_key="${secret}")\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "x-api-key: ${secret}" https://api.vectara.io/v2/corpora\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `VECTARA_API_KEY=zwt_${make.alnum(16)}\n` },
      {
        name: 'a name',
        text: () => 'static int zut_lookup_table_for_the_codec_of_the_decoder_x;\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Vectara console → API Access → the key → Delete, or disable it first.',
      url: 'https://console.vectara.com/console/apiAccess',
    },
  },
  blastRadius: {
    text: 'A query key (zqt_) reads its corpora; a query and index key (zwt_) also adds and deletes documents; a personal key (zut_) does what its user can, keys and corpora included, but not billing or deleting the account.',
  },
  audit: {
    text: 'Vectara console → Usage and the query history of each corpus, from {since} to {until}.',
    url: 'https://console.vectara.com',
  },
  replace: {
    text: 'OAuth 2.0 client credentials for servers; a query key limited to one corpus for anything public.',
    url: 'https://docs.vectara.com/docs/security/authentication',
  },
  consumers: ['RAG backends', 'ingestion jobs', 'notebooks'],
  confirm: {
    text: 'GET https://api.vectara.io/v2/corpora with the key in x-api-key answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    {
      url: 'https://docs.vectara.com/docs/learn/authentication/api-key-management',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
