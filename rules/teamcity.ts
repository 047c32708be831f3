import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'teamcity',
  name: 'TeamCity',
  url: 'https://www.jetbrains.com/teamcity/',
} as const satisfies Provider

export const rules = [
  {
    id: 'teamcity-access-token',
    title: 'TeamCity access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['eyJ0eXAiOiAiVENWMiJ9'],
    // The first part is {"typ": "TCV2"} in base64.
    pattern: /eyJ0eXAiOiAiVENWMiJ9\.[A-Za-z0-9_-]{20,80}\.[A-Za-z0-9_=-]{20,100}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'teamcity-access-token': {
    secret: (make) => `eyJ0eXAiOiAiVENWMiJ9.${make.base64url(36)}.${make.base64url(48)}`,
    match: [
      { name: 'env file', text: (secret) => `TEAMCITY_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://acme.teamcity.com/app/rest/server\n`,
      },
      { name: 'JSON', text: (secret) => `{"token": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'only the head', text: () => 'token=eyJ0eXAiOiAiVENWMiJ9\n' },
      {
        name: 'without its last part',
        text: (make) => `token=eyJ0eXAiOiAiVENWMiJ9.${make.base64url(36)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Your avatar → Profile → Access Tokens → the token → Delete. An administrator ends all tokens of the server: Administration → Authentication → Delete all access tokens.',
      url: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html',
    },
    api: {
      text: 'DELETE {server}/app/rest/users/{user}/tokens/{name}.',
      url: 'https://www.jetbrains.com/help/teamcity/rest/teamcity-rest-api-documentation.html',
    },
  },
  blastRadius: {
    text: 'Has the permissions of its owner, or fewer if it was limited to projects: starts builds, reads logs and artifacts, changes build steps, which run on your agents.',
  },
  audit: {
    text: 'Administration → Audit, by the user, from {since} to {until}; the tokens’ page shows when each was last used.',
    url: 'https://www.jetbrains.com/help/teamcity/tracking-user-actions.html',
  },
  replace: {
    text: 'A token limited to one project and its permissions, with an expiry. Inside builds the credentials the build already has.',
    url: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html',
  },
  consumers: [
    'scripts and the teamcity CLI',
    'Terraform providers',
    'Kotlin DSL settings',
    'chat bots',
  ],
  confirm: { text: 'GET {server}/app/rest/server with the token as bearer answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    {
      url: 'https://www.jetbrains.com/help/teamcity/2021.1/managing-your-user-account.html',
      checked: '2026-11-21',
    },
    { url: 'https://www.jetbrains.com/help/teamcity/security-actions.html', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
