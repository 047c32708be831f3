import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'chutes',
  name: 'Chutes',
  url: 'https://chutes.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'chutes-api-key',
    title: 'Chutes API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['cpk_'],
    pattern: /cpk_[0-9a-f]{32}\.[0-9a-f]{32}\.[A-Za-z0-9]{32}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4.0 }],
    source: 'https://chutes.ai/docs/getting-started/authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'chutes-api-key': {
    secret: (make) => `cpk_${make.hex(32)}.${make.hex(32)}.${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `CHUTES_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://llm.chutes.ai/v1/models\n`,
      },
      { name: 'JSON', text: (secret) => `{"apiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut off', text: (make) => `CHUTES_API_KEY=cpk_${make.hex(32)}.${make.hex(32)}\n` },
      { name: 'a name', text: () => 'cpk_register(driver);\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: { text: 'Chutes → API keys → the key → delete.', url: 'https://chutes.ai/app/api' },
    cli: {
      text: 'Takes the name or the id of the key, and cannot be undone.',
      url: 'https://chutes.ai/docs/cli/account',
      command: { argv: ['chutes', 'keys', 'delete', '<name or id>'] },
    },
  },
  blastRadius: {
    text: 'What its scopes allow: calls models on your balance, or reads and changes chutes and images. An admin key does all of that in the whole account.',
  },
  audit: {
    text: 'Chutes → Usage and balance, from {since} to {until}.',
    url: 'https://chutes.ai/app',
  },
  replace: {
    text: 'A key with the action invoke, limited to the chutes it calls.',
    url: 'https://chutes.ai/docs/getting-started/authentication',
  },
  consumers: ['backends', 'chat front ends', 'LLM gateways'],
  confirm: {
    text: 'A call to https://llm.chutes.ai/v1/chat/completions with the key answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    { url: 'https://chutes.ai/docs/cli/account', checked: '2026-11-21' },
    { url: 'https://chutes.ai/docs/getting-started/authentication', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
