import { crc32Hex } from '../src/engine/checksum.js'
import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'coolify',
  name: 'Coolify',
  url: 'https://coolify.io',
} as const satisfies Provider

const authorization = 'https://coolify.io/docs/api-reference/authorization'

export const rules = [
  {
    id: 'coolify-api-token',
    title: 'Coolify API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['coolify'],
    pattern: {
      name: /coolify[\w.-]{0,24}(?:token|key)/,
      value: /\d{1,6}\|[A-Za-z0-9]{40}[0-9a-f]{8}/,
    },
    checks: [{ kind: 'checksum', scheme: 'crc32-hex-40' }],
    source: authorization,
  },
  {
    // Of instances whose Laravel Sanctum is older than the checksum.
    id: 'coolify-legacy-api-token',
    title: 'Coolify API token without checksum',
    severity: 'critical',
    confidence: 'high',
    keywords: ['coolify'],
    pattern: {
      name: /coolify[\w.-]{0,24}(?:token|key)/,
      value: /\d{1,6}\|[A-Za-z0-9]{40}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: authorization,
  },
] as const satisfies readonly Rule[]

function token(make: Make): string {
  const random = make.alnum(40)
  return `${make.int(1, 99)}|${random}${crc32Hex(random)}`
}

export const examples = {
  'coolify-api-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `COOLIFY_TOKEN=${secret}\n` },
      { name: 'workflow', text: (secret) => `coolify_api_token: "${secret}"\n` },
      { name: 'shell', text: (secret) => `coolify_key='${secret}'\n` },
    ],
    noMatch: [
      { name: 'no number', text: (make) => `COOLIFY_TOKEN=${make.alnum(40)}\n` },
      { name: 'cut short', text: (make) => `COOLIFY_TOKEN=3|${make.alnum(30)}\n` },
      {
        name: 'the checksum is wrong',
        text: (make) => `COOLIFY_TOKEN=3|${make.alnum(40)}00000000\n`,
      },
    ],
  },
  'coolify-legacy-api-token': {
    secret: (make) => `${make.int(1, 99)}|${make.alnum(40)}`,
    match: [
      { name: 'env file', text: (secret) => `COOLIFY_TOKEN=${secret}\n` },
      { name: 'workflow', text: (secret) => `coolify_api_token: "${secret}"\n` },
      { name: 'shell', text: (secret) => `coolify_key='${secret}'\n` },
    ],
    noMatch: [
      { name: 'no number', text: (make) => `COOLIFY_TOKEN=${make.alnum(40)}\n` },
      { name: 'one with a checksum', text: (make) => `COOLIFY_TOKEN=${token(make)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Your Coolify → Keys & Tokens → API tokens → the token → Revoke. Coolify Cloud has the same page.',
      url: 'https://app.coolify.io/security/api-tokens',
    },
  },
  blastRadius: {
    text: 'Does what its permissions allow in its team: read lists applications, read:sensitive shows environment variables and keys, deploy starts, restarts and stops them, write and root change them and run commands on your servers.',
  },
  audit: {
    text: 'Coolify → each application → Deployments, from {since} to {until}, and the access log of the proxy for /api/v1.',
    url: 'https://coolify.io/docs',
  },
  replace: {
    text: 'Webhooks of the git integration; else a token with the deploy permission alone, an expiry, and Allowed IPs for API Access.',
    url: authorization,
  },
  consumers: ['CI secrets', 'deploy scripts', 'MCP servers'],
  confirm: {
    text: 'GET /api/v1/version of your instance with the token answers 401 Unauthenticated.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and revoked. A new token leaves the leaked one valid until you revoke it.',
  },
  sources: [
    { url: 'https://coolify.io/docs/api/permissions', checked: '2026-11-21' },
    { url: 'https://coolify.io/docs/core/security/credentials/api-tokens', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
