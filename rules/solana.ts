import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'solana',
  name: 'Solana',
  url: 'https://solana.com',
} as const satisfies Provider

const cookbook = 'https://solana.com/developers/cookbook/wallets/restore-keypair'

export const rules = [
  {
    id: 'solana-secret-key',
    title: 'Solana secret key',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'private_key',
      'privatekey',
      'private-key',
      'secret_key',
      'secretkey',
      'secret-key',
      'keypair',
      'bs58.decode',
      'priv_key',
    ],
    pattern: {
      name: /(?:priv(?:ate)?|secret)[_.-]?key|keypair|bs58\.decode/,
      value: /[1-9A-HJ-NP-Za-km-z]{87,88}/,
    },
    checks: [
      { kind: 'structure', is: 'solana-secret-key' },
      { kind: 'entropy', bitsPerChar: 4.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
      { kind: 'not', words: ['edesk'] },
    ],
    source: cookbook,
  },
  {
    id: 'solana-keypair-bytes',
    title: 'Solana keypair as an array of bytes',
    severity: 'critical',
    confidence: 'high',
    keywords: ['secretkey', 'secret_key', 'keypair', 'private_key', 'privatekey', 'uint8array'],
    pattern:
      /(?:[Ss][Ee][Cc][Rr][Ee][Tt]_?[Kk][Ee][Yy]|[Kk][Ee][Yy][Pp][Aa][Ii][Rr]|[Pp][Rr][Ii][Vv][Aa][Tt][Ee]_?[Kk][Ee][Yy]|Uint8Array)[^[\];{}]{0,60}(?<secret>\[\s{0,12}(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\s{0,2},\s{0,12}){63}(?:25[0-5]|2[0-4]\d|1?\d?\d),?\s{0,12}\])/,
    boundary: 'none',
    reach: { before: 0, after: 1200 },
    checks: [{ kind: 'entropy', bitsPerChar: 2.9 }],
    source: cookbook,
  },
] as const satisfies readonly Rule[]

const bytes = (make: Make) => `[${Array.from({ length: 64 }, () => make.int(0, 255)).join(',')}]`

export const examples = {
  'solana-secret-key': {
    // A first digit this low keeps the number within 64 bytes.
    secret: (make) =>
      `${make.of('234', 1)}${make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 87)}`,
    match: [
      { name: 'env file', text: (secret) => `SOLANA_PRIVATE_KEY=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const payer = Keypair.fromSecretKey(bs58.decode('${secret}'))\n`,
      },
      { name: 'JSON', text: (secret) => `{"walletSecretKey": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the public key',
        text: (make) =>
          `PUBLIC_KEY=${make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 44)}\n`,
      },
      {
        name: 'more than 64 bytes',
        text: (make) =>
          `PRIVATE_KEY=z${make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 87)}\n`,
      },
      {
        name: 'too short',
        text: (make) =>
          `PRIVATE_KEY=${make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 85)}\n`,
      },
    ],
  },
  'solana-keypair-bytes': {
    secret: (make) => bytes(make),
    match: [
      { name: 'env file', text: (secret) => `SOLANA_PRIVATE_KEY=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const keypair = Keypair.fromSecretKey(Uint8Array.from(${secret}))\n`,
      },
      { name: 'JSON', text: (secret) => `{"secretKey": ${secret}}\n` },
    ],
    noMatch: [
      {
        name: 'the public half alone',
        text: (make) =>
          `publicKey: Uint8Array.from([${Array.from({ length: 32 }, () => make.int(0, 255)).join(',')}])\n`,
      },
      {
        name: 'zeros',
        text: () => `secretKey = [${Array.from({ length: 64 }, () => 0).join(', ')}]\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'A key cannot be revoked. Make a new keypair and move SOL, tokens and stake there now; then hand over the upgrade authority of programs and the mint and freeze authorities of tokens.',
      url: 'https://solana.com/docs/intro/wallets',
    },
    cli: {
      text: 'Hands the right to upgrade a program to the new key; the old one signs.',
      url: 'https://solana.com/docs/programs/deploying',
      command: {
        argv: [
          'solana',
          'program',
          'set-upgrade-authority',
          '<program',
          'id>',
          '--new-upgrade-authority',
          '<new',
          'keypair',
          'file>',
          '--upgrade-authority',
          '<old',
          'keypair',
          'file>',
        ],
      },
    },
  },
  blastRadius: {
    text: 'Signs anything as this account: moves SOL, tokens and NFTs, unstakes, and upgrades programs or mints tokens where it is the authority. Robots watch public commits and empty accounts within seconds.',
    list: {
      text: 'Look up the public key, which is the second half of the 64 bytes, on an explorer: balances, tokens, stake accounts and authorities.',
      url: 'https://explorer.solana.com/',
    },
  },
  audit: {
    text: 'Look at the account on an explorer from {since} to {until}: transactions, token delegations and authority changes you did not sign.',
    url: 'https://explorer.solana.com/',
  },
  replace: {
    text: 'A hardware wallet (usb://ledger) or a multisig (Squads) for authorities; servers a key in a KMS or a small hot wallet with little in it.',
    url: 'https://solana.com/docs/intro/wallets',
  },
  consumers: [
    'Anchor and program deployments',
    'bots',
    'servers’ environment',
    '~/.config/solana/id.json on developers’ machines',
  ],
  confirm: {
    text: 'The account holds nothing, and no program, mint or stake names it as authority.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'An account is its key: only moving what it holds ends the risk.',
  },
  sources: [
    { url: 'https://docs.anza.xyz/cli/wallets/file-system', checked: '2026-11-21' },
    { url: 'https://docs.anza.xyz/cli/wallets/hardware', checked: '2026-11-21' },
    {
      url: 'https://solana.com/developers/cookbook/wallets/restore-keypair',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
