import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'firecrawl',
  name: 'Firecrawl',
  url: 'https://www.firecrawl.dev',
} as const satisfies Provider

export const rules = [
  {
    id: 'firecrawl-api-key',
    title: 'Firecrawl API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['firecrawl', 'fire_crawl'],
    pattern: {
      name: /fire_?crawl[\w.-]{0,24}(?:key|token|secret)|(?:firecrawl(?:app|client)?)\(\s{0,20}\{?\s{0,20}(?:api[_-]?)?(?:key|token)|mcp\.firecrawl\.dev/,
      value: /fc-[0-9a-f]{32}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://docs.firecrawl.dev/api-reference/introduction',
  },
  {
    // Only the prefixes are documented: fco_ for access, fcr_ for refresh tokens.
    id: 'firecrawl-oauth-token',
    title: 'Firecrawl OAuth token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['firecrawl', 'fire_crawl'],
    pattern: {
      name: /fire_?crawl[\w.-]{0,24}(?:key|token|secret|auth)/,
      value: /fc[or]_[A-Za-z0-9_-]{24,128}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: 'https://github.com/firecrawl/firecrawl-mcp-server/blob/main/README.md',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'firecrawl-api-key': {
    secret: (make) => `fc-${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `FIRECRAWL_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `app = FirecrawlApp(api_key="${secret}")\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const app = new Firecrawl({ apiKey: '${secret}' })\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `FIRECRAWL_API_KEY=fc-${make.hex(31)}\n` },
      { name: 'another name', text: (make) => `FONT_CACHE=fc-${make.hex(32)}\n` },
    ],
  },
  'firecrawl-oauth-token': {
    secret: (make) => `${make.pick(['fco', 'fcr'])}_${make.alnum(40)}`,
    match: [
      { name: 'env file', text: (secret) => `FIRECRAWL_OAUTH_TOKEN=${secret}\n` },
      {
        name: 'MCP client settings',
        text: (secret) =>
          `{"mcpServers": {"web": {"env": {"FIRECRAWL_OAUTH_TOKEN": "${secret}"}}}}\n`,
      },
      { name: 'YAML', text: (secret) => `firecrawl_refresh_token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'too short', text: (make) => `FIRECRAWL_OAUTH_TOKEN=fco_${make.alnum(12)}\n` },
      { name: 'another name', text: (make) => `FONT_CACHE=fco_${make.alnum(40)}\n` },
      { name: 'words', text: () => 'FIRECRAWL_OAUTH_TOKEN=fco_your_access_token_goes_here\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Firecrawl → API Keys → make a new key first, since a team always keeps one → the leaked key → revoke it.',
      url: 'https://www.firecrawl.dev/app/api-keys',
    },
  },
  blastRadius: {
    text: 'Has full access to the team unless restricted: scrapes, crawls and searches on its credits, and reads the results of its crawls while they are kept.',
  },
  audit: {
    text: 'Firecrawl → Usage and Activity Logs, from {since} to {until}: look for addresses you did not ask for.',
    url: 'https://www.firecrawl.dev/app/logs',
  },
  replace: {
    text: 'A key for each service, on the server and restricted to what it does; your own instance where that fits.',
    url: 'https://docs.firecrawl.dev/api-reference/introduction',
  },
  consumers: ['agents and RAG backends', 'MCP client settings', 'n8n workflows', 'ingestion jobs'],
  confirm: { text: 'GET https://api.firecrawl.dev/v1/team/credit-usage with the key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you revoke it.',
  },
  sources: [
    { url: 'https://docs.firecrawl.dev/dashboard', checked: '2026-11-21' },
    { url: 'https://docs.firecrawl.dev/authentication', checked: '2026-11-21' },
    {
      url: 'https://github.com/firecrawl/firecrawl-mcp-server/blob/main/README.md',
      checked: '2026-11-21',
    },
    { url: 'https://docs.firecrawl.dev/mcp-server/oauth', checked: '2026-11-21' },
  ],
  byRule: {
    'firecrawl-oauth-token': {
      revoke: {
        console: {
          text: 'Firecrawl → Settings → MCP → the connection → revoke it. An access token (fco_) ends by itself after an hour, a refresh token (fcr_) when it is used.',
          url: 'https://docs.firecrawl.dev/mcp-server/oauth',
        },
      },
      consumers: ['MCP clients', 'MCP servers started with FIRECRAWL_OAUTH_TOKEN'],
      confirm: {
        text: 'GET https://api.firecrawl.dev/v1/team/credit-usage with the token answers 401.',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'Signing in again makes further tokens; the leaked connection lives until you revoke it.',
      },
    },
  },
} as const satisfies Playbook
