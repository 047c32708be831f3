import { base58Check } from '../src/engine/checksum.js'
import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'bitcoin',
  name: 'Bitcoin',
  url: 'https://bitcoin.org',
} as const satisfies Provider

const wif = 'https://en.bitcoin.it/wiki/Wallet_import_format'
const bip32 = 'https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki'

export const rules = [
  {
    id: 'bitcoin-extended-private-key',
    title: 'Bitcoin extended private key (xprv)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['xprv', 'yprv', 'zprv'],
    pattern: /[xyz]prv[1-9A-HJ-NP-Za-km-z]{107}/,
    reach: { before: 0, after: 128 },
    checks: [
      { kind: 'checksum', scheme: 'base58check' },
      {
        kind: 'not',
        words: [
          '9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKm',
          '9s21ZrQH143K31xYSDQpPDxsXRTUcvj2iNHm5NUtrGiGG5e2DtALGdso3pGz6ssr',
        ],
      },
    ],
    source: bip32,
  },
  {
    id: 'bitcoin-test-extended-private-key',
    title: 'Bitcoin extended private key of a test network (tprv)',
    severity: 'low',
    confidence: 'high',
    keywords: ['tprv', 'uprv', 'vprv'],
    pattern: /[tuv]prv[1-9A-HJ-NP-Za-km-z]{107}/,
    reach: { before: 0, after: 128 },
    checks: [{ kind: 'checksum', scheme: 'base58check' }],
    source: bip32,
  },
  {
    id: 'bitcoin-wif',
    title: 'Bitcoin private key in wallet import format',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'bitcoin',
      'btc_',
      '_wif',
      'wif_',
      'privkey',
      'priv_key',
      'private_key',
      'privatekey',
      'fromwif',
    ],
    pattern: {
      name: /(?:bitcoin|btc|litecoin|ltc|dogecoin|doge|dash|bch)[\w.-]{0,24}(?:key|wif|secret)|priv(?:ate)?[_.-]?key|from_?wif|[_.-]wif|wif[_.-]/,
      value: /[5KL][1-9A-HJ-NP-Za-km-z]{50,51}/,
    },
    checks: [
      { kind: 'checksum', scheme: 'base58check' },
      {
        kind: 'not',
        words: [
          '5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ',
          '5KJvsngHeMpm884wtkJNzQGaCErckhHJBGFsvd3VyK5qMZXj3hS',
        ],
      },
    ],
    source: wif,
  },
] as const satisfies readonly Rule[]

/** Version, depth, parent, child, chain code, then a zero and the key. */
const extendedKey = (make: Make, version: readonly number[]) =>
  base58Check(Buffer.from([...version, 1, ...make.bytes(40), 0, ...make.bytes(32)]))

const xprv = [0x04, 0x88, 0xad, 0xe4]
const tprv = [0x04, 0x35, 0x83, 0x94]

/** `5…` as it was, `K…` and `L…` for a key whose public half is compressed. */
const wifKey = (make: Make) =>
  base58Check(Buffer.from([0x80, ...make.bytes(32), ...make.pick([[], [1]])]))

export const examples = {
  'bitcoin-extended-private-key': {
    secret: (make) => extendedKey(make, xprv),
    match: [
      { name: 'env file', text: (secret) => `MASTER_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"wallet": {"xprv": "${secret}"}}\n` },
      {
        name: 'descriptor',
        text: (secret) => `importdescriptors '[{"desc": "wpkh(${secret}/84h/0h/0h/0/*)"}]'\n`,
      },
    ],
    noMatch: [
      {
        name: 'the public key',
        text: (make) =>
          `xpub6${make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 106)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `${extendedKey(make, xprv).slice(0, -1)}\n`,
      },
    ],
  },
  'bitcoin-test-extended-private-key': {
    secret: (make) => extendedKey(make, tprv),
    match: [
      { name: 'env file', text: (secret) => `SIGNET_KEY=${secret}\n` },
      { name: 'Rust', text: (secret) => `let xprv = Xpriv::from_str("${secret}").unwrap();\n` },
      { name: 'YAML', text: (secret) => `xprv: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the public key',
        text: (make) =>
          `tpub8${make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 106)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `${extendedKey(make, tprv).slice(0, -1)}\n`,
      },
    ],
  },
  'bitcoin-wif': {
    secret: wifKey,
    match: [
      { name: 'env file', text: (secret) => `BITCOIN_PRIVATE_KEY=${secret}\n` },
      { name: 'JavaScript', text: (secret) => `const keyPair = ECPair.fromWIF('${secret}')\n` },
      { name: 'Python', text: (secret) => `key = PrivateKey(wif_key='${secret}')\n` },
      { name: 'bitcoin-cli', text: (secret) => `"privkey": "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'an address',
        text: (make) =>
          `BITCOIN_KEY_ADDRESS=1${make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 33)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `BITCOIN_PRIVATE_KEY=${wifKey(make).slice(0, -1)}\n`,
      },
      {
        name: 'the checksum is wrong',
        text: (make) =>
          `BITCOIN_PRIVATE_KEY=K${make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 51)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'A key cannot be revoked. Make a new wallet and sweep every coin of the old one into it now, with a fee high enough for the next block.',
      url: 'https://bitcoin.org/en/secure-your-wallet',
    },
  },
  blastRadius: {
    text: 'Spends every coin of its address, for good; an extended key those of all addresses derived from it. Robots watch public commits and sweep within seconds.',
    list: {
      text: 'Look up the addresses on a block explorer; for an extended key, import it into a watch-only wallet on a clean machine to see all of them.',
      url: 'https://mempool.space/',
    },
  },
  audit: {
    text: 'Look at the addresses on a block explorer from {since} to {until} for payments you did not sign. Coins that arrive later are gone as fast.',
    url: 'https://mempool.space/',
  },
  replace: {
    text: 'A hardware wallet or a multisig with keys on several devices; servers that only receive get the xpub, and those that pay a small hot wallet behind a signer with limits.',
    url: 'https://bitcoin.org/en/secure-your-wallet',
  },
  consumers: [
    'payment servers (BTCPay Server, Electrum)',
    'scripts and bots',
    'wallet backups',
    'customers and partners who pay to the old addresses',
  ],
  confirm: { text: 'The addresses hold nothing, and nothing pays to them any more.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'An address is its key: only moving the coins ends the risk.',
  },
  sources: [
    {
      url: 'https://en.bitcoin.it/w/index.php?title=Wallet_import_format&oldid=68808',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'bitcoin-test-extended-private-key': {
      blastRadius: {
        text: 'Spends coins of a test network, which have no value. See that no main network wallet was made from the same seed.',
      },
    },
  },
} as const satisfies Playbook
