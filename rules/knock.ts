import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'knock',
  name: 'Knock',
  url: 'https://knock.app',
} as const satisfies Provider

export const rules = [
  {
    id: 'knock-service-token',
    title: 'Knock service token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['knock_st_'],
    pattern: /knock_st_[A-Za-z0-9_-]{20,100}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.7 }],
    source: 'https://docs.knock.app/developer-tools/service-tokens',
  },
  {
    id: 'knock-secret-key',
    title: 'Knock secret API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['knock'],
    pattern: {
      name: /knock[\w.-]{0,24}(?:key|token|secret)|^knock$/,
      value: /sk_(?:test_)?[A-Za-z0-9_-]{24,80}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.7 }],
    source: 'https://docs.knock.app/developer-tools/api-keys',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'knock-service-token': {
    secret: (make) => `knock_st_${make.base64url(43)}`,
    match: [
      { name: 'env file', text: (secret) => `KNOCK_SERVICE_TOKEN=${secret}\n` },
      { name: 'CLI', text: (secret) => `knock workflow list --service-token=${secret}\n` },
      { name: 'YAML', text: (secret) => `with:\n  service_token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: () => 'KNOCK_SERVICE_TOKEN=knock_st_abc\n' },
      {
        name: 'a placeholder',
        text: () => 'KNOCK_SERVICE_TOKEN=knock_st_xxxxxxxxxxxxxxxxxxxxxxxxxxxx\n',
      },
    ],
  },
  'knock-secret-key': {
    secret: (make) => `sk_${make.base64url(43)}`,
    match: [
      { name: 'env file', text: (secret) => `KNOCK_API_KEY=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const knock = new Knock("${secret}");\n` },
      { name: 'JSON', text: (secret) => `{"knockSecretKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'a public key', text: (make) => `KNOCK_PUBLIC_API_KEY=pk_${make.base64url(43)}\n` },
      { name: 'cut short', text: (make) => `KNOCK_API_KEY=sk_${make.alnum(12)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Platform → API keys, in the right environment → the key → Delete, and create a new one.',
      url: 'https://dashboard.knock.app/',
    },
  },
  blastRadius: {
    text: 'Every request of the Knock API in its environment: triggers workflows through your mail, SMS and push channels, reads users, messages and their content.',
  },
  audit: {
    text: 'Dashboard → Logs (API logs and messages) from {since} to {until}; Settings → Audit logs on larger plans.',
    url: 'https://dashboard.knock.app/',
  },
  replace: {
    text: 'A key for each service; signed user tokens with enhanced security mode for clients.',
    url: 'https://docs.knock.app/in-app-ui/security-and-authentication',
  },
  consumers: ['notification backends', 'serverless functions', 'CI secrets'],
  confirm: { text: 'GET https://api.knock.app/v1/users with the old key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'An environment can hold several keys; a new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: 'https://docs.knock.app/developer-tools/api-keys', checked: '2026-11-21' },
    { url: 'https://docs.knock.app/developer-tools/service-tokens', checked: '2026-11-21' },
  ],
  byRule: {
    'knock-service-token': {
      revoke: {
        console: {
          text: 'Settings → Service tokens → the token → ⋯ → Delete token.',
          url: 'https://dashboard.knock.app/',
        },
      },
      blastRadius: {
        text: 'The Management API and CLI for the whole account: changes and commits workflows and templates, and exchanges itself for the secret API key of any environment.',
      },
      audit: {
        text: 'Settings → Audit logs from {since} to {until}: changes whose author is the service token. Then replace the API keys it could have fetched.',
        url: 'https://dashboard.knock.app/',
      },
      replace: {
        text: 'A token for each pipeline, stored in its secret store.',
        url: 'https://docs.knock.app/developer-tools/service-tokens',
      },
      consumers: ['CI secrets', 'laptops with the Knock CLI'],
      confirm: { text: 'knock whoami with the old token fails.' },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'Delete token revokes it at once; a new one has to be made.',
      },
    },
  },
} as const satisfies Playbook
