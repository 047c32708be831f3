import { bech32, bech32Checksum } from '../src/engine/checksum.js'
import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'age',
  name: 'age',
  url: 'https://age-encryption.org',
} as const satisfies Provider

const keygen = 'https://github.com/FiloSottile/age/blob/main/doc/age-keygen.1.ronn'

export const rules = [
  {
    id: 'age-secret-key',
    title: 'age secret key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['AGE-SECRET-KEY-'],
    // PQ marks the post-quantum hybrid keys of age 1.3.
    pattern: /AGE-SECRET-KEY-(?:PQ-)?1[02-9AC-HJ-NP-Z]{58}/,
    boundary: 'base64url',
    checks: [{ kind: 'checksum', scheme: 'bech32' }],
    source: keygen,
  },
] as const satisfies readonly Rule[]

function secretKey(make: Make): string {
  const prefix = `age-secret-key-${make.pick(['', 'pq-'])}`
  // 32 bytes are 51 digits of 5 bits and one of the last bit, padded with zeros.
  const data = make.of(bech32, 51) + make.pick(['q', 's'])
  return `${prefix}1${data}${bech32Checksum(prefix, data)}`.toUpperCase()
}

export const examples = {
  'age-secret-key': {
    secret: secretKey,
    match: [
      {
        name: 'identity file',
        text: (secret) => `# created: 2026-01-02T15:30:45+01:00\n# public key: age1…\n${secret}\n`,
      },
      { name: 'env file', text: (secret) => `SOPS_AGE_KEY=${secret}\n` },
      {
        name: 'Kubernetes secret',
        text: (secret) => `stringData:\n  keys.agekey: |\n    ${secret}\n`,
      },
      { name: 'JSON', text: (secret) => `{"identity": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the checksum is wrong',
        text: (make) => `SOPS_AGE_KEY=${secretKey(make).slice(0, -4)}QQQQ\n`,
      },
      { name: 'the public key', text: (make) => `age: age1${make.of(bech32, 58)}\n` },
      {
        name: 'cut off in documentation',
        text: (make) => `SOPS_AGE_KEY=${secretKey(make).slice(0, 24)}...\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'An age key cannot be revoked. Make a new one, take the leaked recipient out of .sops.yaml and every recipients file, re-encrypt, and change every secret that was ever encrypted to it.',
      url: 'https://getsops.io/docs/',
    },
    cli: {
      text: 'After editing .sops.yaml, run it on each encrypted file: re-encrypts the data key to the recipients that are left. Without SOPS, decrypt with the old identity and encrypt again to the new recipients.',
      url: 'https://getsops.io/docs/',
      command: { argv: ['sops', 'updatekeys', '<file>'] },
    },
  },
  blastRadius: {
    text: 'Decrypts every file that was ever encrypted to its recipient: SOPS files in all commits and branches, backups, Flux and Argo secrets. That includes copies others already have.',
    list: {
      text: 'Prints the key’s recipient. Search repositories, .sops.yaml files and backups for it: those are the files it opens.',
      url: keygen,
      command: { argv: ['age-keygen', '-y'], secretOnStdin: true },
    },
  },
  audit: {
    text: 'Decryption happens offline and leaves no trace. Look from {since} to {until} for use of each credential that the encrypted files held, and for clones of the repositories they lie in.',
  },
  replace: {
    text: 'With SOPS use a cloud KMS, whose use is logged and can be withdrawn. Else one age key for each person and machine, kept on a hardware token by an age plugin.',
    url: 'https://getsops.io/docs/',
  },
  consumers: [
    'SOPS: ~/.config/sops/age/keys.txt and SOPS_AGE_KEY',
    'Flux and Argo CD secrets',
    'CI secrets',
    'chezmoi and backup scripts',
    'NixOS secrets',
  ],
  confirm: {
    text: 'Decrypting a re-encrypted file with only the old identity fails with no identity matched any of the recipients. Old commits stay readable with it.',
    url: 'https://github.com/FiloSottile/age/blob/main/doc/age.1.ronn',
    command: { argv: ['age', '--decrypt', '--identity', '<old-identity-file>', '<file>'] },
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Re-encrypting protects new versions only: the leaked key still opens every older version. So the secrets inside have to change too; sops rotate alone does not do that.',
  },
  sources: [
    { url: 'https://manpages.debian.org/unstable/age/age-keygen.1.en.html', checked: '2026-11-21' },
    { url: 'https://getsops.io/docs/', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
