import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'prismic',
  name: 'Prismic',
  url: 'https://prismic.io',
} as const satisfies Provider

const docs = 'https://prismic.io/docs/access-token'

export const rules = [
  // base64 of `0.` and an id, a dot, the secret.
  {
    id: 'prismic-access-token',
    title: 'Prismic permanent access token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['prismic'],
    pattern: {
      name: /prismic[\w.-]{0,24}(?:token|key|secret)/,
      value: /MC5[A-Za-z0-9_-]{18,24}\.[A-Za-z0-9_-]{40,220}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

const idOf = (make: Make) =>
  Buffer.from(`0.${make.pick(['W', 'X', 'Y', 'Z', 'a'])}${make.alnum(15)}`).toString('base64url')

export const examples = {
  'prismic-access-token': {
    secret: (make) => `${idOf(make)}.${make.base64url(120)}`,
    match: [
      { name: 'env file', text: (secret) => `PRISMIC_ACCESS_TOKEN=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const prismicToken = '${secret}'\n` },
      { name: 'YAML', text: (secret) => `prismic_access_token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'its first half alone', text: (make) => `PRISMIC_ACCESS_TOKEN=${idOf(make)}\n` },
      {
        name: 'the repository, which is public',
        text: () => 'PRISMIC_REPOSITORY_NAME=acme-marketing-site\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The repository → Settings → API & Security → Permanent access tokens → the token → revoke it.',
      url: 'https://prismic.io/dashboard',
    },
  },
  blastRadius: {
    text: 'Reads the repository’s content: published documents, and with a token for releases also what is not published yet. It changes nothing.',
  },
  audit: {
    text: 'Prismic shows no calls of single tokens: ask support for use from {since} to {until}.',
    url: 'https://prismic.io/dashboard',
  },
  replace: {
    text: 'Make a token for master only where releases are not needed, and keep it on the server.',
    url: 'https://prismic.io/docs/access-token',
  },
  consumers: ['website builds', 'preview servers'],
  confirm: { text: 'A query of the Content API with the leaked access_token answers 401 or 403.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new token leaves the leaked one valid until you delete it.',
  },
  sources: [{ url: 'https://prismic.io/docs/core-concepts/access-tokens', checked: '2026-11-21' }],
} as const satisfies Playbook
