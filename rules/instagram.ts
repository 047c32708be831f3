import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'instagram',
  name: 'Instagram',
  url: 'https://developers.facebook.com/docs/instagram-platform',
} as const satisfies Provider

export const rules = [
  {
    id: 'instagram-access-token',
    title: 'Instagram access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['IGAA', 'IGQV', 'IGQW'],
    pattern: /IG(?:AA|Q[VW])[A-Za-z0-9_-]{90,400}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source:
      'https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/',
  },
  {
    id: 'instagram-app-secret',
    title: 'Instagram app secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['instagram', 'ig_app_secret', 'ig_client_secret'],
    pattern: {
      name: /instagram[\w.-]{0,24}secret|ig_(?:app|client)_secret/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source:
      'https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'instagram-access-token': {
    secret: (make) => `IGAA${make.alnum(150)}ZDZD`,
    match: [
      { name: 'env file', text: (secret) => `INSTAGRAM_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'URL',
        text: (secret) => `https://graph.instagram.com/me/media?fields=id&access_token=${secret}\n`,
      },
      { name: 'JSON', text: (secret) => `{"access_token": "${secret}", "expires_in": 5183944}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `token=IGQV${make.alnum(40)}\n` },
      { name: 'a placeholder', text: () => `token=IGQV${'X'.repeat(120)}\n` },
    ],
  },
  'instagram-app-secret': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `INSTAGRAM_APP_SECRET=${secret}\n` },
      { name: 'Ruby', text: (secret) => `config.instagram_client_secret = '${secret}'\n` },
      { name: 'JSON', text: (secret) => `{"instagramClientSecret": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the client id, which is public',
        text: (make) => `INSTAGRAM_CLIENT_ID=${make.hex(32)}\n`,
      },
      { name: 'one character short', text: (make) => `INSTAGRAM_APP_SECRET=${make.hex(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The account’s owner: Instagram → Settings → Website permissions → Apps and websites → Active → the app → Remove.',
      url: 'https://www.instagram.com/accounts/manage_access/',
    },
  },
  blastRadius: {
    text: 'Reads the account’s profile and media and, where granted, publishes, answers comments and messages and reads insights.',
    list: {
      text: 'The Access Token Debugger shows app, owner, permissions and expiry.',
      url: 'https://developers.facebook.com/tools/debug/accesstoken/',
    },
  },
  audit: {
    text: 'There is no log of API calls for the account. Look through posts, comments, messages and login activity from {since} to {until}.',
    url: 'https://www.instagram.com/session/login_activity/',
  },
  replace: {
    text: 'A long-lived token, refreshed by a server that keeps it in a secret manager, with only the permissions it needs.',
    url: 'https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/',
  },
  consumers: [
    'feed widgets and plugins',
    'social media schedulers',
    'static site builds',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://graph.instagram.com/me with the token answers an OAuthException with code 190.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Refreshing makes a new token; the leaked one stays valid until its 60 days are over or the app is removed.',
  },
  sources: [
    {
      url: 'https://developers.facebook.com/documentation/instagram-platform/reference/refresh_access_token',
      checked: '2026-11-21',
    },
    {
      url: 'https://developers.facebook.com/documentation/instagram-platform/reference/access_token',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'instagram-app-secret': {
      revoke: {
        console: {
          text: 'App dashboard → Instagram → API setup with Instagram login → Instagram app secret → Reset.',
          url: 'https://developers.facebook.com/apps/',
        },
      },
      blastRadius: {
        text: 'With the public app id: exchanges login codes for tokens and forges webhook signatures.',
      },
      confirm: { text: 'A token exchange with the old secret is refused.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Reset replaces the secret. Have the new one ready to deploy.',
      },
    },
  },
} as const satisfies Playbook
