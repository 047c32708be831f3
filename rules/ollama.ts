import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'ollama',
  name: 'Ollama',
  url: 'https://ollama.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'ollama-api-key',
    title: 'Ollama cloud API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['ollama'],
    pattern: {
      name: /ollama[\w.-]{0,24}(?:key|token|secret)/,
      value: /[0-9a-f]{32}\.[A-Za-z0-9_-]{24}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.7 }],
    source: 'https://docs.ollama.com/api/authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'ollama-api-key': {
    secret: (make) => `${make.hex(32)}.${make.base64url(24)}`,
    match: [
      { name: 'env file', text: (secret) => `OLLAMA_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"ollamaApiKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `ollama_api_key: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `OLLAMA_API_KEY=${make.hex(32)}.${make.alnum(23)}\n`,
      },
      { name: 'a file', text: (make) => `OLLAMA_KEY_FILE=${make.hex(12)}.safetensors\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Ollama → Settings → Keys → API keys → the key → revoke it.',
      url: 'https://ollama.com/settings/keys',
    },
  },
  blastRadius: {
    text: 'Runs cloud models and web search within the account’s plan, and pulls and pushes models under its name. A server of your own asks for no key.',
  },
  audit: {
    text: 'Ollama → Settings: the usage of the plan, and your models for versions you did not push, from {since} to {until}.',
    url: 'https://ollama.com/settings',
  },
  replace: {
    text: 'A key for each service, on the server only; ollama signin on workstations.',
    url: 'https://docs.ollama.com/api/authentication',
  },
  consumers: ['backends', 'coding assistants’ settings', 'notebooks'],
  confirm: { text: 'A call to https://ollama.com/api/chat with the key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you revoke it, and keys do not expire.',
  },
  sources: [{ url: 'https://docs.ollama.com/api/authentication.md', checked: '2026-11-21' }],
} as const satisfies Playbook
