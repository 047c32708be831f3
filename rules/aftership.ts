import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'aftership',
  name: 'AfterShip',
  url: 'https://www.aftership.com',
} as const satisfies Provider

const keys = 'https://www.aftership.com/docs/tracking/quickstart/authentication'

export const rules = [
  {
    id: 'aftership-api-key',
    title: 'AfterShip API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['asat_'],
    pattern: /asat_[0-9a-f]{32}/,
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'aftership-api-key': {
    secret: (make) => `asat_${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `AFTERSHIP_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "as-api-key: ${secret}" https://api.aftership.com/tracking/2024-10/trackings\n`,
      },
      { name: 'JSON', text: (secret) => `{"aftership": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `AFTERSHIP_API_KEY=asat_${make.hex(31)}\n` },
      { name: 'a name', text: () => 'asat_orbit_lifetimes_by_year_and_operator\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'AfterShip admin → Settings → API keys → the key → Delete, after a new one is in place.',
      url: 'https://admin.aftership.com/settings/api-keys',
    },
  },
  blastRadius: {
    text: 'Reads and changes trackings, orders and returns of the organization, with customers’ names, e-mail and postal addresses.',
  },
  audit: {
    text: 'Admin → Settings → API keys shows last use; look among trackings and returns from {since} to {until} for what is not yours.',
    url: 'https://admin.aftership.com/',
  },
  replace: {
    text: 'A key for each program with the permissions it needs, and a signed (AES or RSA) authentication type.',
    url: 'https://www.aftership.com/docs/tracking/quickstart/authentication',
  },
  consumers: ['shop and order systems', 'customer service tools', 'CI secrets'],
  confirm: {
    text: 'GET https://api.aftership.com/tracking/2024-10/couriers with the key answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    {
      url: 'https://support.aftership.com/en/tracking/article/how-to-generate-aftership-api-key-12cuqj2/',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
