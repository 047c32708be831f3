import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'vikunja',
  name: 'Vikunja',
  url: 'https://vikunja.io',
} as const satisfies Provider

const docs = 'https://vikunja.io/docs/api-tokens/'

export const rules = [
  {
    id: 'vikunja-api-token',
    title: 'Vikunja API token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['vikunja'],
    pattern: { name: /vikunja[\w.-]{0,24}(?:token|key)/, value: /tk_[0-9a-f]{40}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'vikunja-api-token': {
    secret: (make) => `tk_${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `VIKUNJA_API_TOKEN=${secret}\n` },
      { name: 'MCP settings', text: (secret) => `"env": { "VIKUNJA_TOKEN": "${secret}" }\n` },
      { name: 'YAML', text: (secret) => `vikunja_token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `VIKUNJA_API_TOKEN=tk_${make.hex(39)}\n` },
      { name: 'words', text: () => 'VIKUNJA_API_TOKEN=tk_your_token_here\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → API Tokens → the token → Delete.',
      url: 'https://app.vikunja.cloud/user/settings/api-tokens',
    },
    api: {
      text: 'DELETE {your instance}/api/v1/tokens/{id}, signed in as its owner.',
      url: 'https://github.com/go-vikunja/vikunja/blob/main/pkg/models/api_tokens.go',
    },
  },
  blastRadius: {
    text: 'Acts as the user within the permissions ticked for the token: reads, changes and deletes tasks and projects.',
    list: {
      text: 'Settings → API Tokens shows the permissions and the expiry of each token.',
      url: 'https://app.vikunja.cloud/user/settings/api-tokens',
    },
  },
  audit: {
    text: 'On a server of your own, the web server’s log from {since} to {until}: calls to /api/v1 that are not yours.',
    url: 'https://vikunja.io/docs/',
  },
  replace: {
    text: 'Make a token with a near expiry, for every token has one, and only the permissions the program uses.',
    url: 'https://vikunja.io/docs/api-tokens/',
  },
  consumers: ['MCP servers', 'automation scripts', 'calendar syncs'],
  confirm: { text: 'A call to /api/v1/projects with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and deleted. A new token leaves the leaked one valid until you delete it or it expires.',
  },
  sources: [
    {
      url: 'https://github.com/go-vikunja/vikunja/blob/main/pkg/models/api_tokens.go',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
