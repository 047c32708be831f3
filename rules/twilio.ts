import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'twilio',
  name: 'Twilio',
  url: 'https://www.twilio.com',
} as const satisfies Provider

const keyResource = 'https://www.twilio.com/docs/iam/api-keys/key-resource-v1'
const keysInConsole = 'https://www.twilio.com/docs/iam/api-keys/keys-in-console'
const authToken = 'https://www.twilio.com/docs/iam/api/authtoken'
const secondary = 'https://www.twilio.com/docs/iam/api/secondary_authtoken'

const account = [{ rule: 'twilio-account-sid', withinLines: 6 }] as const
const keySid = [{ rule: 'twilio-api-key-sid', withinLines: 6 }] as const

/** How an account sid is bound to a name or passed on, where the word Twilio may be far away. */
const accountNearby = [
  'twilio',
  'client("AC',
  "client('AC",
  'sid="AC',
  "sid='AC",
  'sid = "AC',
  "sid = 'AC",
  'sid: "AC',
  "sid: 'AC",
  'sid": "AC',
  'sid=AC',
  'sid: AC',
] as const

const keyNearby = [
  'twilio',
  'key="SK',
  "key='SK",
  'key = "SK',
  "key = 'SK",
  'key: "SK',
  "key: 'SK",
  'key=SK',
  'key: SK',
  'sid="SK',
  "sid='SK",
  'sid = "SK',
  "sid = 'SK",
  'sid: "SK',
  "sid: 'SK",
  'sid=SK',
] as const

