import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'friendli',
  name: 'FriendliAI',
  url: 'https://friendli.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'friendli-token',
    title: 'FriendliAI API token',
    severity: 'high',
    confidence: 'high',
    keywords: ['flp_'],
    pattern: /flp_[A-Za-z0-9]{40,60}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://friendli.ai/docs/guides/personal_access_tokens',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'friendli-token': {
    secret: (make) => `flp_${make.alnum(46)}`,
    match: [
      { name: 'env file', text: (secret) => `FRIENDLI_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `client = SyncFriendli(token="${secret}")\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.friendli.ai/serverless/v1/models\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `FRIENDLI_TOKEN=flp_${make.alnum(20)}\n` },
      {
        name: 'a name',
        text: () => 'int flp_transform_node_with_a_long_name_in_lower_case_only(void)\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Friendli Suite → Personal settings → Tokens → the token → Delete.',
      url: 'https://friendli.ai/suite/setting/tokens',
    },
  },
  blastRadius: {
    text: 'Calls serverless and dedicated endpoints of its user’s teams on your bill, and manages the dedicated ones, which cost by the GPU hour.',
  },
  audit: {
    text: 'Friendli Suite → Usage and Billing, from {since} to {until}.',
    url: 'https://friendli.ai/suite',
  },
  replace: {
    text: 'A token for each service, on the server only.',
    url: 'https://friendli.ai/docs/guides/personal_access_tokens',
  },
  consumers: ['backends', 'LLM gateways', 'notebooks'],
  confirm: { text: 'GET https://api.friendli.ai/serverless/v1/models with the token answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [{ url: 'https://pypi.org/project/friendli/0.16.4/', checked: '2026-11-21' }],
} as const satisfies Playbook
