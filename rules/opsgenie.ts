import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'opsgenie',
  name: 'Opsgenie',
  url: 'https://www.atlassian.com/software/opsgenie',
} as const satisfies Provider

const management = 'https://support.atlassian.com/opsgenie/docs/api-key-management/'
const overview = 'https://docs.opsgenie.com/docs/api-overview'
const authentication = 'https://docs.opsgenie.com/docs/authentication'

export const rules = [
  {
    id: 'opsgenie-api-key',
    title: 'Opsgenie API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['opsgenie', 'ops_genie', 'ops-genie'],
    pattern: {
      name: /ops[_.-]?genie[_.-]?(?:(?:api|integration|access|auth|global|v2)[_.-]?){0,3}(?:key|token)/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    boundary: 'base64url',
    source: management,
  },
  {
    id: 'opsgenie-api-key-in-header',
    title: 'Opsgenie API key in a header',
    severity: 'high',
    confidence: 'high',
    keywords: ['geniekey'],
    pattern:
      /GenieKey(?:\s|%20|\+){1,3}(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/i,
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    boundary: 'base64url',
    source: authentication,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'opsgenie-api-key': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `OPSGENIE_API_KEY=${secret}\n` },
      {
        name: 'Alertmanager',
        text: (secret) => `global:\n  opsgenie_api_key: '${secret}'\n`,
      },
      { name: 'JSON', text: (secret) => `{"opsGenieIntegrationKey": "${secret}"}\n` },
      { name: 'Terraform', text: (secret) => `opsgenie_token = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'the id of a team', text: (make) => `OPSGENIE_TEAM_ID=${make.uuid()}\n` },
      {
        name: 'a UUID of zeros',
        text: () => 'OPSGENIE_API_KEY=00000000-0000-0000-0000-000000000000\n',
      },
      { name: 'a cut UUID', text: (make) => `OPSGENIE_API_KEY=${make.uuid().slice(0, -1)}\n` },
    ],
  },
  'opsgenie-api-key-in-header': {
    secret: (make) => make.uuid(),
    match: [
      {
        name: 'curl',
        text: (secret) =>
          `curl -X POST https://api.opsgenie.com/v2/alerts -H "Authorization: GenieKey ${secret}"\n`,
      },
      { name: 'Python', text: (secret) => `headers = {'Authorization': 'GenieKey ${secret}'}\n` },
      { name: 'Go', text: (secret) => `r.Header.Add("Authorization", "GenieKey ${secret}")\n` },
    ],
    noMatch: [
      { name: 'a variable', text: () => `-H "Authorization: GenieKey \${OPSGENIE_KEY}"\n` },
      {
        name: 'a placeholder',
        text: () => 'Authorization: GenieKey eb243592-xxxx-xxxx-xxxx-xxxxxxxxxxxx\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → App Settings → API key management → the key → Delete. The key of an integration: Settings → Integrations (or the team → Integrations) → the integration → Delete.',
      url: 'https://app.opsgenie.com/settings/api-key-management',
    },
    api: {
      text: 'DELETE https://api.opsgenie.com/v2/integrations/{id} (api.eu.opsgenie.com in the EU) removes an integration and its key.',
      url: 'https://docs.opsgenie.com/docs/integration-api',
    },
  },
  blastRadius: {
    text: 'A key of the account does what its access rights allow, up to reading and changing alerts, schedules, users and their contact data. A team integration’s key opens and closes alerts of that team: it wakes people up or hides incidents.',
    list: {
      text: 'API key management shows each key’s rights: Read, Create and Update, Delete, Configuration Access. GET https://api.opsgenie.com/v2/account with the key names the account.',
      url: management,
    },
  },
  audit: {
    text: 'Settings → Logs, and Analytics → API usage reports: look from {since} to {until} for requests with this key or its integration’s name that are not yours.',
    url: overview,
  },
  replace: {
    text: 'Opsgenie ends support: move to Jira Service Management or Compass and make the new keys there. Until then one key for each use with the fewest rights, and team integrations instead of account keys.',
    url: overview,
  },
  consumers: [
    'Alertmanager, Grafana and Datadog notification settings',
    'Terraform providers',
    'CI jobs and cron scripts that raise alerts',
    'heartbeat monitors',
  ],
  confirm: {
    text: 'GET https://api.opsgenie.com/v2/alerts/count with the key in Authorization: GenieKey … answers 401 or 403.',
    url: authentication,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A saved key is not regenerated: add a new one and delete the leaked one, which stays valid until then.',
  },
  sources: [
    { url: management, checked: '2026-11-21' },
    { url: overview, checked: '2026-11-21' },
  ],
} as const satisfies Playbook
