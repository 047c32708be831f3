import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'seedphrase',
  name: 'Seed phrases',
  url: 'https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki',
} as const satisfies Provider

const bip39 = 'https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki'

export const rules = [
  {
    id: 'seedphrase-mnemonic',
    title: 'Wallet seed phrase (BIP-39 mnemonic)',
    severity: 'critical',
    confidence: 'medium',
    keywords: [
      'mnemonic',
      'seed_phrase',
      'seedphrase',
      'seed-phrase',
      'seed phrase',
      'recovery_phrase',
      'recoveryphrase',
      'recovery phrase',
      'secret_phrase',
      'secretphrase',
      'secret recovery phrase',
      'seed_words',
      'seedwords',
      'from_phrase',
      'fromphrase',
    ],
    pattern:
      /(?:mnemonic|(?:seed|recovery|secret)[ _-]?phrase|seed[ _-]?words|from_?phrase)[\w.-]{0,24}["'`\])]{0,3}\s{0,4}(?:=>|:=|[:=(]|\s)\s{0,8}["'`(\\]{0,3}(?<secret>[a-z]{3,8}(?: [a-z]{3,8}){11}(?:(?: [a-z]{3,8}){3}){0,4})(?:["'`\\\r\n)]|$)/i,
    boundary: 'none',
    reach: { before: 0, after: 420 },
    checks: [
      { kind: 'structure', is: 'seed-phrase' },
      {
        kind: 'not',
        words: [
          'test test test',
          'abandon abandon',
          'zoo zoo zoo',
          'legal winner thank year',
          'letter advice cage absurd',
          'candy maple cake sugar',
          'myth like bonus scare',
          'word word',
          'your',
          'with',
          'these',
          'and the',
        ],
      },
    ],
    source: bip39,
  },
] as const satisfies readonly Rule[]

const words = [
  'ocean',
  'guitar',
  'velvet',
  'marble',
  'turtle',
  'orbit',
  'canyon',
  'rocket',
  'spider',
  'garlic',
  'jungle',
  'museum',
  'noble',
  'puzzle',
  'silver',
  'tunnel',
  'wisdom',
  'anchor',
  'butter',
  'lemon',
]

/** Twelve of them, each once. */
function phrase(make: Make): string {
  const left = [...words]
  return Array.from({ length: 12 }, () => left.splice(make.int(0, left.length - 1), 1)).join(' ')
}

export const examples = {
  'seedphrase-mnemonic': {
    secret: (make) => phrase(make),
    match: [
      { name: 'env file', text: (secret) => `MNEMONIC="${secret}"\n` },
      { name: 'without quotes', text: (secret) => `WALLET_SEED_PHRASE=${secret}\n` },
      { name: 'Hardhat', text: (secret) => `accounts: { mnemonic: '${secret}' },\n` },
      { name: 'JSON', text: (secret) => `{"recoveryPhrase": "${secret}"}\n` },
      { name: 'ethers', text: (secret) => `const wallet = Wallet.fromPhrase("${secret}")\n` },
    ],
    noMatch: [
      {
        name: 'the phrase of every test network',
        text: () => 'MNEMONIC="test test test test test test test test test test test junk"\n',
      },
      {
        name: 'eleven words',
        text: (make) => `MNEMONIC="${phrase(make).split(' ').slice(1).join(' ')}"\n`,
      },
      {
        name: 'a sentence',
        text: () =>
          'mnemonic: please write down these words before anyone else gets near your screen today\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'A phrase cannot be revoked. Make a new wallet with a new phrase on a clean device, and move everything from all accounts of the old one, on every chain, now.',
      url: 'https://ethereum.org/security/',
    },
  },
  blastRadius: {
    text: 'Every account of the wallet, on every chain: the phrase is the root of all its keys. Robots watch public commits and empty wallets within seconds. A phrase used only on local test networks is worth nothing, unless someone sent real coins to it.',
    list: {
      text: 'Restore the phrase in a watch-only or offline wallet and look at the first addresses of each chain in a block explorer.',
      url: 'https://etherscan.io/',
    },
  },
  audit: {
    text: 'Look at those addresses in the block explorers of their chains from {since} to {until} for what you did not sign.',
    url: 'https://etherscan.io/',
  },
  replace: {
    text: 'A hardware wallet for what has value; a KMS or a key for one chain with little on it for programs; in development the test phrase that the tool brings along.',
    url: 'https://ethereum.org/security/',
  },
  consumers: [
    'deployment scripts',
    'bots and relayers',
    'wallet apps’ tests',
    'CI secrets',
    'anyone who pays to the old addresses',
  ],
  confirm: {
    text: 'No address of the phrase holds anything, and no contract gives one a role any more.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A phrase is its keys. A passphrase (the 25th word) makes other accounts and leaves these as they are.',
  },
  sources: [
    {
      url: 'https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
