import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'statsig',
  name: 'Statsig',
  url: 'https://www.statsig.com',
} as const satisfies Provider

const keys = 'https://docs.statsig.com/access-management/api-keys'
const rotate = 'https://docs.statsig.com/api/content/api-reference/keys/rotate-key'

export const rules = [
  {
    id: 'statsig-server-secret',
    title: 'Statsig server secret key',
    severity: 'high',
    confidence: 'high',
    keywords: ['statsig'],
    pattern: /[Ss][Tt][Aa][Tt][Ss][Ii][Gg][\s\S]{0,160}?(?<secret>secret-[A-Za-z0-9]{32,60})/,
    reach: { before: 0, after: 256 },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    boundary: 'base64url',
    source: keys,
  },
  {
    id: 'statsig-console-key',
    title: 'Statsig console API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['statsig'],
    pattern: /[Ss][Tt][Aa][Tt][Ss][Ii][Gg][\s\S]{0,160}?(?<secret>console-[A-Za-z0-9]{32,60})/,
    reach: { before: 0, after: 256 },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    boundary: 'base64url',
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'statsig-server-secret': {
    secret: (make) => `secret-${make.alnum(43)}`,
    match: [
      { name: 'env file', text: (secret) => `STATSIG_SERVER_SECRET=${secret}\n` },
      { name: 'Node.js', text: (secret) => `await Statsig.initialize('${secret}')\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -X POST https://api.statsig.com/v1/check_gate -H "statsig-api-key: ${secret}"\n`,
      },
    ],
    noMatch: [
      {
        name: 'a client key, which is public',
        text: (make) => `new StatsigClient('client-${make.alnum(43)}')\n`,
      },
      {
        name: 'a name',
        text: () => 'statsig: secretRef: secret-statsig-server-key-production-eu\n',
      },
    ],
  },
  'statsig-console-key': {
    secret: (make) => `console-${make.alnum(43)}`,
    match: [
      { name: 'env file', text: (secret) => `STATSIG_CONSOLE_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl https://statsigapi.net/console/v1/gates -H "STATSIG-API-KEY: ${secret}"\n`,
      },
      {
        name: 'Terraform',
        text: (secret) => `provider "statsig" {\n  console_api_key = "${secret}"\n}\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `STATSIG_CONSOLE_KEY=console-${make.alnum(20)}\n` },
      { name: 'another’s name', text: (make) => `SESSION=console-${make.alnum(43)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Project Settings → Environments & Keys → the key → Actions → Deactivate, once the new key is deployed; then Delete.',
      url: 'https://console.statsig.com/api_keys',
    },
    api: {
      text: 'PATCH https://statsigapi.net/console/v1/keys/{id}/deactivate with a console key that may manage keys.',
      url: rotate,
    },
  },
  blastRadius: {
    text: 'Downloads the definitions of all gates, configs and experiments of the project, with the users and conditions they name, evaluates them for anyone, and logs events that distort results.',
  },
  audit: {
    text: 'Project Settings → Environments & Keys shows when the key was last used. The audit log shows changes, and who made them, from {since} to {until}.',
    url: 'https://console.statsig.com/api_keys',
  },
  replace: {
    text: 'A server key for each service and environment, limited to a target app; client keys in browsers and apps.',
    url: keys,
  },
  consumers: [
    'server environments',
    'edge functions',
    'CI secrets',
    'data pipelines that log events',
  ],
  confirm: {
    text: 'POST https://api.statsig.com/v1/download_config_specs with the key answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Rotating makes a new key; see on the keys page whether the leaked one is still active, and deactivate it.',
  },
  sources: [
    { url: keys, checked: '2026-11-21' },
    { url: rotate, checked: '2026-11-21' },
  ],
  byRule: {
    'statsig-console-key': {
      blastRadius: {
        text: 'Creates, changes and deletes gates, configs and experiments of the project, so it turns features on or off for everyone; a key that may reach other keys also makes itself new ones.',
        list: {
          text: 'Project Settings → Environments & Keys shows the scopes of the key.',
          url: 'https://console.statsig.com/api_keys',
        },
      },
      replace: {
        text: 'A console key with read-only scope where a program only reads; one for each pipeline.',
        url: keys,
      },
      consumers: [
        'Terraform and Pulumi settings',
        'CI secrets',
        'MCP settings of coding assistants',
      ],
      confirm: { text: 'GET https://statsigapi.net/console/v1/gates with the key answers 401.' },
    },
  },
} as const satisfies Playbook
