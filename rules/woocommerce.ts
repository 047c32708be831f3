import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'woocommerce',
  name: 'WooCommerce',
  url: 'https://woocommerce.com',
} as const satisfies Provider

const keys = 'https://developer.woocommerce.com/docs/apis/rest-api/authentication'

export const rules = [
  {
    id: 'woocommerce-consumer-key',
    title: 'WooCommerce REST API consumer key',
    severity: 'low',
    confidence: 'high',
    keywords: ['consumer_key', 'consumerkey', 'consumer-key', '"ck_', "'ck_", 'u ck_'],
    pattern: /ck_[0-9a-f]{40}/,
    reach: { before: 4, after: 96 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    half: 'public',
    source: keys,
  },
  {
    id: 'woocommerce-consumer-secret',
    title: 'WooCommerce REST API consumer secret',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'consumer_secret',
      'consumersecret',
      'consumer-secret',
      'woocommerce',
      'wc_secret',
      'woo_secret',
      'wcsecret',
    ],
    pattern: {
      name: /consumer[_.-]?secret|(?:woo_?commerce|woo|wc)[\w.-]{0,24}secret/,
      value: /cs_[0-9a-f]{40}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    companions: [{ rule: 'woocommerce-consumer-key', withinLines: 4 }],
    source: keys,
  },
  {
    id: 'woocommerce-key-pair',
    title: 'WooCommerce consumer secret beside its key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['"ck_', "'ck_", 'u ck_', '=ck_'],
    pattern: /ck_[0-9a-f]{40}["']?[\s,:]{1,40}["']?(?<secret>cs_[0-9a-f]{40})/,
    reach: 160,
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    companions: [{ rule: 'woocommerce-consumer-key', withinLines: 4 }],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'woocommerce-consumer-key': {
    secret: (make) => `ck_${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `WOOCOMMERCE_CONSUMER_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"consumerKey": "${secret}"}\n` },
      { name: 'PHP', text: (secret) => `$key = '${secret}';\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `WOOCOMMERCE_CONSUMER_KEY=ck_${make.hex(39)}\n`,
      },
      {
        name: 'a placeholder',
        text: () => 'consumer_key=ck_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n',
      },
    ],
  },
  'woocommerce-consumer-secret': {
    secret: (make) => `cs_${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `WOOCOMMERCE_CONSUMER_SECRET=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret, make) =>
          `const api = new WooCommerceRestApi({ url, consumerKey: 'ck_${make.hex(40)}', consumerSecret: '${secret}' })\n`,
      },
      {
        name: 'query',
        text: (secret, make) =>
          `https://shop.test/wp-json/wc/v3/orders?consumer_key=ck_${make.hex(40)}&consumer_secret=${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `WOOCOMMERCE_CONSUMER_SECRET=cs_${make.hex(39)}\n`,
      },
      {
        name: 'a placeholder',
        text: () => 'consumer_secret=cs_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n',
      },
    ],
  },
  'woocommerce-key-pair': {
    secret: (make) => `cs_${make.hex(40)}`,
    match: [
      {
        name: 'curl',
        text: (secret, make) =>
          `curl https://shop.test/wp-json/wc/v3/orders -u ck_${make.hex(40)}:${secret}\n`,
      },
      {
        name: 'PHP',
        text: (secret, make) =>
          `$woocommerce = new Client('https://shop.test', 'ck_${make.hex(40)}', '${secret}', ['version' => 'wc/v3']);\n`,
      },
      { name: 'Python', text: (secret, make) => `auth=("ck_${make.hex(40)}", "${secret}")\n` },
    ],
    noMatch: [
      { name: 'the key alone', text: (make) => `'ck_${make.hex(40)}', process.env.SECRET\n` },
      { name: 'one character short', text: (make) => `-u ck_${make.hex(40)}:cs_${make.hex(39)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'WordPress admin → WooCommerce → Settings → Advanced → REST API → the key → Revoke API key. Deleting the WordPress user it belongs to ends it too.',
      url: 'https://woocommerce.com/document/woocommerce-rest-api/',
    },
  },
  blastRadius: {
    text: 'With its consumer key, which stands beside it, what the key’s permission allows as the user it belongs to: reads orders with customers’ names and addresses, changes products and prices, makes refunds, sets webhooks.',
    list: {
      text: 'WooCommerce → Settings → Advanced → REST API shows user, permission and last access of each key.',
      url: 'https://woocommerce.com/document/woocommerce-rest-api/',
    },
  },
  audit: {
    text: 'Look at Last access of the key, and through the web server’s log for calls to /wp-json/wc/ from {since} to {until} that are not yours; check users, webhooks and refunds.',
    url: 'https://woocommerce.com/document/woocommerce-rest-api/',
  },
  replace: {
    text: 'A key for each program with Read permission (of Read, Write and Read/Write) where that will do, of a user who is a shop manager and no administrator.',
    url: 'https://developer.woocommerce.com/docs/apis/rest-api/authentication',
  },
  consumers: [
    'ERP, shipping and accounting connectors',
    'mobile apps',
    'import scripts',
    'CI secrets',
  ],
  confirm: { text: 'GET /wp-json/wc/v3/orders with the pair answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and revoked. A new one leaves the leaked one valid.',
  },
  sources: [
    {
      url: 'https://developer.woocommerce.com/docs/apis/rest-api/authentication',
      checked: '2026-11-21',
    },
    { url: 'https://woocommerce.com/document/woocommerce-rest-api/', checked: '2026-11-21' },
  ],
  byRule: {
    'woocommerce-consumer-key': {
      blastRadius: {
        text: 'The user name of the pair: nothing without its consumer secret, which often stands beside it.',
      },
    },
  },
} as const satisfies Playbook
