import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'url',
  name: 'URLs with credentials',
  url: 'https://www.rfc-editor.org/rfc/rfc3986',
} as const satisfies Provider

const rfc3986 = 'https://www.rfc-editor.org/rfc/rfc3986'
const rfc7617 = 'https://www.rfc-editor.org/rfc/rfc7617'

const user = '[^\\s:@/"\'`<>(){}|\\\\^,;=?#]'
const password = '[^\\s:/?#"\'`<>\\\\]'
/** A name with a dot or an address other than 127.*: credentials for this very machine are no leak. */
const host =
  '(?:(?:[A-Za-z0-9_-]{1,63}\\.){1,8}[A-Za-z][A-Za-z0-9-]{1,62}|(?:[1-9]|[1-9]\\d|1[01]\\d|12[0-689]|1[3-9]\\d|2[0-5]\\d)(?:\\.\\d{1,3}){3})'

/** What documentation writes for a password, beyond the words the engine knows. */
const documentation = {
  kind: 'not',
  words: [
    'mypass',
    'my_pass',
    'my-pass',
    'userpass',
    'proxypass',
    'proxy_pass',
    'somepass',
    'password_',
    '_password',
    '-password',
    'password-',
    'p4ssw0rd',
    'hunter2',
    'secretpass',
    'mysecret',
    'access_token',
    'x-oauth-basic',
    'pass%2',
    'he%2f%2fo',
    'xyzzy',
    'your',
  ],
} as const

/** What every base64 text that holds `text` contains, wherever in it that begins. */
function inBase64(text: string): string[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.from(' '.repeat(before) + text).toString('base64')
    return encoded.slice(Math.ceil((before * 4) / 3), Math.floor(((before + text.length) * 4) / 3))
  })
}

