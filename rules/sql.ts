import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

const mysql = 'https://dev.mysql.com/doc/refman/8.4/en/create-user.html'

export const provider = {
  id: 'sql',
  name: 'SQL statements',
  url: mysql,
} as const satisfies Provider

export const rules = [
  {
    // MySQL, MariaDB, Oracle, ClickHouse; PASSWORD '…' of others is generic-password.
    id: 'sql-user-password',
    title: 'Password of a database user in SQL',
    severity: 'high',
    confidence: 'medium',
    keywords: ['identified by', 'identified with'],
    pattern:
      /identified\s{1,4}(?:with\s{1,4}["'`]?\w{1,40}["'`]?\s{1,4})?by\s{1,4}\\{0,2}["'](?<secret>[^"'\s\\]{4,128})\\{0,2}["']/i,
    reach: { before: 0, after: 240 },
    boundary: 'none',
    checks: [
      { kind: 'structure', is: 'url-password' },
      {
        kind: 'not',
        words: [
          'password',
          'passwd',
          'passw0rd',
          'p4ssw0rd',
          'mypass',
          'dbpass',
          'userpass',
          'your',
        ],
      },
    ],
    yields: true,
    source: mysql,
  },
] as const satisfies readonly Rule[]

const password = (make: Make) => `${make.alnum(5)}${make.pick(['', '!', '.', '_'])}${make.alnum(8)}`

export const examples = {
  'sql-user-password': {
    secret: password,
    match: [
      { name: 'a user', text: (secret) => `CREATE USER 'ada'@'%' IDENTIFIED BY '${secret}';\n` },
      {
        name: 'a grant',
        text: (secret) => `grant all on app.* to 'app'@'10.%' identified by '${secret}';\n`,
      },
      {
        name: 'with a plugin',
        text: (secret) => `ALTER USER root IDENTIFIED WITH mysql_native_password BY '${secret}';\n`,
      },
      {
        name: 'in a shell script',
        text: (secret) => `mysql -e "CREATE USER app IDENTIFIED BY '${secret}'"\n`,
      },
    ],
    noMatch: [
      { name: 'a variable', text: () => `CREATE USER app IDENTIFIED BY '\${DB_PASS}';\n` },
      { name: 'a parameter', text: () => `"CREATE USER app IDENTIFIED BY '%s'" % secret\n` },
      {
        name: 'a hash',
        text: (make) => `GRANT ALL ON *.* TO root IDENTIFIED BY PASSWORD '*${make.upper(40)}';\n`,
      },
      {
        name: 'what documentation writes',
        text: () => "CREATE USER 'jeffrey'@'localhost' IDENTIFIED BY 'password';\n",
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'As an administrator of the database: ALTER USER sets a new password, DROP USER ends the user.',
      url: 'https://dev.mysql.com/doc/refman/8.4/en/alter-user.html',
    },
  },
  blastRadius: {
    text: 'Reads and writes what the user may in that database, from the hosts that the statement names.',
    list: {
      text: 'SHOW GRANTS FOR the user lists its rights.',
      url: 'https://dev.mysql.com/doc/refman/8.4/en/show-grants.html',
    },
  },
  audit: {
    text: 'The audit or general log of the database from {since} to {until}, by user and address.',
  },
  replace: {
    text: 'Create users at deployment with a password from a secret manager, or sign in with the cloud’s identity; allow only the hosts that need it.',
    url: mysql,
  },
  consumers: ['programs that connect as the user', 'scripts that set up databases', 'backups'],
  confirm: { text: 'A connection with the old password is refused.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'ALTER USER refuses the old password at the next connection; with RETAIN CURRENT PASSWORD it stays valid until DISCARD OLD PASSWORD, so leave that out.',
  },
  sources: [
    {
      url: 'https://docs.oracle.com/cd/E17952_01/mysql-8.4-en/create-user.html',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.oracle.com/cd/E17952_01/mysql-8.0-en/alter-user.html',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
