import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'phabricator',
  name: 'Phabricator',
  url: 'https://phorge.it',
} as const satisfies Provider

export const rules = [
  {
    id: 'phabricator-conduit-token',
    title: 'Phabricator or Phorge Conduit API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['phabricator', 'conduit', 'phorge', 'arcanist'],
    pattern: {
      name: /(?:phabricator|phorge|conduit|arcanist)[\w.-]{0,24}(?:token|key|cert)/,
      value: /(?:api|cli)-[a-z2-7]{28}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: 'https://we.phorge.it/book/phorge/article/conduit/',
  },
  {
    id: 'phabricator-arcrc-token',
    title: 'Phabricator token in .arcrc',
    severity: 'critical',
    confidence: 'high',
    keywords: ['/api/"'],
    pattern:
      /\/api\/"\s{0,4}:\s{0,4}\{\s{0,40}"token"\s{0,4}:\s{0,4}"(?<secret>(?:api|cli)-[a-z2-7]{28})"/,
    reach: { before: 0, after: 160 },
    boundary: 'none',
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: 'https://we.phorge.it/book/phorge/article/conduit/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'phabricator-conduit-token': {
    secret: (make) =>
      `${make.pick(['api', 'cli'])}-${make.of('abcdefghijklmnopqrstuvwxyz234567', 28)}`,
    match: [
      { name: 'env file', text: (secret) => `PHABRICATOR_API_TOKEN=${secret}\n` },
      { name: 'CLI', text: (secret) => `arc call-conduit --conduit-token ${secret} user.whoami\n` },
      { name: 'YAML', text: (secret) => `conduit_token: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `PHABRICATOR_TOKEN=api-${make.of('abcdefgh234', 27)}\n`,
      },
      { name: 'words', text: () => 'PHABRICATOR_TOKEN=api-token-of-the-release-bot\n' },
    ],
  },
  'phabricator-arcrc-token': {
    secret: (make) => `cli-${make.of('abcdefghijklmnopqrstuvwxyz234567', 28)}`,
    match: [
      {
        name: 'one line',
        text: (secret) => `{"hosts": {"https://phab.acme.test/api/": {"token": "${secret}"}}}\n`,
      },
      {
        name: 'many lines',
        text: (secret) =>
          `{\n  "hosts": {\n    "https://phab.acme.test/api/": {\n      "token": "${secret}"\n    }\n  }\n}\n`,
      },
      {
        name: 'with settings',
        text: (secret) =>
          `{"config": {"editor": "vi"}, "hosts": {"https://phab.acme.test/api/": {"token": "${secret}"}}}\n`,
      },
    ],
    noMatch: [
      {
        name: 'no token',
        text: () => '{"hosts": {"https://phab.acme.test/api/": {"user": "me"}}}\n',
      },
      {
        name: 'one character short',
        text: (make) =>
          `{"https://phab.acme.test/api/": {"token": "cli-${make.of('abcdefgh234', 27)}"}}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Conduit API Tokens → the token → Terminate Token, or all at once with Terminate Tokens.',
      url: 'https://we.phorge.it/conduit/',
    },
  },
  blastRadius: {
    text: 'Does whatever its owner may in the instance: reads code, tasks and pastes, changes revisions and tasks, and as an administrator users and repositories.',
  },
  audit: {
    text: 'Conduit → Call Logs, by the user, from {since} to {until}.',
    url: 'https://we.phorge.it/conduit/log/',
  },
  replace: {
    text: 'A token of a bot user who sees only what the job needs.',
    url: 'https://we.phorge.it/book/phorge/article/conduit/',
  },
  consumers: ['~/.arcrc', 'CI secrets', 'bots and importers'],
  confirm: { text: 'user.whoami with the old token answers ERR-INVALID-AUTH.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and terminated. A new one leaves the leaked one valid until it is terminated; a standard one (api-) never expires.',
  },
  sources: [
    {
      url: 'https://github.com/phacility/phabricator/blob/master/src/applications/conduit/controller/PhabricatorConduitTokenTerminateController.php',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/phacility/phabricator/blob/master/src/applications/conduit/storage/PhabricatorConduitToken.php',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
