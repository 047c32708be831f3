import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'vonage',
  name: 'Vonage (Nexmo)',
  url: 'https://developer.vonage.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'vonage-api-secret',
    title: 'Vonage (Nexmo) API secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['vonage', 'nexmo'],
    pattern: { name: /(?:vonage|nexmo)[\w.-]{0,24}secret/, value: /[A-Za-z0-9]{16}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://developer.vonage.com/en/getting-started/concepts/authentication',
  },
  {
    id: 'vonage-signature-secret',
    title: 'Vonage (Nexmo) signature secret',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['vonage', 'nexmo'],
    pattern: { name: /(?:vonage|nexmo)[\w.-]{0,24}(?:signature|secret)/, value: /[A-Za-z0-9]{50}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://developer.vonage.com/en/getting-started/concepts/signing-messages',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'vonage-api-secret': {
    secret: (make) => `${make.alnum(12)}aQ7b`,
    match: [
      { name: 'env file', text: (secret) => `VONAGE_API_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"nexmoApiSecret": "${secret}"}\n` },
      { name: 'CLI', text: (secret) => `vonage config:set --vonage-api-secret ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the API key, which is its public half',
        text: (make) => `VONAGE_API_KEY=${make.hex(8)}\n`,
      },
      { name: 'one character short', text: (make) => `VONAGE_API_SECRET=${make.alnum(11)}aQ7b\n` },
    ],
  },
  'vonage-signature-secret': {
    secret: (make) => make.alnum(50),
    match: [
      { name: 'env file', text: (secret) => `VONAGE_SIGNATURE_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `nexmo_signature: ${secret}\n` },
      { name: 'JavaScript', text: (secret) => `const vonageSignatureSecret = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `VONAGE_SIGNATURE_SECRET=${make.alnum(49)}\n`,
      },
      { name: 'a digest', text: (make) => `NEXMO_SIGNATURE=${make.hex(64)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'API Dashboard → API Settings → API keys → Account secret: create a second secret, deploy it, then delete the leaked one.',
      url: 'https://dashboard.nexmo.com/settings',
    },
    api: {
      text: 'DELETE https://api.nexmo.com/accounts/{api_key}/secrets/{secret_id}.',
      url: 'https://developer.vonage.com/en/account/secret-management',
    },
  },
  blastRadius: {
    text: 'With the API key: sends SMS and starts verifications and calls on your balance, buys and releases numbers, reads message records.',
  },
  audit: {
    text: 'API Dashboard → Logs and Reports → messages and calls from {since} to {until}; Billing shows the balance fall.',
    url: 'https://dashboard.nexmo.com/',
  },
  replace: {
    text: 'JWTs signed with an application’s private key, where the API takes them; fraud limits by country in the dashboard.',
    url: 'https://developer.vonage.com/en/getting-started/concepts/authentication',
  },
  consumers: ['SMS and verification backends', 'call centres', 'CI secrets'],
  confirm: {
    text: 'GET https://rest.nexmo.com/account/get-balance with the old pair answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'An account has up to two secrets: a second one leaves the leaked one valid until you delete it, and the last one cannot be deleted.',
  },
  sources: [
    { url: 'https://developer.vonage.com/account/secret-management', checked: '2026-11-21' },
    {
      url: 'https://developer.vonage.com/account/code-snippets/revoke-a-secret',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'vonage-signature-secret': {
      revoke: {
        console: {
          text: 'API Dashboard → API Settings → SMS settings → Signature secret → change it.',
          url: 'https://dashboard.nexmo.com/settings',
        },
      },
      blastRadius: {
        text: 'Forges the signatures of inbound messages and delivery receipts, and signs requests where the account accepts signatures.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'There is one signature secret for an account; changing it replaces it.',
      },
    },
  },
} as const satisfies Playbook
