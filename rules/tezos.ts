import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'tezos',
  name: 'Tezos',
  url: 'https://tezos.com',
} as const satisfies Provider

const keys = 'https://docs.tezos.com/using/wallets'

export const rules = [
  {
    id: 'tezos-secret-key',
    title: 'Tezos secret key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['edsk'],
    pattern: /edsk(?:[1-9A-HJ-NP-Za-km-z]{94}|[1-9A-HJ-NP-Za-km-z]{50})/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
      {
        kind: 'not',
        words: [
          'edsk3gUfUPyBSfrS9CCgmCiQsTCHGkviBDusMxDJstFtojtc1zcpsh',
          'edsk4ArLQgBTLWG5FJmnGnT689VKoqhXwmDPBuGx3z4cvwU9MmrPZZ',
        ],
      },
    ],
    source: keys,
  },
  {
    id: 'tezos-encrypted-secret-key',
    title: 'Tezos secret key, encrypted with a passphrase',
    severity: 'medium',
    confidence: 'high',
    keywords: ['edesk'],
    pattern: /edesk[1-9A-HJ-NP-Za-km-z]{83}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'tezos-secret-key': {
    secret: (make) =>
      `edsk${make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 50)}`,
    match: [
      { name: 'env file', text: (secret) => `TEZOS_SECRET_KEY=${secret}\n` },
      {
        name: 'Taquito',
        text: (secret) => `const signer = await InMemorySigner.fromSecretKey('${secret}')\n`,
      },
      {
        name: 'octez-client',
        text: (secret) => `[{"name": "alice", "value": "unencrypted:${secret}"}]\n`,
      },
    ],
    noMatch: [
      {
        name: 'the public key',
        text: (make) =>
          `edpk${make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 50)}\n`,
      },
      {
        name: 'one character short',
        text: (make) =>
          `key: edsk${make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 49)}\n`,
      },
    ],
  },
  'tezos-encrypted-secret-key': {
    secret: (make) =>
      `edesk${make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 83)}`,
    match: [
      {
        name: 'octez-client',
        text: (secret) => `[{"name": "alice", "value": "encrypted:${secret}"}]\n`,
      },
      { name: 'env file', text: (secret) => `TEZOS_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `secret_key: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) =>
          `key: edesk${make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 82)}\n`,
      },
      {
        name: 'the public key',
        text: (make) =>
          `key: edpk${make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 84)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'A key cannot be revoked. Make a new account, move tez and tokens there now, and hand over administrator rights of your contracts. A baker sets a new consensus key first.',
      url: 'https://docs.tezos.com/using/wallets',
    },
    cli: {
      text: 'Sends all of the old account to the new one.',
      url: 'https://octez.tezos.com/docs/introduction/howtouse.html',
      command: {
        argv: [
          'octez-client',
          'transfer',
          '<amount>',
          'from',
          '<old',
          'account>',
          'to',
          '<new',
          'address>',
        ],
      },
    },
  },
  blastRadius: {
    text: 'Signs anything as the account: transfers of tez and tokens, delegation, and calls to contracts it administers.',
    list: {
      text: 'Look up the address on an explorer: balance, tokens, and contracts it originated or administers.',
      url: 'https://tzkt.io/',
    },
  },
  audit: {
    text: 'Look at the account on an explorer from {since} to {until} for operations you did not sign.',
    url: 'https://tzkt.io/',
  },
  replace: {
    text: 'A Ledger or a remote signer with a key in a KMS; a multisig for administrators.',
    url: 'https://octez.tezos.com/docs/user/key-management.html',
  },
  consumers: [
    'bakers and remote signers',
    'contract deployments',
    'bots',
    'secret_keys in $OCTEZ_CLIENT_DIR or ~/.tezos-client, unencrypted by default on test networks',
  ],
  confirm: { text: 'The account holds nothing, and no contract names it as administrator.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'An account is its key; only a baker can change the consensus key apart from it.',
  },
  sources: [
    { url: 'https://docs.tezos.com/using/wallets', checked: '2026-11-21' },
    { url: 'https://octez.tezos.com/docs/user/key-management.html', checked: '2026-11-21' },
  ],
  byRule: {
    'tezos-encrypted-secret-key': {
      blastRadius: {
        text: 'Encrypted with a passphrase: an attacker tries passphrases on it at leisure, and a weak one falls. With it they sign anything as the account.',
      },
    },
  },
} as const satisfies Playbook
