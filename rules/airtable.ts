import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'airtable',
  name: 'Airtable',
  url: 'https://airtable.com',
} as const satisfies Provider

const pats = 'https://airtable.com/developers/web/guides/personal-access-tokens'

export const rules = [
  {
    id: 'airtable-personal-access-token',
    title: 'Airtable personal access token',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'airtable',
      'authorization',
      'bearer',
      'access_token',
      'accesstoken',
      'api_key',
      'apikey',
      'api_token',
    ],
    pattern: {
      name: /airtable|authorization|bearer|access_?token|api_?key|api_?token/,
      value: /pat[A-Za-z0-9]{14}\.[0-9a-f]{64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: pats,
  },
  {
    id: 'airtable-api-key',
    title: 'Airtable API key (retired format)',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['airtable'],
    pattern: { name: /airtable[\w.-]{0,24}(?:key|token)/, value: /key[A-Za-z0-9]{14}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 3 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: 'https://support.airtable.com/docs/airtable-api-key-deprecation-notice',
  },
  {
    id: 'airtable-webhook-url',
    title: 'Airtable automation webhook URL',
    severity: 'medium',
    confidence: 'high',
    keywords: ['hooks.airtable.com/workflows/'],
    pattern:
      /hooks\.airtable\.com\/workflows\/v1\/genericWebhook\/app[A-Za-z0-9]{14}\/wfl[A-Za-z0-9]{14}\/wtr[A-Za-z0-9]{14}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://support.airtable.com/docs/when-webhook-received-trigger',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'airtable-personal-access-token': {
    secret: (make) => `pat${make.alnum(14)}.${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `AIRTABLE_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.airtable.com/v0/meta/whoami\n`,
      },
      {
        name: 'JavaScript',
        text: (secret) => `const base = new Airtable({ apiKey: '${secret}' })\n`,
      },
    ],
    noMatch: [
      {
        name: 'the token’s id alone, which is public',
        text: (make) => `AIRTABLE_TOKEN_ID=pat${make.alnum(14)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `AIRTABLE_API_KEY=pat${make.alnum(14)}.${make.hex(63)}\n`,
      },
    ],
  },
  'airtable-api-key': {
    secret: (make) => `key${make.alnum(13)}7`,
    match: [
      { name: 'env file', text: (secret) => `AIRTABLE_API_KEY=${secret}\n` },
      { name: 'JavaScript', text: (secret) => `airtableApiKey: "${secret}",\n` },
      { name: 'YAML', text: (secret) => `airtable_key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'the id of a base', text: (make) => `AIRTABLE_BASE_KEY=app${make.alnum(14)}\n` },
      { name: 'one character short', text: (make) => `AIRTABLE_API_KEY=key${make.alnum(13)}\n` },
    ],
  },
  'airtable-webhook-url': {
    secret: (make) =>
      `hooks.airtable.com/workflows/v1/genericWebhook/app${make.alnum(14)}/wfl${make.alnum(14)}/wtr${make.alnum(14)}`,
    match: [
      { name: 'JavaScript', text: (secret) => `fetch('https://${secret}', { method: 'POST' })\n` },
      { name: 'env file', text: (secret) => `AIRTABLE_WEBHOOK_URL=https://${secret}\n` },
      { name: 'HTML', text: (secret) => `<form action="https://${secret}" method="POST">\n` },
    ],
    noMatch: [
      {
        name: 'without its last part',
        text: (make) =>
          `https://hooks.airtable.com/workflows/v1/genericWebhook/app${make.alnum(14)}/wfl${make.alnum(14)}\n`,
      },
      {
        name: 'a placeholder',
        text: () =>
          'AIRTABLE_WEBHOOK_URL=https://hooks.airtable.com/workflows/v1/genericWebhook/your-webhook\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Builder hub → Personal access tokens → the token → Regenerate token or Delete token.',
      url: 'https://airtable.com/create/tokens',
    },
  },
  blastRadius: {
    text: 'Reads and changes the bases it was granted, within its scopes and the user’s own rights: records, attachments, and with schema scopes whole tables.',
    list: {
      text: 'Builder hub → Personal access tokens → the token shows its scopes and bases.',
      url: 'https://airtable.com/create/tokens',
    },
  },
  audit: {
    text: 'The revision history of records names the token for changes from {since} to {until}. Enterprise: Admin panel → Reports → Audit log also shows reads.',
    url: 'https://support.airtable.com/docs/audit-logs',
  },
  replace: {
    text: 'Make a token for each program, with the scopes and the one base it needs, under a service account where your plan has them.',
    url: 'https://airtable.com/developers/web/guides/personal-access-tokens',
  },
  consumers: [
    'website builds and backends',
    'no-code and automation tools',
    'MCP servers',
    'CI secrets',
  ],
  confirm: { text: 'GET https://api.airtable.com/v0/meta/whoami with the token answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate token keeps name, scopes and bases and ends the leaked value.',
  },
  sources: [
    {
      url: 'https://airtable.com/developers/web/guides/personal-access-tokens',
      checked: '2026-11-21',
    },
    {
      url: 'https://support.airtable.com/docs/creating-personal-access-tokens',
      checked: '2026-11-21',
    },
    { url: 'https://support.airtable.com/when-webhook-received-trigger', checked: '2026-11-21' },
  ],
  byRule: {
    'airtable-api-key': {
      revoke: {
        console: {
          text: 'Nothing is left to revoke: API keys stopped working on 1 February 2024. Look at Builder hub → Personal access tokens for the token that replaced it.',
          url: 'https://airtable.com/create/tokens',
        },
      },
      blastRadius: {
        text: 'Nothing since API keys were switched off on 1 February 2024; before that, everything its user could reach.',
      },
      confirm: { text: 'GET https://api.airtable.com/v0/meta/whoami with the key answers 401.' },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'API keys are retired and cannot be made any more.',
      },
    },
    'airtable-webhook-url': {
      revoke: {
        console: {
          text: 'Open the base → Automations → the automation → the trigger When webhook received: delete it and add it again, which gives a new URL.',
          url: 'https://airtable.com/',
        },
      },
      blastRadius: {
        text: 'Starts the automation with any data: it may fill tables with rubbish or make the automation send mail. It reads nothing.',
      },
      audit: {
        text: 'Automations → the automation → Run history, from {since} to {until}: look for runs that no program of yours started.',
        url: 'https://support.airtable.com/docs/when-webhook-received-trigger',
      },
      replace: {
        text: 'Call the webhook from a server rather than from a page, and check a shared value in the automation’s first step.',
        url: 'https://support.airtable.com/docs/when-webhook-received-trigger',
      },
      consumers: ['web forms', 'other automation tools'],
      confirm: { text: 'POST to the URL no longer starts a run.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'A trigger made anew has a new URL, and the leaked one starts nothing.',
      },
    },
  },
} as const satisfies Playbook
