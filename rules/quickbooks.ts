import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'quickbooks',
  name: 'QuickBooks (Intuit)',
  url: 'https://developer.intuit.com',
} as const satisfies Provider

const oauth =
  'https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/oauth-2.0'

export const rules = [
  {
    id: 'quickbooks-client-secret',
    title: 'QuickBooks (Intuit) client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['quickbooks', 'quick_books', 'intuit', 'qbo_', 'qboclient'],
    pattern: { name: /(?:quick_?books|intuit|qbo?)[\w.-]{0,24}secret/, value: /[A-Za-z0-9]{40}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: oauth,
  },
  {
    id: 'quickbooks-refresh-token',
    title: 'QuickBooks (Intuit) refresh token',
    severity: 'high',
    confidence: 'high',
    keywords: ['refresh_token', 'refreshtoken', 'refresh-token', 'quickbooks', 'intuit', 'qbo_'],
    pattern: {
      name: /refresh_?-?token|(?:quick_?books|intuit|qbo)[\w.-]{0,24}token/,
      value: /AB11[0-9]{8}[A-Za-z0-9]{38}|RT1-[0-9]{1,4}-H[0-9]-[0-9]{10}[a-z0-9]{16,40}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: oauth,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'quickbooks-client-secret': {
    secret: (make) => make.alnum(40),
    match: [
      { name: 'env file', text: (secret) => `QUICKBOOKS_CLIENT_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"intuitClientSecret": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `qbo_client_secret: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the client id, which is public',
        text: (make) => `QUICKBOOKS_CLIENT_ID=AB${make.alnum(48)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `QUICKBOOKS_CLIENT_SECRET=${make.alnum(39)}\n`,
      },
    ],
  },
  'quickbooks-refresh-token': {
    secret: (make) => `AB11${make.digits(11)}${make.alnum(35)}`,
    match: [
      { name: 'env file', text: (secret) => `QBO_REFRESH_TOKEN=${secret}\n` },
      {
        name: 'JSON',
        text: (secret) => `{"refresh_token": "${secret}", "x_refresh_token_expires_in": 8726400}\n`,
      },
      { name: 'Python', text: (secret) => `auth_client.refresh(refresh_token='${secret}')\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `QBO_REFRESH_TOKEN=AB11${make.digits(11)}${make.alnum(34)}\n`,
      },
      { name: 'another service’s', text: (make) => `{"refresh_token": "${make.alnum(50)}"}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Intuit Developer → My Hub → App dashboard → the app → Keys & credentials → Rotate secret. Development and production keys are apart.',
      url: 'https://developer.intuit.com/app/developer/dashboard',
    },
  },
  blastRadius: {
    text: 'With the client id it poses as your app: with a refresh token, which often stands nearby, it reads and writes the books of a company that connected.',
  },
  audit: {
    text: 'Intuit Developer → the app → Analytics for calls from {since} to {until}; in QuickBooks, gear icon → Audit log names the app beside each change.',
    url: 'https://app.qbo.intuit.com/app/auditlog',
  },
  replace: {
    text: 'An app for each purpose with the scopes it needs, its secret in a secret manager and refresh tokens encrypted in the database.',
    url: 'https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/oauth-2.0',
  },
  consumers: ['accounting connectors', 'invoicing backends', 'reporting jobs', 'CI secrets'],
  confirm: {
    text: 'POST https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer with the old secret answers 401 invalid_client.',
  },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Rotating makes a new secret. Look on the page whether the old one is still listed, and delete it.',
  },
  sources: [
    {
      url: 'https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/oauth-2.0',
      checked: '2026-11-21',
    },
    {
      url: 'https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/faq',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'quickbooks-refresh-token': {
      revoke: {
        console: {
          text: 'The company: QuickBooks → Apps → My apps → the app → Disconnect; or revoke the token with the API.',
          url: 'https://app.qbo.intuit.com/app/apps/myapps',
        },
        api: {
          text: 'POST https://developer.api.intuit.com/v2/oauth2/tokens/revoke with client id and secret, and the token in the body.',
          url: 'https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/oauth-2.0',
        },
      },
      blastRadius: {
        text: 'With client id and secret it makes access tokens of an hour each for a company’s books, for 100 days that each refresh extends: customers, invoices, bank transactions, payroll where allowed.',
      },
      confirm: {
        text: 'POST https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer with the token answers 400 invalid_grant.',
      },
      rotateInPlace: {
        effect: 'grace-period',
        text: 'A refresh may give a new refresh token; the one before lives on for up to a day.',
      },
    },
  },
} as const satisfies Playbook
