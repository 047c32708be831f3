import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'tavily',
  name: 'Tavily',
  url: 'https://www.tavily.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'tavily-api-key',
    title: 'Tavily API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['tvly-'],
    pattern: /tvly-(?:dev-|prod-)?[A-Za-z0-9_-]{32,64}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://docs.tavily.com/documentation/best-practices/api-key-management',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'tavily-api-key': {
    secret: (make) => `tvly-dev-${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `TAVILY_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = TavilyClient(api_key="${secret}")\n` },
      {
        name: 'MCP',
        text: (secret) => `"url": "https://mcp.tavily.com/mcp/?tavilyApiKey=${secret}"\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `TAVILY_API_KEY=tvly-${make.alnum(31)}\n` },
      {
        name: 'a placeholder',
        text: () => 'TAVILY_API_KEY=tvly-your-api-key-from-the-dashboard-goes-here\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Tavily dashboard → API Keys → the key → delete or revoke.',
      url: 'https://app.tavily.com',
    },
    self: {
      text: 'Enterprise plans: POST https://api-key-generator.tavily.com/deactivate-keys with the key as bearer token deactivates it.',
      url: 'https://docs.tavily.com/documentation/enterprise/deactivate-keys',
    },
  },
  blastRadius: {
    text: 'Searches, extracts and crawls the web on your credits, and on your card with pay-as-you-go. It reads no stored data.',
  },
  audit: {
    text: 'Tavily dashboard → Usage, by key, from {since} to {until}. Write to support@tavily.com about a spike that is not yours.',
    url: 'https://app.tavily.com',
  },
  replace: {
    text: 'A key for each service, with a limit on what it may use, read from a secret manager on the server.',
    url: 'https://docs.tavily.com/documentation/best-practices/api-key-management',
  },
  consumers: ['agents and RAG backends', 'MCP client settings', 'notebooks', 'n8n workflows'],
  confirm: { text: 'POST https://api.tavily.com/search with the key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Tavily’s rotation is a new key beside the old one: the leaked key works until you revoke it.',
  },
  sources: [
    {
      url: 'https://docs.tavily.com/documentation/best-practices/api-key-management',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.tavily.com/documentation/enterprise/deactivate-keys',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
