import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'neptune',
  name: 'neptune.ai',
  url: 'https://neptune.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'neptune-api-token',
    title: 'neptune.ai API token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['eyJhcGlfYWRkcmVzcyI6'],
    pattern: /eyJhcGlfYWRkcmVzcyI6[A-Za-z0-9+/]{40,400}={0,2}/,
    boundary: 'base64',
    checks: [{ kind: 'structure', is: 'base64-json' }],
    source: 'https://docs.neptune.ai/setup/setting_api_token',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'neptune-api-token': {
    secret: (make) =>
      Buffer.from(
        `{"api_address":"https://app.neptune.ai","api_url":"https://app.neptune.ai","api_key":"${make.uuid()}"}`,
      ).toString('base64'),
    match: [
      { name: 'env file', text: (secret) => `NEPTUNE_API_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `run = neptune.init_run(api_token="${secret}")\n` },
      { name: 'YAML', text: (secret) => `env:\n  NEPTUNE_API_TOKEN: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'cut off',
        text: (make) => `NEPTUNE_API_TOKEN=eyJhcGlfYWRkcmVzcyI6${make.alnum(20)}\n`,
      },
      {
        name: 'no JSON',
        text: (make) => `NEPTUNE_API_TOKEN=eyJhcGlfYWRkcmVzcyI6${make.alnum(90)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'neptune.ai → user menu → account settings → reset the API token. A service account’s: an administrator revokes it under workspace settings → Service accounts.',
      url: 'https://app.neptune.ai',
    },
  },
  blastRadius: {
    text: 'Does what its user can in every workspace: reads, changes and deletes runs, models and files. The hosted service was closed in 2026 after its sale to OpenAI; on your own installation the token lives on.',
  },
  audit: {
    text: 'The runs and projects of the workspace, from {since} to {until}; the server’s access log on your own installation.',
  },
  replace: {
    text: 'A service account limited to its projects.',
    url: 'https://docs.neptune.ai/setup/setting_api_token',
  },
  consumers: ['training jobs', 'notebooks', 'CI secrets'],
  confirm: { text: 'Starting a run with the old token says that it is invalid.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A user has one token: resetting it makes a new one, and the leaked one stops working.',
  },
  sources: [
    { url: 'https://docs.neptune.ai/api_token', checked: '2026-11-21' },
    { url: 'https://docs.neptune.ai/management/service_accounts', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
