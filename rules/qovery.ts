import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'qovery',
  name: 'Qovery',
  url: 'https://www.qovery.com',
} as const satisfies Provider

const cli = 'https://www.qovery.com/docs/using-qovery/interface/cli'

export const rules = [
  {
    id: 'qovery-api-token',
    title: 'Qovery API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['qov_'],
    pattern: /qov_[A-Za-z0-9]{20,100}(?:_[0-9]{6,12})?/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: cli,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'qovery-api-token': {
    secret: (make) => `qov_${make.alnum(60)}_${make.digits(10)}`,
    match: [
      { name: 'env file', text: (secret) => `QOVERY_API_TOKEN=${secret}\n` },
      { name: 'workflow', text: (secret) => `qovery-api-token: ${secret}\n` },
      { name: 'Terraform', text: (secret) => `provider "qovery" {\n  token = "${secret}"\n}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `QOVERY_API_TOKEN=qov_${make.alnum(10)}\n` },
      { name: 'a variable name', text: () => 'qov_request_handler_for_all_environments()\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Console → organization Settings → Token API → the bin beside the token.',
      url: 'https://console.qovery.com',
    },
  },
  blastRadius: {
    text: 'Does what its role allows in the organization: deploys to your clusters, reads environment variables and opens shells. Treat every secret it could read as leaked too.',
  },
  audit: {
    text: 'Console → Audit Logs, from {since} to {until}, by the token’s name.',
    url: 'https://console.qovery.com',
  },
  replace: {
    text: 'Auto-deploy from the linked repository; else a token with a role for one project.',
    url: cli,
  },
  consumers: ['CI secrets', 'Terraform', 'qovery CLI'],
  confirm: {
    text: 'GET https://api.qovery.com/organization with the header Authorization: Token answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and deleted. A new token leaves the leaked one valid until you delete it.',
  },
  sources: [
    { url: 'https://www.qovery.com/docs/cli/commands/token', checked: '2026-11-21' },
    {
      url: 'https://hub.qovery.com/docs/using-qovery/configuration/organization/api-token',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
