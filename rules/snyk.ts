import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'snyk',
  name: 'Snyk',
  url: 'https://snyk.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'snyk-access-token',
    title: 'Snyk personal access or service account token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['snyk_uat.', 'snyk_sat.'],
    pattern: /snyk_[us]at\.[0-9a-f]{8}\.[A-Za-z0-9_-]{20,400}\.[A-Za-z0-9_-]{20,200}/,
    reach: { before: 0, after: 720 },
    boundary: 'base64url',
    checks: [{ kind: 'structure', is: 'snyk-token' }],
    source: 'https://docs.snyk.io/developer-tools/snyk-api/authentication-for-api',
  },
  {
    id: 'snyk-api-token',
    title: 'Snyk API token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['snyk'],
    pattern: {
      name: /snyk[_.-]?(?:api[_.-]?|auth[_.-]?|service[_.-]?)?(?:token|key)/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://docs.snyk.io/developer-tools/snyk-api/authentication-for-api',
  },
] as const satisfies readonly Rule[]

function token(make: Make): string {
  const claims = { h: 'api.snyk.io', jti: make.uuid(), s: make.alnum(20) }
  const middle = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return `snyk_${make.pick(['u', 's'])}at.${make.hex(8)}.${middle}.${make.base64url(86)}`
}

export const examples = {
  'snyk-access-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `SNYK_TOKEN=${secret}\n` },
      { name: 'CLI', text: (secret) => `snyk auth ${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: token ${secret}" https://api.snyk.io/rest/self\n`,
      },
    ],
    noMatch: [
      {
        name: 'without the signature',
        text: (make) => `SNYK_TOKEN=snyk_uat.${make.hex(8)}.${make.base64url(130)}\n`,
      },
      {
        name: 'no JSON inside',
        text: (make) =>
          `SNYK_TOKEN=snyk_uat.${make.hex(8)}.${make.base64url(130)}.${make.base64url(86)}\n`,
      },
      { name: 'a placeholder', text: () => 'SNYK_TOKEN=snyk_uat.your_token\n' },
    ],
  },
  'snyk-api-token': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `SNYK_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"snykApiToken": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `snyk_token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'the organization', text: (make) => `SNYK_ORG_ID=${make.uuid()}\n` },
      { name: 'one character short', text: (make) => `SNYK_TOKEN=${make.uuid().slice(0, -1)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account settings → General → API Token → Revoke & Regenerate; a personal access token: Account settings → Personal Access Tokens → Revoke. A service account: Settings → Service accounts → Delete.',
      url: 'https://app.snyk.io/account',
    },
  },
  blastRadius: {
    text: 'Works as the user or the service account: reads findings, project and dependency lists, changes ignores and integrations, and may see snippets of code.',
  },
  audit: {
    text: 'Group or organization settings → Audit logs (Enterprise) from {since} to {until}; also the REST endpoint audit_logs/search.',
    url: 'https://docs.snyk.io/snyk-admin/user-management-with-the-api/retrieve-audit-logs-of-user-initiated-activity-by-api-for-an-org-or-group',
  },
  replace: {
    text: 'A service account with the role it needs, best with OAuth 2.0 client credentials, whose tokens live an hour. On a machine: snyk auth by browser.',
    url: 'https://docs.snyk.io/developer-tools/snyk-api/authentication-for-api',
  },
  consumers: [
    'CI secrets (SNYK_TOKEN)',
    '~/.config/configstore/snyk.json',
    'IDE plugins',
    'build plugins',
  ],
  confirm: {
    text: 'GET https://api.snyk.io/rest/self with the token answers 401.',
    url: 'https://docs.snyk.io/developer-tools/snyk-api/authentication-for-api',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Revoke & Regenerate makes the previous API token invalid. Personal access tokens are made and revoked one by one.',
  },
  sources: [
    {
      url: 'https://docs.snyk.io/developer-tools/snyk-api/authentication-for-api',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.snyk.io:2087/getting-started/how-to-obtain-and-use-your-snyk-api-token',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
