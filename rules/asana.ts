import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'asana',
  name: 'Asana',
  url: 'https://asana.com',
} as const satisfies Provider

const pat = 'https://developers.asana.com/docs/personal-access-token'

export const rules = [
  {
    id: 'asana-access-token',
    title: 'Asana personal access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['asana', 'authorization', 'bearer', 'access_token', 'accesstoken'],
    pattern: {
      name: /asana|authorization|bearer|access_?token/,
      value: /[12]\/\d{10,20}(?:\/\d{10,20})?:[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: pat,
  },
  {
    id: 'asana-access-token-legacy',
    title: 'Asana personal access token (format before 2017)',
    severity: 'high',
    confidence: 'medium',
    keywords: ['asana'],
    pattern: { name: /asana[\w.-]{0,24}(?:token|key|pat)/, value: /0\/[0-9a-f]{32}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: pat,
  },
  {
    id: 'asana-client-secret',
    title: 'Asana OAuth app client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['asana'],
    pattern: { name: /asana[\w.-]{0,24}client[_.-]?secret/, value: /[0-9a-f]{32}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://developers.asana.com/docs/oauth',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'asana-access-token': {
    secret: (make) => `2/12${make.digits(14)}/12${make.digits(14)}:${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `ASANA_ACCESS_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `configuration.access_token = '${secret}'\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://app.asana.com/api/1.0/users/me\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `ASANA_ACCESS_TOKEN=1/12${make.digits(14)}:${make.hex(31)}\n`,
      },
      {
        name: 'the id alone',
        text: (make) => `ASANA_ACCESS_TOKEN=2/12${make.digits(14)}/12${make.digits(14)}\n`,
      },
    ],
  },
  'asana-access-token-legacy': {
    secret: (make) => `0/${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `ASANA_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `asana_access_token: "${secret}"\n` },
      { name: 'JavaScript', text: (secret) => `asanaToken: '${secret}',\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `ASANA_TOKEN=0/${make.hex(31)}\n` },
      { name: 'another first digit', text: (make) => `ASANA_TOKEN=7/${make.hex(32)}\n` },
    ],
  },
  'asana-client-secret': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `ASANA_CLIENT_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `asana_client_secret: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"asanaClientSecret": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the client id, which is public',
        text: (make) => `ASANA_CLIENT_ID=12${make.digits(14)}\n`,
      },
      { name: 'one character short', text: (make) => `ASANA_CLIENT_SECRET=${make.hex(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Developer console → Personal access tokens → the token → Deauthorize.',
      url: 'https://app.asana.com/0/my-apps',
    },
  },
  blastRadius: {
    text: 'Acts as the user in every workspace they belong to: reads and changes projects, tasks, comments and attachments.',
  },
  audit: {
    text: 'Admin console → Security → Audit log (Enterprise) from {since} to {until}; elsewhere, the stories of tasks show changes made in the user’s name.',
    url: 'https://developers.asana.com/docs/audit-log-events',
  },
  replace: {
    text: 'Use an OAuth app with scopes, or a service account where your plan has them; else a token of a user who sees only the projects needed.',
    url: 'https://developers.asana.com/docs/oauth',
  },
  consumers: ['automation scripts', 'chat bots', 'reporting jobs', 'CI secrets'],
  confirm: {
    text: 'GET https://app.asana.com/api/1.0/users/me with the token answers 401 Not Authorized.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and deauthorized. A new token leaves the leaked one valid until you deauthorize it.',
  },
  sources: [
    { url: 'https://developers.asana.com/docs/personal-access-token', checked: '2026-11-21' },
    {
      url: 'https://github.com/Asana/developer-docs/blob/master/source/includes/markdown/_auth.html.md',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'asana-client-secret': {
      revoke: {
        console: {
          text: 'Developer console → My apps → the app → OAuth → Client secret → Reset.',
          url: 'https://app.asana.com/0/my-apps',
        },
      },
      blastRadius: {
        text: 'With an authorization code or refresh token, makes access tokens for users of the app.',
      },
      consumers: ['the OAuth backend', 'token refresh jobs'],
      confirm: {
        text: 'POST https://app.asana.com/-/oauth_token with the leaked secret answers 401.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Resetting gives a new secret; look at what the dialog says about the old one before you confirm.',
      },
    },
  },
} as const satisfies Playbook
