import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'splunk',
  name: 'Splunk',
  url: 'https://www.splunk.com',
} as const satisfies Provider

const hec =
  'https://help.splunk.com/splunk-enterprise/get-data-in/collect-http-event-data/use-curl-to-manage-http-event-collector-tokens-events-and-services'
const hecCli =
  'https://help.splunk.com/splunk-enterprise/get-data-in/collect-http-event-data/set-up-and-use-http-event-collector-from-the-cli'
const acs =
  'https://help.splunk.com/splunk-cloud-platform/administer/admin-config-service-manual/10.0.2503/administer-splunk-cloud-platform-using-the-admin-config-service-acs-api/manage-http-event-collector-hec-tokens-in-splunk-cloud-platform'
const orgTokens =
  'https://help.splunk.com/splunk-observability-cloud/administer/authentication-and-security/authentication-tokens/org-access-tokens'

/** Tokens that Splunk’s own documentation writes. */
const documented = { kind: 'not', words: ['B5A79AAD-D822-46CC', '12345678-1234-1234'] } as const

export const rules = [
  {
    id: 'splunk-hec-token',
    title: 'Splunk HTTP Event Collector token',
    severity: 'medium',
    confidence: 'high',
    keywords: [
      'splunk_hec',
      'splunk-hec',
      'splunk.hec',
      'splunkhec',
      'splunk_token',
      'splunk-token',
      'splunk.token',
      'splunktoken',
      'splunk_http',
      'hec_token',
      'hec-token',
      'hectoken',
    ],
    pattern: {
      name: /splunk[_.-]?(?:hec[_.-]?|http[_.-]?event[_.-]?collector[_.-]?)?(?:auth[_.-]?)?token|hec[_.-]?token/,
      value: /[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }, documented],
    boundary: 'base64url',
    source: hec,
  },
  {
    id: 'splunk-hec-token-in-header',
    title: 'Splunk HTTP Event Collector token in a header',
    severity: 'medium',
    confidence: 'high',
    keywords: ['splunk '],
    pattern:
      /Splunk {1,2}(?<secret>[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12})/,
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }, documented],
    boundary: 'base64url',
    source: hec,
  },
  {
    id: 'splunk-observability-token',
    title: 'Splunk Observability Cloud access token',
    severity: 'medium',
    confidence: 'high',
    keywords: [
      'splunk_access',
      'splunk-access',
      'splunk.access',
      'splunkaccess',
      'splunk_observability',
      'splunkobservability',
      'splunk_o11y',
      'signalfx_',
      'signalfx-',
      'signalfxaccess',
      'signalfxauth',
      'signalfxtoken',
      'sfx_',
      'x-sf-token',
    ],
    pattern: {
      name: /(?:splunk[_.-]?(?:(?:observability|o11y)[_.-]?)?|signalfx[_.-]?|sfx[_.-]?)(?:(?:access|auth|api|org|ingest)[_.-]?)?token|x-sf-token/,
      value: /[A-Za-z0-9_-]{22}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    boundary: 'base64url',
    source: orgTokens,
  },
] as const satisfies readonly Rule[]

const guid = (make: Make) => make.pick([make.uuid(), make.uuid().toUpperCase()])

const accessToken = (make: Make) =>
  `${make.base64url(19)}${make.of('ABCDEFG', 1)}${make.digits(1)}${make.of('hjkmn', 1)}`

