import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'conekta',
  name: 'Conekta',
  url: 'https://www.conekta.com',
} as const satisfies Provider

const auth = 'https://developers.conekta.com/reference/autenticaci%C3%B3n'

export const rules = [
  {
    id: 'conekta-private-key',
    title: 'Conekta private API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['conekta'],
    pattern: { name: /conekta[\w.-]{0,24}(?:key|secret|token)/, value: /key_[A-Za-z0-9]{20,25}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: auth,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'conekta-private-key': {
    secret: (make) => `key_${make.alnum(23)}`,
    match: [
      { name: 'env file', text: (secret) => `CONEKTA_PRIVATE_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `conekta.api_key = '${secret}'\n` },
      { name: 'JSON', text: (secret) => `{"conektaApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'too short', text: (make) => `CONEKTA_PRIVATE_KEY=key_${make.alnum(12)}\n` },
      { name: 'a name', text: () => 'CONEKTA_PRIVATE_KEY=key_of_conekta_from_vault\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Conekta panel → Desarrolladores → API keys → the private key → Eliminar, after a new one is in place.',
      url: 'https://panel.conekta.com/developers/api_keys',
    },
  },
  blastRadius: {
    text: 'Makes charges and orders, refunds, charges saved cards and reads customers. Test keys look the same and move no money.',
  },
  audit: {
    text: 'Panel → Pagos and Desarrolladores → Logs, from {since} to {until}: look for what your system did not start.',
    url: 'https://panel.conekta.com/',
  },
  replace: {
    text: 'A key for each program in a secret manager on the server; browsers get the public key.',
    url: 'https://developers.conekta.com/',
  },
  consumers: ['payment backends', 'e-commerce plugins', 'CI secrets'],
  confirm: { text: 'GET https://api.conekta.io/orders with the old key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: 'https://www.rubydoc.info/gems/conekta/Conekta/ApiKeysApi', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
