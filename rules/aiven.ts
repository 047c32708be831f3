import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'aiven',
  name: 'Aiven',
  url: 'https://aiven.io',
} as const satisfies Provider

const tokens = 'https://aiven.io/docs/platform/concepts/authentication-tokens'
const users = 'https://aiven.io/docs/tools/cli/service/user'

export const rules = [
  {
    id: 'aiven-token',
    title: 'Aiven authentication token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['aivenv1 ', 'aiven_', 'aiven-', 'aivento', 'aivenap', 'avn_token'],
    pattern:
      /(?:[Aa]ivenv1 |(?:(?:aiven|AIVEN|Aiven)[\w.-]{0,24}(?:token|TOKEN|Token)|AVN_TOKEN|avn_token)["']?\s{0,4}[:=]\s{0,4}["']?)(?<secret>[A-Za-z0-9+/]{80,480}={0,2})/,
    boundary: 'base64',
    reach: { before: 0, after: 600 },
    checks: [
      { kind: 'entropy', bitsPerChar: 4.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: tokens,
  },
  {
    // DigitalOcean’s managed databases, which come from Aiven, have the same form.
    id: 'aiven-service-password',
    title: 'Aiven or DigitalOcean managed database password',
    severity: 'critical',
    confidence: 'high',
    keywords: ['AVNS_'],
    pattern: /AVNS_[A-Za-z0-9_-]{19}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.4 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: users,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'aiven-token': {
    secret: (make) => `${make.base64(342)}==`,
    match: [
      { name: 'env file', text: (secret) => `AIVEN_API_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: aivenv1 ${secret}" https://api.aiven.io/v1/project\n`,
      },
      { name: 'Terraform', text: (secret) => `aiven_api_token = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `AIVEN_API_TOKEN=${make.alnum(40)}\n` },
      { name: 'a placeholder', text: () => 'Authorization: aivenv1 YOUR_TOKEN_HERE\n' },
    ],
  },
  'aiven-service-password': {
    secret: (make) => `AVNS_qK${make.base64url(17)}`,
    match: [
      { name: 'env file', text: (secret) => `DB_PASSWORD=${secret}\n` },
      {
        name: 'database URL',
        text: (secret) =>
          `DATABASE_URL=postgres://avnadmin:${secret}@pg-1-acme.aivencloud.com:12691/defaultdb?sslmode=require\n`,
      },
      { name: 'JSON', text: (secret) => `{"user": "avnadmin", "password": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `DB_PASSWORD=AVNS_qK${make.alnum(16)}\n` },
      { name: 'a constant', text: () => 'AVNS_SETTINGS_OF_THE_APP = load()\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'A personal token: Aiven Console → user information → Tokens → … beside the token → Revoke. An application user’s: Admin → Application users → the user → View profile → Authentication tokens → Actions → Revoke.',
      url: 'https://console.aiven.io/profile/tokens',
    },
    cli: {
      text: 'Takes the token’s prefix, as avn user access-token list shows it.',
      url: 'https://aiven.io/docs/tools/cli/user/user-access-token',
      command: { argv: ['avn', 'user', 'access-token', 'revoke', '<token-prefix>'] },
    },
  },
  blastRadius: {
    text: 'Acts as its user in every project they may enter: makes and deletes services, and reads the passwords of all of them.',
  },
  audit: {
    text: 'Console → the project → Event log, filtered by the user from {since} to {until}. The list of tokens shows when and from which address each was last used.',
    url: 'https://console.aiven.io',
  },
  replace: {
    text: 'A token of an application user with a session duration, allowed IP ranges and permissions for one project.',
    url: tokens,
  },
  consumers: ['Terraform and Kubernetes operator settings', 'CI secrets', '~/.config/aiven'],
  confirm: { text: 'GET https://api.aiven.io/v1/project with the token answers 403 or 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are generated and revoked. A new one leaves the leaked one valid until it expires.',
  },
  sources: [
    { url: tokens, checked: '2026-11-21' },
    {
      url: 'https://www.aiven.io/docs/platform/howto/manage-application-users',
      checked: '2026-11-21',
    },
    { url: users, checked: '2026-11-21' },
  ],
  byRule: {
    'aiven-service-password': {
      revoke: {
        console: {
          text: 'Aiven Console → the service → Users → … beside the user → Reset password. At DigitalOcean: Databases → the cluster → Users & Databases → … → Reset password.',
          url: 'https://console.aiven.io',
        },
        cli: {
          text: 'Replaces the password with a new random one.',
          url: users,
          command: {
            argv: [
              'avn',
              'service',
              'user-password-reset',
              '<service>',
              '--username',
              '<username>',
            ],
          },
        },
      },
      blastRadius: {
        text: 'Connects to the service as that user; avnadmin or doadmin may do everything in it. An allow list of IP addresses is the only other hurdle.',
      },
      audit: {
        text: 'Look in the service’s logs for connections from unknown addresses from {since} to {until}, and for new users and large reads.',
        url: 'https://console.aiven.io',
      },
      replace: {
        text: 'A user of its own for each application with only the rights it needs, and an allow list or private network.',
        url: users,
      },
      confirm: { text: 'A connection with the old password fails to authenticate.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Resetting replaces the password at once; connections that are open stay until they close.',
      },
    },
  },
} as const satisfies Playbook
