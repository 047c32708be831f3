import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'windsurf',
  name: 'Windsurf (Codeium)',
  url: 'https://windsurf.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'windsurf-api-key',
    title: 'Windsurf API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['sk-ws-01-'],
    pattern: /sk-ws-01-[A-Za-z0-9_-]{60,140}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://docs.windsurf.com/plugins/accounts/api-reference/api-introduction',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'windsurf-api-key': {
    secret: (make) => `sk-ws-01-${make.base64url(94)}`,
    match: [
      { name: 'env file', text: (secret) => `WINDSURF_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"apiKey": "${secret}"}\n` },
      { name: 'Lua', text: (secret) => `api_key = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'cut off', text: (make) => `WINDSURF_API_KEY=sk-ws-01-${make.alnum(30)}\n` },
      { name: 'a placeholder', text: () => 'WINDSURF_API_KEY=sk-ws-01-your-key\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Windsurf → Profile → sign out of all devices; ask support@windsurf.com to end the key if it keeps working. An enterprise team’s service key: team settings → Service Keys.',
      url: 'https://windsurf.com/profile',
    },
  },
  blastRadius: {
    text: 'Acts as its user’s editor: spends the prompt credits of the plan and uses what the account is connected to, such as indexed repositories.',
  },
  audit: {
    text: 'Windsurf → Plan Info and, for teams, Analytics, from {since} to {until}.',
    url: 'https://windsurf.com/subscription/usage',
  },
  replace: {
    text: 'Sign in through the editor, and keep its configuration directory out of dotfile repositories.',
    url: 'https://docs.windsurf.com/plugins/accounts/api-reference/api-introduction',
  },
  consumers: ['~/.codeium and ~/.windsurf', 'editor plug-in settings', 'dotfiles'],
  confirm: { text: 'The editor or plug-in that holds it asks to sign in again.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'There is no button for it: signing in again makes a new key. Check that the leaked one is refused.',
  },
  sources: [
    {
      url: 'https://docs.windsurf.com/plugins/accounts/api-reference/api-introduction',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
