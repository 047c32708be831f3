import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'zeptomail',
  name: 'Zoho ZeptoMail',
  url: 'https://www.zoho.com/zeptomail/',
} as const satisfies Provider

export const rules = [
  {
    id: 'zeptomail-send-mail-token',
    title: 'ZeptoMail send mail token',
    severity: 'high',
    confidence: 'high',
    keywords: ['PHtE6r', 'wSsVR6'],
    pattern: /(?:PHtE6r|wSsVR6)[A-Za-z0-9+/]{100,220}={0,2}/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4.6 }],
    source: 'https://www.zoho.com/zeptomail/help/api-home.html',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'zeptomail-send-mail-token': {
    secret: (make) => `PHtE6r${make.base64(128)}==`,
    match: [
      { name: 'env file', text: (secret) => `ZEPTOMAIL_TOKEN="Zoho-enczapikey ${secret}"\n` },
      {
        name: 'JavaScript',
        text: (secret) =>
          `let client = new SendMailClient({ url, token: 'Zoho-enczapikey ${secret}' })\n`,
      },
      {
        name: 'SMTP settings',
        text: (secret) => `SMTP_USER=emailapikey\nSMTP_PASSWORD=${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `token = 'Zoho-enczapikey PHtE6r${make.base64(40)}'\n` },
      { name: 'a placeholder', text: () => "Authorization: 'Zoho-enczapikey <send mail token>'\n" },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Agents → the agent → SMTP/API → Send Mail Token → ⋯ → Delete; generate a new one first.',
      url: 'https://zeptomail.zoho.com/',
    },
  },
  blastRadius: {
    text: 'Sends mail as the domains of its agent, over the API and over SMTP, on your credits. It reads no mailbox.',
  },
  audit: {
    text: 'Agents → the agent → Processed emails from {since} to {until}: unknown recipients and subjects.',
    url: 'https://zeptomail.zoho.com/',
  },
  replace: {
    text: 'A token for each application in an agent of its own, with an IP restriction.',
    url: 'https://www.zoho.com/zeptomail/help/api-home.html',
  },
  consumers: [
    'web backends and mail workers',
    'Supabase and other auth mail settings',
    'CI secrets',
  ],
  confirm: { text: 'POST https://api.zeptomail.com/v1.1/email with the old token answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'An agent can hold several tokens; the leaked one works until it is deleted.',
  },
  sources: [{ url: 'https://www.zoho.com/zeptomail/help/api-home.html', checked: '2026-11-21' }],
} as const satisfies Playbook
