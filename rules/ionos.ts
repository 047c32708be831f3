import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'ionos',
  name: 'IONOS',
  url: 'https://www.ionos.com',
} as const satisfies Provider

const getStarted = 'https://developer.hosting.ionos.com/docs/getstarted'

export const rules = [
  {
    id: 'ionos-api-key',
    title: 'IONOS hosting API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ionos', 'x-api-key', 'x_api_key'],
    pattern: {
      name: /ionos[\w.-]{0,24}(?:key|token)|x[_-]api[_-]key/,
      value: /[0-9a-f]{32}\.[A-Za-z0-9_-]{80,90}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.3 }],
    source: getStarted,
  },
  {
    id: 'ionos-api-secret',
    title: 'IONOS hosting API secret',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['ionos'],
    pattern: { name: /ionos[\w.-]{0,24}secret/, value: /[A-Za-z0-9_-]{80,90}/ },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: getStarted,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'ionos-api-key': {
    secret: (make) => `${make.hex(32)}.${make.base64url(86)}`,
    match: [
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-API-Key: ${secret}" https://api.hosting.ionos.com/dns/v1/zones\n`,
      },
      { name: 'env file', text: (secret) => `IONOS_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `ionos_api_key: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'the public prefix alone', text: (make) => `IONOS_PREFIX=${make.hex(32)}\n` },
      { name: 'cut short', text: (make) => `X-API-Key: ${make.hex(32)}.${make.alnum(40)}\n` },
    ],
  },
  'ionos-api-secret': {
    secret: (make) => make.base64url(86),
    match: [
      { name: 'acme.sh', text: (secret) => `export IONOS_SECRET="${secret}"\n` },
      { name: 'certbot', text: (secret) => `dns_ionos_secret = ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"ionosApiSecret": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `IONOS_SECRET=${make.alnum(40)}\n` },
      { name: 'a variable', text: () => 'IONOS_SECRET=$IONOS_SECRET_FROM_VAULT\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Developer portal → Manage keys → the key → Delete.',
      url: 'https://developer.hosting.ionos.com/keys',
    },
  },
  blastRadius: {
    text: 'Reads and changes the DNS of every domain of the contract, domains and certificates included: enough to take over sites and mail.',
  },
  audit: {
    text: 'IONOS account → Domains & SSL → each domain → DNS: compare the records with your own copy for changes from {since} to {until}; the API keeps no log you can read.',
    url: 'https://my.ionos.com/domains',
  },
  replace: {
    text: 'Keys cannot be limited to a zone: delegate only the _acme-challenge record to a provider that can, and keep the key in a secret manager.',
    url: getStarted,
  },
  consumers: ['certificate automation over DNS', 'dynamic DNS scripts', 'Terraform', 'CI secrets'],
  confirm: { text: 'GET https://api.hosting.ionos.com/dns/v1/zones with the key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new key leaves the leaked one valid until you delete it.',
  },
  sources: [
    {
      url: 'https://developer.hosting.ionos.com/assets/kms-swagger-specs/ssl.yaml',
      checked: '2026-11-21',
    },
    {
      url: 'https://raw.githubusercontent.com/acmesh-official/acme.sh/master/dnsapi/dns_ionos.sh',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
