import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'heygen',
  name: 'HeyGen',
  url: 'https://www.heygen.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'heygen-api-key',
    title: 'HeyGen API key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['sk_V2_'],
    pattern: /sk_V2_[A-Za-z0-9_]{20,100}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://docs.heygen.com/docs/using-heygens-api',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'heygen-api-key': {
    secret: (make) => `sk_V2_hgu_${make.alnum(40)}`,
    match: [
      { name: 'env file', text: (secret) => `HEYGEN_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "X-Api-Key: ${secret}" https://api.heygen.com/v2/avatars\n`,
      },
      { name: 'JSON', text: (secret) => `{"heygenApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `HEYGEN_API_KEY=sk_V2_${make.alnum(12)}\n` },
      { name: 'a name', text: () => 'const sk_v2_table_of_contents_for_the_documentation = 1\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'HeyGen → Settings → API → API token → generate it anew.',
      url: 'https://app.heygen.com/settings',
    },
  },
  blastRadius: {
    text: 'Makes videos with your avatars and voices on your credits, and reads, shares and deletes the videos of the account.',
  },
  audit: {
    text: 'HeyGen → Projects and the API usage in Settings, from {since} to {until}.',
    url: 'https://app.heygen.com/projects',
  },
  replace: {
    text: 'Session tokens made by your server for streaming avatars in browsers.',
    url: 'https://docs.heygen.com/docs/using-heygens-api',
  },
  consumers: ['backends', 'n8n and Zapier connections', 'MCP client settings'],
  confirm: {
    text: 'GET https://api.heygen.com/v2/user/remaining_quota with the key in X-Api-Key answers 401.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Generating the token anew ends the leaked one.',
  },
  sources: [{ url: 'https://docs.heygen.com/docs/api-key', checked: '2026-11-21' }],
} as const satisfies Playbook
