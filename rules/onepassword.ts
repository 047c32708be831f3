import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'onepassword',
  name: '1Password',
  url: 'https://1password.com',
} as const satisfies Provider

const manage = 'https://developer.1password.com/docs/service-accounts/manage-service-accounts'
const automation = 'https://support.1password.com/manage-secrets-automation/'

export const rules = [
  {
    id: 'onepassword-service-account-token',
    title: '1Password service account token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ops_eyJ'],
    // base64 of a JSON object with the sign-in address, key set and secret key of the account.
    pattern: /ops_eyJ[A-Za-z0-9+/_-]{250,3000}={0,2}/,
    boundary: 'base64url',
    reach: 4096,
    checks: [
      { kind: 'entropy', bitsPerChar: 4.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://developer.1password.com/docs/service-accounts/security',
  },
  {
    id: 'onepassword-secret-key',
    title: '1Password Secret Key',
    // Opens an account only together with its password.
    severity: 'medium',
    confidence: 'high',
    // `A3-` alone is too short for a keyword; no 0, 1, I, O or U ever follows it.
    // biome-ignore format: one list
    keywords: ['A3-2', 'A3-3', 'A3-4', 'A3-5', 'A3-6', 'A3-7', 'A3-8', 'A3-9', 'A3-A', 'A3-B', 'A3-C', 'A3-D', 'A3-E', 'A3-F', 'A3-G', 'A3-H', 'A3-J', 'A3-K', 'A3-L', 'A3-M', 'A3-N', 'A3-P', 'A3-Q', 'A3-R', 'A3-S', 'A3-T', 'A3-V', 'A3-W', 'A3-X', 'A3-Y', 'A3-Z'],
    pattern: /A3-[2-9A-HJ-NP-TV-Z]{6}-[2-9A-HJ-NP-TV-Z]{6}(?:-[2-9A-HJ-NP-TV-Z]{5}){4}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: 'https://support.1password.com/secret-key-security/',
  },
  {
    id: 'onepassword-connect-token',
    title: '1Password Connect access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['connect_token', 'connect-token', 'connecttoken'],
    pattern: {
      name: /(?:op|onepassword|1password)[_.-]?connect[_-]?token/,
      value: /eyJ[A-Za-z0-9_-]{20,2000}\.ey[IJ][A-Za-z0-9_-]{20,4000}\.[A-Za-z0-9_-]{40,700}/,
    },
    boundary: 'base64url',
    reach: 4096,
    checks: [{ kind: 'structure', is: 'jwt' }],
    source: automation,
  },
] as const satisfies readonly Rule[]

const symbols = '23456789ABCDEFGHJKLMNPQRSTVWXYZ'

function secretKey(make: Make): string {
  const lengths = [6, 6, 5, 5, 5, 5]
  return `A3-${lengths.map((length) => make.of(symbols, length)).join('-')}`
}

/** The members of the decoded token as the documentation names them, with random values. */
function serviceAccountToken(make: Make): string {
  const account = {
    signInAddress: 'my.1password.com',
    userAuth: {
      method: 'SRPg-4096',
      alg: 'PBES2g-HS256',
      iterations: 650000,
      salt: make.base64url(22),
    },
    email: `${make.lower(13)}@1passwordserviceaccounts.com`,
    srpX: make.hex(64),
    muk: {
      alg: 'A256GCM',
      ext: true,
      k: make.base64url(43),
      key_ops: ['encrypt', 'decrypt'],
      kty: 'oct',
      kid: 'mp',
    },
    secretKey: secretKey(make),
    throttleSecret: { seed: make.hex(64), uuid: make.upper(26) },
    deviceUuid: make.lower(26),
  }
  return `ops_${Buffer.from(JSON.stringify(account)).toString('base64url')}`
}

function connectToken(make: Make): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const header = { alg: 'ES256', kid: make.lower(26), typ: 'JWT' }
  const claims = {
    '1password.com/auuid': make.upper(26),
    '1password.com/vts': [{ u: make.lower(26), a: 48 }],
    jti: make.lower(26),
  }
  return `${part(header)}.${part(claims)}.${make.base64url(86)}`
}

