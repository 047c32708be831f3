import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'devcycle',
  name: 'DevCycle',
  url: 'https://www.devcycle.com',
} as const satisfies Provider

const keys = 'https://docs.devcycle.com/essentials/keys'
const compromised = 'https://docs.devcycle.com/best-practices/security/compromised-keys'

export const rules = [
  {
    id: 'devcycle-server-sdk-key',
    title: 'DevCycle server SDK key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['dvc_server_'],
    pattern: /dvc_server_[A-Za-z0-9]{8,64}(?:[_-][A-Za-z0-9]{4,64}){0,6}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['digit'] },
      { kind: 'not', words: ['token', 'hash', 'sdk'] },
    ],
    boundary: 'base64url',
    source: keys,
  },
  {
    id: 'devcycle-client-secret',
    title: 'DevCycle Management API client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['devcycle', 'dvc_client_secret'],
    pattern: {
      name: /(?:devcycle|dvc)[\w.-]{0,24}client[_.-]?secret/,
      value: /[A-Za-z0-9_-]{40,80}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    boundary: 'base64url',
    source: 'https://docs.devcycle.com/management-api/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'devcycle-server-sdk-key': {
    secret: (make) => `dvc_server_${make.hex(32)}_${make.hex(7)}`,
    match: [
      { name: 'env file', text: (secret) => `DEVCYCLE_SERVER_SDK_KEY=${secret}\n` },
      {
        name: 'Node.js',
        text: (secret) => `await initializeDevCycle('${secret}').onClientInitialized()\n`,
      },
      { name: 'Python', text: (secret) => `client = DevCycleLocalClient("${secret}", options)\n` },
    ],
    noMatch: [
      {
        name: 'a client key, which is public',
        text: (make) => `sdkKey: 'dvc_client_${make.hex(32)}_${make.hex(7)}'\n`,
      },
      { name: 'a placeholder', text: () => "initializeDevCycle('dvc_server_token_hash')\n" },
    ],
  },
  'devcycle-client-secret': {
    secret: (make) => make.base64url(64),
    match: [
      { name: 'env file', text: (secret) => `DEVCYCLE_CLIENT_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `devcycle:\n  dvc_client_secret: "${secret}"\n` },
      { name: 'TypeScript', text: (secret) => `const devcycleClientSecret = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `DEVCYCLE_CLIENT_SECRET=${make.base64url(30)}\n` },
      {
        name: 'a variable',
        text: () => 'DEVCYCLE_CLIENT_SECRET=$THE_CLIENT_SECRET_FROM_THE_VAULT_OF_TEAM_1\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The project → Environments → the environment → SDK Keys → Server → generate a new key, deploy it, then invalidate the old one with its trash icon.',
      url: 'https://app.devcycle.com',
    },
  },
  blastRadius: {
    text: 'Reads the full configuration of one environment: every feature, its variations and targeting rules, which may name people and unreleased work. It also sends events. It changes nothing.',
  },
  audit: {
    text: 'DevCycle shows a banner and a link for keys that GitHub found. Look in the environment’s usage from {since} to {until} for evaluations that are not yours.',
    url: compromised,
  },
  replace: {
    text: 'Keep server keys in a secret manager, one environment each; use client and mobile keys in browsers and apps.',
    url: 'https://docs.devcycle.com/best-practices/security/api-keys-secret-scanning',
  },
  consumers: ['server environments', 'edge workers', 'CI secrets'],
  confirm: { text: 'The server SDK fails to start with 401 or 403 for the key.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Generating a new key keeps the leaked one working until you invalidate it.',
  },
  sources: [
    { url: keys, checked: '2026-11-21' },
    { url: compromised, checked: '2026-11-21' },
  ],
  byRule: {
    'devcycle-client-secret': {
      revoke: {
        console: {
          text: 'Settings → API Credentials: make new credentials or have these replaced; where the page offers no way to end the old ones, write to DevCycle support.',
          url: 'https://app.devcycle.com',
        },
      },
      blastRadius: {
        text: 'With its client ID fetches tokens of the Management API: changes features, variables, audiences and environments of the organization, and reads SDK keys.',
      },
      audit: {
        text: 'The audit log of each feature and environment: look for changes by the API from {since} to {until}.',
        url: 'https://app.devcycle.com',
      },
      replace: {
        text: 'Run the CLI with a login of your own on developers’ machines; keep one set of credentials for each pipeline.',
        url: 'https://docs.devcycle.com/management-api/',
      },
      consumers: ['CI secrets', 'Terraform variables', 'the dvc CLI’s settings'],
      confirm: {
        text: 'Asking https://auth.devcycle.com/oauth/token for a token with it answers 401.',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'Assume that a new secret leaves the leaked one valid, and tokens it fetched live until they expire. See what the settings page says.',
      },
    },
  },
} as const satisfies Playbook
