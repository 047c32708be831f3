import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'namecheap',
  name: 'Namecheap',
  url: 'https://www.namecheap.com',
} as const satisfies Provider

const intro = 'https://www.namecheap.com/support/api/intro/'

export const rules = [
  {
    id: 'namecheap-api-key',
    title: 'Namecheap API key',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['namecheap'],
    pattern: { name: /namecheap[\w.-]{0,24}(?:key|token)/, value: /[0-9a-f]{32}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: intro,
  },
  {
    id: 'namecheap-api-key-url',
    title: 'Namecheap API key in a URL',
    severity: 'critical',
    confidence: 'high',
    keywords: ['namecheap.com/xml'],
    pattern: /namecheap\.com\/xml\.response\?[^\s"'`]{0,160}?ApiKey=(?<secret>[0-9a-f]{32})/i,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: intro,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'namecheap-api-key': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `NAMECHEAP_API_KEY=${secret}\n` },
      { name: 'Terraform', text: (secret) => `namecheap_api_key = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `namecheap-key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `NAMECHEAP_API_KEY=${make.hex(31)}\n` },
      { name: 'another value', text: (make) => `NAMECHEAP_CACHE_ETAG=${make.hex(32)}\n` },
    ],
  },
  'namecheap-api-key-url': {
    secret: (make) => make.hex(32),
    match: [
      {
        name: 'curl',
        text: (secret) =>
          `curl "https://api.namecheap.com/xml.response?ApiUser=acme&ApiKey=${secret}&Command=namecheap.domains.getList"\n`,
      },
      {
        name: 'key first',
        text: (secret) => `https://api.namecheap.com/xml.response?ApiKey=${secret}&ApiUser=acme\n`,
      },
      {
        name: 'sandbox',
        text: (secret) =>
          `url = "https://api.sandbox.namecheap.com/xml.response?ApiUser=a&ApiKey=${secret}&UserName=a"\n`,
      },
    ],
    noMatch: [
      {
        name: 'a variable',
        text: () => 'https://api.namecheap.com/xml.response?ApiUser=acme&ApiKey=$KEY\n',
      },
      {
        name: 'one character short',
        text: (make) => `https://api.namecheap.com/xml.response?ApiKey=${make.hex(31)}&ApiUser=a\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account → Profile → Tools → Namecheap API Access → Manage → Reset, or switch API Access off.',
      url: 'https://ap.www.namecheap.com/settings/tools/apiaccess/',
    },
  },
  blastRadius: {
    text: 'Works only from the addresses on the account’s list. From there it changes the DNS of every domain, and buys, renews and transfers domains with the account’s balance.',
    list: {
      text: 'Namecheap API Access → Manage → Whitelisted IPs shows from where it may be used.',
      url: 'https://ap.www.namecheap.com/settings/tools/apiaccess/',
    },
  },
  audit: {
    text: 'Account → Dashboard → each domain → Advanced DNS, and Billing history, for changes from {since} to {until} that are not yours.',
    url: 'https://ap.www.namecheap.com/dashboard',
  },
  replace: {
    text: 'Keys cannot be narrowed: delegate only the _acme-challenge record to a provider that can, and keep the list of addresses short.',
    url: intro,
  },
  consumers: ['certificate automation over DNS', 'Terraform', 'dynamic DNS scripts', 'CI secrets'],
  confirm: {
    text: 'A call with the key answers error 1011102, API Key is invalid or API access has not been enabled.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Reset makes a new key, and the leaked one stops working.',
  },
  sources: [
    { url: 'https://www.namecheap.com/support/api/global-parameters/', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
