import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'canvas',
  name: 'Canvas LMS',
  url: 'https://www.instructure.com',
} as const satisfies Provider

const docs =
  'https://community.canvaslms.com/t5/Canvas-Basics-Guide/How-do-I-manage-API-access-tokens-in-my-user-account/ta-p/615312'

export const rules = [
  // The number of the shard, a tilde, the secret.
  {
    id: 'canvas-access-token',
    title: 'Canvas LMS access token',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'canvas',
      'instructure',
      'authorization',
      'bearer',
      'access_token',
      'accesstoken',
      'api_token',
      'api_key',
      'apikey',
    ],
    pattern: {
      name: /canvas|instructure|authorization|bearer|access_?token|api_?token|api_?key/,
      value: /[1-9]\d{0,5}~[A-Za-z0-9]{64}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'canvas-access-token': {
    secret: (make) => `${make.int(1000, 21000)}~${make.alnum(64)}`,
    match: [
      { name: 'env file', text: (secret) => `CANVAS_API_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `canvas = Canvas(API_URL, access_token='${secret}')\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://acme.instructure.com/api/v1/courses\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `CANVAS_API_TOKEN=1234~${make.alnum(63)}\n` },
      { name: 'without the shard', text: (make) => `CANVAS_API_TOKEN=~${make.alnum(64)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account → Settings → Approved Integrations → the token → the delete icon.',
      url: 'https://community.canvaslms.com/t5/Canvas-Basics-Guide/How-do-I-manage-API-access-tokens-in-my-user-account/ta-p/615312',
    },
    self: {
      text: 'DELETE /api/v1/users/self/tokens/{id} with the token; the first characters of the secret serve as the id.',
      url: 'https://canvas.instructure.com/doc/api/access_tokens.html',
    },
  },
  blastRadius: {
    text: 'Acts as the user: a student’s token reads their courses and submissions, a teacher’s reads and changes grades, an administrator’s the records of everyone in the account.',
    list: {
      text: 'Account → Settings → Approved Integrations shows purpose, expiry and last use of each token.',
      url: 'https://community.canvaslms.com/t5/Canvas-Basics-Guide/How-do-I-manage-API-access-tokens-in-my-user-account/ta-p/615312',
    },
  },
  audit: {
    text: 'Approved Integrations shows the last use. Administrators: the user’s page views and the grade change log under Admin → Admin Tools → Logging, from {since} to {until}.',
    url: 'https://canvas.instructure.com/doc/api/file.audits.html',
  },
  replace: {
    text: 'Use a developer key with scopes and OAuth2; else a token with an expiry date.',
    url: 'https://canvas.instructure.com/doc/api/file.oauth.html',
  },
  consumers: ['grading and export scripts', 'notebooks', 'LTI tools', 'MCP servers'],
  confirm: { text: 'GET /api/v1/users/self with the token answers 401 Invalid access token.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate Token makes a new secret for the entry, and the leaked one stops working.',
  },
  sources: [
    {
      url: 'https://community.canvaslms.com/t5/Canvas-Basics-Guide/How-do-I-manage-API-access-tokens-in-my-user-account/ta-p/615312',
      checked: '2026-11-21',
    },
    {
      url: 'https://developerdocs.instructure.com/services/canvas/file.all_resources/access_tokens',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
