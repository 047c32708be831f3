import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'ceph',
  name: 'Ceph',
  url: 'https://ceph.io',
} as const satisfies Provider

const docs = 'https://docs.ceph.com/en/latest/rados/operations/user-management/'

export const rules = [
  {
    // Type 1, time of creation, length 16 and the AES key, little-endian, in base64.
    id: 'ceph-cephx-key',
    title: 'Ceph CephX key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ceph', '[client.', 'keyring', 'rbd-', 'rbd_', 'adminkey', 'userkey'],
    pattern: /AQ[A-D][A-Za-z0-9+/]{10}[BRhx]AA[A-Za-z0-9+/]{21}[AQgw]==/,
    boundary: 'base64',
    reach: { before: 128, after: 256 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.7 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

function key(make: Make): string {
  const bytes = Buffer.from(`01000000000000000000${'1000'}${make.hex(32)}`, 'hex')
  bytes.writeUInt32LE(make.int(1.6e9, 1.8e9), 2)
  bytes.writeUInt32LE(make.int(1e8, 999999999), 6)
  return bytes.toString('base64')
}

export const examples = {
  'ceph-cephx-key': {
    secret: key,
    match: [
      {
        name: 'keyring',
        text: (secret) => `[client.admin]\n\tkey = ${secret}\n\tcaps mon = "allow *"\n`,
      },
      { name: 'env file', text: (secret) => `CEPH_KEY=${secret}\n` },
      {
        name: 'mount',
        text: (secret) => `mount -t ceph 10.0.0.1:6789:/ /mnt -o name=app,secret=${secret}\n`,
      },
      {
        name: 'Kubernetes secret',
        text: (secret) => `metadata:\n  name: csi-rbd-secret\nstringData:\n  userKey: ${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `CEPH_KEY=${key(make).slice(1)}\n` },
      { name: 'another value in base64', text: (make) => `CEPH_KEY=Zx${make.base64(36)}==\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'On an admin node run ceph auth rotate for the user, or make a new user and ceph auth rm the old one. In the dashboard: Administration → Ceph users.',
      url: docs,
    },
    cli: {
      text: 'Removes user and key at once; clients that use it lose access when their tickets expire.',
      url: docs,
      command: { argv: ['ceph', 'auth', 'rm', 'client.<name>'] },
    },
  },
  blastRadius: {
    text: 'Does what the caps of its user allow, for whoever reaches the monitors: client.admin controls the cluster and all of its data, another user reads and writes its pools.',
    list: {
      text: 'Shows the caps of each user, and which one has the key.',
      url: docs,
      command: { argv: ['ceph', 'auth', 'ls'] },
    },
  },
  audit: {
    text: 'Search ceph.audit.log on the monitors for the user from {since} to {until}. It lists commands, not reads and writes of objects.',
    url: 'https://docs.ceph.com/en/latest/rados/troubleshooting/log-and-debug/',
  },
  replace: {
    text: 'A user for each application with caps for one pool and namespace; keep client.admin on admin nodes only, and the monitors in a private network.',
    url: docs,
  },
  consumers: [
    '/etc/ceph keyrings',
    'Kubernetes CSI and Rook secrets',
    'OpenStack and Proxmox nodes',
    'Ansible variables',
  ],
  confirm: { text: 'ceph -s with the old key answers that authentication failed (errno 13 or 1).' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'ceph auth rotate, since the release Squid, replaces the key; tickets already handed out last up to an hour.',
  },
  sources: [
    {
      url: 'https://github.com/ceph/ceph/blob/main/doc/rados/operations/user-management.rst',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
