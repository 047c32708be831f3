import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'lumigo',
  name: 'Lumigo',
  url: 'https://lumigo.io',
} as const satisfies Provider

const tokens = 'https://docs.lumigo.io/docs/lumigo-tokens'

export const rules = [
  {
    id: 'lumigo-tracer-token',
    title: 'Lumigo tracer token',
    severity: 'low',
    confidence: 'high',
    keywords: ['lumigo'],
    pattern: {
      name: /lumigo[\w.-]{0,24}token/,
      value: /t_[0-9a-f]{20,24}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: tokens,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'lumigo-tracer-token': {
    secret: (make) => `t_${make.hex(21)}`,
    match: [
      { name: 'env file', text: (secret) => `LUMIGO_TRACER_TOKEN=${secret}\n` },
      { name: 'serverless.yml', text: (secret) => `custom:\n  lumigoToken: ${secret}\n` },
      { name: 'Dockerfile', text: (secret) => `ENV LUMIGO_TRACER_TOKEN "${secret}"\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `LUMIGO_TRACER_TOKEN=t_${make.hex(12)}\n` },
      { name: 'another’s name', text: (make) => `TRACE_TOKEN=t_${make.hex(21)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Tracing → Manual tracing shows the token. Where it offers no way to replace it, write to Lumigo support and ask for a new token of the project.',
      url: 'https://platform.lumigo.io/settings',
    },
  },
  blastRadius: {
    text: 'Sends traces and logs into one project on its quota: forged or flooding data. It reads nothing.',
  },
  audit: {
    text: 'Explore and Usage: look from {since} to {until} for services that are not yours, and for a rise in traced invocations.',
    url: 'https://platform.lumigo.io',
  },
  replace: {
    text: 'The token from a secret store (Lumigo can read it from AWS Secrets Manager), one project for each environment.',
    url: tokens,
  },
  consumers: [
    'Lambda and ECS environments',
    'serverless.yml and Terraform variables',
    'Kubernetes operator secrets',
  ],
  confirm: { text: 'Traces sent with the old token no longer arrive in the project.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Have support confirm when the leaked token ends.',
  },
  sources: [
    {
      url: 'https://www.npmjs.com/package/@lumigo/microservices-node-tracer',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
