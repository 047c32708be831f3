import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'brevo',
  name: 'Brevo (Sendinblue)',
  url: 'https://www.brevo.com',
} as const satisfies Provider

const manage =
  'https://help.brevo.com/hc/en-us/articles/40159485019794-Create-and-manage-your-API-keys'

export const rules = [
  {
    id: 'brevo-api-key',
    title: 'Brevo API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['xkeysib-'],
    pattern: /xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: manage,
  },
  {
    id: 'brevo-smtp-key',
    title: 'Brevo SMTP key',
    severity: 'high',
    confidence: 'high',
    keywords: ['xsmtpsib-'],
    pattern: /xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{16}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://developers.brevo.com/docs/smtp-integration',
  },
] as const satisfies readonly Rule[]

const key = (make: Make, prefix: string) => `${prefix}-${make.hex(64)}-${make.alnum(16)}`

export const examples = {
  'brevo-api-key': {
    secret: (make) => key(make, 'xkeysib'),
    match: [
      { name: 'env file', text: (secret) => `BREVO_API_KEY=${secret}\n` },
      { name: 'header', text: (secret) => `curl -H 'api-key: ${secret}' "$URL/v3/account"\n` },
      {
        name: 'JavaScript',
        text: (secret) => `defaultClient.authentications['api-key'].apiKey = '${secret}';\n`,
      },
    ],
    noMatch: [
      { name: 'a placeholder', text: () => 'BREVO_API_KEY=xkeysib-your_api_key_here\n' },
      {
        name: 'one character short',
        text: (make) => `BREVO_API_KEY=${key(make, 'xkeysib').slice(0, -1)}\n`,
      },
    ],
  },
  'brevo-smtp-key': {
    secret: (make) => key(make, 'xsmtpsib'),
    match: [
      { name: 'env file', text: (secret) => `SMTP_PASSWORD=${secret}\n` },
      { name: 'PHP', text: (secret) => `$mail->Password = '${secret}';\n` },
      {
        name: 'nodemailer',
        text: (secret) => `auth: { user: 'mail@acme.test', pass: '${secret}' },\n`,
      },
    ],
    noMatch: [
      { name: 'only the prefix', text: () => 'pass: "xsmtpsib-...", // your SMTP key\n' },
      {
        name: 'without the second part',
        text: (make) => `SMTP_PASSWORD=xsmtpsib-${make.hex(64)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → SMTP & API → API Keys & MCP → the key’s menu (⋯) → Delete. The list shows the last characters of each key.',
      url: 'https://app.brevo.com/settings/keys/api',
    },
  },
  blastRadius: {
    text: 'Reads and exports contacts, sends mail and SMS in your name, changes lists, campaigns and webhooks. A key made with limited access does only what it was given.',
    list: {
      text: 'API Keys & MCP shows what each key may access and when it expires.',
      url: manage,
    },
  },
  audit: {
    text: 'Transactional → Logs from {since} to {until}: unknown senders and recipients. Then look for campaigns, contact exports, webhooks and keys no one made; Brevo mails the owner about each new key.',
    url: 'https://app.brevo.com/',
  },
  replace: {
    text: 'A key for each integration, with an expiry and only the access it needs, and a list of authorized IP addresses for the account.',
    url: manage,
  },
  consumers: [
    'web backends and mail workers',
    'CMS and shop plugins',
    'CRM and marketing connectors',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.brevo.com/v3/account with the old key in the api-key header answers 401.',
    url: 'https://developers.brevo.com/reference/getaccount',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A new key leaves the leaked one valid until it is deleted.',
  },
  sources: [{ url: manage, checked: '2026-11-21' }],
  byRule: {
    'brevo-smtp-key': {
      revoke: {
        console: {
          text: 'Settings → SMTP & API → SMTP → the key’s menu (⋯) → Delete.',
          url: 'https://app.brevo.com/settings/keys/smtp',
        },
      },
      blastRadius: {
        text: 'Sends mail as your verified senders and domains, with passing SPF and DKIM. It reads no contacts.',
      },
      consumers: ['SMTP settings of web backends', 'CMS mail plugins', 'printers and appliances'],
      confirm: {
        text: 'A login at smtp-relay.brevo.com with the old key as password is refused with code 535.',
        url: 'https://developers.brevo.com/docs/smtp-integration',
      },
    },
  },
} as const satisfies Playbook
