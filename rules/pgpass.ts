import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

const format = 'https://www.postgresql.org/docs/current/libpq-pgpass.html'

export const provider = {
  id: 'pgpass',
  name: 'PostgreSQL password files',
  url: format,
} as const satisfies Provider

const checks = [
  { kind: 'structure', is: 'url-password' },
  { kind: 'not', words: ['mypass', 'your'] },
] as const

export const rules = [
  {
    // host:port:database:user:password; a colon or backslash inside a field is escaped.
    id: 'pgpass-file-password',
    title: 'Password in a PostgreSQL password file',
    severity: 'critical',
    confidence: 'high',
    keywords: [],
    path: /(?:^|[/.])pgpass(?:\.conf|\.txt)?$/,
    pattern:
      /(?:^|\n)(?:[^\s:\\#]|\\.){1,253}:(?:\d{1,5}|\*):(?:[^\n:\\]|\\.){1,128}:(?:[^\n:\\]|\\.){1,128}:(?<secret>(?:[^\s\\]|\\.){3,256})/,
    boundary: 'none',
    checks,
    yields: true,
    source: format,
  },
  {
    id: 'pgpass-line-password',
    title: 'Password in a line for a PostgreSQL password file',
    severity: 'critical',
    confidence: 'medium',
    keywords: [':5432:'],
    pattern:
      /(?:[\w*-]{1,63}\.){0,8}[\w*-]{1,63}:5432:[\w*-]{1,64}:[\w.@*-]{1,64}:(?<secret>[^\s"'`:\\]{4,128})/,
    boundary: 'none',
    checks,
    yields: true,
    source: format,
  },
] as const satisfies readonly Rule[]

const password = (make: Make) => `${make.alnum(5)}${make.pick(['', '!', '.', '+'])}${make.alnum(7)}`
const file = { path: 'home/ada/.pgpass' } as const

export const examples = {
  'pgpass-file-password': {
    secret: password,
    match: [
      { name: 'a line', text: (secret) => `db.acme.test:5432:app:ada:${secret}\n`, file },
      { name: 'stars', text: (secret) => `# all\n*:*:*:postgres:${secret}\n`, file },
      {
        name: 'Windows',
        text: (secret) => `10.1.2.3:5433:app:ada:${secret}\n`,
        file: { path: 'AppData/Roaming/postgresql/pgpass.conf' },
      },
    ],
    noMatch: [
      { name: 'a variable', text: () => `db.acme.test:5432:app:ada:\${PGPASSWORD}\n`, file },
      { name: 'a comment', text: () => '# hostname:port:database:username:password\n', file },
      { name: 'what documentation writes', text: () => 'localhost:5432:app:ada:password\n', file },
    ],
  },
  'pgpass-line-password': {
    secret: password,
    match: [
      {
        name: 'a script that writes it',
        text: (secret) => `echo "db.acme.test:5432:app:ada:${secret}" > ~/.pgpass\n`,
      },
      { name: 'a line', text: (secret) => `10.1.2.3:5432:*:ada:${secret}\n` },
      { name: 'Dockerfile', text: (secret) => `RUN echo 'db:5432:app:ada:${secret}' > /p\n` },
    ],
    noMatch: [
      { name: 'a port of a container', text: () => 'ports:\n  - "127.0.0.1:5432:5432"\n' },
      {
        name: 'a variable',
        text: () => `echo "$DB_HOST:5432:app:ada:$DB_PASSWORD" > ~/.pgpass\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'In psql as an administrator: \\password <user> sets a new password; DROP ROLE ends the user.',
      url: 'https://www.postgresql.org/docs/current/sql-alterrole.html',
    },
  },
  blastRadius: {
    text: 'Reads and writes what the user may in every database of that server, as the password is the same for all, from every address that pg_hba.conf lets in.',
    list: {
      text: '\\du and \\dp in psql show the rights of the user.',
      url: 'https://www.postgresql.org/docs/current/app-psql.html',
    },
  },
  audit: {
    text: 'The server’s log of connections (log_connections) from {since} to {until}, by user and address.',
    url: 'https://www.postgresql.org/docs/current/runtime-config-logging.html',
  },
  replace: {
    text: 'Sign in with a certificate or with the cloud’s identity, or read the password from a secret manager at run time.',
    url: 'https://www.postgresql.org/docs/current/auth-cert.html',
  },
  consumers: ['backup and report scripts', 'laptops of administrators', 'images and CI jobs'],
  confirm: { text: 'psql with the old password, typed in, answers that authentication failed.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A new password refuses the old one at the next connection. Open sessions stay: end them with pg_terminate_backend.',
  },
  sources: [
    {
      url: 'https://github.com/postgres/postgres/blob/master/doc/src/sgml/libpq.sgml',
      checked: '2026-11-21',
    },
    {
      url: 'https://access.crunchydata.com/documentation/postgresql17/latest/libpq-pgpass.html',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
