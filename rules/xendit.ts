import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'xendit',
  name: 'Xendit',
  url: 'https://www.xendit.co',
} as const satisfies Provider

const keys = 'https://docs.xendit.co/docs/api-keys'

export const rules = [
  {
    id: 'xendit-secret-key',
    title: 'Xendit secret API key (live)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['xnd_production_'],
    pattern: /xnd_production_[A-Za-z0-9+/]{40,100}={0,2}/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: keys,
  },
  {
    id: 'xendit-test-secret-key',
    title: 'Xendit secret API key (test)',
    severity: 'low',
    confidence: 'high',
    keywords: ['xnd_development_'],
    pattern: /xnd_development_[A-Za-z0-9+/]{40,100}={0,2}/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'xendit-secret-key': {
    secret: (make) => `xnd_production_${make.alnum(60)}`,
    match: [
      { name: 'env file', text: (secret) => `XENDIT_SECRET_KEY=${secret}\n` },
      { name: 'curl', text: (secret) => `curl https://api.xendit.co/balance -u ${secret}:\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const xendit = new Xendit({ secretKey: '${secret}' })\n`,
      },
    ],
    noMatch: [
      {
        name: 'the public key',
        text: (make) => `XENDIT_KEY=xnd_public_production_${make.alnum(60)}\n`,
      },
      { name: 'cut short', text: (make) => `XENDIT_SECRET_KEY=xnd_production_${make.alnum(20)}\n` },
    ],
  },
  'xendit-test-secret-key': {
    secret: (make) => `xnd_development_${make.alnum(60)}`,
    match: [
      { name: 'env file', text: (secret) => `XENDIT_SECRET_KEY=${secret}\n` },
      { name: 'PHP', text: (secret) => `Configuration::setXenditKey('${secret}');\n` },
      { name: 'JSON', text: (secret) => `{"xenditKey": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the public key',
        text: (make) => `XENDIT_KEY=xnd_public_development_${make.alnum(60)}\n`,
      },
      {
        name: 'cut short',
        text: (make) => `XENDIT_SECRET_KEY=xnd_development_${make.alnum(20)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Xendit Dashboard → Settings → Developers → API keys → the key → Delete. Switch between Live and Test mode first.',
      url: 'https://dashboard.xendit.co/settings/developers#api-keys',
    },
  },
  blastRadius: {
    text: 'What its permissions allow: money-in reads and makes payments, money-out sends your balance to bank accounts, balance and reports read.',
    list: {
      text: 'Settings → Developers → API keys shows for each key None, Read or Write for each product.',
      url: 'https://dashboard.xendit.co/settings/developers#api-keys',
    },
  },
  audit: {
    text: 'Dashboard → Transactions, Payouts and Settings → Audit log, from {since} to {until}: look for what your system did not start.',
    url: 'https://dashboard.xendit.co/',
  },
  replace: {
    text: 'A key for each program with the permissions it needs, and an IP allowlist for money-out.',
    url: 'https://docs.xendit.co/api-integration/api-keys/',
  },
  consumers: ['payment backends', 'e-commerce plugins', 'payout jobs', 'CI secrets'],
  confirm: { text: 'GET https://api.xendit.co/balance with the key answers 401 INVALID_API_KEY.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new one leaves the leaked one valid.',
  },
  sources: [{ url: 'https://docs.xendit.co/api-integration/api-keys/', checked: '2026-11-21' }],
  byRule: { 'xendit-test-secret-key': { blastRadius: { text: 'Test payments; no money moves.' } } },
} as const satisfies Playbook
