import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'scalingo',
  name: 'Scalingo',
  url: 'https://scalingo.com',
} as const satisfies Provider

const tokens = 'https://developers.scalingo.com/tokens'

export const rules = [
  {
    id: 'scalingo-api-token',
    title: 'Scalingo API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['tk-us-'],
    pattern: /tk-us-[A-Za-z0-9_-]{48}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: tokens,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'scalingo-api-token': {
    secret: (make) => `tk-us-${make.base64url(48)}`,
    match: [
      { name: 'env file', text: (secret) => `SCALINGO_API_TOKEN=${secret}\n` },
      { name: 'shell', text: (secret) => `scalingo login --api-token ${secret}\n` },
      {
        name: 'Terraform',
        text: (secret) => `provider "scalingo" {\n  api_token = "${secret}"\n}\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `SCALINGO_API_TOKEN=tk-us-${make.alnum(47)}\n`,
      },
      { name: 'a host name', text: () => 'tk-us-east-1.acme.test\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → user menu → Profile → API Tokens → the token → Revoke.',
      url: 'https://dashboard.scalingo.com/account/tokens',
    },
    api: { text: 'DELETE https://auth.scalingo.com/v1/tokens/{token_id}.', url: tokens },
  },
  blastRadius: {
    text: 'Acts as its user on every app, as owner or collaborator: deploys code, reads environment variables with their database URLs, opens one-off containers.',
  },
  audit: {
    text: 'Dashboard → Account → Events, and each app’s Activity, from {since} to {until}.',
    url: 'https://dashboard.scalingo.com',
  },
  replace: {
    text: 'The SCM integration, which deploys without a token; else the token of a user who collaborates on one app only.',
    url: 'https://doc.scalingo.com/platform/deployment/deploy-with-github',
  },
  consumers: ['CI secrets', 'Terraform', 'CLI settings'],
  confirm: {
    text: 'POST https://auth.scalingo.com/v1/tokens/exchange with the token answers 401.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerating is as deleting the token and making one of the same name: the leaked value stops working.',
  },
  sources: [{ url: tokens, checked: '2026-11-21' }],
} as const satisfies Playbook
