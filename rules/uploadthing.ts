import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'uploadthing',
  name: 'UploadThing',
  url: 'https://uploadthing.com',
} as const satisfies Provider

const gettingStarted = 'https://docs.uploadthing.com/getting-started/appdir'

export const rules = [
  {
    id: 'uploadthing-token',
    title: 'UploadThing token',
    severity: 'high',
    confidence: 'high',
    keywords: ['eyJhcGlLZXkiOiJza19'],
    // Base64 of {"apiKey":"sk_…","appId":"…","regions":[…]}.
    pattern: /eyJhcGlLZXkiOiJza19[A-Za-z0-9+/]{80,400}={0,2}/,
    boundary: 'base64',
    checks: [{ kind: 'structure', is: 'base64-json' }],
    source: gettingStarted,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'uploadthing-token': {
    secret: (make) =>
      Buffer.from(
        JSON.stringify({
          apiKey: `sk_live_${make.hex(64)}`,
          appId: make.lower(10),
          regions: ['sea1'],
        }),
      ).toString('base64'),
    match: [
      { name: 'env file', text: (secret) => `UPLOADTHING_TOKEN=${secret}\n` },
      { name: 'quoted', text: (secret) => `UPLOADTHING_TOKEN='${secret}'\n` },
      { name: 'TypeScript', text: (secret) => `new UTApi({ token: "${secret}" })\n` },
    ],
    noMatch: [
      {
        name: 'cut short',
        text: (make) => `UPLOADTHING_TOKEN=eyJhcGlLZXkiOiJza19${make.alnum(40)}\n`,
      },
      {
        name: 'broken inside',
        text: (make) => `UPLOADTHING_TOKEN=eyJhcGlLZXkiOiJza19${make.alnum(140)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → the app → API Keys → the key → Revoke.',
      url: 'https://uploadthing.com/dashboard',
    },
  },
  blastRadius: {
    text: 'Uploads, lists, renames and deletes every file of the app, and signs URLs for private ones. The secret API key stands inside it, readable by anyone.',
  },
  audit: {
    text: 'Dashboard → the app → Files and Usage, from {since} to {until}: look for uploads and deletions that are not yours.',
    url: 'https://uploadthing.com/dashboard',
  },
  replace: {
    text: 'A new key; the token stays on the server, browsers upload with the presigned URLs it makes.',
    url: gettingStarted,
  },
  consumers: ['Next.js and other server environments', 'Vercel project settings', 'CI secrets'],
  confirm: { text: 'A call to https://api.uploadthing.com/v6/listFiles with the key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until you revoke it.',
  },
  sources: [{ url: gettingStarted, checked: '2026-11-21' }],
} as const satisfies Playbook
