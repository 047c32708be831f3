import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'lambdalabs',
  name: 'Lambda',
  url: 'https://lambda.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'lambdalabs-api-key',
    title: 'Lambda Cloud API key',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'lambda_api',
      'lambda-api',
      'lambdalabs',
      'lambda_labs',
      'lambda-labs',
      'lambda_cloud',
      'lambda-cloud',
      'lambdacloud',
      'lambda.ai',
      'lambdaapi',
    ],
    pattern: {
      name: /lambda(?:[_.-]?(?:labs|cloud))?[_.-]?[\w.-]{0,24}(?:key|token|secret)|lambdalabs[\w.-]{0,16}/,
      value: /secret_[A-Za-z0-9_-]{1,64}_[0-9a-f]{32}\.[A-Za-z0-9]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: 'https://docs.lambda.ai/public-cloud/cloud-api/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'lambdalabs-api-key': {
    secret: (make) => `secret_laptop_${make.hex(32)}.${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `LAMBDA_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `lambda_cloud_api_key: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"lambdaLabsApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut off', text: (make) => `LAMBDA_API_KEY=secret_laptop_${make.hex(32)}\n` },
      { name: 'a function’s name', text: () => 'LAMBDA_API_KEY_NAME=secret_for_the_lambda\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Lambda Cloud → Settings → API keys → the key → … → Delete.',
      url: 'https://cloud.lambda.ai/api-keys/cloud-api',
    },
  },
  blastRadius: {
    text: 'Launches, restarts and terminates GPU instances on your card, adds SSH keys and reads the list of instances, file systems and keys. Terminating an instance destroys what is on its local disk. Every key may call every operation of the API.',
  },
  audit: {
    text: 'Lambda Cloud → Instances, Usage and Settings → Audit events, from {since} to {until}; look for instances and SSH keys that are not yours.',
    url: 'https://cloud.lambda.ai',
  },
  replace: {
    text: 'A key for each program, deleted when its work is done.',
    url: 'https://docs.lambda.ai/public-cloud/cloud-api/',
  },
  consumers: [
    'SkyPilot and other launchers',
    '~/.lambda_cloud',
    'Terraform variables',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://cloud.lambda.ai/api/v1/instances with the key answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [{ url: 'https://docs.lambda.ai/public-cloud/access-security', checked: '2026-11-21' }],
} as const satisfies Playbook
