import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'honeybadger',
  name: 'Honeybadger',
  url: 'https://www.honeybadger.io',
} as const satisfies Provider

const authentication = 'https://docs.honeybadger.io/api/v3/authentication/'
const connect = 'https://nango.dev/docs/api-integrations/honeybadger/connect'
const projectKeys = 'https://docs.honeybadger.io/lib/'

export const rules = [
  {
    id: 'honeybadger-api-token',
    title: 'Honeybadger API token (user, account or OAuth)',
    severity: 'high',
    confidence: 'high',
    keywords: ['hbu_', 'hba_', 'hbo_'],
    pattern: /hb[uao]_[A-Za-z0-9]{24,80}/,
    reach: { before: 0, after: 96 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: authentication,
  },
  {
    id: 'honeybadger-project-key',
    title: 'Honeybadger project API key',
    severity: 'low',
    confidence: 'high',
    keywords: ['hbp_'],
    pattern: /hbp_[A-Za-z0-9]{30,64}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: projectKeys,
  },
  {
    id: 'honeybadger-personal-auth-token',
    title: 'Honeybadger personal auth token (API v2)',
    severity: 'high',
    confidence: 'medium',
    keywords: ['honeybadger'],
    pattern: {
      name: /honeybadger[\w.-]{0,16}(?:auth|personal|user)[\w.-]{0,12}(?:token|key)/,
      value: /[A-Za-z0-9]{16,40}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.2 },
      { kind: 'mixed', of: ['lower'] },
    ],
    source: connect,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'honeybadger-api-token': {
    secret: (make) => `hb${make.pick(['u', 'a', 'o'])}_${make.alnum(40)}`,
    match: [
      { name: 'env file', text: (secret) => `HONEYBADGER_API_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl https://app.honeybadger.io/v3/projects -H "Authorization: Bearer ${secret}"\n`,
      },
      { name: 'JSON', text: (secret) => `{"env": {"HONEYBADGER_TOKEN": "${secret}"}}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `token=hbu_${make.alnum(12)}\n` },
      { name: 'an identifier', text: () => 'int hba_configuration_reload_counter_total;\n' },
    ],
  },
  'honeybadger-project-key': {
    secret: (make) => `hbp_${make.alnum(36)}`,
    match: [
      { name: 'honeybadger.yml', text: (secret) => `---\napi_key: '${secret}'\n` },
      { name: 'env file', text: (secret) => `HONEYBADGER_API_KEY=${secret}\n` },
      { name: 'JavaScript', text: (secret) => `Honeybadger.configure({ apiKey: '${secret}' })\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `api_key: hbp_${make.alnum(20)}\n` },
      { name: 'an identifier', text: () => 'call hbp_projection_of_the_boundary_points(x)\n' },
    ],
  },
  'honeybadger-personal-auth-token': {
    secret: (make) => make.alnum(20),
    match: [
      { name: 'env file', text: (secret) => `HONEYBADGER_PERSONAL_AUTH_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `honeybadger_auth_token: "${secret}"\n` },
      { name: 'JavaScript', text: (secret) => `const honeybadgerUserToken = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'a variable', text: () => 'HONEYBADGER_AUTH_TOKEN=$HONEYBADGER_TOKEN_FROM_VAULT\n' },
      { name: 'too short', text: (make) => `HONEYBADGER_AUTH_TOKEN=${make.alnum(12)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'A user token: your name → My settings → API Access → Tokens → the token → Delete. An account token: Account settings → API tokens → the token → Delete. An application’s token: remove its access in My settings.',
      url: 'https://app.honeybadger.io/users/edit',
    },
  },
  blastRadius: {
    text: 'Does what its scopes allow: reads errors with their request data, and with write scopes changes projects, uptime checks and teams. A user token reaches what its user reaches, an account token the whole account.',
    list: {
      text: 'The page of the token shows its scopes.',
      url: authentication,
    },
  },
  audit: {
    text: 'Account settings → Audit log, where the plan has one, from {since} to {until}. Else ask support@honeybadger.io for the token’s use, and look at projects, members and integrations for changes.',
    url: authentication,
  },
  replace: {
    text: 'An account token with the few scopes a pipeline needs, instead of a person’s token; a project key where errors are only reported.',
    url: authentication,
  },
  consumers: ['CI jobs that report deploys', 'Terraform variables', 'dashboards and scripts'],
  confirm: {
    text: 'GET https://app.honeybadger.io/v3/projects with the token as bearer answers 401.',
    url: authentication,
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new token leaves the leaked one valid until that one is deleted.',
  },
  sources: [
    { url: authentication, checked: '2026-11-21' },
    { url: connect, checked: '2026-11-21' },
    { url: 'https://docs.honeybadger.io/api/reporting-exceptions/', checked: '2026-11-21' },
  ],
  byRule: {
    'honeybadger-project-key': {
      revoke: {
        console: {
          text: 'The project → Settings → API keys → make a new key, deploy it, then delete the old one.',
          url: 'https://app.honeybadger.io',
        },
      },
      blastRadius: {
        text: 'Sends errors, check-ins, deploys and events into one project, and uploads its source maps: noise and used-up quota. It reads nothing.',
      },
      audit: {
        text: 'The project → Errors and Insights: look from {since} to {until} for reports that do not come from your servers.',
        url: 'https://app.honeybadger.io',
      },
      consumers: ['honeybadger.yml', 'server environments', 'build jobs that upload source maps'],
      confirm: { text: 'A notice sent with the key answers 403.' },
    },
    'honeybadger-personal-auth-token': {
      revoke: {
        console: {
          text: 'Your name → My settings → API Access → Personal API Key → Regenerate.',
          url: 'https://app.honeybadger.io/users/edit',
        },
      },
      blastRadius: {
        text: 'Does through API v2 everything its user can do: reads errors with their request data, and changes projects, teams and members.',
      },
      confirm: {
        text: 'GET https://app.honeybadger.io/v2/projects with the token as the user name of basic authentication answers 401 or 403.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Regenerating replaces the one personal key a user has. Check that the leaked one is refused.',
      },
    },
  },
} as const satisfies Playbook
