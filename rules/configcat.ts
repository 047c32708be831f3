import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'configcat',
  name: 'ConfigCat',
  url: 'https://configcat.com',
} as const satisfies Provider

const sdkKeys = 'https://configcat.com/docs/sdk-reference/overview/'
const rotation = 'https://configcat.com/blog/2022/05/20/primary-and-secondary-sdk-key-rotation/'
const publicApi = 'https://configcat.com/docs/api/reference/configcat-public-management-api/'

export const rules = [
  {
    id: 'configcat-sdk-key',
    title: 'ConfigCat SDK key',
    severity: 'low',
    confidence: 'high',
    keywords: ['configcat-sdk-'],
    pattern: /configcat-sdk-[0-9]\/[A-Za-z0-9_-]{22}\/[A-Za-z0-9_-]{22}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    boundary: 'base64url',
    source: sdkKeys,
  },
  {
    id: 'configcat-sdk-key-legacy',
    title: 'ConfigCat SDK key (without prefix)',
    severity: 'low',
    confidence: 'medium',
    keywords: ['configcat', 'config_cat'],
    pattern: {
      name: /config_?cat[\w.-]{0,24}key/,
      value: /[A-Za-z0-9_-]{22}\/[A-Za-z0-9_-]{22}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    boundary: 'base64url',
    source: sdkKeys,
  },
  {
    id: 'configcat-public-api-password',
    title: 'ConfigCat Public API basic authentication password',
    severity: 'high',
    confidence: 'medium',
    keywords: ['configcat_basic', 'configcat_api_pass', 'configcat_pass'],
    pattern: {
      name: /configcat_(?:basic_auth_|api_)?pass(?:word)?/,
      value: /[A-Za-z0-9+/]{40,64}={0,2}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    boundary: 'base64',
    source: publicApi,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'configcat-sdk-key': {
    secret: (make) => `configcat-sdk-1/${make.base64url(22)}/${make.base64url(22)}`,
    match: [
      { name: 'env file', text: (secret) => `CONFIGCAT_SDK_KEY=${secret}\n` },
      { name: 'Node.js', text: (secret) => `const client = configcat.getClient("${secret}")\n` },
      { name: 'YAML', text: (secret) => `environments:\n  production: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a placeholder', text: () => 'getClient("#YOUR-SDK-KEY#") // configcat-sdk-1/...\n' },
      {
        name: 'one character short',
        text: (make) => `key: configcat-sdk-1/${make.base64url(22)}/${make.base64url(21)}\n`,
      },
    ],
  },
  'configcat-sdk-key-legacy': {
    secret: (make) => `${make.base64url(22)}/${make.base64url(22)}`,
    match: [
      { name: 'env file', text: (secret) => `CONFIGCAT_SDK_KEY=${secret}\n` },
      { name: 'C#', text: (secret) => `"ConfigCatSdkKey": "${secret}"\n` },
      { name: 'Python', text: (secret) => `config_cat_key = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'half of one', text: (make) => `CONFIGCAT_SDK_KEY=${make.base64url(22)}\n` },
      { name: 'a path', text: () => 'CONFIGCAT_SDK_KEY_FILE=configuration/secrets/configcat\n' },
    ],
  },
  'configcat-public-api-password': {
    secret: (make) => `${make.base64(43)}=`,
    match: [
      { name: 'env file', text: (secret) => `CONFIGCAT_BASIC_AUTH_PASSWORD=${secret}\n` },
      { name: 'Terraform', text: (secret) => `configcat_basic_auth_password = "${secret}"\n` },
      { name: 'CLI', text: (secret) => `export CONFIGCAT_API_PASS='${secret}'\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `CONFIGCAT_API_PASS=${make.base64(20)}\n` },
      {
        name: 'a variable',
        text: () => 'CONFIGCAT_API_PASS="$CONFIGCAT_PASSWORD_OF_THE_MANAGEMENT_API_USER"\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The product → View SDK Key → the config and environment → add a secondary SDK key, deploy it, then promote it to primary and delete the old one.',
      url: 'https://app.configcat.com',
    },
  },
  blastRadius: {
    text: 'Downloads the config JSON of one config and environment: flags, their values and targeting rules; values compared in confidential rules are hashed. Apps and pages carry such keys too. It changes nothing.',
  },
  audit: {
    text: 'Organization → Usage & Quota: look from {since} to {until} for config downloads that are not yours. Downloads are not logged one by one.',
    url: 'https://app.configcat.com/organization/usage',
  },
  replace: {
    text: 'A config of its own for what only servers need, and confidential comparators for personal data in rules.',
    url: sdkKeys,
  },
  consumers: ['server environments', 'web pages and mobile apps', 'ConfigCat Proxy settings'],
  confirm: { text: 'Fetching the config with the key answers 404.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A secondary key works beside the leaked one, which lives until it is deleted.',
  },
  sources: [
    { url: rotation, checked: '2026-11-21' },
    { url: 'https://configcat.com/docs/api/reference/sdk-keys', checked: '2026-11-21' },
    { url: 'https://configcat.com/docs/advanced/public-api/', checked: '2026-11-21' },
  ],
  byRule: {
    'configcat-public-api-password': {
      revoke: {
        console: {
          text: 'Your avatar → My public API credentials → the credential → Delete (bin icon).',
          url: 'https://app.configcat.com/my-account/public-api-credentials',
        },
      },
      blastRadius: {
        text: 'With its user name does over the Public Management API what its owner can do: changes flags, members and permissions, and reads SDK keys.',
      },
      audit: {
        text: 'Organization → Audit log: look for changes in the owner’s name from {since} to {until}.',
        url: 'https://app.configcat.com/organization/auditlog',
      },
      replace: {
        text: 'Credentials of a user with a permission group for the one product a pipeline changes.',
        url: publicApi,
      },
      consumers: ['Terraform variables', 'ConfigCat CLI settings', 'CI secrets'],
      confirm: { text: 'GET https://api.configcat.com/v1/me with the credentials answers 401.' },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'Credentials are made and deleted. New ones leave the leaked ones valid.',
      },
    },
  },
} as const satisfies Playbook
