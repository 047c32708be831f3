import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'plane',
  name: 'Plane',
  url: 'https://plane.so',
} as const satisfies Provider

const docs = 'https://developers.plane.so/api-reference/introduction'

export const rules = [
  {
    id: 'plane-api-key',
    title: 'Plane API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['plane_api_'],
    pattern: /plane_api_[0-9a-f]{32}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'plane-api-key': {
    secret: (make) => `plane_api_${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `PLANE_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "X-API-Key: ${secret}" https://api.plane.so/api/v1/users/me/\n`,
      },
      { name: 'MCP settings', text: (secret) => `"env": { "PLANE_API_KEY": "${secret}" }\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `PLANE_API_KEY=plane_api_${make.hex(31)}\n` },
      {
        name: 'the name of a variable',
        text: () => 'control_plane_api_base_url_of_the_cluster_in_the_region=x\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Profile settings → Personal access tokens → the token → Delete.',
      url: 'https://app.plane.so/settings/account/api-tokens',
    },
  },
  blastRadius: {
    text: 'Acts as the user in all their workspaces: reads and changes projects, work items, comments and pages.',
  },
  audit: {
    text: 'The activity of work items shows changes in the user’s name from {since} to {until}; on a server of your own, also the web server’s log.',
  },
  replace: {
    text: 'Make a token with an expiry date for each program, under a user who is a member of the project needed.',
    url: 'https://developers.plane.so/api-reference/introduction',
  },
  consumers: ['MCP servers and coding assistants', 'automation scripts', 'CI secrets'],
  confirm: { text: 'GET https://api.plane.so/api/v1/users/me/ with the key answers 401 or 403.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and deleted. A new token leaves the leaked one valid until you delete it or it expires.',
  },
  sources: [
    { url: 'https://developers.plane.so/api-reference/introduction', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
