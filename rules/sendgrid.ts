import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'sendgrid',
  name: 'Twilio SendGrid',
  url: 'https://sendgrid.com',
} as const satisfies Provider

const keys = 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys'
const deletion = 'https://www.twilio.com/docs/sendgrid/api-reference/api-keys/delete-api-keys'

export const rules = [
  // The prefix is too short for a keyword, so each keyword holds the character before it.
  {
    id: 'sendgrid-api-key',
    title: 'SendGrid API key',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'sendgrid',
      '"SG.',
      "'SG.",
      '`SG.',
      '=SG.',
      ':SG.',
      ' SG.',
      '\tSG.',
      '\nSG.',
      '>SG.',
      '(SG.',
      ',SG.',
      '\\nSG.',
      '%3DSG.',
    ],
    pattern: /SG\.(?<random>[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43})/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: keys,
  },
] as const satisfies readonly Rule[]

const key = (make: Make) => `SG.${make.base64url(22)}.${make.base64url(43)}`

export const examples = {
  'sendgrid-api-key': {
    secret: key,
    match: [
      { name: 'env file', text: (secret) => `SENDGRID_API_KEY=${secret}\n` },
      { name: 'Node.js', text: (secret) => `sgMail.setApiKey('${secret}')\n` },
      { name: 'SMTP password', text: (secret) => `smtp:\n  user: apikey\n  password: ${secret}\n` },
      { name: 'header', text: (secret) => `-H "Authorization: Bearer ${secret}" \\\n` },
      { name: 'Ruby', text: (secret) => `  password: "${secret}",\n  user_name: 'apikey'\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `SENDGRID_API_KEY=${key(make).slice(0, -1)}\n`,
      },
      { name: 'a placeholder', text: () => 'SENDGRID_API_KEY=SG.xxxxxxxx.yyyyyyyy\n' },
      {
        name: 'part of a longer word',
        text: (make) => `value = MSG.${make.base64url(22)}.${make.base64url(43)}\n`,
      },
      { name: 'the id of a template', text: (make) => `template_id: d-${make.hex(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → API Keys → the action menu of the key → Delete API Key. The list shows the key’s id: the part between its two dots.',
      url: 'https://app.sendgrid.com/settings/api_keys',
    },
    api: {
      text: 'DELETE https://api.sendgrid.com/v3/api_keys/{api_key_id} with another key that may manage keys; EU subusers use api.eu.sendgrid.com. GET /v3/api_keys lists the ids.',
      url: deletion,
    },
  },
  blastRadius: {
    text: 'Sends mail from your verified domains, which passes SPF and DKIM. With full access it also reads contacts and templates, changes sender settings and makes further keys.',
    list: {
      text: 'GET https://api.sendgrid.com/v3/api_keys/{api_key_id} with an admin key lists the scopes of that key.',
      url: 'https://www.twilio.com/docs/sendgrid/api-reference/api-keys/retrieve-an-existing-api-key',
    },
  },
  audit: {
    text: 'Activity → Activity Feed from {since} to {until}: unknown subjects and recipients. Then Stats for a jump in requests, and Settings for new keys, senders and teammates.',
    url: 'https://app.sendgrid.com/email_activity',
  },
  replace: {
    text: 'A key with Custom Access for Mail Send only, one for each service, and IP Access Management with your servers’ addresses.',
    url: keys,
  },
  consumers: [
    'web backends and mail workers',
    'SMTP settings (user apikey)',
    'WordPress and shop plugins',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.sendgrid.com/v3/scopes with the old key answers 401.',
    url: 'https://www.twilio.com/docs/sendgrid/api-reference/api-key-permissions/retrieve-a-list-of-scopes-for-which-this-user-has-access',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'SendGrid does not rotate keys: a new key leaves the leaked one valid until it is deleted, and changing a key’s scopes keeps its value.',
  },
  sources: [
    { url: keys, checked: '2026-11-21' },
    { url: deletion, checked: '2026-11-21' },
  ],
} as const satisfies Playbook
