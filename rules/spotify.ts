import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'spotify',
  name: 'Spotify',
  url: 'https://developer.spotify.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'spotify-client-secret',
    title: 'Spotify client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['spotify', 'spotipy'],
    pattern: { name: /(?:spotify|spotipy)[\w.-]{0,24}secret/, value: /[0-9a-f]{32}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://developer.spotify.com/documentation/web-api/concepts/apps',
  },
  {
    id: 'spotify-refresh-token',
    title: 'Spotify refresh token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['spotify', 'refresh_token', 'refreshtoken'],
    pattern: {
      name: /spotify[\w.-]{0,24}token|refresh_?token/,
      value: /AQ[A-D][A-Za-z0-9_-]{120,280}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://developer.spotify.com/documentation/web-api/concepts/authorization',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'spotify-client-secret': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `SPOTIPY_CLIENT_SECRET='${secret}'\n` },
      { name: 'JavaScript', text: (secret) => `const spotifyClientSecret = '${secret}';\n` },
      { name: 'YAML', text: (secret) => `spotify-secret: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the client id, which is public',
        text: (make) => `SPOTIFY_CLIENT_ID=${make.hex(32)}\n`,
      },
      { name: 'one character short', text: (make) => `SPOTIFY_CLIENT_SECRET=${make.hex(31)}\n` },
    ],
  },
  'spotify-refresh-token': {
    secret: (make) => `AQB${make.base64url(128)}`,
    match: [
      { name: 'env file', text: (secret) => `SPOTIFY_REFRESH_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"refresh_token": "${secret}"}\n` },
      { name: 'Python', text: (secret) => `spotify_token = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `SPOTIFY_REFRESH_TOKEN=AQB${make.base64url(60)}\n` },
      {
        name: 'a short-lived access token',
        text: (make) => `SPOTIFY_TOKEN=BQB${make.base64url(128)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → the app → Settings → Client secret → Rotate client secret.',
      url: 'https://developer.spotify.com/dashboard',
    },
  },
  blastRadius: {
    text: 'With the public client id: gets app tokens on the app’s quota, exchanges login codes and refreshes users’ tokens.',
  },
  audit: {
    text: 'Dashboard → the app: requests and active users from {since} to {until}. There is no log of single calls.',
    url: 'https://developer.spotify.com/dashboard',
  },
  replace: {
    text: 'Authorization code with PKCE, which needs no secret; else the secret on a server only.',
    url: 'https://developer.spotify.com/documentation/web-api/concepts/authorization',
  },
  consumers: [
    'web backends',
    'Discord and Telegram bots',
    'profile widgets in README files',
    'notebooks',
  ],
  confirm: {
    text: 'POST https://accounts.spotify.com/api/token with the old secret answers invalid_client.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Rotating makes a new secret. Check with a token request that the old one is refused.',
  },
  sources: [
    {
      url: 'https://developer.spotify.com/documentation/general/guides/authorization/app-settings',
      checked: '2026-11-21',
    },
    {
      url: 'https://beta.developer.spotify.com/documentation/general/guides/app-settings/',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'spotify-refresh-token': {
      revoke: {
        console: {
          text: 'The user: Account → Manage apps → the app → Remove access.',
          url: 'https://www.spotify.com/account/apps/',
        },
      },
      blastRadius: {
        text: 'With the app’s credentials it gets access tokens for the user, within the scopes granted: playlists, library, playback.',
      },
      confirm: { text: 'Refreshing with it answers invalid_grant.' },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'A new login leaves the leaked token valid until access is removed.',
      },
    },
  },
} as const satisfies Playbook
