import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'make',
  name: 'Make',
  url: 'https://www.make.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'make-webhook-url',
    title: 'Make webhook URL',
    severity: 'medium',
    confidence: 'high',
    keywords: ['.make.com/', '.integromat.com/'],
    pattern: /hook\.(?:[a-z]{2}\d{1,2}\.)?(?:make|integromat)\.com\/[A-Za-z0-9]{24,40}/,
    reach: { before: 24, after: 60 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: 'https://help.make.com/webhooks',
  },
  {
    id: 'make-api-token',
    title: 'Make API token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['make_api', 'make-api', 'integromat'],
    pattern: {
      name: /make[_-]api[_-](?:token|key)|integromat[\w.-]{0,16}(?:token|key)/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://help.make.com/webhooks',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'make-webhook-url': {
    secret: (make) =>
      `hook.${make.pick(['eu1.make', 'us2.make', 'integromat'])}.com/${make.lower(32)}`,
    match: [
      { name: 'env file', text: (secret) => `MAKE_WEBHOOK=https://${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) => `await fetch('https://${secret}', { method: 'POST' })\n`,
      },
      { name: 'YAML', text: (secret) => `url: "https://${secret}"\n` },
    ],
    noMatch: [
      { name: 'another path', text: () => 'https://hook.eu1.make.com/docs\n' },
      { name: 'cut short', text: (make) => `https://hook.eu1.make.com/${make.lower(16)}\n` },
    ],
  },
  'make-api-token': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `MAKE_API_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `integromat_token: ${secret}\n` },
      { name: 'env file', text: (secret) => `MAKE_API_KEY=${secret}\n` },
    ],
    noMatch: [
      { name: 'a name', text: () => 'MAKE_API_TOKEN=make-api-token\n' },
      { name: 'one character short', text: (make) => `MAKE_API_KEY=${make.uuid().slice(0, -1)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Webhooks → the webhook → Delete, after the scenario has a new one. Make has no way to change a URL.',
      url: 'https://www.make.com/en/login',
    },
  },
  blastRadius: {
    text: 'Whoever knows the URL can start the scenario with any data: it then does whatever its modules do, and may answer with data.',
  },
  audit: {
    text: 'The scenario → History, and Webhooks → the webhook → Logs, from {since} to {until}.',
    url: 'https://help.make.com/webhooks',
  },
  replace: {
    text: 'A webhook with an API key, which callers send in the header x-make-apikey and which can be replaced without a new URL, or one that takes calls only from the IP addresses you list.',
    url: 'https://help.make.com/webhooks',
  },
  consumers: ['server code and forms', 'settings of other services', 'scripts'],
  confirm: { text: 'A request to the old URL answers 410 Gone.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A webhook keeps its URL: only a new one has another.',
  },
  sources: [{ url: 'https://apps.make.com/gateway', checked: '2026-11-21' }],
  byRule: {
    'make-api-token': {
      revoke: {
        console: {
          text: 'Profile → API access → the token → Delete.',
          url: 'https://www.make.com/en/login',
        },
      },
      blastRadius: {
        text: 'Within its scopes it reads, changes and runs scenarios, connections, data stores and teams.',
      },
      audit: {
        text: 'Organization → Audit logs (Enterprise); else the history of the scenarios, from {since} to {until}.',
        url: 'https://developers.make.com/api-documentation/authentication',
      },
      replace: {
        text: 'A token with only the scopes it needs.',
        url: 'https://developers.make.com/api-documentation/authentication',
      },
      consumers: ['scripts', 'CI secrets'],
      confirm: { text: 'GET https://eu1.make.com/api/v2/users/me with the token answers 401.' },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
      },
    },
  },
} as const satisfies Playbook
