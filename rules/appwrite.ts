import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'appwrite',
  name: 'Appwrite',
  url: 'https://appwrite.io',
} as const satisfies Provider

const docs = 'https://appwrite.io/docs/advanced/platform/api-keys'

export const rules = [
  {
    id: 'appwrite-api-key',
    title: 'Appwrite API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['standard_'],
    pattern: /standard_[0-9a-f]{256}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.6 }],
    source: docs,
  },
  {
    id: 'appwrite-api-key-legacy',
    title: 'Appwrite API key (format before 1.6)',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['appwrite'],
    pattern: { name: /appwrite[\w.-]{0,24}(?:key|secret)/, value: /[0-9a-f]{256}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.6 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'appwrite-api-key': {
    secret: (make) => `standard_${make.hex(256)}`,
    match: [
      { name: 'env file', text: (secret) => `APPWRITE_API_KEY=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `client.setKey('${secret}')\n` },
      { name: 'header', text: (secret) => `X-Appwrite-Key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `APPWRITE_API_KEY=standard_${make.hex(255)}\n` },
      { name: 'a word', text: () => 'const standard_deviation = Math.sqrt(variance)\n' },
    ],
  },
  'appwrite-api-key-legacy': {
    secret: (make) => make.hex(256),
    match: [
      { name: 'env file', text: (secret) => `APPWRITE_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `appwrite_key: "${secret}"\n` },
      { name: 'header', text: (secret) => `X-Appwrite-Key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'the project ID', text: (make) => `APPWRITE_PROJECT_KEY=${make.hex(20)}\n` },
      { name: 'one character short', text: (make) => `APPWRITE_API_KEY=${make.hex(255)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Appwrite Console → the project → Overview → Integrations → API keys → the key → Delete API key.',
      url: 'https://cloud.appwrite.io/console',
    },
  },
  blastRadius: {
    text: 'Uses the services of the project within its scopes without regard to the permissions of single rows: users, databases, files, functions, messages.',
    list: {
      text: 'The key’s page lists its scopes, expiry and when it was last accessed.',
      url: 'https://cloud.appwrite.io/console',
    },
  },
  audit: {
    text: 'Console → the project → Auth and Databases → Activity, from {since} to {until}; for a self-hosted installation also the access logs of the proxy.',
    url: 'https://cloud.appwrite.io/console',
  },
  replace: {
    text: 'Inside Appwrite Functions use the key of the execution in the x-appwrite-key header, which lasts for minutes. Elsewhere a key with few scopes and an expiry.',
    url: docs,
  },
  consumers: ['server environment', 'CI secrets and Appwrite CLI', 'function variables'],
  confirm: { text: 'GET {endpoint}/v1/users with X-Appwrite-Project and the key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are created and deleted. A new one leaves the leaked one valid until it is deleted or expires.',
  },
  sources: [
    {
      url: 'https://github.com/appwrite/website/blob/main/src/routes/docs/advanced/platform/api-keys/+page.markdoc',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
