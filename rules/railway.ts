import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'railway',
  name: 'Railway',
  url: 'https://railway.com',
} as const satisfies Provider

const publicApi = 'https://docs.railway.com/integrations/api'

export const rules = [
  {
    id: 'railway-token',
    title: 'Railway token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['railway'],
    pattern: {
      name: /railway[\w.-]{0,24}token/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: publicApi,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'railway-token': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `RAILWAY_TOKEN=${secret}\n` },
      { name: 'workflow', text: (secret) => `env:\n  RAILWAY_API_TOKEN: ${secret}\n` },
      { name: 'shell', text: (secret) => `export RAILWAY_TOKEN="${secret}"\n` },
    ],
    noMatch: [
      { name: 'a project id', text: (make) => `RAILWAY_PROJECT_ID=${make.uuid()}\n` },
      { name: 'a cut UUID', text: (make) => `RAILWAY_TOKEN=${make.uuid().slice(0, -1)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account or workspace token: Account Settings → Tokens → the token → Delete. Project token: the project → Settings → Tokens → the token → Delete.',
      url: 'https://railway.com/account/tokens',
    },
  },
  blastRadius: {
    text: 'An account token does everything its user may do in every workspace. A project token deploys to one environment and reads all its variables, database passwords included: treat those as leaked too.',
  },
  audit: {
    text: 'Workspace → Settings → Audit Logs where the plan has them, otherwise the project’s Activity, from {since} to {until}.',
    url: 'https://railway.com/dashboard',
  },
  replace: {
    text: 'Deploy from the linked GitHub repository, which needs no token. Else a project token for the one environment.',
    url: 'https://docs.railway.com/cli',
  },
  consumers: ['CI secrets', 'scripts around the GraphQL API', 'Terraform'],
  confirm: {
    text: 'railway whoami (account) or railway status (project) with the token answers Unauthorized.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and deleted. A new token leaves the leaked one valid until you delete it.',
  },
  sources: [{ url: 'https://docs.railway.com/reference/public-api', checked: '2026-11-21' }],
} as const satisfies Playbook
