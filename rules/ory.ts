import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'ory',
  name: 'Ory',
  url: 'https://www.ory.sh',
} as const satisfies Provider

const keys = 'https://www.ory.com/docs/concepts/personal-access-token'
const prefixes = 'https://github.com/ory/hydra/issues/2845'

export const rules = [
  {
    id: 'ory-api-key',
    title: 'Ory Network API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ory_pat_', 'ory_wak_', 'ory_apikey_'],
    pattern: /ory_(?:pat|wak|apikey)_[A-Za-z0-9]{30,64}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.7 }],
    source: keys,
  },
  {
    // Ory Hydra, self-hosted or not: random part and its HMAC.
    id: 'ory-oauth-token',
    title: 'Ory OAuth 2.0 access or refresh token',
    severity: 'high',
    confidence: 'high',
    keywords: ['ory_at_', 'ory_rt_'],
    pattern: /ory_[ar]t_[A-Za-z0-9_-]{43}\.[A-Za-z0-9_-]{43}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.5 }],
    source: prefixes,
  },
  {
    id: 'ory-session-token',
    title: 'Ory session token',
    severity: 'high',
    confidence: 'high',
    keywords: ['ory_st_'],
    pattern: /ory_st_[A-Za-z0-9]{32}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.7 }],
    source: 'https://www.ory.com/docs/kratos/session-management/overview',
  },
] as const satisfies readonly Rule[]

const oauth = (make: Make) => `ory_at_${make.base64url(43)}.${make.base64url(43)}`

export const examples = {
  'ory-api-key': {
    secret: (make) => `ory_${make.pick(['pat', 'wak', 'apikey'])}_${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `ORY_API_KEY=${secret}\n` },
      { name: 'shell', text: (secret) => `export ORY_PAT="${secret}"\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://acme.projects.oryapis.com/admin/identities\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `ORY_API_KEY=ory_pat_${make.alnum(12)}\n` },
      { name: 'part of a longer word', text: (make) => `key=history_pat_${make.alnum(32)}\n` },
    ],
  },
  'ory-oauth-token': {
    secret: oauth,
    match: [
      { name: 'JSON', text: (secret) => `{"access_token":"${secret}","token_type":"bearer"}\n` },
      { name: 'header', text: (secret) => `Authorization: Bearer ${secret}\n` },
      { name: 'form', text: (secret) => `grant_type=refresh_token&refresh_token=${secret}\n` },
    ],
    noMatch: [
      { name: 'without its signature', text: (make) => `token=${oauth(make).split('.')[0]}\n` },
      { name: 'one character short', text: (make) => `token=${oauth(make).slice(0, -2)}\n` },
    ],
  },
  'ory-session-token': {
    secret: (make) => `ory_st_${make.alnum(32)}`,
    match: [
      { name: 'JSON', text: (secret) => `{"session_token": "${secret}"}\n` },
      { name: 'header', text: (secret) => `X-Session-Token: ${secret}\n` },
      { name: 'Dart', text: (secret) => `final sessionToken = '${secret}';\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `X-Session-Token: ory_st_${make.alnum(31)}\n`,
      },
      { name: 'part of a longer word', text: (make) => `id=inventory_st_${make.alnum(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Ory Console → the project → Project settings → API Keys → the key → Delete. A workspace key: Workspace settings → API Keys.',
      url: 'https://console.ory.sh',
    },
    cli: {
      text: 'Deletes the OAuth 2.0 client’s tokens at once; API keys are deleted in the console.',
      url: 'https://www.ory.com/docs/cli/ory-delete-access-tokens',
      command: { argv: ['ory', 'delete', 'access-tokens', '<client-id>'] },
    },
    api: {
      text: 'A workspace key: DELETE /workspaces/{workspace}/tokens/{token_id} of the Ory Network API.',
      url: 'https://docs.rs/crate/ory-client/latest/source/docs/WorkspaceApi.md',
    },
  },
  blastRadius: {
    text: 'Administers the project: reads, changes and deletes identities, sessions, OAuth 2.0 clients and permissions. A workspace key (ory_wak_) also makes, changes and deletes projects.',
  },
  audit: {
    text: 'Ory Console → Activity: look from {since} to {until} for sign-ins and changes nobody made. For a self-hosted installation search the access logs of the admin API.',
    url: 'https://console.ory.sh',
  },
  replace: {
    text: 'A key for each service with an expiry, in a secret manager on the server. Never use a project key in a browser or app: those talk to the public endpoints without one.',
    url: keys,
  },
  consumers: ['server environment', 'CI secrets', 'Ory CLI and Terraform settings'],
  confirm: {
    text: 'GET https://{slug}.projects.oryapis.com/admin/identities with the key answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are created and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: prefixes, checked: '2026-11-21' },
    {
      url: 'https://github.com/ory/fosite/blob/master/token/hmac/hmacsha.go',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/ory/docs/blob/master/docs/concepts/personal-access-token.mdx',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.rs/crate/ory-client/latest/source/docs/WorkspaceApi.md',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'ory-oauth-token': {
      revoke: {
        console: {
          text: 'Ory Console → OAuth 2 → the client: revoke there, or end the consent of the user in the token.',
          url: 'https://console.ory.sh',
        },
        api: {
          text: 'POST {issuer}/oauth2/revoke with token and client credentials, as in RFC 7009.',
          url: 'https://www.ory.com/docs/hydra/reference/api',
        },
      },
      blastRadius: {
        text: 'Acts as the user or client at the APIs that trust the issuer, within the granted scopes; a refresh token gets new access tokens again and again.',
      },
      confirm: {
        text: 'POST {admin}/admin/oauth2/introspect with the token answers active: false.',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new access token leaves the old one valid until it expires; a refresh token is spent with its use.',
      },
    },
    'ory-session-token': {
      revoke: {
        console: {
          text: 'Ory Console → Identities → the identity → Sessions → Revoke.',
          url: 'https://console.ory.sh',
        },
        api: {
          text: 'DELETE {project}/admin/sessions/{id}, or /admin/identities/{id}/sessions for all of one identity.',
          url: 'https://www.ory.com/docs/kratos/session-management/overview',
        },
        self: {
          text: 'DELETE {project}/self-service/logout/api with the token in session_token ends its own session.',
        },
      },
      blastRadius: { text: 'Is signed in as one user until the session ends.' },
      confirm: { text: 'GET {project}/sessions/whoami with the token answers 401.' },
    },
  },
} as const satisfies Playbook
