import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'metabase',
  name: 'Metabase',
  url: 'https://www.metabase.com',
} as const satisfies Provider

const keys = 'https://www.metabase.com/docs/latest/people-and-groups/api-keys'
const embedding = 'https://www.metabase.com/docs/latest/embedding/securing-embeds'

export const rules = [
  {
    id: 'metabase-api-key',
    title: 'Metabase API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['metabase', 'x-api-key'],
    pattern: {
      name: /metabase[\w.-]{0,24}(?:key|token|secret)|x-api-key/,
      value: /mb_[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=/,
    },
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: keys,
  },
  {
    id: 'metabase-embedding-key',
    title: 'Metabase embedding secret key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['metabase', 'mb_embed'],
    pattern: {
      name: /metabase[\w.-]{0,24}(?:secret|site)[_.-]?key|mb[_-]embedding[\w.-]{0,12}key/,
      value: /[0-9a-f]{64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: embedding,
  },
] as const satisfies readonly Rule[]

const key = (make: Make) => `mb_${make.base64(42)}${make.pick([...'AEIMQUYcgkosw048'])}=`

export const examples = {
  'metabase-api-key': {
    secret: key,
    match: [
      { name: 'env file', text: (secret) => `METABASE_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H 'x-api-key: ${secret}' https://bi.acme.test/api/user/current\n`,
      },
      { name: 'Python', text: (secret) => `metabase_token = "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `METABASE_API_KEY=${key(make).slice(0, -2)}=\n`,
      },
      { name: 'a file size', text: () => 'x-api-key: mb_limit\n' },
    ],
  },
  'metabase-embedding-key': {
    secret: (make) => make.hex(64),
    match: [
      { name: 'env file', text: (secret) => `METABASE_SECRET_KEY=${secret}\n` },
      { name: 'JavaScript', text: (secret) => `const METABASE_SECRET_KEY = "${secret}";\n` },
      { name: 'compose', text: (secret) => `      MB_EMBEDDING_SECRET_KEY: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a digest', text: (make) => `image: metabase/metabase@sha256:${make.hex(64)}\n` },
      { name: 'one character short', text: (make) => `METABASE_SECRET_KEY=${make.hex(63)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Metabase → Admin settings → Settings → Authentication → API Keys → Manage → the key → trash icon → Delete API Key.',
      url: keys,
    },
    api: { text: 'DELETE {metabase}/api/api-key/{id}; GET /api/api-key lists them.', url: keys },
  },
  blastRadius: {
    text: 'Does what the group of the key may do: reads the data behind its collections and databases, and in Administrators everything, database passwords included.',
    list: { text: 'The list of API keys shows the group of each.', url: keys },
  },
  audit: {
    text: 'Usage analytics → Metabase analytics, in the paid plans, shows activity of the key from {since} to {until}. Otherwise search the logs of the reverse proxy for calls to /api.',
    url: 'https://www.metabase.com/docs/latest/usage-and-performance-tools/usage-analytics',
  },
  replace: {
    text: 'A key for each consumer in a group of its own with only the collections and databases it needs.',
    url: keys,
  },
  consumers: ['scripts and orchestrators', 'CI secrets', 'Terraform settings'],
  confirm: { text: 'GET {metabase}/api/user/current with the key answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Edit → Regenerate key replaces the value and keeps name and group.',
  },
  sources: [
    {
      url: 'https://github.com/metabase/metabase/blob/master/docs/people-and-groups/api-keys.md',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/metabase/metabase/blob/master/docs/embedding/guest-embedding.md',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'metabase-embedding-key': {
      revoke: {
        console: {
          text: 'Metabase → Admin → Embedding (paid plans: → Guest embeds) → Regenerate secret key → Regenerate key, and deploy the new one to the application that embeds.',
          url: embedding,
        },
      },
      blastRadius: {
        text: 'Signs tokens for each dashboard and question that is published for guest (formerly static) embedding, with any locked parameter: data of every customer can be read.',
      },
      audit: {
        text: 'Search the access logs for /embed/ and /api/embed/ requests from unknown addresses from {since} to {until}.',
      },
      replace: {
        text: 'Sign on the server with short expiries, and unpublish dashboards that are not embedded any more.',
        url: embedding,
      },
      confirm: {
        text: 'An embed URL signed with the old key answers that the signature is invalid.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Regenerating ends every token of the old key, also those on pages that are open.',
      },
    },
  },
} as const satisfies Playbook
