import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'launchdarkly',
  name: 'LaunchDarkly',
  url: 'https://launchdarkly.com',
} as const satisfies Provider

const credentials = 'https://launchdarkly.com/docs/home/account/environment/keys'
const tokens = 'https://launchdarkly.com/docs/home/account/api'
const relay = 'https://launchdarkly.com/docs/sdk/relay-proxy/automatic-configuration'
const reset = 'https://launchdarkly.com/docs/api/environments/reset-environment-sdk-key'

/** A name near by tells whose the key is: the prefixes alone are everyday words. */
const names = [
  'launchdarkly',
  'launch_darkly',
  'launch-darkly',
  'ldclient',
  'ldrelay',
  'ld_sdk',
  'ld_api',
  'ld_relay',
  'ld_env_',
  'ld_access',
  'ldcli ',
] as const

export const rules = [
  {
    id: 'launchdarkly-access-token',
    title: 'LaunchDarkly API access token',
    severity: 'critical',
    confidence: 'high',
    keywords: names,
    pattern:
      /(?:[Ll]aunch[_-]?[Dd]arkly|LAUNCH_?DARKLY|[Ll][Dd](?:[Cc]lient|[Rr]elay|_[A-Za-z]{3}|cli ))[\s\S]{0,160}?(?<secret>api-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/,
    reach: { before: 0, after: 256 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    boundary: 'base64url',
    source: tokens,
  },
  {
    id: 'launchdarkly-access-token-in-header',
    title: 'LaunchDarkly API access token in a header',
    severity: 'critical',
    confidence: 'high',
    keywords: ['authorization: api-', 'authorization": "api-', "authorization': 'api-"],
    pattern:
      /[Aa]uthorization["']?: ["']?(?<secret>api-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/,
    reach: { before: 0, after: 80 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    boundary: 'base64url',
    source: tokens,
  },
  {
    id: 'launchdarkly-sdk-key',
    title: 'LaunchDarkly SDK key',
    severity: 'medium',
    confidence: 'high',
    keywords: names,
    pattern:
      /(?:[Ll]aunch[_-]?[Dd]arkly|LAUNCH_?DARKLY|[Ll][Dd](?:[Cc]lient|[Rr]elay|_[A-Za-z]{3}|cli ))[\s\S]{0,160}?(?<secret>sdk-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/,
    reach: { before: 0, after: 256 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    boundary: 'base64url',
    source: credentials,
  },
  {
    id: 'launchdarkly-relay-key',
    title: 'LaunchDarkly Relay Proxy configuration key',
    severity: 'high',
    confidence: 'high',
    keywords: ['launchdarkly', 'ld_relay', 'ldrelay', 'auto_config_key', 'autoconfig]'],
    pattern:
      /(?:[Ll]aunch[Dd]arkly|LAUNCHDARKLY|[Ll][Dd]_?[Rr]elay|LD_RELAY|AUTO_CONFIG_KEY|[Aa]uto[Cc]onfig\])[\s\S]{0,160}?(?<secret>rel-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/,
    reach: { before: 0, after: 256 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    boundary: 'base64url',
    source: relay,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'launchdarkly-access-token': {
    secret: (make) => `api-${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `LAUNCHDARKLY_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'Terraform',
        text: (secret) => `provider "launchdarkly" {\n  access_token = "${secret}"\n}\n`,
      },
      { name: 'YAML', text: (secret) => `env:\n  LD_API_KEY: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `LAUNCHDARKLY_ACCESS_TOKEN=api-${make.uuid().slice(0, -1)}\n`,
      },
      { name: 'another’s name', text: (make) => `request_id=api-${make.uuid()}\n` },
    ],
  },
  'launchdarkly-access-token-in-header': {
    secret: (make) => `api-${make.uuid()}`,
    match: [
      {
        name: 'curl',
        text: (secret) =>
          `curl -H "Authorization: ${secret}" https://app.example.net/api/v2/flags\n`,
      },
      { name: 'JSON', text: (secret) => `{"headers": {"Authorization": "${secret}"}}\n` },
      { name: 'Python', text: (secret) => `headers = {'Authorization': '${secret}'}\n` },
    ],
    noMatch: [
      { name: 'without dashes', text: (make) => `Authorization: api-${make.hex(32)}\n` },
      { name: 'a variable', text: () => 'Authorization: api-$TOKEN\n' },
    ],
  },
  'launchdarkly-sdk-key': {
    secret: (make) => `sdk-${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `LAUNCHDARKLY_SDK_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `ldclient.set_config(Config("${secret}"))\n` },
      { name: 'Relay', text: (secret) => `LD_ENV_Production=${secret}\n` },
    ],
    noMatch: [
      {
        name: 'a mobile key, which is no secret',
        text: (make) => `LAUNCHDARKLY_MOBILE_KEY=mob-${make.uuid()}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `LAUNCHDARKLY_SDK_KEY=sdk-${make.uuid().slice(0, -1)}\n`,
      },
    ],
  },
  'launchdarkly-relay-key': {
    secret: (make) => `rel-${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `AUTO_CONFIG_KEY=${secret}\n` },
      { name: 'ld-relay.conf', text: (secret) => `[AutoConfig]\nkey = "${secret}"\n` },
      {
        name: 'Helm',
        text: (secret) => `relay:\n  environment:\n    AUTO_CONFIG_KEY: ${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `key = rel-${make.uuid().slice(0, -1)}\n` },
      { name: 'inside a longer word', text: (make) => `id = kernel-${make.uuid()}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const accessToken = {
  revoke: {
    console: {
      text: 'Organization settings → Authorization → Access tokens → the token → Delete token.',
      url: 'https://app.launchdarkly.com/settings/authorization',
    },
    api: {
      text: 'DELETE https://app.launchdarkly.com/api/v2/tokens/{id}.',
      url: 'https://launchdarkly.com/docs/api/access-tokens/delete-token',
    },
  },
  blastRadius: {
    text: 'Does what its role allows over the REST API. With writer or admin: turns any flag on or off in production, reads SDK keys and targeting rules; with admin also changes members and makes further tokens.',
    list: {
      text: 'Organization settings → Authorization shows the role of the token, and when it was last used.',
      url: 'https://app.launchdarkly.com/settings/authorization',
    },
  },
  audit: {
    text: 'Change history: filter by the token’s name or its owner from {since} to {until}. Reading leaves no entry.',
    url: 'https://app.launchdarkly.com/audit',
  },
  replace: {
    text: 'A service token with a custom role for the projects and actions of the one pipeline, instead of a person’s token.',
    url: tokens,
  },
  consumers: ['Terraform variables', 'CI secrets', 'flag clean-up and reporting scripts'],
  confirm: {
    text: 'GET https://app.launchdarkly.com/api/v2/caller-identity with the token answers 401.',
    url: 'https://launchdarkly.com/docs/api',
  },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Reset token makes a new value and lets you keep the old one for a time you choose: choose that it expires at once.',
  },
} as const satisfies Partial<Playbook>

export const playbook = {
  ...accessToken,
  sources: [
    { url: credentials, checked: '2026-11-21' },
    { url: reset, checked: '2026-11-21' },
    { url: 'https://launchdarkly.com/docs/api', checked: '2026-11-21' },
    {
      url: 'https://launchdarkly.com/docs/api/relay-proxy-configurations/reset-relay-proxy-configuration-key',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'launchdarkly-sdk-key': {
      revoke: {
        console: {
          text: 'The project → Settings → Environments → the environment → … → SDK key → Reset (or delete the key, where the environment has several), with expiry now.',
          url: 'https://app.launchdarkly.com/projects',
        },
        api: {
          text: 'POST https://app.launchdarkly.com/api/v2/projects/{project}/environments/{environment}/apiKey; without an expiry the old key ends at once.',
          url: reset,
        },
      },
      blastRadius: {
        text: 'Reads every flag of one environment with its targeting rules, which may name customers and unreleased features, and sends events that distort metrics. It changes nothing.',
      },
      audit: {
        text: 'LaunchDarkly keeps no log of SDK connections by key. Look at Usage for a rise of server-side connections from {since} to {until}.',
        url: 'https://app.launchdarkly.com/settings/usage',
      },
      replace: {
        text: 'A key for each service, from a secret manager; behind a Relay Proxy only the proxy holds it. Browsers and apps use the client-side ID or the mobile key.',
        url: credentials,
      },
      consumers: ['server environments', 'Relay Proxy configuration', 'edge stores'],
      confirm: { text: 'The SDK stops with 401, and so does https://sdk.launchdarkly.com/all.' },
      rotateInPlace: {
        effect: 'grace-period',
        text: 'Resetting asks when the old key expires; until that moment both work. By default over the API it ends at once.',
      },
    },
    'launchdarkly-relay-key': {
      revoke: {
        console: {
          text: 'Organization settings → Relay proxy → the configuration → Reset key, or Delete.',
          url: 'https://app.launchdarkly.com/settings/relay',
        },
        api: {
          text: 'DELETE https://app.launchdarkly.com/api/v2/account/relay-auto-configs/{id}.',
          url: 'https://launchdarkly.com/docs/api/relay-proxy-configurations',
        },
      },
      blastRadius: {
        text: 'Fetches the SDK keys and flags of every environment its policy covers: all of them, if it says so.',
      },
      replace: {
        text: 'A configuration whose policy names the projects and environments that proxy serves.',
        url: relay,
      },
      consumers: ['Relay Proxy environments', 'Helm values'],
      confirm: { text: 'A Relay Proxy started with the key stops with 401.' },
      rotateInPlace: {
        effect: 'grace-period',
        text: 'Resetting the key can leave the old one valid for a time you choose: choose none. Over the API (POST /api/v2/account/relay-auto-configs/{id}/reset) it ends at once by default. Reset the SDK keys it handed out too.',
      },
    },
  },
} as const satisfies Playbook
