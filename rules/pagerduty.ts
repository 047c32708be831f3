import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'pagerduty',
  name: 'PagerDuty',
  url: 'https://www.pagerduty.com',
} as const satisfies Provider

const keys = 'https://support.pagerduty.com/main/docs/api-access-keys'
const rest =
  'https://github.com/PagerDuty/developer-docs/blob/main/docs/REST-API/02-Authentication.md'
const oauth =
  'https://github.com/PagerDuty/developer-docs/blob/main/docs/app-integration-development/06-OAuth-Functionality.md'
const events =
  'https://github.com/PagerDuty/developer-docs/blob/main/docs/events-API-v2/02-Trigger-Events.md'

/** What PagerDuty’s own documentation writes. */
const documented = { kind: 'not', words: ['NbAkKc66ryYTW', '_0XBPWQQ_', '_1XBPWQQ_'] } as const

export const rules = [
  {
    id: 'pagerduty-api-key',
    title: 'PagerDuty REST API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['pagerduty', 'pager_duty', 'pager-duty'],
    // Keys of a user begin with u+.
    pattern: {
      name: /pager[_.-]?duty[_.-]?(?:(?:rest|api|user|access|auth)[_.-]?){0,3}(?:key|token)/,
      value: /[A-Za-z0-9_+-]{20}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
      documented,
    ],
    boundary: 'base64url',
    source: keys,
  },
  {
    id: 'pagerduty-api-key-in-header',
    title: 'PagerDuty REST API key in a header',
    severity: 'high',
    confidence: 'medium',
    keywords: ['token token='],
    pattern: /[Tt]oken token=\\?["']?(?<secret>[A-Za-z0-9_+-]{20})/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
      documented,
    ],
    boundary: 'base64url',
    source: rest,
  },
  {
    id: 'pagerduty-oauth-token',
    title: 'PagerDuty OAuth token',
    severity: 'high',
    confidence: 'high',
    keywords: ['pdus+_', 'pdeu+_'],
    // 0 stands for an access token, 1 for a refresh token; then the account.
    pattern:
      /pd(?:us|eu)\+_[01][A-Z0-9]{5,12}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    checks: [documented],
    source: oauth,
  },
  {
    id: 'pagerduty-integration-key',
    title: 'PagerDuty integration key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['pagerduty', 'pager_duty', 'pager-duty'],
    pattern: {
      name: /pager[_.-]?duty[_.-]?(?:(?:integration|routing|service|events?|v2|api)[_.-]?){1,3}key/,
      value: /[A-Za-z0-9]{32}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 2.8 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: events,
  },
] as const satisfies readonly Rule[]

/** Twenty characters with each class at least once. */
const key = (make: Make) =>
  make.pick([
    `u+${make.alnum(14)}${make.of('ABCDEFG', 1)}_${make.of('hjkmn', 1)}${make.digits(1)}`,
    `${make.alnum(1)}_${make.alnum(14)}${make.of('ABCDEFG', 1)}${make.of('hjkmn', 1)}-${make.digits(1)}`,
  ])

export const examples = {
  'pagerduty-api-key': {
    secret: key,
    match: [
      { name: 'env file', text: (secret) => `PAGERDUTY_API_KEY=${secret}\n` },
      { name: 'Terraform', text: (secret) => `pagerduty_token = "${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"pagerDutyApiToken": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `env:\n  PAGERDUTY_USER_API_KEY: '${secret}'\n` },
    ],
    noMatch: [
      { name: 'a service’s id', text: () => 'PAGERDUTY_SERVICE_ID=PIJ90N7\n' },
      { name: 'a secret’s name', text: () => 'pagerduty_token: alertmanagerSecretNa\n' },
      { name: 'one character short', text: (make) => `PAGERDUTY_TOKEN=${key(make).slice(1)}\n` },
      {
        name: 'the documentation’s example',
        text: () => `PAGERDUTY_API_KEY=y_${'NbAkKc66ryYTW'}UXYEu\n`,
      },
    ],
  },
  'pagerduty-api-key-in-header': {
    secret: key,
    match: [
      {
        name: 'curl',
        text: (secret) =>
          `curl -H 'Authorization: Token token=${secret}' https://api.pagerduty.com/incidents\n`,
      },
      {
        name: 'Python',
        text: (secret) => `headers = {'Authorization': 'Token token=${secret}'}\n`,
      },
      {
        name: 'Go',
        text: (secret) => `req.Header.Set("Authorization", "Token token=${secret}")\n`,
      },
    ],
    noMatch: [
      { name: 'a template', text: () => "'Authorization': 'Token token={PAGERDUTY_TOKEN_V2}'\n" },
      { name: 'a placeholder', text: () => 'Authorization: Token token=YOUR_API_KEY\n' },
    ],
  },
  'pagerduty-oauth-token': {
    secret: (make) =>
      `pd${make.pick(['us', 'eu'])}+_${make.pick(['0', '1'])}${make.upper(6)}_${make.uuid()}`,
    match: [
      { name: 'JSON', text: (secret) => `{"access_token": "${secret}", "token_type": "bearer"}\n` },
      {
        name: 'header',
        text: (secret) => `Authorization: Bearer ${secret}\n`,
      },
      { name: 'env file', text: (secret) => `PD_REFRESH_TOKEN=${secret}\n` },
    ],
    noMatch: [
      { name: 'an expression', text: () => 'tx_req.number_of_pdus+_offset;\n' },
      {
        name: 'one character short',
        text: (make) => `token=pdus+_0${make.upper(6)}_${make.uuid().slice(0, -1)}\n`,
      },
    ],
  },
  'pagerduty-integration-key': {
    secret: (make) => make.pick([make.hex(32), `R0${make.upper(30)}`]),
    match: [
      { name: 'env file', text: (secret) => `PAGERDUTY_INTEGRATION_KEY=${secret}\n` },
      {
        name: 'YAML',
        text: (secret) => `notifiers:\n  pagerduty_routing_key: "${secret}"\n`,
      },
      { name: 'Terraform', text: (secret) => `pagerduty_service_key = "${secret}"\n` },
      { name: 'TypeScript', text: (secret) => `const pagerDutyRoutingKey = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `PAGERDUTY_ROUTING_KEY=${make.hex(31)}\n` },
      {
        name: 'a variable’s name',
        text: () => 'pagerduty_routing_key: alertmanagerProductionRoutingKeyX\n',
      },
      { name: 'a deduplication key', text: (make) => `pagerduty_dedup_key: ${make.hex(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Integrations → Developer Tools → API Access Keys → the key → Remove. A key of a user: that user’s profile → User Settings → API Access → Remove.',
      url: keys,
    },
  },
  blastRadius: {
    text: 'An account key reads and changes everything in the account unless it was made read-only: incidents, schedules, contact data of responders, services and their integration keys, users. A user’s key does what that user may.',
    list: {
      text: 'The API Access Keys page shows whether the key is read-only; GET https://api.pagerduty.com/users/me answers only for a user’s key and names the user.',
      url: keys,
    },
  },
  audit: {
    text: 'GET https://api.pagerduty.com/audit/records?since={since}&until={until} lists changes with the method and the key that made them. Reads are not listed.',
    url: 'https://support.pagerduty.com/main/docs/audit-trail-reporting',
  },
  replace: {
    text: 'An app with Scoped OAuth: its access tokens are short-lived and carry only the scopes the job needs. Else a read-only key, one for each use.',
    url: oauth,
  },
  consumers: [
    'Terraform providers',
    'CI secrets',
    'chat bots and on-call scripts',
    'incident automation',
  ],
  confirm: {
    text: 'GET https://api.pagerduty.com/abilities with the key in Authorization: Token token=… answers 401.',
    url: rest,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made, disabled and removed, not rotated. Disabling stops the key but can be undone, so remove it once nothing needs it.',
  },
  sources: [
    { url: keys, checked: '2026-11-21' },
    { url: rest, checked: '2026-11-21' },
    { url: oauth, checked: '2026-11-21' },
    { url: events, checked: '2026-11-21' },
  ],
  byRule: {
    'pagerduty-oauth-token': {
      revoke: {
        console: {
          text: 'Integrations → App Registration → the app → OAuth 2.0 → Revoke All Tokens. Do this before deleting the OAuth functionality: deleting it alone does not revoke tokens.',
          url: oauth,
        },
      },
      blastRadius: {
        text: 'Does what its scopes allow until it expires, at most 30 days for classic apps. A refresh token needs the client secret too, and lives up to 210 days.',
      },
      replace: {
        text: 'Scoped OAuth with the scopes the job needs, tokens fetched at run time and kept in memory only.',
        url: oauth,
      },
      consumers: ['integrations and apps', 'chat bots', 'scripts that cache tokens'],
      confirm: {
        text: 'GET https://api.pagerduty.com/users/me with the token as bearer answers 401.',
        url: oauth,
      },
    },
    'pagerduty-integration-key': {
      revoke: {
        console: {
          text: 'Services → the service → Integrations → the integration → Delete; or Automation → Event Orchestration → Integrations for a key of an orchestration. Add the new integration first, so that no alert is lost.',
          url: 'https://support.pagerduty.com/main/docs/services-and-integrations',
        },
      },
      blastRadius: {
        text: 'Opens, acknowledges and resolves alerts of one service: wakes people up, or hides real incidents by resolving them. It reads nothing.',
      },
      audit: {
        text: 'Incidents → All, and the Alerts page, for the service from {since} to {until}: look for alerts that your monitoring did not send, or that were resolved by an integration too early.',
        url: 'https://support.pagerduty.com/main/docs/services-and-integrations',
      },
      replace: {
        text: 'A new integration with its own key for each sender, given to it through its secret settings.',
        url: 'https://support.pagerduty.com/main/docs/services-and-integrations',
      },
      consumers: [
        'Alertmanager, Grafana and Datadog notification settings',
        'monitoring agents',
        'CI jobs that page someone',
        'cron job wrappers',
      ],
      confirm: {
        text: 'The integration is gone from the service’s Integrations tab. Do not send a test event: a key that is still live would page someone.',
        url: events,
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'An integration keeps its key for life. Make a new integration and delete the old one.',
      },
    },
  },
} as const satisfies Playbook
