import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'pubnub',
  name: 'PubNub',
  url: 'https://www.pubnub.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'pubnub-secret-key',
    title: 'PubNub secret key',
    severity: 'high',
    confidence: 'high',
    keywords: ['sec-c-'],
    pattern:
      /sec-c-(?:[MNOYZ][A-Za-z0-9]{47}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
    boundary: 'base64url',
    reach: { before: 0, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.4 }],
    source: 'https://www.pubnub.com/docs/general/security/access-control',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'pubnub-secret-key': {
    secret: (make) => `sec-c-${Buffer.from(make.uuid()).toString('base64')}`,
    match: [
      { name: 'env file', text: (secret) => `PUBNUB_SECRET_KEY=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) => `new PubNub({ subscribeKey: 'demo', secretKey: '${secret}' })\n`,
      },
      { name: 'Python', text: (secret) => `pnconfig.secret_key = "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the subscribe key, which clients carry',
        text: (make) => `PUBNUB_SUBSCRIBE_KEY=sub-c-${make.uuid()}\n`,
      },
      {
        name: 'one character short',
        text: (make) =>
          `PUBNUB_SECRET_KEY=sec-c-${Buffer.from(make.uuid()).toString('base64').slice(0, 47)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Admin Portal → the keyset → Secret Key → Regenerate, where the page offers it; else create a new keyset and delete the old one.',
      url: 'https://admin.pubnub.com/',
    },
    api: {
      text: 'Call Rotate secret key of the Admin API for the keyset, without expiresAt.',
      url: 'https://www.pubnub.com/docs/admin-api/v2025-11-01/rotate-secret-key',
    },
  },
  blastRadius: {
    text: 'Signs every administrative request of the keyset: grants and revokes access for anyone, deletes stored messages, signs requests as the server.',
  },
  audit: {
    text: 'Admin Portal → Usage and Insights from {since} to {until}; look for grants and deletions that are not yours.',
    url: 'https://admin.pubnub.com/',
  },
  replace: {
    text: 'The secret key on one server only, which hands out Access Manager tokens of minutes to clients.',
    url: 'https://www.pubnub.com/docs/general/security/access-control',
  },
  consumers: ['auth servers that grant tokens', 'chat backends', 'CI secrets'],
  confirm: { text: 'A grant signed with the old key answers 403.' },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Without an expiry the old key is invalid at once; with one (paid plans) it lives until then, up to 366 days: set none. Tokens granted before may live on until they expire: revoke those that matter.',
  },
  sources: [
    {
      url: 'https://www.pubnub.com/docs/admin-api/v2025-11-01/rotate-secret-key',
      checked: '2026-11-21',
    },
    { url: 'https://pubnub.com/docs/general/portal/keysets', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
