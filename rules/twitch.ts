import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'twitch',
  name: 'Twitch',
  url: 'https://dev.twitch.tv',
} as const satisfies Provider

export const rules = [
  {
    id: 'twitch-stream-key',
    title: 'Twitch stream key',
    severity: 'high',
    confidence: 'high',
    keywords: ['live_'],
    pattern: /live_\d{6,12}_[A-Za-z0-9]{28,32}/,
    reach: { before: 0, after: 64 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://help.twitch.tv/s/article/twitch-stream-key-faq',
  },
  {
    id: 'twitch-chat-token',
    title: 'Twitch chat password (oauth:…)',
    severity: 'high',
    confidence: 'high',
    keywords: ['oauth:'],
    pattern: /oauth:[a-z0-9]{30}/,
    reach: { before: 0, after: 48 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: 'https://dev.twitch.tv/docs/chat/irc/',
  },
  {
    id: 'twitch-client-secret',
    title: 'Twitch client secret or access token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['twitch', 'igdb'],
    pattern: { name: /(?:twitch|igdb)[\w.-]{0,24}(?:secret|token)/, value: /[a-z0-9]{30}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: 'https://dev.twitch.tv/docs/authentication/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'twitch-stream-key': {
    secret: (make) => `live_${make.int(1000000, 999999999)}_${make.alnum(30)}`,
    match: [
      { name: 'env file', text: (secret) => `TWITCH_STREAM_KEY=${secret}\n` },
      {
        name: 'ffmpeg',
        text: (secret) => `ffmpeg -i in.mp4 -f flv rtmp://live.twitch.tv/app/${secret}\n`,
      },
      {
        name: 'OBS profile',
        text: (secret) => `{"settings": {"key": "${secret}", "service": "Twitch"}}\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `key=live_12345678_${make.alnum(20)}\n` },
      { name: 'a payment key', text: (make) => `key=sk_live_12345678_${make.alnum(30)}\n` },
    ],
  },
  'twitch-chat-token': {
    secret: (make) => `oauth:${make.lower(30)}`,
    match: [
      { name: 'env file', text: (secret) => `TMI_TOKEN=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) => `identity: { username: 'bot', password: '${secret}' },\n`,
      },
      { name: 'IRC', text: (secret) => `PASS ${secret}\nNICK acmebot\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `PASS oauth:${make.lower(29)}\n` },
      {
        name: 'an OAuth grant’s name',
        text: () => 'grant: urn:ietf:params:oauth:grant-type:device_code\n',
      },
    ],
  },
  'twitch-client-secret': {
    secret: (make) => make.lower(30),
    match: [
      { name: 'env file', text: (secret) => `TWITCH_CLIENT_SECRET=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const twitchAccessToken = '${secret}'\n` },
      { name: 'YAML', text: (secret) => `igdb_client_secret: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the client id, which is public',
        text: (make) => `TWITCH_CLIENT_ID=${make.lower(30)}\n`,
      },
      { name: 'one character short', text: (make) => `TWITCH_CLIENT_SECRET=${make.lower(29)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Developer console → Applications → the app → Manage → New Secret.',
      url: 'https://dev.twitch.tv/console/apps',
    },
  },
  blastRadius: {
    text: 'With the public client id: gets app tokens and exchanges login codes; a leaked user token acts within its scopes, in chat and on the channel.',
    list: {
      text: 'GET https://id.twitch.tv/oauth2/validate with a token shows its app, user, scopes and expiry.',
      url: 'https://dev.twitch.tv/docs/authentication/validate-tokens/',
    },
  },
  audit: {
    text: 'There is no log of API calls. Look through the channel’s chat and moderation actions in Mod View, and its past broadcasts, from {since} to {until}.',
    url: 'https://dashboard.twitch.tv/',
  },
  replace: {
    text: 'Device code or authorization code flow with refresh tokens kept on a server; app access tokens fetched when needed.',
    url: 'https://dev.twitch.tv/docs/authentication/',
  },
  consumers: ['chat bots', 'stream overlays', 'game databases that use IGDB', 'CI secrets'],
  confirm: {
    text: 'A token: GET https://id.twitch.tv/oauth2/validate answers 401. A secret: POST https://id.twitch.tv/oauth2/token answers 403 invalid client secret.',
    url: 'https://dev.twitch.tv/docs/authentication/validate-tokens/',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'New Secret replaces the old one. Tokens it got stay valid until they expire: revoke those too.',
  },
  sources: [
    { url: 'https://dev.twitch.tv/docs/authentication/revoke-tokens', checked: '2026-11-21' },
    { url: 'https://dev.twitch.tv/docs/authentication/register-app', checked: '2026-11-21' },
  ],
  byRule: {
    'twitch-stream-key': {
      revoke: {
        console: {
          text: 'Creator Dashboard → Settings → Stream → Primary Stream key → Reset.',
          url: 'https://dashboard.twitch.tv/settings/stream',
        },
      },
      blastRadius: {
        text: 'Streams anything live on your channel. It reads and changes nothing else.',
      },
      audit: {
        text: 'Creator Dashboard → Content → Video Producer, and Stream Summary: broadcasts from {since} to {until} that were not yours.',
        url: 'https://dashboard.twitch.tv/stream-summary',
      },
      replace: {
        text: 'Connect the encoder to the account (OBS and others sign in) instead of pasting the key.',
        url: 'https://help.twitch.tv/s/article/twitch-stream-key-faq',
      },
      consumers: ['OBS and other encoders', 'restream services', 'ffmpeg scripts'],
      confirm: { text: 'A stream started with the old key is refused.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Reset makes a new key; the old one no longer starts a stream.',
      },
    },
    'twitch-chat-token': {
      revoke: {
        console: {
          text: 'Settings → Connections → Other Connections → the app → Disconnect.',
          url: 'https://www.twitch.tv/settings/connections',
        },
        api: {
          text: 'POST https://id.twitch.tv/oauth2/revoke with client_id and token.',
          url: 'https://dev.twitch.tv/docs/authentication/revoke-tokens/',
        },
      },
      blastRadius: {
        text: 'Reads and writes chat as the bot’s account, and whatever other scopes it was given.',
      },
      confirm: { text: 'GET https://id.twitch.tv/oauth2/validate answers 401.' },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'A new token leaves the leaked one valid until it is revoked.',
      },
    },
  },
} as const satisfies Playbook
