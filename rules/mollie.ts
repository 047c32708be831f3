import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'mollie',
  name: 'Mollie',
  url: 'https://www.mollie.com',
} as const satisfies Provider

const auth = 'https://docs.mollie.com/reference/authentication'

export const rules = [
  {
    id: 'mollie-api-key',
    title: 'Mollie API key (live)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['mollie'],
    pattern: { name: /mollie[\w.>-]{0,40}(?:key|token|live)/, value: /live_[A-Za-z0-9]{30,60}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: auth,
  },
  {
    id: 'mollie-test-api-key',
    title: 'Mollie API key (test)',
    severity: 'low',
    confidence: 'high',
    keywords: ['mollie'],
    pattern: { name: /mollie[\w.>-]{0,40}(?:key|token|test)/, value: /test_[A-Za-z0-9]{30,60}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: auth,
  },
  {
    id: 'mollie-access-token',
    title: 'Mollie organization or OAuth access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['mollie'],
    pattern: { name: /mollie[\w.>-]{0,40}(?:key|token)/, value: /access_[A-Za-z0-9]{30,80}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: auth,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'mollie-api-key': {
    secret: (make) => `live_${make.alnum(30)}`,
    match: [
      { name: 'env file', text: (secret) => `MOLLIE_API_KEY=${secret}\n` },
      { name: 'PHP', text: (secret) => `$mollie->setApiKey("${secret}");\n` },
      { name: 'JSON', text: (secret) => `{"mollieKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'a test key', text: (make) => `MOLLIE_API_KEY=test_${make.alnum(30)}\n` },
      { name: 'one character short', text: (make) => `MOLLIE_API_KEY=live_${make.alnum(29)}\n` },
      { name: 'under another name', text: (make) => `CACHE_KEY=live_${make.alnum(30)}\n` },
    ],
  },
  'mollie-test-api-key': {
    secret: (make) => `test_${make.alnum(30)}`,
    match: [
      { name: 'env file', text: (secret) => `MOLLIE_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `mollie_client.set_api_key('${secret}')\n` },
      { name: 'YAML', text: (secret) => `mollie_key: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `MOLLIE_API_KEY=test_${make.alnum(29)}\n` },
      {
        name: 'a profile id, which is public',
        text: (make) => `MOLLIE_PROFILE_KEY=pfl_${make.alnum(10)}\n`,
      },
    ],
  },
  'mollie-access-token': {
    secret: (make) => `access_${make.alnum(30)}`,
    match: [
      { name: 'env file', text: (secret) => `MOLLIE_ACCESS_TOKEN=${secret}\n` },
      { name: 'PHP', text: (secret) => `$mollie->setAccessToken("${secret}");\n` },
      { name: 'YAML', text: (secret) => `mollie.org-token: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `MOLLIE_ACCESS_TOKEN=access_${make.alnum(29)}\n`,
      },
      { name: 'a name', text: () => 'MOLLIE_ACCESS_TOKEN=access_token_from_the_secret_manager\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Mollie Web App → Developers → API access tokens → the profile’s Live API key → revoke or rotate it. Find out the key’s profile first if you have several.',
      url: 'https://my.mollie.com/dashboard/',
    },
  },
  blastRadius: {
    text: 'For one website profile: makes payments, refunds them, charges customers with a mandate again, and reads orders and customers.',
  },
  audit: {
    text: 'Dashboard → Developers → API logs, and Payments and Refunds, from {since} to {until}: look for what your shop did not start.',
    url: 'https://my.mollie.com/dashboard/',
  },
  replace: {
    text: 'An advanced access token with the few permissions the program needs, from a secret manager; OAuth for applications that serve other merchants.',
    url: 'https://docs.mollie.com/reference/authentication',
  },
  consumers: ['shop plugins', 'payment backends', 'invoicing tools', 'CI secrets'],
  confirm: { text: 'GET https://api.mollie.com/v2/methods with the old key answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Rotating makes a new key for the profile, shown once. Look in the dialog whether the old one is kept for a while, and end it.',
  },
  sources: [
    { url: 'https://docs.mollie.com/docs/authentication', checked: '2026-11-21' },
    {
      url: 'https://help.mollie.com/hc/en-us/articles/115000328205-Where-can-I-find-the-API-key-',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'mollie-test-api-key': {
      blastRadius: { text: 'Test payments of one profile; no money moves.' },
    },
    'mollie-access-token': {
      revoke: {
        console: {
          text: 'Mollie Web App → Developers → API access tokens → the advanced (formerly organization) access token → revoke it. A token of an OAuth application ends by itself within an hour: revoke its refresh token too.',
          url: 'https://my.mollie.com/dashboard/',
        },
      },
      blastRadius: {
        text: 'What its permissions allow in the whole organization: payments, refunds, settlements, customers and profiles.',
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'Tokens are only made and deleted. A new one leaves the leaked one valid until you delete it.',
      },
    },
  },
} as const satisfies Playbook
