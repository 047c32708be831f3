import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'k3s',
  name: 'K3s and RKE2',
  url: 'https://k3s.io',
} as const satisfies Provider

const docs = 'https://docs.k3s.io/cli/token'

export const rules = [
  {
    // `K10`, the digest of the cluster’s certificate, user and password.
    id: 'k3s-join-token',
    title: 'K3s or RKE2 join token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['::server:', '::node:'],
    pattern: /K10[0-9a-f]{64}::(?:server|node):[A-Za-z0-9._~+/=-]{8,128}/,
    reach: { before: 80, after: 160 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

const token = (make: Make) => `K10${make.hex(64)}::${make.pick(['server', 'node'])}:${make.hex(32)}`

export const examples = {
  'k3s-join-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `K3S_TOKEN=${secret}\n` },
      {
        name: 'shell',
        text: (secret) =>
          `curl -sfL https://get.k3s.io | K3S_URL=https://10.0.0.1:6443 K3S_TOKEN=${secret} sh -\n`,
      },
      {
        name: 'config.yaml',
        text: (secret) => `server: https://10.0.0.1:9345\ntoken: "${secret}"\n`,
      },
    ],
    noMatch: [
      { name: 'without a password', text: (make) => `token: K10${make.hex(64)}::server:\n` },
      {
        name: 'digest too short',
        text: (make) => `token: K10${make.hex(63)}::server:${make.hex(32)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'On a server node run k3s token rotate with the new token, then restart the servers and agents with it. For RKE2 the command is rke2 token rotate.',
      url: docs,
    },
    cli: {
      text: 'Asks for the new token or makes one. Update K3S_TOKEN on every server afterwards.',
      url: docs,
      command: { argv: ['k3s', 'token', 'rotate'] },
    },
  },
  blastRadius: {
    text: 'Joins a node of the holder’s. ::server: adds a control plane node and also decrypts the cluster’s certificates in the datastore: that is the whole cluster. ::node: adds an agent, which receives pods and their secrets.',
  },
  audit: {
    text: 'kubectl get nodes shows when each node joined: look for ones from {since} to {until} that are not yours. Search the logs of k3s on the servers for joins as well.',
    url: docs,
  },
  replace: {
    text: 'Join agents with k3s token create, whose tokens expire after 24 hours, and set an agent token: without one it is the same as the server’s.',
    url: docs,
  },
  consumers: [
    'cloud-init user data',
    '/etc/rancher/k3s/config.yaml',
    'Ansible and Terraform variables',
  ],
  confirm: { text: 'An agent started with the old token is refused by the server.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'After k3s token rotate the old token joins nothing. Snapshots from before still need it to be restored.',
  },
  sources: [
    {
      url: 'https://github.com/k3s-io/k3s/blob/master/pkg/clientaccess/token.go',
      checked: '2026-11-21',
    },
    { url: 'https://github.com/k3s-io/docs/blob/main/docs/cli/token.md', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
