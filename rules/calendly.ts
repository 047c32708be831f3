import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'calendly',
  name: 'Calendly',
  url: 'https://calendly.com',
} as const satisfies Provider

const docs = 'https://developer.calendly.com/personal-access-tokens'

export const rules = [
  // A JWT whose issuer, https://auth.calendly.com, comes first.
  {
    id: 'calendly-access-token',
    title: 'Calendly access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['.eyJpc3MiOiJodHRwczovL2F1dGguY2FsZW5kbHkuY29t'],
    pattern:
      /eyJ[A-Za-z0-9_-]{20,240}\.eyJpc3MiOiJodHRwczovL2F1dGguY2FsZW5kbHkuY29t[A-Za-z0-9_-]{40,600}\.[A-Za-z0-9_-]{43,400}/,
    boundary: 'base64url',
    reach: { before: 260, after: 1100 },
    checks: [{ kind: 'structure', is: 'jwt' }],
    source: docs,
  },
] as const satisfies readonly Rule[]

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const token = (make: Make) =>
  `${part({ kid: make.hex(64), typ: 'PAT', alg: 'ES256' })}.${part({ iss: 'https://auth.calendly.com', iat: make.int(1.7e9, 1.8e9), jti: make.uuid(), user_uuid: make.uuid() })}.${make.base64url(86)}`

export const examples = {
  'calendly-access-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `CALENDLY_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.calendly.com/users/me\n`,
      },
      { name: 'JSON', text: (secret) => `{"calendlyToken": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'without its signature',
        text: (make) => `CALENDLY_TOKEN=${token(make).split('.').slice(0, 2).join('.')}\n`,
      },
      {
        name: 'another issuer',
        text: (make) =>
          `TOKEN=${part({ alg: 'ES256' })}.${part({ iss: 'https://id.acme.test', sub: make.uuid() })}.${make.base64url(86)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Integrations & apps → API and webhooks → Personal access tokens → the token → Revoke.',
      url: 'https://calendly.com/integrations/api_webhooks',
    },
  },
  blastRadius: {
    text: 'Acts as the user, within the scopes it was made with: reads scheduled events with the names, addresses and answers of invitees, cancels them, and manages webhooks; an owner’s or admin’s token does so for the whole organization.',
  },
  audit: {
    text: 'Admin center → Activity log (Enterprise) from {since} to {until}; elsewhere, list the webhook subscriptions and look for ones you did not make.',
    url: 'https://developer.calendly.com/api-docs',
  },
  replace: {
    text: 'Use OAuth for apps that others use; else a token with few scopes of a user who is no admin, one for each program.',
    url: 'https://developer.calendly.com/personal-access-tokens',
  },
  consumers: ['CRM syncs', 'website backends', 'automation tools', 'CI secrets'],
  confirm: {
    text: 'GET https://api.calendly.com/users/me with the token answers 401 Unauthenticated.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and revoked. A new token leaves the leaked one valid until you revoke it.',
  },
  sources: [
    { url: 'https://developer.calendly.com/personal-access-tokens', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
