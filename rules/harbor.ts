import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'harbor',
  name: 'Harbor',
  url: 'https://goharbor.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'harbor-robot-secret',
    title: 'Harbor robot account secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['robot$'],
    pattern:
      /robot\$[\w.+-]{1,100}(?:["\x27]?[\s,:;=]{1,8}["\x27]?(?:[\w-]{0,20}(?:password|secret|token|-p)["\x27]?[\s:=]{1,4})?["\x27]?)(?<secret>[A-Za-z0-9]{32})/i,
    reach: { before: 0, after: 240 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://goharbor.io/docs/2.12.0/administration/robot-accounts/',
  },
  {
    id: 'harbor-cli-secret',
    title: 'Harbor CLI secret or password',
    severity: 'high',
    confidence: 'medium',
    keywords: ['harbor'],
    pattern: { name: /harbor[\w.-]{0,24}(?:secret|password|token)/, value: /[A-Za-z0-9]{32}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://goharbor.io/docs/2.12.0/administration/robot-accounts/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'harbor-robot-secret': {
    secret: (make) => make.alnum(32),
    match: [
      {
        name: 'docker login',
        text: (secret) => `docker login harbor.acme.test -u 'robot$acme+ci' -p ${secret}\n`,
      },
      {
        name: 'env file',
        text: (secret) => `REGISTRY_USER=robot$ci\nREGISTRY_PASSWORD=${secret}\n`,
      },
      {
        name: 'JSON',
        text: (secret) => `{"username": "robot$acme+ci", "password": "${secret}"}\n`,
      },
      {
        name: 'basic',
        text: (secret) =>
          `curl -u 'robot$ci:${secret}' https://harbor.acme.test/api/v2.0/projects\n`,
      },
    ],
    noMatch: [
      { name: 'the name alone', text: () => 'HARBOR_USERNAME=robot$acme+ci\n' },
      {
        name: 'a variable',
        text: () => 'docker login harbor.acme.test -u robot$ci -p $HARBOR_PASSWORD_OF_THE_CI\n',
      },
    ],
  },
  'harbor-cli-secret': {
    secret: (make) => make.alnum(32),
    match: [
      { name: 'env file', text: (secret) => `HARBOR_CLI_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `harbor_password: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"harborRobotToken": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `HARBOR_PASSWORD=${make.alnum(31)}\n` },
      { name: 'a digest', text: (make) => `HARBOR_SECRET_MD5=${make.hex(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The project → Robot Accounts (of the system: Administration → Robot Accounts) → the robot → Action → Refresh Secret, or Disable.',
      url: 'https://goharbor.io/docs/2.12.0/administration/robot-accounts/',
    },
    api: {
      text: 'PATCH {harbor}/api/v2.0/robots/{id} with an empty secret makes a new one; DELETE ends the robot.',
      url: 'https://goharbor.io/docs/2.12.0/administration/robot-accounts/',
    },
  },
  blastRadius: {
    text: 'Pulls and, where it may, pushes and deletes images and charts of its project, or of the whole registry for a robot of the system.',
  },
  audit: {
    text: 'The project → Logs (Administration → Audit logs), by the robot, from {since} to {until}. Look for tags pushed in that time.',
    url: 'https://goharbor.io/docs/',
  },
  replace: {
    text: 'A robot with pull on one project and an expiry for clusters; another with push for CI.',
    url: 'https://goharbor.io/docs/2.12.0/administration/robot-accounts/',
  },
  consumers: ['image pull secrets', 'CI secrets', 'Helm values', '.docker/config.json'],
  confirm: { text: 'docker login with the old secret is refused.' },
  rotateInPlace: { effect: 'dies-at-once', text: 'Refresh Secret ends the old one at once.' },
  sources: [
    {
      url: 'https://github.com/goharbor/website/blob/main/docs/administration/robot-accounts/_index.md',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'harbor-cli-secret': {
      revoke: {
        console: {
          text: 'If it is a robot’s: Robot Accounts → the robot → Refresh Secret. If it is a user’s: User Profile → CLI secret → … → Generate Secret, or change the password.',
          url: 'https://goharbor.io/docs/',
        },
      },
    },
  },
} as const satisfies Playbook
