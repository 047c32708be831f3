import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'dash0',
  name: 'Dash0',
  url: 'https://www.dash0.com',
} as const satisfies Provider

const authTokens =
  'https://www.dash0.com/docs/dash0/miscellaneous/tooling/terraform-provider-dash0/resources/auth-token'
const remove =
  'https://www.dash0.com/docs/api-reference/operations/delete/api/auth-tokens/%7BoriginOrId%7D'

export const rules = [
  {
    id: 'dash0-auth-token',
    title: 'Dash0 auth token',
    severity: 'high',
    confidence: 'high',
    keywords: ['dash0'],
    pattern: /[Dd][Aa][Ss][Hh]0[\s\S]{0,200}?(?<secret>auth_[A-Za-z0-9]{28,64})/,
    reach: { before: 0, after: 300 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: authTokens,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'dash0-auth-token': {
    secret: (make) => `auth_${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `DASH0_AUTH_TOKEN=${secret}\n` },
      {
        name: 'collector',
        text: (secret) =>
          `exporters:\n  otlp:\n    endpoint: ingress.eu-west-1.aws.dash0.com:4317\n    headers:\n      Authorization: Bearer ${secret}\n`,
      },
      {
        name: 'Helm',
        text: (secret) => `helm install --set operator.dash0Export.token=${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `DASH0_AUTH_TOKEN=auth_${make.alnum(12)}\n` },
      { name: 'an identifier', text: () => 'dash0: auth_token_of_the_organization_for_ingest\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Organization settings → Auth Tokens → the token → Delete. Dash0 does not delete the last token: make a new one first.',
      url: 'https://app.dash0.com/settings/auth-tokens',
    },
    api: {
      text: 'DELETE https://api.eu-west-1.aws.dash0.com/api/auth-tokens/{originOrId}, with the host of your region.',
      url: remove,
    },
  },
  blastRadius: {
    text: 'Does what its actions allow in the datasets it is limited to: sends telemetry, queries it, changes dashboards and check rules; with the * action and no limit everything, tokens among it.',
    list: {
      text: 'Organization settings → Auth Tokens shows actions, datasets and signals.',
      url: 'https://app.dash0.com/settings/auth-tokens',
    },
  },
  audit: {
    text: 'Settings → Audit Logs, from {since} to {until}. For a token that sends, look for services that are not yours.',
    url: 'https://www.dash0.com/docs/dash0/miscellaneous/settings',
  },
  replace: {
    text: 'A token with the ingest action for one dataset and signal for collectors; another for each pipeline.',
    url: authTokens,
  },
  consumers: [
    'OpenTelemetry collectors and the Dash0 operator',
    'Helm values',
    'Terraform variables and state',
    'server environments',
  ],
  confirm: { text: 'A request to the API of your region with the token as bearer answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'The secret of a token cannot change: make a new token and delete this one.',
  },
  sources: [
    { url: authTokens, checked: '2026-11-21' },
    { url: remove, checked: '2026-11-21' },
  ],
} as const satisfies Playbook
