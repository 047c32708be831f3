import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'snowflake',
  name: 'Snowflake',
  url: 'https://www.snowflake.com',
} as const satisfies Provider

const passwords = 'https://docs.snowflake.com/en/user-guide/admin-user-management'
const accessTokens = 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens'

/** What stands for a password in code and documentation. */
const noPassword = {
  kind: 'not',
  words: [
    'password',
    'passwd',
    'secret',
    'getenv',
    'environ',
    'process.',
    'config.',
    'settings.',
    'var.',
    'self.',
    'vault',
  ],
} as const
/** Snowflake demands all three of every password. */
const mixed = { kind: 'mixed', of: ['upper', 'lower', 'digit'] } as const

export const rules = [
  {
    id: 'snowflake-access-token',
    title: 'Snowflake programmatic access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['snowflake'],
    pattern: {
      name: /snowflake[\w.-]{0,24}(?:token|_pat|pat_|pat$)/,
      value: /eyJ[A-Za-z0-9_-]{10,600}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{40,700}/,
    },
    boundary: 'base64url',
    reach: 4096,
    checks: [{ kind: 'structure', is: 'jwt' }],
    source: accessTokens,
  },
  {
    id: 'snowflake-password',
    title: 'Snowflake password',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['snowflake', 'snowsql'],
    pattern: {
      name: /(?:snowflake|snowsql)[\w.-]{0,24}(?:password|passwd|pwd)/,
      value: /[^\s"'`<>{}()$,;\\]{8,256}/,
    },
    boundary: 'none',
    checks: [mixed, noPassword],
    source: passwords,
  },
  {
    id: 'snowflake-connection-password',
    title: 'Snowflake password in a connection',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['snowflake'],
    // dbt profiles, snowflake.connector.connect(…), createConnection({…}).
    pattern:
      /(?:type["']?\s?[:=]\s?["']?snowflake["']?\s|snowflake\.connector\.connect\(|snowflake\.createConnection\()[\s\S]{0,400}?password["']?\s{0,4}[:=]\s{0,4}["']?(?<secret>[^\s"'`<>{}()$,;\\]{8,256})/,
    boundary: 'none',
    checks: [mixed, noPassword],
    source:
      'https://docs.snowflake.com/en/developer-guide/python-connector/python-connector-connect',
  },
  {
    id: 'snowflake-url',
    title: 'Snowflake URL with a password',
    severity: 'critical',
    confidence: 'high',
    keywords: ['snowflake://'],
    pattern:
      /snowflake:\/\/[^\s:@/"'`<>]{1,128}:(?<secret>[^\s:/?#"'`<>\\]{3,256})@[A-Za-z0-9][A-Za-z0-9._-]{2,100}/i,
    boundary: 'none',
    checks: [{ kind: 'structure', is: 'url-password' }, noPassword],
    source: 'https://docs.snowflake.com/en/developer-guide/python-connector/sqlalchemy',
  },
] as const satisfies readonly Rule[]

function password(make: Make): string {
  return `${make.of('ABCDEFGHJKLMNPQRSTUVWXYZ', 2)}${make.of('abcdefghijkmnopqrstuvwxyz', 6)}${make.digits(3)}${make.pick(['!', '#', '', '-'])}${make.alnum(3)}`
}

function accessToken(make: Make): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = {
    p: `${make.digits(9)}:${make.digits(9)}`,
    iss: 'SF:1001',
    exp: make.int(1.8e9, 1.9e9),
  }
  return `${part({ kid: make.digits(12), alg: 'ES256' })}.${part(claims)}.${make.base64url(86)}`
}

export const examples = {
  'snowflake-access-token': {
    secret: accessToken,
    match: [
      { name: 'env file', text: (secret) => `SNOWFLAKE_PAT=${secret}\n` },
      { name: 'shell', text: (secret) => `export SNOWFLAKE_TOKEN="${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"snowflakeAccessToken": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'another token', text: (make) => `ID_TOKEN=${accessToken(make)}\n` },
      {
        name: 'cut off in documentation',
        text: (make) => `SNOWFLAKE_PAT=eyJ${make.alnum(30)}...\n`,
      },
    ],
  },
  'snowflake-password': {
    secret: password,
    match: [
      { name: 'env file', text: (secret) => `SNOWFLAKE_PASSWORD=${secret}\n` },
      { name: 'YAML', text: (secret) => `env:\n  SNOWSQL_PWD: "${secret}"\n` },
      { name: 'Terraform', text: (secret) => `snowflake_password = "${secret}"\n` },
      { name: 'Python', text: (secret) => `os.environ['SNOWFLAKE_PASSWORD'] = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'a placeholder', text: () => 'SNOWFLAKE_PASSWORD=your_password1A\n' },
      { name: 'a variable', text: () => 'snowflake_password = os.environ["SnowflakePw1"]\n' },
      { name: 'a reference', text: () => 'SNOWFLAKE_PASSWORD: op://Data2/Snowflake/password\n' },
      { name: 'no digit', text: (make) => `SNOWFLAKE_PASSWORD=Abc${make.of('abcdefgh', 9)}\n` },
    ],
  },
  'snowflake-connection-password': {
    secret: password,
    match: [
      {
        name: 'dbt profile',
        text: (secret) =>
          `    prod:\n      type: snowflake\n      account: ab12345\n      user: loader\n      password: ${secret}\n      role: loader\n`,
      },
      {
        name: 'Python',
        text: (secret) =>
          `con = snowflake.connector.connect(\n    user='loader',\n    password='${secret}',\n    account='ab12345',\n)\n`,
      },
      {
        name: 'JavaScript',
        text: (secret) =>
          `const connection = snowflake.createConnection({ account: 'ab12345', username: 'loader', password: '${secret}' })\n`,
      },
    ],
    noMatch: [
      {
        name: 'from the environment',
        text: () => 'type: snowflake\nuser: loader\npassword: "{{ env_var(\'DBT_PASSWORD1\') }}"\n',
      },
      {
        name: 'a variable',
        text: () =>
          'con = snowflake.connector.connect(user=user, password=Config.SnowflakePassword1)\n',
      },
      {
        name: 'another database',
        text: (make) => `type: sqlite\nuser: loader\npassword: ${password(make)}\n`,
      },
    ],
  },
  'snowflake-url': {
    secret: (make) => make.alnum(16),
    match: [
      {
        name: 'SQLAlchemy',
        text: (secret) =>
          `engine = create_engine('snowflake://loader:${secret}@ab12345.eu-west-1/analytics/public')\n`,
      },
      {
        name: 'env file',
        text: (secret) => `AIRFLOW_CONN_DWH=snowflake://loader:${secret}@ab12345/db?warehouse=wh\n`,
      },
      {
        name: 'JSON',
        text: (secret) => `{"url": "snowflake://loader:${secret}@org-account/db"}\n`,
      },
    ],
    noMatch: [
      { name: 'a template', text: () => "url = 'snowflake://{user}:{password}@{account}/'\n" },
      {
        name: 'the documentation’s words',
        text: () => "url = 'snowflake://user:password@account/db'\n",
      },
      {
        name: 'no password',
        text: () => "url = 'snowflake://loader@ab12345/db?authenticator=externalbrowser'\n",
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Snowsight → Governance & security → Users & roles → the user → reset the password; for a service remove it with the SQL ALTER USER <user> UNSET PASSWORD. Then end open queries with ALTER USER <user> ABORT ALL QUERIES.',
      url: 'https://docs.snowflake.com/en/sql-reference/sql/alter-user',
    },
    cli: {
      text: 'Takes the password from the user, who then can only sign in by key pair, OAuth or single sign-on.',
      url: 'https://docs.snowflake.com/en/sql-reference/sql/alter-user',
      command: { argv: ['snow', 'sql', '-q', 'ALTER USER <user> UNSET PASSWORD'] },
    },
  },
  blastRadius: {
    text: 'Signs in as the user, unless a network policy or multi-factor sign-in stops it: reads and unloads every table its roles reach, and with an administrative role changes users and policies.',
    list: {
      text: 'Lists the roles; SHOW GRANTS TO ROLE <role> shows what each allows.',
      url: 'https://docs.snowflake.com/en/sql-reference/sql/show-grants',
      command: { argv: ['snow', 'sql', '-q', 'SHOW GRANTS TO USER <user>'] },
    },
  },
  audit: {
    text: 'Query SNOWFLAKE.ACCOUNT_USAGE.LOGIN_HISTORY for the user where EVENT_TIMESTAMP lies between {since} and {until}: CLIENT_IP, REPORTED_CLIENT_TYPE, FIRST_AUTHENTICATION_FACTOR. Then QUERY_HISTORY for what those sessions ran.',
    url: 'https://docs.snowflake.com/en/sql-reference/account-usage/login_history',
  },
  replace: {
    text: 'Use workload identity federation or OAuth for services, else a key pair, with TYPE = SERVICE and a network policy on the user. People use single sign-on. A service user has no password at all.',
    url: 'https://docs.snowflake.com/en/user-guide/key-pair-auth',
  },
  consumers: [
    'dbt profiles',
    'Airflow connections',
    'BI tools',
    'CI secrets',
    'notebooks',
    '~/.snowflake/connections.toml and ~/.snowsql/config',
  ],
  confirm: {
    text: 'Signing in with the old password fails with Incorrect username or password was specified, error 390100.',
    url: 'https://docs.snowflake.com/en/sql-reference/account-usage/login_history',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A new password replaces the old one for new sign-ins. Sessions that are already open stay open until they end or are aborted.',
  },
  sources: [
    {
      url: 'https://docs.snowflake.com/en/sql-reference/sql/alter-user-remove-programmatic-access-token',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.snowflake.com/en/sql-reference/sql/alter-user-rotate-programmatic-access-token',
      checked: '2026-11-21',
    },
    { url: accessTokens, checked: '2026-11-21' },
  ],
  byRule: {
    'snowflake-access-token': {
      revoke: {
        console: {
          text: 'Snowsight → Governance & security → Users & roles → the user → Programmatic access tokens → the token → Delete. A session that signed in with such a token cannot do it.',
          url: accessTokens,
        },
        cli: {
          text: 'SHOW USER PROGRAMMATIC ACCESS TOKENS FOR USER <user> lists the names.',
          url: 'https://docs.snowflake.com/en/sql-reference/sql/alter-user-remove-programmatic-access-token',
          command: {
            argv: [
              'snow',
              'sql',
              '-q',
              'ALTER USER <user> REMOVE PROGRAMMATIC ACCESS TOKEN <token-name>',
            ],
          },
        },
      },
      blastRadius: {
        text: 'Signs in as the user with the role the token is restricted to, or any of the user’s roles, from where the network policy allows it.',
        list: {
          text: 'Shows each token’s role restriction, expiry and state.',
          command: {
            argv: ['snow', 'sql', '-q', 'SHOW USER PROGRAMMATIC ACCESS TOKENS FOR USER <user>'],
          },
        },
      },
      confirm: {
        text: 'A request with the token answers 401, and the token is gone from SHOW USER PROGRAMMATIC ACCESS TOKENS.',
      },
      rotateInPlace: {
        effect: 'grace-period',
        text: 'ROTATE keeps the old secret valid for 24 hours unless EXPIRE_ROTATED_TOKEN_AFTER_HOURS = 0 is given. Remove the token instead.',
      },
    },
  },
} as const satisfies Playbook
