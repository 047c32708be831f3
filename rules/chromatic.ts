import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'chromatic',
  name: 'Chromatic',
  url: 'https://www.chromatic.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'chromatic-project-token',
    title: 'Chromatic project token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['chpt_'],
    pattern: /chpt_[0-9a-z]{12,20}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 2.5 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: 'https://www.chromatic.com/docs/ci/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'chromatic-project-token': {
    secret: (make) => `chpt_${make.hex(15)}`,
    match: [
      { name: 'env file', text: (secret) => `CHROMATIC_PROJECT_TOKEN=${secret}\n` },
      {
        name: 'package.json',
        text: (secret) => `{"scripts": {"chromatic": "chromatic --project-token=${secret}"}}\n`,
      },
      { name: 'YAML', text: (secret) => `projectToken: ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `token=chpt_${make.hex(8)}\n` },
      { name: 'part of a longer word', text: (make) => `xchpt_${make.hex(15)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The project → Manage → Configure → Project token → Reset.',
      url: 'https://www.chromatic.com/docs/access/',
    },
  },
  blastRadius: {
    text: 'Uploads Storybooks and starts builds in the project, on your snapshot quota. Reading snapshots or accepting changes takes a sign-in.',
  },
  audit: {
    text: 'The project → Builds: look for builds from {since} to {until} that no commit of yours explains.',
    url: 'https://www.chromatic.com/builds',
  },
  replace: {
    text: 'The same token as a CI secret. Chromatic calls it safe to show for open source projects that need builds from forks.',
    url: 'https://www.chromatic.com/docs/ci/',
  },
  consumers: [
    'CI secrets (CHROMATIC_PROJECT_TOKEN)',
    'package.json scripts',
    'chromatic.config.json',
  ],
  confirm: { text: 'chromatic with the old token says that the project token is invalid.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Reset ends the old token: put the new one into CI at once.',
  },
  sources: [{ url: 'https://chromatic.com/docs/faq/find-project-token', checked: '2026-11-21' }],
} as const satisfies Playbook
