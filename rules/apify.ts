import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'apify',
  name: 'Apify',
  url: 'https://apify.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'apify-api-token',
    title: 'Apify API token',
    severity: 'high',
    confidence: 'high',
    keywords: ['apify_api_'],
    pattern: /apify_api_[A-Za-z0-9]{34,38}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4.0 }],
    source: 'https://docs.apify.com/platform/integrations/api',
  },
  {
    id: 'apify-proxy-password',
    title: 'Apify Proxy password',
    severity: 'medium',
    confidence: 'high',
    keywords: ['apify_proxy_'],
    pattern: /apify_proxy_[A-Za-z0-9]{30,40}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4.0 }],
    source: 'https://docs.apify.com/platform/proxy/usage',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'apify-api-token': {
    secret: (make) => `apify_api_${make.alnum(36)}`,
    match: [
      { name: 'env file', text: (secret) => `APIFY_TOKEN=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const client = new ApifyClient({ token: '${secret}' })\n`,
      },
      { name: 'URL', text: (secret) => `https://api.apify.com/v2/acts?token=${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `APIFY_TOKEN=apify_api_${make.alnum(30)}\n` },
      { name: 'a name', text: () => 'const apify_api_client_with_a_long_descriptive_name = 1\n' },
    ],
  },
  'apify-proxy-password': {
    secret: (make) => `apify_proxy_${make.alnum(36)}`,
    match: [
      { name: 'env file', text: (secret) => `APIFY_PROXY_PASSWORD=${secret}\n` },
      { name: 'Python', text: (secret) => `proxy_password = "${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"proxyPassword": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `APIFY_PROXY_PASSWORD=apify_proxy_${make.alnum(20)}\n` },
      { name: 'a name', text: () => 'apify_proxy_configuration_options_for_residential=1\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Apify Console → Settings → API & Integrations → the token → … → Delete.',
      url: 'https://console.apify.com/settings/integrations',
    },
  },
  blastRadius: {
    text: 'Without a scope: everything in the account. Runs Actors on your credits, reads and deletes datasets, key-value stores and schedules, and reads inputs of runs, which often hold logins. A scoped token does what it lists.',
  },
  audit: {
    text: 'Apify Console → Runs and Billing, from {since} to {until}: look for runs, and for Actors, webhooks and schedules you did not make.',
    url: 'https://console.apify.com/actors/runs',
  },
  replace: {
    text: 'A scoped token for each integration (Limit token permissions), sent in the Authorization header, with an expiry.',
    url: 'https://blog.apify.com/scoped-api-tokens/',
  },
  consumers: [
    'backends and scrapers',
    'n8n, Make and Zapier connections',
    'MCP client settings',
    'CI that pushes Actors',
  ],
  confirm: { text: 'GET https://api.apify.com/v2/users/me with the token answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new token leaves the leaked one valid until you delete it. Rotate, where the console offers it for the token, may keep the old value for a while: delete it instead.',
  },
  sources: [
    { url: 'https://docs.apify.com/platform/integrations/api', checked: '2026-11-21' },
    { url: 'https://blog.apify.com/scoped-api-tokens/', checked: '2026-11-21' },
  ],
  byRule: {
    'apify-proxy-password': {
      revoke: {
        console: {
          text: 'Apify Console → Proxy → HTTP settings → the password → regenerate it; write to support if the console shows no such button.',
          url: 'https://console.apify.com/proxy',
        },
      },
      blastRadius: {
        text: 'Sends any traffic through Apify Proxy at your expense and under your name.',
      },
      confirm: { text: 'A request through proxy.apify.com:8000 with it answers 407.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'The account has one proxy password: a new one replaces it.',
      },
      consumers: ['scrapers outside the platform', 'browser automation settings'],
    },
  },
} as const satisfies Playbook
