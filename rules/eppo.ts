import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'eppo',
  name: 'Eppo',
  url: 'https://www.geteppo.com',
} as const satisfies Provider

const sdkKeys = 'https://docs.geteppo.com/sdks/sdk-keys/'

export const rules = [
  {
    id: 'eppo-sdk-key',
    title: 'Eppo SDK key',
    severity: 'medium',
    confidence: 'high',
    // After the dot stands base64 of cs= or eh=, what the key’s host is made of.
    keywords: ['.Y3M9', '.ZWg9'],
    pattern: /(?<random>[A-Za-z0-9_-]{12,64})\.(?:Y3M9|ZWg9)[A-Za-z0-9_-]{12,160}/,
    reach: { before: 72, after: 192 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    boundary: 'base64url',
    source: sdkKeys,
  },
  {
    id: 'eppo-api-key',
    title: 'Eppo REST API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['eppo_api', 'eppo-api', 'eppoapi', 'x-eppo-token'],
    pattern: {
      name: /eppo[_.-]?api[_.-]?(?:key|token)|x-eppo-token/,
      value: /[A-Za-z0-9_-]{32,64}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    boundary: 'base64url',
    source: 'https://docs.geteppo.com/reference/api/',
  },
] as const satisfies readonly Rule[]

function sdkKey(make: Make): string {
  const host = `${make.pick(['cs=acme&eh=', 'eh='])}${make.lower(6)}.e.eppo.cloud`
  return `${make.base64url(43)}.${Buffer.from(host).toString('base64url')}`
}

export const examples = {
  'eppo-sdk-key': {
    secret: sdkKey,
    match: [
      { name: 'env file', text: (secret) => `EPPO_SDK_KEY=${secret}\n` },
      {
        name: 'Node.js',
        text: (secret) => `await init({ apiKey: '${secret}', assignmentLogger })\n`,
      },
      { name: 'Python', text: (secret) => `config = Config(api_key="${secret}")\n` },
    ],
    noMatch: [
      {
        name: 'another inside',
        text: (make) =>
          `key=${make.alnum(43)}.${Buffer.from(`ab=${make.lower(20)}`).toString('base64url')}\n`,
      },
      { name: 'cut short', text: (make) => `key=${make.alnum(43)}.Y3M9\n` },
    ],
  },
  'eppo-api-key': {
    secret: (make) => make.base64url(43),
    match: [
      { name: 'env file', text: (secret) => `EPPO_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl https://eppo.cloud/api/v1/experiments -H 'X-Eppo-Token: ${secret}'\n`,
      },
      { name: 'YAML', text: (secret) => `eppo_api_token: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `EPPO_API_KEY=${make.base64url(20)}\n` },
      { name: 'a name', text: () => 'EPPO_API_KEY=the-eppo-key-of-production-in-the-vault\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Configuration → SDK Keys → the key → deactivate or delete it, once the new one is deployed.',
      url: 'https://eppo.cloud',
    },
  },
  blastRadius: {
    text: 'Reads the flags, experiments and targeting rules of one environment; keys for browsers get them obfuscated. It changes nothing.',
  },
  audit: {
    text: 'Eppo shows no log of configuration requests by key. Look at the assignment logs in your warehouse from {since} to {until} for entries that are not yours, and ask Eppo support.',
    url: 'https://eppo.cloud',
  },
  replace: {
    text: 'A key for each environment and kind of SDK; server keys from a secret manager.',
    url: sdkKeys,
  },
  consumers: ['server environments', 'edge functions', 'web pages and apps (client keys)'],
  confirm: { text: 'An SDK started with the key reports 401 or 403 on its first fetch.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key works beside the leaked one until that one is deactivated.',
  },
  sources: [
    {
      url: 'https://github.com/Eppo-exp/eppo-docs/blob/7b179f09df3326f19dafebeba8592aede750b278/docs/sdks/sdk-keys.md',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'eppo-api-key': {
      revoke: {
        console: {
          text: 'Admin → API keys → REST API keys → the key → delete it.',
          url: 'https://eppo.cloud',
        },
      },
      blastRadius: {
        text: 'Does over the REST API what its permissions allow: reads experiments and results, and with write permission changes flags, metrics and allocations.',
      },
      audit: {
        text: 'The history of flags and experiments: look for changes by the API from {since} to {until}.',
        url: 'https://eppo.cloud',
      },
      consumers: ['CI secrets', 'jobs that sync metrics', 'Terraform variables'],
      confirm: {
        text: 'GET https://eppo.cloud/api/v1/experiments with the key in X-Eppo-Token answers 401.',
      },
    },
  },
} as const satisfies Playbook
