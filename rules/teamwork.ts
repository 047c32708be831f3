import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'teamwork',
  name: 'Teamwork.com',
  url: 'https://www.teamwork.com',
} as const satisfies Provider

const docs = 'https://apidocs.teamwork.com/guides/teamwork/authentication'

export const rules = [
  {
    id: 'teamwork-api-key',
    title: 'Teamwork.com API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['twp_'],
    pattern: /twp_[A-Za-z0-9]{28}(?:_[a-z]{2,3})?/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: docs,
  },
  // base64 of an id, the number of the installation and user, and the region.
  {
    id: 'teamwork-token',
    title: 'Teamwork.com Desk, Spaces or CRM token',
    severity: 'high',
    confidence: 'high',
    keywords: ['tkn.v1_'],
    pattern: /tkn\.v1_(?<random>[A-Za-z0-9+/]{60,100}={0,2})/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'teamwork-api-key': {
    secret: (make) => `twp_${make.alnum(28)}`,
    match: [
      { name: 'env file', text: (secret) => `TEAMWORK_API_KEY=${secret}\n` },
      {
        name: 'curl',
        text: (secret) => `curl -u "${secret}:x" https://acme.teamwork.com/projects.json\n`,
      },
      { name: 'JSON', text: (secret) => `{"apiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `TEAMWORK_API_KEY=twp_${make.alnum(27)}\n` },
      { name: 'the name of a function', text: () => 'agentwp_intentHandlersForTheSite()\n' },
    ],
  },
  'teamwork-token': {
    secret: (make) =>
      `tkn.v1_${Buffer.from(`${make.uuid()}-${make.digits(6)}.${make.digits(6)}.EU`).toString('base64')}`,
    match: [
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://acme.teamwork.com/desk/api/v2/tickets.json\n`,
      },
      { name: 'env file', text: (secret) => `TEAMWORK_DESK_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `headers = {"Authorization": "Bearer ${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `TEAMWORK_DESK_TOKEN=tkn.v1_${make.alnum(30)}\n` },
      { name: 'a placeholder', text: () => `TEAMWORK_DESK_TOKEN=tkn.v1_${'x'.repeat(72)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Avatar → Edit my details → API & Mobile (or Profile → API keys) → the key → Reset or delete. Spaces: profile icon → Settings → API Keys → ⋮ → Revoke.',
      url: 'https://www.teamwork.com/launchpad/login',
    },
  },
  blastRadius: {
    text: 'Acts as the user: reads and changes projects, tasks, time, files, tickets or deals as their permissions allow.',
  },
  audit: {
    text: 'Settings → Audit log, where your plan has it, from {since} to {until}; else the activity of projects shows changes in the user’s name.',
    url: 'https://www.teamwork.com/launchpad/login',
  },
  replace: {
    text: 'Use OAuth for apps that others use; else a key of a user who sees only the projects needed.',
    url: 'https://apidocs.teamwork.com/guides/teamwork/authentication',
  },
  consumers: ['reporting scripts', 'help desk integrations', 'MCP servers'],
  confirm: { text: 'GET /me.json on your Teamwork address with the key answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Resetting a user’s key ends the leaked value; a further token leaves it valid until you delete it.',
  },
  sources: [
    {
      url: 'https://apidocs.teamwork.com/guides/teamwork/getting-started-with-the-teamwork-com-api',
      checked: '2026-11-21',
    },
    {
      url: 'https://support.teamwork.com/spaces/settings/managing-your-api-keys',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
