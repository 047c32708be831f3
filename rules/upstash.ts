import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'upstash',
  name: 'Upstash',
  url: 'https://upstash.com',
} as const satisfies Provider

const reset = 'https://upstash.com/docs/qstash/howto/reset-token'
const roll = 'https://upstash.com/docs/qstash/howto/roll-signing-keys'
const redis = 'https://upstash.com/docs/redis/features/restapi'

/** base64 of `{"UserID":`, with which each QStash token begins. */
const user = Buffer.from('{"UserID":').toString('base64').slice(0, 13)

export const rules = [
  {
    // Vercel hands the same token out as KV_REST_API_TOKEN.
    id: 'upstash-rest-token',
    title: 'Upstash Redis, Vector or Search REST token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['upstash', 'kv_rest_api'],
    pattern: {
      name: /(?:upstash|kv[_.-]?rest[_.-]?api)[\w.-]{0,32}token/,
      value: /A[A-Za-z0-9+/_-]{35,110}={0,2}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: redis,
  },
  {
    id: 'upstash-qstash-token',
    title: 'Upstash QStash token',
    severity: 'critical',
    confidence: 'high',
    keywords: [user],
    pattern: new RegExp(`${user}[A-Za-z0-9+/]{60,240}={0,2}`),
    boundary: 'base64',
    checks: [{ kind: 'structure', is: 'base64-json' }],
    source: reset,
  },
  {
    id: 'upstash-qstash-signing-key',
    title: 'Upstash QStash signing key',
    severity: 'high',
    confidence: 'high',
    keywords: ['signing_key', 'signing-key', 'signingkey'],
    pattern: { name: /signing[_-]?key/, value: /sig_[A-Za-z0-9]{24,34}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.7 }],
    source: roll,
  },
] as const satisfies readonly Rule[]

function qstashToken(make: Make): string {
  return Buffer.from(JSON.stringify({ UserID: make.uuid(), Password: make.hex(32) })).toString(
    'base64',
  )
}

export const examples = {
  'upstash-rest-token': {
    secret: (make) => `AXq7${make.alnum(4)}${make.base64(44).replace(/[+/]/g, 'k')}=`,
    match: [
      { name: 'env file', text: (secret) => `UPSTASH_REDIS_REST_TOKEN="${secret}"\n` },
      { name: 'Vercel KV', text: (secret) => `KV_REST_API_TOKEN=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const upstashVectorRestToken = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'the URL', text: () => 'UPSTASH_REDIS_REST_URL=https://acme-12345.upstash.io\n' },
      { name: 'too short', text: (make) => `UPSTASH_REDIS_REST_TOKEN=AX${make.alnum(20)}\n` },
    ],
  },
  'upstash-qstash-token': {
    secret: qstashToken,
    match: [
      { name: 'env file', text: (secret) => `QSTASH_TOKEN="${secret}"\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl https://qstash.upstash.io/v2/schedules -H "Authorization: Bearer ${secret}"\n`,
      },
      {
        name: 'TypeScript',
        text: (secret) => `const client = new Client({ token: '${secret}' })\n`,
      },
    ],
    noMatch: [
      { name: 'does not decode', text: (make) => `QSTASH_TOKEN=${user}${make.alnum(90)}\n` },
      { name: 'cut short', text: (make) => `QSTASH_TOKEN=${qstashToken(make).slice(0, 40)}\n` },
    ],
  },
  'upstash-qstash-signing-key': {
    secret: (make) => `sig_${make.alnum(28)}`,
    match: [
      { name: 'env file', text: (secret) => `QSTASH_CURRENT_SIGNING_KEY="${secret}"\n` },
      { name: 'the next one', text: (secret) => `QSTASH_NEXT_SIGNING_KEY=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `new Receiver({ currentSigningKey: '${secret}' })\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `QSTASH_CURRENT_SIGNING_KEY=sig_${make.alnum(12)}\n` },
      { name: 'a signature', text: (make) => `x-signature: sig_${make.alnum(28)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Upstash Console → the Redis database → Details → Reset Credentials (for Vector and Search: the index → Reset Token). Integrations such as Vercel’s need the new value.',
      url: 'https://console.upstash.com',
    },
    api: {
      text: 'POST https://api.upstash.com/v2/redis/reset-password/{id} resets password and tokens.',
      url: 'https://upstash.com/docs/devops/developer-api/redis/reset_password_redis',
    },
  },
  blastRadius: {
    text: 'Reads, changes and deletes everything in the database. A read-only token reads all of it.',
  },
  audit: {
    text: 'Console → the database → Usage and Monitor show commands and clients; audit logs of the account show changes of settings from {since} to {until}.',
    url: 'https://console.upstash.com',
  },
  replace: {
    text: 'A read-only token where that will do, or an ACL user with a token for a few keys and commands (ACL RESTTOKEN). Never send a token to the browser.',
    url: redis,
  },
  consumers: ['Vercel and other server environment', 'edge functions', 'CI secrets'],
  confirm: { text: 'A request to the REST URL with the token answers 401 Unauthorized.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A reset replaces password, REST token and read-only token at once.',
  },
  sources: [
    { url: reset, checked: '2026-11-21' },
    { url: roll, checked: '2026-11-21' },
    { url: 'https://upstash.com/docs/redis/api', checked: '2026-11-21' },
    { url: 'https://upstash.com/docs/redis/commands/server/acl-resttoken', checked: '2026-11-21' },
  ],
  byRule: {
    'upstash-qstash-token': {
      revoke: {
        console: {
          text: 'Upstash Console → QStash → Reset token, and confirm.',
          url: 'https://console.upstash.com/qstash',
        },
      },
      blastRadius: {
        text: 'Publishes messages that call your endpoints with a valid signature, reads and deletes queues, schedules and the dead letter queue, and reads the signing keys.',
      },
      audit: {
        text: 'Console → QStash → Logs: look for messages and schedules from {since} to {until} that are not yours.',
        url: 'https://console.upstash.com/qstash',
      },
      replace: {
        text: 'Keep the token in a secret manager on the server. Roll the signing keys as well, for the token can read them.',
        url: roll,
      },
      confirm: { text: 'GET https://qstash.upstash.io/v2/keys with the token answers 401.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Resetting invalidates the current token for all future requests.',
      },
    },
    'upstash-qstash-signing-key': {
      revoke: {
        console: {
          text: 'Upstash Console → QStash → Roll keys, deploy the new keys, and if the current key leaked make sure that it is gone; if the next key leaked roll twice, with a deployment in between.',
          url: 'https://console.upstash.com/qstash',
        },
        api: {
          text: 'POST https://qstash.upstash.io/v2/keys/rotate.',
          url: 'https://upstash.com/docs/qstash/api-reference/signing-keys/rotate-signing-keys',
        },
      },
      blastRadius: {
        text: 'Signs requests that your endpoints take for QStash’s, with any content.',
      },
      confirm: { text: 'Your endpoint refuses a request signed with the old key.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Rolling makes the next key the current one and generates a new next key; the old current key signs nothing any more.',
      },
    },
  },
} as const satisfies Playbook
