import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'kafka',
  name: 'Apache Kafka',
  url: 'https://kafka.apache.org',
} as const satisfies Provider

const docs = 'https://kafka.apache.org/documentation/#security_sasl'

export const rules = [
  {
    id: 'kafka-jaas-password',
    title: 'Kafka password in a JAAS configuration',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['LoginModule '],
    pattern:
      /LoginModule\s{1,4}(?:\\\s{0,20})?(?:required|requisite|sufficient|optional)[^;]{0,300}?[\s\\n]password\s?=\s?\\{0,3}["'](?<secret>[^"'\\\s;]{4,256})\\{0,3}["']/,
    boundary: 'none',
    reach: { before: 0, after: 768 },
    checks: [{ kind: 'structure', is: 'url-password' }],
    source: docs,
  },
] as const satisfies readonly Rule[]

const password = (make: Make) => `q7${make.alnum(20)}`

export const examples = {
  'kafka-jaas-password': {
    secret: password,
    match: [
      {
        name: 'client.properties',
        text: (secret) =>
          `sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="app" password="${secret}";\n`,
      },
      {
        name: 'in a JSON string',
        text: (secret) =>
          `{"sasl.jaas.config": "org.apache.kafka.common.security.plain.PlainLoginModule required username=\\"app\\" password=\\"${secret}\\";"}\n`,
      },
      {
        name: 'jaas.conf',
        text: (secret) =>
          `KafkaClient {\n  org.apache.kafka.common.security.plain.PlainLoginModule required\n  username="app"\n  password="${secret}";\n};\n`,
      },
    ],
    noMatch: [
      {
        name: 'a variable',
        text: () =>
          `sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="app" password="\${KAFKA_PASSWORD}";\n`,
      },
      {
        name: 'the word of documentation',
        text: () =>
          'sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="user" password="password";\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'For SCRAM set a new password with kafka-configs.sh --alter --add-config; for PLAIN change it in the brokers’ configuration and restart them one by one. At a managed service reset the user’s password in its console.',
      url: docs,
    },
    cli: {
      text: 'Deletes the SCRAM credential; make a new user for the application first.',
      url: 'https://kafka.apache.org/documentation/#security_sasl_scram',
      command: {
        argv: [
          'kafka-configs.sh',
          '--bootstrap-server',
          '<host:port>',
          '--alter',
          '--delete-config',
          'SCRAM-SHA-512',
          '--entity-type',
          'users',
          '--entity-name',
          '<username>',
        ],
      },
    },
  },
  blastRadius: {
    text: 'Connects as the user and reads, writes and deletes what its ACLs allow; without ACLs, or as a super user, every topic.',
    list: {
      text: 'Lists the ACLs of the user.',
      url: 'https://kafka.apache.org/documentation/#security_authz_cli',
      command: {
        argv: [
          'kafka-acls.sh',
          '--bootstrap-server',
          '<host:port>',
          '--list',
          '--principal',
          'User:<username>',
        ],
      },
    },
  },
  audit: {
    text: 'Search the brokers’ authorizer log for the principal from {since} to {until}, and consumer groups for ones that are not yours.',
    url: 'https://kafka.apache.org/documentation/#security_authz',
  },
  replace: {
    text: 'Use OAUTHBEARER with your own identity provider, IAM at a managed service, or mTLS. Else read the password from a file through config.providers.',
    url: 'https://kafka.apache.org/documentation/#security_sasl_oauthbearer',
  },
  consumers: [
    'producers and consumers',
    'Kafka Connect workers and connectors',
    'Schema Registry and UI tools',
    'Kubernetes secrets',
  ],
  confirm: { text: 'A client with the old password fails with SaslAuthenticationException.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A new SCRAM password applies to new connections at once; those that are open stay until they close or connections.max.reauth.ms passes.',
  },
  sources: [
    { url: 'https://github.com/apache/kafka/blob/2.8/docs/security.html', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
