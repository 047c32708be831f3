import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'nvidia',
  name: 'NVIDIA',
  url: 'https://build.nvidia.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'nvidia-api-key',
    title: 'NVIDIA API key (NGC and NIM)',
    severity: 'high',
    confidence: 'high',
    keywords: ['nvapi-'],
    pattern: /nvapi-(?:stg-)?[A-Za-z0-9_-]{60,70}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://docs.nvidia.com/rag/latest/api-key.html',
  },
  {
    id: 'nvidia-ngc-api-key-legacy',
    title: 'NVIDIA NGC API key (original format)',
    severity: 'high',
    confidence: 'medium',
    keywords: ['ngc_api', 'ngc-api', 'ngc_cli', 'ngcapi', 'ngc_key', 'nvcr_', 'ngc_pass'],
    pattern: {
      name: /ngc[_.-]?(?:cli[_.-]?)?(?:api[_.-]?)?(?:key|token|pass(?:word)?)|nvcr[\w.-]{0,16}(?:key|token|pass(?:word)?)/,
      value: /[A-Za-z0-9+/]{84}/,
    },
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'structure', is: 'basic-credentials' },
    ],
    source: 'https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'nvidia-api-key': {
    secret: (make) => `nvapi-${make.base64url(64)}`,
    match: [
      { name: 'env file', text: (secret) => `NVIDIA_API_KEY=${secret}\n` },
      {
        name: 'Python',
        text: (secret) =>
          `client = OpenAI(base_url="https://integrate.api.nvidia.com/v1", api_key="${secret}")\n`,
      },
      { name: 'shell', text: (secret) => `export NGC_API_KEY=${secret}\n` },
    ],
    noMatch: [
      { name: 'cut off', text: (make) => `NVIDIA_API_KEY=nvapi-${make.alnum(30)}\n` },
      {
        name: 'words',
        text: () =>
          'NVIDIA_API_KEY=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\n',
      },
    ],
  },
  'nvidia-ngc-api-key-legacy': {
    secret: (make) => Buffer.from(`${make.lower(26)}:${make.uuid()}`).toString('base64'),
    match: [
      { name: 'env file', text: (secret) => `NGC_API_KEY=${secret}\n` },
      { name: 'shell', text: (secret) => `export NGC_CLI_API_KEY="${secret}"\n` },
      { name: 'YAML', text: (secret) => `ngc-api-key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `NGC_API_KEY=${make.base64(60)}\n` },
      { name: 'a variable', text: () => 'NGC_API_KEY=$NGC_API_KEY_FROM_VAULT\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'NGC → user menu → Setup → API Keys → the key → Actions → Delete.',
      url: 'https://org.ngc.nvidia.com/setup/api-keys',
    },
  },
  blastRadius: {
    text: 'Uses the services chosen when it was made: calls models at build.nvidia.com from your credits, pulls (and with the right role pushes) private containers and models of the organization at nvcr.io, and runs Cloud Functions.',
  },
  audit: {
    text: 'NGC → Organization → Audit, from {since} to {until}, for owners of the organization; and the credits used at build.nvidia.com.',
    url: 'https://org.ngc.nvidia.com',
  },
  replace: {
    text: 'A personal key with only the services it needs and an expiry; a service key for automation.',
    url: 'https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html',
  },
  consumers: [
    'Kubernetes pull secrets for nvcr.io',
    'docker login on GPU hosts',
    'NIM containers',
    'notebooks and backends',
  ],
  confirm: {
    text: 'GET https://integrate.api.nvidia.com/v1/models or docker login nvcr.io with the key is refused.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Actions → Rotate gives the key a new value in place of the leaked one. Check with a call that the old one is refused, else delete it.',
  },
  sources: [
    { url: 'https://docs.nvidia.com/rag/latest/api-key.html', checked: '2026-11-21' },
    { url: 'https://org.ngc.nvidia.com/setup/api-keys', checked: '2026-11-21' },
  ],
  byRule: {
    'nvidia-ngc-api-key-legacy': {
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'An account has one key of this format: Generate API Key makes a new one, and the leaked one stops working.',
      },
    },
  },
} as const satisfies Playbook
