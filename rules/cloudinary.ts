import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'cloudinary',
  name: 'Cloudinary',
  url: 'https://cloudinary.com',
} as const satisfies Provider

const credentials = 'https://cloudinary.com/documentation/developer_onboarding_faq_find_credentials'

export const rules = [
  {
    id: 'cloudinary-url',
    title: 'Cloudinary API secret in a cloudinary:// URL',
    severity: 'high',
    confidence: 'high',
    keywords: ['cloudinary://'],
    pattern: /cloudinary:\/\/\d{12,18}:(?<secret>[A-Za-z0-9_-]{27})@/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.6 }],
    source: credentials,
  },
  {
    id: 'cloudinary-api-secret',
    title: 'Cloudinary API secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['cloudinary'],
    pattern: { name: /cloudinary[\w.-]{0,24}secret/, value: /[A-Za-z0-9_-]{27}/ },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: credentials,
  },
  {
    id: 'cloudinary-config-secret',
    title: 'Cloudinary API secret in a configuration call',
    severity: 'high',
    confidence: 'high',
    keywords: ['cloud_name', 'cloudname', 'cloud-name'],
    pattern:
      /cloud[_-]?[nN]ame[\s\S]{0,200}?api[_-]?[sS]ecret["']?\s{0,3}(?::|=>?)\s{0,3}["'](?<secret>[A-Za-z0-9_-]{27})["']/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: credentials,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'cloudinary-url': {
    secret: (make) => make.base64url(27),
    match: [
      {
        name: 'env file',
        text: (secret, make) => `CLOUDINARY_URL=cloudinary://${make.digits(15)}:${secret}@acme\n`,
      },
      {
        name: 'YAML',
        text: (secret, make) =>
          `cloudinary_url: "cloudinary://${make.digits(15)}:${secret}@acme?secure=true"\n`,
      },
      {
        name: 'Python',
        text: (secret, make) =>
          `os.environ["CLOUDINARY_URL"] = "cloudinary://${make.digits(15)}:${secret}@acme"\n`,
      },
    ],
    noMatch: [
      {
        name: 'a placeholder',
        text: () => 'CLOUDINARY_URL=cloudinary://<api_key>:<api_secret>@acme\n',
      },
      {
        name: 'one character short',
        text: (make) => `CLOUDINARY_URL=cloudinary://${make.digits(15)}:${make.alnum(26)}@acme\n`,
      },
    ],
  },
  'cloudinary-api-secret': {
    secret: (make) => make.base64url(27),
    match: [
      { name: 'env file', text: (secret) => `CLOUDINARY_API_SECRET=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const cloudinaryApiSecret = "${secret}"\n` },
      { name: 'Spring', text: (secret) => `cloudinary.api-secret: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the API key, which is public',
        text: (make) => `CLOUDINARY_API_KEY=${make.digits(15)}\n`,
      },
      { name: 'one character short', text: (make) => `CLOUDINARY_API_SECRET=${make.alnum(26)}\n` },
    ],
  },
  'cloudinary-config-secret': {
    secret: (make) => make.base64url(27),
    match: [
      {
        name: 'Node',
        text: (secret, make) =>
          `cloudinary.config({ cloud_name: "acme", api_key: "${make.digits(15)}", api_secret: "${secret}" })\n`,
      },
      {
        name: 'Python',
        text: (secret, make) =>
          `cloudinary.config(cloud_name = "acme", api_key = "${make.digits(15)}", api_secret = "${secret}")\n`,
      },
      {
        name: 'Ruby',
        text: (secret) => `config.cloud_name = "acme"\nconfig.api_secret = "${secret}"\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `cloud_name: "acme", api_secret: "${make.alnum(26)}"\n`,
      },
      {
        name: 'a variable',
        text: () => 'cloud_name: "acme", api_secret: process.env.CLOUDINARY_API_SECRET\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Console → Settings → API Keys → Generate New Access Key for the programs, then set the Status of the leaked key to Disabled. Takes an admin role.',
      url: 'https://console.cloudinary.com/settings/api-keys',
    },
    api: {
      text: 'DELETE https://api.cloudinary.com/v1_1/provisioning/accounts/{account_id}/sub_accounts/{sub_account_id}/access_keys/{key}, with the provisioning key of an Enterprise account.',
      url: 'https://cloudinary.com/documentation/provisioning_api',
    },
  },
  blastRadius: {
    text: 'Uploads, lists, overwrites and deletes every asset of the product environment, private ones included, and changes upload presets and transformations.',
  },
  audit: {
    text: 'Console → Settings → Reports / audit logs where the plan has them, otherwise Media Library sorted by date and Usage, from {since} to {until}.',
    url: 'https://console.cloudinary.com',
  },
  replace: {
    text: 'Signed uploads, whose signature your server makes for each one, or an unsigned preset with narrow rules; the secret never leaves the server.',
    url: 'https://cloudinary.com/documentation/authentication_signatures',
  },
  consumers: [
    'upload back ends',
    'CMS plugins',
    'front-end bundles where it never belonged',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.cloudinary.com/v1_1/{cloud_name}/ping with key and secret answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A second key leaves the leaked one valid until you disable or delete it; until then you can move programs over one by one.',
  },
  sources: [
    { url: credentials, checked: '2026-11-21' },
    {
      url: 'https://cloudinary.com/documentation/ts_how_to_rotate_api_keys_in_the_console.md',
      checked: '2026-11-21',
    },
    { url: 'https://cloudinary.com/documentation/provisioning_api_1', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
