import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'e2b',
  name: 'E2B',
  url: 'https://e2b.dev',
} as const satisfies Provider

export const rules = [
  {
    id: 'e2b-api-key',
    title: 'E2B API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['e2b_'],
    pattern: /e2b_[0-9a-f]{40}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: 'https://e2b.dev/docs/api-key',
  },
  {
    id: 'e2b-access-token',
    title: 'E2B access token',
    // E2B ended all of them on 1 August 2026.
    severity: 'low',
    confidence: 'high',
    keywords: ['sk_e2b_'],
    pattern: /sk_e2b_[0-9a-f]{40}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: 'https://e2b.dev/docs/api-key',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'e2b-api-key': {
    secret: (make) => `e2b_${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `E2B_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `sandbox = Sandbox(api_key="${secret}")\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "X-API-Key: ${secret}" https://api.e2b.app/sandboxes\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `E2B_API_KEY=e2b_${make.hex(39)}\n` },
      { name: 'a name', text: () => 'from e2b_code_interpreter import Sandbox\n' },
    ],
  },
  'e2b-access-token': {
    secret: (make) => `sk_e2b_${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `E2B_ACCESS_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"accessToken": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `env:\n  E2B_ACCESS_TOKEN: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `E2B_ACCESS_TOKEN=sk_e2b_${make.hex(39)}\n` },
      { name: 'a placeholder', text: () => 'E2B_ACCESS_TOKEN=sk_e2b_...\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'E2B dashboard → Keys → the key → … → Delete.',
      url: 'https://e2b.dev/dashboard?tab=keys',
    },
  },
  blastRadius: {
    text: 'Starts sandboxes at your expense, connects to running ones and reads and changes the files and processes in them, where other secrets often are, and deletes templates.',
  },
  audit: {
    text: 'E2B dashboard → Sandboxes and Usage, from {since} to {until}.',
    url: 'https://e2b.dev/dashboard?tab=usage',
  },
  replace: {
    text: 'A key for each service; hand agents nothing but the sandbox itself.',
    url: 'https://e2b.dev/docs/api-key',
  },
  consumers: ['agent backends', 'CI that builds templates', '~/.e2b/config.json', 'notebooks'],
  confirm: { text: 'GET https://api.e2b.app/sandboxes with the key in X-API-Key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    { url: 'https://e2b.dev/docs/api-key.md', checked: '2026-11-21' },
    {
      url: 'https://e2b.dev/docs/migration/access-token-deprecation.md',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'e2b-access-token': {
      revoke: {
        console: {
          text: 'Nothing to revoke: E2B ended all access tokens (sk_e2b_) on 1 August 2026. Take it out of the code; where it leaked before that day, go through the audit.',
          url: 'https://e2b.dev/docs/migration/access-token-deprecation',
        },
      },
      blastRadius: {
        text: 'None today. Until 1 August 2026 it signed the CLI in as its user, who builds and deletes templates.',
      },
      replace: {
        text: 'Where the CLI or a build needs to sign in, an API key (E2B_API_KEY).',
        url: 'https://e2b.dev/docs/api-key',
      },
      confirm: { text: 'A command of the e2b CLI with the token in E2B_ACCESS_TOKEN is refused.' },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'Access tokens are gone; API keys take their place.',
      },
    },
  },
} as const satisfies Playbook