export const rules = [
  {
    id: 'url-basic-auth',
    title: 'Password in an HTTP URL',
    severity: 'high',
    confidence: 'medium',
    keywords: ['http://', 'https://'],
    pattern: new RegExp(`https?:\\/\\/${user}{0,128}:(?<secret>${password}{4,256})@${host}`, 'i'),
    reach: { before: 0, after: 700 },
    boundary: 'none',
    checks: [{ kind: 'structure', is: 'url-password' }, documentation],
    yields: true,
    source: rfc3986,
  },
  {
    id: 'url-password',
    title: 'Password in an FTP, SMTP, LDAP, MQTT or proxy URL',
    severity: 'high',
    confidence: 'medium',
    keywords: [
      'ftp://',
      'ftps://',
      'smtp://',
      'smtps://',
      'imap://',
      'imaps://',
      'ldap://',
      'ldaps://',
      'mqtt://',
      'mqtts://',
      'rtsp://',
      'socks5://',
      'socks5h://',
      'nats://',
      'wss://',
    ],
    pattern: new RegExp(
      `(?:s?ftp|ftps|smtps?|imaps?|ldaps?|mqtts?|rtsp|socks5h?|nats|wss):\\/\\/${user}{0,128}:(?<secret>${password}{4,256})@${host}`,
      'i',
    ),
    boundary: 'none',
    checks: [{ kind: 'structure', is: 'url-password' }, documentation],
    yields: true,
    source: rfc3986,
  },
  {
    id: 'url-authorization-header',
    title: 'Basic Authorization header',
    severity: 'high',
    confidence: 'high',
    keywords: ['authorization'],
    pattern: /authorization["'\]\s:=,>\\(]{1,12}Basic\s{1,3}(?<secret>[A-Za-z0-9+/]{8,400}={0,2})/i,
    boundary: 'base64',
    checks: [
      { kind: 'structure', is: 'basic-credentials' },
      // Dummies, and the examples of RFC 7617 and RFC 6749.
      {
        kind: 'not',
        words: [
          ':pass',
          ':secret',
          ':changeme',
          ':test',
          ':admin',
          ':guest',
          ':example',
          ':user',
          ':token',
          ':bar',
          'Aladdin:',
          's6BhdRkqt3:',
        ].flatMap(inBase64),
      },
    ],
    yields: true,
    source: rfc7617,
  },
] as const satisfies readonly Rule[]

const secret = (make: Make): string =>
  `${make.alnum(4)}${make.pick(['', '-', '!', '.', '_', '%21'])}${make.alnum(9)}`

export const examples = {
  'url-basic-auth': {
    secret,
    match: [
      {
        name: 'pip',
        text: (secret) => `--extra-index-url https://deploy:${secret}@pypi.acme.test/simple\n`,
      },
      {
        name: 'Git remote',
        text: (secret) =>
          `[remote "origin"]\n\turl = https://ci:${secret}@git.acme.test/team/app.git\n`,
      },
      {
        name: 'proxy',
        text: (secret) => `export HTTPS_PROXY=http://svc:${secret}@10.1.2.3:8080\n`,
      },
      {
        name: 'JavaScript',
        text: (secret) =>
          `const client = new Client({ node: 'https://elastic:${secret}@es.acme.test:9243' })\n`,
      },
    ],
    noMatch: [
      {
        name: 'a template',
        text: () => `https://\${USER}:\${PASSWORD}@pypi.acme.test/simple\n`,
      },
      {
        name: 'the words of documentation',
        text: () => 'proxy = http://username:password@proxy.acme.test:8080\n',
      },
      { name: 'Jinja', text: () => 'https://ci:{{ token }}@git.acme.test/app.git\n' },
      { name: 'stars', text: () => 'cloning https://ci:*****@git.acme.test/app.git\n' },
      {
        name: 'escaped for HTML',
        text: () => 'https://user:&lt;password&gt;@git.acme.test/app.git\n',
      },
      {
        name: 'a port and an at sign in the path',
        text: () => 'see https://cdn.acme.test:8443/npm/@scope/pkg@1.2.3/index.js\n',
      },
      {
        name: 'this very machine',
        text: (make) => `ES=http://elastic:${secret(make)}@localhost:9200\n`,
      },
      { name: 'only a user', text: () => 'url = https://git@git.acme.test/team/app.git\n' },
    ],
  },
  'url-password': {
    secret,
    match: [
      {
        name: 'env file',
        text: (secret) => `MAILER_DSN=smtp://mailer:${secret}@mail.acme.test:587\n`,
      },
      { name: 'shell', text: (secret) => `lftp sftp://deploy:${secret}@files.acme.test\n` },
      {
        name: 'YAML',
        text: (secret) => `broker:\n  url: "mqtts://sensor:${secret}@mq.acme.test:8883"\n`,
      },
    ],
    noMatch: [
      {
        name: 'the words of documentation',
        text: () => 'MAILER_DSN=smtp://user:pass@smtp.acme.test:25\n',
      },
      { name: 'no password', text: () => 'ftp://anonymous@ftp.acme.test/pub\n' },
      {
        name: 'this very machine',
        text: (make) => `MAILER_DSN=smtp://dev:${secret(make)}@127.0.0.1:1025\n`,
      },
    ],
  },
  'url-authorization-header': {
    secret: (make) =>
      Buffer.from(`svc-${make.lower(4)}:${make.alnum(make.int(10, 30))}`).toString('base64'),
    match: [
      {
        name: 'curl',
        text: (secret) =>
          `curl -H "Authorization: Basic ${secret}" https://api.acme.test/v2/orders\n`,
      },
      {
        name: 'JavaScript',
        text: (secret) => `const headers = { Authorization: 'Basic ${secret}' }\n`,
      },
      {
        name: 'Java',
        text: (secret) => `connection.setRequestProperty("Authorization", "Basic ${secret}");\n`,
      },
      { name: 'Python', text: (secret) => `headers["Authorization"] = "Basic ${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the example of the RFC',
        text: () =>
          `Authorization: Basic ${Buffer.from('Aladdin:open sesame').toString('base64')}\n`,
      },
      {
        name: 'dummies',
        text: () => `Authorization: Basic ${Buffer.from('user:password').toString('base64')}\n`,
      },
      {
        name: 'words',
        text: () => 'Authorization: Basic authentication is used for all requests\n',
      },
      {
        name: 'no user and password inside',
        text: (make) => `Authorization: Basic ${make.hex(32)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Sign in to the service at the URL’s host as the user or its administrator: delete the token if the password is one, else change the password. Then sign the user out of all sessions, since some services keep them.',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html',
    },
    cli: {
      text: 'Where nginx or Apache checks an htpasswd file: removes the user from it. Without it the next request is refused.',
      url: 'https://httpd.apache.org/docs/2.4/programs/htpasswd.html',
      command: { argv: ['htpasswd', '-D', '<htpasswd-file>', '<user>'] },
    },
  },
  blastRadius: {
    text: 'Does whatever the user may do at that host: reads and publishes packages, pushes code, queries the search index, sends through the proxy. The same password may open other services too.',
    list: {
      text: 'The host and user name stand in the URL: look up the user’s roles in that service.',
    },
  },
  audit: {
    text: 'Search the service’s access log for the user name from {since} to {until}; nginx and Apache write it as the third field of each line. Look for unknown addresses, downloads and uploads.',
    url: 'https://httpd.apache.org/docs/2.4/logs.html',
  },
  replace: {
    text: 'Use short-lived tokens from the platform’s identity, or at least a token of this service with one scope. Keep it out of the URL: a credential helper, a netrc file outside the repository or a secret variable.',
    url: 'https://git-scm.com/docs/gitcredentials',
  },
  consumers: [
    'package manager configuration',
    'Git remotes',
    'proxy variables',
    'CI secrets and scripts',
    'Dockerfiles',
  ],
  confirm: {
    text: 'A request with the old user and password answers 401, or 407 from a proxy. Let curl ask for the password instead of giving it.',
    url: 'https://curl.se/docs/manpage.html',
    command: { argv: ['curl', '--head', '--user', '<user>', 'https://<host>/'] },
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A new password ends the old one for new requests. Sessions and tokens that were made with it live on until they are revoked.',
  },
  sources: [
    { url: rfc3986, checked: '2026-11-21' },
    { url: rfc7617, checked: '2026-11-21' },
    { url: 'https://httpd.apache.org/docs/2.4/programs/htpasswd.html', checked: '2026-11-21' },
  ],
  byRule: {
    'url-password': {
      blastRadius: {
        text: 'Does whatever the user may do at that host: reads and replaces files, sends mail in your name, reads mailboxes or the directory, publishes and receives messages.',
      },
      confirm: {
        text: 'Logging in with the old user and password is refused: 530 from FTP, 535 from SMTP, invalid credentials (49) from LDAP, not authorized from MQTT.',
      },
      audit: {
        text: 'Search the log of the FTP, mail, directory or message server for logins of the user from {since} to {until}: unknown addresses, mail that was sent, files that were changed.',
      },
      consumers: [
        'application mailer settings',
        'deployment by FTP',
        'directory sign-in',
        'devices and message clients',
        'CI secrets',
      ],
    },
    'url-authorization-header': {
      blastRadius: {
        text: 'The header is user name and password in base64, not encrypted: whoever has it does whatever that user may do at the service it was sent to.',
        list: {
          text: 'Decode the header on your own machine for the user name, and look up its roles in that service.',
        },
      },
    },
  },
} as const satisfies Playbook
