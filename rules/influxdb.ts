import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'influxdb',
  name: 'InfluxDB',
  url: 'https://www.influxdata.com',
} as const satisfies Provider

const v2 = 'https://docs.influxdata.com/influxdb/v2/admin/tokens/delete-token/'
const v3 = 'https://docs.influxdata.com/influxdb3/core/admin/tokens/admin/'

export const rules = [
  {
    id: 'influxdb-v3-token',
    title: 'InfluxDB 3 token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['apiv3_'],
    pattern: /apiv3_[A-Za-z0-9_-]{64,100}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: v3,
  },
  {
    // 64 random bytes.
    id: 'influxdb-v2-token',
    title: 'InfluxDB 2 or InfluxDB Cloud API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['influx', 'authorization', 'dockerinflux'],
    pattern: {
      name: /influx[\w.-]{0,32}token|authorization/,
      value: /[A-Za-z0-9_-]{86}==/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.7 }],
    source: v2,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'influxdb-v3-token': {
    secret: (make) => `apiv3_Kq7${make.base64url(83)}`,
    match: [
      { name: 'env file', text: (secret) => `INFLUXDB3_AUTH_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl http://10.0.0.1:8181/api/v3/query_sql -H "Authorization: Bearer ${secret}"\n`,
      },
      {
        name: 'Python',
        text: (secret) => `client = InfluxDBClient3(token="${secret}", host=host)\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `token=apiv3_${make.alnum(40)}\n` },
      {
        name: 'a name',
        text: () =>
          'def apiv3_list_users_of_the_organization_and_all_of_its_projects_and_teams_as_json():\n',
      },
    ],
  },
  'influxdb-v2-token': {
    secret: (make) => `${make.base64url(86)}==`,
    match: [
      { name: 'env file', text: (secret) => `INFLUX_TOKEN=${secret}\n` },
      { name: 'header', text: (secret) => `Authorization: Token ${secret}\n` },
      {
        name: 'compose',
        text: (secret) => `      DOCKER_INFLUXDB_INIT_ADMIN_TOKEN: "${secret}"\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `INFLUX_TOKEN=${make.base64url(85)}==\n` },
      { name: 'the id of the token', text: (make) => `influx_token_id=${make.hex(16)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'InfluxDB UI → Load Data → API Tokens → the token → bin icon → Delete.',
      url: v2,
    },
    cli: {
      text: 'Takes the token’s id; influx auth list shows it.',
      url: 'https://docs.influxdata.com/influxdb/v2/reference/cli/influx/auth/delete/',
      command: { argv: ['influx', 'auth', 'delete', '--id', '<token-id>'] },
    },
    api: {
      text: 'DELETE {influxdb}/api/v2/authorizations/{id}.',
      url: v2,
    },
  },
  blastRadius: {
    text: 'Reads and writes the buckets it was given; an all-access or operator token every bucket, task and dashboard, and makes further tokens.',
    list: {
      text: 'Shows the permissions of each token.',
      url: 'https://docs.influxdata.com/influxdb/v2/reference/cli/influx/auth/list/',
      command: { argv: ['influx', 'auth', 'list'] },
    },
  },
  audit: {
    text: 'Search the server’s or proxy’s access log for requests from unknown addresses from {since} to {until}. InfluxDB Cloud Dedicated keeps audit logs; ask support for those of the other editions.',
    url: v2,
  },
  replace: {
    text: 'A token that writes one bucket for each agent, and another that reads it for each dashboard.',
    url: v2,
  },
  consumers: [
    'Telegraf configuration',
    'Grafana data sources',
    'IoT devices and scripts',
    'compose files',
  ],
  confirm: { text: 'A request to /api/v2/buckets with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are created and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: v2, checked: '2026-11-21' },
    { url: v3, checked: '2026-11-21' },
    {
      url: 'https://docs.influxdata.com/influxdb/v2/reference/cli/influx/auth/delete/',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'influxdb-v3-token': {
      revoke: {
        console: {
          text: 'On the server run influxdb3 delete token --token-name with its name. The operator token _admin cannot be deleted: regenerate it with influxdb3 create token --admin --regenerate.',
          url: v3,
        },
        cli: {
          text: 'Deletes a token by its name.',
          url: 'https://docs.influxdata.com/influxdb3/core/reference/cli/influxdb3/delete/token/',
          command: { argv: ['influxdb3', 'delete', 'token', '--token-name', '<name>'] },
        },
        api: {
          text: 'DELETE {influxdb}/api/v3/configure/token?token_name={name}.',
          url: 'https://docs.influxdata.com/influxdb3/core/api/auth-token/',
        },
      },
      blastRadius: {
        text: 'An admin token does everything on the server: reads and deletes each database and makes further tokens. In the Enterprise edition a resource token reads or writes the databases it names.',
        list: {
          text: 'Lists the tokens with their permissions and expiry.',
          url: v3,
          command: { argv: ['influxdb3', 'show', 'tokens'] },
        },
      },
      confirm: { text: 'A request to /api/v3/query_sql with the token answers 401.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Regenerating the operator token replaces it. Named tokens are only created and deleted.',
      },
    },
  },
} as const satisfies Playbook