export const rules = [
  {
    id: 'twilio-account-sid',
    title: 'Twilio account SID',
    severity: 'low',
    confidence: 'low',
    keywords: accountNearby,
    pattern: /AC[0-9a-f]{32}/,
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    half: 'public',
    source: 'https://www.twilio.com/docs/glossary/what-is-a-sid',
  },
  {
    id: 'twilio-api-key-sid',
    title: 'Twilio API key SID',
    severity: 'low',
    confidence: 'low',
    keywords: keyNearby,
    pattern: /SK[0-9a-f]{32}/,
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    half: 'public',
    source: keyResource,
  },
  {
    id: 'twilio-auth-token',
    title: 'Twilio auth token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['twilio'],
    pattern: {
      name: /twilio[_.-]?(?:(?:account|api|live|prod|primary|secondary)[_.-]?){0,2}(?:auth[_.-]?)?token|twilio[_.-]?auth/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    companions: account,
    source: authToken,
  },
  {
    id: 'twilio-auth-token-unnamed',
    title: 'Twilio auth token beside its account SID',
    severity: 'critical',
    confidence: 'high',
    keywords: accountNearby,
    pattern:
      /AC[0-9a-f]{32}[^0-9A-Za-z](?:[\s\S]{0,80}?[^0-9A-Za-z])?(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z]|$)/,
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    companions: [{ rule: 'twilio-account-sid', withinLines: 6, required: true }],
    source: authToken,
  },
  {
    id: 'twilio-api-key-secret',
    title: 'Twilio API key secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['twilio'],
    pattern: {
      name: /twilio[_.-]?(?:(?:api|key|rest|standard|main)[_.-]?){0,3}secret/,
      value: /[A-Za-z0-9]{32}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    companions: keySid,
    source: keyResource,
  },
  {
    id: 'twilio-api-key-secret-unnamed',
    title: 'Twilio API key secret beside its SID',
    severity: 'critical',
    confidence: 'high',
    keywords: keyNearby,
    pattern:
      /SK[0-9a-f]{32}[^0-9A-Za-z](?:[\s\S]{0,80}?[^0-9A-Za-z])?(?<secret>[A-Za-z0-9]{32})(?:[^0-9A-Za-z]|$)/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    companions: [{ rule: 'twilio-api-key-sid', withinLines: 6, required: true }],
    source: keyResource,
  },
] as const satisfies readonly Rule[]

const accountSid = (make: Make) => `AC${make.hex(32)}`
const apiKeySid = (make: Make) => `SK${make.hex(32)}`

/** As random, with the digit and both cases that 32 characters practically always have. */
const apiSecret = (make: Make) => `${make.alnum(28)}${make.int(2, 9)}K${make.int(2, 9)}w`

export const examples = {
  'twilio-account-sid': {
    secret: accountSid,
    match: [
      { name: 'env file', text: (secret) => `TWILIO_ACCOUNT_SID=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const accountSid = '${secret}'\n` },
      {
        name: 'URL',
        text: (secret) => `https://api.twilio.com/2010-04-01/Accounts/${secret}/Messages.json\n`,
      },
    ],
    noMatch: [
      {
        name: 'a message’s SID',
        text: (make) => `TWILIO_MESSAGE_SID=SM${make.hex(32)}\n`,
      },
      { name: 'a placeholder', text: () => `TWILIO_ACCOUNT_SID=AC${'x'.repeat(32)}\n` },
    ],
  },
  'twilio-api-key-sid': {
    secret: apiKeySid,
    match: [
      { name: 'env file', text: (secret) => `TWILIO_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"twilioApiKeySid": "${secret}"}\n` },
      { name: 'Python', text: (secret) => `api_key = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `TWILIO_API_KEY=SK${make.hex(31)}\n` },
      { name: 'a service’s SID', text: (make) => `TWILIO_SERVICE=MG${make.hex(32)}\n` },
    ],
  },
  'twilio-auth-token': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `TWILIO_AUTH_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `  twilio_auth_token: "${secret}"\n` },
      { name: 'appsettings.json', text: (secret) => `  "TwilioAuthToken": "${secret}",\n` },
    ],
    noMatch: [
      {
        name: 'the account’s SID',
        text: (make) => `TWILIO_AUTH_TOKEN_OF=${accountSid(make)}\n`,
      },
      { name: 'one character short', text: (make) => `TWILIO_AUTH_TOKEN=${make.hex(31)}\n` },
      { name: 'a placeholder', text: () => 'TWILIO_AUTH_TOKEN=your_auth_token\n' },
    ],
  },
  'twilio-auth-token-unnamed': {
    secret: (make) => make.hex(32),
    match: [
      {
        name: 'Python',
        text: (secret, make) => `client = Client("${accountSid(make)}", "${secret}")\n`,
      },
      {
        name: 'PHP',
        text: (secret, make) => `$sid = "${accountSid(make)}";\n$token = "${secret}";\n`,
      },
      {
        name: 'curl',
        text: (secret, make) =>
          `curl -X POST https://api.twilio.com/2010-04-01/Accounts -u ${accountSid(make)}:${secret}\n`,
      },
      {
        name: 'TypeScript',
        text: (secret, make) =>
          `const accountSid = '${accountSid(make)}';\nconst authToken = '${secret}';\n`,
      },
    ],
    noMatch: [
      {
        name: 'another SID',
        text: (make) => `client = Client("${accountSid(make)}", "SK${make.hex(32)}")\n`,
      },
      {
        name: 'a template of the token',
        text: (make) => `twilio -u ${accountSid(make)}:$TWILIO_AUTH_TOKEN\n`,
      },
      {
        name: 'a hash far away',
        text: (make) => `sid = "${accountSid(make)}"\n${'-'.repeat(120)}\n"${make.hex(32)}"\n`,
      },
    ],
  },
  'twilio-api-key-secret': {
    secret: apiSecret,
    match: [
      { name: 'env file', text: (secret) => `TWILIO_API_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `twilio_api_key_secret: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"twilioApiSecret": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `TWILIO_API_SECRET=${make.alnum(31)}\n` },
      {
        name: 'a name in snake case',
        text: () => 'TWILIO_API_SECRET = twilio_api_secret_from_the_vault\n',
      },
    ],
  },
  'twilio-api-key-secret-unnamed': {
    secret: apiSecret,
    match: [
      {
        name: 'TypeScript',
        text: (secret, make) => `twilio('${apiKeySid(make)}', '${secret}', { accountSid })\n`,
      },
      {
        name: 'Python',
        text: (secret, make) => `api_key = "${apiKeySid(make)}"\napi_secret = "${secret}"\n`,
      },
      {
        name: 'curl',
        text: (secret, make) =>
          `curl https://iam.twilio.com/v1/Keys -u ${apiKeySid(make)}:${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'a hash',
        text: (make) => `twilio_key = "${apiKeySid(make)}"\nmd5 = "${make.hex(32)}"\n`,
      },
      {
        name: 'with no SID near',
        text: (make) => `twilio\napi_secret = "${apiSecret(make)}"\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const wholeAccount = {
  revoke: {
    console: {
      text: 'Console → Account management → Keys & credentials → API keys & tokens → Auth Tokens: create a secondary token, give it to what used the leaked one, then promote it to primary. Promoting ends the leaked one.',
      url: 'https://console.twilio.com/us1/account/keys-credentials/api-keys',
    },
    api: {
      text: 'POST https://accounts.twilio.com/v1/AuthTokens/Secondary, then POST https://accounts.twilio.com/v1/AuthTokens/Promote. A leaked secondary token: DELETE the first address.',
      url: secondary,
    },
  },
  blastRadius: {
    text: 'The whole account and its subaccounts: sends messages and calls at your cost, reads their history and recordings, buys numbers, makes API keys, and signs webhooks as Twilio.',
  },
  replace: {
    text: 'A Restricted API key for each service, so that the auth token stays out of programs. It is then needed to check webhook signatures only.',
    url: 'https://www.twilio.com/docs/iam/api-keys/restricted-api-keys',
  },
  confirm: {
    text: 'GET https://api.twilio.com/2010-04-01/Accounts/{companion}.json with the account SID and the old token answers 401.',
    url: authToken,
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A secondary token alone leaves the leaked primary one valid. From its promotion on, every request with the old primary token is refused.',
  },
} as const

const publicHalf = {
  blastRadius: {
    text: 'An identifier: alone it opens nothing. Look for the secret that belongs to it in the same file and history.',
  },
} as const

export const playbook = {
  revoke: {
    console: {
      text: 'Console → Account management → Keys & credentials → API keys & tokens → the key {companion} → Delete.',
      url: 'https://console.twilio.com/us1/account/keys-credentials/api-keys',
    },
    api: {
      text: 'DELETE https://iam.twilio.com/v1/Keys/{companion} with the account SID and auth token or with a Main key.',
      url: keyResource,
    },
  },
  blastRadius: {
    text: 'A Standard key sends messages and calls at your cost, buys numbers, reads history and recordings. A Main key also manages the account and its keys. A Restricted key does what it was given.',
    list: {
      text: 'API keys & tokens → the key shows its type; a Restricted key shows its permissions too.',
      url: keysInConsole,
    },
  },
  audit: {
    text: 'Console → Monitor → Logs from {since} to {until}: messages and calls, by destination country. Monitor → Insights and the Monitor Events API show account changes with the IP address of who made them.',
    url: 'https://www.twilio.com/docs/usage/monitor-events',
  },
  replace: {
    text: 'Browsers and apps get access tokens that expire, made with a Standard key; a service gets a Restricted API key (US region only) with only the permissions it uses. Turn off the countries you never call under geographic permissions.',
    url: 'https://www.twilio.com/docs/iam/api-keys/restricted-api-keys',
  },
  consumers: [
    'backends that send SMS or verify numbers',
    'Twilio Functions and Studio flows',
    'contact centre and CRM connectors',
    'CI secrets and .env files',
  ],
  confirm: {
    text: 'A request with the key’s SID and secret, for instance GET https://api.twilio.com/2010-04-01/Accounts/<account SID>/Messages.json, answers 401.',
    url: 'https://www.twilio.com/docs/usage/requests-to-twilio',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Twilio does not rotate API keys: the secret of a key cannot be changed, and a new key leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: keyResource, checked: '2026-11-21' },
    { url: keysInConsole, checked: '2026-11-21' },
    { url: authToken, checked: '2026-11-21' },
    { url: secondary, checked: '2026-11-21' },
    { url: 'https://www.twilio.com/docs/iam/api-keys/restricted-api-keys', checked: '2026-11-21' },
    { url: 'https://www.twilio.com/en-us/changelog/restricted-api-keys-ga', checked: '2026-11-21' },
  ],
  byRule: {
    'twilio-account-sid': publicHalf,
    'twilio-api-key-sid': publicHalf,
    'twilio-auth-token': wholeAccount,
    'twilio-auth-token-unnamed': wholeAccount,
  },
} as const satisfies Playbook
