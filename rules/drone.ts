import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'drone',
  name: 'Drone CI',
  url: 'https://www.drone.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'drone-token',
    title: 'Drone CI token or RPC secret',
    severity: 'critical',
    confidence: 'medium',
    keywords: [
      'drone_token',
      'drone-token',
      'dronetoken',
      'drone_user',
      'drone_rpc',
      'drone-rpc',
      'drone_secret',
    ],
    pattern: {
      name: /drone[_.-]?(?:user[_.-]?)?token|drone[_.-]?(?:rpc[_.-]?)?secret/,
      value: /[A-Za-z0-9]{32}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 2.8 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: 'https://docs.drone.io/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'drone-token': {
    secret: (make) => make.alnum(32),
    match: [
      { name: 'env file', text: (secret) => `DRONE_TOKEN=${secret}\n` },
      { name: 'env file', text: (secret) => `DRONE_RPC_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `drone-token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a commit', text: (make) => `DRONE_COMMIT=${make.hex(40)}\n` },
      { name: 'one character short', text: (make) => `DRONE_TOKEN=${make.alnum(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'User settings → Your Personal Token: an administrator rotates it through the API. For the RPC secret: set a new DRONE_RPC_SECRET on the server and all runners.',
      url: 'https://docs.drone.io/',
    },
  },
  blastRadius: {
    text: 'A token does what its user may: starts builds, reads logs, changes secrets of repositories. With the RPC secret anyone can register a runner that is handed builds with their secrets.',
  },
  audit: {
    text: 'The builds and the server’s log from {since} to {until}: look for builds and runners that are not yours.',
    url: 'https://docs.drone.io/server/overview/',
  },
  replace: {
    text: 'A machine user with access to the one repository. Do not let the server’s RPC port be reached from outside.',
    url: 'https://docs.drone.io/server/user/machine/',
  },
  consumers: ['drone CLI settings', 'docker-compose files and Helm values', 'scripts'],
  confirm: { text: 'drone info with the old token answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'POST /api/user/token?rotate=true gives the user a new token and ends the old one.',
  },
  sources: [{ url: 'https://docs.drone.io/api/overview', checked: '2026-11-21' }],
} as const satisfies Playbook
