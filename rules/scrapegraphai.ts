import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'scrapegraphai',
  name: 'ScrapeGraphAI',
  url: 'https://scrapegraphai.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'scrapegraphai-api-key',
    title: 'ScrapeGraphAI API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['sgai-'],
    pattern: /sgai-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: 'https://docs.scrapegraphai.com/introduction',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'scrapegraphai-api-key': {
    secret: (make) => `sgai-${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `SGAI_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = Client(api_key="${secret}")\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "SGAI-APIKEY: ${secret}" https://api.scrapegraphai.com/v1/credits\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `SGAI_API_KEY=sgai-${make.uuid().slice(0, -1)}\n`,
      },
      { name: 'a placeholder', text: () => 'SGAI_API_KEY=sgai-your-api-key\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'ScrapeGraphAI dashboard → Settings → API Key → Regenerate API Key.',
      url: 'https://dashboard.scrapegraphai.com',
    },
  },
  blastRadius: { text: 'Scrapes and searches on your credits. It reads the history of requests.' },
  audit: {
    text: 'ScrapeGraphAI dashboard → Usage, from {since} to {until}.',
    url: 'https://dashboard.scrapegraphai.com',
  },
  replace: {
    text: 'A key read from a secret manager on the server.',
    url: 'https://docs.scrapegraphai.com/introduction',
  },
  consumers: ['agents and scrapers', 'notebooks', 'MCP client settings'],
  confirm: {
    text: 'GET https://v2-api.scrapegraphai.com/api/credits with the key in SGAI-APIKEY answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate API Key replaces the key of the account, and the leaked one is invalid at once.',
  },
  sources: [
    {
      url: 'https://docs.scrapegraphai.com/knowledge-base/account/api-keys',
      checked: '2026-11-21',
    },
    { url: 'https://docs.scrapegraphai.com/api-reference/introduction', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
