import { crc16Base32 } from '../src/engine/checksum.js'
import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'stellar',
  name: 'Stellar',
  url: 'https://stellar.org',
} as const satisfies Provider

const sep23 = 'https://github.com/stellar/stellar-protocol/blob/master/ecosystem/sep-0023.md'

export const rules = [
  {
    id: 'stellar-secret-key',
    title: 'Stellar secret key',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'stellar',
      'soroban',
      'xlm_',
      'secret_seed',
      'secretseed',
      'secret_key',
      'secretkey',
      'fromsecret',
      'from_secret',
    ],
    pattern: {
      name: /(?:stellar|soroban|xlm)[\w.-]{0,24}(?:seed|secret|key)|secret[_.-]?(?:key|seed)|from_?secret/,
      value: /S[A-D][A-Z2-7]{54}/,
    },
    checks: [{ kind: 'checksum', scheme: 'crc16-base32' }],
    source: sep23,
  },
] as const satisfies readonly Rule[]

const secretKey = (make: Make) => crc16Base32(Buffer.from([18 << 3, ...make.bytes(32)]))

export const examples = {
  'stellar-secret-key': {
    secret: secretKey,
    match: [
      { name: 'env file', text: (secret) => `STELLAR_SECRET_KEY=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) => `const pair = StellarSdk.Keypair.fromSecret('${secret}')\n`,
      },
      { name: 'JSON', text: (secret) => `{"secretSeed": "${secret}"}\n` },
      { name: 'Python', text: (secret) => `keypair = Keypair.from_secret("${secret}")\n` },
    ],
    noMatch: [
      {
        name: 'the public key',
        text: (make) => `STELLAR_KEY=G${make.of('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 55)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `STELLAR_SECRET_KEY=${secretKey(make).slice(0, -1)}\n`,
      },
      {
        name: 'the checksum is wrong',
        text: (make) => `STELLAR_SECRET_KEY=${secretKey(make).slice(0, -4)}AAAA\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Add a new signer with a set_options operation and set the weight of the master key to 0: then the leaked key signs nothing. Or move everything to a new account and merge the old one into it.',
      url: 'https://developers.stellar.org/docs/learn/fundamentals/transactions/signatures-multisig',
    },
  },
  blastRadius: {
    text: 'Signs anything as the account: payments in XLM and assets, trust lines, contract calls, and the account’s signers, so a thief can lock you out. An issuer’s key makes more of its asset.',
    list: {
      text: 'Look up the account on an explorer: balances, signers and thresholds.',
      url: 'https://stellar.expert/',
    },
  },
  audit: {
    text: 'Look at the account on an explorer from {since} to {until} for payments and signer changes you did not sign.',
    url: 'https://stellar.expert/',
  },
  replace: {
    text: 'Multisig with the issuer’s and treasury keys offline; servers a channel account that holds little.',
    url: 'https://developers.stellar.org/docs/learn/fundamentals/transactions/signatures-multisig',
  },
  consumers: [
    'payment servers and anchors',
    'Soroban deployments',
    'bots',
    'tests on the test network',
  ],
  confirm: { text: 'A transaction signed with the old key fails with tx_bad_auth.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new signer leaves the leaked key valid until its weight is 0.',
  },
  sources: [
    {
      url: 'https://github.com/stellar/stellar-protocol/blob/master/ecosystem/sep-0023.md',
      checked: '2026-11-21',
    },
    {
      url: 'https://developers.stellar.org/docs/encyclopedia/signatures-multisig',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
