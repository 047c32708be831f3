import { base58Check, rippleBase58 } from '../src/engine/checksum.js'
import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'ripple',
  name: 'XRP Ledger',
  url: 'https://xrpl.org',
} as const satisfies Provider

const seeds = 'https://xrpl.org/docs/concepts/accounts/cryptographic-keys'

export const rules = [
  {
    id: 'ripple-seed',
    title: 'XRP Ledger account seed',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ripple', 'xrpl', 'xrp_', 'fromseed', 'xrpsecret', 'xrpseed'],
    pattern: {
      name: /(?:ripple|xrpl?)[\w.-]{0,24}(?:seed|secret|key)|from_?seed/,
      value: /sEd[1-9A-HJ-NP-Za-km-z]{28}|s[1-9A-HJ-NP-Za-km-z]{28}/,
    },
    checks: [
      { kind: 'checksum', scheme: 'base58check-ripple' },
      { kind: 'not', words: ['snoPBrXtMeMy', 'sn3nxiW7v8KX'] },
    ],
    source: seeds,
  },
] as const satisfies readonly Rule[]

/** Sixteen random bytes after the version: of an Ed25519 seed, or of the older secp256k1. */
function seed(make: Make): string {
  const version = make.pick([[0x01, 0xe1, 0x4b], [0x21]])
  return base58Check(Buffer.from([...version, ...make.bytes(16)]), rippleBase58)
}

export const examples = {
  'ripple-seed': {
    secret: seed,
    match: [
      { name: 'env file', text: (secret) => `XRPL_SEED=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) => `const wallet = xrpl.Wallet.fromSeed('${secret}')\n`,
      },
      { name: 'JSON', text: (secret) => `{"rippleSecret": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the address',
        text: (make) =>
          `XRPL_KEY=r${make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 33)}\n`,
      },
      {
        name: 'too short',
        text: (make) =>
          `XRPL_SEED=sEd${make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 20)}\n`,
      },
      {
        name: 'the checksum is wrong',
        text: (make) =>
          `XRPL_SEED=sEd${make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 28)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Set a new regular key with a SetRegularKey transaction and disable the master key with AccountSet, asfDisableMaster: then the leaked seed signs nothing. Or move everything to a new account.',
      url: 'https://xrpl.org/docs/tutorials/how-tos/manage-account-settings/disable-master-key-pair',
    },
  },
  blastRadius: {
    text: 'Signs anything as the account: payments in XRP and tokens, trust lines, offers, and the account’s keys, so a thief can lock you out.',
    list: {
      text: 'Look up the address on an explorer: balance, trust lines, offers and whether a regular key is set.',
      url: 'https://livenet.xrpl.org/',
    },
  },
  audit: {
    text: 'Look at the account on an explorer from {since} to {until} for payments and key changes you did not sign.',
    url: 'https://livenet.xrpl.org/',
  },
  replace: {
    text: 'A regular key for daily signing with the master key kept offline, or a list of signers (multisig).',
    url: 'https://xrpl.org/docs/concepts/accounts/cryptographic-keys',
  },
  consumers: ['payment servers', 'exchanges’ hot wallets', 'bots', 'tests on the test network'],
  confirm: {
    text: 'A transaction signed with the old seed fails with tefMASTER_DISABLED or tefBAD_AUTH.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new regular key leaves the leaked master key valid until it is disabled.',
  },
  sources: [
    { url: 'https://xrpl.org/docs/concepts/accounts/cryptographic-keys', checked: '2026-11-21' },
    {
      url: 'https://xrpl.org/docs/tutorials/how-tos/manage-account-settings/disable-master-key-pair',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
