import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'database',
  name: 'Databases',
  url: 'https://cheatsheetseries.owasp.org/cheatsheets/Database_Security_Cheat_Sheet.html',
} as const satisfies Provider

const user = '[^\\s:@/"\'`<>(){}|\\\\^,;=?#]'
const password = '[^\\s:/?#"\'`<>\\\\]'
/** A name with a dot or an address other than 127.*; database-local-url has the others. */
const host =
  '(?:(?:[A-Za-z0-9_-]{1,63}\\.){1,8}[A-Za-z][A-Za-z0-9-]{1,62}|(?:[1-9]|[1-9]\\d|1[01]\\d|12[0-689]|1[3-9]\\d|2[0-5]\\d)(?:\\.\\d{1,3}){3})'
const localHost =
  '(?:127(?:\\.\\d{1,3}){3}|0\\.0\\.0\\.0|\\[::1?\\]|[A-Za-z][A-Za-z0-9_-]{0,62})(?:[:/?,"\'`\\s)\\]};]|$)'

function url(schemes: string, where = host): RegExp {
  return new RegExp(
    `(?:${schemes}):\\/\\/${user}{0,128}:(?<secret>${password}{3,256})@${where}`,
    'i',
  )
}

/** What documentation writes for a password, beyond the words the engine knows. */
const real = [
  { kind: 'structure', is: 'url-password' },
  {
    kind: 'not',
    words: [
      'mypass',
      'my_pass',
      'my-pass',
      'userpass',
      'dbpass',
      'db_pass',
      'db-pass',
      'somepass',
      'password_',
      '_password',
      '-password',
      'password-',
      'p4ssw0rd',
      'passw0rd',
      'hunter2',
      'secretpass',
      'strongpass',
      'mysecret',
      'dbuser',
      'getenv',
      'your',
    ],
  },
] as const

