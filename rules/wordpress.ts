import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'wordpress',
  name: 'WordPress',
  url: 'https://wordpress.org',
} as const satisfies Provider

const passwords =
  'https://developer.wordpress.org/advanced-administration/security/application-passwords/'
const salts =
  'https://developer.wordpress.org/advanced-administration/wordpress/wp-config/#security-keys'

export const rules = [
  {
    id: 'wordpress-application-password',
    title: 'WordPress application password',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'wordpress',
      'application_password',
      'applicationpassword',
      'app_password',
      'app_pass',
      'apppassword',
      'wp_pass',
      'wp_auth',
    ],
    pattern: {
      name: /wordpress|wp_?(?:app_?)?pass|wp_auth|app(?:lication)?_?pass(?:word)?/,
      value: /[A-Za-z0-9]{4}(?: [A-Za-z0-9]{4}){5}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: passwords,
  },
  {
    id: 'wordpress-salt',
    title: 'WordPress authentication key or salt',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'auth_key',
      'auth_salt',
      'logged_in_key',
      'logged_in_salt',
      'nonce_key',
      'nonce_salt',
    ],
    pattern:
      /(?:SECURE_AUTH|LOGGED_IN|AUTH|NONCE)_(?:KEY|SALT)['"]?\s{0,4}[,=]\s{0,16}['"](?<secret>[^'"\n]{64})['"]/,
    boundary: 'none',
    reach: { before: 16, after: 128 },
    checks: [{ kind: 'entropy', bitsPerChar: 4.5 }],
    source: salts,
  },
] as const satisfies readonly Rule[]

const salt = (make: Make) =>
  make.of('ABCDEFGHJKLMNPQRSTUVWYZabcdefghjkmnpqrstuvwyz23456789!@#%^&*()-_[]{}|;:,.?~+=', 64)
const password = (make: Make) => Array.from({ length: 6 }, () => make.alnum(4)).join(' ')

export const examples = {
  'wordpress-application-password': {
    secret: password,
    match: [
      { name: 'env file', text: (secret) => `WP_APP_PASSWORD="${secret}"\n` },
      { name: 'Python', text: (secret) => `wordpress_password = '${secret}'\n` },
      { name: 'JSON', text: (secret) => `{"application_password": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'one group short',
        text: (make) => `WP_APP_PASSWORD="${password(make).slice(0, 24)}"\n`,
      },
      { name: 'words', text: () => 'WP_APP_PASSWORD="this long text goes here soon"\n' },
    ],
  },
  'wordpress-salt': {
    secret: salt,
    match: [
      { name: 'wp-config.php', text: (secret) => `define( 'AUTH_KEY',         '${secret}' );\n` },
      { name: 'another of them', text: (secret) => `define('NONCE_SALT', '${secret}');\n` },
      { name: 'env file', text: (secret) => `SECURE_AUTH_KEY='${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'the text to be replaced',
        text: () => "define( 'AUTH_KEY', 'put your unique phrase here' );\n",
      },
      {
        name: 'cut short',
        text: (make) => `define( 'AUTH_KEY', '${salt(make).slice(0, 40)}' );\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Users → Profile → Application Passwords → the password → Revoke.',
      url: 'https://developer.wordpress.org/advanced-administration/security/application-passwords/',
    },
    cli: {
      text: 'List them with wp user application-password list first.',
      url: 'https://developer.wordpress.org/cli/commands/user/application-password/',
      command: { argv: ['wp', 'user', 'application-password', 'delete', '<user>', '<uuid>'] },
    },
    api: {
      text: 'DELETE /wp-json/wp/v2/users/{user}/application-passwords/{uuid} on the site.',
      url: 'https://developer.wordpress.org/rest-api/reference/application-passwords/',
    },
  },
  blastRadius: {
    text: 'Acts as the user through the REST API and XML-RPC, without a second factor. An administrator’s installs plugins, which runs any code on the server.',
    list: {
      text: 'Users → Profile → Application Passwords shows when and from which address each was last used.',
      url: 'https://developer.wordpress.org/advanced-administration/security/application-passwords/',
    },
  },
  audit: {
    text: 'The web server’s log from {since} to {until}: calls to /wp-json/ and /xmlrpc.php that are not yours; then new users, plugins and changed files.',
  },
  replace: {
    text: 'Make an application password for each program, under a user whose role allows only what it does: Author for publishing.',
    url: 'https://developer.wordpress.org/advanced-administration/security/application-passwords/',
  },
  consumers: [
    'publishing scripts',
    'mobile and desktop apps',
    'automation tools',
    'headless front ends',
  ],
  confirm: { text: 'GET /wp-json/wp/v2/users/me with the leaked password answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Application passwords are only made and revoked. A new one leaves the leaked one valid until you revoke it.',
  },
  sources: [
    {
      url: 'https://developer.wordpress.org/advanced-administration/security/application-passwords/',
      checked: '2026-11-21',
    },
    {
      url: 'https://core.trac.wordpress.org/changeset/13026/trunk/wp-config-sample.php',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'wordpress-salt': {
      revoke: {
        console: {
          text: 'Replace all eight lines in wp-config.php with fresh ones from the generator; everybody has to sign in again.',
          url: 'https://api.wordpress.org/secret-key/1.1/salt/',
        },
        cli: {
          text: 'Writes new values for all keys and salts into wp-config.php.',
          url: 'https://developer.wordpress.org/cli/commands/config/shuffle-salts/',
          command: { argv: ['wp', 'config', 'shuffle-salts'] },
        },
        api: { text: 'None: the values stand in the site’s own files.' },
      },
      blastRadius: {
        text: 'Helps to forge sign-in cookies: with the password hash of a user, from a database dump for example, the holder signs in as that user. The file often holds the database password as well.',
      },
      audit: {
        text: 'The web server’s log from {since} to {until}: /wp-admin/ pages opened by sessions that never went through wp-login.php.',
      },
      replace: {
        text: 'Keep wp-config.php out of the repository, or read the values from the environment.',
        url: 'https://developer.wordpress.org/advanced-administration/wordpress/wp-config/',
      },
      consumers: ['wp-config.php', 'Bedrock’s .env', 'backups and staging copies of the site'],
      confirm: {
        text: 'After the change, all sessions are signed out and old cookies lead to the login page.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'New values end every cookie made with the leaked ones.',
      },
    },
  },
} as const satisfies Playbook
