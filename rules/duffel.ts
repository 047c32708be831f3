import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'duffel',
  name: 'Duffel',
  url: 'https://duffel.com',
} as const satisfies Provider

const tokens = 'https://duffel.com/docs/api/overview/authentication'

export const rules = [
  {
    id: 'duffel-access-token',
    title: 'Duffel access token (live)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['duffel_live_'],
    pattern: /duffel_live_[A-Za-z0-9_-]{43}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: tokens,
  },
  {
    id: 'duffel-test-token',
    title: 'Duffel access token (test)',
    severity: 'low',
    confidence: 'high',
    keywords: ['duffel_test_'],
    pattern: /duffel_test_[A-Za-z0-9_-]{43}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: tokens,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'duffel-access-token': {
    secret: (make) => `duffel_live_${make.base64url(43)}`,
    match: [
      { name: 'env file', text: (secret) => `DUFFEL_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const duffel = new Duffel({ token: '${secret}' })\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.duffel.com/air/airlines\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `DUFFEL_ACCESS_TOKEN=duffel_live_${make.alnum(42)}\n`,
      },
      {
        name: 'a test token',
        text: (make) => `DUFFEL_ACCESS_TOKEN=duffel_test_${make.base64url(43)}\n`,
      },
    ],
  },
  'duffel-test-token': {
    secret: (make) => `duffel_test_${make.base64url(43)}`,
    match: [
      { name: 'env file', text: (secret) => `DUFFEL_ACCESS_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"token": "${secret}"}\n` },
      { name: 'Python', text: (secret) => `client = Duffel(access_token='${secret}')\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `DUFFEL_ACCESS_TOKEN=duffel_test_${make.alnum(42)}\n`,
      },
      { name: 'a name', text: () => 'duffel_test_token_from_the_secret_manager_of_the_x\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Duffel Dashboard → Developers → Access tokens → the token → Delete.',
      url: 'https://app.duffel.com/',
    },
  },
  blastRadius: {
    text: 'Searches, books and cancels flights and stays paid from your Duffel balance, and reads orders with travellers’ names and documents; a read-only token only reads.',
    list: {
      text: 'Developers → Access tokens shows for each whether it is read-only or read-write.',
      url: 'https://app.duffel.com/',
    },
  },
  audit: {
    text: 'Dashboard → Orders and Balance, and Developers → API logs, from {since} to {until}: look for bookings that are not yours.',
    url: 'https://app.duffel.com/',
  },
  replace: {
    text: 'A read-only token where that will do, one for each program; component client keys in browsers.',
    url: 'https://duffel.com/docs/api/overview/authentication',
  },
  consumers: ['booking backends', 'serverless functions', 'agents', 'CI secrets'],
  confirm: { text: 'GET https://api.duffel.com/air/airlines with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and deleted. A new one leaves the leaked one valid.',
  },
  sources: [{ url: 'https://duffel.com/docs/api/overview/test-mode', checked: '2026-11-21' }],
  byRule: {
    'duffel-test-token': {
      blastRadius: { text: 'Test bookings with a made-up airline; data your tests stored.' },
    },
  },
} as const satisfies Playbook
