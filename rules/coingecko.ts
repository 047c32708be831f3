import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'coingecko',
  name: 'CoinGecko',
  url: 'https://www.coingecko.com',
} as const satisfies Provider

const auth = 'https://docs.coingecko.com/reference/authentication'

export const rules = [
  {
    id: 'coingecko-api-key',
    title: 'CoinGecko API key',
    severity: 'medium',
    confidence: 'high',
    keywords: [
      'coingecko',
      'gecko_api',
      'x-cg-pro-api-key',
      'x-cg-demo-api-key',
      'x_cg_pro_api_key',
      'x_cg_demo_api_key',
      'cg_api_key',
    ],
    pattern: {
      name: /coin_?gecko[\w.-]{0,24}(?:key|token)|(?:gecko|x[_-]cg[_-](?:pro|demo)|cg)[_-]api[_-]key/,
      value: /CG-[A-Za-z0-9]{24}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: auth,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'coingecko-api-key': {
    secret: (make) => `CG-${make.alnum(24)}`,
    match: [
      { name: 'env file', text: (secret) => `COINGECKO_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "x-cg-pro-api-key: ${secret}" https://pro-api.coingecko.com/api/v3/ping\n`,
      },
      {
        name: 'query',
        text: (secret) => `https://api.coingecko.com/api/v3/ping?x_cg_demo_api_key=${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `COINGECKO_API_KEY=CG-${make.alnum(23)}\n` },
      { name: 'a placeholder', text: () => 'x_cg_demo_api_key=YOUR_API_KEY\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'CoinGecko → Developer’s Dashboard → the key → Edit → Delete, after a new one is in place.',
      url: 'https://www.coingecko.com/en/developers/dashboard',
    },
  },
  blastRadius: {
    text: 'Reads market data on your credits; it reaches neither coins nor personal data.',
  },
  audit: {
    text: 'Developer’s Dashboard → Usage report, from {since} to {until}: calls that are not yours.',
    url: 'https://www.coingecko.com/en/developers/dashboard',
  },
  replace: {
    text: 'A key for each program, on the server only, behind a cache of your own.',
    url: 'https://docs.coingecko.com/reference/authentication',
  },
  consumers: ['price feeds', 'bots and dashboards', 'spreadsheets', 'CI secrets'],
  confirm: { text: 'GET https://pro-api.coingecko.com/api/v3/ping with the key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: 'https://docs.coingecko.com/docs/setting-up-your-api-key', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
