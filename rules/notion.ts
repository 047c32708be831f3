import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'notion',
  name: 'Notion',
  url: 'https://www.notion.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'notion-api-token',
    title: 'Notion integration token',
    severity: 'high',
    confidence: 'high',
    keywords: ['ntn_'],
    pattern: /ntn_\d{8}[A-Za-z0-9]{38}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://developers.notion.com/page/changelog',
  },
  {
    id: 'notion-api-token-legacy',
    title: 'Notion integration token (format before September 2024)',
    severity: 'high',
    confidence: 'high',
    keywords: ['secret_'],
    pattern: /secret_[A-Za-z0-9]{43}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://developers.notion.com/page/changelog',
  },
  {
    id: 'notion-session-token',
    title: 'Notion session cookie (token_v2)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['user_token_or_cookies'],
    pattern: /v0\d(?:%3A|:)user_token_or_cookies(?:%3A|:)[A-Za-z0-9_-]{80,600}/,
    boundary: 'base64url',
    reach: { before: 8, after: 640 },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://github.com/jamalex/notion-py',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'notion-api-token': {
    secret: (make) => `ntn_${make.digits(11)}${make.alnum(35)}`,
    match: [
      { name: 'env file', text: (secret) => `NOTION_TOKEN=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const notion = new Client({ auth: '${secret}' })\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.notion.com/v1/users\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `NOTION_TOKEN=ntn_${make.digits(11)}${make.alnum(34)}\n`,
      },
      {
        name: 'inside a longer word',
        text: (make) => `event_cntn_${make.digits(11)}${make.alnum(35)}\n`,
      },
    ],
  },
  'notion-api-token-legacy': {
    secret: (make) => `secret_${make.alnum(43)}`,
    match: [
      { name: 'env file', text: (secret) => `NOTION_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `notion = Client(auth="${secret}")\n` },
      {
        name: 'JSON',
        text: (secret) => `{"OPENAPI_MCP_HEADERS": {"Authorization": "Bearer ${secret}"}}\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `NOTION_API_KEY=secret_${make.alnum(42)}\n` },
      { name: 'a longer name', text: (make) => `client_secret_${make.alnum(43)}\n` },
    ],
  },
  'notion-session-token': {
    secret: (make) => `v0${make.pick(['2', '3'])}%3Auser_token_or_cookies%3A${make.base64url(133)}`,
    match: [
      { name: 'cookie', text: (secret) => `Cookie: token_v2=${secret}; notion_locale=en-US\n` },
      { name: 'Python', text: (secret) => `client = NotionClient(token_v2="${secret}")\n` },
      { name: 'env file', text: (secret) => `NOTION_TOKEN_V2=${secret}\n` },
    ],
    noMatch: [
      {
        name: 'cut short',
        text: (make) => `NOTION_TOKEN_V2=v02%3Auser_token_or_cookies%3A${make.base64url(40)}\n`,
      },
      {
        name: 'a placeholder',
        text: () => `token_v2 = "v02%3Auser_token_or_cookies%3A${'x'.repeat(133)}"\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Developer portal → Internal connections → the connection (formerly integration) → Configuration → API token → Refresh. A personal access token stands in the same portal.',
      url: 'https://app.notion.com/developers/connections',
    },
    self: {
      text: 'For a token of an OAuth installation: POST https://api.notion.com/v1/oauth/revoke with the client’s id and secret as basic authentication.',
      url: 'https://developers.notion.com/reference/revoke-token',
    },
  },
  blastRadius: {
    text: 'Reads, and with the capabilities for it changes, every page and database that was shared with the integration, and all pages below them; it may list the members with their mail addresses. A personal access token acts as the user who made it, on all they can open.',
    list: {
      text: 'My integrations → the integration → Access shows the pages it reaches; Configuration shows its capabilities.',
      url: 'https://www.notion.so/profile/integrations',
    },
  },
  audit: {
    text: 'Settings → Audit log (Enterprise) from {since} to {until}, filtered by the integration. Elsewhere, the page history shows what it changed, but not what it read.',
    url: 'https://www.notion.com/help/audit-log',
  },
  replace: {
    text: 'Give each integration only the pages it needs and read-only capabilities where that will do.',
    url: 'https://developers.notion.com/docs/authorization',
  },
  consumers: ['website builds', 'MCP servers and coding assistants', 'sync scripts', 'CI secrets'],
  confirm: {
    text: 'GET https://api.notion.com/v1/users/me with the token answers 401 unauthorized.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Refresh makes a new secret for the integration, with the same pages, and the leaked one stops working.',
  },
  sources: [
    {
      url: 'https://developers.notion.com/guides/get-started/personal-access-tokens',
      checked: '2026-11-21',
    },
    { url: 'https://developers.notion.com/guides/authorization/overview', checked: '2026-11-21' },
    { url: 'https://developers.notion.com/reference/revoke-token', checked: '2026-11-21' },
    {
      url: 'https://developers.notion.com/guides/get-started/internal-connections',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'notion-session-token': {
      revoke: {
        console: {
          text: 'Settings → My account → Devices → Log out of all devices.',
          url: 'https://www.notion.so/profile/account',
        },
      },
      blastRadius: {
        text: 'Is the signed-in user, without password or second factor: reads, changes, exports and deletes everything they can open in all their workspaces, and their account settings.',
      },
      audit: {
        text: 'Settings → My account → Devices shows where the account is signed in; the audit log (Enterprise) what was done from {since} to {until}.',
        url: 'https://www.notion.so/profile/account',
      },
      replace: {
        text: 'Use an integration token, shared with the pages needed, instead of a browser’s cookie.',
        url: 'https://developers.notion.com/docs/authorization',
      },
      consumers: ['export and backup scripts', 'unofficial clients', 'website generators'],
      confirm: { text: 'Opening Notion with the leaked cookie leads to the sign-in page.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Logging out of all devices ends every session, the leaked one included.',
      },
    },
  },
} as const satisfies Playbook
