import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'svix',
  name: 'Svix',
  url: 'https://www.svix.com',
} as const satisfies Provider

const apiKeys = 'https://docs.svix.com/quickstart'
const webhooks =
  'https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md'

export const rules = [
  {
    id: 'svix-api-token',
    title: 'Svix API token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['svix', 'testsk_'],
    pattern: {
      name: /svix[\w.-]{0,24}(?:token|key|secret)/,
      value: /(?:test)?sk_[A-Za-z0-9_-]{20,72}(?:\.[a-z]{2,5})?/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.7 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: apiKeys,
  },
  {
    // Of every service that sends its webhooks with Svix: Clerk, Resend, OpenAI, Brex and more.
    id: 'svix-webhook-secret',
    title: 'Standard Webhooks signing secret (Svix and services on it)',
    severity: 'medium',
    confidence: 'high',
    keywords: ['whsec_'],
    pattern: /whsec_[A-Za-z0-9+/]{32,88}={0,2}/,
    boundary: 'base64',
    reach: { before: 0, after: 112 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: webhooks,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'svix-api-token': {
    secret: (make) => `sk_Kq7${make.base64url(29)}.${make.pick(['us', 'eu'])}`,
    match: [
      { name: 'env file', text: (secret) => `SVIX_AUTH_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `svix_api_key: "${secret}"\n` },
      { name: 'shell', text: (secret) => `export SVIX_TOKEN='${secret}'\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `SVIX_AUTH_TOKEN=sk_${make.alnum(8)}\n` },
      {
        name: 'the id of an application',
        text: (make) => `SVIX_TOKEN_APP=app_${make.alnum(27)}\n`,
      },
    ],
  },
  'svix-webhook-secret': {
    secret: (make) => `whsec_qK${make.base64(40)}+=`,
    match: [
      { name: 'env file', text: (secret) => `SVIX_WEBHOOK_SECRET=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const wh = new Webhook("${secret}")\n` },
      { name: 'YAML', text: (secret) => `webhook_secret: ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `WEBHOOK_SECRET=whsec_${make.alnum(20)}\n` },
      { name: 'a placeholder', text: () => `WEBHOOK_SECRET=whsec_${'x'.repeat(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Svix dashboard → API Access → the key → … → Expire, at once. Create and deploy the new one first.',
      url: 'https://dashboard.svix.com/api-access',
    },
    api: {
      text: 'POST https://api.svix.com/api/v1/management/authentication/api-token/{key_id}/expire; GET /api/v1/management/authentication/api-token lists the tokens.',
      url: 'https://github.com/svix/svix-webhooks/blob/main/javascript/src/api/managementAuthentication.ts',
    },
  },
  blastRadius: {
    text: 'Sends webhooks in your name to all of your customers, reads messages that were sent, and changes applications and endpoints of the environment.',
  },
  audit: {
    text: 'Dashboard → Activity and Messages: look for messages and endpoints from {since} to {until} that your servers did not make.',
    url: 'https://dashboard.svix.com',
  },
  replace: {
    text: 'Keep the token in a secret manager on the server. Your customers get app portal links, which expire.',
    url: apiKeys,
  },
  consumers: ['server environment', 'CI secrets', 'background workers'],
  confirm: { text: 'GET https://api.svix.com/api/v1/app/ with the token answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'An environment has several keys: a new one leaves the leaked one valid until it is expired.',
  },
  sources: [
    {
      url: 'https://github.com/svix/svix-webhooks/blob/main/javascript/src/api/managementAuthentication.ts',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/svix/svix-webhooks/blob/main/javascript/src/api/endpoint.ts',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'svix-webhook-secret': {
      revoke: {
        console: {
          text: 'In the dashboard of the service that sends the webhook → Webhooks → the endpoint → Signing Secret → Rotate. At Clerk, Resend and others that page is Svix’s; deploy the new secret to your endpoint.',
          url: 'https://docs.svix.com/receiving/verifying-payloads/how',
        },
      },
      blastRadius: {
        text: 'Signs events that your endpoint takes for the service’s: users that were never made, payments that were never paid.',
      },
      audit: {
        text: 'Compare the webhooks that your endpoint accepted from {since} to {until} with the service’s own list of attempts.',
      },
      replace: {
        text: 'A secret for each endpoint and environment. Verify the timestamp as well, so that old events cannot be replayed.',
        url: webhooks,
      },
      confirm: { text: 'Your endpoint refuses an event that is signed with the old secret.' },
      rotateInPlace: {
        effect: 'grace-period',
        text: 'After a rotation the old secret stays valid for 24 hours beside the new one. Remove the old one from your endpoint at once.',
      },
    },
  },
} as const satisfies Playbook
