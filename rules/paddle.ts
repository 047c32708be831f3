import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'paddle',
  name: 'Paddle',
  url: 'https://www.paddle.com',
} as const satisfies Provider

const keys = 'https://developer.paddle.com/api-reference/about/api-keys'

export const rules = [
  // A ULID names the key, 22 random characters follow, then a checksum of three whose making is not published.
  {
    id: 'paddle-api-key',
    title: 'Paddle API key (live)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['pdl_live_apikey_'],
    pattern: /pdl_live_apikey_[a-z0-9]{26}_(?<random>[A-Za-z0-9]{22})_[A-Za-z0-9]{3}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'not', words: ['q6TGTJyvoIz7'] },
    ],
    source: keys,
  },
  {
    id: 'paddle-sandbox-api-key',
    title: 'Paddle API key (sandbox)',
    severity: 'medium',
    confidence: 'high',
    keywords: ['pdl_sdbx_apikey_'],
    pattern: /pdl_sdbx_apikey_[a-z0-9]{26}_(?<random>[A-Za-z0-9]{22})_[A-Za-z0-9]{3}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: keys,
  },
  {
    id: 'paddle-webhook-secret',
    title: 'Paddle webhook secret key',
    severity: 'high',
    confidence: 'high',
    keywords: ['pdl_ntfset_'],
    pattern: /pdl_ntfset_[a-z0-9]{26}_[A-Za-z0-9+/]{32}/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://developer.paddle.com/webhooks/signature-verification',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'paddle-api-key': {
    secret: (make) => `pdl_live_apikey_01${make.lower(24)}_${make.alnum(22)}_${make.alnum(3)}`,
    match: [
      { name: 'env file', text: (secret) => `PADDLE_API_KEY=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const paddle = new Paddle('${secret}')\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl https://api.paddle.com/event-types -H "Authorization: Bearer ${secret}"\n`,
      },
    ],
    noMatch: [
      { name: 'the id of a key, which is public', text: (make) => `apikey_01${make.lower(24)}\n` },
      {
        name: 'one character short',
        text: (make) =>
          `PADDLE_API_KEY=pdl_live_apikey_01${make.lower(24)}_${make.alnum(21)}_${make.alnum(3)}\n`,
      },
    ],
  },
  'paddle-sandbox-api-key': {
    secret: (make) => `pdl_sdbx_apikey_01${make.lower(24)}_${make.alnum(22)}_${make.alnum(3)}`,
    match: [
      { name: 'env file', text: (secret) => `PADDLE_API_KEY=${secret}\n` },
      {
        name: 'Python',
        text: (secret) => `paddle = Client("${secret}", options=Options(Environment.SANDBOX))\n`,
      },
      { name: 'JSON', text: (secret) => `{"apiKey": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'without its checksum',
        text: (make) => `KEY=pdl_sdbx_apikey_01${make.lower(24)}_${make.alnum(22)}\n`,
      },
      {
        name: 'a client-side token, which is public',
        text: (make) => `token: 'test_${make.hex(27)}'\n`,
      },
    ],
  },
  'paddle-webhook-secret': {
    secret: (make) => `pdl_ntfset_01${make.lower(24)}_${make.base64(32)}`,
    match: [
      { name: 'env file', text: (secret) => `PADDLE_WEBHOOK_SECRET=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `paddle.webhooks.unmarshal(body, '${secret}', signature)\n`,
      },
      { name: 'YAML', text: (secret) => `webhook_secret: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the id of a destination, which is public',
        text: (make) => `ntfset_01${make.lower(24)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `SECRET=pdl_ntfset_01${make.lower(24)}_${make.alnum(31)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Paddle → Developer tools → Authentication → API keys → … beside the key → Revoke. Sandbox and live accounts are apart.',
      url: 'https://vendors.paddle.com/authentication-v2',
    },
  },
  blastRadius: {
    text: 'What its permissions allow in your account: reads customers and transactions, changes prices and subscriptions, and makes refunds and credits (adjustments). It cannot change where payouts go.',
    list: {
      text: 'Developer tools → Authentication → the key shows its permissions and when it was last used.',
      url: 'https://developer.paddle.com/api-reference/about/permissions',
    },
  },
  audit: {
    text: 'Paddle → Transactions and Adjustments from {since} to {until}; the API key’s page shows when it was last used.',
    url: 'https://vendors.paddle.com/transactions-v2',
  },
  replace: {
    text: 'A key for each program, with the permissions it needs and an expiry date. Browsers get a client-side token.',
    url: 'https://developer.paddle.com/api-reference/about/api-keys',
  },
  consumers: ['billing backends', 'serverless functions', 'reporting jobs', 'CI secrets'],
  confirm: {
    text: 'GET https://api.paddle.com/event-types with the key answers 403 invalid_token.',
  },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'A rotatable key gets a new secret while the old one lives on for the grace period you ask for, up to a day; zero ends it at once. Other keys are only made and revoked.',
  },
  sources: [
    {
      url: 'https://developer.paddle.com/api-reference/about/authentication/',
      checked: '2026-11-21',
    },
    { url: 'https://developer.paddle.com/api-reference/about/api-keys', checked: '2026-11-21' },
    {
      url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/mes-partner-PaddleApiKey.md',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'paddle-webhook-secret': {
      revoke: {
        console: {
          text: 'Paddle → Developer tools → Notifications → the destination: make a new destination with the same URL, which has a secret of its own, then deactivate and delete the old one.',
          url: 'https://vendors.paddle.com/notifications',
        },
      },
      blastRadius: {
        text: 'Signs made-up events that your server takes for Paddle’s: it may grant access to plans nobody paid for.',
      },
      audit: {
        text: 'Compare the events your server took from {since} to {until} with those in Developer tools → Notifications → Logs.',
        url: 'https://vendors.paddle.com/notifications',
      },
      confirm: { text: 'Your server refuses an event signed with the old secret.' },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'A destination keeps its secret: replace the destination.',
      },
    },
  },
} as const satisfies Playbook
