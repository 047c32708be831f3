import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'basecamp',
  name: 'Basecamp',
  url: 'https://basecamp.com',
} as const satisfies Provider

const docs = 'https://github.com/basecamp/bc3-api/blob/master/sections/authentication.md'

export const rules = [
  // Ruby’s serialization of a JSON grant in base64, signed.
  {
    id: 'basecamp-oauth-token',
    title: 'Basecamp OAuth access or refresh token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['BAhbB0ki'],
    pattern:
      /BAhbB0kiA[A-Za-z0-9+/]{2}7ImNsaWVudF9pZCI6[A-Za-z0-9+/]{100,700}(?:={0,2}|(?:%3D){0,2})--[0-9a-f]{40}/,
    boundary: 'base64',
    reach: { before: 0, after: 900 },
    checks: [{ kind: 'entropy', bitsPerChar: 4.5 }],
    source: docs,
  },
  {
    id: 'basecamp-client-secret',
    title: 'Basecamp OAuth client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['basecamp', '37signals', 'launchpad'],
    pattern: {
      name: /(?:basecamp|37signals|launchpad)[\w.-]{0,24}client[_.-]?secret/,
      value: /[0-9a-f]{40}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

const token = (make: Make) => {
  const grant = JSON.stringify({
    client_id: make.hex(40),
    expires_at: '2026-06-09T20:15:00Z',
    user_ids: [make.int(1e6, 9e7)],
    version: 1,
    api_deadbolt: make.hex(32),
  })
  const packed = `\x04\b[\x07I"\x01${String.fromCharCode(grant.length)}${grant}\x06:\x06ETIu:\tTime\r`
  return `${Buffer.from(packed, 'latin1').toString('base64')}--${make.hex(40)}`
}

export const examples = {
  'basecamp-oauth-token': {
    secret: token,
    match: [
      { name: 'JSON', text: (secret) => `{"access_token": "${secret}", "expires_in": 1209600}\n` },
      { name: 'env file', text: (secret) => `BASECAMP_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://3.basecampapi.com/1234567/projects.json\n`,
      },
    ],
    noMatch: [
      {
        name: 'without its signature',
        text: (make) => `BASECAMP_ACCESS_TOKEN=${token(make).split('--')[0]}\n`,
      },
      {
        name: 'another Ruby cookie',
        text: (make) => `cookie = BAhbB0kiC${make.base64(120)}--${make.hex(40)}\n`,
      },
    ],
  },
  'basecamp-client-secret': {
    secret: (make) => make.hex(40),
    match: [
      { name: 'env file', text: (secret) => `BASECAMP_CLIENT_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `basecamp_oauth_client_secret: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"basecampClientSecret": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the client id, which is public',
        text: (make) => `BASECAMP_CLIENT_ID=${make.hex(40)}\n`,
      },
      { name: 'one character short', text: (make) => `BASECAMP_CLIENT_SECRET=${make.hex(39)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The user who granted it: 37signals ID → My profile → Authorized apps → the app → Revoke.',
      url: 'https://launchpad.37signals.com/',
    },
  },
  blastRadius: {
    text: 'Acts as the user in all their Basecamp accounts: reads and changes projects, messages, documents, to-dos and chats. An access token lives two weeks, a refresh token ten years.',
    list: {
      text: 'GET https://launchpad.37signals.com/authorization.json with the token shows its user, accounts and expiry.',
      url: 'https://github.com/basecamp/bc3-api/blob/master/sections/authentication.md',
    },
  },
  audit: {
    text: 'The activity of projects and the user’s own activity in Basecamp, from {since} to {until}: changes they did not make. Reads are not shown.',
  },
  replace: {
    text: 'Register an app for each integration, connect it with a user who sees only the projects needed, and keep the refresh token in a secret store.',
    url: 'https://github.com/basecamp/bc3-api/blob/master/sections/authentication.md',
  },
  consumers: ['integration backends', 'sync scripts', 'chat bots'],
  confirm: {
    text: 'GET https://launchpad.37signals.com/authorization.json with the token answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Refreshing makes another access token; the leaked one lives until it expires or the app’s access is revoked.',
  },
  sources: [
    {
      url: 'https://github.com/basecamp/bc3-api/blob/master/sections/authentication.md',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'basecamp-client-secret': {
      revoke: {
        console: {
          text: '37signals Launchpad → Integrations → the application: look there for a way to reset the secret; else register a new application and delete this one.',
          url: 'https://launchpad.37signals.com/integrations',
        },
      },
      blastRadius: {
        text: 'With a refresh token or authorization code of the application, makes access tokens for its users.',
      },
      consumers: ['the OAuth backend', 'token refresh jobs'],
      confirm: {
        text: 'POST https://launchpad.37signals.com/authorization/token with the leaked secret answers 401.',
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'Plan for a new application with an id and secret of its own; its users have to grant access again.',
      },
    },
  },
} as const satisfies Playbook
