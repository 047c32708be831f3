import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'miro',
  name: 'Miro',
  url: 'https://miro.com',
} as const satisfies Provider

const docs = 'https://developers.miro.com/docs/getting-started-with-oauth'

export const rules = [
  // base64 of `{"miro.origin":"eu01"}`, an underscore, the token.
  {
    id: 'miro-access-token',
    title: 'Miro access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['eyJtaXJvLm9yaWdpbiI6'],
    pattern: /eyJtaXJvLm9yaWdpbiI6[A-Za-z0-9]{8,16}_(?<random>[A-Za-z0-9_-]{27})/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

const token = (make: Make) =>
  `${Buffer.from(JSON.stringify({ 'miro.origin': make.pick(['eu01', 'us01']) })).toString('base64url')}_${make.base64url(27)}`

export const examples = {
  'miro-access-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `MIRO_ACCESS_TOKEN=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const api = new MiroApi('${secret}')\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.miro.com/v2/boards\n`,
      },
    ],
    noMatch: [
      {
        name: 'its first part alone',
        text: (make) => `MIRO_ACCESS_TOKEN=${token(make).slice(0, 30)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `MIRO_ACCESS_TOKEN=${token(make).slice(0, -1)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Profile settings → Your apps → the app → Install app and get OAuth token again, or uninstall it under Team settings → Apps.',
      url: 'https://miro.com/app/settings/user-profile/apps',
    },
    self: {
      text: 'POST https://api.miro.com/v2/oauth/revoke with the token and the client’s id and secret. It ends the refresh token too, and leaves the app installed.',
      url: 'https://developers.miro.com/reference/revoke-token-v2',
    },
  },
  blastRadius: {
    text: 'Acts within the app’s scopes in the team that installed it: usually reads and writes every board there, and may list members.',
    list: {
      text: 'GET https://api.miro.com/v1/oauth-token with the token shows its team, user and scopes.',
      url: 'https://developers.miro.com/reference/get-access-token-information',
    },
  },
  audit: {
    text: 'Company settings → Security → Audit logs (Enterprise) from {since} to {until}; elsewhere, the activity of boards shows changes.',
    url: 'https://help.miro.com/hc/en-us/articles/360017571434-Audit-logs',
  },
  replace: {
    text: 'An app made with expiring tokens (an hour; it can only be chosen when the app is created) that asks only for the scopes it uses.',
    url: 'https://developers.miro.com/docs/getting-started-with-oauth',
  },
  consumers: ['integration backends', 'board export scripts', 'MCP servers'],
  confirm: { text: 'GET https://api.miro.com/v1/oauth-token with the token answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Installing the app again makes another token; end the leaked one by revoking it.',
  },
  sources: [
    { url: 'https://developers.miro.com/docs/getting-started-with-oauth', checked: '2026-11-21' },
    { url: 'https://developers.miro.com/v1.0/reference/revoke-token', checked: '2026-11-21' },
    {
      url: 'https://developers.miro.com/reference/oauth-20-authorization-v2',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
