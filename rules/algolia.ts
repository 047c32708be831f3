import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'algolia',
  name: 'Algolia',
  url: 'https://www.algolia.com',
} as const satisfies Provider

const docs = 'https://www.algolia.com/doc/guides/security/api-keys/'

export const rules = [
  {
    id: 'algolia-admin-key',
    title: 'Algolia Admin or write API key',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['algolia'],
    pattern: {
      name: /algolia[\w.-]{0,24}(?:admin|write|private|secret|indexing|monitoring|analytics|usage)[\w.-]{0,12}(?:key|token)|algolia[\w.-]{0,12}secret/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: docs,
  },
  {
    // May be the Search-only key, which is public.
    id: 'algolia-api-key',
    title: 'Algolia API key of an unknown kind',
    severity: 'medium',
    confidence: 'low',
    keywords: ['algolia'],
    pattern: {
      name: /algolia[_.-]?(?:app(?:lication)?[_.-]?)?api[_.-]?key|x-algolia-api-key/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'algolia-admin-key': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `ALGOLIA_ADMIN_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `algolia_write_key: "${secret}"\n` },
      { name: 'TypeScript', text: (secret) => `const algoliaAdminKey = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'the Search-only key', text: (make) => `ALGOLIA_SEARCH_API_KEY=${make.hex(32)}\n` },
      { name: 'the application ID', text: (make) => `ALGOLIA_APP_ID=${make.upper(10)}\n` },
    ],
  },
  'algolia-api-key': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `ALGOLIA_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-Algolia-API-Key: ${secret}" https://acme-dsn.algolia.net/1/keys\n`,
      },
      { name: 'JSON', text: (secret) => `{"algoliaApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'the Search-only key', text: (make) => `ALGOLIA_SEARCH_ONLY_KEY=${make.hex(32)}\n` },
      { name: 'one character short', text: (make) => `ALGOLIA_API_KEY=${make.hex(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Algolia dashboard → Settings → API Keys. The Admin API key: Your API Keys → Admin API Key → Regenerate, by the owner. Another key: All API Keys → the key → Delete.',
      url: 'https://dashboard.algolia.com/account/api-keys',
    },
    api: {
      text: 'DELETE https://{appId}.algolia.net/1/keys/{key} with the Admin API key deletes any other key.',
      url: 'https://www.algolia.com/doc/rest-api/search/',
    },
  },
  blastRadius: {
    text: 'The Admin API key reads, changes and deletes every index, its settings and all other keys of the application. Another key does what its ACL says.',
    list: {
      text: 'GET https://{appId}.algolia.net/1/keys/{key} shows ACL, indices and restrictions of a key.',
      url: 'https://www.algolia.com/doc/rest-api/search/',
    },
  },
  audit: {
    text: 'Dashboard → Search → API Logs show the last calls with their key and address. For {since} to {until} compare records, settings and keys with what you expect.',
    url: 'https://dashboard.algolia.com',
  },
  replace: {
    text: 'A key for each job with the ACL and index it needs, a rate limit and an end; in the browser only the Search-only key or secured keys made from it.',
    url: docs,
  },
  consumers: ['indexing jobs', 'CMS plugins', 'CI secrets', 'server environment'],
  confirm: {
    text: 'GET https://{appId}.algolia.net/1/keys with the old key answers 403 Invalid Application-ID or API key.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerating replaces the Admin API key. Secured keys that were made from a key die with it.',
  },
  sources: [{ url: docs, checked: '2026-11-21' }],
} as const satisfies Playbook
