import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'tinybird',
  name: 'Tinybird',
  url: 'https://www.tinybird.co',
} as const satisfies Provider

const tokens = 'https://www.tinybird.co/docs/forward/administration/tokens/static-tokens'
const classic = 'https://www.tinybird.co/docs/classic/administration/auth-tokens'
const api = 'https://www.tinybird.co/docs/api-reference/token-api'

export const rules = [
  {
    id: 'tinybird-token',
    title: 'Tinybird static token',
    severity: 'high',
    confidence: 'high',
    keywords: ['p.eyJ'],
    // p., a JSON object with the ids of user and token in base64url, a signature.
    pattern: /p\.eyJ[A-Za-z0-9_-]{80,320}\.[A-Za-z0-9_-]{43}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    boundary: 'base64url',
    source: tokens,
  },
] as const satisfies readonly Rule[]

function token(make: Make): string {
  const payload = `{"u": "${make.uuid()}", "id": "${make.uuid()}", "host": "${make.pick(['eu_shared', 'us_east'])}"}`
  return `p.${Buffer.from(payload).toString('base64url')}.${make.base64url(43)}`
}

export const examples = {
  'tinybird-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `TINYBIRD_TOKEN=${secret}\n` },
      {
        name: '.tinyb',
        text: (secret) => `{\n  "host": "https://api.tinybird.co",\n  "token": "${secret}"\n}\n`,
      },
      {
        name: 'URL',
        text: (secret) => `https://api.tinybird.co/v0/pipes/top_pages.json?token=${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'a documented stand-in', text: () => 'TINYBIRD_TOKEN=p.your_token_here\n' },
      { name: 'cut short', text: (make) => `TINYBIRD_TOKEN=${token(make).slice(0, -4)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The workspace → Tokens → the token → … → Delete. The workspace admin and user tokens cannot be deleted: Refresh them.',
      url: 'https://cloud.tinybird.co/tokens',
    },
    cli: {
      text: 'Deletes the token by its name or id.',
      url: tokens,
      command: { argv: ['tb', 'token', 'rm', '<name or id>'] },
    },
    api: {
      text: 'DELETE https://api.tinybird.co/v0/tokens/{name}, with the host of your region and a token of scope TOKENS or ADMIN.',
      url: api,
    },
  },
  blastRadius: {
    text: 'Does what its scopes allow in one workspace: reads endpoints, reads or appends to data sources; an admin token does everything, reads all other tokens among it, and signs JWTs.',
    list: {
      text: 'Tokens in the workspace, or GET /v0/tokens/{name}, shows the scopes.',
      url: api,
    },
  },
  audit: {
    text: 'Query tinybird.pipe_stats_rt and tinybird.datasources_ops_log for the token’s name from {since} to {until}.',
    url: 'https://www.tinybird.co/docs/forward/monitoring/service-datasources',
  },
  replace: {
    text: 'A JWT with a short life for browsers, signed on your server; a static token for one resource and one right otherwise.',
    url: 'https://www.tinybird.co/docs/forward/core-concepts/tokens',
  },
  consumers: [
    'the .tinyb file',
    'server environments and edge functions',
    'tracking scripts on web pages',
    'CI secrets',
  ],
  confirm: { text: 'A request to /v0/sql with the token answers 403.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Refresh makes a new value for the token and ends the leaked one; JWTs that an admin token signed end with it.',
  },
  sources: [
    { url: classic, checked: '2026-11-21' },
    { url: tokens, checked: '2026-11-21' },
    { url: api, checked: '2026-11-21' },
  ],
} as const satisfies Playbook
