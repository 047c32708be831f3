import { bech32, bech32Checksum } from '../src/engine/checksum.js'
import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'nostr',
  name: 'Nostr',
  url: 'https://nostr.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'nostr-private-key',
    title: 'Nostr private key (nsec)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['nsec1'],
    pattern: /nsec1[02-9ac-hj-np-z]{58}/,
    reach: { before: 0, after: 80 },
    checks: [{ kind: 'checksum', scheme: 'bech32' }],
    source: 'https://github.com/nostr-protocol/nips/blob/master/19.md',
  },
] as const satisfies readonly Rule[]

/** 32 random bytes in bech32, made the way a wallet makes them. */
const nsec = (make: Make) => {
  const data = make.of(bech32, 51) + make.pick(['q', 's'])
  return `nsec1${data}${bech32Checksum('nsec', data)}`
}

export const examples = {
  'nostr-private-key': {
    secret: (make) => nsec(make),
    match: [
      { name: 'env file', text: (secret) => `NOSTR_PRIVATE_KEY=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const sk = nip19.decode('${secret}').data\n` },
      { name: 'YAML', text: (secret) => `nsec: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'a wrong checksum',
        text: (make) => `nsec: nsec1${make.of('qpzry9x8gf2tvdw0s3jn54khce6mua7l', 52)}qqqqqq\n`,
      },
      { name: 'cut short', text: (make) => `nsec: ${nsec(make).slice(0, -3)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'There is no authority that could revoke a key. Make a new key pair, announce the move from the old account while you still can, and publish a deletion of what must go.',
      url: 'https://github.com/nostr-protocol/nips/blob/master/19.md',
    },
  },
  blastRadius: {
    text: 'Is the account, for good: signs posts and messages, decrypts direct messages, and spends from wallets that the key controls.',
  },
  audit: {
    text: 'Look on your relays for events signed by the key from {since} to {until} that are not yours.',
    url: 'https://github.com/nostr-protocol/nips/blob/master/01.md',
  },
  replace: {
    text: 'A remote signer (NIP-46) that keeps the new key on a device of its own, or an encrypted key (NIP-49).',
    url: 'https://github.com/nostr-protocol/nips/blob/master/46.md',
  },
  consumers: ['bots', 'clients and browser extensions', 'relay operators’ settings'],
  confirm: {
    text: 'Clients and followers use the new public key; nothing makes the old one stop signing.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys cannot be rotated: a new key is a new identity.',
  },
  sources: [
    { url: 'https://github.com/nostr-protocol/nips/blob/master/19.md', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
