import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'browserbase',
  name: 'Browserbase',
  url: 'https://www.browserbase.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'browserbase-api-key',
    title: 'Browserbase API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['bb_live_'],
    pattern: /bb_live_[A-Za-z0-9_-]{20,40}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.4 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://docs.browserbase.com/introduction/getting-started',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'browserbase-api-key': {
    secret: (make) => `bb_live_${make.base64url(27)}`,
    match: [
      { name: 'env file', text: (secret) => `BROWSERBASE_API_KEY=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const bb = new Browserbase({ apiKey: '${secret}' })\n`,
      },
      { name: 'URL', text: (secret) => `wss://connect.browserbase.com?apiKey=${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `BROWSERBASE_API_KEY=bb_live_${make.alnum(12)}\n` },
      {
        name: 'a placeholder',
        text: () => 'BROWSERBASE_API_KEY=bb_live_your_api_key_goes_here_now\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Browserbase dashboard → Settings → the project’s API key → regenerate it.',
      url: 'https://www.browserbase.com/settings',
    },
  },
  blastRadius: {
    text: 'Starts browsers at your expense, joins running sessions, and reads recordings, logs and saved contexts: the cookies of the sites your agents are logged in to.',
  },
  audit: {
    text: 'Browserbase → Sessions, from {since} to {until}: look for sessions that are not yours. End the logins kept in contexts.',
    url: 'https://www.browserbase.com/sessions',
  },
  replace: {
    text: 'A project of its own for each service, so that a key reaches only its contexts.',
    url: 'https://docs.browserbase.com/introduction/getting-started',
  },
  consumers: ['agent backends', 'Stagehand scripts', 'MCP client settings', 'CI secrets'],
  confirm: {
    text: 'GET https://api.browserbase.com/v1/projects with the key in X-BB-API-Key answers 401.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerating gives the project a new value in place of the leaked one. Check with a call that the old one is refused.',
  },
  sources: [{ url: 'https://docs.browserbase.com/introduction/selenium', checked: '2026-11-21' }],
} as const satisfies Playbook
