import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'threads',
  name: 'Threads',
  url: 'https://developers.facebook.com/docs/threads',
} as const satisfies Provider

export const rules = [
  {
    id: 'threads-access-token',
    title: 'Threads access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['THAA', 'THQV', 'THQW'],
    pattern: /TH(?:AA|Q[VW])[A-Za-z0-9_-]{90,400}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source:
      'https://developers.facebook.com/docs/threads/get-started/get-access-tokens-and-permissions/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'threads-access-token': {
    secret: (make) => `THAA${make.alnum(150)}ZDZD`,
    match: [
      { name: 'env file', text: (secret) => `THREADS_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'URL',
        text: (secret) => `https://graph.threads.net/v1.0/me?fields=id&access_token=${secret}\n`,
      },
      {
        name: 'TypeScript',
        text: (secret) => `const threads = new ThreadsAPI({ token: '${secret}' })\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `token=THAA${make.alnum(40)}\n` },
      { name: 'a placeholder', text: () => `token=THQV${'x'.repeat(120)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The account’s owner: Threads → Settings → Account → Website permissions → the app → Remove.',
      url: 'https://www.threads.net/settings/website_permissions',
    },
  },
  blastRadius: {
    text: 'Publishes and deletes posts and replies in the account’s name and reads its profile and insights, as far as granted.',
  },
  audit: {
    text: 'There is no log of API calls for the account. Look through posts and replies from {since} to {until}.',
    url: 'https://www.threads.net/',
  },
  replace: {
    text: 'A long-lived token refreshed by a server that keeps it in a secret manager, with only the permissions it needs.',
    url: 'https://developers.facebook.com/docs/threads/get-started/get-access-tokens-and-permissions/',
  },
  consumers: ['social media schedulers', 'bots', 'CI secrets'],
  confirm: {
    text: 'GET https://graph.threads.net/v1.0/me with the token answers an OAuthException with code 190.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Refreshing makes a new token; the leaked one stays valid until its 60 days are over or the app is removed. A short-lived token ends after an hour, unless the app’s secret leaked too and exchanges it.',
  },
  sources: [
    {
      url: 'https://developers.facebook.com/docs/threads/get-started/long-lived-tokens/',
      checked: '2026-11-21',
    },
    {
      url: 'https://developers.facebook.com/documentation/threads/get-started/get-access-tokens-and-permissions',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
