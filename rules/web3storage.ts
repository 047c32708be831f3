import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'web3storage',
  name: 'Storacha (Web3.Storage)',
  url: 'https://storacha.network',
} as const satisfies Provider

const principal = 'https://github.com/storacha/upload-service/tree/main/packages/principal'

export const rules = [
  {
    id: 'web3storage-agent-key',
    title: 'Storacha or Web3.Storage agent private key',
    severity: 'high',
    confidence: 'high',
    keywords: ['MgCY', 'MgCZ', 'MgCa', 'MgCb'],
    // Base64 of an Ed25519 key pair: the marks before the private and the public key stand at fixed places.
    pattern: /MgC[YZab][A-Za-z0-9+/]{42}[Oeu+]0B[A-Za-z0-9+/]{43}=/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4.5 }],
    source: principal,
  },
] as const satisfies readonly Rule[]

/** Multicodec ed25519-priv, 32 bytes, multicodec ed25519-pub, 32 bytes. */
const agentKey = (make: Make) => {
  const bytes = `8026${make.hex(64)}ed01${make.hex(64)}`
  return `M${Buffer.from(bytes, 'hex').toString('base64')}`
}

export const examples = {
  'web3storage-agent-key': {
    secret: agentKey,
    match: [
      { name: 'env file', text: (secret) => `W3_PRINCIPAL=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const principal = Signer.parse("${secret}")\n` },
      { name: 'workflow', text: (secret) => `w3_key: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `W3_PRINCIPAL=${agentKey(make).slice(0, -2)}=\n`,
      },
      {
        name: 'no mark of a public key',
        text: (make) => `W3_PRINCIPAL=MgCY${make.alnum(42)}A0B${make.alnum(43)}=\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'A key pair cannot be revoked itself: revoke what was delegated to it. Storacha console → the space → Share → the agent → Revoke.',
      url: 'https://console.storacha.network',
    },
    cli: {
      text: 'Takes the CID of the delegation you gave to the agent; storacha delegation ls lists them.',
      url: 'https://docs.storacha.network/cli/',
      command: { argv: ['storacha', 'delegation', 'revoke', '<delegation-cid>'] },
    },
  },
  blastRadius: {
    text: 'Signs as that agent: uploads to, lists and removes from every space that was delegated to it, at your expense.',
    list: {
      text: 'Shows the capabilities of the agent whose key is set.',
      url: 'https://docs.storacha.network/cli/',
      command: { argv: ['storacha', 'proof', 'ls'] },
    },
  },
  audit: {
    text: 'Console → each space: compare the list of uploads from {since} to {until} with your own.',
    url: 'https://console.storacha.network',
  },
  replace: {
    text: 'A new agent key with a delegation that has few capabilities and an expiry (--expiration).',
    url: 'https://docs.storacha.network/how-to/upload/',
  },
  consumers: ['upload back ends and workers', 'CI secrets', 'bots'],
  confirm: {
    text: 'An upload with the old key answers that no proofs were found or that the delegation was revoked.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key does nothing to what was delegated to the leaked one: revoke that.',
  },
  sources: [
    {
      url: 'https://github.com/storacha/upload-service/blob/main/packages/cli/README.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