export const rules = [
  {
    id: 'database-mongodb-url',
    title: 'MongoDB URL with a password',
    severity: 'critical',
    confidence: 'high',
    keywords: ['mongodb://', 'mongodb+srv://'],
    pattern: url('mongodb(?:\\+srv)?'),
    boundary: 'none',
    checks: real,
    yields: true,
    source: 'https://www.mongodb.com/docs/manual/reference/connection-string/',
  },
  {
    id: 'database-postgres-url',
    title: 'PostgreSQL URL with a password',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'postgres://',
      'postgresql://',
      'postgres+',
      'postgresql+',
      'postgis://',
      'cockroachdb://',
    ],
    pattern: url('(?:postgres(?:ql)?|postgis|cockroachdb)(?:\\+[a-z0-9_]{2,20})?'),
    boundary: 'none',
    checks: real,
    yields: true,
    source: 'https://www.postgresql.org/docs/current/libpq-connect.html',
  },
  {
    id: 'database-mysql-url',
    title: 'MySQL or MariaDB URL with a password',
    severity: 'critical',
    confidence: 'high',
    keywords: ['mysql://', 'mysql2://', 'mysqlx://', 'mysql+', 'mariadb://', 'mariadb+'],
    pattern: url('(?:mysql[2x]?|mariadb)(?:\\+[a-z0-9_]{2,20})?'),
    boundary: 'none',
    checks: real,
    yields: true,
    source: 'https://dev.mysql.com/doc/refman/8.4/en/connecting-using-uri-or-key-value-pairs.html',
  },
  {
    // go-sql-driver/mysql.
    id: 'database-mysql-dsn',
    title: 'MySQL data source name with a password',
    severity: 'critical',
    confidence: 'high',
    keywords: ['@tcp('],
    pattern: new RegExp(`${user}{1,64}:(?<secret>[^\\s:/"'\`<>\\\\]{3,128})@tcp\\(${host}`),
    boundary: 'none',
    checks: real,
    yields: true,
    source: 'https://github.com/go-sql-driver/mysql#dsn-data-source-name',
  },
  {
    id: 'database-mssql-url',
    title: 'SQL Server URL with a password',
    severity: 'critical',
    confidence: 'high',
    keywords: ['mssql://', 'mssql+', 'sqlserver://'],
    pattern: url('mssql(?:\\+[a-z0-9_]{2,20})?|sqlserver'),
    boundary: 'none',
    checks: real,
    yields: true,
    source: 'https://docs.sqlalchemy.org/en/20/dialects/mssql.html',
  },
  {
    id: 'database-connection-string',
    title: 'ADO.NET connection string with a password',
    severity: 'critical',
    confidence: 'high',
    keywords: [';password', '; password', ';pwd', '; pwd'],
    pattern: new RegExp(
      `(?:Server|Data Source|Host|Address|Addr)\\s?=\\s?(?:tcp:)?${host}[^;"'\\n]{0,80};(?:[^;"'\\n]{0,120};){0,12}?\\s{0,3}(?:Password|Pwd)\\s?=\\s?(?<secret>[^\\s;"'<>\\\\]{3,128})`,
      'i',
    ),
    boundary: 'none',
    checks: real,
    yields: true,
    source:
      'https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax',
  },
  {
    id: 'database-libpq-string',
    title: 'PostgreSQL connection string with a password',
    severity: 'critical',
    confidence: 'high',
    keywords: [' password='],
    pattern: new RegExp(
      `host=${host}(?:\\s[a-z_]{2,24}=[^\\s"'\`]{0,120}){0,8}?\\spassword=(?<secret>[^\\s"'\`<>\\\\]{3,128})`,
    ),
    boundary: 'none',
    checks: real,
    yields: true,
    source: 'https://www.postgresql.org/docs/current/libpq-connect.html',
  },
  {
    id: 'database-jdbc-url',
    title: 'JDBC URL with a password',
    severity: 'critical',
    confidence: 'high',
    keywords: ['jdbc:'],
    pattern: new RegExp(
      `jdbc:[a-z0-9]{2,20}(?::[a-z0-9]{2,12}){0,2}:\\/\\/${host}[^\\s"'\`<>?;]{0,64}[?;](?:[^\\s"'\`<>]{0,300}?[&;])?(?:password|pwd)=(?<secret>[^\\s"'\`<>&;\\\\]{3,200})`,
      'i',
    ),
    boundary: 'none',
    checks: real,
    yields: true,
    source: 'https://jdbc.postgresql.org/documentation/use/',
  },
  {
    id: 'database-oracle-url',
    title: 'Oracle JDBC URL with a password',
    severity: 'critical',
    confidence: 'high',
    keywords: ['jdbc:oracle:'],
    pattern: new RegExp(
      `jdbc:oracle:(?:thin|oci8?):[A-Za-z0-9_$#]{1,64}\\/(?<secret>[^\\s@/"'\`<>\\\\]{3,128})@(?:\\/\\/)?${host}`,
      'i',
    ),
    boundary: 'none',
    checks: real,
    yields: true,
    source:
      'https://docs.oracle.com/en/database/oracle/oracle-database/19/jjdbc/data-sources-and-URLs.html',
  },
  {
    id: 'database-redis-url',
    title: 'Redis URL with a password',
    severity: 'critical',
    confidence: 'high',
    keywords: ['redis://', 'rediss://', 'valkey://', 'valkeys://'],
    pattern: url('rediss?|valkeys?'),
    boundary: 'none',
    checks: real,
    yields: true,
    source: 'https://www.iana.org/assignments/uri-schemes/prov/redis',
  },
  {
    id: 'database-amqp-url',
    title: 'AMQP URL with a password',
    severity: 'critical',
    confidence: 'high',
    keywords: ['amqp://', 'amqps://'],
    pattern: url('amqps?'),
    boundary: 'none',
    checks: real,
    yields: true,
    source: 'https://www.rabbitmq.com/docs/uri-spec',
  },
  {
    id: 'database-clickhouse-url',
    title: 'ClickHouse URL with a password',
    severity: 'critical',
    confidence: 'high',
    keywords: ['clickhouse://', 'clickhouses://', 'clickhouse+'],
    pattern: url('clickhouses?(?:\\+[a-z0-9_]{2,20})?'),
    boundary: 'none',
    checks: real,
    yields: true,
    source: 'https://clickhouse.com/docs/interfaces/cli',
  },
  {
    id: 'database-couchdb-url',
    title: 'CouchDB URL with a password',
    severity: 'critical',
    confidence: 'high',
    keywords: ['couchdb://', 'couchdbs://', 'couchbase://', 'couchbases://'],
    pattern: url('couch(?:db|base)s?'),
    boundary: 'none',
    checks: real,
    yields: true,
    source: 'https://docs.couchdb.org/en/stable/intro/security.html',
  },
  {
    id: 'database-cassandra-url',
    title: 'Cassandra URL with a password',
    severity: 'critical',
    confidence: 'high',
    keywords: ['cassandra://', 'scylla://'],
    pattern: url('cassandra|scylla'),
    boundary: 'none',
    checks: real,
    yields: true,
    source: 'https://cassandra.apache.org/doc/latest/cassandra/developing/cql/security.html',
  },
  {
    id: 'database-other-url',
    title: 'Database URL with a password',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'oracle://',
      'oracle+',
      'neo4j://',
      'neo4j+',
      'bolt://',
      'bolt+',
      'trino://',
      'presto://',
      'vertica://',
      'redshift://',
      'redshift+',
      'influxdb://',
      'db2://',
      'hana://',
      'libsql://',
    ],
    pattern: url(
      '(?:oracle|neo4j|bolt|trino|presto|vertica|redshift|influxdb|db2|hana|libsql)(?:\\+[a-z0-9_]{1,20})?',
    ),
    boundary: 'none',
    checks: real,
    yields: true,
    source: 'https://docs.sqlalchemy.org/en/20/core/engines.html',
  },
  {
    id: 'database-local-url',
    title: 'Password of a local database',
    severity: 'low',
    confidence: 'low',
    keywords: [
      'mongodb://',
      'postgres://',
      'postgresql://',
      'postgresql+',
      'mysql://',
      'mysql+',
      'mariadb://',
      'mssql://',
      'sqlserver://',
      'redis://',
      'amqp://',
      'clickhouse://',
    ],
    pattern: url(
      '(?:mongodb|postgres(?:ql)?|mysql|mariadb|mssql|sqlserver|redis|amqp|clickhouse)(?:\\+[a-z0-9_]{2,20})?',
      localHost,
    ),
    boundary: 'none',
    checks: real,
    yields: true,
    source: 'https://www.rfc-editor.org/rfc/rfc3986',
  },
] as const satisfies readonly Rule[]

const secret = (make: Make): string =>
  `${make.alnum(3)}${make.pick(['', '-', '!', '.', '_', '%40', '@'])}${make.alnum(9)}`

const template = (prefix: string): string =>
  `${prefix}://\${DB_USER}:\${DB_PASS}@db.acme.test/app\n`

