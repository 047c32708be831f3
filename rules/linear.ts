import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'linear',
  name: 'Linear',
  url: 'https://linear.app',
} as const satisfies Provider

const docs = 'https://linear.app/developers/graphql'

export const rules = [
  {
    id: 'linear-api-key',
    title: 'Linear personal API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['lin_api_'],
    pattern: /lin_api_[A-Za-z0-9]{40}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: docs,
  },
  {
    id: 'linear-oauth-token',
    title: 'Linear OAuth access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['lin_oauth_'],
    pattern: /lin_oauth_[0-9a-f]{64}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://linear.app/developers/oauth-2-0-authentication',
  },
  {
    id: 'linear-webhook-secret',
    title: 'Linear webhook signing secret',
    severity: 'medium',
    confidence: 'high',
    keywords: ['lin_wh_'],
    pattern: /lin_wh_[A-Za-z0-9]{40,48}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://linear.app/developers/webhooks',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'linear-api-key': {
    secret: (make) => `lin_api_${make.alnum(40)}`,
    match: [
      { name: 'env file', text: (secret) => `LINEAR_API_KEY=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const linear = new LinearClient({ apiKey: '${secret}' })\n`,
      },
      {
        name: 'header',
        text: (secret) => `curl -H "Authorization: ${secret}" https://api.linear.app/graphql\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `LINEAR_API_KEY=lin_api_${make.alnum(39)}\n` },
      { name: 'a placeholder', text: () => `LINEAR_API_KEY=lin_api_${'x'.repeat(40)}\n` },
    ],
  },
  'linear-oauth-token': {
    secret: (make) => `lin_oauth_${make.hex(64)}`,
    match: [
      { name: 'JSON', text: (secret) => `{"access_token": "${secret}", "token_type": "Bearer"}\n` },
      { name: 'env file', text: (secret) => `LINEAR_ACCESS_TOKEN=${secret}\n` },
      { name: 'header', text: (secret) => `Authorization: Bearer ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `LINEAR_ACCESS_TOKEN=lin_oauth_${make.hex(63)}\n`,
      },
      {
        name: 'the name of a variable',
        text: () =>
          'const lin_oauth_token_of_the_workspace_that_installed_the_application = get()\n',
      },
    ],
  },
  'linear-webhook-secret': {
    secret: (make) => `lin_wh_${make.alnum(44)}`,
    match: [
      { name: 'env file', text: (secret) => `LINEAR_WEBHOOK_SECRET=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const webhook = new LinearWebhookClient('${secret}')\n`,
      },
      { name: 'YAML', text: (secret) => `webhookSecret: ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `LINEAR_WEBHOOK_SECRET=lin_wh_${make.alnum(30)}\n` },
      {
        name: 'a placeholder',
        text: () => 'LINEAR_WEBHOOK_SECRET=lin_wh_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Security & access → Personal API keys → the key → … → Revoke. An admin finds all members’ keys under Settings → Administration → API.',
      url: 'https://linear.app/settings/account/security',
    },
  },
  blastRadius: {
    text: 'Acts as the member within the key’s permissions and teams: reads issues, comments, customer requests and attachments, and changes or deletes them.',
    list: {
      text: 'Settings → Security & access shows each key’s permissions and when it was last used.',
      url: 'https://linear.app/settings/account/security',
    },
  },
  audit: {
    text: 'Settings → Administration → Audit log, from {since} to {until}; the history of issues shows changes made in the member’s name.',
    url: 'https://linear.app/settings/audit-log',
  },
  replace: {
    text: 'Use an OAuth application with the scopes it needs and actor=app; else a key limited to read or to single teams.',
    url: 'https://linear.app/developers/oauth-2-0-authentication',
  },
  consumers: ['MCP servers and coding assistants', 'automation scripts', 'CI secrets'],
  confirm: {
    text: 'A query to https://api.linear.app/graphql with the key answers 401 AUTHENTICATION_ERROR.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and revoked. A new key leaves the leaked one valid until you revoke it.',
  },
  sources: [
    { url: 'https://linear.app/docs/security-and-access', checked: '2026-11-21' },
    { url: 'https://linear.app/docs/api-and-webhooks', checked: '2026-11-21' },
    { url: 'https://linear.app/developers/sdk-webhooks', checked: '2026-11-21' },
  ],
  byRule: {
    'linear-oauth-token': {
      revoke: {
        console: {
          text: 'The member who granted it: Settings → Security & access → Authorized applications → the application → Revoke access.',
          url: 'https://linear.app/settings/account/security',
        },
        self: {
          text: 'POST https://api.linear.app/oauth/revoke with the token.',
          url: 'https://linear.app/developers/oauth-2-0-authentication',
        },
      },
      replace: {
        text: 'Ask for fewer scopes, and keep access tokens short-lived with refresh tokens.',
        url: 'https://linear.app/developers/oauth-2-0-authentication',
      },
      consumers: ['integration servers', 'token stores', 'MCP clients'],
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new sign-in makes another token; the leaked one lives until it is revoked or expires.',
      },
    },
    'linear-webhook-secret': {
      revoke: {
        console: {
          text: 'Settings → Administration → API → Webhooks → the webhook: delete it and make it again, which gives a new signing secret.',
          url: 'https://linear.app/settings/api',
        },
      },
      blastRadius: {
        text: 'Forges webhook calls that your receiver takes for Linear’s. It reads nothing from Linear.',
      },
      audit: {
        text: 'Search the receiver’s log from {since} to {until} for events that have no counterpart in Linear.',
      },
      replace: {
        text: 'Keep the secret with the receiver only, and check the timestamp of each call.',
        url: 'https://linear.app/developers/webhooks',
      },
      consumers: ['webhook receivers', 'bot backends'],
      confirm: { text: 'A call signed with the leaked secret is refused by your receiver.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'With the webhook made anew, nothing signed with the leaked secret is valid once the receiver knows the new one.',
      },
    },
  },
} as const satisfies Playbook
