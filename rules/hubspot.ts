import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'hubspot',
  name: 'HubSpot',
  url: 'https://www.hubspot.com',
} as const satisfies Provider

const pak =
  'https://developers.hubspot.com/docs/developer-tooling/local-development/hubspot-cli/personal-access-key'
const apps = 'https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview'

export const rules = [
  {
    id: 'hubspot-private-app-token',
    title: 'HubSpot private app access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['pat-na1-', 'pat-na2-', 'pat-na3-', 'pat-eu1-', 'pat-ap1-'],
    pattern: /pat-(?:na|eu|ap)\d-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    boundary: 'base64url',
    reach: { before: 0, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: apps,
  },
  // base64 of a message that begins with the data centre: `na1-`, `eu1-`.
  {
    id: 'hubspot-personal-access-key',
    title: 'HubSpot personal access key',
    severity: 'high',
    confidence: 'high',
    keywords: ['CiRuYTEt', 'CiRuYTIt', 'CiRuYTMt', 'CiRldTEt', 'CiRhcDEt'],
    pattern: /CiR(?:uYTEt|uYTIt|uYTMt|ldTEt|hcDEt)[A-Za-z0-9_-]{70,140}/,
    boundary: 'base64url',
    reach: { before: 0, after: 160 },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: pak,
  },
  {
    id: 'hubspot-developer-key',
    title: 'HubSpot developer API key or legacy API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['hapikey', 'hubspot'],
    pattern: {
      name: /hapi[_.-]?key|hubspot[\w.-]{0,24}api[_.-]?key/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://developers.hubspot.com/changelog/upcoming-api-key-sunset',
  },
  {
    id: 'hubspot-client-secret',
    title: 'HubSpot app client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['hubspot'],
    pattern: {
      name: /hubspot[\w.-]{0,24}(?:client|app|oauth)[_.-]?secret/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source:
      'https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/oauth/working-with-oauth',
  },
] as const satisfies readonly Rule[]

const personalKey = (make: Make) =>
  Buffer.from(
    `\n$${make.pick(['na1', 'na2', 'eu1'])}-${make.uuid().slice(4)}\x10${make.alnum(40)}`,
    'latin1',
  ).toString('base64url')

export const examples = {
  'hubspot-private-app-token': {
    secret: (make) => `pat-${make.pick(['na1', 'na2', 'eu1', 'ap1'])}-${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `HUBSPOT_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) => `const client = new Client({ accessToken: '${secret}' })\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.hubapi.com/crm/v3/objects/contacts\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `HUBSPOT_ACCESS_TOKEN=pat-na1-${make.uuid().slice(0, -1)}\n`,
      },
      {
        name: 'a placeholder',
        text: () => 'HUBSPOT_ACCESS_TOKEN=pat-na1-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx\n',
      },
    ],
  },
  'hubspot-personal-access-key': {
    secret: personalKey,
    match: [
      {
        name: 'CLI settings',
        text: (secret) =>
          `accounts:\n  - name: prod\n    authType: personalaccesskey\n    personalAccessKey: ${secret}\n`,
      },
      { name: 'folded YAML', text: (secret) => `    personalAccessKey: >-\n      ${secret}\n` },
      { name: 'env file', text: (secret) => `HUBSPOT_PERSONAL_ACCESS_KEY=${secret}\n` },
    ],
    noMatch: [
      {
        name: 'cut short',
        text: (make) => `personalAccessKey: ${personalKey(make).slice(0, 50)}\n`,
      },
      {
        name: 'inside a longer text',
        text: (make) => `data: ${make.alnum(3)}${personalKey(make)}\n`,
      },
    ],
  },
  'hubspot-developer-key': {
    secret: (make) => make.uuid(),
    match: [
      {
        name: 'query',
        text: (secret) =>
          `curl "https://api.hubapi.com/webhooks/v3/1234/subscriptions?hapikey=${secret}"\n`,
      },
      { name: 'env file', text: (secret) => `HUBSPOT_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `client = HubSpot(hapikey="${secret}")\n` },
    ],
    noMatch: [
      {
        name: 'the portal, which is public',
        text: (make) => `HUBSPOT_PORTAL_ID=${make.digits(8)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `HUBSPOT_API_KEY=${make.uuid().slice(0, -1)}\n`,
      },
    ],
  },
  'hubspot-client-secret': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `HUBSPOT_CLIENT_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"hubspotClientSecret": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `hubspot_app_secret: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the client id, which is public',
        text: (make) => `HUBSPOT_CLIENT_ID=${make.uuid()}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `HUBSPOT_CLIENT_SECRET=${make.uuid().slice(1)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Development → Legacy apps → the app → Auth → Rotate → Rotate and expire this token now.',
      url: 'https://app.hubspot.com/l/private-apps',
    },
  },
  blastRadius: {
    text: 'Reads and changes what the app’s scopes allow in the account: commonly all contacts, companies, deals and tickets, and with them personal data of customers.',
    list: {
      text: 'Development → Legacy apps → the app → Auth lists its scopes.',
      url: 'https://app.hubspot.com/l/private-apps',
    },
  },
  audit: {
    text: 'Development → Legacy apps → the app → Logs: API calls from {since} to {until}. For what changed, Settings → Account Management → Audit logs.',
    url: 'https://app.hubspot.com/l/private-apps',
  },
  replace: {
    text: 'A service key for each integration (Settings → Integrations → Service Keys) with only the scopes it calls: new legacy private apps can no longer be made since 26 October 2026. For apps that serve more than one account, OAuth with short-lived tokens.',
    url: 'https://developers.hubspot.com/changelog/legacy-private-app-creation-sunset',
  },
  consumers: ['website forms and backends', 'CRM syncs', 'reporting jobs', 'CI secrets'],
  confirm: {
    text: 'GET https://api.hubapi.com/crm/v3/objects/contacts?limit=1 with the token answers 401.',
  },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Rotate and expire later keeps the leaked token valid for a week: choose to expire it now.',
  },
  sources: [
    {
      url: 'https://developers.hubspot.com/docs/developer-tooling/local-development/hubspot-cli/personal-access-key',
      checked: '2026-11-21',
    },
    {
      url: 'https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview',
      checked: '2026-11-21',
    },
    {
      url: 'https://developers.hubspot.com/changelog/upcoming-api-key-sunset',
      checked: '2026-11-21',
    },
    {
      url: 'https://developers.hubspot.com/changelog/legacy-private-app-creation-sunset',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'hubspot-personal-access-key': {
      revoke: {
        console: {
          text: 'Development → Keys → Personal Access Key → Deactivate, then Generate.',
          url: 'https://app.hubspot.com/l/personal-access-key',
        },
      },
      blastRadius: {
        text: 'Acts as the user through HubSpot’s developer tools within the scopes chosen for the key: uploads and changes themes, modules, serverless functions and projects, and reads account data.',
      },
      audit: {
        text: 'Settings → Account Management → Audit logs, filtered by the user, from {since} to {until}; look for files and projects you did not upload.',
        url: 'https://app.hubspot.com/l/audit-logs',
      },
      replace: {
        text: 'Generate a key with fewer scopes under a user made for deployments, and keep it out of the repository: hs account auth stores it in the home directory.',
        url: 'https://developers.hubspot.com/docs/developer-tooling/local-development/hubspot-cli/personal-access-key',
      },
      consumers: [
        '~/.hscli/config.yml and hubspot.config.yml',
        'CI secrets that deploy themes and projects',
      ],
      confirm: { text: 'hs upload with the key fails to authenticate.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'A user has one key for each account: deactivating it ends it, and the next one has a new value.',
      },
    },
    'hubspot-developer-key': {
      revoke: {
        console: {
          text: 'Developer account → Keys → Developer API key → Show → Rotate or Deactivate. Legacy account keys stopped working in November 2022.',
          url: 'https://app.hubspot.com/l/developer-overview',
        },
      },
      blastRadius: {
        text: 'Manages the apps of the developer account: webhook subscriptions, CRM cards, timeline events. It does not read the data of accounts that installed them.',
      },
      audit: {
        text: 'Developer account → Apps → the app: compare webhook addresses and settings with your own, as of {since} to {until}.',
        url: 'https://app.hubspot.com/l/developer-overview',
      },
      replace: {
        text: 'Manage app settings in a project with the HubSpot CLI; use service keys instead of legacy keys.',
        url: 'https://developers.hubspot.com/changelog/upcoming-api-key-sunset',
      },
      consumers: ['app backends', 'webhook set-up scripts'],
      confirm: { text: 'A call with hapikey set to it answers 401.' },
      rotateInPlace: { effect: 'dies-at-once', text: 'Rotating the key ends the leaked value.' },
    },
    'hubspot-client-secret': {
      revoke: {
        console: {
          text: 'Developer account → Apps → the app → Auth → Client secret → Rotate. Where no Rotate is offered, make a new app and ask HubSpot support to retire the secret.',
          url: 'https://app.hubspot.com/l/developer-overview',
        },
      },
      blastRadius: {
        text: 'With an authorization code or a refresh token of the app, makes access tokens for accounts that installed it. Also forges webhook calls to your server, which are signed with it.',
      },
      audit: {
        text: 'Developer account → Apps → the app → Monitoring: calls from {since} to {until} that are not yours.',
        url: 'https://app.hubspot.com/l/developer-overview',
      },
      replace: {
        text: 'Keep the secret in the server’s secret store; refresh tokens apart from it.',
        url: 'https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/oauth/working-with-oauth',
      },
      consumers: ['the OAuth backend', 'webhook receivers'],
      confirm: {
        text: 'POST https://api.hubapi.com/oauth/v1/token with the leaked secret answers 400 or 401.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Look at what the dialog says before you confirm: webhooks signed with the old secret fail afterwards.',
      },
    },
  },
} as const satisfies Playbook
