import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'braintrust',
  name: 'Braintrust',
  url: 'https://www.braintrust.dev',
} as const satisfies Provider

export const rules = [
  {
    id: 'braintrust-api-key',
    title: 'Braintrust API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['braintrust'],
    pattern: { name: /braintrust[\w.-]{0,24}(?:key|token|secret)/, value: /sk-[A-Za-z0-9]{48}/ },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: 'https://www.braintrust.dev/docs/guides/access-control',
  },
  {
    id: 'braintrust-service-token',
    title: 'Braintrust service token',
    severity: 'high',
    confidence: 'high',
    keywords: ['bt-st-'],
    pattern: /bt-st-[A-Za-z0-9]{32,72}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.0 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://www.braintrust.dev/docs/guides/access-control',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'braintrust-api-key': {
    secret: (make) => `sk-${make.alnum(48)}`,
    match: [
      { name: 'env file', text: (secret) => `BRAINTRUST_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"braintrustApiKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `env:\n  BRAINTRUST_API_KEY: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `BRAINTRUST_API_KEY=sk-${make.alnum(47)}\n` },
      { name: 'another name', text: (make) => `LLM_KEY=sk-${make.alnum(48)}\n` },
    ],
  },
  'braintrust-service-token': {
    secret: (make) => `bt-st-${make.alnum(48)}`,
    match: [
      { name: 'env file', text: (secret) => `BRAINTRUST_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.braintrust.dev/v1/project\n`,
      },
      { name: 'JSON', text: (secret) => `{"serviceToken": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `BRAINTRUST_API_KEY=bt-st-${make.alnum(16)}\n` },
      { name: 'a placeholder', text: () => 'BRAINTRUST_API_KEY=bt-st-...\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Braintrust → Settings → API keys (or Service tokens) → the key → Delete.',
      url: 'https://www.braintrust.dev/app/settings?subroute=api-keys',
    },
    api: {
      text: 'DELETE https://api.braintrust.dev/v1/service_token/{service_token_id} deletes a service token.',
      url: 'https://www.braintrust.dev/docs/api-reference/servicetokens/delete-service_token.md',
    },
  },
  blastRadius: {
    text: 'Does what its user or service account can: reads and changes logs with prompts and answers, datasets, prompts and functions, and calls models through the proxy with the provider keys stored there.',
  },
  audit: {
    text: 'Braintrust → Logs and the proxy’s usage, from {since} to {until}; audit logs where your plan has them.',
    url: 'https://www.braintrust.dev/app',
  },
  replace: {
    text: 'A service token with only the projects it needs.',
    url: 'https://www.braintrust.dev/docs/guides/access-control',
  },
  consumers: ['LLM backends', 'CI that runs evaluations', 'notebooks'],
  confirm: { text: 'GET https://api.braintrust.dev/v1/project with the key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    { url: 'https://www.braintrust.dev/docs/platform/organizations', checked: '2026-11-21' },
    {
      url: 'https://www.braintrust.dev/docs/api-reference/servicetokens/delete-service_token.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
