import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'runpod',
  name: 'Runpod',
  url: 'https://www.runpod.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'runpod-api-key',
    title: 'Runpod API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['rpa_'],
    pattern: /rpa_[A-Z0-9]{30,44}[A-Za-z0-9]{4,16}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.9 },
      { kind: 'mixed', of: ['upper', 'digit'] },
    ],
    source: 'https://docs.runpod.io/get-started/api-keys',
  },
  {
    id: 'runpod-api-key-legacy',
    title: 'Runpod API key (format before November 2024)',
    severity: 'high',
    confidence: 'medium',
    keywords: ['runpod'],
    pattern: { name: /runpod[\w.-]{0,24}(?:key|token|secret)/, value: /[A-Z0-9]{40}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'digit'] },
    ],
    source: 'https://docs.runpod.io/get-started/api-keys',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'runpod-api-key': {
    secret: (make) => `rpa_${make.upper(40)}${make.lower(6)}`,
    match: [
      { name: 'env file', text: (secret) => `RUNPOD_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `runpod.api_key = "${secret}"\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://rest.runpod.io/v1/pods\n`,
      },
    ],
    noMatch: [
      { name: 'cut off', text: (make) => `RUNPOD_API_KEY=rpa_${make.upper(20)}\n` },
      {
        name: 'a function',
        text: () => 'int rpa_table_lookup_entry_with_a_long_name_of_forty(void);\n',
      },
    ],
  },
  'runpod-api-key-legacy': {
    secret: (make) => make.upper(40),
    match: [
      { name: 'env file', text: (secret) => `RUNPOD_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `runpod.api_key = "${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"runpodApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `RUNPOD_API_KEY=${make.upper(39)}\n` },
      { name: 'a variable', text: () => 'RUNPOD_API_KEY=$RUNPOD_KEY_OF_THE_TEAM\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Runpod console → Credentials → API Keys → the key → trash icon. Disabling it with the toggle stops it too.',
      url: 'https://www.console.runpod.io/user/settings',
    },
  },
  blastRadius: {
    text: 'With all permissions: starts GPU pods and endpoints on your balance, opens a shell in running pods, and reads and deletes volumes, templates and stored registry logins. A restricted or read-only key does less.',
  },
  audit: {
    text: 'Runpod console → Audit logs and Billing, from {since} to {until}: look for pods, endpoints and volumes that are not yours.',
    url: 'https://www.console.runpod.io/audit-logs',
  },
  replace: {
    text: 'A restricted key with only the endpoints it calls; runtime secrets of Runpod for what pods need.',
    url: 'https://docs.runpod.io/get-started/api-keys',
  },
  consumers: [
    'backends that call serverless endpoints',
    'CI that deploys workers',
    'notebooks',
    '~/.runpod/config.toml',
  ],
  confirm: { text: 'GET https://rest.runpod.io/v1/pods with the key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    { url: 'https://docs.runpod.io/get-started/api-keys', checked: '2026-11-21' },
    { url: 'https://docs.runpod.io/get-started/credentials', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
