import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'circle',
  name: 'Circle',
  url: 'https://www.circle.com',
} as const satisfies Provider

const keys = 'https://developers.circle.com/w3s/circle-developer-account'

export const rules = [
  {
    id: 'circle-live-api-key',
    title: 'Circle API key (live)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['LIVE_API_KEY:'],
    pattern: /LIVE_API_KEY:[0-9a-f]{32}:[0-9a-f]{32}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: keys,
  },
  {
    id: 'circle-test-api-key',
    title: 'Circle API key (test)',
    severity: 'low',
    confidence: 'high',
    keywords: ['TEST_API_KEY:', 'SAND_API_KEY:'],
    pattern: /(?:TEST|SAND)_API_KEY:[0-9a-f]{32}:[0-9a-f]{32}/,
    reach: { before: 0, after: 96 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: keys,
  },
  {
    id: 'circle-entity-secret',
    title: 'Circle entity secret (developer-controlled wallets)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['entity_secret', 'entitysecret', 'entity-secret'],
    pattern: { name: /entity[_.-]?secret/, value: /[0-9a-f]{64}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: 'https://developers.circle.com/w3s/entity-secret-management',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'circle-live-api-key': {
    secret: (make) => `LIVE_API_KEY:${make.hex(32)}:${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `CIRCLE_API_KEY=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) =>
          `initiateDeveloperControlledWalletsClient({ apiKey: '${secret}', entitySecret })\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.circle.com/v1/w3s/config/entity\n`,
      },
    ],
    noMatch: [
      { name: 'a name and a placeholder', text: () => "LIVE_API_KEY: 'put the key here'\n" },
      {
        name: 'one character short',
        text: (make) => `CIRCLE_API_KEY=LIVE_API_KEY:${make.hex(32)}:${make.hex(31)}\n`,
      },
    ],
  },
  'circle-test-api-key': {
    secret: (make) => `TEST_API_KEY:${make.hex(32)}:${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `CIRCLE_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"apiKey": "${secret}"}\n` },
      {
        name: 'Python',
        text: (secret) =>
          `client = utils.init_developer_controlled_wallets_client(api_key="${secret}")\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `KEY=TEST_API_KEY:${make.hex(32)}:${make.hex(31)}\n`,
      },
      { name: 'one half', text: (make) => `KEY=TEST_API_KEY:${make.hex(32)}\n` },
    ],
  },
  'circle-entity-secret': {
    secret: (make) => make.hex(64),
    match: [
      { name: 'env file', text: (secret) => `CIRCLE_ENTITY_SECRET=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `registerEntitySecretCiphertext({ entitySecret: '${secret}' })\n`,
      },
      { name: 'YAML', text: (secret) => `entity-secret: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `CIRCLE_ENTITY_SECRET=${make.hex(63)}\n` },
      {
        name: 'its ciphertext',
        text: (make) => `"entitySecretCiphertext": "${make.base64(684)}"\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Circle Console → API & Client Keys → the key → … → Revoke. Sandbox and live keys are on the same page.',
      url: 'https://console.circle.com/api-keys',
    },
  },
  blastRadius: {
    text: 'What its scope allows: with wallets, reads them and asks for transfers, which need the entity secret too; with a Mint account, payments and payouts.',
    list: {
      text: 'Console → API & Client Keys shows whether a key is standard or restricted, and its allowed IP addresses.',
      url: 'https://console.circle.com/api-keys',
    },
  },
  audit: {
    text: 'Console → Logs and Transactions, from {since} to {until}: look for transfers and wallets you did not make.',
    url: 'https://console.circle.com/',
  },
  replace: {
    text: 'A restricted key with the products and IP addresses of one program; the entity secret in a secret manager apart from it.',
    url: 'https://developers.circle.com/w3s/circle-developer-account',
  },
  consumers: ['wallet backends', 'payout services', 'CI secrets', 'notebooks'],
  confirm: { text: 'GET https://api.circle.com/v1/w3s/config/entity with the key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and revoked. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: 'https://developers.circle.com/w3s/circle-developer-account', checked: '2026-11-21' },
    { url: 'https://developers.circle.com/circle-mint/authentication', checked: '2026-11-21' },
  ],
  byRule: {
    'circle-test-api-key': {
      blastRadius: { text: 'Wallets and payments on test networks and in the sandbox.' },
    },
    'circle-entity-secret': {
      revoke: {
        console: {
          text: 'Rotate it: with the SDK or POST /v1/w3s/config/entity/entitySecret/rotate, which needs the old secret; if that is lost, reset it with the recovery file under Console → Configurator → Entity Secret.',
          url: 'https://console.circle.com/wallets/dev/configurator/entity-secret',
        },
      },
      blastRadius: {
        text: 'Together with an API key it signs transfers out of every developer-controlled wallet.',
      },
      confirm: { text: 'A transfer asked for with a ciphertext of the old secret is refused.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Rotating registers a new secret, and the old one is refused from then on.',
      },
    },
  },
} as const satisfies Playbook
