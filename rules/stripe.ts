import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'stripe',
  name: 'Stripe',
  url: 'https://stripe.com',
} as const satisfies Provider

const keys = 'https://docs.stripe.com/keys'

/** The test keys that Stripe's own documentation has shown for years. */
const documented = ['4eC39HqLyj', 'BQokikJOvBiI', 'tR3PYbcVNZ', '26PHem9AhJ'] as const

export const rules = [
  // The gap between 36 and 60 keeps out services that borrowed the prefix (Clerk, Paystack).
  {
    id: 'stripe-secret-key',
    title: 'Stripe secret key (live)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['sk_live_'],
    pattern: /sk_live_(?:[A-Za-z0-9]{60,128}|[A-Za-z0-9]{24,36})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: keys,
  },
  {
    id: 'stripe-restricted-key',
    title: 'Stripe restricted key (live)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['rk_live_'],
    pattern: /rk_live_(?:[A-Za-z0-9]{60,128}|[A-Za-z0-9]{24,36})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: 'https://docs.stripe.com/keys/restricted-api-keys',
  },
  {
    id: 'stripe-organization-key',
    title: 'Stripe organization API key (live)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['sk_org_live_'],
    pattern: /sk_org_live_[A-Za-z0-9]{24,160}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: 'https://docs.stripe.com/keys/organization-api-keys',
  },
  {
    id: 'stripe-test-key',
    title: 'Stripe secret or restricted key (test mode)',
    severity: 'medium',
    confidence: 'high',
    keywords: ['sk_test_', 'rk_test_'],
    pattern: /[sr]k_test_(?:[A-Za-z0-9]{60,128}|[A-Za-z0-9]{24,36})/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'not', words: documented },
    ],
    source: keys,
  },
  {
    id: 'stripe-organization-test-key',
    title: 'Stripe organization API key (sandbox)',
    severity: 'medium',
    confidence: 'high',
    keywords: ['sk_org_test_'],
    pattern: /sk_org_test_[A-Za-z0-9]{24,160}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: 'https://docs.stripe.com/keys/organization-api-keys',
  },
  {
    id: 'stripe-webhook-secret',
    title: 'Stripe webhook signing secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['whsec_'],
    pattern: /whsec_(?:[0-9a-f]{64}|[A-Za-z0-9]{32})/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://docs.stripe.com/webhooks',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'stripe-secret-key': {
    secret: (make) => `sk_live_51${make.alnum(97)}`,
    match: [
      { name: 'env file', text: (secret) => `STRIPE_SECRET_KEY=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const stripe = new Stripe('${secret}', { apiVersion: '2024-06-20' })\n`,
      },
      { name: 'Python', text: (secret) => `import stripe\nstripe.api_key = "${secret}"\n` },
      {
        name: 'curl',
        text: (secret) => `curl https://api.stripe.com/v1/charges -u ${secret}: -d amount=2000\n`,
      },
    ],
    noMatch: [
      { name: 'the publishable key', text: (make) => `STRIPE_KEY=pk_live_51${make.alnum(97)}\n` },
      { name: 'too short', text: (make) => `STRIPE_SECRET_KEY=sk_live_${make.alnum(16)}\n` },
      {
        name: 'the length of another service that uses the prefix',
        text: (make) => `CLERK_SECRET_KEY=sk_live_${make.alnum(42)}\n`,
      },
      { name: 'a test key', text: (make) => `STRIPE_SECRET_KEY=sk_test_51${make.alnum(97)}\n` },
    ],
  },
  'stripe-restricted-key': {
    secret: (make) => `rk_live_${make.alnum(24)}`,
    match: [
      { name: 'YAML', text: (secret) => `stripe:\n  restricted_key: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"payments": {"stripe": {"apiKey": "${secret}"}}}\n` },
      { name: 'Go', text: (secret) => `sc := stripe.NewClient("${secret}")\n` },
    ],
    noMatch: [
      {
        name: 'without its last characters',
        text: (make) => `key: rk_live_${make.alnum(20)}...\n`,
      },
      { name: 'part of a longer word', text: (make) => `id: work_live_${make.alnum(24)}\n` },
    ],
  },
  'stripe-organization-key': {
    secret: (make) => `sk_org_live_${make.alnum(86)}`,
    match: [
      { name: 'env file', text: (secret) => `STRIPE_ORG_KEY="${secret}"\n` },
      {
        name: 'header',
        text: (secret) => `Authorization: Bearer ${secret}\nStripe-Context: acct_1\n`,
      },
      { name: 'Ruby', text: (secret) => `client = Stripe::StripeClient.new('${secret}')\n` },
    ],
    noMatch: [
      { name: 'a sandbox key', text: (make) => `STRIPE_ORG_KEY=sk_org_test_${make.alnum(86)}\n` },
      {
        name: 'only the prefix and an ellipsis',
        text: () => 'Organization keys look like sk_org_live_...\n',
      },
    ],
  },
  'stripe-test-key': {
    secret: (make) => `sk_test_51${make.alnum(97)}`,
    match: [
      { name: 'env file', text: (secret) => `STRIPE_SECRET_KEY=${secret}\n` },
      { name: 'Java', text: (secret) => `Stripe.apiKey = "${secret}";\n` },
      {
        name: 'docker compose',
        text: (secret) => `    environment:\n      - STRIPE_API_KEY=${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'the publishable test key',
        text: (make) => `VITE_STRIPE_KEY=pk_test_51${make.alnum(97)}\n`,
      },
      {
        name: 'a key out of the documentation',
        text: (make) => `stripe.api_key = "sk_test_4eC39HqLyj${make.alnum(14)}"\n`,
      },
      { name: 'a placeholder', text: () => 'STRIPE_SECRET_KEY=sk_test_xxxxxxxxxxxxxxxxxxxxxxxx\n' },
    ],
  },
  'stripe-organization-test-key': {
    secret: (make) => `sk_org_test_${make.alnum(86)}`,
    match: [
      { name: 'env file', text: (secret) => `STRIPE_ORG_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"stripe_org_key": "${secret}"}\n` },
      { name: 'PHP', text: (secret) => `$stripe = new \\Stripe\\StripeClient('${secret}');\n` },
    ],
    noMatch: [
      { name: 'a live key', text: (make) => `STRIPE_ORG_KEY=sk_org_live_${make.alnum(86)}\n` },
      { name: 'too short', text: (make) => `STRIPE_ORG_KEY=sk_org_test_${make.alnum(12)}\n` },
    ],
  },
  'stripe-webhook-secret': {
    secret: (make) => `whsec_${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `STRIPE_WEBHOOK_SECRET=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `stripe.webhooks.constructEvent(body, signature, '${secret}')\n`,
      },
      { name: 'Terraform variables', text: (secret) => `stripe_webhook_secret = "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `STRIPE_WEBHOOK_SECRET=whsec_${make.alnum(31)}\n`,
      },
      {
        name: 'base64 of another service’s webhooks',
        text: (make) => `SVIX_SECRET=whsec_${make.alnum(32)}/${make.alnum(11)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const organization = {
  revoke: {
    console: {
      text: 'Organization → Developers → API keys → the key’s overflow menu (⋯) → Expire key, effective now.',
      url: 'https://dashboard.stripe.com/org/api-keys/secret',
    },
  },
  blastRadius: {
    text: 'Acts in every account of the organization, named by the Stripe-Context header, as far as the key’s permissions reach.',
  },
} as const

export const playbook = {
  revoke: {
    console: {
      text: 'Developers → API keys → the key’s overflow menu (⋯) → Expire key. Where only rotating is offered: Rotate key with the expiration Now. Switch to the sandbox first for a test key.',
      url: 'https://dashboard.stripe.com/apikeys',
    },
    api: {
      text: 'POST https://api.stripe.com/v2/iam/api_keys/{id}/expire with another key that may manage API keys. The call belongs to API v2; list the ids with GET /v2/iam/api_keys.',
      url: 'https://stripe.dev/stripe-java/com/stripe/service/v2/iam/ApiKeyService.html',
    },
  },
  blastRadius: {
    text: 'A live secret key does all the API can do: refunds, transfers and payouts, and reads customers and their payment history. A restricted key does what its permissions allow. Test keys reach simulated data only.',
    list: {
      text: 'API keys → the restricted key’s overflow menu (⋯) → Edit key shows its permission for each resource. A secret key has them all.',
      url: 'https://docs.stripe.com/keys/restricted-api-keys',
    },
  },
  audit: {
    text: 'API keys → the key’s overflow menu (⋯) → View request logs, from {since} to {until}: look at the IP addresses and at POST requests. Then check refunds, transfers, payouts and new webhook endpoints of that time.',
    url: 'https://dashboard.stripe.com/logs',
  },
  replace: {
    text: 'A restricted key for each service with only the permissions it uses, limited to the IP addresses of your servers, in a secret manager. Browsers and apps get the publishable key.',
    url: 'https://docs.stripe.com/keys-best-practices',
  },
  consumers: [
    'payment backends and serverless functions',
    'e-commerce and billing plugins',
    'CI secrets',
    'data exports and BI connectors',
    'the Stripe CLI’s config file',
  ],
  confirm: {
    text: 'A call such as GET https://api.stripe.com/v1/balance with the key answers 401; for an expired key the code is api_key_expired.',
    url: 'https://docs.stripe.com/keys',
  },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Rotate key makes a new key and lets the leaked one live until the expiration you choose, for up to seven days. Choose Now, which ends it at once; any later date leaves it open.',
  },
  sources: [
    { url: 'https://docs.stripe.com/keys', checked: '2026-11-21' },
    { url: 'https://docs.stripe.com/keys-best-practices', checked: '2026-11-21' },
    { url: 'https://docs.stripe.com/keys/organization-api-keys', checked: '2026-11-21' },
  ],
  byRule: {
    'stripe-organization-key': organization,
    'stripe-organization-test-key': organization,
    'stripe-webhook-secret': {
      revoke: {
        console: {
          text: 'Workbench → Webhooks → the endpoint → overflow menu (⋯) → Roll secret, with the old one expiring now. A secret printed by stripe listen belongs to the Stripe CLI and signs local events only.',
          url: 'https://dashboard.stripe.com/webhooks',
        },
      },
      blastRadius: {
        text: 'Signs forged events that your endpoint takes for Stripe’s: a payment that never happened ships goods or unlocks an account. It reads nothing from Stripe.',
      },
      audit: {
        text: 'Compare the events your endpoint accepted from {since} to {until} with the event deliveries that Stripe shows for it: an event id that Stripe does not know was forged.',
        url: 'https://dashboard.stripe.com/webhooks',
      },
      replace: {
        text: 'One secret for each endpoint, from a secret manager, and let the handler fetch the event by its id from the API before it acts on money.',
        url: 'https://docs.stripe.com/webhooks',
      },
      consumers: ['webhook handlers', 'serverless functions', 'CI and local .env files'],
      confirm: {
        text: 'An event signed with the old secret is refused by your endpoint with the signature verification error of the Stripe library.',
        url: 'https://docs.stripe.com/webhooks',
      },
      rotateInPlace: {
        effect: 'grace-period',
        text: 'Roll secret can keep the old secret valid for up to 24 hours, signing with both. For a leaked one let it expire immediately.',
      },
    },
  },
} as const satisfies Playbook
