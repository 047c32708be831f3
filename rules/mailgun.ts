import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'mailgun',
  name: 'Mailgun',
  url: 'https://www.mailgun.com',
} as const satisfies Provider

const authentication = 'https://documentation.mailgun.com/docs/mailgun/api-reference/authentication'
const createKey =
  'https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/keys/post-v1-keys'
const webhooks =
  'https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks'

export const rules = [
  // The newer form has no prefix; only its shape, and Mailgun being near, give it away.
  {
    id: 'mailgun-api-key',
    title: 'Mailgun API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['mailgun', 'mg_api', 'mg-api', 'mgapi'],
    pattern: /[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: authentication,
  },
  {
    id: 'mailgun-legacy-api-key',
    title: 'Mailgun private API key (older form)',
    severity: 'high',
    confidence: 'medium',
    keywords: ['key-'],
    pattern: /key-(?<random>[0-9a-f]{32})/,
    boundary: 'base64url',
    reach: 64,
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: authentication,
  },
  {
    id: 'mailgun-webhook-signing-key',
    title: 'Mailgun HTTP webhook signing key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['mailgun'],
    pattern: {
      name: /mailgun[_.-]?(?:(?:http|web[_.-]?hooks?)[_.-]?){0,2}sign(?:ing|ature)?[_.-]?(?:key|secret)/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: webhooks,
  },
  {
    id: 'mailgun-smtp-password',
    title: 'Mailgun SMTP password',
    severity: 'high',
    confidence: 'medium',
    keywords: ['mailgun'],
    pattern: {
      name: /mailgun[_.-]?(?:smtp[_.-]?)?pass(?:word|wd)?/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/send-smtp',
  },
] as const satisfies readonly Rule[]

const key = (make: Make) => `${make.hex(32)}-${make.hex(8)}-${make.hex(8)}`

export const examples = {
  'mailgun-api-key': {
    secret: key,
    match: [
      { name: 'env file', text: (secret) => `MAILGUN_API_KEY=${secret}\n` },
      {
        name: 'curl',
        text: (secret) =>
          `curl -s --user 'api:${secret}' https://api.mailgun.net/v3/acme.test/messages\n`,
      },
      { name: 'Go', text: (secret) => `mg := mailgun.NewMailgun("acme.test", "${secret}")\n` },
      {
        name: 'mailgun.js',
        text: (secret) => `const mg = mailgun.client({ username: 'api', key: '${secret}' })\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `MAILGUN_API_KEY=${key(make).slice(0, -1)}\n`,
      },
      { name: 'a UUID', text: (make) => `MAILGUN_MESSAGE_ID=${make.uuid()}\n` },
      {
        name: 'without Mailgun near',
        text: (make) => `etag: ${key(make)}\n`,
      },
    ],
  },
  'mailgun-legacy-api-key': {
    secret: (make) => `key-${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `MG_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `requests.post(url, auth=("api", "${secret}"))\n` },
      { name: 'PHP', text: (secret) => `'mailgun' => ['secret' => '${secret}'],\n` },
    ],
    noMatch: [
      {
        name: 'the public validation key',
        text: (make) => `MAILGUN_PUBLIC_KEY=pubkey-${make.hex(32)}\n`,
      },
      {
        name: 'a name of a cache entry',
        text: (make) => `cache.get('page-key-${make.hex(32)}')\n`,
      },
      { name: 'a longer hash', text: (make) => `id: key-${make.hex(40)}\n` },
    ],
  },
  'mailgun-webhook-signing-key': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `MAILGUN_WEBHOOK_SIGNING_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"mailgunSigningKey": "${secret}"}\n` },
      { name: 'Rails', text: (secret) => `config.mailgun_signing_key = "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the signature of a request',
        text: (make) => `mailgun_signature=${make.hex(64)}\n`,
      },
      {
        name: 'another service’s',
        text: (make) => `ACME_WEBHOOK_SIGNING_KEY=${make.hex(32)}\n`,
      },
    ],
  },
  'mailgun-smtp-password': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `MAILGUN_SMTP_PASSWORD=${secret}\n` },
      { name: 'YAML', text: (secret) => `mailgun_password: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"mailgunSmtpPass": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'read from the environment',
        text: () => "password: ENV['MAILGUN_SMTP_PASSWORD'],\n",
      },
      { name: 'another length', text: (make) => `MAILGUN_SMTP_PASSWORD=${make.hex(40)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const security = 'https://app.mailgun.com/settings/api_security'

export const playbook = {
  revoke: {
    console: {
      text: 'Account settings → API Security → the key → Delete. A sending key of one domain: Sending → Domains → the domain → Domain settings → Sending API keys → Delete.',
      url: security,
    },
    api: {
      text: 'DELETE https://api.mailgun.net/v1/keys/{key_id} with another account key; EU accounts use api.eu.mailgun.net. GET /v1/keys lists the ids.',
      url: createKey,
    },
  },
  blastRadius: {
    text: 'An account key does everything the API can: sends as any of your domains, reads events and stored messages, changes routes and domains, makes keys. A domain sending key only sends as that domain.',
    list: {
      text: 'GET https://api.mailgun.net/v1/keys with an account key lists each key with its kind, role and domain.',
      url: createKey,
    },
  },
  audit: {
    text: 'Sending → Logs for each domain from {since} to {until}: unknown senders, subjects and recipients. Then look for new routes, webhooks, domains and keys.',
    url: 'https://app.mailgun.com/',
  },
  replace: {
    text: 'A domain sending key for a program that only sends, with an expiry where it fits, and an IP allowlist under API Security.',
    url: authentication,
  },
  consumers: [
    'web backends and mail workers',
    'CMS and shop mail plugins',
    'framework settings (Laravel, Django, Rails)',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.mailgun.net/v3/domains with user api and the old key as password answers 401.',
    url: authentication,
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: authentication, checked: '2026-11-21' },
    { url: createKey, checked: '2026-11-21' },
  ],
  byRule: {
    'mailgun-webhook-signing-key': {
      revoke: {
        console: {
          text: 'Account settings → API Security → HTTP webhook signing key → replace it with a new one, and give that to your endpoints.',
          url: security,
        },
      },
      blastRadius: {
        text: 'Signs forged webhooks that your endpoint takes for Mailgun’s: false bounces, unsubscribes or inbound mail. It neither sends nor reads mail.',
      },
      audit: {
        text: 'Compare the events your endpoint accepted from {since} to {until} with Sending → Logs: one that Mailgun does not show was forged.',
        url: 'https://app.mailgun.com/',
      },
      replace: {
        text: 'Keep the new key in a secret manager. Let the endpoint refuse old timestamps and tokens it has seen before.',
        url: webhooks,
      },
      consumers: ['webhook endpoints', 'inbound mail handlers', 'CRM and support connectors'],
      confirm: {
        text: 'A request signed with the old key is refused by your endpoint.',
        url: webhooks,
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'There is one signing key for the account. The leaked one is dead once your endpoints check against the new one only.',
      },
    },
    'mailgun-smtp-password': {
      revoke: {
        console: {
          text: 'Sending → Domains → the domain → Domain settings → SMTP credentials → the login → Reset password, or Delete.',
          url: 'https://app.mailgun.com/',
        },
        api: {
          text: 'DELETE https://api.mailgun.net/v3/domains/{domain}/credentials/{login} with an account key.',
          url: 'https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/credentials',
        },
      },
      blastRadius: {
        text: 'Sends mail through SMTP as the domain it belongs to, with passing SPF and DKIM. It reads nothing.',
      },
      confirm: {
        text: 'A login at smtp.mailgun.org with the old password is refused with code 535.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'A new password for the login replaces the leaked one.',
      },
    },
  },
} as const satisfies Playbook
