import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'elastic',
  name: 'Elastic',
  url: 'https://www.elastic.co',
} as const satisfies Provider

const apiKeys = 'https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys'
const cloudKeys = 'https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys'
const serverless = 'https://www.elastic.co/docs/api/doc/elastic-cloud-serverless/authentication'
const serviceTokens =
  'https://www.elastic.co/docs/reference/elasticsearch/command-line-tools/service-tokens-command'
const deleteService =
  'https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-security-delete-service-token'
const invalidate =
  'https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-security-invalidate-api-key'

export const rules = [
  {
    id: 'elastic-api-key',
    title: 'Elasticsearch API key',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'api_key',
      'apikey',
      'api-key',
      'enrollment_token',
      'enrollment-token',
      'enrollmenttoken',
    ],
    // The name says little; that the value decodes to id:key says all. The word below begins the key
    // in Elastic’s own documentation.
    pattern: {
      name: /api[_.-]?key|enrollment[_.-]?token/,
      value: /[A-Za-z0-9+/]{58}==/,
    },
    checks: [
      { kind: 'structure', is: 'elastic-api-key' },
      { kind: 'not', words: ['VnVhQ2ZHY0JDZGJr'] },
    ],
    boundary: 'base64',
    source: apiKeys,
  },
  {
    id: 'elastic-api-key-pair',
    title: 'Elasticsearch API key as id and key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['api_key', 'apikey', 'api-key'],
    pattern: {
      name: /api[_.-]?key/,
      value: /[A-Za-z0-9_-]{20}:[A-Za-z0-9_-]{22}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
      { kind: 'not', words: ['VuaCfGcBCdbkQm', 'TiNAGG4BaaMdaH'] },
    ],
    boundary: 'base64url',
    source: apiKeys,
  },
  {
    id: 'elastic-cloud-api-key',
    title: 'Elastic Cloud API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['essu_'],
    pattern: /essu_[A-Za-z0-9+/_-]{40,240}={0,2}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: serverless,
  },
  {
    id: 'elastic-service-token',
    title: 'Elasticsearch service account token',
    severity: 'critical',
    confidence: 'high',
    // Four bytes of version and type, then elastic/, in base64.
    keywords: ['AAEAAWVsYXN0aWMv'],
    pattern: /AAEAAWVsYXN0aWMv[A-Za-z0-9+/]{42,240}={0,2}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    boundary: 'base64',
    source: serviceTokens,
  },
] as const satisfies readonly Rule[]

const pair = (make: Make) => `${make.base64url(20)}:${make.base64url(22)}`
const encoded = (make: Make) => Buffer.from(pair(make)).toString('base64')

const serviceToken = (make: Make) => {
  const account = make.pick(['fleet-server', 'kibana', 'enterprise-search-server'])
  const text = `elastic/${account}/token-${make.digits(3)}:${make.alnum(22)}`
  return Buffer.concat([Buffer.from([0, 1, 0, 1]), Buffer.from(text)])
    .toString('base64')
    .replace(/=+$/, '')
}

