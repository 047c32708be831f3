import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'clickup',
  name: 'ClickUp',
  url: 'https://clickup.com',
} as const satisfies Provider

const auth = 'https://developer.clickup.com/docs/authentication'

export const rules = [
  {
    id: 'clickup-api-token',
    title: 'ClickUp personal API token',
    severity: 'high',
    confidence: 'high',
    keywords: ['pk_1', 'pk_2', 'pk_3', 'pk_4', 'pk_5', 'pk_6', 'pk_7', 'pk_8', 'pk_9'],
    pattern: /pk_[1-9]\d{4,10}_[A-Z0-9]{32}/,
    reach: { before: 0, after: 64 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['upper', 'digit'] },
    ],
    source: auth,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'clickup-api-token': {
    secret: (make) => `pk_${make.int(1, 9)}${make.digits(7)}_${make.upper(32)}`,
    match: [
      { name: 'env file', text: (secret) => `CLICKUP_API_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: ${secret}" https://api.clickup.com/api/v2/user\n`,
      },
      { name: 'Python', text: (secret) => `headers = {"Authorization": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `CLICKUP_API_TOKEN=pk_1${make.digits(7)}_${make.upper(31)}\n`,
      },
      { name: 'a public key of another service', text: (make) => `KEY=pk_1${make.alnum(40)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Avatar → Settings → Apps → API Token → Regenerate.',
      url: 'https://app.clickup.com/settings/apps',
    },
  },
  blastRadius: {
    text: 'Acts as the user in every Workspace they belong to: reads and changes tasks, docs, comments, time entries and attachments.',
  },
  audit: {
    text: 'Settings → Security & Permissions → Audit Logs (Enterprise) from {since} to {until}; elsewhere, the activity of tasks shows changes made in the user’s name.',
    url: 'https://help.clickup.com/hc/en-us/articles/6327886672407-Audit-Logs',
  },
  replace: {
    text: 'Use an OAuth app for integrations that others install; else a token of a guest or member who sees only the Spaces needed.',
    url: 'https://developer.clickup.com/docs/authentication',
  },
  consumers: ['automation scripts', 'MCP servers', 'time tracking tools', 'CI secrets'],
  confirm: { text: 'GET https://api.clickup.com/api/v2/user with the token answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A user has one token, which never expires: regenerating it ends the leaked value everywhere it is used.',
  },
  sources: [{ url: 'https://developer.clickup.com/docs/authentication', checked: '2026-11-21' }],
} as const satisfies Playbook
