import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'replicate',
  name: 'Replicate',
  url: 'https://replicate.com',
} as const satisfies Provider

const tokens = 'https://replicate.com/docs/topics/security/api-tokens'

export const rules = [
  {
    id: 'replicate-api-token',
    title: 'Replicate API token',
    severity: 'high',
    confidence: 'high',
    // The prefix is one byte too short for a keyword, so each first character has its own.
    // biome-ignore format: one line for the alphabet
    keywords: ['r8_0', 'r8_1', 'r8_2', 'r8_3', 'r8_4', 'r8_5', 'r8_6', 'r8_7', 'r8_8', 'r8_9', 'r8_a', 'r8_b', 'r8_c', 'r8_d', 'r8_e', 'r8_f', 'r8_g', 'r8_h', 'r8_i', 'r8_j', 'r8_k', 'r8_l', 'r8_m', 'r8_n', 'r8_o', 'r8_p', 'r8_q', 'r8_r', 'r8_s', 'r8_t', 'r8_u', 'r8_v', 'r8_w', 'r8_x', 'r8_y', 'r8_z'],
    pattern: /r8_[A-Za-z0-9]{37}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: tokens,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'replicate-api-token': {
    secret: (make) => `r8_${make.alnum(37)}`,
    match: [
      { name: 'env file', text: (secret) => `REPLICATE_API_TOKEN=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const replicate = new Replicate({ auth: '${secret}' })\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `-H "Authorization: Bearer ${secret}" https://api.replicate.com/v1/predictions\n`,
      },
      { name: 'YAML', text: (secret) => `replicate:\n  api_token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `REPLICATE_API_TOKEN=r8_${make.alnum(36)}\n` },
      { name: 'a texture format', text: () => 'format = VK_FORMAT_R8_UNORM_PACKED_SOMETHING\n' },
      { name: 'part of a longer word', text: (make) => `id=cr8_${make.alnum(37)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account settings → API tokens → the token → Disable. For a token of an organization switch to that organization first.',
      url: 'https://replicate.com/account/api-tokens',
    },
  },
  blastRadius: {
    text: 'Acts as the account on your bill: runs any model and training, reads inputs and outputs of predictions, pushes and deletes private models, and changes deployments.',
  },
  audit: {
    text: 'Dashboard → Predictions and Trainings, created from {since} to {until}: models you do not use and runs your services did not make. Billing shows the cost by day.',
    url: 'https://replicate.com/predictions',
  },
  replace: {
    text: 'A token for each service and environment, named after it, from a secret manager on the server. Set a monthly spend limit.',
    url: tokens,
  },
  consumers: [
    'image and video generation backends',
    'notebooks',
    'model publishing with Cog in CI',
    'low-code integrations',
  ],
  confirm: {
    text: 'GET https://api.replicate.com/v1/account with the token answers 401.',
    url: 'https://replicate.com/docs/reference/http',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and disabled. A new token leaves the leaked one valid until you disable it.',
  },
  sources: [
    { url: tokens, checked: '2026-11-21' },
    { url: 'https://replicate.com/changelog/2024-06-04-disable-api-tokens', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
