import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'mailersend',
  name: 'MailerSend',
  url: 'https://www.mailersend.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'mailersend-api-token',
    title: 'MailerSend API token',
    severity: 'high',
    confidence: 'high',
    keywords: ['mlsn.'],
    pattern: /mlsn\.[0-9a-f]{64}/,
    reach: { before: 0, after: 80 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://www.mailersend.com/help/managing-api-tokens',
  },
  {
    id: 'mailersend-smtp-password',
    title: 'MailerSend SMTP password',
    severity: 'high',
    confidence: 'high',
    keywords: ['mssp.'],
    pattern: /mssp\.[A-Za-z0-9]{6,8}\.[a-z0-9]{14,18}\.[A-Za-z0-9]{6,8}/,
    reach: { before: 0, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.7 }],
    source: 'https://www.mailersend.com/help/smtp-relay',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'mailersend-api-token': {
    secret: (make) => `mlsn.${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `MAILERSEND_API_KEY=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) => `const mailerSend = new MailerSend({ apiKey: '${secret}' })\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.mailersend.com/v1/domains\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `MAILERSEND_API_KEY=mlsn.${make.hex(63)}\n` },
      { name: 'a placeholder', text: () => 'MAILERSEND_API_KEY=mlsn.your_token_here\n' },
    ],
  },
  'mailersend-smtp-password': {
    secret: (make) => `mssp.${make.alnum(7)}.${make.lower(16)}.${make.alnum(7)}`,
    match: [
      { name: 'env file', text: (secret) => `MAIL_PASSWORD=${secret}\n` },
      {
        name: 'nodemailer',
        text: (secret) => `auth: { user: 'MS_x@acme.test', pass: '${secret}' },\n`,
      },
      { name: 'YAML', text: (secret) => `smtp_password: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'a part missing',
        text: (make) => `MAIL_PASSWORD=mssp.${make.alnum(7)}.${make.lower(16)}\n`,
      },
      {
        name: 'cut short',
        text: (make) => `MAIL_PASSWORD=mssp.${make.alnum(7)}.${make.lower(9)}.${make.alnum(7)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Integrations → MailerSend API → Manage → the token → Delete.',
      url: 'https://app.mailersend.com/api-tokens',
    },
    api: {
      text: 'DELETE https://api.mailersend.com/v1/token/{token_id}; or pause it first with PUT https://api.mailersend.com/v1/token/{token_id}/settings.',
      url: 'https://developers.mailersend.com/api/v1/tokens.html',
    },
  },
  blastRadius: {
    text: 'Within its scopes, full access by default: sends mail as your verified domains, reads activity and recipients, changes domains, templates, webhooks and SMTP users.',
    list: {
      text: 'Integrations → MailerSend API → Manage shows the scopes of each token.',
      url: 'https://app.mailersend.com/api-tokens',
    },
  },
  audit: {
    text: 'Activity from {since} to {until}: unknown senders and recipients.',
    url: 'https://app.mailersend.com/activity',
  },
  replace: {
    text: 'A token with custom access (Email only) and an expiry date; no token is limited to one domain.',
    url: 'https://www.mailersend.com/help/managing-api-tokens',
  },
  consumers: ['web backends and mail workers', 'CMS plugins', 'CI secrets'],
  confirm: { text: 'GET https://api.mailersend.com/v1/domains with the old token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A token can be paused or deleted; a new one leaves the leaked one valid until then.',
  },
  sources: [
    { url: 'https://www.mailersend.com/help/managing-api-tokens', checked: '2026-11-21' },
    { url: 'https://developers.mailersend.com/api/v1/tokens.html', checked: '2026-11-21' },
  ],
  byRule: {
    'mailersend-smtp-password': {
      revoke: {
        console: {
          text: 'Email → Domains → Manage → SMTP → the user → Delete, and add a new one.',
          url: 'https://app.mailersend.com/domains',
        },
        api: {
          text: 'DELETE https://api.mailersend.com/v1/domains/{domain_id}/smtp-users/{smtp_user_id}.',
          url: 'https://developers.mailersend.com/api/v1/smtp-users.html',
        },
      },
      blastRadius: {
        text: 'Sends mail as the domain it belongs to, with passing SPF and DKIM. It reads nothing.',
      },
      confirm: { text: 'A login at smtp.mailersend.net with it is refused with code 535.' },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'A new SMTP user leaves the leaked one valid until it is deleted.',
      },
    },
  },
} as const satisfies Playbook
