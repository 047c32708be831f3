import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'exoscale',
  name: 'Exoscale',
  url: 'https://www.exoscale.com',
} as const satisfies Provider

const iam = 'https://community.exoscale.com/product/iam/'

export const rules = [
  {
    id: 'exoscale-api-key',
    title: 'Exoscale API key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['exoscale'],
    pattern: { name: /exoscale[\w.-]{0,24}key/, value: /EXO[0-9a-f]{24,26}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 2.9 }],
    half: 'public',
    source: 'https://cljdoc.org/d/exoscale/exoscale/0.2.1/doc/the-exoscale-clojure-library',
  },
  {
    id: 'exoscale-api-secret',
    title: 'Exoscale API secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['exoscale'],
    pattern: { name: /exoscale[\w.-]{0,24}secret/, value: /[A-Za-z0-9_-]{43}/ },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    companions: [{ rule: 'exoscale-api-key', withinLines: 5 }],
    source: iam,
  },
] as const satisfies readonly Rule[]

const apiKey = (make: Make) => `EXO${make.hex(24)}`

export const examples = {
  'exoscale-api-key': {
    secret: apiKey,
    match: [
      { name: 'env file', text: (secret) => `EXOSCALE_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `exoscale_key: ${secret}\n` },
      { name: 'Terraform', text: (secret) => `exoscale_api_key = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `EXOSCALE_API_KEY=EXO${make.hex(23)}\n` },
      { name: 'a placeholder', text: () => 'EXOSCALE_API_KEY=EXOxxxxxxxxxxxxxxxxxxxxxxxx\n' },
    ],
  },
  'exoscale-api-secret': {
    secret: (make) => make.base64url(43),
    match: [
      { name: 'env file', text: (secret) => `EXOSCALE_API_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `exoscale_secret: "${secret}"\n` },
      {
        name: 'both',
        text: (secret, make) => `EXOSCALE_API_KEY=${apiKey(make)}\nEXOSCALE_API_SECRET=${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `EXOSCALE_API_SECRET=${make.alnum(42)}\n` },
      { name: 'a variable', text: () => 'EXOSCALE_API_SECRET=$EXOSCALE_SECRET\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Portal → IAM → Keys → the key → Delete.',
      url: 'https://portal.exoscale.com/iam/keys',
    },
    cli: {
      text: 'Deleting is final.',
      url: 'https://community.exoscale.com/reference/cli/exo/iam/api-key/delete/',
      command: { argv: ['exo', 'iam', 'api-key', 'delete', '{companion}'] },
    },
  },
  blastRadius: {
    text: 'Does what its IAM role allows: a role without a policy reaches every service of the organization.',
    list: {
      text: 'Shows the role of the key.',
      url: 'https://community.exoscale.com/reference/cli/exo/iam/api-key/show/',
      command: { argv: ['exo', 'iam', 'api-key', 'show', '{companion}'] },
    },
  },
  audit: {
    text: 'Portal → Audit trail: filter by the API key from {since} to {until}.',
    url: 'https://portal.exoscale.com',
  },
  replace: {
    text: 'A key with a role of its own whose policy allows only the operations it needs.',
    url: iam,
  },
  consumers: [
    'Terraform and exo CLI settings',
    'certificate automation over DNS',
    'object storage and backup tools',
    'CI secrets',
  ],
  confirm: { text: 'A signed call to the API answers 403.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new key leaves the leaked one valid until you delete it.',
  },
  sources: [
    { url: 'https://community.exoscale.com/documentation/iam/quick-start/', checked: '2026-11-21' },
    {
      url: 'https://community.exoscale.com/reference/cli/exo/iam/api-key/create/',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'exoscale-api-key': {
      blastRadius: {
        text: 'Nothing by itself. With its secret, which is often committed nearby, all that its role allows.',
      },
    },
  },
} as const satisfies Playbook
