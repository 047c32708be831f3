import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'scrapfly',
  name: 'Scrapfly',
  url: 'https://scrapfly.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'scrapfly-api-key',
    title: 'Scrapfly API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['scp-live-', 'scp-test-'],
    pattern: /scp-(?:live|test)-[0-9a-f]{32}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://scrapfly.io/docs/project',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'scrapfly-api-key': {
    secret: (make) => `scp-live-${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `SCRAPFLY_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = ScrapflyClient(key="${secret}")\n` },
      { name: 'URL', text: (secret) => `https://api.scrapfly.io/scrape?key=${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `SCRAPFLY_KEY=scp-live-${make.hex(31)}\n` },
      { name: 'a placeholder', text: () => 'SCRAPFLY_KEY=scp-live-...\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Scrapfly dashboard → Projects → the project → Actions → Regenerate API Key. The live and the test environment have a key each.',
      url: 'https://scrapfly.io/dashboard',
    },
  },
  blastRadius: {
    text: 'Scrapes on your credits, and on your card where overage is allowed, and reads the logs and results of earlier scrapes while they are kept.',
  },
  audit: {
    text: 'Scrapfly dashboard → Monitoring → Logs, from {since} to {until}: look for addresses that are not yours.',
    url: 'https://scrapfly.io/dashboard/monitoring/log',
  },
  replace: {
    text: 'A project with a budget for each service.',
    url: 'https://scrapfly.io/docs/project',
  },
  consumers: ['scrapers', 'RAG backends', 'notebooks'],
  confirm: { text: 'GET https://api.scrapfly.io/account with the key answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerating gives the project a new value in place of the leaked one. Check with a call that the old one is refused.',
  },
  sources: [{ url: 'https://scrapfly.io/docs/project', checked: '2026-11-21' }],
} as const satisfies Playbook
