import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'victorops',
  name: 'Splunk On-Call (VictorOps)',
  url: 'https://www.splunk.com/en_us/products/on-call.html',
} as const satisfies Provider

const rest = 'https://help.victorops.com/knowledge-base/rest-endpoint-integration-guide/'
const api = 'https://help.victorops.com/knowledge-base/api/'

export const rules = [
  {
    id: 'victorops-integration-url',
    title: 'Splunk On-Call (VictorOps) integration address',
    severity: 'medium',
    confidence: 'high',
    keywords: ['alert.victorops.com/integrations/'],
    pattern:
      /alert\.victorops\.com\/integrations\/[a-z0-9_-]{2,40}\/[0-9]{8}\/alert\/(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    boundary: 'base64url',
    source: rest,
  },
  {
    id: 'victorops-api-key',
    title: 'Splunk On-Call (VictorOps) API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['victorops', 'victor_ops', 'x-vo-api-key'],
    pattern: {
      name: /victor_?ops[\w.-]{0,16}(?:api|rest)[_.-]?key|x-vo-api-key/,
      value: /[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    boundary: 'base64url',
    source: api,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'victorops-integration-url': {
    secret: (make) => make.uuid(),
    match: [
      {
        name: 'curl',
        text: (secret) =>
          `curl -X POST https://alert.victorops.com/integrations/generic/20131114/alert/${secret}/database\n`,
      },
      {
        name: 'YAML',
        text: (secret) =>
          `url: 'https://alert.victorops.com/integrations/cloudwatch/20131130/alert/${secret}/default'\n`,
      },
      {
        name: 'JSON',
        text: (secret) =>
          `{"webhook": "https://alert.victorops.com/integrations/generic/20131114/alert/${secret}/$routing_key"}\n`,
      },
    ],
    noMatch: [
      {
        name: 'a documented stand-in',
        text: () =>
          'https://alert.victorops.com/integrations/generic/20131114/alert/[YOUR_KEY]/route\n',
      },
      {
        name: 'one character short',
        text: (make) =>
          `https://alert.victorops.com/integrations/generic/20131114/alert/${make.uuid().slice(0, -1)}/a\n`,
      },
    ],
  },
  'victorops-api-key': {
    secret: (make) => make.pick([make.hex(32), make.uuid()]),
    match: [
      { name: 'env file', text: (secret) => `VICTOROPS_API_KEY=${secret}\n` },
      { name: 'header', text: (secret) => `curl -H "X-VO-Api-Key: ${secret}" $API/team\n` },
      { name: 'Alertmanager', text: (secret) => `global:\n  victorops_api_key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'the API id', text: (make) => `X-VO-Api-Id: ${make.hex(8)}\n` },
      { name: 'one character short', text: (make) => `VICTOROPS_API_KEY=${make.hex(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Signed in as an administrator: Integrations → API → the API key → Delete (bin icon), and make a new one.',
      url: 'https://portal.victorops.com/public/api-docs.html',
    },
  },
  blastRadius: {
    text: 'With the API ID that stands beside it: reads users with their phone numbers, teams and schedules, and, unless the key is read-only, pages people, resolves incidents and changes rotations.',
  },
  audit: {
    text: 'Timeline and Reports → Incident frequency: look from {since} to {until} for incidents, overrides and acknowledgements that are not yours.',
    url: 'https://portal.victorops.com',
  },
  replace: {
    text: 'A read-only API key where a program only reads; one key for each program.',
    url: api,
  },
  consumers: [
    'Alertmanager and monitoring settings',
    'Terraform variables',
    'chat bots',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.victorops.com/api-public/v1/team with ID and key answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted. A new key leaves the leaked one valid.',
  },
  sources: [
    {
      url: 'https://help.splunk.com/splunk-observability-cloud/splunk-on-call/integrations-with-splunk-on-call/rest-endpoint-integration-for-splunk-on-call',
      checked: '2026-11-21',
    },
    {
      url: 'https://help.splunk.com/splunk-observability-cloud/splunk-on-call/introduction-to-splunk-on-call/splunk-on-call-api',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'victorops-integration-url': {
      revoke: {
        console: {
          text: 'Integrations → 3rd Party Integrations → the integration → disable it and enable it again for a new key; where the key stays the same, have support change it.',
          url: 'https://portal.victorops.com',
        },
      },
      blastRadius: {
        text: 'Raises, acknowledges and resolves incidents through one integration: pages people at night, or hides an outage by resolving it. It reads nothing.',
      },
      replace: {
        text: 'An integration of its own for each sender, its address from a secret store.',
        url: rest,
      },
      confirm: { text: 'A POST to the old address no longer raises an incident.' },
    },
  },
} as const satisfies Playbook
