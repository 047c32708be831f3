import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'optimizely',
  name: 'Optimizely',
  url: 'https://www.optimizely.com',
} as const satisfies Provider

const tokens =
  'https://docs.developers.optimizely.com/web-experimentation/docs/personal-access-token'

export const rules = [
  {
    id: 'optimizely-access-token',
    title: 'Optimizely personal access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['optimizely'],
    pattern: {
      name: /optimizely[\w.-]{0,24}(?:token|key|secret)/,
      value: /2:[A-Za-z0-9_-]{30,100}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    boundary: 'base64url',
    source: tokens,
  },
  {
    id: 'optimizely-access-token-in-header',
    title: 'Optimizely personal access token in a header',
    severity: 'high',
    confidence: 'medium',
    keywords: ['bearer 2:'],
    pattern: /[Bb]earer (?<secret>2:[A-Za-z0-9_-]{30,100})/,
    reach: { before: 0, after: 128 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    boundary: 'base64url',
    source: tokens,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'optimizely-access-token': {
    secret: (make) => `2:${make.base64url(44)}`,
    match: [
      { name: 'env file', text: (secret) => `OPTIMIZELY_API_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `optimizely_personal_access_token: "${secret}"\n` },
      { name: 'TypeScript', text: (secret) => `const optimizelyToken = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'an SDK key, which is public',
        text: (make) => `OPTIMIZELY_SDK_KEY=${make.alnum(22)}\n`,
      },
      { name: 'cut short', text: (make) => `OPTIMIZELY_API_TOKEN=2:${make.base64url(16)}\n` },
    ],
  },
  'optimizely-access-token-in-header': {
    secret: (make) => `2:${make.base64url(44)}`,
    match: [
      {
        name: 'curl',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.optimizely.com/v2/projects\n`,
      },
      { name: 'JSON', text: (secret) => `{"Authorization": "Bearer ${secret}"}\n` },
      {
        name: 'HTTP',
        text: (secret) => `GET /v2/projects HTTP/1.1\nauthorization: bearer ${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `Authorization: Bearer 2:${make.base64url(16)}\n` },
      {
        name: 'a variable',
        text: () => 'Authorization: Bearer 2:$TOKEN_OF_THE_OPTIMIZELY_USER_IN_CI\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Sign in as its owner or as an administrator of the account: Profile → API Access → the token → Revoke.',
      url: 'https://app.optimizely.com/v2/profile/api',
    },
  },
  blastRadius: {
    text: 'Does over the REST API what its owner can do: reads results, and changes or starts experiments and flags in every project the owner belongs to. With web experiments that means running scripts on your pages.',
  },
  audit: {
    text: 'Project → History (Change history): look from {since} to {until} for changes in the owner’s name.',
    url: 'https://app.optimizely.com',
  },
  replace: {
    text: 'A token of a user of its own, invited with the role the program needs to the one project.',
    url: tokens,
  },
  consumers: ['CI secrets', 'Terraform variables and scripts', 'reporting jobs'],
  confirm: {
    text: 'GET https://api.optimizely.com/v2/projects with the token as bearer answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and revoked. A new token leaves the leaked one valid, and tokens do not expire.',
  },
  sources: [
    {
      url: 'https://docs.developers.optimizely.com/web/docs/personal-token',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
