import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'fireworks',
  name: 'Fireworks AI',
  url: 'https://fireworks.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'fireworks-api-key',
    title: 'Fireworks AI API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['fireworks'],
    pattern: {
      name: /fireworks[\w.-]{0,24}(?:key|token|secret)|(?:fireworks)\(\s{0,20}\{?\s{0,20}(?:api[_-]?)?(?:key|token)/,
      value: /fw_[A-Za-z0-9]{22,24}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.4 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: 'https://docs.fireworks.ai/tools-sdks/firectl/commands/api-key-delete',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'fireworks-api-key': {
    secret: (make) => `fw_${make.alnum(24)}`,
    match: [
      { name: 'env file', text: (secret) => `FIREWORKS_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = Fireworks(api_key="${secret}")\n` },
      { name: 'JSON', text: (secret) => `{"fireworksApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `FIREWORKS_API_KEY=fw_${make.alnum(12)}\n` },
      { name: 'another name', text: (make) => `FIRMWARE=fw_${make.alnum(24)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Fireworks → Settings → API Keys → the key → … → Delete.',
      url: 'https://app.fireworks.ai/settings/users/api-keys',
    },
    cli: {
      text: 'Needs another key or a login; the id is not the key itself.',
      url: 'https://docs.fireworks.ai/tools-sdks/firectl/commands/api-key-delete',
      command: { argv: ['firectl', 'api-key', 'delete', '<key id>'] },
    },
    api: {
      text: 'POST https://api.fireworks.ai/v1/accounts/{account_id}/users/{user_id}/apiKeys:delete with {"keyId": "…"}.',
      url: 'https://fireworks.ai/docs/api-reference/delete-api-key',
    },
  },
  blastRadius: {
    text: 'Calls models on your bill as its user or service account, and reads, changes and deletes what that account can: deployments, which cost by the GPU hour, datasets, fine-tuned models, secrets and, for an admin, other API keys.',
  },
  audit: {
    text: 'Fireworks → Usage and Billing, from {since} to {until}; and Settings → Audit logs where your plan has them.',
    url: 'https://app.fireworks.ai/account/billing',
  },
  replace: {
    text: 'A key of a service account for each program, with an expiry (one year at most).',
    url: 'https://docs.fireworks.ai/accounts/service-accounts',
  },
  consumers: ['backends', 'LLM gateways', 'notebooks', 'coding assistants’ settings'],
  confirm: {
    text: 'GET https://api.fireworks.ai/inference/v1/models with the key answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    {
      url: 'https://docs.fireworks.ai/tools-sdks/firectl/commands/api-key-delete',
      checked: '2026-11-21',
    },
    { url: 'https://fireworks.ai/docs/api-reference/delete-api-key', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
