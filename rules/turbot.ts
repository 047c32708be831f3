import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'turbot',
  name: 'Turbot Pipes',
  url: 'https://turbot.com/pipes',
} as const satisfies Provider

const docs = 'https://turbot.com/pipes/docs/da-settings#tokens'

export const rules = [
  {
    // spt: of when it was Steampipe Cloud.
    id: 'turbot-pipes-token',
    title: 'Turbot Pipes (Steampipe Cloud) API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['tpt_', 'spt_'],
    pattern: /[ts]pt_[a-z0-9]{18,22}_[a-z0-9]{22,30}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.7 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

const token = (make: Make) => `${make.pick(['tpt', 'spt'])}_${make.lower(20)}_${make.lower(25)}`

export const examples = {
  'turbot-pipes-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `PIPES_TOKEN=${secret}\n` },
      { name: 'the older name', text: (secret) => `export STEAMPIPE_CLOUD_TOKEN="${secret}"\n` },
      { name: 'Terraform', text: (secret) => `provider "pipes" {\n  token = "${secret}"\n}\n` },
    ],
    noMatch: [
      { name: 'the id alone', text: (make) => `token_id = tpt_${make.lower(20)}\n` },
      { name: 'a name', text: () => 'spt_settings_of_the_app = spt_settings_of_the_default\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Turbot Pipes → avatar → Settings → Advanced → Tokens → the token → Delete, or set it to Inactive first.',
      url: 'https://pipes.turbot.com',
    },
    api: {
      text: 'DELETE https://pipes.turbot.com/api/v0/user/{handle}/token/{id}. The id is the part up to the second underscore.',
      url: 'https://turbot.com/pipes/docs/develop',
    },
  },
  blastRadius: {
    text: 'Acts as its user in all of their organizations and workspaces: queries every connected cloud account and reads snapshots, and changes connections.',
  },
  audit: {
    text: 'Pipes → the organization or workspace → Settings → Audit Log from {since} to {until}.',
    url: 'https://pipes.turbot.com',
  },
  replace: {
    text: 'Log in by steampipe login on a computer, which gives a token that expires; for automation a user of its own with read access to one workspace.',
    url: docs,
  },
  consumers: ['Steampipe, Powerpipe and Flowpipe settings', 'CI secrets', 'Terraform settings'],
  confirm: { text: 'GET https://pipes.turbot.com/api/v0/actor with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are created and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: 'https://steampipe.io/docs/reference/env-vars/pipes_token', checked: '2026-11-21' },
    { url: 'https://turbot.com/pipes/docs/develop/query-api', checked: '2026-11-21' },
    {
      url: 'https://hub.steampipe.io/plugins/turbot/pipes/tables/pipes_token',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
