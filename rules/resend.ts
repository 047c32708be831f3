import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'resend',
  name: 'Resend',
  url: 'https://resend.com',
} as const satisfies Provider

const handling = 'https://resend.com/docs/knowledge-base/how-to-handle-api-keys'
const createKey = 'https://resend.com/docs/api-reference/api-keys/create-api-key'
const permissions = 'https://resend.com/changelog/new-api-key-permissions'

export const rules = [
  // The prefix is too short for a keyword, so each keyword holds the character before it.
  {
    id: 'resend-api-key',
    title: 'Resend API key',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'resend',
      '"re_',
      "'re_",
      '`re_',
      '=re_',
      ':re_',
      ' re_',
      '\tre_',
      '>re_',
      '(re_',
      '\\nre_',
    ],
    pattern: /re_(?<random>[A-Za-z0-9]{8}_[A-Za-z0-9]{24})/,
    reach: 128,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
      // The key that Resend's API reference shows.
      { kind: 'not', words: ['c1tpEyD8'] },
    ],
    source: createKey,
  },
  {
    id: 'resend-webhook-secret',
    title: 'Resend webhook signing secret',
    severity: 'medium',
    confidence: 'high',
    keywords: ['resend'],
    pattern: {
      name: /resend[_.-]?(?:(?:inbound|web[_.-]?hooks?|signing)[_.-]?){0,3}secret/,
      value: /whsec_[A-Za-z0-9+/]{32,44}={0,2}/,
    },
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: 'https://resend.com/docs/api-reference/webhooks/rotate-signing-secret',
  },
] as const satisfies readonly Rule[]

const key = (make: Make) => `re_${make.alnum(8)}_${make.alnum(21)}4Ke`

export const examples = {
  'resend-api-key': {
    secret: key,
    match: [
      { name: 'env file', text: (secret) => `RESEND_API_KEY=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const mail = new Resend('${secret}')\n` },
      { name: 'header', text: (secret) => `-H 'Authorization: Bearer ${secret}' \\\n` },
      { name: 'SMTP settings', text: (secret) => `  smtp_user: resend\n  smtp_pass: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'a placeholder',
        text: () => 'RESEND_API_KEY=re_xxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxx\n',
      },
      {
        name: 'one character short',
        text: (make) => `RESEND_API_KEY=${key(make).slice(0, -1)}\n`,
      },
      {
        name: 'a name in snake case',
        text: () => 'return re_compiled_expressionsForMatchingXY(resend)\n',
      },
    ],
  },
  'resend-webhook-secret': {
    secret: (make) => `whsec_${make.alnum(15)}+${make.alnum(15)}/`,
    match: [
      { name: 'env file', text: (secret) => `RESEND_WEBHOOK_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"resendWebhookSigningSecret": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `resend_webhook_secret: '${secret}'\n` },
    ],
    noMatch: [
      { name: 'a placeholder', text: () => 'RESEND_WEBHOOK_SECRET=whsec_xxxxxxxxxx\n' },
      {
        name: 'another service’s',
        text: (make) => `ACME_WEBHOOK_SECRET=whsec_${make.alnum(31)}/\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'API Keys → the key’s menu (⋯) → Remove API key. The list shows the beginning of each key.',
      url: 'https://resend.com/api-keys',
    },
    api: {
      text: 'DELETE https://api.resend.com/api-keys/{api_key_id} with another full access key. GET /api-keys lists the ids.',
      url: 'https://resend.com/docs/api-reference/api-keys/delete-api-key',
    },
  },
  blastRadius: {
    text: 'With sending access: sends mail from your verified domains, or from the one it was limited to. With full access it also reads sent mail and contacts, changes domains and makes further keys.',
    list: {
      text: 'API Keys → the key shows its permission, its domain and when it was last used.',
      url: 'https://resend.com/api-keys',
    },
  },
  audit: {
    text: 'API Keys → the key, and Logs from {since} to {until}: requests your program did not make. Then Emails for unknown subjects and recipients, and Domains and Webhooks for changes.',
    url: 'https://resend.com/logs',
  },
  replace: {
    text: 'A key with sending access for a single domain, one for each service, in a secret manager or the host’s environment settings.',
    url: permissions,
  },
  consumers: [
    'serverless functions and web backends',
    'hosting environment settings (Vercel, Netlify, Supabase)',
    'SMTP settings (user resend)',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.resend.com/domains with the old key is refused with the message API key is invalid.',
    url: 'https://resend.com/docs/api-reference/errors',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys do not expire, and a new one leaves the leaked one valid until it is removed.',
  },
  sources: [
    { url: handling, checked: '2026-11-21' },
    { url: permissions, checked: '2026-11-21' },
  ],
  byRule: {
    'resend-webhook-secret': {
      revoke: {
        console: {
          text: 'Webhooks → the webhook → rotate its signing secret, or delete the webhook and add it again. Give the new secret to your endpoint.',
          url: 'https://resend.com/webhooks',
        },
        api: {
          text: 'The SDKs have webhooks.rotateSigningSecret with the webhook’s id; it answers with the new secret.',
          url: 'https://resend.com/docs/api-reference/webhooks/rotate-signing-secret',
        },
      },
      blastRadius: {
        text: 'Signs forged events that your endpoint takes for Resend’s: false bounces, complaints or inbound mail. It neither sends nor reads mail.',
      },
      audit: {
        text: 'Compare the events your endpoint accepted from {since} to {until} with the deliveries that Resend shows for the webhook: an unknown one was forged.',
        url: 'https://resend.com/webhooks',
      },
      replace: {
        text: 'One secret for each endpoint, from a secret manager, and verification with the Svix headers and their timestamp.',
        url: 'https://resend.com/docs/dashboard/webhooks/verify-webhooks-requests',
      },
      consumers: ['webhook handlers', 'inbound mail handlers', 'local .env files'],
      confirm: {
        text: 'An event signed with the old secret is refused by your endpoint.',
        url: 'https://resend.com/docs/dashboard/webhooks/verify-webhooks-requests',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'The leaked secret is dead once your endpoint checks against the new one only.',
      },
    },
  },
} as const satisfies Playbook
