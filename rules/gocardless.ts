import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'gocardless',
  name: 'GoCardless',
  url: 'https://gocardless.com',
} as const satisfies Provider

const api = 'https://developer.gocardless.com/api-reference/'

export const rules = [
  {
    id: 'gocardless-access-token',
    title: 'GoCardless access token (live)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['gocardless', 'go_cardless'],
    pattern: {
      name: /go_?cardless[\w.-]{0,24}(?:token|key|secret)/,
      value: /live_[A-Za-z0-9_-]{40}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: api,
  },
  {
    id: 'gocardless-sandbox-token',
    title: 'GoCardless access token (sandbox)',
    severity: 'low',
    confidence: 'high',
    keywords: ['gocardless', 'go_cardless'],
    pattern: {
      name: /go_?cardless[\w.-]{0,24}(?:token|key|secret)/,
      value: /sandbox_[A-Za-z0-9_-]{40}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: api,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'gocardless-access-token': {
    secret: (make) => `live_${make.base64url(40)}`,
    match: [
      { name: 'env file', text: (secret) => `GOCARDLESS_ACCESS_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `gocardless_token: "${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"goCardlessAccessToken": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `GOCARDLESS_ACCESS_TOKEN=live_${make.base64url(39)}\n`,
      },
      { name: 'under another name', text: (make) => `SESSION_TOKEN=live_${make.base64url(40)}\n` },
    ],
  },
  'gocardless-sandbox-token': {
    secret: (make) => `sandbox_${make.base64url(40)}`,
    match: [
      { name: 'env file', text: (secret) => `GOCARDLESS_ACCESS_TOKEN=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const gocardlessToken = '${secret}'\n` },
      { name: 'JSON', text: (secret) => `{"gocardless_token": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `GOCARDLESS_ACCESS_TOKEN=sandbox_${make.base64url(39)}\n`,
      },
      {
        name: 'a name',
        text: () => 'GOCARDLESS_TOKEN=sandbox_token_from_the_secret_manager_of_us\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → Developers → the access token → Revoke. The sandbox has a dashboard of its own.',
      url: 'https://manage.gocardless.com/developers',
    },
  },
  blastRadius: {
    text: 'Reads customers, their mandates and the last digits of their bank accounts; with read-write scope it takes payments by direct debit, refunds, and cancels mandates.',
    list: {
      text: 'Dashboard → Developers shows for each token whether it is read-only or read-write.',
      url: 'https://manage.gocardless.com/developers',
    },
  },
  audit: {
    text: 'Dashboard → Payments and Developers → API logs, from {since} to {until}; and the events endpoint, for what API calls caused.',
    url: 'https://developer.gocardless.com/api-reference/#core-endpoints-events',
  },
  replace: {
    text: 'A read-only token where that will do, one for each program; OAuth for applications that serve other merchants.',
    url: 'https://developer.gocardless.com/api-reference/',
  },
  consumers: ['billing backends', 'accounting connectors', 'reporting jobs', 'CI secrets'],
  confirm: { text: 'GET https://api.gocardless.com/creditors with the old token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and revoked. A new one leaves the leaked one valid.',
  },
  sources: [
    {
      url: 'https://developer.gocardless.com/getting-started/making-your-first-api-request',
      checked: '2026-11-21',
    },
    {
      url: 'https://support.gocardless.com/hc/en-gb/articles/20235494287644-Revoke-app-access',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'gocardless-sandbox-token': {
      revoke: {
        console: {
          text: 'Sandbox dashboard → Developers → the access token → Revoke.',
          url: 'https://manage-sandbox.gocardless.com/developers',
        },
      },
      blastRadius: { text: 'Test customers and test payments of the sandbox.' },
    },
  },
} as const satisfies Playbook
