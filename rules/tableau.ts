import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'tableau',
  name: 'Tableau',
  url: 'https://www.tableau.com',
} as const satisfies Provider

const docs = 'https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm'

export const rules = [
  {
    // The token’s id, 16 bytes in base64, and its secret.
    id: 'tableau-access-token',
    title: 'Tableau personal access token secret',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'tableau',
      'token_secret',
      'token-secret',
      'tokensecret',
      'token_value',
      'token-value',
      'pat_secret',
    ],
    pattern: {
      name: /tableau[\w.-]{0,32}(?:secret|token|pat|key|value)|token[_-]?(?:secret|value)|pat[_-]?secret/,
      value: /[A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32}/,
    },
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

const token = (make: Make) => `${make.base64(21)}${make.pick([...'AQgw'])}==:${make.alnum(32)}`

export const examples = {
  'tableau-access-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `TABLEAU_TOKEN_SECRET=${secret}\n` },
      {
        name: 'JSON',
        text: (secret) => `{"credentials": {"personalAccessTokenSecret": "${secret}"}}\n`,
      },
      {
        name: 'shell',
        text: (secret) => `tabcmd login --token-name ci --token-value "${secret}"\n`,
      },
      { name: 'Python', text: (secret) => `tableau_pat = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'the id alone',
        text: (make) => `TABLEAU_TOKEN_SECRET=${token(make).split(':')[0]}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `TABLEAU_TOKEN_SECRET=${token(make).slice(0, -1)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Tableau, signed in as the user → avatar → My Account Settings → Personal Access Tokens → the token → Revoke. An administrator: Users → the user → Settings.',
      url: docs,
    },
    api: {
      text: 'POST {tableau}/api/{version}/auth/signout ends the session that the token opened; revoke the token itself in the settings.',
      url: 'https://help.tableau.com/current/api/rest_api/en-us/REST/rest_api_ref_authentication.htm',
    },
  },
  blastRadius: {
    text: 'With the token’s name signs in to the REST API as its user: reads workbooks and data sources, and as administrator users, extracts and connections. It ends after 15 days without use, by default after one year.',
  },
  audit: {
    text: 'Tableau Server: the administrative view or the repository’s http_requests for the user from {since} to {until}. Tableau Cloud: Admin Insights or the Activity Log.',
    url: 'https://help.tableau.com/current/online/en-us/adminview_insights_manage.htm',
  },
  replace: {
    text: 'A connected app with direct trust or OAuth 2.0 trust: it signs JWTs that last minutes and have scopes.',
    url: 'https://help.tableau.com/current/server/en-us/connected_apps.htm',
  },
  consumers: [
    'publishing scripts and tabcmd',
    'orchestrators and data catalogs',
    'CI secrets',
    'Tableau Bridge',
  ],
  confirm: { text: 'POST {tableau}/api/{version}/auth/signin with the token answers 401001.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are created and revoked. A new one leaves the leaked one valid.',
  },
  sources: [{ url: docs, checked: '2026-11-21' }],
} as const satisfies Playbook
