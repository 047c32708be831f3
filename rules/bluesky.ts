import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'bluesky',
  name: 'Bluesky',
  url: 'https://bsky.app',
} as const satisfies Provider

export const rules = [
  {
    id: 'bluesky-app-password',
    title: 'Bluesky app password',
    severity: 'high',
    confidence: 'high',
    keywords: ['bluesky', 'bsky', 'atproto', 'atp_', 'app_password', 'app-password', 'apppassword'],
    pattern: {
      name: /(?:bluesky|bsky|atproto|atp_)[\w.-]{0,24}(?:pass(?:word|wd)?|key|secret|token|pwd|pw)|(?:bluesky|bsky)_?app|app[_-]?password/,
      value: /[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://atproto.com/specs/xrpc',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'bluesky-app-password': {
    secret: (make) =>
      Array.from({ length: 4 }, () => make.of('abcdefghijklmnopqrstuvwxyz234567', 4)).join('-'),
    match: [
      { name: 'env file', text: (secret) => `BLUESKY_APP_PASSWORD=${secret}\n` },
      { name: 'Python', text: (secret) => `BSKY_PASSWORD = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `bluesky-password: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a placeholder', text: () => 'BLUESKY_APP_PASSWORD=xxxx-xxxx-xxxx-xxxx\n' },
      {
        name: 'one character short',
        text: (make) =>
          `BLUESKY_APP_PASSWORD=${make.of('abcdefghij', 4)}-${make.of('klmnopqrst', 4)}-${make.of('uvwxyz234567', 4)}-abc\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Privacy and security → App passwords → the password → Delete.',
      url: 'https://bsky.app/settings/app-passwords',
    },
    api: {
      text: 'POST /xrpc/com.atproto.server.revokeAppPassword with name, from a session of the account.',
      url: 'https://docs.bsky.app/docs/api/com-atproto-server-revoke-app-password',
    },
  },
  blastRadius: {
    text: 'Posts, follows, likes and deletes as the account, and reads direct messages if it was made to. It cannot change the password or delete the account.',
  },
  audit: {
    text: 'Look through posts, follows and messages from {since} to {until}. Bluesky shows no list of logins.',
    url: 'https://bsky.app/',
  },
  replace: {
    text: 'OAuth for apps; else an app password for each tool, without access to direct messages.',
    url: 'https://docs.bsky.app/docs/advanced-guides/oauth-client',
  },
  consumers: ['cross-posting bots', 'feed generators', 'GitHub Actions', 'social media schedulers'],
  confirm: { text: 'POST /xrpc/com.atproto.server.createSession with it answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'App passwords are made and deleted. Sessions opened with it end when it is deleted.',
  },
  sources: [
    {
      url: 'https://docs.bsky.app/docs/api/com-atproto-server-revoke-app-password',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
