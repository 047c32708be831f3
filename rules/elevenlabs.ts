import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'elevenlabs',
  name: 'ElevenLabs',
  url: 'https://elevenlabs.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'elevenlabs-api-key',
    title: 'ElevenLabs API key',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'elevenlabs',
      'eleven_labs',
      'eleven-labs',
      'eleven.labs',
      'xi-api-key',
      'xi_api_key',
      'eleven_api_key',
      'eleven-api-key',
    ],
    pattern: {
      name: /eleven[_.-]?labs[\w.-]{0,24}(?:key|token|secret)|(?:eleven[_.-]?labs(?:client)?)\(\s{0,20}\{?\s{0,20}(?:api[_-]?)?(?:key|token)|\bxi[_-]api[_-]key|eleven[_-]api[_-]key/,
      value: /sk_[0-9a-f]{48}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: 'https://elevenlabs.io/docs/api-reference/authentication',
  },
  {
    id: 'elevenlabs-api-key-legacy',
    title: 'ElevenLabs API key (32 hex digits)',
    severity: 'high',
    confidence: 'medium',
    keywords: [
      'elevenlabs',
      'eleven_labs',
      'eleven-labs',
      'eleven.labs',
      'xi-api-key',
      'xi_api_key',
      'eleven_api_key',
      'eleven-api-key',
    ],
    pattern: {
      name: /eleven[_.-]?labs[\w.-]{0,24}(?:key|token|secret)|(?:eleven[_.-]?labs(?:client)?)\(\s{0,20}\{?\s{0,20}(?:api[_-]?)?(?:key|token)|\bxi[_-]api[_-]key|eleven[_-]api[_-]key/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: 'https://elevenlabs.io/docs/api-reference/authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'elevenlabs-api-key': {
    secret: (make) => `sk_${make.hex(48)}`,
    match: [
      { name: 'env file', text: (secret) => `ELEVENLABS_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = ElevenLabs(api_key="${secret}")\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const client = new ElevenLabsClient({ apiKey: '${secret}' })\n`,
      },
      {
        name: 'header',
        text: (secret) => `curl -H "xi-api-key: ${secret}" https://api.elevenlabs.io/v1/voices\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `ELEVENLABS_API_KEY=sk_${make.hex(47)}\n` },
      { name: 'a voice', text: (make) => `elevenlabs_voice_id: ${make.alnum(20)}\n` },
    ],
  },
  'elevenlabs-api-key-legacy': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `ELEVENLABS_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "xi-api-key: ${secret}" https://api.elevenlabs.io/v1/user\n`,
      },
      { name: 'Python', text: (secret) => `set_api_key(elevenlabs_api_key="${secret}")\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `ELEVENLABS_API_KEY=${make.hex(31)}\n` },
      { name: 'a digest', text: (make) => `elevenlabs_sha256=${make.hex(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'ElevenLabs → Developers → API Keys → the key → … → Delete. Keys of service accounts: Workspace settings → Service Accounts, where a new key needs the permissions of the old one.',
      url: 'https://elevenlabs.io/app/settings/api-keys',
    },
    api: {
      text: 'DELETE https://api.elevenlabs.io/v1/service-accounts/{service_account_user_id}/api-keys/{api_key_id} for the keys of service accounts.',
      url: 'https://elevenlabs.io/docs/api-reference/service-accounts/api-keys/create',
    },
  },
  blastRadius: {
    text: 'What its scopes allow. Without restrictions: speaks with your voices, cloned ones included, until the credits of the month are gone, reads and deletes the generation history, voices and conversational agents, and can place calls through agents with a phone number.',
  },
  audit: {
    text: 'ElevenLabs → Developers → Usage, by API key, from {since} to {until}; and History for speech you did not make.',
    url: 'https://elevenlabs.io/app/developers/usage',
  },
  replace: {
    text: 'A key with only the endpoints it needs and a credit limit, on a service account; single-use tokens for browsers.',
    url: 'https://elevenlabs.io/docs/api-reference/service-accounts/api-keys/create',
  },
  consumers: [
    'voice bots and backends',
    'mobile and browser bundles',
    'n8n, Make and Zapier connections',
    'notebooks',
  ],
  confirm: {
    text: 'GET https://api.elevenlabs.io/v1/user with the key in xi-api-key answers 401. A key without User read access never passes there: try what it may do instead.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    {
      url: 'https://www.rubydoc.info/gems/elevenlabs_client/ElevenlabsClient/Admin/ServiceAccountApiKeys',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/elevenlabs/elevenlabs-docs/blob/main/fern/docs/pages/product-guides/administration/workspaces/service-accounts.mdx',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/elevenlabs/skills/blob/7dcf3a2c2a1389525f5950d91b0ff09bd73bd549/setup-api-key/SKILL.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
