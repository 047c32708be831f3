import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'stability',
  name: 'Stability AI',
  url: 'https://stability.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'stability-api-key',
    title: 'Stability AI API key',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'stability_',
      'stability-',
      'stability.',
      'stabilityai',
      'stabilityapi',
      'stabilitykey',
      'dreamstudio',
    ],
    pattern: {
      name: /(?:stability|dreamstudio)[_.-]?(?:ai)?[\w.-]{0,24}(?:key|token|secret)/,
      value: /sk-[A-Za-z0-9]{48}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: 'https://platform.stability.ai/docs/getting-started/authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'stability-api-key': {
    secret: (make) => `sk-${make.alnum(48)}`,
    match: [
      { name: 'env file', text: (secret) => `STABILITY_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `os.environ['STABILITY_KEY'] = '${secret}'\n` },
      { name: 'JSON', text: (secret) => `{"stabilityAiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `STABILITY_API_KEY=sk-${make.alnum(47)}\n` },
      { name: 'another service', text: (make) => `SOME_API_KEY=sk-${make.alnum(48)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Stability Platform → profile icon → API Keys → the X beside the key.',
      url: 'https://platform.stability.ai/account/keys',
    },
  },
  blastRadius: {
    text: 'Makes images, audio and 3D models from your prepaid credits until they are gone, or on with auto-recharge, and reads the profile and balance of the account.',
    list: {
      text: 'GET https://api.stability.ai/v1/user/balance with the key shows the credits left.',
      url: 'https://platform.stability.ai/docs/api-reference',
    },
  },
  audit: {
    text: 'Stability Platform → Account → Credits: compare what was used from {since} to {until} with your own.',
    url: 'https://platform.stability.ai/account/credits',
  },
  replace: {
    text: 'A key for each service, on the server only, and auto-recharge off or low.',
    url: 'https://platform.stability.ai/docs/getting-started/authentication',
  },
  consumers: ['backends', 'plug-ins for image editors', 'bots', 'notebooks'],
  confirm: { text: 'GET https://api.stability.ai/v1/user/balance with the key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    {
      url: 'https://kb.stability.ai/knowledge-base/how-to-delete-and/or-cycle-api-keys',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
