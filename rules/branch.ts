import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'branch',
  name: 'Branch',
  url: 'https://www.branch.io',
} as const satisfies Provider

const api = 'https://help.branch.io/developers-hub/reference/overview'

export const rules = [
  {
    id: 'branch-secret',
    title: 'Branch secret',
    severity: 'medium',
    confidence: 'high',
    keywords: ['key_live_', 'key_test_'],
    // Behind its key, which is public: other services’ secrets begin alike.
    pattern:
      /key_(?:live|test)_[A-Za-z0-9]{30,34}[^A-Za-z0-9][\s\S]{0,160}?(?<secret>secret_(?:live|test)_[A-Za-z0-9]{30,34})/,
    reach: { before: 0, after: 256 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: api,
  },
  {
    id: 'branch-secret-named',
    title: 'Branch secret by its name',
    severity: 'medium',
    confidence: 'high',
    keywords: [
      'branch_secret',
      'branch-secret',
      'branchsecret',
      'branch_io_secret',
      'branchiosecret',
      'branch_live_secret',
      'branch_test_secret',
      'branch_app_secret',
      'branchappsecret',
    ],
    pattern: {
      name: /branch[_.-]?(?:io|metrics)?[_.-]?(?:live|test)?[_.-]?(?:app)?[_.-]?secret/,
      value: /secret_(?:live|test)_[A-Za-z0-9]{30,34}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: api,
  },
] as const satisfies readonly Rule[]

const publicKey = (make: Make) => `key_live_${make.alnum(32)}`

export const examples = {
  'branch-secret': {
    secret: (make) => `secret_live_${make.alnum(32)}`,
    match: [
      {
        name: 'env file',
        text: (secret, make) => `LINKS_KEY=${publicKey(make)}\nLINKS_SECRET=${secret}\n`,
      },
      {
        name: 'URL',
        text: (secret, make) =>
          `https://api2.branch.io/v1/app/${publicKey(make)}?app_secret=${secret}\n`,
      },
      {
        name: 'JSON',
        text: (secret, make) => `{"key": "${publicKey(make)}", "secret": "${secret}"}\n`,
      },
    ],
    noMatch: [
      { name: 'no key beside it', text: (make) => `OTHER_SECRET=secret_live_${make.alnum(32)}\n` },
      {
        name: 'cut short',
        text: (make) => `A=${publicKey(make)}\nB=secret_live_${make.alnum(20)}\n`,
      },
    ],
  },
  'branch-secret-named': {
    secret: (make) => `secret_${make.pick(['live', 'test'])}_${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `BRANCH_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `branch_io_secret: "${secret}"\n` },
      { name: 'Swift', text: (secret) => `let branchSecret = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `BRANCH_SECRET=secret_live_${make.alnum(20)}\n` },
      { name: 'the public key', text: (make) => `BRANCH_KEY=${publicKey(make)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account Settings → Profile → Branch Key and Secret → reset the secret, by an admin; in the new dashboard Configuration → Security & Access → Credentials. Do not reset the key: it is built into the app.',
      url: 'https://dashboard.branch.io/account-settings/app',
    },
  },
  blastRadius: {
    text: 'With its key, which is in every copy of the app: reads and changes the app’s settings and existing deep links, so that links can be sent elsewhere.',
  },
  audit: {
    text: 'Look at links and link settings, redirect addresses first, for changes from {since} to {until}; ask Branch support for the API’s log.',
    url: 'https://dashboard.branch.io',
  },
  replace: {
    text: 'An access token of a user for export APIs, where one works; else the secret only on your server.',
    url: api,
  },
  consumers: ['server environments that change links', 'reporting jobs', 'CI secrets'],
  confirm: {
    text: 'GET https://api2.branch.io/v1/app/{branch_key} with the secret answers 400 or 401.',
    url: api,
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Resetting makes a new secret in place of the old one. Check with a call that the old one is refused, or have support confirm it.',
  },
  sources: [
    { url: 'https://help.branch.io/using-branch/docs/profile-settings', checked: '2026-11-21' },
    { url: 'https://help.branch.io/account-hub/credentials-new', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
