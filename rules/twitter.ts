import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'twitter',
  name: 'X (Twitter)',
  url: 'https://developer.x.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'twitter-bearer-token',
    title: 'X (Twitter) app bearer token',
    severity: 'high',
    confidence: 'high',
    // What stands before it is part of the keyword: zeros in base64 are long runs of A.
    keywords: ['"', "'", '`', '=', ':', ' ', '>', '%20'].map((before) => `${before}AAAAAAAAAAAA`),
    pattern:
      /(?:["'`=: >]|%20)(?<secret>AAAAAAAAAAAAAAAAAAAA[A-Za-z0-9]{12}(?<random>(?:[A-Za-z0-9]|%2[BFbf]){27}%3[Dd][A-Za-z0-9]{50}))/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4.3 },
      { kind: 'not', words: ['nNwIzUejRCOuH5E6', 'CLXUNDekMxqa8h'] },
    ],
    source: 'https://docs.x.com/resources/fundamentals/authentication/overview',
  },
  {
    id: 'twitter-access-token',
    title: 'X (Twitter) user access token',
    severity: 'medium',
    confidence: 'medium',
    keywords: [
      'twitter',
      'access_token',
      'accesstoken',
      'access-token',
      'oauth_token',
      'access_key',
    ],
    pattern: {
      name: /twitter[\w.-]{0,24}(?:token|key)|access[_.-]?(?:token|key)|oauth_token/,
      value: /\d{7,19}-[A-Za-z0-9]{40}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    companions: [{ rule: 'twitter-access-token-secret', withinLines: 6 }],
    source: 'https://docs.x.com/resources/fundamentals/authentication/overview',
  },
  {
    id: 'twitter-access-token-secret',
    title: 'X (Twitter) user access token secret',
    severity: 'critical',
    confidence: 'medium',
    keywords: [
      'access_token_secret',
      'accesstokensecret',
      'access-token-secret',
      'access_secret',
      'accesssecret',
      'oauth_token_secret',
      'twitter',
    ],
    pattern: {
      name: /(?:access[_.-]?(?:token[_.-]?)?|oauth_token_)secret|twitter[\w.-]{0,24}secret/,
      value: /[A-Za-z0-9]{45}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://docs.x.com/resources/fundamentals/authentication/overview',
  },
  {
    id: 'twitter-consumer-secret',
    title: 'X (Twitter) API key secret or OAuth client secret',
    severity: 'critical',
    confidence: 'medium',
    keywords: [
      'consumer_secret',
      'consumersecret',
      'consumer-secret',
      'twitter',
      'x_api_key_secret',
      'x_client_secret',
      'x_api_secret',
    ],
    pattern: {
      name: /consumer[_.-]?secret|twitter[\w.-]{0,24}secret|x_(?:api_(?:key_)?|client_)secret/,
      value: /[A-Za-z0-9_-]{50}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://docs.x.com/resources/fundamentals/authentication/overview',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'twitter-bearer-token': {
    secret: (make) =>
      `${'A'.repeat(21)}${make.of('MNPQRlheYXBgILw', 4)}AAAAAAA${make.alnum(27)}%3D${make.alnum(50)}`,
    match: [
      {
        name: 'env file',
        text: (secret) => `TWITTER_BEARER_TOKEN=${secret}\n`,
      },
      {
        name: 'Python',
        text: (secret) => `client = tweepy.Client("${secret}")\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.x.com/2/tweets/1\n`,
      },
    ],
    noMatch: [
      {
        name: 'zeros in base64',
        text: () => `data:application/octet-stream;base64,${'A'.repeat(200)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `token=${'A'.repeat(21)}MLheAAAAAAA${make.alnum(27)}%3D${make.alnum(49)}\n`,
      },
    ],
  },
  'twitter-access-token': {
    secret: (make) => `1${make.digits(17)}-${make.alnum(40)}`,
    match: [
      { name: 'env file', text: (secret) => `TWITTER_ACCESS_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `access_token = "${secret}"\n` },
      {
        name: 'JavaScript',
        text: (secret) => `const T = new Twit({ access_token: '${secret}' })\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `TWITTER_ACCESS_TOKEN=1${make.digits(17)}-${make.alnum(39)}\n`,
      },
      { name: 'a digest', text: (make) => `access_token = "1${make.digits(9)}-${make.hex(40)}"\n` },
    ],
  },
  'twitter-access-token-secret': {
    secret: (make) => make.alnum(45),
    match: [
      { name: 'env file', text: (secret) => `TWITTER_ACCESS_TOKEN_SECRET=${secret}\n` },
      { name: 'Python', text: (secret) => `access_token_secret = "${secret}"\n` },
      { name: 'JavaScript', text: (secret) => `accessSecret: '${secret}',\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `TWITTER_ACCESS_TOKEN_SECRET=${make.alnum(44)}\n`,
      },
      {
        name: 'a variable',
        text: () => 'access_token_secret = process.env.TWITTER_ACCESS_TOKEN_SECRET_FOR_BOT\n',
      },
    ],
  },
  'twitter-consumer-secret': {
    secret: (make) => make.alnum(50),
    match: [
      { name: 'env file', text: (secret) => `TWITTER_API_SECRET=${secret}\n` },
      { name: 'Python', text: (secret) => `consumer_secret = '${secret}'\n` },
      { name: 'Java properties', text: (secret) => `oauth.consumerSecret=${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `consumer_secret = '${make.alnum(49)}'\n` },
      {
        name: 'the consumer key, which is its public half',
        text: (make) => `consumer_key = '${make.alnum(25)}'\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Developer Console → Projects & Apps → the app → Keys and tokens → Bearer Token → Revoke.',
      url: 'https://developer.x.com/en/portal/dashboard',
    },
    api: {
      text: 'POST https://api.x.com/oauth2/invalidate_token, signed with the app’s key and secret.',
      url: 'https://docs.x.com/fundamentals/authentication/oauth-2-0/bearer-tokens',
    },
  },
  blastRadius: {
    text: 'Reads what the app’s access level allows, on the app’s quota and bill. It posts nothing.',
  },
  audit: {
    text: 'Developer Console → the project → Usage from {since} to {until}. X keeps no log of single requests for you.',
    url: 'https://developer.x.com/en/portal/dashboard',
  },
  replace: {
    text: 'OAuth 2.0 with PKCE and short-lived user tokens; for app-only reads a new bearer token in a secret manager.',
    url: 'https://docs.x.com/resources/fundamentals/authentication/overview',
  },
  consumers: ['bots and schedulers', 'analytics jobs', 'notebooks', 'CI secrets'],
  confirm: { text: 'GET https://api.x.com/2/tweets/1 with the old token answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate replaces the value; the old one stops working.',
  },
  sources: [
    {
      url: 'https://docs.x.com/fundamentals/authentication/oauth-2-0/bearer-tokens',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'twitter-access-token': {
      revoke: {
        console: {
          text: 'Your own account: Developer Console → the app → Keys and tokens → Access Token and Secret → Revoke. Another user’s: X → Settings → Security and account access → Apps and sessions → Connected apps → the app → Revoke.',
          url: 'https://x.com/settings/connected_apps',
        },
      },
      blastRadius: {
        text: 'Nothing without its secret and the app’s key pair; together they act as the user.',
      },
    },
    'twitter-access-token-secret': {
      revoke: {
        console: {
          text: 'Your own account: Developer Console → the app → Keys and tokens → Access Token and Secret → Revoke. Another user’s: X → Settings → Security and account access → Apps and sessions → Connected apps → the app → Revoke.',
          url: 'https://x.com/settings/connected_apps',
        },
      },
      blastRadius: {
        text: 'With token and app keys: posts, deletes, follows and, where granted, reads and sends direct messages as the user.',
      },
      audit: {
        text: 'Look through posts, likes, follows and messages of the account from {since} to {until}, and X → Settings → Apps and sessions.',
        url: 'https://x.com/settings/sessions',
      },
      confirm: { text: 'A signed GET https://api.x.com/2/users/me answers 401.' },
    },
    'twitter-consumer-secret': {
      revoke: {
        console: {
          text: 'Developer Console → Projects & Apps → the app → Keys and tokens → Consumer Keys → Regenerate.',
          url: 'https://developer.x.com/en/portal/dashboard',
        },
      },
      blastRadius: {
        text: 'With the API key: asks users for access in the app’s name, makes bearer tokens, and completes every user token that leaked.',
      },
      confirm: { text: 'POST https://api.x.com/oauth2/token with the old pair answers 403.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Regenerate replaces key and secret, and ends the bearer token made from them.',
      },
    },
  },
} as const satisfies Playbook
