import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'mailchimp',
  name: 'Mailchimp',
  url: 'https://mailchimp.com',
} as const satisfies Provider

const aboutKeys = 'https://mailchimp.com/help/about-api-keys/'
const quickStart = 'https://mailchimp.com/developer/transactional/guides/quick-start/'

export const rules = [
  {
    id: 'mailchimp-api-key',
    title: 'Mailchimp Marketing API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['-us1', '-us2', '-us3', '-us4', '-us5', '-us6', '-us7', '-us8', '-us9'],
    pattern: /(?<random>[0-9a-f]{32})-us[1-9]\d?/,
    boundary: 'base64url',
    reach: 64,
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://mailchimp.com/developer/marketing/guides/quick-start/',
  },
  // CSS classes begin with md- too; the capital letters and the exact length tell them apart.
  {
    id: 'mailchimp-transactional-key',
    title: 'Mailchimp Transactional (Mandrill) API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['mandrill', '"md-', "'md-", '`md-', '=md-', ':md-', ' md-'],
    pattern: /md-(?<random>[A-Za-z0-9_-]{22})/,
    boundary: 'base64url',
    reach: 128,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: quickStart,
  },
  {
    id: 'mailchimp-legacy-transactional-key',
    title: 'Mandrill API key (older form)',
    severity: 'high',
    confidence: 'medium',
    keywords: ['mandrill'],
    pattern: {
      name: /mandrill[_.-]?(?:(?:app|api|smtp|client)[_.-]?){0,2}(?:key|password|secret|token)|mandrill[_.-]?(?:client|api|mandrill)|new\s{1,3}mandrill/,
      value: /[A-Za-z0-9_-]{22}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: quickStart,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'mailchimp-api-key': {
    secret: (make) => `${make.hex(32)}-us${make.int(1, 22)}`,
    match: [
      { name: 'env file', text: (secret) => `MAILCHIMP_API_KEY=${secret}\n` },
      { name: 'JavaScript', text: (secret) => `mailchimp.setConfig({ apiKey: '${secret}' })\n` },
      { name: 'curl', text: (secret) => `curl -u "anystring:${secret}" $URL/3.0/lists\n` },
      { name: 'PHP', text: (secret) => `$MailChimp = new MailChimp('${secret}');\n` },
    ],
    noMatch: [
      { name: 'without the data center', text: (make) => `MAILCHIMP_API_KEY=${make.hex(32)}\n` },
      { name: 'a longer hash', text: (make) => `object: ${make.hex(40)}-us1\n` },
      {
        name: 'a name of a bucket',
        text: (make) => `bucket: assets-${make.hex(32)}-us2-east\n`,
      },
    ],
  },
  'mailchimp-transactional-key': {
    secret: (make) => `md-${make.alnum(20)}Qv`,
    match: [
      { name: 'env file', text: (secret) => `MANDRILL_API_KEY=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) =>
          `const client = require('@mailchimp/mailchimp_transactional')('${secret}')\n`,
      },
      { name: 'JSON', text: (secret) => `{"key": "${secret}", "message": {}}\n` },
    ],
    noMatch: [
      { name: 'a CSS class', text: () => '<div class="md-virtual-repeat-scroller"></div>\n' },
      { name: 'one character short', text: (make) => `MANDRILL_API_KEY=md-${make.alnum(21)}\n` },
    ],
  },
  'mailchimp-legacy-transactional-key': {
    secret: (make) => `${make.alnum(20)}7k`,
    match: [
      { name: 'env file', text: (secret) => `MANDRILL_APIKEY=${secret}\n` },
      { name: 'Python', text: (secret) => `mandrill_client = mandrill.Mandrill('${secret}')\n` },
      { name: 'Java properties', text: (secret) => `mandrill.api.key=${secret}\n` },
    ],
    noMatch: [
      {
        name: 'a name in snake case',
        text: () => 'MANDRILL_KEY = mandrill_key_from_env1\n',
      },
      {
        name: 'the name of a template',
        text: () => "mandrill_template: 'sendOrderConfirmation2',\n",
      },
      { name: 'too long', text: (make) => `MANDRILL_API_KEY=${make.alnum(40)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const transactional = {
  revoke: {
    console: {
      text: 'Mandrill → Settings → SMTP & API Info → API Keys → the key → disable or delete it.',
      url: 'https://mandrillapp.com/settings/index',
    },
  },
  blastRadius: {
    text: 'Sends mail as your verified domains, with passing SPF and DKIM; reads sent messages, templates and inbound routes. A key limited to some calls does only those.',
    list: {
      text: 'Settings → API Keys shows which calls and which IP addresses a key is limited to.',
      url: 'https://mandrillapp.com/settings/index',
    },
  },
  audit: {
    text: 'Outbound → Activity from {since} to {until}, and Settings → API Logs: calls with this key, their IP addresses, unknown recipients.',
    url: 'https://mandrillapp.com/activity',
  },
  replace: {
    text: 'A key for each service, limited to the calls it makes (often only messages/send) and to the IP addresses of your servers.',
    url: quickStart,
  },
  consumers: ['web backends and mail workers', 'SMTP settings', 'shop and CRM connectors'],
  confirm: {
    text: 'POST https://mandrillapp.com/api/1.0/users/ping2 with the old key answers an error with the name Invalid_Key.',
    url: 'https://mailchimp.com/developer/transactional/api/users/',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A new key leaves the leaked one valid until it is disabled or deleted.',
  },
} as const

export const playbook = {
  revoke: {
    console: {
      text: 'Profile → Extras → API keys → the key → Revoke, and type REVOKE to confirm. The list shows the first four characters of each key.',
      url: 'https://admin.mailchimp.com/account/api/',
    },
  },
  blastRadius: {
    text: 'The whole account: reads and exports every contact with all their fields, changes audiences, and sends campaigns in your name.',
  },
  audit: {
    text: 'From {since} to {until}: campaigns and automations that no one on the team sent, exports of audiences, new users and connected apps. Ask Mailchimp support for the API calls of the key.',
    url: 'https://admin.mailchimp.com/',
  },
  replace: {
    text: 'OAuth for integrations that other accounts connect to. Else one key for each integration, named after it, in a secret manager.',
    url: 'https://mailchimp.com/developer/marketing/guides/access-user-data-oauth-2/',
  },
  consumers: [
    'newsletter forms and their backends',
    'CMS, shop and CRM plugins',
    'data exports and BI connectors',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://<dc>.api.mailchimp.com/3.0/ping with the old key answers 401 API Key Invalid. The data center <dc> is the end of the key, such as us6.',
    url: 'https://mailchimp.com/developer/marketing/api/ping/',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A new key leaves the leaked one valid until it is revoked.',
  },
  sources: [
    { url: aboutKeys, checked: '2026-11-21' },
    { url: quickStart, checked: '2026-11-21' },
  ],
  byRule: {
    'mailchimp-transactional-key': transactional,
    'mailchimp-legacy-transactional-key': transactional,
  },
} as const satisfies Playbook
