import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'postmark',
  name: 'Postmark',
  url: 'https://postmarkapp.com',
} as const satisfies Provider

const overview = 'https://postmarkapp.com/developer/api/overview'
const managing = 'https://postmarkapp.com/developer/user-guide/managing-your-account'
const severalTokens =
  'https://postmarkapp.com/support/article/1212-can-you-have-more-than-one-account-api-token-at-a-time'

export const rules = [
  {
    id: 'postmark-server-token',
    title: 'Postmark server API token',
    severity: 'high',
    confidence: 'high',
    keywords: ['postmark'],
    pattern: {
      name: /postmark[_.-]?(?:(?:app|server|api|smtp|mail)[_.-]?){0,3}(?:token|key|secret|password)|postmark[_.-]?(?:server[_.-]?)?client/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: overview,
  },
  // postmark_settings = { api_token: '…' }, 'postmark' => ['token' => '…'], postmark:⏎  token: …
  {
    id: 'postmark-server-token-nested',
    title: 'Postmark server API token in a block of settings',
    severity: 'high',
    confidence: 'high',
    keywords: ['postmark'],
    pattern:
      /postmark[\w.-]{0,16}["']?\s{0,4}(?:=>|=|:)\s{0,4}[[{(]?\s{0,40}["':]{0,2}(?:(?:server|api)[_-]?)?(?:token|key|secret)["']?\s{0,4}(?:=>|=|:)\s{0,4}["']?(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/i,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: overview,
  },
  {
    id: 'postmark-account-token',
    title: 'Postmark account API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['postmark'],
    pattern: {
      name: /postmark[_.-]?(?:app[_.-]?)?account[_.-]?(?:api[_.-]?)?(?:token|key|client)|postmark[_.-]?admin[_.-]?client/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: managing,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'postmark-server-token': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `POSTMARK_SERVER_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "X-Postmark-Server-Token: ${secret}" $URL/email\n`,
      },
      {
        name: 'JavaScript',
        text: (secret) => `const client = new postmark.ServerClient("${secret}");\n`,
      },
      { name: 'PHP', text: (secret) => `$client = new PostmarkClient('${secret}');\n` },
    ],
    noMatch: [
      { name: 'the id of a message', text: (make) => `PostmarkMessageID: ${make.uuid()}\n` },
      { name: 'the test token', text: () => 'POSTMARK_SERVER_TOKEN=POSTMARK_API_TEST\n' },
      {
        name: 'the id of a template',
        text: (make) => `postmark_template: ${make.uuid()}\n`,
      },
    ],
  },
  'postmark-server-token-nested': {
    secret: (make) => make.uuid(),
    match: [
      {
        name: 'Rails',
        text: (secret) => `config.action_mailer.postmark_settings = { api_token: "${secret}" }\n`,
      },
      { name: 'Laravel', text: (secret) => `'postmark' => [\n    'token' => '${secret}',\n],\n` },
      { name: 'YAML', text: (secret) => `postmark:\n  server_token: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the id of a message stream',
        text: (make) => `postmark:\n  message_stream_id: ${make.uuid()}\n`,
      },
      {
        name: 'another service’s block',
        text: (make) => `acme_settings = { api_token: "${make.uuid()}" }\n`,
      },
    ],
  },
  'postmark-account-token': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `POSTMARK_ACCOUNT_TOKEN=${secret}\n` },
      { name: 'header', text: (secret) => `{"X-Postmark-Account-Token": "${secret}"}\n` },
      {
        name: 'Terraform',
        text: (secret) => `provider "postmark" {\n  postmark_account_token = "${secret}"\n}\n`,
      },
    ],
    noMatch: [
      { name: 'the id of an account', text: (make) => `POSTMARK_ACCOUNT_ID=${make.uuid()}\n` },
      {
        name: 'one character short',
        text: (make) => `POSTMARK_ACCOUNT_TOKEN=${make.uuid().slice(0, -1)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Servers → the server → API Tokens → Generate another token, and once it is in use delete the leaked one. If nothing uses the leaked one, delete it right away.',
      url: 'https://account.postmarkapp.com/servers',
    },
  },
  blastRadius: {
    text: 'Everything of one server: sends mail as your verified domains, reads the content of sent and inbound messages, changes templates, webhooks and suppressions. Tokens have no narrower scopes.',
  },
  audit: {
    text: 'Servers → the server → the message stream → Activity from {since} to {until}: unknown senders, subjects and recipients. Then look for changed webhooks and templates.',
    url: 'https://account.postmarkapp.com/servers',
  },
  replace: {
    text: 'One server with its own token for each program and environment, the token in a secret manager. Use the account token only where servers are managed.',
    url: managing,
  },
  consumers: [
    'web backends and mail workers',
    'SMTP settings (the token is user and password)',
    'framework mail settings',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.postmarkapp.com/server with the old token in X-Postmark-Server-Token answers 401.',
    url: overview,
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Generate another token adds one, up to three; the leaked token works until it is deleted.',
  },
  sources: [
    { url: 'https://postmarkapp.com/auth.md', checked: '2026-11-21' },
    { url: severalTokens, checked: '2026-11-21' },
    { url: managing, checked: '2026-11-21' },
  ],
  byRule: {
    'postmark-account-token': {
      revoke: {
        console: {
          text: 'Account → API Tokens → Generate another token if something needs one, then delete the leaked one. Only the account owner sees the page.',
          url: 'https://account.postmarkapp.com/api_tokens',
        },
      },
      blastRadius: {
        text: 'The whole account: makes and deletes servers, domains and sender signatures, and reads the API tokens of every server. With those it sends and reads all mail.',
      },
      audit: {
        text: 'Look for servers, domains, sender signatures and webhooks made from {since} to {until}, and at the activity of every server: its token may be known too.',
        url: 'https://account.postmarkapp.com/servers',
      },
      consumers: ['infrastructure code and provisioning scripts', 'CI secrets', 'admin tools'],
      confirm: {
        text: 'GET https://api.postmarkapp.com/servers?count=1&offset=0 with the old token in X-Postmark-Account-Token answers 401.',
        url: managing,
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'Generate another token adds one, up to three; the leaked one works until it is deleted. Replace the server tokens as well, because it could read them.',
      },
    },
  },
} as const satisfies Playbook
