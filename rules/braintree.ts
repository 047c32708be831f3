import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'braintree',
  name: 'Braintree',
  url: 'https://www.braintreepayments.com',
} as const satisfies Provider

const credentials =
  'https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials/'

export const rules = [
  {
    id: 'braintree-access-token',
    title: 'Braintree access token (production)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['access_token$production$'],
    pattern: /access_token\$production\$[0-9a-z]{16}\$[0-9a-f]{32}/,
    source: credentials,
  },
  {
    id: 'braintree-sandbox-access-token',
    title: 'Braintree access token (sandbox)',
    severity: 'medium',
    confidence: 'high',
    keywords: ['access_token$sandbox$'],
    pattern: /access_token\$sandbox\$[0-9a-z]{16}\$[0-9a-f]{32}/,
    source: credentials,
  },
  {
    id: 'braintree-oauth-client-secret',
    title: 'Braintree OAuth client secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['client_secret$production$', 'client_secret$sandbox$'],
    pattern: /client_secret\$(?:production|sandbox)\$[0-9a-f]{32}/,
    source: 'https://developer.paypal.com/braintree/docs/guides/extend/oauth/overview',
  },
  {
    id: 'braintree-private-key',
    title: 'Braintree private key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['braintree', 'bt_private_key'],
    pattern: {
      name: /braintree[\w.-]{0,24}private[_.-]?key|bt_private_key/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: credentials,
  },
  // new BraintreeGateway({ …, privateKey: '…' }), where only the call says whose key it is.
  {
    id: 'braintree-gateway-private-key',
    title: 'Braintree private key in a gateway’s configuration',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['braintree'],
    pattern:
      /braintree[^;]{0,400}?private_?key["']?\)?\s{0,4}(?:=>|[:=(,])\s{0,4}["'](?<secret>[0-9a-f]{32})["']/i,
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: credentials,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'braintree-access-token': {
    secret: (make) => `access_token$production$${make.lower(16)}$${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `BRAINTREE_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'Python',
        text: (secret) => `gateway = braintree.BraintreeGateway(access_token='${secret}')\n`,
      },
      { name: 'JSON', text: (secret) => `{"paypal": {"expressToken": "${secret}"}}\n` },
    ],
    noMatch: [
      {
        name: 'a sandbox token',
        text: (make) => `TOKEN=access_token$sandbox$${make.lower(16)}$${make.hex(32)}\n`,
      },
      {
        name: 'a tokenization key, which is public',
        text: (make) => `authorization: 'production_${make.lower(8)}_${make.lower(16)}'\n`,
      },
      {
        name: 'one character short',
        text: (make) => `TOKEN=access_token$production$${make.lower(16)}$${make.hex(31)}\n`,
      },
    ],
  },
  'braintree-sandbox-access-token': {
    secret: (make) => `access_token$sandbox$${make.lower(16)}$${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `BRAINTREE_ACCESS_TOKEN='${secret}'\n` },
      { name: 'Ruby', text: (secret) => `Braintree::Gateway.new(:access_token => '${secret}')\n` },
      { name: 'YAML', text: (secret) => `payments:\n  token: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'without its secret part',
        text: (make) => `access_token$sandbox$${make.lower(16)}\n`,
      },
      {
        name: 'a production token',
        text: (make) => `TOKEN=access_token$production$${make.lower(16)}$${make.hex(32)}\n`,
      },
    ],
  },
  'braintree-oauth-client-secret': {
    secret: (make) => `client_secret$production$${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `BT_CLIENT_SECRET=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) => `const gateway = braintree.connect({ clientSecret: '${secret}' })\n`,
      },
      {
        name: 'Python',
        text: (secret) => `BraintreeGateway(client_id=CLIENT_ID, client_secret="${secret}")\n`,
      },
    ],
    noMatch: [
      {
        name: 'the client id, which is public',
        text: (make) => `client_id$production$${make.lower(16)}\n`,
      },
      {
        name: 'the name of an integration test',
        text: () => 'client_secret$development$integration_client_secret\n',
      },
    ],
  },
  'braintree-private-key': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `BRAINTREE_PRIVATE_KEY=${secret}\n` },
      {
        name: 'the env file of the example apps',
        text: (secret) => `BT_PRIVATE_KEY='${secret}'\n`,
      },
      { name: 'Java properties', text: (secret) => `braintree.private-key=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"braintreePrivateKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `BRAINTREE_PUBLIC_KEY=${make.lower(16)}\n` },
      {
        name: 'longer, a key of something else',
        text: (make) => `BT_PRIVATE_KEY=${make.hex(64)}\n`,
      },
    ],
  },
  'braintree-gateway-private-key': {
    secret: (make) => make.hex(32),
    match: [
      {
        name: 'JavaScript',
        text: (secret, make) =>
          `const gateway = new braintree.BraintreeGateway({\n  environment: braintree.Environment.Production,\n  merchantId: '${make.lower(16)}',\n  publicKey: '${make.lower(16)}',\n  privateKey: '${secret}',\n})\n`,
      },
      {
        name: 'Python',
        text: (secret, make) =>
          `gateway = braintree.BraintreeGateway(\n    braintree.Configuration(\n        merchant_id="${make.lower(16)}",\n        private_key="${secret}"\n    )\n)\n`,
      },
      { name: 'Ruby', text: (secret) => `Braintree::Configuration.private_key = "${secret}"\n` },
      {
        name: 'PHP',
        text: (secret) =>
          `$gateway = new Braintree\\Gateway(['environment' => 'production', 'privateKey' => '${secret}']);\n`,
      },
    ],
    noMatch: [
      {
        name: 'from the environment',
        text: () => "braintree.connect({ privateKey: process.env.BT_PRIVATE_KEY || '' })\n",
      },
      {
        name: 'in another statement',
        text: (make) =>
          `import braintree from 'braintree';\nconst key = { privateKey: '${make.hex(32)}' }\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Control Panel → gear icon → API → API Keys → the key → Delete. Generate the new key first if payments must go on. The sandbox has a Control Panel of its own.',
      url: 'https://www.braintreegateway.com/login',
    },
  },
  blastRadius: {
    text: 'With merchant id and public key, which stand beside it, it acts as the user it belongs to: sales, refunds and voids, and reads customers, transactions and stored payment methods. Card numbers stay masked.',
    list: {
      text: 'Control Panel → gear icon → Team → the user → Roles shows what the owner of the key may do.',
      url: credentials,
    },
  },
  audit: {
    text: 'Control Panel → Transactions, created from {since} to {until}: look at sales, refunds and credits that your system did not make, and at the user beside each.',
    url: 'https://www.braintreegateway.com/login',
  },
  replace: {
    text: 'A key of a user made for this one service, with a role that allows only what it does, and the API limited to your servers’ IP addresses. Browsers and apps get a client token or a tokenization key.',
    url: 'https://developer.paypal.com/braintree/articles/risk-and-security/control-panel-security/rotating-api-keys',
  },
  consumers: [
    'payment backends',
    'e-commerce plugins',
    'subscription and reporting jobs',
    'CI secrets',
  ],
  confirm: {
    text: 'A call with the old keys, for example gateway.clientToken.generate, fails with an authentication error (HTTP 401).',
    url: 'https://developer.paypal.com/braintree/docs/reference/general/exceptions',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Generate New API Key adds a key. The leaked one works until you delete it.',
  },
  sources: [
    {
      url: 'https://developer.paypal.com/braintree/articles/risk-and-security/control-panel-security/rotating-api-keys',
      checked: '2026-11-21',
    },
    { url: credentials, checked: '2026-11-21' },
  ],
  byRule: {
    'braintree-access-token': {
      revoke: {
        console: {
          text: 'Revoke it where it was made: in the PayPal account under Developer Dashboard → Apps & Credentials → Braintree SDK credentials, or in the Control Panel of the merchant who connected your OAuth application.',
          url: 'https://developer.paypal.com/dashboard/',
        },
      },
      blastRadius: {
        text: 'It needs no other key: charges, refunds and reads transactions of the merchant it was made for.',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new token leaves the leaked one valid until that one is revoked.',
      },
    },
    'braintree-sandbox-access-token': {
      revoke: {
        console: {
          text: 'Delete it where it was made: in the Developer Dashboard under the sandbox’s Braintree SDK credentials, or in the sandbox Control Panel.',
          url: 'https://developer.paypal.com/dashboard/',
        },
      },
      blastRadius: { text: 'Test transactions and test customers of one sandbox.' },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new token leaves the leaked one valid until that one is revoked.',
      },
    },
    'braintree-oauth-client-secret': {
      revoke: {
        console: {
          text: 'Control Panel → gear icon → API → OAuth Applications → the application → generate a new client secret, then remove the old one. Where that is not offered, ask Braintree support.',
          url: 'https://www.braintreegateway.com/login',
        },
      },
      blastRadius: {
        text: 'With the public client id it poses as your OAuth application: it trades codes and refresh tokens for access to the merchants who connected to it.',
      },
    },
  },
} as const satisfies Playbook