export const examples = {
  'elastic-api-key': {
    secret: encoded,
    match: [
      { name: 'env file', text: (secret) => `ELASTICSEARCH_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: ApiKey ${secret}" "https://es.acme.test:9200/_cluster/health"\n`,
      },
      {
        name: 'Python',
        text: (secret) => `client = Elasticsearch(url, api_key="${secret}")\n`,
      },
      { name: 'Elastic Agent', text: (secret) => `FLEET_ENROLLMENT_TOKEN=${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the cloud id, which is public',
        text: (make) =>
          `cloud_id = "spoon:${Buffer.from(`eu-west-1.aws.found.io$${make.hex(16)}$${make.hex(3)}`).toString('base64')}"\n`,
      },
      { name: 'another key of that length', text: (make) => `api_key=${make.base64(58)}==\n` },
    ],
  },
  'elastic-api-key-pair': {
    secret: pair,
    match: [
      {
        name: 'Filebeat',
        text: (secret) =>
          `output.elasticsearch:\n  hosts: ["https://es.acme.test:9200"]\n  api_key: "${secret}"\n`,
      },
      { name: 'Logstash', text: (secret) => `    api_key => "${secret}"\n` },
      { name: 'env file', text: (secret) => `ES_API_KEY=${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `api_key: "${pair(make).slice(0, -1)}"\n` },
      {
        name: 'a placeholder',
        text: () => 'api_key: "your-elastic-key-id-:your-elastic-api-key-x"\n',
      },
    ],
  },
  'elastic-cloud-api-key': {
    secret: (make) => `essu_${make.alnum(80)}${make.pick(['', '=='])}`,
    match: [
      { name: 'env file', text: (secret) => `EC_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H 'Authorization: ApiKey ${secret}' https://api.elastic-cloud.com/api/v1/deployments\n`,
      },
      { name: 'Terraform', text: (secret) => `provider "ec" {\n  apikey = "${secret}"\n}\n` },
    ],
    noMatch: [
      { name: 'a placeholder', text: () => 'Authorization: ApiKey essu_...\n' },
      { name: 'part of a name', text: (make) => `address_messu_${make.alnum(60)}\n` },
    ],
  },
  'elastic-service-token': {
    secret: serviceToken,
    match: [
      {
        name: 'kibana.yml',
        text: (secret) => `elasticsearch.serviceAccountToken: "${secret}"\n`,
      },
      { name: 'env file', text: (secret) => `FLEET_SERVER_SERVICE_TOKEN=${secret}\n` },
      {
        name: 'flag',
        text: (secret) => `sudo elastic-agent install --fleet-server-service-token=${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'the documentation’s example, which is cut',
        text: () => `FLEET_SERVER_SERVICE_TOKEN=${'AAEAAWVsYXN0aWMv'}ZmxlZXQtc2VydmVyL3Rva2VuMQ\n`,
      },
      { name: 'only the beginning', text: () => 'serviceAccountToken: AAEAAWVsYXN0aWMv...\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Kibana → Stack Management (or Management) → API keys → the key → Delete. What it decodes to before the colon is its id.',
      url: apiKeys,
    },
    api: {
      text: 'DELETE /_security/api_key with {"ids": ["…"]} at the address of the cluster invalidates the key at once.',
      url: invalidate,
    },
    self: {
      text: 'DELETE /_security/api_key with {"ids": ["…"], "owner": true}, authenticated by the key itself, if it has the privilege manage_own_api_key.',
      url: invalidate,
    },
  },
  blastRadius: {
    text: 'Does what its role descriptors allow, or all that its creator could when it was made: reads, changes and deletes indices, and with cluster privileges manages users, keys and snapshots.',
    list: {
      text: 'GET /_security/api_key?id={id}&with_limited_by=true lists its role descriptors, its owner and its expiry.',
      url: apiKeys,
    },
  },
  audit: {
    text: 'Security audit log of Elasticsearch (if xpack.security.audit.enabled): events from {since} to {until} with this apikey.id. Look for addresses that are not yours.',
    url: 'https://www.elastic.co/docs/deploy-manage/security/logging-configuration/security-event-audit-logging',
  },
  replace: {
    text: 'An API key for each use with role descriptors of its own and an expiration. For people single sign-on; between clusters and services mutual TLS or JWT realms.',
    url: apiKeys,
  },
  consumers: [
    'Beats, Logstash and Elastic Agent configuration',
    'application environment',
    'CI secrets',
    'notebooks and scripts',
  ],
  confirm: {
    text: 'GET /_security/_authenticate with Authorization: ApiKey … answers 401.',
    url: apiKeys,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A key’s privileges and expiry can be changed, not its value. A new key leaves the leaked one valid until it is invalidated.',
  },
  sources: [
    { url: apiKeys, checked: '2026-11-21' },
    { url: cloudKeys, checked: '2026-11-21' },
    { url: serverless, checked: '2026-11-21' },
    { url: serviceTokens, checked: '2026-11-21' },
  ],
  byRule: {
    'elastic-cloud-api-key': {
      revoke: {
        console: {
          text: 'Elastic Cloud Console → avatar → Organization → API keys → the key → Revoke.',
          url: 'https://cloud.elastic.co/account/keys',
        },
        api: {
          text: 'DELETE https://api.elastic-cloud.com/api/v1/users/auth/keys/{api_key_id} with another key of an organization owner.',
          url: cloudKeys,
        },
      },
      blastRadius: {
        text: 'Does in the organization what its roles allow: creates, resizes and deletes deployments and projects, resets their passwords, reads their settings, spends money. A key works on after its maker has left.',
        list: {
          text: 'Organization → API keys shows each key’s roles, maker and expiry.',
          url: cloudKeys,
        },
      },
      audit: {
        text: 'Each deployment’s Activity page, and Organization → Activity where offered: changes from {since} to {until} that nobody on the team made.',
        url: 'https://cloud.elastic.co',
      },
      replace: {
        text: 'A key with a role on the one deployment or project it needs and a short expiry: the default is three months.',
        url: cloudKeys,
      },
      consumers: ['Terraform providers', 'CI secrets', 'ecctl configuration', 'scripts'],
      confirm: {
        text: 'GET https://api.elastic-cloud.com/api/v1/deployments with Authorization: ApiKey … answers 401.',
        url: cloudKeys,
      },
    },
    'elastic-service-token': {
      revoke: {
        console: {
          text: 'Kibana → Dev Tools: DELETE /_security/service/elastic/{service}/credential/token/{token_name}. Service and name stand in the decoded token before the colon.',
          url: deleteService,
        },
        cli: {
          text: 'On each node, for a token that was made in a file.',
          url: serviceTokens,
          command: {
            argv: [
              'bin/elasticsearch-service-tokens',
              'delete',
              'elastic/<service>',
              '<token-name>',
            ],
          },
        },
        api: {
          text: 'DELETE /_security/service/elastic/{service}/credential/token/{token_name} at the address of the cluster.',
          url: deleteService,
        },
      },
      blastRadius: {
        text: 'Acts as a built-in service account: fleet-server hands out agent keys and reads policies, kibana reads and writes all of Kibana’s own indices. It does not expire.',
        list: {
          text: 'GET /_security/service/elastic/{service} lists the account’s privileges.',
          url: serviceTokens,
        },
      },
      audit: {
        text: 'Security audit log of Elasticsearch: events from {since} to {until} with the user elastic/{service} and this authentication.token.name.',
        url: 'https://www.elastic.co/docs/deploy-manage/security/logging-configuration/security-event-audit-logging',
      },
      replace: {
        text: 'A token with a name of its own for each Fleet Server or Kibana, made through the API and kept in the keystore.',
        url: serviceTokens,
      },
      consumers: [
        'kibana.yml and the Kibana keystore',
        'Fleet Server',
        'Docker Compose and Helm files',
      ],
      confirm: {
        text: 'GET /_security/_authenticate with the token as bearer answers 401.',
        url: serviceTokens,
      },
    },
  },
} as const satisfies Playbook
