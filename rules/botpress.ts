import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'botpress',
  name: 'Botpress',
  url: 'https://botpress.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'botpress-pat',
    title: 'Botpress personal access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['bp_pat_'],
    pattern: /bp_pat_[A-Za-z0-9]{32,44}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4.0 }],
    source: 'https://botpress.com/docs/api-reference/authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'botpress-pat': {
    secret: (make) => `bp_pat_${make.alnum(36)}`,
    match: [
      { name: 'env file', text: (secret) => `BOTPRESS_TOKEN=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const client = new Client({ token: '${secret}' })\n`,
      },
      { name: 'shell', text: (secret) => `bp login --token ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `BOTPRESS_TOKEN=bp_pat_${make.alnum(20)}\n` },
      { name: 'a placeholder', text: () => 'BOTPRESS_TOKEN=bp_pat_...\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Botpress → your picture → Profile settings → Personal Access Tokens → the token → Delete.',
      url: 'https://app.botpress.cloud/profile/settings',
    },
  },
  blastRadius: {
    text: 'Does what its user can in every workspace: reads conversations with your users, changes and deletes bots, tables and integrations, and spends the AI budget.',
  },
  audit: {
    text: 'Botpress → the workspace → Audits, from {since} to {until}.',
    url: 'https://app.botpress.cloud',
  },
  replace: {
    text: 'A Bot Access Key, which acts as one bot and reaches its runtime, tables and files only, for servers.',
    url: 'https://botpress.com/docs/api-reference/authentication',
  },
  consumers: ['CI that deploys bots', 'backends', 'the bp command line’s profile'],
  confirm: {
    text: 'GET https://api.botpress.cloud/v1/admin/workspaces with the token answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    { url: 'https://botpress.com/docs/api-reference/authentication', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
