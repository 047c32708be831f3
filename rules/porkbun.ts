import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'porkbun',
  name: 'Porkbun',
  url: 'https://porkbun.com',
} as const satisfies Provider

const gettingStarted = 'https://porkbun.com/llms/guides/getting-started'

export const rules = [
  {
    id: 'porkbun-api-key',
    title: 'Porkbun API key',
    severity: 'low',
    confidence: 'medium',
    keywords: ['pk1_'],
    pattern: /pk1_[0-9a-f]{64}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    half: 'public',
    source: gettingStarted,
  },
  {
    id: 'porkbun-secret-api-key',
    title: 'Porkbun secret API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['sk1_'],
    pattern: /sk1_[0-9a-f]{64}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    companions: [{ rule: 'porkbun-api-key', withinLines: 5 }],
    source: gettingStarted,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'porkbun-api-key': {
    secret: (make) => `pk1_${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `PORKBUN_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"apikey": "${secret}"}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-API-Key: ${secret}" https://api.porkbun.com/api/json/v3/ping\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `apikey: pk1_${make.hex(63)}\n` },
      { name: 'a placeholder', text: () => 'apikey: pk1_xxxx\n' },
    ],
  },
  'porkbun-secret-api-key': {
    secret: (make) => `sk1_${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `PORKBUN_SECRET_API_KEY=${secret}\n` },
      {
        name: 'JSON',
        text: (secret, make) => `{"apikey": "pk1_${make.hex(64)}", "secretapikey": "${secret}"}\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-Secret-API-Key: ${secret}" https://api.porkbun.com/api/json/v3/ping\n`,
      },
    ],
    noMatch: [
      { name: 'the public half', text: (make) => `PORKBUN_API_KEY=pk1_${make.hex(64)}\n` },
      { name: 'one character short', text: (make) => `secretapikey: sk1_${make.hex(63)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account → API Access → the key → trash icon → Delete.',
      url: 'https://porkbun.com/account/api',
    },
  },
  blastRadius: {
    text: 'With the public half beside it: changes DNS, name servers and forwarding of every domain with API access, and registers domains with the account’s credit, unless the key is limited to domains or addresses.',
    list: {
      text: 'Account → API Access → the gear beside the key shows its domains and addresses.',
      url: 'https://porkbun.com/account/api',
    },
  },
  audit: {
    text: 'Compare the DNS records and name servers of each domain with your own copy, and look through Account → Account Activity from {since} to {until}.',
    url: 'https://porkbun.com/account/domainsSpeedy',
  },
  replace: {
    text: 'A dedicated key limited to the domains and source addresses that need it.',
    url: gettingStarted,
  },
  consumers: ['certificate automation over DNS', 'dynamic DNS scripts', 'Terraform', 'CI secrets'],
  confirm: {
    text: 'POST https://api.porkbun.com/api/json/v3/ping with the pair answers an invalid API key error.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new key leaves the leaked one valid until you delete it.',
  },
  sources: [{ url: gettingStarted, checked: '2026-11-21' }],
  byRule: {
    'porkbun-api-key': {
      blastRadius: {
        text: 'Nothing by itself. With its secret key, which is often committed nearby, all that the pair may do.',
      },
    },
  },
} as const satisfies Playbook
