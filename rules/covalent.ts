import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'covalent',
  name: 'GoldRush (Covalent)',
  url: 'https://goldrush.dev',
} as const satisfies Provider

const keys = 'https://goldrush.dev/docs/goldrush-foundational-api/authentication'

export const rules = [
  {
    id: 'covalent-api-key',
    title: 'Covalent (GoldRush) API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['cqt_', 'ckey_'],
    pattern: /cqt_(?:rQ|wF)[A-Za-z0-9]{26}|ckey_[0-9a-f]{27}/,
    reach: { before: 0, after: 48 },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'covalent-api-key': {
    secret: (make) => `cqt_rQ${make.alnum(26)}`,
    match: [
      { name: 'env file', text: (secret) => `COVALENT_API_KEY=${secret}\n` },
      {
        name: 'query',
        text: (secret) =>
          `https://api.covalenthq.com/v1/eth-mainnet/block_v2/latest/?key=${secret}\n`,
      },
      { name: 'TypeScript', text: (secret) => `const client = new GoldRushClient('${secret}')\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `COVALENT_API_KEY=cqt_rQ${make.alnum(25)}\n` },
      { name: 'a name', text: () => 'cqt_token_price_in_usd_by_day_and_month\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'GoldRush platform → API Keys → the key → Delete, after a new one is in place.',
      url: 'https://goldrush.dev/platform/apikey/',
    },
  },
  blastRadius: {
    text: 'Reads public chain data on your credits in every GoldRush product; it reaches neither coins nor personal data.',
  },
  audit: {
    text: 'GoldRush platform → Usage, from {since} to {until}: calls that are not yours.',
    url: 'https://goldrush.dev/platform/',
  },
  replace: {
    text: 'A key for each program, on the server only, behind a cache of your own.',
    url: 'https://goldrush.dev/docs/goldrush-foundational-api/authentication',
  },
  consumers: ['portfolio trackers', 'dApps’ backends', 'notebooks', 'CI secrets'],
  confirm: { text: 'A call to https://api.covalenthq.com/v1/chains/ with the key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    {
      url: 'https://goldrush.dev/docs/goldrush-foundational-api/authentication',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
