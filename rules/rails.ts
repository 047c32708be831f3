import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

const credentials = 'https://guides.rubyonrails.org/security.html#custom-credentials'

export const provider = {
  id: 'rails',
  name: 'Ruby on Rails',
  url: 'https://rubyonrails.org',
} as const satisfies Provider

export const rules = [
  {
    // 16 bytes in hex are all of the file.
    id: 'rails-master-key',
    title: 'Rails master key',
    severity: 'critical',
    confidence: 'high',
    keywords: [],
    path: /(?:^|\/)config\/(?:master|secrets\.yml|credentials\.yml|credentials\/[\w-]+)\.key$/,
    pattern: /^\s{0,4}(?<secret>[0-9a-f]{32})\s{0,4}$/,
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: credentials,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'rails-master-key': {
    secret: (make) => make.hex(32),
    match: [
      {
        name: 'without a line break',
        text: (secret) => secret,
        file: { path: 'config/master.key', whole: 'text' },
      },
      {
        name: 'with a line break',
        text: (secret) => `${secret}\n`,
        file: { path: 'shop/config/master.key', whole: 'text' },
      },
      {
        name: 'of an environment',
        text: (secret) => secret,
        file: { path: 'config/credentials/production.key', whole: 'text' },
      },
    ],
    noMatch: [
      {
        name: 'another file',
        text: (make) => make.hex(32),
        file: { path: 'public/revision.key', whole: 'text' },
      },
      {
        name: 'a digest longer than the key',
        text: (make) => make.hex(40),
        file: { path: 'config/master.key', whole: 'text' },
      },
      {
        name: 'a note in its place',
        text: () => 'Ask the team for the master key\n',
        file: { path: 'config/master.key', whole: 'text' },
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Change every secret inside config/credentials.yml.enc at its own service: whoever has key and file has read them. Then make a new key: delete both files and run bin/rails credentials:edit.',
      url: credentials,
    },
  },
  blastRadius: {
    text: 'Decrypts config/credentials.yml.enc of every commit: secret_key_base, with which one forges sessions and, in old versions, runs code, and each password stored there.',
    list: {
      text: 'bin/rails credentials:show lists what is inside.',
      url: credentials,
      command: { argv: ['bin/rails', 'credentials:show'] },
    },
  },
  audit: {
    text: 'The logs of each service whose secret stands in the credentials, from {since} to {until}, and the application’s log for sessions that nobody signed in.',
  },
  replace: {
    text: 'Keep the key in RAILS_MASTER_KEY, set from a secret manager; a key for each environment, and config/*.key in .gitignore.',
    url: credentials,
  },
  consumers: [
    'RAILS_MASTER_KEY of servers and containers',
    'CI variables',
    'config/master.key of each developer',
  ],
  confirm: {
    text: 'bin/rails credentials:show with the old key answers that the file cannot be decrypted.',
    url: credentials,
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key protects new commits only. The old one opens the file of every older commit, so its contents have to change.',
  },
  sources: [{ url: credentials, checked: '2026-11-21' }],
} as const satisfies Playbook
