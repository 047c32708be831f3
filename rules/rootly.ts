import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'rootly',
  name: 'Rootly',
  url: 'https://rootly.com',
} as const satisfies Provider

const overview = 'https://docs.rootly.com/api-reference/overview'
const revoke = 'https://docs.rootly.com/api-reference/api-keys/revoke-an-api-key'
const create = 'https://docs.rootly.com/api-reference/api-keys/creates-an-api-key'

export const rules = [
  {
    id: 'rootly-api-key',
    title: 'Rootly API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['rootly_'],
    pattern: /rootly_[0-9a-f]{64}/,
    reach: { before: 0, after: 80 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: overview,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'rootly-api-key': {
    secret: (make) => `rootly_${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `ROOTLY_API_TOKEN=${secret}\n` },
      {
        name: 'Terraform',
        text: (secret) => `provider "rootly" {\n  api_token = "${secret}"\n}\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H 'Authorization: Bearer ${secret}' https://api.rootly.com/v1/incidents\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `ROOTLY_API_TOKEN=rootly_${make.hex(63)}\n` },
      { name: 'a resource', text: () => 'resource "rootly_escalation_policy" "default" {\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Organization dropdown → Organization Settings → API Keys → the key → Revoke.',
      url: 'https://rootly.com/account/api_keys',
    },
    api: {
      text: 'DELETE https://api.rootly.com/v1/api_keys/{id}. It works at once; a team or organization key takes its service account with it.',
      url: revoke,
    },
  },
  blastRadius: {
    text: 'A global key does what its roles allow on every incident, schedule and integration of the organization; a team key acts as an admin of that team; a personal key as its owner. It reads postmortems and pages people.',
    list: {
      text: 'Organization Settings → API Keys shows kind, roles, last use and expiry.',
      url: 'https://rootly.com/account/api_keys',
    },
  },
  audit: {
    text: 'Organization Settings → Audit Logs: filter by the key or its service account from {since} to {until}.',
    url: 'https://rootly.com/account/audits',
  },
  replace: {
    text: 'A team key, or an organization key with narrow roles, and a short expiry; OAuth client credentials where a program supports them.',
    url: create,
  },
  consumers: ['Terraform variables', 'CI secrets', 'chat bots and on-call scripts', 'MCP settings'],
  confirm: { text: 'GET https://api.rootly.com/v1/users/me with the key as bearer answers 401.' },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Rotating a key can leave the old value valid for a grace period: revoke the key instead.',
  },
  sources: [
    { url: overview, checked: '2026-11-21' },
    { url: revoke, checked: '2026-11-21' },
    { url: create, checked: '2026-11-21' },
  ],
} as const satisfies Playbook
