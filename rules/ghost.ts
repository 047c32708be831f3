import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'ghost',
  name: 'Ghost',
  url: 'https://ghost.org',
} as const satisfies Provider

const docs = 'https://docs.ghost.org/admin-api/#token-authentication'

export const rules = [
  // The id and the secret of the integration, both in hex.
  {
    id: 'ghost-admin-api-key',
    title: 'Ghost Admin API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ghost', 'admin_api_key', 'adminapikey', 'admin-api-key', 'staff_access_token'],
    pattern: {
      name: /ghost|admin[_-]?api[_-]?key|staff_access_token/,
      value: /[0-9a-f]{24}:[0-9a-f]{64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'ghost-admin-api-key': {
    secret: (make) => `${make.hex(24)}:${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `GHOST_ADMIN_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `ghost-admin-key: ${secret}\n` },
      { name: 'Python', text: (secret) => `ghost_admin_api_key = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'the content key, which is public',
        text: (make) => `GHOST_CONTENT_API_KEY=${make.hex(26)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `GHOST_ADMIN_API_KEY=${make.hex(24)}:${make.hex(63)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Ghost Admin → Settings → Advanced → Integrations → Custom → the integration → Admin API key → Regenerate.',
      url: 'https://ghost.org/docs/admin-api/',
    },
  },
  blastRadius: {
    text: 'With the one set of permissions that every integration has, reads and changes the publication: posts, pages, themes and members with their mail addresses. A theme upload or code injection runs script in readers’ browsers.',
  },
  audit: {
    text: 'Ghost Admin → Settings → Advanced → History log, from {since} to {until}, filtered by the integration; look at themes and code injection too.',
    url: 'https://ghost.org/help/history/',
  },
  replace: {
    text: 'Make an integration for each program, and use the Content API where reading published posts is enough.',
    url: 'https://docs.ghost.org/content-api',
  },
  consumers: ['deploy theme actions', 'publishing scripts', 'automation tools', 'MCP servers'],
  confirm: {
    text: 'A call to /ghost/api/admin/site/ with a JWT signed by the leaked key answers 401.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate makes a new key for the integration, and the leaked one stops working.',
  },
  sources: [{ url: 'https://docs.ghost.org/admin-api', checked: '2026-11-21' }],
} as const satisfies Playbook
