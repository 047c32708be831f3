import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'motherduck',
  name: 'MotherDuck',
  url: 'https://motherduck.com',
} as const satisfies Provider

const docs =
  'https://motherduck.com/docs/key-tasks/authenticating-and-connecting-to-motherduck/authenticating-to-motherduck/'

export const rules = [
  {
    id: 'motherduck-token',
    title: 'MotherDuck access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['motherduck'],
    pattern: {
      name: /motherduck[\w.-]{0,24}(?:token|key)/,
      value: /eyJ[A-Za-z0-9_-]{10,200}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{40,700}/,
    },
    boundary: 'base64url',
    reach: 3072,
    checks: [{ kind: 'structure', is: 'jwt' }],
    source: docs,
  },
] as const satisfies readonly Rule[]

function token(make: Make): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { email: 'ci@acme.test', session: make.alnum(20), userId: make.uuid() }
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${make.base64url(43)}`
}

export const examples = {
  'motherduck-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `MOTHERDUCK_TOKEN=${secret}\n` },
      {
        name: 'Python',
        text: (secret) => `con = duckdb.connect("md:shop?motherduck_token=${secret}")\n`,
      },
      {
        name: 'dbt profile',
        text: (secret) => `      config:\n        motherduck_token: '${secret}'\n`,
      },
    ],
    noMatch: [
      { name: 'another token', text: (make) => `ID_TOKEN=${token(make)}\n` },
      {
        name: 'a variable',
        text: () => 'motherduck_token: \'{{ env_var("MOTHERDUCK_TOKEN") }}\'\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'MotherDuck UI → Settings → Integrations → Access Tokens → … beside the token → Delete.',
      url: 'https://app.motherduck.com/settings/tokens',
    },
    api: {
      text: 'DELETE https://api.motherduck.com/v1/users/{username}/tokens/{token_id} with an administrator’s token. It takes the token’s id, not the token.',
      url: 'https://motherduck.com/docs/sql-reference/rest-api/users-delete-token',
    },
  },
  blastRadius: {
    text: 'Acts as its user: reads, changes and deletes their databases and shares, and runs compute on your bill. A read scaling token only reads.',
  },
  audit: {
    text: 'Look at the query history (MD_INFORMATION_SCHEMA.QUERY_HISTORY, on plans that have it) from {since} to {until}.',
    url: 'https://motherduck.com/docs',
  },
  replace: {
    text: 'A token with an expiry of a service account, and a read scaling token for dashboards and apps.',
    url: docs,
  },
  consumers: ['dbt profiles', 'notebooks', 'BI tools and orchestrators', 'CI secrets'],
  confirm: { text: 'ATTACH ‘md:’ with the token fails with an invalid token error.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are created and deleted. A new one leaves the leaked one valid until it is deleted or expires; without a lifetime it never does.',
  },
  sources: [
    {
      url: 'https://motherduck.com/docs/key-tasks/service-accounts-guide/manage-service-accounts-and-tokens.md',
      checked: '2026-11-21',
    },
    {
      url: 'https://motherduck.com/docs/sql-reference/rest-api/users-delete-token.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
