import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'cursor',
  name: 'Cursor',
  url: 'https://cursor.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'cursor-api-key',
    title: 'Cursor API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['crsr_'],
    pattern: /crsr_[0-9a-f]{48,80}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: 'https://cursor.com/docs/account/teams/admin-api',
  },
  {
    id: 'cursor-api-key-legacy',
    title: 'Cursor API key (format before 2026)',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'cursor_api',
      'cursor-api',
      'cursor_admin',
      'cursor-admin',
      'cursor_key',
      'cursor_team',
      'cursor_user',
      'cursorapi',
      'cursoradmin',
      'cursor_token',
    ],
    pattern: { name: /cursor[\w.-]{0,24}(?:key|token|secret)/, value: /key_[0-9a-f]{64}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: 'https://cursor.com/docs/account/teams/admin-api',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'cursor-api-key': {
    secret: (make) => `crsr_${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `CURSOR_API_KEY=${secret}\n` },
      { name: 'shell', text: (secret) => `cursor-agent --api-key ${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.cursor.com/v0/agents\n`,
      },
    ],
    noMatch: [
      { name: 'cut off', text: (make) => `CURSOR_API_KEY=crsr_${make.hex(32)}\n` },
      { name: 'a placeholder', text: () => 'CURSOR_API_KEY=crsr_...\n' },
    ],
  },
  'cursor-api-key-legacy': {
    secret: (make) => `key_${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `CURSOR_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"cursorAdminKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `env:\n  CURSOR_API_KEY: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `CURSOR_API_KEY=key_${make.hex(63)}\n` },
      { name: 'a cursor of a page', text: (make) => `cursor: key_${make.hex(64)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Cursor dashboard → API Keys (user keys) or Team API Keys → the key → revoke.',
      url: 'https://cursor.com/dashboard/api',
    },
  },
  blastRadius: {
    text: 'A user key runs cloud agents, which read and push to the repositories connected to the account, and the command-line agent, on the plan of its owner. A team key reads members, usage and spending, and with write scope changes spending limits and members.',
  },
  audit: {
    text: 'Cursor dashboard → Cloud Agents and Usage, from {since} to {until}; Enterprise teams: Settings → Audit log. Look at branches and pull requests the agents made.',
    url: 'https://cursor.com/dashboard',
  },
  replace: {
    text: 'A read-only team key for reports; a service account (Enterprise) for CI and cloud agents.',
    url: 'https://cursor.com/docs/account/teams/admin-api',
  },
  consumers: ['CI that runs the agent', 'usage dashboards', 'developers’ shells'],
  confirm: {
    text: 'GET https://api.cursor.com/v0/me (user keys) or https://api.cursor.com/teams/members (team keys) with the key answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    {
      url: 'https://cursor.com/docs/account/enterprise/service-accounts.md',
      checked: '2026-11-21',
    },
    { url: 'https://nango.dev/docs/integrations/all/cursor/connect', checked: '2026-11-21' },
    {
      url: 'https://www.speakeasy.com/docs/ai-control-plane/org-admin/ai-integrations/cursor.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
