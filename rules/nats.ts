import { crc16Base32 } from '../src/engine/checksum.js'
import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'nats',
  name: 'NATS',
  url: 'https://nats.io',
} as const satisfies Provider

const nkeys =
  'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth'
const creds = 'https://docs.nats.io/using-nats/developer/connecting/creds'

export const rules = [
  {
    // Base32 of two prefix bytes, 32 bytes of seed and a CRC16.
    id: 'nats-seed',
    title: 'NATS NKEY seed in a credentials file',
    severity: 'critical',
    confidence: 'high',
    keywords: ['NKEY SEED-----'],
    pattern: /NKEY SEED-----(?:\s|\\[nr]){1,8}(?<secret>S[UAOCNX][A-D][A-Z2-7]{55})/,
    reach: { before: 0, after: 128 },
    checks: [{ kind: 'checksum', scheme: 'crc16-base32' }],
    source: creds,
  },
  {
    id: 'nats-seed-named',
    title: 'NATS NKEY seed',
    severity: 'critical',
    confidence: 'high',
    keywords: ['nkey', 'nats_', 'nats-', 'nats.', 'natss', 'seed'],
    pattern: {
      name: /nkey|nats[\w.-]{0,24}(?:seed|key|secret)|seed/,
      value: /S[UAOCNX][A-D][A-Z2-7]{55}/,
    },
    checks: [{ kind: 'checksum', scheme: 'crc16-base32' }],
    source: nkeys,
  },
] as const satisfies readonly Rule[]

/** The first byte says seed, the first bits of both whether of a user, an account or an operator. */
function seed(make: Make): string {
  const kind = make.pick([20, 0, 14]) << 3
  const prefix = [(18 << 3) | (kind >> 5), (kind & 31) << 3]
  return crc16Base32(Buffer.from([...prefix, ...make.bytes(32)]))
}

export const examples = {
  'nats-seed': {
    secret: seed,
    match: [
      {
        name: 'app.creds',
        text: (secret) =>
          `-----BEGIN USER NKEY SEED-----\n${secret}\n------END USER NKEY SEED------\n`,
      },
      {
        name: 'in a string',
        text: (secret) =>
          `NATS_CREDS="-----BEGIN USER NKEY SEED-----\\n${secret}\\n------END USER NKEY SEED------"\n`,
      },
      {
        name: 'an account’s',
        text: (secret) =>
          `-----BEGIN ACCOUNT NKEY SEED-----\n\n${secret}\n------END ACCOUNT NKEY SEED------\n`,
      },
    ],
    noMatch: [
      {
        name: 'a placeholder',
        text: () => '-----BEGIN USER NKEY SEED-----\nSUA...\n------END USER NKEY SEED------\n',
      },
      {
        name: 'one character short',
        text: (make) => `-----BEGIN USER NKEY SEED-----\n${seed(make).slice(0, -1)}\n`,
      },
    ],
  },
  'nats-seed-named': {
    secret: seed,
    match: [
      { name: 'env file', text: (secret) => `NATS_NKEY_SEED=${secret}\n` },
      { name: 'YAML', text: (secret) => `nats:\n  seed: "${secret}"\n` },
      { name: 'Go', text: (secret) => `nkey := "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the public key',
        text: (make) => `nkey: U${make.of('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 55)}\n`,
      },
      { name: 'one character long', text: (make) => `NATS_NKEY_SEED=${seed(make)}A\n` },
      {
        name: 'the checksum is wrong',
        text: (make) => `NATS_NKEY_SEED=${seed(make).slice(0, -4)}AAAA\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'With JWTs run nsc revocations add-user for the user, then nsc push, and give the application new credentials. With nkeys in the server’s configuration replace the public key there and reload. In Synadia Cloud: the account → Users → the user → Revoke.',
      url: nkeys,
    },
    cli: {
      text: 'Revokes every credential of the user up to now. Push it to the servers with nsc push afterwards: that also ends open connections.',
      url: 'https://docs.nats.io/using-nats/nats-tools/nsc/revocation',
      command: {
        argv: ['nsc', 'revocations', 'add-user', '--account', '<account>', '--name', '<user>'],
      },
    },
  },
  blastRadius: {
    text: 'SU… connects as that user and publishes and subscribes within its permissions, with JetStream also reads stored messages. SA… makes users of the account, SO… is the operator and makes accounts.',
    list: {
      text: 'Shows permissions and expiry of the user.',
      url: 'https://docs.nats.io/using-nats/nats-tools/nsc',
      command: { argv: ['nsc', 'describe', 'user', '--account', '<account>', '--name', '<user>'] },
    },
  },
  audit: {
    text: 'From the system account watch $SYS.ACCOUNT.*.CONNECT, or search what you stored of it and the servers’ logs, for the user’s public key from {since} to {until}.',
    url: 'https://docs.nats.io/running-a-nats-service/configuration/sys_accounts',
  },
  replace: {
    text: 'Use auth callout to let clients sign in with your own identity provider, or user JWTs that expire within hours, with permissions for the subjects they need. Keep operator and account seeds off servers.',
    url: 'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_callout',
  },
  consumers: [
    '.creds files beside applications',
    'Kubernetes secrets',
    'server configuration',
    'edge devices',
  ],
  confirm: { text: 'nats rtt with the old credentials answers Authorization Violation.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'New credentials leave the old ones valid until the user is revoked or its JWT expires.',
  },
  sources: [
    {
      url: 'https://github.com/nats-io/nats.docs/blob/master/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth.md',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/nats-io/nats.docs/blob/master/using-nats/developing-with-nats/connecting/security/creds.md',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/nats-io/nats.docs/blob/master/using-nats/nats-tools/nsc/revocation.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
