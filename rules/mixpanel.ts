import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'mixpanel',
  name: 'Mixpanel',
  url: 'https://mixpanel.com',
} as const satisfies Provider

const serviceAccounts = 'https://developer.mixpanel.com/reference/service-accounts'
const projectSecret = 'https://developer.mixpanel.com/reference/project-secret'

export const rules = [
  {
    id: 'mixpanel-service-account-secret',
    title: 'Mixpanel service account secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['.mp-service-account'],
    // The user name ends so; its secret follows, in basic authentication or on a line near by.
    pattern:
      /\.mp-service-account[^A-Za-z0-9](?:[\s\S]{0,160}?[^A-Za-z0-9])?(?<secret>[A-Za-z0-9]{32})(?:[^A-Za-z0-9]|$)/,
    reach: { before: 0, after: 256 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: serviceAccounts,
  },
  {
    id: 'mixpanel-service-account-secret-named',
    title: 'Mixpanel service account secret by its name',
    severity: 'high',
    confidence: 'medium',
    keywords: ['mixpanel', 'mp_service_account'],
    pattern: {
      name: /(?:mixpanel|mp)[_.-]?(?:service[_.-]?account|sa)[_.-]?(?:secret|password)/,
      value: /[A-Za-z0-9]{32}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: serviceAccounts,
  },
  {
    id: 'mixpanel-project-secret',
    title: 'Mixpanel project secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['mixpanel'],
    pattern: {
      name: /mixpanel[_.-]?(?:project[_.-]?|api[_.-]?)?secret/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: projectSecret,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'mixpanel-service-account-secret': {
    secret: (make) => make.alnum(32),
    match: [
      {
        name: 'curl',
        text: (secret, make) =>
          `curl https://mixpanel.com/api/app/me --user "etl.${make.hex(6)}.mp-service-account:${secret}"\n`,
      },
      {
        name: 'env file',
        text: (secret, make) =>
          `MP_USER=etl.${make.hex(6)}.mp-service-account\nMP_PASS=${secret}\n`,
      },
      {
        name: 'JSON',
        text: (secret, make) =>
          `{"username": "etl.${make.hex(6)}.mp-service-account", "secret": "${secret}"}\n`,
      },
    ],
    noMatch: [
      {
        name: 'the name alone',
        text: (make) => `MP_USER=etl.${make.hex(6)}.mp-service-account\nMP_PROJECT=123456\n`,
      },
      {
        name: 'a project token beside it, which is public',
        text: (make) => `etl.${make.hex(6)}.mp-service-account\ntoken: ${make.hex(32)}\n`,
      },
    ],
  },
  'mixpanel-service-account-secret-named': {
    secret: (make) => make.alnum(32),
    match: [
      { name: 'env file', text: (secret) => `MIXPANEL_SERVICE_ACCOUNT_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `mixpanel_service_account_password: "${secret}"\n` },
      { name: 'Python', text: (secret) => `mp_service_account_secret = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `MIXPANEL_SERVICE_ACCOUNT_SECRET=${make.alnum(31)}\n`,
      },
      {
        name: 'a project token, which is public',
        text: (make) => `MIXPANEL_TOKEN=${make.hex(32)}\n`,
      },
    ],
  },
  'mixpanel-project-secret': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `MIXPANEL_API_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `mixpanel_project_secret: "${secret}"\n` },
      { name: 'JavaScript', text: (secret) => `const mixpanelSecret = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'the token, which is public',
        text: (make) => `MIXPANEL_PROJECT_TOKEN=${make.hex(32)}\n`,
      },
      { name: 'one character short', text: (make) => `MIXPANEL_API_SECRET=${make.hex(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Organization Settings → Service Accounts → the account → … → Delete. Its secret is shown once and cannot be changed.',
      url: 'https://mixpanel.com/settings/org#serviceaccounts',
    },
  },
  blastRadius: {
    text: 'Does what its role allows in the projects it was added to: exports all raw events and user profiles, imports and deletes data, and with an admin’s role changes settings.',
    list: {
      text: 'Organization Settings → Service Accounts shows its projects, its role, its expiry and its last use.',
      url: 'https://mixpanel.com/settings/org#serviceaccounts',
    },
  },
  audit: {
    text: 'The list of service accounts shows the last use. On Enterprise plans Organization Settings → Audit logs lists exports and changes from {since} to {until}.',
    url: 'https://mixpanel.com/settings/org',
  },
  replace: {
    text: 'A service account for each job with the consumer or analyst role in one project, and an expiry. Sending events needs only the project token.',
    url: serviceAccounts,
  },
  consumers: [
    'data warehouse exports',
    'scripts that import or delete data',
    'CI secrets',
    'reverse ETL tools',
  ],
  confirm: {
    text: 'GET https://mixpanel.com/api/app/me with name and secret as basic authentication answers 401.',
    url: serviceAccounts,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A new service account leaves the leaked one valid until that one is deleted.',
  },
  sources: [
    { url: 'https://docs.mixpanel.com/reference/service-accounts.md', checked: '2026-11-21' },
    { url: 'https://docs.mixpanel.com/reference/project-secret', checked: '2026-11-21' },
  ],
  byRule: {
    'mixpanel-project-secret': {
      revoke: {
        console: {
          text: 'Project Settings → Overview → Access Keys → API Secret → Reset.',
          url: 'https://mixpanel.com/settings/project',
        },
      },
      blastRadius: {
        text: 'Exports all raw events and user profiles of one project, queries its reports and imports events.',
      },
      replace: {
        text: 'A service account with a role and an expiry; Mixpanel retires project secrets on 3 March 2027.',
        url: serviceAccounts,
      },
      confirm: {
        text: 'A request to https://data.mixpanel.com/api/2.0/export with the secret as user name answers 401.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Resetting replaces the project’s one secret, and the leaked one stops working.',
      },
    },
  },
} as const satisfies Playbook
