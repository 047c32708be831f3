import { bech32, bech32Checksum } from '../src/engine/checksum.js'
import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'cardano',
  name: 'Cardano',
  url: 'https://cardano.org',
} as const satisfies Provider

const cip5 = 'https://cips.cardano.org/cip/CIP-5'
const envelope =
  'https://developers.cardano.org/docs/get-started/cli-operations/basic-operations/get-started/'

export const rules = [
  {
    id: 'cardano-bech32-key',
    title: 'Cardano signing key in bech32',
    severity: 'critical',
    confidence: 'high',
    keywords: ['_xsk1', '_sk1', 'ed25519bip32'],
    pattern:
      /(?:root|acct|addr|stake|drep|pool|policy|kes|vrf|acct_shared|addr_shared|stake_shared|cc_cold|cc_hot|ed25519e?)_x?sk1[02-9ac-hj-np-z]{58,240}/,
    reach: { before: 16, after: 280 },
    checks: [{ kind: 'checksum', scheme: 'bech32' }],
    source: cip5,
  },
  {
    id: 'cardano-cli-skey',
    title: 'Cardano signing key file (cardano-cli)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['SigningKeyShelley', 'SigningKeyByron', 'SigningKey_', 'ExtendedSigningKey'],
    pattern:
      /SigningKey\w{0,40}"[\s\S]{0,160}?"cborHex"\s{0,4}:\s{0,4}"(?<secret>58(?:20[0-9a-f]{64}|40[0-9a-f]{128}|80[0-9a-f]{256}))"/,
    reach: { before: 40, after: 620 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: envelope,
  },
] as const satisfies readonly Rule[]

const data = (make: Make) => make.of(bech32, 154)

const key = (make: Make) => seal('root_xsk', data(make))

const seal = (prefix: string, body: string) => `${prefix}1${body}${bech32Checksum(prefix, body)}`

export const examples = {
  'cardano-bech32-key': {
    secret: (make) => key(make),
    match: [
      { name: 'env file', text: (secret) => `WALLET_KEY=${secret}\n` },
      { name: 'file', text: (secret) => `${secret}\n` },
      { name: 'JSON', text: (secret) => `{"rootKey": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'a checksum that is wrong',
        text: (make) =>
          `WALLET_KEY=${key(make).slice(0, -1)}${key(make).endsWith('q') ? 'p' : 'q'}\n`,
      },
      {
        name: 'the public key',
        text: (make) => `addr_xvk1${make.of('023456789acdefghjklmnpqrstuvwxyz', 109)}\n`,
      },
    ],
  },
  'cardano-cli-skey': {
    secret: (make) => `5820${make.hex(64)}`,
    match: [
      {
        name: 'payment.skey',
        text: (secret) =>
          `{\n    "type": "PaymentSigningKeyShelley_ed25519",\n    "description": "Payment Signing Key",\n    "cborHex": "${secret}"\n}\n`,
      },
      {
        name: 'stake.skey',
        text: (secret) =>
          `{"type": "StakeSigningKeyShelley_ed25519", "description": "Stake Signing Key", "cborHex": "${secret}"}\n`,
      },
      {
        name: 'in YAML',
        text: (secret) =>
          `skey: '{"type": "StakePoolSigningKey_ed25519", "description": "", "cborHex": "${secret}"}'\n`,
      },
    ],
    noMatch: [
      {
        name: 'payment.vkey, which is public',
        text: (make) =>
          `{"type": "PaymentVerificationKeyShelley_ed25519", "description": "", "cborHex": "5820${make.hex(64)}"}\n`,
      },
      {
        name: 'one character short',
        text: (make) =>
          `{"type": "PaymentSigningKeyShelley_ed25519", "description": "", "cborHex": "5820${make.hex(63)}"}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'A key cannot be revoked. Make a new wallet and move ada, tokens and stake there now. A pool operator deregisters or re-registers the pool with new keys, and issues a new operational certificate where a KES key leaked.',
      url: 'https://developers.cardano.org/docs/get-started/',
    },
  },
  blastRadius: {
    text: 'Signs for its address: moves ada and tokens; a stake key withdraws rewards and changes delegation; a policy key mints tokens; a pool’s cold key runs the pool. A root key does all of it for the whole wallet.',
    list: {
      text: 'Look up the address on an explorer: balance, tokens, delegation.',
      url: 'https://cardanoscan.io/',
    },
  },
  audit: {
    text: 'Look at the addresses on an explorer from {since} to {until} for transactions you did not sign.',
    url: 'https://cardanoscan.io/',
  },
  replace: {
    text: 'A hardware wallet (cardano-hw-cli); cold keys of pools on a machine that never was online.',
    url: 'https://developers.cardano.org/docs/operate-a-stake-pool/',
  },
  consumers: [
    'stake pool operations',
    'minting scripts',
    'payment servers',
    'tests on preprod and preview',
  ],
  confirm: { text: 'The addresses hold nothing, and no pool or policy uses the key any more.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'An address is its key: only moving what it holds ends the risk. KES keys alone are made to be replaced.',
  },
  sources: [
    {
      url: 'https://github.com/cardano-foundation/CIPs/blob/master/CIP-0005/README.md',
      checked: '2026-11-21',
    },
    { url: 'https://docs.cardano.org/learn/cardano-keys', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
