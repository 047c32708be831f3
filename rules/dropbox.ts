import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'dropbox',
  name: 'Dropbox',
  url: 'https://www.dropbox.com',
} as const satisfies Provider

const oauth = 'https://developers.dropbox.com/oauth-guide'

export const rules = [
  {
    id: 'dropbox-access-token',
    title: 'Dropbox short-lived access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['sl.u.', 'sl.a', 'sl.b', 'sl.c'],
    pattern: /sl\.(?:u\.)?[A-Za-z0-9_-]{120,1600}/,
    boundary: 'base64url',
    reach: { before: 0, after: 1640 },
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: oauth,
  },
  {
    id: 'dropbox-app-secret',
    title: 'Dropbox app secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['dropbox'],
    pattern: { name: /dropbox[\w.-]{0,24}secret/, value: /[a-z0-9]{15}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 2.8 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: oauth,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'dropbox-access-token': {
    secret: (make) =>
      make.int(0, 1) === 0 ? `sl.u.AF${make.base64url(900)}` : `sl.B${make.base64url(136)}`,
    match: [
      { name: 'env file', text: (secret) => `DROPBOX_ACCESS_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `dbx = dropbox.Dropbox('${secret}')\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.dropboxapi.com/2/users/get_current_account\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `DROPBOX_ACCESS_TOKEN=sl.B${make.base64url(60)}\n` },
      { name: 'a setting', text: (make) => `server.ssl.bundle_${make.alnum(130)}\n` },
    ],
  },
  'dropbox-app-secret': {
    secret: (make) => `q7${make.lower(13)}`,
    match: [
      { name: 'env file', text: (secret) => `DROPBOX_APP_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `dropbox_client_secret: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"dropboxAppSecret": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the app key, which is public',
        text: (make) => `DROPBOX_APP_KEY=q7${make.lower(13)}\n`,
      },
      { name: 'one character short', text: (make) => `DROPBOX_APP_SECRET=q7${make.lower(12)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Revoke it with the API, or as the user: Settings → Apps → the app → Disconnect.',
      url: 'https://www.dropbox.com/account/connected_apps',
    },
    self: {
      text: 'POST https://api.dropboxapi.com/2/auth/token/revoke with the token as bearer; it also ends the refresh token it came from.',
      url: 'https://www.dropbox.com/developers/documentation/http/documentation#auth-token-revoke',
    },
  },
  blastRadius: {
    text: 'Acts within the app’s scopes for up to four hours: reads, changes, shares and deletes files, in the app’s folder or in the whole Dropbox. A team token may act as any member.',
  },
  audit: {
    text: 'Settings → Security and Apps show devices and apps; the events of the account list changes from {since} to {until}. Teams: Admin console → Activity.',
    url: 'https://www.dropbox.com/events',
  },
  replace: {
    text: 'Store a refresh token of an app with folder-only access, and make access tokens when they are needed.',
    url: 'https://developers.dropbox.com/oauth-guide',
  },
  consumers: ['backup and upload scripts', 'web application backends', 'CI secrets'],
  confirm: {
    text: 'POST https://api.dropboxapi.com/2/users/get_current_account with the token answers 401 invalid_access_token or expired_access_token.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Another token leaves the leaked one valid until it is revoked or its four hours are over.',
  },
  sources: [
    {
      url: 'https://dropbox.tech/developers/using-oauth-2-0-with-offline-access',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'dropbox-app-secret': {
      revoke: {
        console: {
          text: 'App console → the app → Settings → App secret: where it offers no reset, make a new app, move to it, and delete the old one.',
          url: 'https://www.dropbox.com/developers/apps',
        },
      },
      blastRadius: {
        text: 'With a refresh token of the app, often committed nearby, makes access tokens for its users; with none, impersonates the app at sign-in. Webhook calls are signed with it too.',
      },
      audit: {
        text: 'App console → the app: users linked and calls made; ask Dropbox support for calls from {since} to {until} that are not yours.',
        url: 'https://www.dropbox.com/developers/apps',
      },
      replace: {
        text: 'Use PKCE, which needs no secret; revoke refresh tokens that leaked beside it.',
        url: 'https://developers.dropbox.com/oauth-guide',
      },
      consumers: ['OAuth backends', 'backup tools', 'media settings of web applications'],
      confirm: {
        text: 'POST https://api.dropboxapi.com/oauth2/token with the leaked secret answers 400 invalid_client.',
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'The app key and secret belong together: a new pair comes with a new app.',
      },
    },
  },
} as const satisfies Playbook