export const examples = {
  'splunk-hec-token': {
    secret: guid,
    match: [
      { name: 'env file', text: (secret) => `SPLUNK_HEC_TOKEN=${secret}\n` },
      {
        name: 'Docker logging driver',
        text: (secret) =>
          `logging:\n  driver: splunk\n  options:\n    splunk-token: ${secret}\n    splunk-url: https://hec.acme.test:8088\n`,
      },
      { name: 'Fluentd', text: (secret) => `  hec_host hec.acme.test\n  hec_token ${secret}\n` },
      {
        name: 'Terraform',
        text: (secret) => `splunk_configuration {\n  hec_token = "${secret}"\n}\n`,
      },
    ],
    noMatch: [
      { name: 'an input’s id', text: (make) => `splunk_input_id=${make.uuid()}\n` },
      {
        name: 'a UUID of zeros',
        text: () => 'SPLUNK_HEC_TOKEN=00000000-0000-0000-0000-000000000000\n',
      },
      {
        name: 'the documentation’s example',
        text: () => `SPLUNK_HEC_TOKEN=${'B5A79AAD-D822-46CC'}-80D1-819F80D7BFB0\n`,
      },
      { name: 'a cut UUID', text: (make) => `SPLUNK_TOKEN=${make.uuid().slice(0, -1)}\n` },
    ],
  },
  'splunk-hec-token-in-header': {
    secret: guid,
    match: [
      {
        name: 'curl',
        text: (secret) =>
          `curl https://hec.acme.test:8088/services/collector -H "Authorization: Splunk ${secret}" -d '{}'\n`,
      },
      { name: 'Python', text: (secret) => `headers = {'Authorization': 'Splunk ${secret}'}\n` },
      {
        name: 'Vector',
        text: (secret) => `request:\n  headers:\n    Authorization: "Splunk ${secret}"\n`,
      },
    ],
    noMatch: [
      { name: 'a variable', text: () => `-H "Authorization: Splunk \${HEC_TOKEN}"\n` },
      { name: 'a cut UUID', text: (make) => `Authorization: Splunk ${make.uuid().slice(0, -1)}\n` },
    ],
  },
  'splunk-observability-token': {
    secret: accessToken,
    match: [
      { name: 'env file', text: (secret) => `SPLUNK_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-SF-Token: ${secret}" https://ingest.us1.signalfx.com/v2/datapoint\n`,
      },
      {
        name: 'Helm',
        text: (secret) => `helm install --set="splunkObservability.accessToken=${secret}" chart\n`,
      },
      { name: 'Terraform', text: (secret) => `signalfx_auth_token = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'a realm', text: () => 'SPLUNK_REALM=us1\n' },
      { name: 'a secret’s name', text: () => 'splunk_access_token: splunkAccessTokenNameX\n' },
      { name: 'one character short', text: (make) => `SFX_TOKEN=${accessToken(make).slice(1)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Splunk Web → Settings → Data inputs → HTTP Event Collector → the token → Delete (or Disable, which stops it at once and can be undone).',
      url: hec,
    },
    cli: {
      text: 'On a Splunk Enterprise server; it asks for the administrator’s password.',
      url: hecCli,
      command: {
        argv: [
          'splunk',
          'http-event-collector',
          'delete',
          '<token-name>',
          '-uri',
          'https://localhost:8089',
        ],
      },
    },
    api: {
      text: 'Splunk Cloud: DELETE https://admin.splunk.com/{stack}/adminconfig/v2/inputs/http-event-collectors/{token name}.',
      url: acs,
    },
  },
  blastRadius: {
    text: 'Sends events into the indexes the token allows: forges or floods logs, hides traces in noise, uses up licence volume. It reads nothing.',
    list: {
      text: 'Settings → Data inputs → HTTP Event Collector shows the token’s allowed indexes and source type.',
      url: hec,
    },
  },
  audit: {
    text: 'Search index=_introspection sourcetype=http_event_collector_metrics for the token’s name from {since} to {until}, and the events it brought in for hosts and sources that are not yours.',
    url: hec,
  },
  replace: {
    text: 'A token for each sender, limited to one index, given out by a secret manager; a private endpoint or an IP allow list in front of the collector.',
    url: hec,
  },
  consumers: [
    'Docker and Kubernetes logging configuration',
    'log shippers (Fluentd, Fluent Bit, Vector, OpenTelemetry)',
    'AWS Firehose and Lambda',
    'application environment',
  ],
  confirm: {
    text: 'A POST to /services/collector/event with the token answers 403 with "Invalid token" or "Token disabled".',
    url: hec,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A token keeps its value for life. A new token leaves the leaked one valid until it is disabled or deleted.',
  },
  sources: [
    { url: hec, checked: '2026-11-21' },
    { url: hecCli, checked: '2026-11-21' },
    { url: acs, checked: '2026-11-21' },
    { url: orgTokens, checked: '2026-11-21' },
  ],
  byRule: {
    'splunk-observability-token': {
      revoke: {
        console: {
          text: 'Splunk Observability Cloud → Settings → Access tokens → the token → Deactivate (or Delete). A user’s own API token ends when that user signs out.',
          url: orgTokens,
        },
        api: {
          text: 'DELETE https://api.{realm}.signalfx.com/v2/token/{name} with the session token of an administrator.',
          url: 'https://dev.splunk.com/observability/reference/api/org_tokens/latest',
        },
      },
      blastRadius: {
        text: 'With ingest scope it sends metrics and traces in the organization’s name and uses up its quota. With API scope it reads and changes dashboards, detectors and integrations as its role allows.',
        list: {
          text: 'Settings → Access tokens shows the token’s scope (ingest, RUM or API) and its role.',
          url: orgTokens,
        },
      },
      audit: {
        text: 'Settings → Access tokens shows the token’s usage from {since} to {until}. Look for hosts and services that are not yours.',
        url: orgTokens,
      },
      replace: {
        text: 'A token for each use with ingest scope only and an expiry. RUM tokens stand in web pages and are public.',
        url: orgTokens,
      },
      consumers: [
        'Splunk OpenTelemetry Collector and Smart Agent configuration',
        'application environment',
        'Terraform providers',
        'Lambda layers',
      ],
      confirm: {
        text: 'A POST to https://ingest.{realm}.signalfx.com/v2/datapoint with the token in X-SF-Token answers 401.',
        url: orgTokens,
      },
      rotateInPlace: {
        effect: 'grace-period',
        text: 'Rotate makes a new value and can keep the leaked one valid for a while. Choose no grace period, or deactivate the token.',
      },
    },
  },
} as const satisfies Playbook
