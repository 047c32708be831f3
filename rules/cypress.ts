import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'cypress',
  name: 'Cypress Cloud',
  url: 'https://www.cypress.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'cypress-record-key',
    title: 'Cypress Cloud record key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['cypress'],
    pattern: {
      name: /cypress[_.-]?(?:cloud[_.-]?)?record[_.-]?key/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://docs.cypress.io/cloud/account-management/projects',
  },
  {
    id: 'cypress-record-key-argument',
    title: 'Cypress Cloud record key in a command',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['cypress run'],
    pattern:
      /cypress run[^\n]{0,160}?--key[ =]["\x27]?(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
    reach: { before: 0, after: 260 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://docs.cypress.io/cloud/account-management/projects',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'cypress-record-key': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `CYPRESS_RECORD_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `cypress-record-key: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"cypressRecordKey": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `CYPRESS_RECORD_KEY=${make.uuid().slice(0, -1)}\n`,
      },
      { name: 'a run', text: (make) => `CYPRESS_RUN_ID=${make.uuid()}\n` },
    ],
  },
  'cypress-record-key-argument': {
    secret: (make) => make.uuid(),
    match: [
      {
        name: 'package.json',
        text: (secret) => `{"scripts": {"e2e": "cypress run --record --key ${secret}"}}\n`,
      },
      {
        name: 'shell',
        text: (secret) => `npx cypress run --browser chrome --record --key=${secret} --parallel\n`,
      },
      { name: 'YAML', text: (secret) => `- run: yarn cypress run --record --key ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `cypress run --record --key ${make.uuid().slice(0, -1)}\n`,
      },
      { name: 'a build id', text: (make) => `cypress run --ci-build-id ${make.uuid()}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Cypress Cloud → the project → Project settings → Record keys → the key → Delete.',
      url: 'https://cloud.cypress.io',
    },
  },
  blastRadius: {
    text: 'Records runs into the project, together with the public project id: it uses up your results quota and can forge results. It reads nothing.',
  },
  audit: {
    text: 'The project → Runs: look for runs from {since} to {until} that are not yours.',
    url: 'https://cloud.cypress.io',
  },
  replace: {
    text: 'A new record key as the CI secret CYPRESS_RECORD_KEY, not on the command line.',
    url: 'https://docs.cypress.io/cloud/account-management/projects',
  },
  consumers: ['CI secrets (CYPRESS_RECORD_KEY)', 'package.json scripts', 'Docker files'],
  confirm: { text: 'cypress run --record with the old key says that the record key is not valid.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [{ url: 'https://docs.cypress.io/guides/cloud/projects', checked: '2026-11-21' }],
} as const satisfies Playbook
