import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'zerion',
  name: 'Zerion',
  url: 'https://zerion.io',
} as const satisfies Provider

const keys = 'https://developers.zerion.io/reference/authentication'

export const rules = [
  {
    id: 'zerion-api-key',
    title: 'Zerion API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['zk_prod_', 'zk_dev_'],
    pattern: /zk_(?:prod|dev)_[0-9a-f]{32}/,
    reach: { before: 0, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'zerion-api-key': {
    secret: (make) => `zk_dev_${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `ZERION_API_KEY=${secret}\n` },
      { name: 'curl', text: (secret) => `curl -u ${secret}: https://api.zerion.io/v1/wallets/\n` },
      { name: 'JSON', text: (secret) => `{"zerion": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `ZERION_API_KEY=zk_dev_${make.hex(31)}\n` },
      { name: 'a name', text: () => 'zk_dev_tools_for_circuits_and_proof_systems\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Zerion developer dashboard → API keys → the key → Delete, after a new one is in place. Production keys come from Zerion’s team: ask them to replace one.',
      url: 'https://dashboard.zerion.io/',
    },
  },
  blastRadius: {
    text: 'Reads public wallet and market data on your quota; it reaches neither coins nor personal data.',
  },
  audit: {
    text: 'Dashboard → Usage, from {since} to {until}: calls that are not yours.',
    url: 'https://dashboard.zerion.io/',
  },
  replace: {
    text: 'A key for each program, on the server only, behind a cache of your own.',
    url: 'https://developers.zerion.io/reference/intro/authentication',
  },
  consumers: ['portfolio trackers', 'wallets’ backends', 'CI secrets'],
  confirm: { text: 'A call to https://api.zerion.io/v1/chains/ with the key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Look in the dashboard whether a key can be made anew; a second key leaves the leaked one valid.',
  },
  sources: [
    { url: 'https://developers.zerion.io/reference/intro/authentication', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
