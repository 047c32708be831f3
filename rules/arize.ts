import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'arize',
  name: 'Arize',
  url: 'https://arize.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'arize-api-key',
    title: 'Arize AX API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['arize_', 'arize-', 'arize.', 'arizeapi', 'arizekey', 'arizetoken'],
    pattern: {
      name: /arize[\w.-]{0,24}(?:key|token|secret)/,
      value: /ak-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[A-Za-z0-9_-]{20,48}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: 'https://arize.com/docs/ax/security-and-settings/api-keys',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'arize-api-key': {
    secret: (make) => `ak-${make.uuid()}-${make.base64url(32)}`,
    match: [
      { name: 'env file', text: (secret) => `ARIZE_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"arizeApiKey": "${secret}"}\n` },
      { name: 'Python', text: (secret) => `arize_api_key = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'cut off', text: (make) => `ARIZE_API_KEY=ak-${make.uuid()}\n` },
      { name: 'a space', text: (make) => `ARIZE_SPACE_ID=${make.base64(24)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Arize → Settings → API Keys → the key → Delete or Revoke.',
      url: 'https://app.arize.com',
    },
    api: {
      text: 'POST https://api.arize.com/v2/api-keys/{id}/refresh revokes the key and answers a replacement.',
      url: 'https://www.arize.com/docs/api-reference/api-keys/refresh-an-api-key',
    },
  },
  blastRadius: {
    text: 'Reads and writes what its user or service account can: traces with prompts and answers, datasets, experiments and prompts.',
  },
  audit: {
    text: 'Arize → Settings → Audit logs where your plan has them; else look for traces and changes from {since} to {until} that are not yours.',
    url: 'https://app.arize.com',
  },
  replace: {
    text: 'A service key limited to its space, with an expiry.',
    url: 'https://arize.com/docs/ax/security-and-settings/api-keys',
  },
  consumers: ['LLM backends', 'OpenTelemetry collectors', 'notebooks', 'CI secrets'],
  confirm: { text: 'A call to the API with the key answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Refreshing a key revokes the leaked value and gives a new one, at once unless a grace period of up to a day is asked for. A second key leaves it valid.',
  },
  sources: [
    { url: 'https://arize.com/docs/ax/security-and-settings/api-keys', checked: '2026-11-21' },
    {
      url: 'https://www.arize.com/docs/api-reference/api-keys/refresh-an-api-key',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
