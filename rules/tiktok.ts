import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'tiktok',
  name: 'TikTok',
  url: 'https://developers.tiktok.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'tiktok-token',
    title: 'TikTok access, refresh or client token',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'tiktok',
      'access_token',
      'accesstoken',
      'refresh_token',
      'refreshtoken',
      'client_token',
    ],
    pattern: {
      name: /tiktok[\w.-]{0,24}token|(?:access|refresh|client)[_.-]?token/,
      value: /(?:act|rft|clt)\.[A-Za-z0-9*]{40,140}(?:![\w.]{1,16})?/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://developers.tiktok.com/doc/oauth-user-access-token-management',
  },
  {
    id: 'tiktok-client-secret',
    title: 'TikTok client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['tiktok'],
    pattern: { name: /tiktok[\w.-]{0,24}secret/, value: /[A-Za-z0-9]{32,40}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://developers.tiktok.com/doc/oauth-user-access-token-management',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'tiktok-token': {
    secret: (make) => `act.${make.alnum(56)}`,
    match: [
      { name: 'env file', text: (secret) => `TIKTOK_ACCESS_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"access_token": "${secret}", "expires_in": 86400}\n` },
      { name: 'Python', text: (secret) => `tiktok_token = "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'a placeholder',
        text: () => 'TIKTOK_ACCESS_TOKEN=act.example12345Example12345Example12345Example\n',
      },
      { name: 'cut short', text: (make) => `TIKTOK_ACCESS_TOKEN=act.${make.alnum(20)}\n` },
    ],
  },
  'tiktok-client-secret': {
    secret: (make) => make.alnum(32),
    match: [
      { name: 'env file', text: (secret) => `TIKTOK_CLIENT_SECRET=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `tiktokClientSecret: '${secret}',\n` },
      { name: 'YAML', text: (secret) => `tiktok_app_secret: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the client key, which is public',
        text: (make) => `TIKTOK_CLIENT_KEY=aw${make.lower(16)}\n`,
      },
      { name: 'one character short', text: (make) => `TIKTOK_CLIENT_SECRET=${make.alnum(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The user: TikTok app → Settings and privacy → Security & permissions → Manage app permissions → the app → Remove access.',
      url: 'https://www.tiktok.com/setting',
    },
    api: {
      text: 'POST https://open.tiktokapis.com/v2/oauth/revoke/ with client_key, client_secret and token.',
      url: 'https://developers.tiktok.com/doc/oauth-user-access-token-management',
    },
  },
  blastRadius: {
    text: 'Acts as the user within the scopes granted: reads profile and videos, uploads and publishes. A client token reads research or commercial content data.',
  },
  audit: {
    text: 'There is no log of API calls. Look through the account’s posts and drafts from {since} to {until}, and the app’s analytics in the developer portal.',
    url: 'https://developers.tiktok.com/apps/',
  },
  replace: {
    text: 'Keep only refresh tokens, encrypted on the server, and fetch access tokens when they are needed.',
    url: 'https://developers.tiktok.com/doc/oauth-user-access-token-management',
  },
  consumers: ['social media schedulers', 'upload bots', 'ads reporting', 'CI secrets'],
  confirm: {
    text: 'GET https://open.tiktokapis.com/v2/user/info/ with the token answers access_token_invalid.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A refresh hands out a new refresh token and ends the one sent. Whoever refreshes first has the account: revoke rather than race.',
  },
  sources: [
    {
      url: 'https://developers.tiktok.com/doc/oauth-user-access-token-management',
      checked: '2026-11-21',
    },
    {
      url: 'https://developers.tiktok.com/docs/en/oauth-refresh-a-user-access-token',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'tiktok-client-secret': {
      revoke: {
        console: {
          text: 'Developer portal → Manage apps → the app → App details → Credentials: reset the client secret, or ask support where the page offers no reset.',
          url: 'https://developers.tiktok.com/apps/',
        },
      },
      blastRadius: {
        text: 'With the public client key: exchanges login codes, refreshes and revokes users’ tokens, gets client tokens.',
      },
      confirm: {
        text: 'POST https://open.tiktokapis.com/v2/oauth/token/ with the old secret answers invalid_client.',
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'Look on the app’s page for a reset; TikTok’s documentation names none.',
      },
    },
  },
} as const satisfies Playbook
