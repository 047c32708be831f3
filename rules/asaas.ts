import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'asaas',
  name: 'Asaas',
  url: 'https://www.asaas.com',
} as const satisfies Provider

const keys = 'https://docs.asaas.com/docs/authentication-2'

export const rules = [
  {
    id: 'asaas-api-key',
    title: 'Asaas API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['$aact_'],
    pattern: /\$aact_(?:prod_)?[A-Za-z0-9+/]{90,260}={0,2}/,
    boundary: 'base64',
    reach: { before: 0, after: 300 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: keys,
  },
  {
    id: 'asaas-sandbox-api-key',
    title: 'Asaas API key (sandbox)',
    severity: 'low',
    confidence: 'high',
    keywords: ['$aact_hmlg_'],
    pattern: /\$aact_hmlg_[A-Za-z0-9+/]{90,260}={0,2}/,
    boundary: 'base64',
    reach: { before: 0, after: 300 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'asaas-api-key': {
    secret: (make) => `$aact_prod_000${make.base64(150)}`,
    match: [
      { name: 'env file', text: (secret) => `ASAAS_API_KEY='${secret}'\n` },
      {
        name: 'header',
        text: (secret) => `curl -H 'access_token: ${secret}' https://api.asaas.com/v3/payments\n`,
      },
      { name: 'JSON', text: (secret) => `{"asaasKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `ASAAS_API_KEY=$aact_prod_000${make.alnum(30)}\n` },
      {
        name: 'of the sandbox',
        text: (make) => `ASAAS_API_KEY=$aact_hmlg_000${make.base64(150)}\n`,
      },
    ],
  },
  'asaas-sandbox-api-key': {
    secret: (make) => `$aact_hmlg_000${make.base64(150)}`,
    match: [
      { name: 'env file', text: (secret) => `ASAAS_API_KEY='${secret}'\n` },
      { name: 'PHP', text: (secret) => `$asaas = new Client('${secret}');\n` },
      { name: 'JSON', text: (secret) => `{"asaasKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `ASAAS_API_KEY=$aact_hmlg_000${make.alnum(30)}\n` },
      {
        name: 'of production',
        text: (make) => `ASAAS_API_KEY=$aact_prod_000${make.base64(150)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Asaas → Menu do usuário → Integrações → Chaves de API → the key → Excluir, or disable it first.',
      url: 'https://www.asaas.com/customerApiAccessToken/index',
    },
  },
  blastRadius: {
    text: 'Everything in the account: makes and refunds charges, reads customers, and sends the balance by Pix and bank transfer, unless transfers need a confirmation.',
  },
  audit: {
    text: 'Asaas → Extrato and Transferências, from {since} to {until}; and Integrações → Logs de requisições, for calls that are not yours.',
    url: 'https://www.asaas.com/',
  },
  replace: {
    text: 'A key with an expiry for each program, an IP allowlist, and the webhook that approves withdrawals, so that a key alone moves nothing.',
    url: 'https://docs.asaas.com/docs/authentication-2',
  },
  consumers: ['billing backends', 'ERP connectors', 'e-commerce plugins', 'CI secrets'],
  confirm: { text: 'GET https://api.asaas.com/v3/finance/balance with the key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made, disabled and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: 'https://docs.asaas.com/docs/authentication-2', checked: '2026-11-21' },
    { url: 'https://docs.asaas.com/docs/api-keys', checked: '2026-11-21' },
  ],
  byRule: {
    'asaas-sandbox-api-key': {
      revoke: {
        console: {
          text: 'Asaas sandbox → Integrações → Chaves de API → the key → Excluir.',
          url: 'https://sandbox.asaas.com/customerApiAccessToken/index',
        },
      },
      blastRadius: { text: 'Test charges of the sandbox; no money moves.' },
    },
  },
} as const satisfies Playbook
