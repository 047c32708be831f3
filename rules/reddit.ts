import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'reddit',
  name: 'Reddit',
  url: 'https://www.reddit.com/dev/api',
} as const satisfies Provider

export const rules = [
  {
    id: 'reddit-client-secret',
    title: 'Reddit client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['reddit', 'praw_client_secret'],
    pattern: {
      name: /reddit[\w.-]{0,24}secret|praw_client_secret/,
      value: /[A-Za-z0-9_-]{27}(?:[A-Za-z0-9_-]{3})?/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.7 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://github.com/reddit-archive/reddit/wiki/OAuth2',
  },
  {
    id: 'reddit-client-secret-praw',
    title: 'Reddit client secret in a PRAW call or praw.ini',
    severity: 'high',
    confidence: 'high',
    keywords: ['praw.Reddit('],
    pattern:
      /(?:praw\.Reddit\([^()]{0,400}?client_secret\s{0,3}=\s{0,3}["'])(?<secret>[A-Za-z0-9_-]{27}(?:[A-Za-z0-9_-]{3})?)["']/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.7 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://praw.readthedocs.io/en/stable/getting_started/authentication.html',
  },
  {
    id: 'reddit-refresh-token',
    title: 'Reddit refresh token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['reddit', 'refresh_token', 'refreshtoken'],
    pattern: {
      name: /reddit[\w.-]{0,24}token|refresh_?token/,
      value: /\d{6,15}-[A-Za-z0-9_-]{27,32}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.9 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://github.com/reddit-archive/reddit/wiki/OAuth2',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'reddit-client-secret': {
    secret: (make) => make.base64url(30),
    match: [
      { name: 'env file', text: (secret) => `REDDIT_CLIENT_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"redditSecret": "${secret}"}\n` },
      { name: 'Python', text: (secret) => `reddit_app_secret = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `REDDIT_CLIENT_SECRET=${make.alnum(26)}\n` },
      { name: 'a name', text: () => 'REDDIT_CLIENT_SECRET=my-reddit-client-secret-he\n' },
    ],
  },
  'reddit-client-secret-praw': {
    secret: (make) => make.base64url(27),
    match: [
      {
        name: 'one line',
        text: (secret) =>
          `reddit = praw.Reddit(client_id='x', client_secret='${secret}', user_agent='acme')\n`,
      },
      {
        name: 'several lines',
        text: (secret) =>
          `reddit = praw.Reddit(\n    client_id="x",\n    client_secret="${secret}",\n)\n`,
      },
      {
        name: 'async',
        text: (secret) => `r = asyncpraw.Reddit(client_secret = "${secret}", client_id="x")\n`,
      },
    ],
    noMatch: [
      { name: 'a variable', text: () => 'praw.Reddit(client_id=ID, client_secret=SECRET)\n' },
      {
        name: 'one character short',
        text: (make) => `praw.Reddit(client_secret="${make.alnum(26)}")\n`,
      },
    ],
  },
  'reddit-refresh-token': {
    secret: (make) => `${make.int(10000000, 99999999999)}-${make.base64url(30)}`,
    match: [
      { name: 'env file', text: (secret) => `REDDIT_REFRESH_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `refresh_token = '${secret}'\n` },
      { name: 'JSON', text: (secret) => `{"refreshToken": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `REDDIT_REFRESH_TOKEN=12345678-${make.alnum(20)}\n` },
      { name: 'a UUID', text: (make) => `refresh_token = '${make.uuid()}'\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Preferences → Apps → developed applications → the app → edit → delete app, and create a new one; where the page shows a link to change the secret, use that.',
      url: 'https://www.reddit.com/prefs/apps',
    },
  },
  blastRadius: {
    text: 'With the public client id, and for script apps the owner’s password: acts as the app, posts and moderates as the account.',
  },
  audit: {
    text: 'Account activity shows recent visits. Look through posts, comments, messages and the moderation log from {since} to {until}.',
    url: 'https://www.reddit.com/account-activity',
  },
  replace: {
    text: 'A web app with refresh tokens limited to the scopes it needs, rather than a script app with a password.',
    url: 'https://github.com/reddit-archive/reddit/wiki/OAuth2',
  },
  consumers: ['bots', 'notebooks and data collection', 'moderation tools', 'CI secrets'],
  confirm: {
    text: 'POST https://www.reddit.com/api/v1/access_token with the old pair answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Deleting the app ends its secret and every token it got.',
  },
  sources: [
    {
      url: 'https://github.com/reddit-archive/reddit/wiki/OAuth2-Quick-Start-Example',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'reddit-refresh-token': {
      revoke: {
        console: {
          text: 'Preferences → Apps → authorized applications → the app → revoke access.',
          url: 'https://www.reddit.com/prefs/apps',
        },
        api: {
          text: 'POST https://www.reddit.com/api/v1/revoke_token with the app’s credentials and token_type_hint=refresh_token.',
          url: 'https://github.com/reddit-archive/reddit/wiki/OAuth2',
        },
      },
      blastRadius: {
        text: 'With the app’s credentials it gets access tokens for the account, without end, within the scopes granted.',
      },
      confirm: { text: 'Refreshing with it answers 400.' },
    },
  },
} as const satisfies Playbook
