import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'contentstack',
  name: 'Contentstack',
  url: 'https://www.contentstack.com',
} as const satisfies Provider

const docs = 'https://www.contentstack.com/docs/developers/create-tokens/types-of-tokens'

export const rules = [
  {
    id: 'contentstack-token',
    title: 'Contentstack management, delivery or preview token',
    severity: 'high',
    confidence: 'high',
    keywords: ['contentstack'],
    pattern: { name: /contentstack[\w.-]{0,24}token/, value: /cs[0-9a-f]{24}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: docs,
  },
  {
    id: 'contentstack-authtoken',
    title: 'Contentstack authtoken',
    severity: 'high',
    confidence: 'medium',
    keywords: ['contentstack'],
    pattern: { name: /contentstack[\w.-]{0,24}auth[_.-]?token/, value: /blt[0-9a-f]{16}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 2.5 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'contentstack-token': {
    secret: (make) => `cs${make.hex(24)}`,
    match: [
      { name: 'env file', text: (secret) => `CONTENTSTACK_MANAGEMENT_TOKEN=${secret}\n` },
      { name: 'delivery', text: (secret) => `CONTENTSTACK_DELIVERY_TOKEN=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `contentstackPreviewToken: '${secret}',\n` },
    ],
    noMatch: [
      {
        name: 'the stack’s API key, which only names it',
        text: (make) => `CONTENTSTACK_API_KEY=blt${make.hex(16)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `CONTENTSTACK_MANAGEMENT_TOKEN=cs${make.hex(23)}\n`,
      },
    ],
  },
  'contentstack-authtoken': {
    secret: (make) => `blt${make.hex(16)}`,
    match: [
      { name: 'env file', text: (secret) => `CONTENTSTACK_AUTHTOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `contentstack_auth_token: ${secret}\n` },
      { name: 'JavaScript', text: (secret) => `contentstackAuthtoken: '${secret}',\n` },
    ],
    noMatch: [
      {
        name: 'the stack’s API key, which only names it',
        text: (make) => `CONTENTSTACK_API_KEY=blt${make.hex(16)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `CONTENTSTACK_AUTHTOKEN=blt${make.hex(15)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The stack → Settings → Tokens → Management Tokens or Delivery Tokens → the token → … → Delete.',
      url: 'https://app.contentstack.com/',
    },
  },
  blastRadius: {
    text: 'A management token reads and, where allowed, changes and publishes all content of the stack. A delivery token reads what is published in one environment, a preview token also drafts.',
  },
  audit: {
    text: 'The stack → Settings → Audit Log, from {since} to {until}, for changes you did not make.',
    url: 'https://www.contentstack.com/docs/developers/monitor-stack-activities-in-audit-log',
  },
  replace: {
    text: 'Make a management token with an expiry, read-only and limited to branches where that will do; a delivery token for each environment.',
    url: 'https://www.contentstack.com/docs/developers/create-tokens/types-of-tokens',
  },
  consumers: ['website builds', 'migration scripts', 'preview servers', 'CI secrets'],
  confirm: { text: 'A call with the token answers 401 or 412 with an authorization error.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and deleted. A new token leaves the leaked one valid until you delete it.',
  },
  sources: [
    {
      url: 'https://www.contentstack.com/docs/headless-cms/types-of-tokens.md',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'contentstack-authtoken': {
      revoke: {
        console: {
          text: 'Sign the user out: DELETE /v3/user-session ends it; changing the password ends all of the user’s sessions.',
          url: 'https://app.contentstack.com/',
        },
        self: {
          text: 'DELETE https://api.contentstack.io/v3/user-session with the token in the authtoken header.',
          url: 'https://www.contentstack.com/docs/developers/apis/content-management-api#log-out-of-your-account',
        },
      },
      blastRadius: {
        text: 'Acts as the user in all their stacks: content, users, settings and tokens.',
      },
      replace: {
        text: 'Use a management token of one stack, or OAuth, instead of a user’s session.',
        url: 'https://www.contentstack.com/docs/developers/create-tokens/types-of-tokens',
      },
      consumers: ['migration scripts', 'csdx CLI logins', 'CI secrets'],
      confirm: { text: 'GET https://api.contentstack.io/v3/user with the token answers 401.' },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'Signing in again makes a further authtoken; the leaked one lives until it is signed out.',
      },
    },
  },
} as const satisfies Playbook
