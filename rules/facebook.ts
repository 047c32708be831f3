import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'facebook',
  name: 'Facebook (Meta)',
  url: 'https://developers.facebook.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'facebook-access-token',
    title: 'Facebook access token',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'EAAA',
      'EAAB',
      'EAAC',
      'EAAD',
      'EAAE',
      'EAAF',
      'EAAG',
      'EAAH',
      'EAAI',
      'EAAJ',
      'EAAK',
      'EAAL',
      'EAAM',
      'EAAN',
      'EAAO',
      'EAAP',
      'EAAQ',
      'EAAR',
      'EAAS',
      'EAAT',
      'EAAU',
      'EAAV',
      'EAAW',
      'EAAX',
      'EAAY',
      'EAAZ',
    ],
    pattern: /EAA(?:[A-Ya-z0-9]|Z[A-D]){80,400}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
  },
  {
    id: 'facebook-app-access-token',
    title: 'Facebook app access token',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'access_token',
      'accesstoken',
      'access-token',
      'facebook',
      'fb_token',
      'fb_app_token',
    ],
    pattern: {
      name: /access[_.-]?token|(?:facebook|fb)[\w.-]{0,24}token/,
      value: /\d{14,17}(?:\||%7C)[A-Za-z0-9_-]{27}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
  },
  {
    id: 'facebook-app-secret',
    title: 'Facebook app secret',
    severity: 'critical',
    confidence: 'medium',
    keywords: [
      'facebook',
      'fb_app',
      'fb-app',
      'fbapp',
      'fb_secret',
      'fb_client',
      'meta_app',
      'metaapp',
    ],
    pattern: {
      name: /facebook[\w.-]{0,24}secret|(?:fb|meta)[_.-]?(?:app|client|api)?[_.-]?secret/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://developers.facebook.com/docs/facebook-login/security/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'facebook-access-token': {
    secret: (make) =>
      `EAAB${make.of('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY', 160)}ZD`,
    match: [
      { name: 'env file', text: (secret) => `META_PAGE_TOKEN=${secret}\n` },
      {
        name: 'Python',
        text: (secret) => `graph = facebook.GraphAPI(access_token='${secret}', version='3.1')\n`,
      },
      {
        name: 'URL',
        text: (secret) => `https://graph.facebook.com/v21.0/me?access_token=${secret}&fields=id\n`,
      },
    ],
    noMatch: [
      {
        name: 'a Z that escapes nothing',
        text: (make) => `token=EAAB${make.alnum(60)}Z9${make.alnum(60)}\n`,
      },
      { name: 'cut short', text: (make) => `token=EAAB${make.lower(40)}\n` },
      {
        name: 'part of longer base64',
        text: (make) =>
          `data:image/png;base64,iVBORw0KGgo${make.alnum(40)}EAAB${make.alnum(120)}\n`,
      },
    ],
  },
  'facebook-app-access-token': {
    secret: (make) => `1${make.digits(15)}|${make.base64url(27)}`,
    match: [
      { name: 'env file', text: (secret) => `FACEBOOK_ACCESS_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"access_token": "${secret}", "token_type": "bearer"}\n` },
      { name: 'PHP', text: (secret) => `$config['fb_token'] = '${secret}';\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `FACEBOOK_ACCESS_TOKEN=1${make.digits(15)}|${make.base64url(26)}\n`,
      },
      { name: 'placeholders', text: () => 'access_token={app-id}|{app-secret}\n' },
    ],
  },
  'facebook-app-secret': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `FACEBOOK_APP_SECRET=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) =>
          `new FacebookStrategy({ clientID: id, facebookClientSecret: '${secret}' })\n`,
      },
      { name: 'YAML', text: (secret) => `fb_app_secret: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the app id, which is public',
        text: (make) => `FACEBOOK_APP_ID=${make.digits(16)}\n`,
      },
      { name: 'a digest', text: (make) => `FACEBOOK_APP_SECRET=${make.hex(64)}\n` },
      { name: 'one character short', text: (make) => `FACEBOOK_APP_SECRET=${make.hex(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'A user or page token: the user opens Facebook → Settings & privacy → Settings → Apps and Websites → the app → Remove. A system user’s: Business settings → System users → the user → Revoke tokens.',
      url: 'https://www.facebook.com/settings?tab=applications',
    },
    api: {
      text: 'DELETE https://graph.facebook.com/{user-id}/permissions with the token takes back every permission the user gave the app.',
      url: 'https://developers.facebook.com/docs/facebook-login/guides/permissions/request-revoke/',
    },
    self: {
      text: 'DELETE https://graph.facebook.com/me/permissions, with the leaked user token itself, ends it.',
    },
  },
  blastRadius: {
    text: 'Acts for the user, page or system user within the permissions granted: posts, reads messages and leads, runs ads on the ad account’s bill.',
    list: {
      text: 'Paste the token into the Access Token Debugger: it shows app, owner, permissions and expiry.',
      url: 'https://developers.facebook.com/tools/debug/accesstoken/',
    },
  },
  audit: {
    text: 'Business settings → Activity log, and the activity history of ad accounts and pages, from {since} to {until}.',
    url: 'https://business.facebook.com/settings',
  },
  replace: {
    text: 'A system user token with an expiry and only the assets and permissions it needs. Turn on Require App Secret in App settings → Advanced, so that a token alone is not enough.',
    url: 'https://developers.facebook.com/docs/facebook-login/security/',
  },
  consumers: [
    'social media schedulers',
    'ads and conversion reporting',
    'chat bots on Messenger and WhatsApp',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://graph.facebook.com/me with the token answers an OAuthException with code 190.',
    url: 'https://developers.facebook.com/docs/graph-api/guides/error-handling/',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A new token leaves the leaked one valid until it is revoked or expires: after hours, a long-lived one after about 60 days.',
  },
  sources: [
    {
      url: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived',
      checked: '2026-11-21',
    },
    {
      url: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
      checked: '2026-11-21',
    },
    { url: 'https://developers.facebook.com/docs/facebook-login/security/', checked: '2026-11-21' },
  ],
  byRule: {
    'facebook-app-access-token': {
      revoke: {
        console: {
          text: 'The token stands and falls with the app secret. App dashboard → App settings → Basic → App secret → Reset.',
          url: 'https://developers.facebook.com/apps/',
        },
      },
      blastRadius: {
        text: 'Acts as the app and calls the API for any of its users: changes app settings, reads and debugs the tokens of its users, makes test users, manages webhooks.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Resetting the app secret makes every app access token and every proof made with the old secret invalid.',
      },
    },
    'facebook-app-secret': {
      revoke: {
        console: {
          text: 'App dashboard → App settings → Basic → App secret → Reset.',
          url: 'https://developers.facebook.com/apps/',
        },
      },
      blastRadius: {
        text: 'With the public app id: makes app access tokens, exchanges login codes, signs requests, forges webhook signatures and Login data.',
      },
      replace: {
        text: 'Keep the secret on servers only, in a secret manager; use PKCE in apps that cannot hide one.',
        url: 'https://developers.facebook.com/docs/facebook-login/security/',
      },
      consumers: ['login settings of web applications', 'webhook verification', 'CI secrets'],
      confirm: {
        text: 'An OAuth token request with the old secret answers “Error validating client secret”.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Reset replaces the secret. Have the new one ready to deploy: logins fail until it is.',
      },
    },
  },
} as const satisfies Playbook
