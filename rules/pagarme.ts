import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'pagarme',
  name: 'Pagar.me',
  url: 'https://pagar.me',
} as const satisfies Provider

const keys = 'https://docs.pagar.me/docs/chaves-de-acesso'

export const rules = [
  {
    id: 'pagarme-secret-key',
    title: 'Pagar.me secret key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['pagarme', 'pagar_me', 'pagar.me', 'pagar-me'],
    pattern: {
      name: /pagar[_.-]?me[\w.-]{0,24}(?:key|secret|token|sk)/,
      value: /sk_(?:test_)?[A-Za-z0-9]{16}|sk_[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: keys,
  },
  {
    id: 'pagarme-api-key',
    title: 'Pagar.me API key (version 4)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ak_live_', 'ak_test_'],
    pattern: /ak_(?:live|test)_[A-Za-z0-9]{30}/,
    reach: { before: 0, after: 48 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: 'https://docs.pagar.me/v4/docs',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'pagarme-secret-key': {
    secret: (make) => `sk_${make.alnum(16)}`,
    match: [
      { name: 'env file', text: (secret) => `PAGARME_SECRET_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"pagarmeKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `pagarme-secret: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `PAGARME_PUBLIC_KEY=pk_${make.alnum(16)}\n` },
      { name: 'one character short', text: (make) => `PAGARME_SECRET_KEY=sk_${make.alnum(15)}\n` },
    ],
  },
  'pagarme-api-key': {
    secret: (make) => `ak_live_${make.alnum(30)}`,
    match: [
      { name: 'env file', text: (secret) => `PAGARME_API_KEY=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) => `pagarme.client.connect({ api_key: '${secret}' })\n`,
      },
      { name: 'Ruby', text: (secret) => `PagarMe.api_key = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'the encryption key, which is public',
        text: (make) => `PAGARME_ENCRYPTION_KEY=ek_live_${make.alnum(30)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `PAGARME_API_KEY=ak_live_${make.alnum(29)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Pagar.me dashboard → Desenvolvimento → Chaves → the secret key → Excluir, after a new one (Criar chave secreta) is in place.',
      url: 'https://dash.pagar.me/',
    },
  },
  blastRadius: {
    text: 'Makes and refunds orders and charges, charges saved cards, reads customers, and moves money to recipients’ bank accounts.',
  },
  audit: {
    text: 'Dashboard → Pedidos, Transferências and Logs, from {since} to {until}: look for what your system did not start.',
    url: 'https://dash.pagar.me/',
  },
  replace: {
    text: 'A secret key for each program with an IP allowlist, in a secret manager; browsers get the public key.',
    url: 'https://docs.pagar.me/docs/chaves-de-acesso',
  },
  consumers: ['payment backends', 'e-commerce plugins', 'marketplaces', 'CI secrets'],
  confirm: { text: 'GET https://api.pagar.me/core/v5/orders with the old key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: 'https://docs.pagar.me/docs/chaves-de-acesso', checked: '2026-11-21' },
    { url: 'https://docs.pagar.me/reference/autentica%C3%A7%C3%A3o-2.md', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
