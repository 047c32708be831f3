import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'retell',
  name: 'Retell AI',
  url: 'https://www.retellai.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'retell-api-key',
    title: 'Retell AI API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['retell'],
    pattern: {
      name: /retell[_.-]?(?:ai)?[\w.-]{0,24}(?:key|token|secret)|(?:retell(?:client|sdk)?)\(\s{0,20}\{?\s{0,20}(?:api[_-]?)?(?:key|token)/,
      value: /key_[0-9a-f]{28}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://docs.retellai.com/accounts/api-keys-overview',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'retell-api-key': {
    secret: (make) => `key_${make.hex(28)}`,
    match: [
      { name: 'env file', text: (secret) => `RETELL_API_KEY=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const client = new Retell({ apiKey: '${secret}' })\n`,
      },
      { name: 'JSON', text: (secret) => `{"retellApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `RETELL_API_KEY=key_${make.hex(27)}\n` },
      { name: 'an agent', text: (make) => `RETELL_AGENT_ID=agent_${make.hex(28)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Retell → Settings → API Keys → the key → the bin → confirm.',
      url: 'https://dashboard.retellai.com/settings/api-keys',
    },
  },
  blastRadius: {
    text: 'Places and listens to calls from your numbers at your expense, reads recordings and transcripts, and changes agents, numbers and knowledge bases. The key with the webhook badge also verifies webhooks, so its holder can forge them.',
  },
  audit: {
    text: 'Retell → Call History and Billing, from {since} to {until}: look for calls and agents that are not yours.',
    url: 'https://dashboard.retellai.com/call-history',
  },
  replace: {
    text: 'A key for each service; public keys only for web widgets.',
    url: 'https://docs.retellai.com/accounts/api-keys-overview',
  },
  consumers: ['voice backends', 'n8n and Make connections', 'webhook receivers'],
  confirm: { text: 'GET https://api.retellai.com/list-agents with the key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until you delete it. Move the webhook badge to the new key first.',
  },
  sources: [{ url: 'https://docs.retellai.com/accounts/manage-api-keys', checked: '2026-11-21' }],
} as const satisfies Playbook
