import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'confluent',
  name: 'Confluent Cloud',
  url: 'https://www.confluent.io/confluent-cloud',
} as const satisfies Provider

const format =
  'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html'
const manage =
  'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/manage-api-keys.html'

export const rules = [
  {
    id: 'confluent-api-secret',
    title: 'Confluent Cloud API secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['cflt'],
    pattern: /cflt[A-Za-z0-9+/]{60}/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    companions: [{ rule: 'confluent-api-key', withinLines: 10 }],
    source: format,
  },
  {
    id: 'confluent-api-secret-legacy',
    title: 'Confluent Cloud API secret (before July 2025)',
    severity: 'critical',
    confidence: 'medium',
    keywords: [
      'confluent',
      'kafka',
      'sasl.password',
      'sasl_password',
      'sasl-password',
      'saslpassword',
      'schemaregistry',
      'schema_registry',
      'schema-registry',
      'schema.registry',
    ],
    pattern: {
      name: /(?:confluent|kafka|schema[_.-]?registry)[\w.-]{0,24}(?:secret|password)|sasl[_.-]?password/,
      value: /[A-Za-z0-9+/]{64}/,
    },
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    companions: [{ rule: 'confluent-api-key', withinLines: 10 }],
    source: format,
  },
  {
    // Schema Registry takes both halves in one value.
    id: 'confluent-user-info',
    title: 'Confluent Cloud API key and secret in user info',
    severity: 'critical',
    confidence: 'high',
    keywords: ['user.info', 'user_info', 'userinfo'],
    pattern: /user[._]?info["']?\s{0,4}[:=]\s{0,4}["']?[A-Z0-9]{16}:(?<secret>[A-Za-z0-9+/]{64})/i,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: 'https://docs.confluent.io/cloud/current/client-apps/config-client.html',
  },
  {
    id: 'confluent-api-key',
    title: 'Confluent Cloud API key ID',
    severity: 'low',
    confidence: 'low',
    keywords: [
      'confluent',
      'kafka',
      'sasl.username',
      'sasl_username',
      'sasl-username',
      'saslusername',
      'schemaregistry',
      'schema_registry',
      'schema-registry',
      'schema.registry',
    ],
    pattern: {
      name: /(?:confluent|kafka|schema[_.-]?registry)[\w.-]{0,24}(?:key|username)|sasl[_.-]?username/,
      value: /[A-Z0-9]{16}/,
    },
    half: 'public',
    companions: [
      { rule: 'confluent-api-secret', withinLines: 10, required: true },
      { rule: 'confluent-api-secret-legacy', withinLines: 10, required: true },
    ],
    source: format,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'confluent-api-secret': {
    secret: (make) => `cflt${make.base64(60)}`,
    match: [
      {
        name: 'properties',
        text: (secret, make) =>
          `sasl.mechanisms=PLAIN\nsasl.username=${make.upper(16)}\nsasl.password=${secret}\n`,
      },
      {
        name: 'Terraform',
        text: (secret) => `provider "confluent" {\n  cloud_api_secret = "${secret}"\n}\n`,
      },
      { name: 'Python', text: (secret) => `conf = {'sasl.password': '${secret}'}\n` },
      {
        name: 'JAAS',
        text: (secret) =>
          `sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required password="${secret}";\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `API_SECRET=cflt${make.alnum(59)}\n` },
      {
        name: 'inside a longer base64 text',
        text: (make) => `data = "${make.alnum(20)}cflt${make.base64(60)}${make.alnum(8)}"\n`,
      },
    ],
  },
  'confluent-api-secret-legacy': {
    secret: (make) => make.base64(64),
    match: [
      {
        name: 'properties',
        text: (secret, make) => `sasl.username=${make.upper(16)}\nsasl.password=${secret}\n`,
      },
      { name: 'env file', text: (secret) => `CONFLUENT_CLOUD_API_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `kafka:\n  kafka_api_secret: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'a digest', text: (make) => `kafka_secret_hash_password=${make.hex(64)}\n` },
      { name: 'one character short', text: (make) => `CONFLUENT_API_SECRET=${make.base64(63)}\n` },
    ],
  },
  'confluent-user-info': {
    secret: (make) => make.base64(64),
    match: [
      {
        name: 'properties',
        text: (secret, make) => `basic.auth.user.info=${make.upper(16)}:${secret}\n`,
      },
      {
        name: 'Java',
        text: (secret, make) =>
          `schema.registry.basic.auth.user.info: "${make.upper(16)}:${secret}"\n`,
      },
      {
        name: 'env file',
        text: (secret, make) =>
          `SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO=${make.upper(16)}:${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'a placeholder',
        text: () => 'basic.auth.user.info={{ SR_API_KEY }}:{{ SR_API_SECRET }}\n',
      },
      {
        name: 'one character short',
        text: (make) => `basic.auth.user.info=${make.upper(16)}:${make.base64(63)}\n`,
      },
    ],
  },
  'confluent-api-key': {
    secret: (make) => make.upper(16),
    match: [
      {
        name: 'properties',
        text: (secret, make) => `sasl.username=${secret}\nsasl.password=cflt${make.base64(60)}\n`,
      },
      {
        name: 'env file',
        text: (secret, make) =>
          `CONFLUENT_CLOUD_API_KEY=${secret}\nCONFLUENT_CLOUD_API_SECRET=cflt${make.base64(60)}\n`,
      },
      {
        name: 'Terraform',
        text: (secret, make) =>
          `kafka_api_key    = "${secret}"\nkafka_api_secret = "cflt${make.base64(60)}"\n`,
      },
    ],
    noMatch: [
      { name: 'without its secret', text: (make) => `CONFLUENT_CLOUD_API_KEY=${make.upper(16)}\n` },
      {
        name: 'one character short',
        text: (make) =>
          `CONFLUENT_API_KEY=${make.upper(15)}\nCONFLUENT_API_SECRET=cflt${make.base64(60)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Administration → API keys → the key with this ID → Delete API key. A cluster’s keys also stand under the cluster → API keys.',
      url: 'https://confluent.cloud/settings/api-keys',
    },
    cli: {
      text: 'The API key ID stands next to the secret and is no secret itself.',
      url: 'https://docs.confluent.io/confluent-cli/current/command-reference/api-key/confluent_api-key_delete.html',
      command: { argv: ['confluent', 'api-key', 'delete', '{companion}'] },
    },
    api: {
      text: 'DELETE https://api.confluent.cloud/iam/v2/api-keys/{id}.',
      url: 'https://docs.confluent.io/cloud/current/api.html',
    },
  },
  blastRadius: {
    text: 'A cluster key produces to and consumes from the topics its account may use. A Cloud key manages the resources the account’s roles allow, up to making new keys and deleting clusters.',
    list: {
      text: 'Shows the key’s owner and resource; confluent iam rbac role-binding list --principal User:<owner> shows what it may do.',
      url: manage,
      command: { argv: ['confluent', 'api-key', 'describe', '{companion}'] },
    },
  },
  audit: {
    text: 'Consume the audit log cluster’s topic confluent-audit-log-events and look for authentications with this key ID from {since} to {until}. Records live seven days unless they are retained elsewhere; Basic clusters have none.',
    url: 'https://docs.confluent.io/cloud/current/monitoring/audit-logging/configure.html',
  },
  replace: {
    text: 'Use OAuth/OIDC with an identity pool, so that clients bring short-lived tokens of your own identity provider. Else a key of a service account that may use only the topics it needs.',
    url: 'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/identity-providers/oauth/overview.html',
  },
  consumers: [
    'Kafka clients’ properties files',
    'Terraform variables',
    'connectors and stream processors',
    'CI secrets',
    'Kubernetes secrets',
  ],
  confirm: {
    text: 'A client with the key fails with SASL authentication failed, and confluent api-key list no longer shows it.',
    url: manage,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are created and deleted. An account has many: a new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: format, checked: '2026-11-21' },
    { url: manage, checked: '2026-11-21' },
    {
      url: 'https://docs.confluent.io/confluent-cli/current/command-reference/api-key/confluent_api-key_delete.html',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.confluent.io/cloud/current/monitoring/audit-logging/configure.html',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
