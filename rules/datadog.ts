import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'datadog',
  name: 'Datadog',
  url: 'https://www.datadoghq.com',
} as const satisfies Provider

const keys = 'https://docs.datadoghq.com/account_management/api-app-keys/'
const pats = 'https://docs.datadoghq.com/account_management/personal-access-tokens/'
const sats = 'https://docs.datadoghq.com/account_management/service-access-tokens/'
const api = 'https://docs.datadoghq.com/api/latest/key-management/'
const authentication = 'https://docs.datadoghq.com/api/latest/authentication/'

export const rules = [
  {
    id: 'datadog-api-key',
    title: 'Datadog API key',
    severity: 'medium',
    confidence: 'high',
    keywords: [
      'dd_api_key',
      'dd-api-key',
      'dd.api.key',
      'ddapikey',
      'dd_apikey',
      'datadog_api',
      'datadog-api',
      'datadog.api',
      'datadogapi',
    ],
    pattern: {
      name: /(?:datadog|dd)[_.-]?api[_.-]?key/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: keys,
  },
  {
    id: 'datadog-api-key-in-url',
    title: 'Datadog API key in a URL',
    severity: 'medium',
    confidence: 'high',
    keywords: ['datadoghq.com', 'datadoghq.eu', 'ddog-gov.com'],
    pattern:
      /(?:datadoghq\.(?:com|eu)|ddog-gov\.com)\/[^\s"'`<>]{0,160}(?:[?&]api_key=|[?&]dd-api-key=|v1\/input\/)(?<secret>[0-9a-f]{32})/,
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: authentication,
  },
  {
    id: 'datadog-application-key',
    title: 'Datadog application key',
    severity: 'high',
    confidence: 'high',
    keywords: ['ddapp_'],
    pattern: /ddapp_[A-Za-z0-9]{34}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    companions: [{ rule: 'datadog-api-key', withinLines: 10 }],
    source:
      'https://docs.aws.amazon.com/secretsmanager/latest/userguide/mes-partner-DatadogApplicationKey.html',
  },
  {
    id: 'datadog-application-key-legacy',
    title: 'Datadog application key (without prefix)',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'dd_app',
      'dd-app',
      'dd.app',
      'ddapp',
      'datadog_app',
      'datadog-app',
      'datadog.app',
      'datadogapp',
    ],
    pattern: {
      name: /(?:datadog|dd)[_.-]?app(?:lication)?[_.-]?key/,
      value: /[0-9a-f]{40}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    companions: [{ rule: 'datadog-api-key', withinLines: 10 }],
    source: keys,
  },
  {
    id: 'datadog-access-token',
    title: 'Datadog personal or service access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['ddpat_', 'ddsat_'],
    // The token’s id in base62, then the secret and a checksum.
    pattern: /dd[ps]at_[A-Za-z0-9]{8,24}_(?<random>[A-Za-z0-9]{38,64})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: pats,
  },
] as const satisfies readonly Rule[]

const accessToken = (make: Make) =>
  `dd${make.pick(['p', 's'])}at_${make.alnum(22)}_${make.alnum(make.int(40, 52))}`

export const examples = {
  'datadog-api-key': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `DD_API_KEY=${secret}\n` },
      {
        name: 'Helm values',
        text: (secret) => `datadog:\n  site: datadoghq.eu\ndatadogApiKey: "${secret}"\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -X POST -H "DD-API-KEY: ${secret}" https://api.datadoghq.com/api/v2/series\n`,
      },
      {
        name: 'Terraform',
        text: (secret) => `variable "datadog_api_key" {\n}\ndatadog_api_key = "${secret}"\n`,
      },
    ],
    noMatch: [
      {
        name: 'a client token, which is public',
        text: (make) => `DD_CLIENT_TOKEN=pub${make.hex(32)}\n`,
      },
      { name: 'one character short', text: (make) => `DD_API_KEY=${make.hex(31)}\n` },
      { name: 'a placeholder', text: () => `DD_API_KEY=${'0123456789abcdef'.repeat(2)}\n` },
    ],
  },
  'datadog-api-key-in-url': {
    secret: (make) => make.hex(32),
    match: [
      {
        name: 'curl',
        text: (secret) => `curl "https://api.datadoghq.com/api/v1/validate?api_key=${secret}"\n`,
      },
      {
        name: 'log intake',
        text: (secret) => `url: https://http-intake.logs.datadoghq.eu/v1/input/${secret}\n`,
      },
      {
        name: 'webhook',
        text: (secret) =>
          `"https://app.datadoghq.com/intake/webhook/sns?source=acme&api_key=${secret}"\n`,
      },
    ],
    noMatch: [
      {
        name: 'a dashboard',
        text: (make) => `https://app.datadoghq.com/dashboard/abc-def-ghi?tile=${make.hex(32)}\n`,
      },
      {
        name: 'a variable',
        text: () => `https://api.datadoghq.com/api/v1/series?api_key=\${DD_API_KEY}\n`,
      },
    ],
  },
  'datadog-application-key': {
    secret: (make) => `ddapp_${make.alnum(34)}`,
    match: [
      { name: 'env file', text: (secret) => `DD_APP_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"appKey": "${secret}"}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "DD-APPLICATION-KEY: ${secret}" https://api.datadoghq.com/api/v2/users\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `DD_APP_KEY=ddapp_${make.alnum(33)}\n` },
      { name: 'part of a name', text: (make) => `on_addapp_${make.alnum(34)}\n` },
    ],
  },
  'datadog-application-key-legacy': {
    secret: (make) => make.hex(40),
    match: [
      { name: 'env file', text: (secret) => `DD_APP_KEY=${secret}\n` },
      { name: 'Terraform', text: (secret) => `datadog_app_key = "${secret}"\n` },
      {
        name: 'Python',
        text: (secret) => `os.environ["DATADOG_APPLICATION_KEY"] = "${secret}"\n`,
      },
      {
        name: 'with the API key',
        text: (secret, make) => `DD_API_KEY=${make.hex(32)}\nDD_APP_KEY=${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'a commit id', text: (make) => `DD_GIT_COMMIT_SHA=${make.hex(40)}\n` },
      { name: 'the id of a RUM application', text: (make) => `DD_APP_ID=${make.uuid()}\n` },
    ],
  },
  'datadog-access-token': {
    secret: accessToken,
    match: [
      { name: 'env file', text: (secret) => `DD_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl https://api.datadoghq.com/api/v2/users -H "Authorization: Bearer ${secret}"\n`,
      },
      { name: 'YAML', text: (secret) => `pup:\n  token: '${secret}'\n` },
    ],
    noMatch: [
      { name: 'without the secret', text: (make) => `ddpat_${make.alnum(22)}_...\n` },
      { name: 'part of a longer word', text: (make) => `x${accessToken(make)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const apiKeys = {
  revoke: {
    console: {
      text: 'Organization Settings → API Keys → the key → Revoke. Create the new key first, so that no agent goes silent.',
      url: 'https://app.datadoghq.com/organization-settings/api-keys',
    },
    api: {
      text: 'DELETE https://api.datadoghq.com/api/v2/api_keys/{api_key_id} (or the host of your site), with another API key and an application key.',
      url: api,
    },
  },
  blastRadius: {
    text: 'Sends metrics, logs, traces and events into the organization: forges data, triggers or hides alerts, runs up the bill. It reads nothing without an application key.',
  },
  audit: {
    text: 'Security → Audit Trail: filter by the API key’s id from {since} to {until}. Usage & Cost shows unusual volume of logs and metrics in the same time.',
    url: 'https://app.datadoghq.com/audit-trail',
  },
  replace: {
    text: 'One API key for each use, named after it, from a secret manager: the Agent reads secrets through its secret backend. Browsers and apps get a client token instead.',
    url: keys,
  },
  consumers: [
    'Agent configuration and Helm values',
    'Lambda and Forwarder functions',
    'CI secrets',
    'log shippers and OpenTelemetry collectors',
  ],
  confirm: {
    text: 'GET https://api.datadoghq.com/api/v1/validate with the key in DD-API-KEY answers 403.',
    url: authentication,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Datadog does not rotate keys or tokens: a new one leaves the leaked one valid until that is revoked.',
  },
} as const satisfies Partial<Playbook>

export const playbook = {
  revoke: {
    console: {
      text: 'Organization Settings → Application Keys → the key → Revoke. A key of a service account: Service Accounts → the account → the key.',
      url: 'https://app.datadoghq.com/organization-settings/application-keys',
    },
    api: {
      text: 'DELETE https://api.datadoghq.com/api/v2/application_keys/{app_key_id} (or the host of your site).',
      url: api,
    },
  },
  blastRadius: {
    text: 'Together with any API key of the organization it does what its owner may do, within its scopes if it has some: reads logs, metrics and dashboards, changes monitors, users and integrations.',
    list: {
      text: 'GET https://api.datadoghq.com/api/v2/application_keys/{app_key_id} lists its scopes and owner; no scopes means all permissions of the owner.',
      url: api,
    },
  },
  audit: {
    text: 'Security → Audit Trail: filter by the application key’s id, or by its owner, from {since} to {until}. Look for exports, new keys and changed monitors or integrations.',
    url: 'https://app.datadoghq.com/audit-trail',
  },
  replace: {
    text: 'A personal or service access token with the scopes it needs and an expiry: it works alone, without an API key. Else a scoped application key of a service account.',
    url: sats,
  },
  consumers: [
    'Terraform providers',
    'CI secrets',
    'scripts that read metrics or manage monitors',
    'dashboards and chat bots',
  ],
  confirm: {
    text: 'GET https://api.datadoghq.com/api/v2/validate_keys with a live API key and the old application key answers 403.',
    url: authentication,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Datadog does not rotate keys or tokens: a new one leaves the leaked one valid until that is revoked.',
  },
  sources: [
    { url: keys, checked: '2026-11-21' },
    { url: pats, checked: '2026-11-21' },
    {
      url: 'https://docs.datadoghq.com/api/latest/key-management/revoke-a-personal-access-token/',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.datadoghq.com/api/latest/service-accounts/revoke-an-access-token-for-a-service-account/',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.datadoghq.com/getting_started/access_for_enterprises/credential_management/',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'datadog-api-key': apiKeys,
    'datadog-api-key-in-url': apiKeys,
    'datadog-access-token': {
      revoke: {
        console: {
          text: 'Organization Settings → Access Tokens → the token → Revoke Token. Its owner finds it under Personal Settings → Access Tokens. It takes effect within seconds.',
          url: 'https://app.datadoghq.com/organization-settings/access-tokens',
        },
        api: {
          text: 'DELETE https://api.datadoghq.com/api/v2/personal_access_tokens/{token_id} (or the host of your site); GET on the same path without id lists personal and service tokens. A service token also ends with DELETE …/api/v2/service_accounts/{service_account_id}/access_tokens/{token_id}.',
          url: 'https://docs.datadoghq.com/api/latest/key-management/revoke-a-personal-access-token/',
        },
      },
      blastRadius: {
        text: 'Calls the Datadog API by itself, within its scopes, until it expires (a personal token within a year, a service token perhaps never): reads logs, metrics and dashboards, or changes what its scopes allow.',
        list: {
          text: 'The details panel of the token lists its owner, scopes, expiry and last use.',
          url: pats,
        },
      },
      audit: {
        text: 'Security → Audit Trail: filter by the authentication method Personal Access Token and by the token’s id from {since} to {until}.',
        url: 'https://app.datadoghq.com/audit-trail',
      },
      replace: {
        text: 'A token with fewer scopes and a shorter life; for automation one of a service account. Personal tokens live at most a year.',
        url: sats,
      },
      consumers: ['scripts and CI jobs', 'Terraform providers', 'agents and command line tools'],
      confirm: {
        text: 'GET https://api.datadoghq.com/api/v2/users with the token as bearer answers 401 or 403 a few seconds after the revocation.',
        url: pats,
      },
    },
  },
} as const satisfies Playbook
