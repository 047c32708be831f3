import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'dockerswarm',
  name: 'Docker Swarm',
  url: 'https://docs.docker.com/engine/swarm/',
} as const satisfies Provider

const joinDocs = 'https://docs.docker.com/engine/swarm/join-nodes/'
const lockDocs = 'https://docs.docker.com/engine/swarm/swarm_manager_locking/'

export const rules = [
  {
    // Digest of the root certificate, then the secret, both in base36.
    id: 'dockerswarm-join-token',
    title: 'Docker Swarm join token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['SWMTKN-'],
    pattern: /SWMTKN-[12]-(?:[01]-)?[0-9a-z]{40,56}-[0-9a-z]{25}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: joinDocs,
  },
  {
    id: 'dockerswarm-unlock-key',
    title: 'Docker Swarm manager unlock key',
    severity: 'high',
    confidence: 'high',
    keywords: ['SWMKEY-'],
    pattern: /SWMKEY-1-[A-Za-z0-9+/]{43}/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: lockDocs,
  },
] as const satisfies readonly Rule[]

const token = (make: Make) => `SWMTKN-1-${make.lower(50)}-${make.lower(25)}`

export const examples = {
  'dockerswarm-join-token': {
    secret: token,
    match: [
      { name: 'shell', text: (secret) => `docker swarm join --token ${secret} 10.0.0.1:2377\n` },
      { name: 'env file', text: (secret) => `SWARM_WORKER_TOKEN=${secret}\n` },
      { name: 'Ansible', text: (secret) => `swarm_join_token: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `docker swarm join --token ${token(make).slice(0, -1)}\n`,
      },
      { name: 'a placeholder', text: () => 'docker swarm join --token SWMTKN-1-xxxxxxxx-xxxx\n' },
    ],
  },
  'dockerswarm-unlock-key': {
    secret: (make) => `SWMKEY-1-${make.base64(43)}`,
    match: [
      { name: 'shell', text: (secret) => `echo ${secret} | docker swarm unlock\n` },
      { name: 'env file', text: (secret) => `SWARM_UNLOCK_KEY=${secret}\n` },
      { name: 'log', text: (secret) => `Please remember to store this key\n\n    ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `key: SWMKEY-1-${make.base64(42)}\n` },
      { name: 'a variable', text: () => 'key: SWMKEY-1-$UNLOCK\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'On a manager run docker swarm join-token --rotate worker and the same for manager. Nodes that joined already stay.',
      url: joinDocs,
    },
    cli: {
      text: 'Rotate the manager token too: both begin alike.',
      url: 'https://docs.docker.com/reference/cli/docker/swarm/join-token/',
      command: { argv: ['docker', 'swarm', 'join-token', '--rotate', 'worker'] },
    },
  },
  blastRadius: {
    text: 'Joins a node of the holder’s to the swarm if port 2377 is reachable. As a worker it receives tasks with their secrets; as a manager it controls the whole cluster.',
  },
  audit: {
    text: 'List the nodes and look for ones that joined from {since} to {until} and are not yours.',
    url: 'https://docs.docker.com/reference/cli/docker/node/ls/',
    command: { argv: ['docker', 'node', 'ls'] },
  },
  replace: {
    text: 'Ask a manager for the token when a node joins and rotate it afterwards; write it nowhere. Let port 2377 accept only your own network.',
    url: joinDocs,
  },
  consumers: ['provisioning scripts', 'cloud-init user data', 'Ansible inventories'],
  confirm: { text: 'docker swarm join with the old token is refused as invalid.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Rotating invalidates the old token for new nodes at once; remove nodes you do not know with docker node rm.',
  },
  sources: [
    {
      url: 'https://docs.docker.com/engine/reference/commandline/swarm_join_token/',
      checked: '2026-11-21',
    },
    { url: lockDocs, checked: '2026-11-21' },
  ],
  byRule: {
    'dockerswarm-unlock-key': {
      revoke: {
        console: { text: 'On a manager run docker swarm unlock-key --rotate.', url: lockDocs },
        cli: {
          text: 'Prints the new key. Keep the old one for some minutes, until every manager has the new one.',
          url: 'https://docs.docker.com/reference/cli/docker/swarm/unlock-key/',
          command: { argv: ['docker', 'swarm', 'unlock-key', '--rotate'] },
        },
      },
      blastRadius: {
        text: 'Decrypts the Raft logs and TLS keys on a manager’s disk, with every secret of the swarm. A holder needs that disk or a backup of it.',
      },
      confirm: {
        text: 'docker swarm unlock with the old key is refused on a manager that was restarted.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'The new key applies as soon as each manager has it. Backups from before still open with the old one.',
      },
    },
  },
} as const satisfies Playbook