export const examples = {
  'database-mongodb-url': {
    secret,
    match: [
      {
        name: 'env file',
        text: (secret) =>
          `MONGODB_URI=mongodb+srv://app:${secret}@cluster0.ab1cd.mongodb.net/shop?retryWrites=true\n`,
      },
      {
        name: 'JavaScript',
        text: (secret) =>
          `mongoose.connect('mongodb://app:${secret}@m0.acme.test:27017,m1.acme.test:27017/shop')\n`,
      },
      {
        name: 'YAML',
        text: (secret) =>
          `spring:\n  data:\n    mongodb:\n      uri: "mongodb://app:${secret}@10.0.4.2/shop"\n`,
      },
    ],
    noMatch: [
      { name: 'a template', text: () => template('mongodb') },
      {
        name: 'the words of documentation',
        text: () => 'mongodb+srv://<username>:<password>@cluster0.ab1cd.mongodb.net\n',
      },
      { name: 'no password', text: () => 'mongodb://m0.acme.test:27017/shop\n' },
    ],
  },
  'database-postgres-url': {
    secret,
    match: [
      {
        name: 'env file',
        text: (secret) =>
          `DATABASE_URL=postgresql://app:${secret}@db.acme.test:5432/shop?sslmode=require\n`,
      },
      {
        name: 'Python',
        text: (secret) =>
          `engine = create_engine("postgresql+psycopg2://app:${secret}@db.acme.test/shop")\n`,
      },
      {
        name: 'Go',
        text: (secret) =>
          `db, err := sql.Open("postgres", "postgres://app:${secret}@10.0.4.2/shop")\n`,
      },
      {
        name: 'shell',
        text: (secret) => `psql postgres://app:${secret}@db.acme.test/shop -c 'select 1'\n`,
      },
    ],
    noMatch: [
      { name: 'a template', text: () => template('postgres') },
      {
        name: 'the words of documentation',
        text: () => 'postgresql://user:password@db.acme.test:5432/dbname\n',
      },
      { name: 'an empty password', text: () => 'postgres://app:@db.acme.test/shop\n' },
      {
        name: 'this very machine',
        text: (make) => `postgres://app:${make.alnum(12)}@localhost:5432/shop\n`,
      },
      { name: 'a format string', text: () => 'url = "postgres://%s:%s@%s:%d/%s" % args\n' },
      {
        name: 'a named field',
        text: () => 'url = f"postgres://app:{password}@db.acme.test/shop"\n',
      },
      {
        name: 'a shell variable',
        text: () => 'psql postgres://app:$PGPASSWORD@db.acme.test/shop\n',
      },
      { name: 'a route', text: () => 'postgres://:user::password@db.acme.test/:name\n' },
      { name: 'stars', text: () => 'connected to postgres://app:******@db.acme.test/shop\n' },
      {
        name: 'one name for everything',
        text: () => 'postgresql://airflow:airflow@db.acme.test/airflow\n',
      },
    ],
  },
  'database-mysql-url': {
    secret,
    match: [
      {
        name: 'env file',
        text: (secret) => `DATABASE_URL="mysql://app:${secret}@db.acme.test:3306/shop"\n`,
      },
      {
        name: 'Python',
        text: (secret) =>
          `SQLALCHEMY_DATABASE_URI = 'mysql+pymysql://app:${secret}@db.acme.test/shop'\n`,
      },
      {
        name: 'Ruby',
        text: (secret) => `production:\n  url: mysql2://app:${secret}@db.acme.test/shop\n`,
      },
    ],
    noMatch: [
      { name: 'a template', text: () => template('mysql') },
      { name: 'dummy words', text: () => 'mysql://root:root@db.acme.test/shop\n' },
    ],
  },
  'database-mysql-dsn': {
    secret,
    match: [
      {
        name: 'Go',
        text: (secret) =>
          `db, err := sql.Open("mysql", "app:${secret}@tcp(db.acme.test:3306)/shop?parseTime=true")\n`,
      },
      { name: 'env file', text: (secret) => `MYSQL_DSN=app:${secret}@tcp(10.0.4.2:3306)/shop\n` },
      { name: 'YAML', text: (secret) => `dsn: "app:${secret}@tcp(db.acme.test)/shop"\n` },
    ],
    noMatch: [
      {
        name: 'a format string',
        text: () => 'dsn := fmt.Sprintf("%s:%s@tcp(%s:%d)/%s", user, pass, host, port, name)\n',
      },
      {
        name: 'this very machine',
        text: (make) => `dsn := "root:${make.alnum(10)}@tcp(127.0.0.1:3306)/shop"\n`,
      },
    ],
  },
  'database-mssql-url': {
    secret,
    match: [
      {
        name: 'env file',
        text: (secret) =>
          `DATABASE_URL=sqlserver://sa:${secret}@sql.acme.test:1433?database=shop\n`,
      },
      {
        name: 'Python',
        text: (secret) =>
          `create_engine("mssql+pyodbc://app:${secret}@sql.acme.test/shop?driver=ODBC+Driver+18")\n`,
      },
      {
        name: 'JavaScript',
        text: (secret) => `await sql.connect('mssql://app:${secret}@sql.acme.test/shop')\n`,
      },
    ],
    noMatch: [
      { name: 'a template', text: () => template('mssql') },
      {
        name: 'Prisma, which has the password elsewhere',
        text: () => 'sqlserver://sql.acme.test:1433;database=shop;encrypt=true\n',
      },
    ],
  },
  'database-connection-string': {
    secret: (make) => `${make.alnum(4)}${make.pick(['', '!', '@', '#', '$'])}${make.alnum(8)}`,
    match: [
      {
        name: 'appsettings.json',
        text: (secret) =>
          `"ConnectionStrings": { "Default": "Server=tcp:acme.database.windows.net,1433;Initial Catalog=shop;User ID=app;Password=${secret};Encrypt=True;" }\n`,
      },
      {
        name: 'web.config',
        text: (secret) =>
          `<add name="Shop" connectionString="Data Source=sql.acme.test;Initial Catalog=shop;uid=app;pwd=${secret}" />\n`,
      },
      {
        name: 'C#',
        text: (secret) =>
          `var cs = "Host=db.acme.test;Username=app;Password=${secret};Database=shop";\n`,
      },
    ],
    noMatch: [
      {
        name: 'the placeholder of the Azure portal',
        text: () =>
          'Server=tcp:acme.database.windows.net,1433;User ID=app;Password={your_password};Encrypt=True;\n',
      },
      {
        name: 'integrated security',
        text: () => 'Server=sql.acme.test;Database=shop;Integrated Security=True;\n',
      },
      {
        name: 'this very machine',
        text: (make) => `Server=localhost;Database=shop;User Id=sa;Password=${make.alnum(12)};\n`,
      },
    ],
  },
  'database-libpq-string': {
    secret: (make) => make.alnum(14),
    match: [
      {
        name: 'Go',
        text: (secret) =>
          `dsn := "host=db.acme.test user=app password=${secret} dbname=shop port=5432 sslmode=require"\n`,
      },
      {
        name: 'Python',
        text: (secret) =>
          `conn = psycopg2.connect("host=db.acme.test port=5432 dbname=shop user=app password=${secret}")\n`,
      },
      {
        name: 'env file',
        text: (secret) => `PG_DSN='host=10.0.4.2 user=app password=${secret}'\n`,
      },
    ],
    noMatch: [
      {
        name: 'a format string',
        text: () => 'dsn := fmt.Sprintf("host=%s user=%s password=%s dbname=%s", h, u, p, d)\n',
      },
      {
        name: 'the words of documentation',
        text: () => 'host=db.acme.test user=app password=secret dbname=shop\n',
      },
      {
        name: 'this very machine',
        text: (make) => `"host=localhost user=app password=${make.alnum(10)} dbname=shop"\n`,
      },
    ],
  },
  'database-jdbc-url': {
    secret: (make) => make.alnum(14),
    match: [
      {
        name: 'properties',
        text: (secret) =>
          `spring.datasource.url=jdbc:postgresql://db.acme.test:5432/shop?user=app&password=${secret}&ssl=true\n`,
      },
      {
        name: 'SQL Server',
        text: (secret) =>
          `String url = "jdbc:sqlserver://sql.acme.test:1433;databaseName=shop;user=app;password=${secret};encrypt=true";\n`,
      },
      {
        name: 'XML',
        text: (secret) =>
          `<property name="url" value="jdbc:mysql://db.acme.test/shop?user=app&amp;password=${secret}"/>\n`,
      },
    ],
    noMatch: [
      {
        name: 'no password',
        text: () => 'spring.datasource.url=jdbc:postgresql://db.acme.test:5432/shop?ssl=true\n',
      },
      {
        name: 'a template',
        text: () => `url=jdbc:mysql://db.acme.test/shop?user=app&password=\${DB_PASSWORD}\n`,
      },
      {
        name: 'this very machine',
        text: (make) => `jdbc:mysql://localhost/shop?user=app&password=${make.alnum(10)}\n`,
      },
    ],
  },
  'database-oracle-url': {
    secret: (make) => make.alnum(12),
    match: [
      {
        name: 'properties',
        text: (secret) => `db.url=jdbc:oracle:thin:app/${secret}@//ora.acme.test:1521/ORCL\n`,
      },
      {
        name: 'Java',
        text: (secret) =>
          `DriverManager.getConnection("jdbc:oracle:thin:scott/${secret}@ora.acme.test:1521:ORCL");\n`,
      },
      {
        name: 'XML',
        text: (secret) =>
          `<connection-url>jdbc:oracle:oci:app/${secret}@ora.acme.test</connection-url>\n`,
      },
    ],
    noMatch: [
      { name: 'no password', text: () => 'db.url=jdbc:oracle:thin:@//ora.acme.test:1521/ORCL\n' },
      {
        name: 'a template',
        text: () => `db.url=jdbc:oracle:thin:\${user}/\${password}@//ora.acme.test:1521/ORCL\n`,
      },
    ],
  },
  'database-redis-url': {
    secret,
    match: [
      {
        name: 'env file',
        text: (secret) => `REDIS_URL=rediss://default:${secret}@eu1-cache.upstash.test:6379\n`,
      },
      {
        name: 'JavaScript',
        text: (secret) => `const redis = new Redis('redis://:${secret}@cache.acme.test:6379/0')\n`,
      },
      {
        name: 'YAML',
        text: (secret) => `celery:\n  broker_url: "redis://:${secret}@10.0.4.3:6379/1"\n`,
      },
    ],
    noMatch: [
      { name: 'no password', text: () => 'REDIS_URL=redis://cache.acme.test:6379/0\n' },
      { name: 'a template', text: () => template('redis') },
    ],
  },
  'database-amqp-url': {
    secret,
    match: [
      {
        name: 'env file',
        text: (secret) => `CLOUDAMQP_URL=amqps://app:${secret}@cow.rmq.acme.test/app\n`,
      },
      {
        name: 'Python',
        text: (secret) =>
          `app = Celery('shop', broker='amqp://app:${secret}@mq.acme.test:5672//')\n`,
      },
      {
        name: 'Go',
        text: (secret) => `conn, err := amqp.Dial("amqp://app:${secret}@10.0.4.4:5672/")\n`,
      },
    ],
    noMatch: [
      { name: 'guest', text: () => 'amqp://guest:guest@mq.acme.test:5672/\n' },
      { name: 'a template', text: () => template('amqp') },
    ],
  },
  'database-clickhouse-url': {
    secret,
    match: [
      {
        name: 'env file',
        text: (secret) =>
          `CLICKHOUSE_URL=clickhouse://app:${secret}@ch.acme.test:9440/shop?secure=true\n`,
      },
      {
        name: 'Python',
        text: (secret) => `create_engine('clickhouse+native://app:${secret}@ch.acme.test/shop')\n`,
      },
      {
        name: 'Go',
        text: (secret) =>
          `conn, err := sql.Open("clickhouse", "clickhouse://app:${secret}@10.0.4.5:9000/shop")\n`,
      },
    ],
    noMatch: [
      { name: 'no password', text: () => 'CLICKHOUSE_URL=clickhouse://ch.acme.test:9000/shop\n' },
      { name: 'a template', text: () => template('clickhouse') },
    ],
  },
  'database-couchdb-url': {
    secret,
    match: [
      {
        name: 'env file',
        text: (secret) => `COUCH_URL=couchdb://app:${secret}@couch.acme.test:5984/shop\n`,
      },
      {
        name: 'JavaScript',
        text: (secret) => `connect('couchbases://app:${secret}@cb.acme.test')\n`,
      },
      { name: 'YAML', text: (secret) => `url: couchdbs://app:${secret}@couch.acme.test/shop\n` },
    ],
    noMatch: [
      { name: 'no password', text: () => 'url: couchbase://cb.acme.test\n' },
      { name: 'a template', text: () => template('couchdb') },
    ],
  },
  'database-cassandra-url': {
    secret,
    match: [
      {
        name: 'env file',
        text: (secret) => `CASSANDRA_URL=cassandra://app:${secret}@c0.acme.test:9042/shop\n`,
      },
      {
        name: 'JSON',
        text: (secret) => `{"uri": "cassandra://app:${secret}@c0.acme.test/shop"}\n`,
      },
      {
        name: 'Go',
        text: (secret) => `migrate.New(src, "scylla://app:${secret}@10.0.4.6/shop")\n`,
      },
    ],
    noMatch: [
      { name: 'the default password', text: () => 'cassandra://cassandra:%s@c0.acme.test/shop\n' },
      { name: 'a template', text: () => template('cassandra') },
    ],
  },
  'database-other-url': {
    secret,
    match: [
      {
        name: 'Oracle',
        text: (secret) =>
          `create_engine("oracle+oracledb://app:${secret}@ora.acme.test:1521/?service_name=shop")\n`,
      },
      {
        name: 'Neo4j',
        text: (secret) => `NEO4J_URI=neo4j+s://neo4j:${secret}@ab1.databases.neo4j.io\n`,
      },
      {
        name: 'Redshift',
        text: (secret) =>
          `url: redshift://app:${secret}@acme.abc.eu-west-1.redshift.amazonaws.com:5439/dwh\n`,
      },
    ],
    noMatch: [
      { name: 'no password', text: () => 'NEO4J_URI=bolt://graph.acme.test:7687\n' },
      { name: 'a template', text: () => template('trino') },
    ],
  },
  'database-local-url': {
    secret,
    match: [
      {
        name: 'env file',
        text: (secret) => `DATABASE_URL=postgres://app:${secret}@localhost:5432/shop\n`,
      },
      {
        name: 'Docker Compose',
        text: (secret) => `    environment:\n      MONGO_URL: mongodb://app:${secret}@mongo/shop\n`,
      },
      {
        name: 'JavaScript',
        text: (secret) => `createPool('mysql://app:${secret}@127.0.0.1/shop')\n`,
      },
    ],
    noMatch: [
      {
        name: 'dummy words',
        text: () => 'DATABASE_URL=postgres://postgres:postgres@localhost:5432/postgres\n',
      },
      {
        name: 'another machine',
        text: (make) => `DATABASE_URL=postgres://app:${make.alnum(12)}@db.acme.test/shop\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const postgres = {
  revoke: {
    console: {
      text: "As administrator: ALTER ROLE <user> PASSWORD NULL; then end its sessions: SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '<user>'; set a new password with \\password <user>. A managed database has a button for it.",
      url: 'https://www.postgresql.org/docs/current/sql-alterrole.html',
    },
    cli: {
      text: 'Takes the password away, so that no new session starts with it. Sessions that are open go on until they are terminated.',
      url: 'https://www.postgresql.org/docs/current/sql-alterrole.html',
      command: { argv: ['psql', '--command', 'ALTER ROLE <user> PASSWORD NULL'] },
    },
  },
  blastRadius: {
    text: 'Reads and changes the tables the role may use. A superuser, or a member of pg_execute_server_program or pg_read_server_files, reaches the server’s files and can run programs on it.',
    list: {
      text: 'Shows the role’s attributes and memberships; \\dp in a database shows the privileges on its tables.',
      url: 'https://www.postgresql.org/docs/current/app-psql.html',
      command: { argv: ['psql', '--command', '\\du <user>'] },
    },
  },
  audit: {
    text: 'With log_connections on, the server log has connection authorized: user=<user> with the address for each session from {since} to {until}; with pgaudit also the statements. Compare pg_stat_activity for now.',
    url: 'https://www.postgresql.org/docs/current/runtime-config-logging.html',
  },
  confirm: {
    text: 'Connecting as the user with the old password, for which psql asks, fails with password authentication failed.',
    url: 'https://www.postgresql.org/docs/current/app-psql.html',
    command: {
      argv: ['psql', '--host', '<host>', '--username', '<user>', '--password', '<database>'],
    },
  },
} as const

const mysql = {
  revoke: {
    console: {
      text: "As administrator: ALTER USER '<user>'@'<host>' ACCOUNT LOCK; end its sessions with KILL <id> from SHOW PROCESSLIST; set a new password with ALTER USER … IDENTIFIED BY, then ACCOUNT UNLOCK. A user can exist for several hosts: do it for each.",
      url: 'https://dev.mysql.com/doc/refman/8.4/en/alter-user.html',
    },
    cli: {
      text: 'Locks the account, so that no new session starts. Sessions that are open go on until they are killed.',
      url: 'https://dev.mysql.com/doc/refman/8.4/en/alter-user.html',
      command: { argv: ['mysql', '--execute', "ALTER USER '<user>'@'<host>' ACCOUNT LOCK"] },
    },
  },
  blastRadius: {
    text: 'Reads and changes the tables the user may use. With FILE it reads and writes files of the server, with CREATE USER or GRANT OPTION it makes further accounts.',
    list: {
      text: 'SELECT user, host FROM mysql.user shows for which hosts the user exists.',
      url: 'https://dev.mysql.com/doc/refman/8.4/en/show-grants.html',
      command: { argv: ['mysql', '--execute', "SHOW GRANTS FOR '<user>'@'<host>'"] },
    },
  },
  audit: {
    text: 'The general or audit log has a Connect line with user and address for each session from {since} to {until}, if it was on. Else look at performance_schema.accounts and the binary log for changes.',
    url: 'https://dev.mysql.com/doc/refman/8.4/en/query-log.html',
  },
  confirm: {
    text: 'Connecting as the user with the old password, for which mysql asks, fails with error 1045, access denied.',
    url: 'https://dev.mysql.com/doc/refman/8.4/en/mysql-command-options.html',
    command: { argv: ['mysql', '--host', '<host>', '--user', '<user>', '--password'] },
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'ALTER USER … IDENTIFIED BY replaces the password for new sessions. With RETAIN CURRENT PASSWORD the leaked one stays valid too, until DISCARD OLD PASSWORD.',
  },
} as const

const sqlServer = {
  revoke: {
    console: {
      text: 'As administrator: ALTER LOGIN [<login>] DISABLE; end its sessions with KILL <session_id> from sys.dm_exec_sessions; set a new password with ALTER LOGIN [<login>] WITH PASSWORD, then ENABLE. Azure SQL’s server admin: the server’s page → Reset password.',
      url: 'https://learn.microsoft.com/en-us/sql/t-sql/statements/alter-login-transact-sql',
    },
    cli: {
      text: 'Disables the login, so that no new session starts. Sessions that are open go on until they are killed.',
      url: 'https://learn.microsoft.com/en-us/sql/t-sql/statements/alter-login-transact-sql',
      command: { argv: ['sqlcmd', '-S', '<server>', '-Q', 'ALTER LOGIN [<login>] DISABLE'] },
    },
  },
  blastRadius: {
    text: 'Reads and changes what the login’s database users may use. A member of sysadmin controls the server and, with xp_cmdshell, runs programs on it.',
    list: {
      text: "EXECUTE AS LOGIN = '<login>'; SELECT * FROM fn_my_permissions(NULL, 'SERVER') and the same for 'DATABASE' list its permissions.",
      url: 'https://learn.microsoft.com/en-us/sql/relational-databases/system-functions/sys-fn-my-permissions-transact-sql',
    },
  },
  audit: {
    text: 'With SQL Server Audit or Azure SQL auditing: SUCCESSFUL_LOGIN_GROUP events of the login with client_ip from {since} to {until}. Without, the error log holds logins if login auditing covers successful ones.',
    url: 'https://learn.microsoft.com/en-us/sql/relational-databases/security/auditing/sql-server-audit-database-engine',
  },
  replace: {
    text: 'Use Microsoft Entra or Windows authentication with a managed identity, which stores no password. Else a contained user for each application with only the permissions it needs.',
    url: 'https://learn.microsoft.com/en-us/azure/azure-sql/database/authentication-aad-overview',
  },
  confirm: {
    text: 'Connecting with the old password, for which sqlcmd asks, fails with error 18456, or 18470 while the login is disabled.',
    url: 'https://learn.microsoft.com/en-us/sql/relational-databases/errors-events/mssqlserver-18456-database-engine-error',
    command: { argv: ['sqlcmd', '-S', '<server>', '-U', '<login>'] },
  },
} as const

export const playbook = {
  revoke: {
    console: {
      text: 'Set a new password for the user in the database, as its administrator or in the provider’s console. Then end the sessions that are open: most engines check a password only when a session starts.',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Database_Security_Cheat_Sheet.html',
    },
  },
  blastRadius: {
    text: 'Reads and changes everything the user may use, if the database can be reached: check at once whether its port is open to the internet. An owner or administrator can also plant users, functions and triggers.',
  },
  audit: {
    text: 'Search the database’s connection log for the user from {since} to {until}: unknown addresses, exports, new users, functions and triggers. The network’s flow logs show connections where the database logs none.',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html',
  },
  replace: {
    text: 'Let the application sign in by its platform identity (RDS or Cloud SQL IAM, Entra) or with credentials a vault makes for an hour. Else one user for each application with only the rights it needs, reachable only from its network.',
    url: 'https://developer.hashicorp.com/vault/docs/secrets/databases',
  },
  consumers: [
    'application environment',
    'connection poolers',
    'migrations and CI',
    'BI and backup tools',
    'developers’ .env files',
  ],
  confirm: {
    text: 'Connecting with the old password fails, and the list of sessions shows none of the user that began before the change.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A new password ends the old one for new sessions only. Sessions that are open stay open until they are ended, and poolers keep them for days.',
  },
  sources: [
    { url: 'https://www.postgresql.org/docs/current/sql-alterrole.html', checked: '2026-11-21' },
    { url: 'https://dev.mysql.com/doc/refman/8.4/en/alter-user.html', checked: '2026-11-21' },
    {
      url: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/',
      checked: '2026-11-21',
    },
    {
      url: 'https://learn.microsoft.com/en-us/sql/t-sql/statements/alter-login-transact-sql',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'database-postgres-url': postgres,
    'database-libpq-string': postgres,
    'database-mysql-url': mysql,
    'database-mysql-dsn': mysql,
    'database-mssql-url': sqlServer,
    'database-connection-string': {
      ...sqlServer,
      revoke: {
        console: {
          text: 'SQL Server: ALTER LOGIN [<login>] DISABLE, KILL its sessions, ALTER LOGIN … WITH PASSWORD, ENABLE. PostgreSQL (Host=): ALTER ROLE <user> PASSWORD NULL and pg_terminate_backend. MySQL: ALTER USER … ACCOUNT LOCK and KILL.',
          url: 'https://learn.microsoft.com/en-us/sql/t-sql/statements/alter-login-transact-sql',
        },
      },
    },
    'database-mongodb-url': {
      revoke: {
        console: {
          text: "Atlas: Database & Network Access → Database Users → the user → Edit, or Delete. Elsewhere: db.changeUserPassword('<user>', passwordPrompt()) in mongosh. Drop and recreate the user, so that open connections lose their rights.",
          url: 'https://www.mongodb.com/docs/manual/reference/method/db.changeUserPassword/',
        },
        cli: {
          text: 'Deletes an Atlas database user; make a new one with another name and fewer roles.',
          url: 'https://www.mongodb.com/docs/atlas/cli/current/command/atlas-dbusers-delete/',
          command: {
            argv: ['atlas', 'dbusers', 'delete', '<user>', '--projectId', '<project-id>'],
          },
        },
      },
      blastRadius: {
        text: 'Reads and changes the databases of the user’s roles; the Atlas default readWriteAnyDatabase or atlasAdmin covers all of them. In Atlas the network access list decides from where: 0.0.0.0/0 is everywhere.',
        list: {
          text: "db.getUser('<user>', { showPrivileges: true }) in mongosh lists roles and privileges.",
          url: 'https://www.mongodb.com/docs/manual/reference/method/db.getUser/',
        },
      },
      audit: {
        text: 'Atlas: the cluster → ⋯ → View Database Access History lists logins with address from {since} to {until}. Elsewhere the server log has Successfully authenticated with user and remote address.',
        url: 'https://www.mongodb.com/docs/atlas/access-tracking/',
      },
      replace: {
        text: 'Use AWS IAM or workload identity federation in Atlas, or X.509 certificates. Else one user for each application with a role on its own database, and an access list without 0.0.0.0/0.',
        url: 'https://www.mongodb.com/docs/atlas/workload-oidc/',
      },
      confirm: {
        text: 'Connecting with the old password, for which mongosh asks, fails with bad auth: Authentication failed.',
        url: 'https://www.mongodb.com/docs/mongodb-shell/reference/options/',
        command: {
          argv: ['mongosh', 'mongodb+srv://<host>/', '--username', '<user>', '--password'],
        },
      },
    },
    'database-oracle-url': {
      revoke: {
        console: {
          text: 'As administrator: ALTER USER <user> ACCOUNT LOCK; end its sessions with ALTER SYSTEM KILL SESSION; set a new password with ALTER USER <user> IDENTIFIED BY, EXPIRE PASSWORD ROLLOVER PERIOD, ACCOUNT UNLOCK.',
          url: 'https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/ALTER-USER.html',
        },
      },
      audit: {
        text: 'UNIFIED_AUDIT_TRAIL has the LOGON events of the user with host and program between {since} and {until}, if logons are audited; the listener log has the addresses.',
        url: 'https://docs.oracle.com/en/database/oracle/oracle-database/19/refrn/UNIFIED_AUDIT_TRAIL.html',
      },
      confirm: {
        text: 'Connecting with the old password fails with ORA-01017, or ORA-28000 while the account is locked.',
      },
      rotateInPlace: {
        effect: 'grace-period',
        text: 'Where the profile sets PASSWORD_ROLLOVER_TIME, the leaked password works beside the new one until the period ends or is expired.',
      },
    },
    'database-redis-url': {
      revoke: {
        console: {
          text: 'ACL SETUSER <user> resetpass, then CLIENT KILL USER <user>; add the new password and ACL SAVE. Without ACLs: CONFIG SET requirepass, CONFIG REWRITE and CLIENT KILL TYPE normal. A hosted Redis has Reset password in its console.',
          url: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/',
        },
        cli: {
          text: 'Takes all passwords from the user, who then cannot log in. Connections that are open go on until CLIENT KILL USER <user>.',
          url: 'https://redis.io/docs/latest/commands/acl-setuser/',
          command: { argv: ['redis-cli', '-h', '<host>', 'ACL', 'SETUSER', '<user>', 'resetpass'] },
        },
      },
      blastRadius: {
        text: 'The default user does everything: reads and deletes all keys, sessions and queued jobs in them. With CONFIG, MODULE or REPLICAOF it can write files and take over the server.',
        list: {
          text: 'ACL GETUSER <user> shows its commands, keys and channels.',
          url: 'https://redis.io/docs/latest/commands/acl-getuser/',
        },
      },
      audit: {
        text: 'Redis keeps no history of logins: ACL LOG shows refused ones, CLIENT LIST the connections of now. Use the network’s flow logs or the host’s console from {since} to {until}.',
        url: 'https://redis.io/docs/latest/commands/acl-log/',
      },
      confirm: {
        text: 'Logging in with the old password, for which redis-cli asks, answers WRONGPASS.',
        url: 'https://redis.io/docs/latest/develop/tools/cli/',
        command: { argv: ['redis-cli', '-h', '<host>', '--user', '<user>', '--askpass', 'PING'] },
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'An ACL user holds many passwords: adding one leaves the leaked one valid until resetpass or < removes it. Open connections are never checked again.',
      },
    },
    'database-amqp-url': {
      revoke: {
        console: {
          text: 'RabbitMQ management: Admin → Users → the user → Update this user → a new password. Then Connections → close those of the user. CloudAMQP: the instance → Security → rotate the password.',
          url: 'https://www.rabbitmq.com/docs/access-control',
        },
        cli: {
          text: 'Takes the password away. Then rabbitmqctl close_all_user_connections <user> <reason>, and rabbitmqctl change_password <user>, which asks for the new one.',
          url: 'https://www.rabbitmq.com/docs/man/rabbitmqctl.8',
          command: { argv: ['rabbitmqctl', 'clear_password', '<user>'] },
        },
      },
      blastRadius: {
        text: 'Reads, publishes and deletes messages in the virtual hosts of the user. With the administrator tag it manages users and everything else.',
        list: {
          text: 'Lists what the user may configure, write and read in each virtual host.',
          url: 'https://www.rabbitmq.com/docs/man/rabbitmqctl.8',
          command: { argv: ['rabbitmqctl', 'list_user_permissions', '<user>'] },
        },
      },
      audit: {
        text: 'The broker’s log has user ’<user>’ authenticated and granted access with the address of each connection from {since} to {until}.',
        url: 'https://www.rabbitmq.com/docs/logging',
      },
      confirm: {
        text: 'A connection with the old password is refused with ACCESS_REFUSED, code 403.',
      },
    },
    'database-clickhouse-url': {
      revoke: {
        console: {
          text: "ALTER USER <user> IDENTIFIED WITH sha256_password BY …, or a new password_sha256_hex in users.xml; then KILL QUERY WHERE user = '<user>'. ClickHouse Cloud: the service → Settings → Reset password for the user default.",
          url: 'https://clickhouse.com/docs/sql-reference/statements/alter/user',
        },
      },
      audit: {
        text: 'system.session_log has LoginSuccess with client_address for the user, system.query_log its statements: filter event_time between {since} and {until}.',
        url: 'https://clickhouse.com/docs/operations/system-tables/session_log',
      },
      confirm: {
        text: 'Connecting with the old password fails with code 516, AUTHENTICATION_FAILED.',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'IDENTIFIED BY replaces all methods of the user, but ADD IDENTIFIED BY keeps the leaked one beside the new one until RESET AUTHENTICATION METHODS TO NEW.',
      },
    },
    'database-couchdb-url': {
      revoke: {
        console: {
          text: 'CouchDB: write the user’s document in _users with a new password; an administrator’s under _config/admins of every node. Couchbase: Security → the user → Reset password.',
          url: 'https://docs.couchdb.org/en/stable/intro/security.html',
        },
      },
      audit: {
        text: 'The server’s log has address, user and path of each request: search it for the user from {since} to {until}. In Couchbase turn to the audit log.',
        url: 'https://docs.couchdb.org/en/stable/config/logging.html',
      },
      confirm: { text: 'A request with the old user and password answers 401.' },
    },
    'database-cassandra-url': {
      revoke: {
        console: {
          text: 'As superuser: ALTER ROLE <role> WITH LOGIN = false, then set a new password and LOGIN = true. Cached credentials last credentials_validity; connections that are open stay so until the clients or nodes restart.',
          url: 'https://cassandra.apache.org/doc/latest/cassandra/developing/cql/security.html',
        },
        cli: {
          text: 'Keeps the role from logging in.',
          url: 'https://cassandra.apache.org/doc/latest/cassandra/developing/cql/security.html',
          command: {
            argv: ['cqlsh', '<host>', '--execute', 'ALTER ROLE <role> WITH LOGIN = false'],
          },
        },
      },
      audit: {
        text: 'If audit_logging_options is on, the audit log has LOGIN_SUCCESS with user and source for the time from {since} to {until}. Else system_views.clients shows the connections of now.',
        url: 'https://cassandra.apache.org/doc/latest/cassandra/managing/operating/audit_logging.html',
      },
      confirm: {
        text: 'cqlsh with the old password, for which it asks, fails with AuthenticationFailed.',
      },
    },
    'database-local-url': {
      revoke: {
        console: {
          text: 'If this database only ever runs on a developer’s machine or in a container of a test, and nothing else has the same password, there is nothing to revoke. Else change the password where it is also used.',
          url: 'https://cheatsheetseries.owasp.org/cheatsheets/Database_Security_Cheat_Sheet.html',
        },
      },
      blastRadius: {
        text: 'Opens a database that only this machine or its container network reaches, unless its port is published. The same password may open others.',
      },
    },
  },
} as const satisfies Playbook
