import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'googlechat',
  name: 'Google Chat',
  url: 'https://developers.google.com/workspace/chat',
} as const satisfies Provider

export const rules = [
  {
    id: 'googlechat-webhook-url',
    title: 'Google Chat webhook URL',
    severity: 'medium',
    confidence: 'high',
    keywords: ['chat.googleapis.com'],
    pattern:
      /https:\/\/chat\.googleapis\.com\/v1\/spaces\/[A-Za-z0-9_-]{6,24}\/messages\?(?:[^\s"'<>`\\]{0,100}?&)?key=AIza[A-Za-z0-9_-]{35}(?:&|&amp;|\\u0026)token=(?<random>[A-Za-z0-9_-]{40,80}(?:%3D){0,2})/,
    boundary: 'base64url',
    reach: { before: 16, after: 320 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://developers.google.com/workspace/chat/quickstart/webhooks',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'googlechat-webhook-url': {
    secret: (make) =>
      `https://chat.googleapis.com/v1/spaces/AAAA${make.alnum(7)}/messages?key=AIza${make.base64url(35)}&token=${make.base64url(43)}`,
    match: [
      { name: 'env file', text: (secret) => `GOOGLE_CHAT_WEBHOOK="${secret}"\n` },
      { name: 'Python', text: (secret) => `url = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `webhook_url: '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'the API’s address',
        text: () => 'POST https://chat.googleapis.com/v1/spaces/AAAAabcdefg/messages\n',
      },
      {
        name: 'placeholders',
        text: () =>
          'url = "https://chat.googleapis.com/v1/spaces/SPACE_ID/messages?key=KEY&token=TOKEN"\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The space → its name → Apps & integrations → Webhooks → the webhook → Delete, and add a new one.',
      url: 'https://chat.google.com/',
    },
  },
  blastRadius: {
    text: 'Posts into one space under the webhook’s name. It reads nothing. The key in the URL is the same for all webhooks and no secret of yours.',
  },
  audit: {
    text: 'Look through the space for posts of the webhook from {since} to {until}; administrators find them in Admin console → Reporting → Audit and investigation → Chat log events.',
    url: 'https://admin.google.com/ac/sc/investigation',
  },
  replace: {
    text: 'A Chat app with a service account, where more than a notification is needed; else a new webhook, its URL in a secret manager.',
    url: 'https://developers.google.com/workspace/chat/quickstart/webhooks',
  },
  consumers: ['CI notifications', 'alerting', 'Apps Script projects'],
  confirm: { text: 'A POST to the old URL answers 403 or 404.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'The URL is the secret: delete the webhook and add a new one.',
  },
  sources: [{ url: 'https://developers.google.com/chat/how-tos/webhooks', checked: '2026-11-21' }],
} as const satisfies Playbook
