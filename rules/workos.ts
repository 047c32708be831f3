import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'workos',
  name: 'WorkOS',
  url: 'https://workos.com',
} as const satisfies Provider

const keys = 'https://workos.com/docs/reference/api-keys'

export const rules = [
  {
    // base64 of `key_01…,` and the random part.
    id: 'workos-api-key',
    title: 'WorkOS API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['a2V5XzAx'],
    pattern: /sk_(?:live_|test_)?a2V5XzAx[A-Za-z0-9+/]{46,120}={0,2}/,
    reach: { before: 8, after: 160 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: keys,
  },
] as const satisfies readonly Rule[]

function key(make: Make): string {
  const text = `key_01${make.of('ABCDEFGHJKMNPQRSTVWXYZ0123456789', 24)},${make.alnum(25)}`
  return `sk_${make.pick(['live', 'test'])}_${Buffer.from(text).toString('base64')}`
}

export const examples = {
  'workos-api-key': {
    secret: key,
    match: [
      { name: 'env file', text: (secret) => `WORKOS_API_KEY="${secret}"\n` },
      { name: 'TypeScript', text: (secret) => `const workos = new WorkOS('${secret}')\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl https://api.workos.com/users -H "Authorization: Bearer ${secret}"\n`,
      },
    ],
    noMatch: [
      { name: 'the client ID', text: (make) => `WORKOS_CLIENT_ID=client_01${make.upper(24)}\n` },
      {
        name: 'cut short',
        text: (make) => `WORKOS_API_KEY=${key(make).slice(0, 40)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'WorkOS Dashboard → the environment → API Keys → the key → … → Revoke, or Expire with a time at which it ends. Create and deploy the new one first; its value is shown once.',
      url: 'https://dashboard.workos.com/api-keys',
    },
  },
  blastRadius: {
    text: 'Reads and changes the users, organizations, SSO connections and directories of the environment, and its audit logs. sk_test_ reaches the staging environment, sk_live_ the production one.',
  },
  audit: {
    text: 'Dashboard → Events: look for users, connections and organizations that changed from {since} to {until} without a reason in your own logs.',
    url: 'https://dashboard.workos.com/events',
  },
  replace: {
    text: 'Keep one key for each service in a secret manager on the server. A browser or mobile client needs only the client ID.',
    url: keys,
  },
  consumers: ['server environment', 'CI secrets', 'background jobs for directory sync'],
  confirm: { text: 'GET https://api.workos.com/organizations with the key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until it is deleted or expires.',
  },
  sources: [{ url: 'https://workos.com/changelog/api-key-management', checked: '2026-11-21' }],
} as const satisfies Playbook
