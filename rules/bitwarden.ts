import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'bitwarden',
  name: 'Bitwarden',
  url: 'https://bitwarden.com',
} as const satisfies Provider

const accessTokens = 'https://bitwarden.com/help/access-tokens/'
const personal = 'https://bitwarden.com/help/personal-api-key/'
const format =
  'https://github.com/bitwarden/sdk-internal/blob/main/crates/bitwarden-core/src/auth/access_token.rs'

export const rules = [
  {
    // Version, id, client secret, and 16 bytes that decrypt the organization’s key.
    id: 'bitwarden-access-token',
    title: 'Bitwarden Secrets Manager access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['bws_', 'bws ', 'bitwarden', 'access_token', 'access-token', 'accesstoken'],
    pattern:
      /0\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{22}(?:==)?/,
    boundary: 'base64',
    reach: { before: 160, after: 320 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: format,
  },
  {
    id: 'bitwarden-client-secret',
    title: 'Bitwarden API key client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['bw_client', 'bw-client', 'bitwarden'],
    pattern: {
      name: /(?:bw|bitwarden)[\w.-]{0,16}client[_.-]?secret/,
      value: /[A-Za-z0-9]{30}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.7 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: personal,
  },
] as const satisfies readonly Rule[]

const token = (make: Make) => `0.${make.uuid()}.${make.alnum(30)}:${make.base64(22)}==`

export const examples = {
  'bitwarden-access-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `BWS_ACCESS_TOKEN=${secret}\n` },
      { name: 'shell', text: (secret) => `bws secret list --access-token ${secret}\n` },
      {
        name: 'workflow',
        text: (secret) => `        with:\n          access_token: "${secret}"\n`,
      },
      { name: 'Ansible', text: (secret) => `bws_access_token: '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'without its key',
        text: (make) => `BWS_ACCESS_TOKEN=${token(make).split(':')[0]}\n`,
      },
      { name: 'another version', text: (make) => `BWS_ACCESS_TOKEN=1${token(make).slice(1)}\n` },
    ],
  },
  'bitwarden-client-secret': {
    secret: (make) => `aB3${make.alnum(27)}`,
    match: [
      { name: 'env file', text: (secret) => `BW_CLIENTSECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `bitwarden_client_secret: "${secret}"\n` },
      {
        name: 'shell',
        text: (secret) => `export BW_CLIENTSECRET='${secret}' && bw login --apikey\n`,
      },
    ],
    noMatch: [
      { name: 'the client ID', text: (make) => `BW_CLIENTID=user.${make.uuid()}\n` },
      { name: 'one character short', text: (make) => `BW_CLIENTSECRET=aB3${make.alnum(26)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Bitwarden web app → Secrets Manager → Machine accounts → the account → Access tokens → select the token → Revoke access token.',
      url: 'https://vault.bitwarden.com/#/sm',
    },
  },
  blastRadius: {
    text: 'Reads, and with write access changes, the secrets of the projects that the machine account was given. Treat each of those secrets as leaked too.',
    list: {
      text: 'The machine account’s tab Projects lists what it reaches.',
      url: 'https://vault.bitwarden.com/#/sm',
    },
  },
  audit: {
    text: 'Secrets Manager → Machine accounts → the account → Event logs: look for secrets that were accessed from {since} to {until}. Change each of them.',
    url: 'https://bitwarden.com/help/machine-accounts/',
  },
  replace: {
    text: 'A machine account for each consumer with one project, and an access token with an expiry. Where your platform offers it, use its own keyless secret store.',
    url: accessTokens,
  },
  consumers: ['CI secrets', 'bws CLI and Ansible settings', 'Kubernetes operator secrets'],
  confirm: { text: 'bws project list with the token answers that it is not authorized.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are created and revoked. A new one leaves the leaked one valid until it is revoked or expires.',
  },
  sources: [
    { url: format, checked: '2026-11-21' },
    { url: 'https://www.bitwarden.com/help/access-tokens/', checked: '2026-11-21' },
    { url: 'https://www.bitwarden.com/help/personal-api-key', checked: '2026-11-21' },
  ],
  byRule: {
    'bitwarden-client-secret': {
      revoke: {
        console: {
          text: 'A personal key (client ID user.…): Settings → Security → Keys → View API key → Rotate API key. An organization’s (organization.…): Admin Console → Settings → Organization info → Rotate API key.',
          url: 'https://vault.bitwarden.com/#/settings/security/security-keys',
        },
      },
      blastRadius: {
        text: 'Logs in as the user past two-step login, but opens the vault only with the master password. An organization’s key manages its members, groups and policies.',
      },
      audit: {
        text: 'Admin Console → Reporting → Event logs: look for sign-ins and changes from {since} to {until}.',
        url: 'https://bitwarden.com/help/event-logs/',
      },
      replace: {
        text: 'For unattended use take Secrets Manager with a machine account instead of a person’s vault.',
        url: accessTokens,
      },
      confirm: { text: 'bw login --apikey with the old secret is refused.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Rotate API key replaces the secret and ends the sessions opened with it; the client ID stays.',
      },
    },
  },
} as const satisfies Playbook
