import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'anthropic',
  name: 'Anthropic',
  url: 'https://www.anthropic.com',
} as const satisfies Provider

const authentication = 'https://platform.claude.com/docs/en/manage-claude/authentication'
const claudeCode = 'https://code.claude.com/docs/en/authentication'

export const rules = [
  {
    id: 'anthropic-api-key',
    title: 'Anthropic API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['sk-ant-api'],
    pattern: /sk-ant-api\d{2}-[A-Za-z0-9_-]{93}AA/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.5 }],
    source: authentication,
  },
  {
    id: 'anthropic-admin-key',
    title: 'Anthropic admin API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['sk-ant-admin'],
    pattern: /sk-ant-admin\d{2}-[A-Za-z0-9_-]{93}AA/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.5 }],
    source: 'https://platform.claude.com/docs/en/api/admin/api_keys/list',
  },
  {
    id: 'anthropic-oauth-token',
    title: 'Anthropic OAuth access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['sk-ant-oat'],
    pattern: /sk-ant-oat\d{2}-[A-Za-z0-9_-]{80,160}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.5 }],
    source: claudeCode,
  },
  {
    id: 'anthropic-oauth-refresh-token',
    title: 'Anthropic OAuth refresh token',
    severity: 'high',
    confidence: 'high',
    keywords: ['sk-ant-ort'],
    pattern: /sk-ant-ort\d{2}-[A-Za-z0-9_-]{80,160}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.5 }],
    source: claudeCode,
  },
  {
    id: 'anthropic-session-key',
    title: 'Claude session key',
    severity: 'high',
    confidence: 'high',
    keywords: ['sk-ant-sid'],
    pattern: /sk-ant-sid\d{2}-[A-Za-z0-9_-]{80,160}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.5 }],
    source:
      'https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'anthropic-api-key': {
    secret: (make) => `sk-ant-api03-${make.base64url(93)}AA`,
    match: [
      { name: 'env file', text: (secret) => `ANTHROPIC_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = anthropic.Anthropic(api_key="${secret}")\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl https://api.anthropic.com/v1/messages --header "x-api-key: ${secret}"\n`,
      },
      {
        name: 'JSON',
        text: (secret) => `{"mcpServers": {"a": {"env": {"ANTHROPIC_API_KEY": "${secret}"}}}}\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `ANTHROPIC_API_KEY=sk-ant-api03-${make.base64url(92)}AA\n`,
      },
      {
        name: 'the console’s hint',
        text: (make) =>
          `"partial_key_hint": "sk-ant-api03-${make.alnum(3)}...${make.alnum(2)}AA"\n`,
      },
      { name: 'a key’s id', text: (make) => `"id": "apikey_01${make.alnum(22)}"\n` },
    ],
  },
  'anthropic-admin-key': {
    secret: (make) => `sk-ant-admin01-${make.base64url(93)}AA`,
    match: [
      { name: 'env file', text: (secret) => `ANTHROPIC_ADMIN_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `anthropic:\n  adminKey: "${secret}"\n` },
      {
        name: 'header',
        text: (secret) =>
          `-H "X-Api-Key: ${secret}" https://api.anthropic.com/v1/organizations/users\n`,
      },
    ],
    noMatch: [
      {
        name: 'cut off',
        text: (make) => `ANTHROPIC_ADMIN_KEY=sk-ant-admin01-${make.base64url(40)}\n`,
      },
      { name: 'a placeholder', text: () => 'ANTHROPIC_ADMIN_KEY=sk-ant-admin01-...\n' },
    ],
  },
  'anthropic-oauth-token': {
    secret: (make) => `sk-ant-oat01-${make.base64url(93)}AA`,
    match: [
      { name: 'env file', text: (secret) => `CLAUDE_CODE_OAUTH_TOKEN=${secret}\n` },
      {
        name: 'the credentials file of Claude Code',
        text: (secret) =>
          `{"claudeAiOauth":{"accessToken":"${secret}","expiresAt":1760000000000}}\n`,
      },
      {
        name: 'workflow',
        text: (secret) => `        with:\n          claude_code_oauth_token: ${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'cut off',
        text: (make) => `CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oat01-${make.base64url(40)}\n`,
      },
      { name: 'a placeholder', text: () => 'CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oat01-your-token\n' },
    ],
  },
  'anthropic-oauth-refresh-token': {
    secret: (make) => `sk-ant-ort01-${make.base64url(93)}AA`,
    match: [
      {
        name: 'the credentials file of Claude Code',
        text: (secret) =>
          `{"claudeAiOauth":{"refreshToken":"${secret}","scopes":["user:inference"]}}\n`,
      },
      { name: 'env file', text: (secret) => `CLAUDE_REFRESH_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `refresh_token: '${secret}'\n` },
    ],
    noMatch: [
      { name: 'cut off', text: (make) => `"refreshToken": "sk-ant-ort01-${make.base64url(30)}"\n` },
      { name: 'a placeholder', text: () => '"refreshToken": "sk-ant-ort01-..."\n' },
    ],
  },
  'anthropic-session-key': {
    secret: (make) => `sk-ant-sid01-${make.base64url(86)}-${make.alnum(6)}AA`,
    match: [
      { name: 'cookie', text: (secret) => `Cookie: sessionKey=${secret}; lang=en\n` },
      { name: 'env file', text: (secret) => `CLAUDE_SESSION_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `cookies = {"sessionKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut off', text: (make) => `sessionKey=sk-ant-sid01-${make.base64url(30)}\n` },
      { name: 'a placeholder', text: () => 'CLAUDE_SESSION_KEY=sk-ant-sid01-xxxxxxxx\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const grant = {
  revoke: {
    console: {
      text: 'claude.ai → Settings → Claude Code → Authorization tokens → the token → revoke. Where it is not listed: Settings → Account → Log out of all devices.',
      url: 'https://claude.ai/settings/claude-code',
    },
  },
  blastRadius: {
    text: 'Uses the subscription of the person who signed in, with the scopes of that sign-in: model calls on their plan, for an interactive login their profile and sessions too. One made by claude setup-token lives a year.',
  },
  audit: {
    text: 'claude.ai → Settings → Usage of that person, from {since} to {until}; for a Team or Enterprise plan also the audit logs of the organization.',
    url: 'https://claude.ai/settings/usage',
  },
  replace: {
    text: 'In CI use workload identity federation with a service account instead of a person’s subscription; on a laptop sign in with claude and keep ~/.claude out of backups and repositories.',
    url: 'https://platform.claude.com/docs/en/manage-claude/workload-identity-federation',
  },
  consumers: [
    'Claude Code in CI (claude-code-action)',
    '~/.claude/.credentials.json',
    'containers and devcontainers',
    'agent frameworks',
  ],
  confirm: {
    text: 'A call to https://api.anthropic.com with the token as Bearer answers 401 authentication_error.',
    url: claudeCode,
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Signing in again or running claude setup-token makes another token and leaves the leaked one valid until it is revoked or expires.',
  },
} as const

export const playbook = {
  revoke: {
    console: {
      text: 'Claude Console → Settings → API keys → the key → ⋯ → Delete API key. Disable stops it at once too, and can be undone.',
      url: 'https://platform.claude.com/settings/keys',
    },
    api: {
      text: 'POST https://api.anthropic.com/v1/organizations/api_keys/{api_key_id} with {"status": "archived"} and an admin key. GET /v1/organizations/api_keys lists the ids beside a hint of each key’s ends.',
      url: 'https://platform.claude.com/docs/en/api/admin/api_keys/list',
    },
  },
  blastRadius: {
    text: 'Calls models on your bill up to the workspace’s limits, and reads and deletes what the workspace stores: files, skills, and the results of message batches. A personal key ends when its owner leaves the organization, a service account’s with the account; a workspace key has no owner and outlives whoever made it.',
    list: {
      text: 'GET https://api.anthropic.com/v1/organizations/api_keys/{api_key_id} with an admin key names its workspace, whom it acts as, its status and its expiry.',
      url: 'https://platform.claude.com/docs/en/api/admin/api_keys/retrieve',
    },
  },
  audit: {
    text: 'Claude Console → Usage, grouped by API key, from {since} to {until}; or GET /v1/organizations/usage_report/messages with starting_at, ending_at and group_by[]=api_key_id and an admin key.',
    url: 'https://platform.claude.com/usage',
  },
  replace: {
    text: 'Workload identity federation: the workload trades its own OIDC token (GitHub Actions, AWS, Google Cloud, Kubernetes) for one that lives minutes. Else a service account’s key with an expiry, in a workspace of its own with a spend limit.',
    url: 'https://platform.claude.com/docs/en/manage-claude/workload-identity-federation',
  },
  consumers: [
    'backends and serverless functions',
    'notebooks',
    'IDE extensions, agents and MCP configurations',
    'LLM gateways and proxies',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.anthropic.com/v1/models with the key in x-api-key answers 401 authentication_error.',
    url: 'https://platform.claude.com/docs/en/api/errors',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Anthropic does not rotate keys: a new key leaves the leaked one valid until that one is disabled or deleted.',
  },
  sources: [
    { url: authentication, checked: '2026-11-21' },
    { url: 'https://platform.claude.com/docs/en/api/admin/api_keys/list', checked: '2026-11-21' },
    {
      url: 'https://support.claude.com/en/articles/9767949-api-key-best-practices',
      checked: '2026-11-21',
    },
    { url: 'https://platform.claude.com/docs/en/get-api-key', checked: '2026-11-21' },
    {
      url: 'https://platform.claude.com/docs/en/api/cli/organization/api_keys/update',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'anthropic-admin-key': {
      revoke: {
        console: {
          text: 'Claude Console → Settings → Admin keys → the key → ⋯ → Delete.',
          url: 'https://platform.claude.com/settings/admin-keys',
        },
      },
      blastRadius: {
        text: 'Manages the organization: invites and removes people, workspaces and their members, disables or archives API keys, reads usage and cost. It calls no model and makes no API key.',
      },
      audit: {
        text: 'Claude Console → Settings → Members, Invites and Workspaces: anything added or changed from {since} to {until} that none of your admins did.',
        url: 'https://platform.claude.com/settings/members',
      },
      replace: {
        text: 'Do rare administration in the Console. If it must be automated, keep the key in a secret manager that one job can read.',
        url: authentication,
      },
      confirm: {
        text: 'GET https://api.anthropic.com/v1/organizations/api_keys with the key answers 401 authentication_error.',
        url: 'https://platform.claude.com/docs/en/api/errors',
      },
    },
    'anthropic-oauth-token': grant,
    'anthropic-oauth-refresh-token': grant,
    'anthropic-session-key': {
      revoke: {
        console: {
          text: 'claude.ai → Settings → Account → Log out of all devices.',
          url: 'https://claude.ai/settings/account',
        },
      },
      blastRadius: {
        text: 'It is the cookie of a signed-in browser: reads and writes that person’s chats, projects, uploaded files and connected services.',
      },
      audit: {
        text: 'claude.ai → Settings → Account → Active sessions, and the chats of the time from {since} to {until}.',
        url: 'https://claude.ai/settings/account',
      },
      replace: {
        text: 'An API key or workload identity federation. A browser’s session is no credential for programs.',
        url: authentication,
      },
      consumers: ['scripts and unofficial clients', 'browser recordings (HAR files)', '.env files'],
      confirm: {
        text: 'A browser with that cookie is sent to the sign-in page of claude.ai.',
        url: 'https://claude.ai/',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'Signing in again makes another session and leaves the leaked one valid.',
      },
    },
  },
} as const satisfies Playbook
