import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'evernote',
  name: 'Evernote',
  url: 'https://evernote.com',
} as const satisfies Provider

const docs = 'https://dev.evernote.com/doc/articles/dev_tokens.php'

export const rules = [
  // Shard, user, expiry, creation, permissions, app, version, and an HMAC.
  {
    id: 'evernote-token',
    title: 'Evernote developer or OAuth token',
    severity: 'high',
    confidence: 'high',
    keywords: ['S=s1', 'S=s2', 'S=s3', 'S=s4', 'S=s5', 'S=s6', 'S=s7', 'S=s8', 'S=s9'],
    pattern: /S=s\d{1,4}:U=[0-9a-f]{1,12}(?::[A-Z]=[A-Za-z0-9_.-]{1,64}){3,8}:H=[0-9a-f]{32}/,
    reach: { before: 0, after: 512 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

const token = (make: Make) =>
  `S=s${make.int(1, 700)}:U=${make.hex(6)}:E=1${make.hex(10)}:C=1${make.hex(10)}:P=1cd:A=${make.pick(['en-devtoken', 'acme-sync'])}:V=2:H=${make.hex(32)}`

export const examples = {
  'evernote-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `EVERNOTE_DEV_TOKEN="${secret}"\n` },
      { name: 'Python', text: (secret) => `dev_token = "${secret}"\n` },
      {
        name: 'Ruby',
        text: (secret) => `client = EvernoteOAuth::Client.new(token: '${secret}')\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `token = "${token(make).slice(0, -1)}"\n` },
      { name: 'without its end', text: (make) => `token = "${token(make).split(':H=')[0]}"\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Developer token: Get an API key → Developer Tokens → Revoke. OAuth: Settings → Security → Applications → the app → Revoke access.',
      url: 'https://www.evernote.com/AuthorizedServices.action',
    },
  },
  blastRadius: {
    text: 'Reads, changes and deletes all notes and notebooks of the user, with attachments, until the date inside the token, a year after it was issued unless the user chose a day, a week or a month.',
  },
  audit: {
    text: 'Settings → Security → Access history: addresses and apps from {since} to {until}.',
    url: 'https://www.evernote.com/AccessHistory.action',
  },
  replace: {
    text: 'Use OAuth with a token that expires within a day or a month, and an app key limited to what it needs.',
    url: 'https://dev.evernote.com/doc/articles/authentication.php',
  },
  consumers: ['note sync scripts', 'editor plugins', 'publishing tools'],
  confirm: {
    text: 'UserStore.getUser with the token fails with AUTH_EXPIRED, for revoked tokens too.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new token leaves the leaked one valid until it is revoked or expires.',
  },
  sources: [
    {
      url: 'https://dev.evernote.com/doc/articles/revoked_expired_auth.php',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
