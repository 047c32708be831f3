import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'growthbook',
  name: 'GrowthBook',
  url: 'https://www.growthbook.io',
} as const satisfies Provider

const introduction = 'https://docs.growthbook.io/api/introduction'
const source =
  'https://github.com/growthbook/growthbook/blob/main/packages/back-end/src/models/ApiKeyModel.ts'

export const rules = [
  {
    id: 'growthbook-secret-key',
    title: 'GrowthBook secret key',
    severity: 'high',
    confidence: 'high',
    keywords: ['secret_admin_', 'secret_readonly_', 'secret_visualeditor_'],
    // 32 random bytes in base64 without = + and /, so the length varies.
    pattern: /secret_(?:admin|readonly|visualEditor)_[A-Za-z0-9]{36,43}/,
    reach: { before: 0, after: 80 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source,
  },
  {
    id: 'growthbook-personal-token',
    title: 'GrowthBook personal access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['secret_user_'],
    pattern: /secret_user_[A-Za-z0-9]{36,43}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source,
  },
  {
    id: 'growthbook-secret-key-custom-role',
    title: 'GrowthBook secret key (custom role or without role)',
    severity: 'high',
    confidence: 'high',
    keywords: ['growthbook', 'growth_book'],
    pattern: {
      name: /growth_?book[\w.-]{0,24}(?:key|token|secret)/,
      value: /secret_(?:[A-Za-z0-9-]{2,32}_)?[A-Za-z0-9]{36,43}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source,
  },
] as const satisfies readonly Rule[]

const random = (make: Make) => make.alnum(make.int(38, 43))

export const examples = {
  'growthbook-secret-key': {
    secret: (make) => `secret_${make.pick(['admin', 'readonly'])}_${random(make)}`,
    match: [
      { name: 'env file', text: (secret) => `GB_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl https://api.growthbook.io/api/v1/features -H "Authorization: Bearer ${secret}"\n`,
      },
      {
        name: 'basic',
        text: (secret) => `curl https://api.growthbook.io/api/v1/features -u ${secret}:\n`,
      },
    ],
    noMatch: [
      {
        name: 'an SDK key, which is public',
        text: (make) => `clientKey: "sdk-${make.alnum(15)}"\n`,
      },
      { name: 'cut short', text: (make) => `GB_API_KEY=secret_admin_${make.alnum(24)}\n` },
    ],
  },
  'growthbook-personal-token': {
    secret: (make) => `secret_user_${random(make)}`,
    match: [
      { name: 'env file', text: (secret) => `GB_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"env": {"GB_API_KEY": "${secret}"}}\n` },
      { name: 'header', text: (secret) => `Authorization: Bearer ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `GB_API_KEY=secret_user_${make.alnum(24)}\n` },
      {
        name: 'an identifier',
        text: () => 'select secret_user_identifier_of_the_first_row from t;\n',
      },
    ],
  },
  'growthbook-secret-key-custom-role': {
    secret: (make) => `secret_${make.pick(['', 'experimenter_'])}${random(make)}`,
    match: [
      { name: 'env file', text: (secret) => `GROWTHBOOK_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `growthbook_secret_key: "${secret}"\n` },
      { name: 'TypeScript', text: (secret) => `const growthbookToken = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `GROWTHBOOK_API_KEY=secret_${make.alnum(20)}\n` },
      { name: 'another’s name', text: (make) => `NOTION_TOKEN=secret_abc_${make.alnum(40)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → API Keys → the key → … → Delete.',
      url: 'https://app.growthbook.io/settings/keys',
    },
  },
  blastRadius: {
    text: 'Does what its role allows in the organization. An admin key changes feature flags, experiments, data sources and members; a readonly key reads them, with targeting rules and results.',
    list: {
      text: 'Settings → API Keys shows the role of each key; it is also the word between secret_ and the random part.',
      url: 'https://app.growthbook.io/settings/keys',
    },
  },
  audit: {
    text: 'Settings → Audit log, where the plan has one, or the history of flags and experiments: look from {since} to {until} for changes by the key.',
    url: 'https://app.growthbook.io',
  },
  replace: {
    text: 'A key with the readonly role, or with a role for the few things the program does, and an expiry. SDK connections need none of these keys.',
    url: introduction,
  },
  consumers: [
    'CI secrets',
    'MCP settings of coding assistants',
    'scripts that sync flags',
    'Terraform variables',
  ],
  confirm: {
    text: 'GET https://api.growthbook.io/api/v1/features with the key as bearer answers 401.',
    url: introduction,
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until that one is deleted.',
  },
  sources: [
    { url: introduction, checked: '2026-11-21' },
    { url: source, checked: '2026-11-21' },
  ],
  byRule: {
    'growthbook-personal-token': {
      revoke: {
        console: {
          text: 'Sign in as its owner: the user menu → Personal Access Tokens → the token → Delete. An admin can disable it in Settings → Manage PATs.',
          url: 'https://app.growthbook.io/account/personal-access-tokens',
        },
      },
      blastRadius: {
        text: 'Does in the organization what its owner can do, or less where the token’s permissions were limited.',
      },
    },
  },
} as const satisfies Playbook
