import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'dotenvx',
  name: 'dotenvx',
  url: 'https://dotenvx.com',
} as const satisfies Provider

const docs = 'https://dotenvx.com/docs/quickstart/encryption'
const vault = 'https://github.com/dotenv-org/dotenv-vault'

export const rules = [
  {
    // A secp256k1 key, which decrypts the values in .env.
    id: 'dotenvx-private-key',
    title: 'dotenvx private key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['dotenv_private_key'],
    pattern: { name: /dotenv_private_key/, value: /[0-9a-f]{64}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: docs,
  },
  {
    id: 'dotenvx-vault-key',
    title: 'dotenv-vault decryption key (DOTENV_KEY)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['dotenv://:key_'],
    pattern:
      /dotenv:\/\/:key_[0-9a-f]{64}@[a-z.]{5,40}\/vault\/\.env\.vault\?environment=[A-Za-z0-9_-]{1,40}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: vault,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'dotenvx-private-key': {
    secret: (make) => make.hex(64),
    match: [
      { name: '.env.keys', text: (secret) => `DOTENV_PRIVATE_KEY_PRODUCTION="${secret}"\n` },
      {
        name: 'shell',
        text: (secret) => `DOTENV_PRIVATE_KEY=${secret} dotenvx run -- node index.js\n`,
      },
      { name: 'workflow', text: (secret) => `env:\n  DOTENV_PRIVATE_KEY_CI: ${secret}\n` },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `DOTENV_PUBLIC_KEY="03${make.hex(64)}"\n` },
      { name: 'one character short', text: (make) => `DOTENV_PRIVATE_KEY="${make.hex(63)}"\n` },
    ],
  },
  'dotenvx-vault-key': {
    secret: (make) =>
      `dotenv://:key_${make.hex(64)}@${make.pick(['dotenv.org', 'dotenv.local'])}/vault/.env.vault?environment=production`,
    match: [
      { name: 'env file', text: (secret) => `DOTENV_KEY="${secret}"\n` },
      { name: 'shell', text: (secret) => `DOTENV_KEY='${secret}' npm start\n` },
      { name: 'workflow', text: (secret) => `env:\n  DOTENV_KEY: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'cut short',
        text: () =>
          'DOTENV_KEY="dotenv://:key_1234@dotenv.org/vault/.env.vault?environment=production"\n',
      },
      { name: 'the older form without a key', text: () => 'DOTENV_VAULT=vlt_6beaae5\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Change every secret in the .env file that the key decrypts: whoever has the file and the key has them all. Then run dotenvx rotate, commit the new .env file and deploy the new key.',
      url: docs,
    },
    cli: {
      text: 'Makes a new key pair and encrypts the file anew. The old commits still open with the old key.',
      url: 'https://dotenvx.com/docs/advanced/rotate',
      command: { argv: ['dotenvx', 'rotate', '-f', '<.env file>'] },
    },
  },
  blastRadius: {
    text: 'Decrypts every version of the .env file that was encrypted to it, and so all secrets in there. The encrypted file is usually in the repository.',
    list: {
      text: 'Lists the names of the secrets that have to be changed.',
      url: 'https://dotenvx.com/docs/cli',
      command: { argv: ['git', 'log', '-p', '--', '<.env file>'] },
    },
  },
  audit: {
    text: 'Decrypting leaves no trace. Follow the audit advice of the providers of the secrets inside from {since} to {until}.',
    url: docs,
  },
  replace: {
    text: 'Let the platform hand the key to the process at run time from its secret store, and keep .env.keys out of git. A secret manager with machine identities needs no such key.',
    url: docs,
  },
  consumers: ['.env.keys files of developers', 'CI secrets', 'hosting environment variables'],
  confirm: {
    text: 'dotenvx get with the old key fails on the current .env file, and the old values are refused by their providers.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Rotating encrypts the current file to a new key. The old key still opens what is in the history: only new values make it worthless.',
  },
  sources: [
    {
      url: 'https://github.com/dotenvx/dotenvx/blob/005847bde8c4978ea5a86f500b9c79d3b36be09c/README.md',
      checked: '2026-11-21',
    },
    { url: vault, checked: '2026-11-21' },
  ],
  byRule: {
    'dotenvx-vault-key': {
      revoke: {
        console: {
          text: 'Change every secret in that environment. Then run npx dotenv-vault rotatekey for it (or dotenv-vault local build after deleting its line in .env.keys), commit the new .env.vault and deploy the new DOTENV_KEY.',
          url: vault,
        },
        cli: {
          text: 'Replaces the key of the environment.',
          url: vault,
          command: { argv: ['npx', 'dotenv-vault', 'rotatekey', '<environment>'] },
        },
      },
      confirm: {
        text: 'The app started with the old DOTENV_KEY fails to decrypt .env.vault, and the old values are refused by their providers.',
      },
    },
  },
} as const satisfies Playbook
