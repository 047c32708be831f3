import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'zoho',
  name: 'Zoho',
  url: 'https://www.zoho.com',
} as const satisfies Provider

const docs = 'https://www.zoho.com/crm/developer/docs/api/v8/access-refresh.html'

export const rules = [
  {
    id: 'zoho-oauth-token',
    title: 'Zoho OAuth access or refresh token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['1000.'],
    pattern: /1000\.[0-9a-f]{32}\.[0-9a-f]{32}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: docs,
  },
  {
    id: 'zoho-client-secret',
    title: 'Zoho OAuth client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['zoho'],
    pattern: { name: /zoho[\w.-]{0,24}client[_.-]?secret/, value: /[0-9a-f]{42}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'zoho-oauth-token': {
    secret: (make) => `1000.${make.hex(32)}.${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `ZOHO_REFRESH_TOKEN=${secret}\n` },
      {
        name: 'JSON',
        text: (secret) =>
          `{"access_token": "${secret}", "api_domain": "https://www.zohoapis.com"}\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Zoho-oauthtoken ${secret}" https://www.zohoapis.com/crm/v8/Leads\n`,
      },
    ],
    noMatch: [
      {
        name: 'the client id, which is public',
        text: (make) => `ZOHO_CLIENT_ID=1000.${make.upper(30)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `ZOHO_REFRESH_TOKEN=1000.${make.hex(32)}.${make.hex(31)}\n`,
      },
    ],
  },
  'zoho-client-secret': {
    secret: (make) => make.hex(42),
    match: [
      { name: 'env file', text: (secret) => `ZOHO_CLIENT_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `zoho_crm_client_secret: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"zohoClientSecret": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the client id, which is public',
        text: (make) => `ZOHO_CLIENT_ID=1000.${make.upper(30)}\n`,
      },
      { name: 'one character short', text: (make) => `ZOHO_CLIENT_SECRET=${make.hex(41)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The user who granted it: Zoho Accounts → Sessions → Connected Apps → the app → Revoke Access.',
      url: 'https://accounts.zoho.com/home#sessions/userconnectedapps',
    },
    self: {
      text: 'POST https://accounts.zoho.com/oauth/v2/token/revoke?token=… with the refresh token, at the accounts address of your data center; its access tokens end with it.',
      url: 'https://www.zoho.com/crm/developer/docs/api/v8/revoke-tokens.html',
    },
  },
  blastRadius: {
    text: 'Acts as the user within the scopes granted, in any Zoho product: leads and deals, invoices, mail, files. An access token lives an hour, a refresh token until it is revoked.',
  },
  audit: {
    text: 'Zoho CRM: Setup → Security Control → Audit Log from {since} to {until}; other products have an audit log of their own. Zoho Accounts → Sessions → Activity history shows sign-ins.',
    url: 'https://accounts.zoho.com/home#sessions/useractivityhistory',
  },
  replace: {
    text: 'Ask for the scopes the program uses and no more, under a user made for it; keep refresh tokens in a secret store.',
    url: 'https://www.zoho.com/crm/developer/docs/api/v8/scopes.html',
  },
  consumers: ['CRM and invoice syncs', 'mail senders', 'automation tools', 'CI secrets'],
  confirm: {
    text: 'POST https://accounts.zoho.com/oauth/v2/token with the refresh token answers invalid_code; a call with the access token answers 401 INVALID_TOKEN.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new grant makes another refresh token; the leaked one stays valid until it is revoked.',
  },
  sources: [
    {
      url: 'https://www.zoho.com/crm/developer/docs/api/v8/revoke-tokens.html',
      checked: '2026-11-21',
    },
    {
      url: 'https://zoho.com/accounts/protocol/oauth/web-apps/access-token-expiry.html',
      checked: '2026-11-21',
    },
    {
      url: 'https://zoho.com/accounts/protocol/oauth/revoke-refresh-token.html',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'zoho-client-secret': {
      revoke: {
        console: {
          text: 'Zoho API Console → the client → Client Secret → generate a new secret, or delete the client.',
          url: 'https://api-console.zoho.com/',
        },
      },
      blastRadius: {
        text: 'With a refresh token of the client, often committed nearby, makes access tokens for its user; a self client’s owner is that user.',
      },
      consumers: ['OAuth backends', 'sync scripts', 'CI secrets'],
      confirm: {
        text: 'POST https://accounts.zoho.com/oauth/v2/token with the leaked secret answers invalid_client_secret.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Look at what the console says before you confirm; refresh tokens that leaked beside it have to be revoked apart.',
      },
    },
  },
} as const satisfies Playbook
