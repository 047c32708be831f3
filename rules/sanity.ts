import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'sanity',
  name: 'Sanity',
  url: 'https://www.sanity.io',
} as const satisfies Provider

const docs = 'https://www.sanity.io/docs/content-lake/http-auth'

export const rules = [
  // `sk` and 80 or 180 characters in all.
  {
    id: 'sanity-api-token',
    title: 'Sanity API token',
    severity: 'high',
    confidence: 'high',
    keywords: ['sanity'],
    pattern: { name: /sanity[\w.-]{0,32}(?:token|key|secret)/, value: /sk[A-Za-z0-9]{78,200}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 4.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'sanity-api-token': {
    secret: (make) => `sk${make.alnum(make.pick([78, 178]))}`,
    match: [
      { name: 'env file', text: (secret) => `SANITY_API_WRITE_TOKEN=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const sanityToken = '${secret}'\n` },
      { name: 'YAML', text: (secret) => `sanity_auth_token: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the project, which is public',
        text: (make) => `SANITY_PROJECT_ID=${make.lower(8)}\n`,
      },
      { name: 'cut short', text: (make) => `SANITY_API_TOKEN=sk${make.alnum(40)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Manage → the project → API → Tokens → the token → … → Delete. One of the organization: the organization → Settings → API → Tokens. A personal one of the CLI ends with sanity logout and a new login.',
      url: 'https://www.sanity.io/manage',
    },
    cli: {
      text: 'Lists the tokens, then deletes one by its id.',
      url: 'https://www.sanity.io/docs/cli-reference/tokens',
      command: { argv: ['npx', 'sanity', 'tokens', 'delete', '<token id>'] },
    },
  },
  blastRadius: {
    text: 'Within its role in the project: Viewer reads every dataset, drafts and private ones included; Editor changes and deletes documents; Deploy Studio replaces the Studio itself. A personal token of sanity login does all its user may, for up to a year.',
    list: {
      text: 'Manage → the project → API → Tokens shows the role of each token.',
      url: 'https://www.sanity.io/manage',
    },
  },
  audit: {
    text: 'Manage → the project → Activity from {since} to {until}; the history of documents shows changes made by the token. Request logs come with Enterprise plans.',
    url: 'https://www.sanity.io/docs/content-lake/request-logs',
  },
  replace: {
    text: 'Use a token with the Viewer role where nothing is written, one for each program; sessions of users for everything interactive.',
    url: 'https://www.sanity.io/docs/content-lake/http-auth',
  },
  consumers: [
    'website builds and preview servers',
    'import and migration scripts',
    'webhook handlers',
    'CI secrets',
  ],
  confirm: { text: 'GET https://api.sanity.io/v2021-06-07/users/me with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and deleted. A new token leaves the leaked one valid until you delete it.',
  },
  sources: [{ url: 'https://www.sanity.io/docs/http-api/http-auth', checked: '2026-11-21' }],
} as const satisfies Playbook
