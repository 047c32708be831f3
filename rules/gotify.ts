import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'gotify',
  name: 'Gotify',
  url: 'https://gotify.net',
} as const satisfies Provider

const source = 'https://github.com/gotify/server/blob/master/auth/token.go'
const push = 'https://gotify.net/docs/pushmsg'

export const rules = [
  {
    id: 'gotify-token',
    title: 'Gotify token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['gtfy_'],
    // Kind, then the seed of an Ed25519 key in base64url.
    pattern: /gtfy_(?:app|client)[A-Za-z0-9_]{0,32}\.[A-Za-z0-9_-]{43}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    boundary: 'base64url',
    source,
  },
  {
    id: 'gotify-token-legacy',
    title: 'Gotify token (older servers and plugins)',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['gotify'],
    // A for an application, C for a client, P for a plugin.
    pattern: {
      name: /gotify[\w.-]{0,24}(?:token|key|secret)/,
      value: /[AC][A-Za-z0-9._-]{14}|P[A-Za-z0-9_-]{22}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    boundary: 'base64url',
    source,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'gotify-token': {
    secret: (make) => `gtfy_${make.pick(['app', 'client'])}.${make.base64url(43)}`,
    match: [
      { name: 'env file', text: (secret) => `GOTIFY_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "X-Gotify-Key: ${secret}" https://push.acme.test/message\n`,
      },
      { name: 'URL', text: (secret) => `https://push.acme.test/message?token=${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `GOTIFY_TOKEN=gtfy_app.${make.alnum(20)}\n` },
      { name: 'the prefix alone', text: () => 'enhancedTokenPrefix = "gtfy_"\n' },
    ],
  },
  'gotify-token-legacy': {
    secret: (make) => `${make.pick(['A', 'C'])}${make.alnum(14)}`,
    match: [
      { name: 'env file', text: (secret) => `GOTIFY_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `gotify_app_token: "${secret}"\n` },
      { name: 'header', text: (secret) => `X-Gotify-Key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `GOTIFY_TOKEN=A${make.alnum(13)}\n` },
      { name: 'another first letter', text: (make) => `GOTIFY_TOKEN=b${make.alnum(14)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Your server’s web interface → Apps (or Clients) → the entry → bin icon. Deleting an application deletes its messages too.',
      url: 'https://gotify.net/docs/',
    },
    api: {
      text: 'DELETE /application/{id} or /client/{id} on your server, with a client token or basic authentication.',
      url: 'https://gotify.net/api-docs',
    },
  },
  blastRadius: {
    text: 'An application token only sends messages in the name of that application. A client token reads and deletes all messages of its user, and manages the user’s applications, clients and plugins; that of an admin also manages users.',
  },
  audit: {
    text: 'Clients in the web interface shows when each was last used. Look in the log of your server or proxy from {since} to {until} for addresses that are not yours.',
    url: 'https://gotify.net/docs/',
  },
  replace: {
    text: 'An application of its own for each sender: its token cannot read anything.',
    url: push,
  },
  consumers: [
    'monitoring and home automation settings',
    'scripts and cron jobs',
    'update watchers for containers',
  ],
  confirm: { text: 'A request to /message with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Where your server’s version offers no new token for an entry, delete it and make a new one.',
  },
  sources: [
    { url: source, checked: '2026-11-21' },
    { url: 'https://gotify.net/docs/', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
