import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'figma',
  name: 'Figma',
  url: 'https://www.figma.com',
} as const satisfies Provider

const docs = 'https://developers.figma.com/docs/rest-api/authentication/'

export const rules = [
  {
    id: 'figma-personal-access-token',
    title: 'Figma personal access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['figd_'],
    pattern: /figd_[A-Za-z0-9_-]{38,46}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'figma-personal-access-token': {
    secret: (make) => `figd_${make.base64url(40)}`,
    match: [
      { name: 'env file', text: (secret) => `FIGMA_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "X-Figma-Token: ${secret}" https://api.figma.com/v1/me\n`,
      },
      {
        name: 'MCP settings',
        text: (secret) => `"args": ["-y", "figma-developer-mcp", "--figma-api-key=${secret}"]\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `FIGMA_ACCESS_TOKEN=figd_${make.alnum(20)}\n` },
      {
        name: 'words',
        text: () => 'FIGMA_ACCESS_TOKEN=figd_your_personal_access_token_goes_here_ok\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Security → Personal access tokens → the token → Revoke access. It ends at once.',
      url: 'https://www.figma.com/settings',
    },
  },
  blastRadius: {
    text: 'Acts as the user within its scopes: reads every file, comment and variable they can open, and with write scopes changes comments, variables and webhooks. Unreleased designs are the usual loss.',
    list: {
      text: 'Settings → Security shows each token’s scopes and when it was last used.',
      url: 'https://www.figma.com/settings',
    },
  },
  audit: {
    text: 'Admin → Activity (Organization and Enterprise) from {since} to {until}; other plans show only when the token was last used.',
    url: 'https://help.figma.com/hc/en-us/articles/360040449533',
  },
  replace: {
    text: 'Use OAuth for tools that several people use, and a plan access token (Organization and Enterprise) for automation; else a token with the one scope needed and the shortest expiry.',
    url: 'https://developers.figma.com/docs/rest-api/scopes/',
  },
  consumers: ['MCP servers and coding assistants', 'design token and icon exports', 'CI secrets'],
  confirm: { text: 'GET https://api.figma.com/v1/me with the token answers 403 Invalid token.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and revoked. A new token leaves the leaked one valid until you revoke it or it expires.',
  },
  sources: [
    {
      url: 'https://developers.figma.com/docs/rest-api/plan-access-tokens/',
      checked: '2026-11-21',
    },
    {
      url: 'https://developers.figma.com/docs/rest-api/personal-access-tokens/',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
