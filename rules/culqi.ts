import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'culqi',
  name: 'Culqi',
  url: 'https://culqi.com',
} as const satisfies Provider

const keys = 'https://docs.culqi.com/es/documentacion/pagos-online/llaves/'

export const rules = [
  {
    id: 'culqi-secret-key',
    title: 'Culqi secret key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['culqi'],
    pattern: {
      name: /culqi[\w.-]{0,24}(?:key|secret|llave)[\w.-]{0,12}/,
      value: /sk_(?:live|test)_[A-Za-z0-9]{16}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'culqi-secret-key': {
    secret: (make) => `sk_live_${make.alnum(15)}z`,
    match: [
      { name: 'env file', text: (secret) => `CULQI_SECRET_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"culqiSecretKey": "${secret}"}\n` },
      { name: 'PHP', text: (secret) => `$culqi_llave_privada = '${secret}';\n` },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `CULQI_PUBLIC_KEY=pk_live_${make.alnum(16)}\n` },
      {
        name: 'one character short',
        text: (make) => `CULQI_SECRET_KEY=sk_live_${make.alnum(15)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'CulqiPanel (the integration panel for test keys) → Desarrollo → API Keys: ask Culqi’s support to replace the secret key where the page does not offer it.',
      url: 'https://mipanel.culqi.com/',
    },
  },
  blastRadius: {
    text: 'Makes charges and refunds, charges saved cards, and reads customers and orders: the API refuses it nothing. A key with test in it moves no money.',
  },
  audit: {
    text: 'CulqiPanel → Ventas and Devoluciones, from {since} to {until}: look for what your system did not start.',
    url: 'https://mipanel.culqi.com/',
  },
  replace: {
    text: 'Read the key from a secret manager on the server; browsers get the public key, and payloads RSA encryption.',
    url: 'https://docs.culqi.com/es/documentacion/pagos-online/llaves/',
  },
  consumers: ['payment backends', 'e-commerce plugins', 'CI secrets'],
  confirm: { text: 'GET https://api.culqi.com/v2/charges with the old key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Look in the panel: where no new key can be made, support replaces it.',
  },
  sources: [
    { url: 'https://docs.culqi.com/es/documentacion/pagos-online/llaves', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
