import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'elasticemail',
  name: 'Elastic Email',
  url: 'https://elasticemail.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'elasticemail-api-key',
    title: 'Elastic Email API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['elasticemail', 'elastic_email', 'elastic-email', 'elasticmail'],
    pattern: {
      name: /elastic[_-]?e?mail[\w.-]{0,24}(?:key|token|secret|password)/,
      value: /[0-9A-F]{96}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://elasticemail.com/developers/api-documentation/rest-api',
  },
  {
    id: 'elasticemail-api-key-url',
    title: 'Elastic Email API key in a v2 call',
    severity: 'high',
    confidence: 'high',
    keywords: ['api.elasticemail.com'],
    pattern:
      /api\.elasticemail\.com\/v2\/[^\s"']{1,120}?[?&]apikey=(?<secret>[0-9A-F]{96}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://elasticemail.com/developers/api-documentation/rest-api',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'elasticemail-api-key': {
    secret: (make) => make.of('0123456789ABCDEF', 96),
    match: [
      { name: 'env file', text: (secret) => `ELASTICEMAIL_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-ElasticEmail-ApiKey: ${secret}" https://api.elasticemail.com/v4/statistics\n`,
      },
      { name: 'PHP', text: (secret) => `'elastic_email_key' => '${secret}',\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `ELASTICEMAIL_API_KEY=${make.of('0123456789ABCDEF', 95)}\n`,
      },
      { name: 'lower case', text: (make) => `ELASTICEMAIL_API_KEY=a${make.hex(95)}\n` },
    ],
  },
  'elasticemail-api-key-url': {
    secret: (make) => make.of('0123456789ABCDEF', 96),
    match: [
      {
        name: 'shell',
        text: (secret) => `curl "https://api.elasticemail.com/v2/account/load?apikey=${secret}"\n`,
      },
      {
        name: 'JavaScript',
        text: (secret) =>
          `fetch('https://api.elasticemail.com/v2/email/send?subject=up&apikey=${secret}')\n`,
      },
      {
        name: 'Python',
        text: (secret) =>
          `url = "https://api.elasticemail.com/v2/contact/list?version=2&apikey=${secret}"\n`,
      },
    ],
    noMatch: [
      { name: 'a variable', text: () => 'https://api.elasticemail.com/v2/email/send?apikey=%s\n' },
      {
        name: 'cut short',
        text: (make) =>
          `https://api.elasticemail.com/v2/email/send?apikey=${make.of('0123456789ABCDEF', 60)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Manage API Keys → the key → Delete.',
      url: 'https://app.elasticemail.com/marketing/settings/manage-api',
    },
    api: {
      text: 'DELETE https://api.elasticemail.com/v4/security/apikeys/{name}.',
      url: 'https://elasticemail.com/developers/api-documentation/rest-api',
    },
  },
  blastRadius: {
    text: 'Within its access level, which may be everything: sends mail as your verified domains, reads and exports contacts, changes templates, lists and keys.',
    list: {
      text: 'Settings → Manage API Keys shows the access level and last use of each key.',
      url: 'https://app.elasticemail.com/marketing/settings/manage-api',
    },
  },
  audit: {
    text: 'Activity → Log from {since} to {until}: unknown senders, recipients and exports.',
    url: 'https://app.elasticemail.com/marketing/activity',
  },
  replace: {
    text: 'A key with sending access only, an IP restriction and an expiry.',
    url: 'https://elasticemail.com/developers/api-documentation/rest-api',
  },
  consumers: ['web backends and mail workers', 'CMS plugins', 'CI secrets'],
  confirm: {
    text: 'GET https://api.elasticemail.com/v4/statistics with the old key answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A new key leaves the leaked one valid until it is deleted.',
  },
  sources: [
    {
      url: 'https://docs.rs/crate/ElasticEmail/latest/source/docs/ApiKey.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
