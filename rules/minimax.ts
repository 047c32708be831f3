import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'minimax',
  name: 'MiniMax',
  url: 'https://www.minimax.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'minimax-api-key',
    title: 'MiniMax API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['sk-api-'],
    pattern: /sk-api-[A-Za-z0-9_-]{70,200}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://platform.minimax.io/docs/guides/quickstart',
  },
  {
    id: 'minimax-subscription-key',
    title: 'MiniMax subscription key (coding and token plans)',
    severity: 'high',
    confidence: 'medium',
    keywords: ['sk-cp-'],
    pattern: /sk-cp-[A-Za-z0-9_-]{70,200}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://platform.minimax.io/docs/coding-plan/quickstart',
  },
  {
    id: 'minimax-jwt',
    title: 'MiniMax API key (JWT of earlier accounts)',
    severity: 'high',
    confidence: 'high',
    keywords: ['minimax'],
    pattern: {
      name: /minimax[\w.-]{0,24}(?:key|token|secret)/,
      value: /eyJhb[A-Za-z0-9_-]{10,80}\.eyJ[A-Za-z0-9_-]{60,900}\.[A-Za-z0-9_-]{80,400}/,
    },
    boundary: 'base64url',
    reach: { before: 0, after: 1500 },
    checks: [{ kind: 'structure', is: 'jwt' }],
    source: 'https://platform.minimax.io/docs/guides/quickstart',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'minimax-api-key': {
    secret: (make) => `sk-api-${make.base64url(116)}`,
    match: [
      { name: 'env file', text: (secret) => `MINIMAX_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"apiKey": "${secret}"}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.minimax.io/v1/text/chatcompletion_v2\n`,
      },
    ],
    noMatch: [
      { name: 'cut off', text: (make) => `MINIMAX_API_KEY=sk-api-${make.alnum(30)}\n` },
      { name: 'a placeholder', text: () => 'MINIMAX_API_KEY=sk-api-key-of-the-team\n' },
    ],
  },
  'minimax-subscription-key': {
    secret: (make) => `sk-cp-${make.base64url(116)}`,
    match: [
      { name: 'env file', text: (secret) => `ANTHROPIC_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"apiKey": "${secret}"}\n` },
      { name: 'shell', text: (secret) => `export ANTHROPIC_AUTH_TOKEN=${secret}\n` },
    ],
    noMatch: [
      { name: 'cut off', text: (make) => `ANTHROPIC_API_KEY=sk-cp-${make.alnum(30)}\n` },
      { name: 'a placeholder', text: () => 'ANTHROPIC_API_KEY=sk-cp-xxx\n' },
    ],
  },
  'minimax-jwt': {
    secret: (make) =>
      `${Buffer.from('{"alg":"RS256","typ":"JWT"}').toString('base64url')}.${Buffer.from(`{"GroupID":"${make.digits(19)}","iss":"minimax","aud":"${make.hex(20)}"}`).toString('base64url')}.${make.base64url(342)}`,
    match: [
      { name: 'env file', text: (secret) => `MINIMAX_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"minimaxApiKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `minimax_api_key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'no signature', text: (make) => `MINIMAX_API_KEY=eyJhbGciOi${make.alnum(20)}\n` },
      {
        name: 'the group, which is no secret',
        text: (make) => `MINIMAX_GROUP_ID=${make.digits(19)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'MiniMax Platform → Settings → API Keys → the key → Delete; the subscription key stands under Billing → Token Plan.',
      url: 'https://platform.minimax.io/user-center/basic-information/interface-key',
    },
  },
  blastRadius: {
    text: 'Calls text, speech, video and music models until the balance or the quota of the plan is used up, and uses cloned voices and uploaded files.',
  },
  audit: {
    text: 'MiniMax Platform → Billing → usage records, from {since} to {until}.',
    url: 'https://platform.minimax.io/user-center/payment/balance',
  },
  replace: {
    text: 'A key for each service, read from a secret manager on the server.',
    url: 'https://platform.minimax.io/docs/guides/quickstart',
  },
  consumers: [
    'backends',
    'Claude Code and other assistants’ settings',
    'LLM gateways',
    'MCP client settings',
  ],
  confirm: {
    text: 'A call to https://api.minimax.io/v1/models (api.minimaxi.com in China) with the key answers 401, or the code 1004 in its base_resp.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until you delete it. For a subscription key look under Billing whether the page offers a reset.',
  },
  sources: [
    { url: 'https://platform.minimax.io/docs/guides/quickstart', checked: '2026-11-21' },
    { url: 'https://platform.minimax.io/docs/coding-plan/quickstart', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