export const examples = {
  'onepassword-service-account-token': {
    secret: serviceAccountToken,
    match: [
      { name: 'shell', text: (secret) => `export OP_SERVICE_ACCOUNT_TOKEN="${secret}"\n` },
      {
        name: 'workflow',
        text: (secret) =>
          `      - uses: 1password/load-secrets-action@v2\n        env:\n          OP_SERVICE_ACCOUNT_TOKEN: ${secret}\n`,
      },
      {
        name: 'Python',
        text: (secret) =>
          `client = await Client.authenticate(auth='${secret}', integration_name='x')\n`,
      },
    ],
    noMatch: [
      {
        name: 'cut off in documentation',
        text: (make) => `OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ${make.alnum(30)}...\n`,
      },
      { name: 'part of a longer word', text: (make) => `token=x${serviceAccountToken(make)}\n` },
    ],
  },
  'onepassword-secret-key': {
    secret: secretKey,
    match: [
      {
        name: 'shell',
        text: (secret) => `op account add --address my.1password.com --secret-key ${secret}\n`,
      },
      { name: 'env file', text: (secret) => `OP_SECRET_KEY=${secret}\n` },
      { name: 'Emergency Kit', text: (secret) => `Secret Key\n${secret}\n` },
      { name: 'YAML', text: (secret) => `onepassword:\n  secret_key: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'a group is missing',
        text: (make) => `OP_SECRET_KEY=${secretKey(make).slice(0, -6)}\n`,
      },
      {
        name: 'a shape made of X',
        text: () =>
          `OP_SECRET_KEY=A3-${['XXXXXX', 'XXXXXX', 'XXXXX', 'XXXXX', 'XXXXX', 'XXXXX'].join('-')}\n`,
      },
      {
        name: 'a group too many',
        text: (make) => `LICENSE=${secretKey(make)}-${make.of(symbols, 5)}\n`,
      },
    ],
  },
  'onepassword-connect-token': {
    secret: connectToken,
    match: [
      { name: 'env file', text: (secret) => `OP_CONNECT_TOKEN=${secret}\n` },
      {
        name: 'YAML',
        text: (secret) => `env:\n  - name: OP_CONNECT_TOKEN\n    value: "${secret}"\n`,
      },
      {
        name: 'TypeScript',
        text: (secret) => `const op = OnePasswordConnect({ opConnectToken: '${secret}' })\n`,
      },
    ],
    noMatch: [
      { name: 'another token', text: (make) => `ID_TOKEN=${connectToken(make)}\n` },
      {
        name: 'does not decode',
        text: (make) =>
          `OP_CONNECT_TOKEN=eyJ${make.alnum(60)}.eyJ${make.alnum(80)}.${make.alnum(86)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: '1Password.com → Developer → the service account → Revoke token. A revoked service account cannot be used again.',
      url: manage,
    },
  },
  blastRadius: {
    text: 'Reads every item of the vaults the service account was given, and changes them where it may write. Treat each of those items as leaked too.',
    list: {
      text: '1Password.com → Developer → the service account shows its vaults and permissions. They cannot be changed after it was made.',
      url: manage,
    },
  },
  audit: {
    text: 'The service account’s page → View Item Usage Report shows which items it read and when. The Events API has the item usages from {since} to {until} with address and client.',
    url: manage,
  },
  replace: {
    text: 'Make a service account for one vault that holds only what the job needs, read-only and with an expiry. Let people sign in with the desktop app instead of a token.',
    url: 'https://developer.1password.com/docs/service-accounts/get-started',
  },
  consumers: [
    'CI secrets',
    'Kubernetes operator and injector secrets',
    'server environment',
    'shell profiles',
    'agents and automation scripts',
  ],
  confirm: {
    text: 'With the leaked token in OP_SERVICE_ACCOUNT_TOKEN the command fails to authenticate.',
    url: 'https://developer.1password.com/docs/service-accounts/use-with-1password-cli',
    command: { argv: ['op', 'vault', 'list'] },
  },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Rotate token makes a new token and asks when the current one expires. Let it expire at once; any other choice leaves the leaked one valid.',
  },
  sources: [
    { url: manage, checked: '2026-11-21' },
    {
      url: 'https://developer.1password.com/docs/service-accounts/security',
      checked: '2026-11-21',
    },
    { url: 'https://support.1password.com/secret-key-security/', checked: '2026-11-21' },
    { url: automation, checked: '2026-11-21' },
  ],
  byRule: {
    'onepassword-secret-key': {
      revoke: {
        console: {
          text: '1Password.com → your name → Manage Account → regenerate the Secret Key. Save the new Emergency Kit and sign in again on your devices with the new key.',
          url: 'https://support.1password.com/secret-key-security/',
        },
      },
      blastRadius: {
        text: 'Together with the account password, signs in on a new device and decrypts all items of the account. Alone it opens nothing, but the password is then all that protects it.',
        list: {
          text: '1Password.com → the account’s page lists the devices that have signed in with it.',
        },
      },
      audit: {
        text: '1Password.com → the account’s page: look for devices first seen from {since} to {until}. In a business account the sign-in attempts are in the Events API and the activity log.',
        url: 'https://developer.1password.com/docs/events-api/',
      },
      replace: {
        text: 'Scripts need no Secret Key: use a service account for one vault, or the CLI’s integration with the desktop app.',
        url: 'https://developer.1password.com/docs/service-accounts/get-started',
      },
      consumers: [
        'Emergency Kits',
        'shell scripts that call op account add',
        'CI secrets from before service accounts',
      ],
      confirm: { text: 'Signing in on a new device with the old Secret Key fails.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Regenerating the Secret Key makes the old one useless for signing in. Change the account password as well if it may have leaked too.',
      },
    },
    'onepassword-connect-token': {
      revoke: {
        console: {
          text: '1Password.com → Integrations → the Secrets Automation environment → the access token → Revoke.',
          url: automation,
        },
        cli: {
          text: 'Deletes the token by its name or ID.',
          url: 'https://developer.1password.com/docs/cli/reference/management-commands/connect/',
          command: {
            argv: ['op', 'connect', 'token', 'delete', '<token-id>', '--server', '<server>'],
          },
        },
      },
      blastRadius: {
        text: 'Whoever also reaches the Connect server reads and, where allowed, changes the items of the vaults in the token.',
        list: {
          text: 'The environment’s page lists the vaults of each access token.',
          url: automation,
        },
      },
      audit: {
        text: 'GET /activity of the Connect server lists its API requests: look for those from {since} to {until} that came from unknown clients.',
        url: 'https://developer.1password.com/docs/connect/connect-api-reference/',
      },
      confirm: {
        text: 'GET /v1/vaults of the Connect server with the token answers 401.',
        url: 'https://developer.1password.com/docs/connect/connect-api-reference/',
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'Access tokens are issued and revoked. A new token leaves the leaked one valid.',
      },
    },
  },
} as const satisfies Playbook
