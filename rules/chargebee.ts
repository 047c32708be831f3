import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'chargebee',
  name: 'Chargebee',
  url: 'https://www.chargebee.com',
} as const satisfies Provider

const keys = 'https://www.chargebee.com/docs/2.0/api_keys.html'

export const rules = [
  {
    id: 'chargebee-api-key',
    title: 'Chargebee API key (live site)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['chargebee', 'charge_bee'],
    pattern: {
      name: /charge_?bee[\w.-]{0,24}(?:key|token|secret)/,
      value: /live_[A-Za-z0-9]{20,60}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: keys,
  },
  {
    id: 'chargebee-test-api-key',
    title: 'Chargebee API key (test site)',
    severity: 'low',
    confidence: 'high',
    keywords: ['chargebee', 'charge_bee'],
    pattern: {
      name: /charge_?bee[\w.-]{0,24}(?:key|token|secret)/,
      value: /test_[A-Za-z0-9]{20,60}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'chargebee-api-key': {
    secret: (make) => `live_${make.alnum(34)}`,
    match: [
      { name: 'env file', text: (secret) => `CHARGEBEE_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `chargebee_api_key: "${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"chargebeeKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'a test key', text: (make) => `CHARGEBEE_API_KEY=test_${make.alnum(34)}\n` },
      { name: 'too short', text: (make) => `CHARGEBEE_API_KEY=live_${make.alnum(12)}\n` },
    ],
  },
  'chargebee-test-api-key': {
    secret: (make) => `test_${make.alnum(34)}`,
    match: [
      { name: 'env file', text: (secret) => `CHARGEBEE_API_KEY=${secret}\n` },
      { name: 'Ruby', text: (secret) => `chargebee_api_key = '${secret}'\n` },
      { name: 'JSON', text: (secret) => `{"chargebee": {"chargebeeApiKey": "${secret}"}}\n` },
    ],
    noMatch: [
      { name: 'too short', text: (make) => `CHARGEBEE_API_KEY=test_${make.alnum(12)}\n` },
      {
        name: 'a variable',
        text: () => 'CHARGEBEE_API_KEY=test_key_from_the_secret_manager_of_ours\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Chargebee → Settings → Configure Chargebee → API Keys and Webhooks → API Keys → … beside the key → Delete, by an admin. A site keeps at least one full-access key: make the new one first. Test and live sites are apart.',
      url: 'https://app.chargebee.com/login',
    },
  },
  blastRadius: {
    text: 'A full-access key reads and changes customers, subscriptions, invoices and credits of the site and charges their payment methods; a read-only key reads them.',
  },
  audit: {
    text: 'Chargebee → Logs → API logs and Events, from {since} to {until}: events with source api name the key as their user. Reads leave no event.',
    url: 'https://www.chargebee.com/docs/2.0/events_and_webhooks.html',
  },
  replace: {
    text: 'A read-only or restricted key for each program; a publishable key in browsers.',
    url: 'https://www.chargebee.com/docs/2.0/api_keys.html',
  },
  consumers: ['billing backends', 'CRM and accounting connectors', 'reporting jobs', 'CI secrets'],
  confirm: {
    text: 'GET https://{site}.chargebee.com/api/v2/customers with the old key as user name answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: 'https://www.chargebee.com/docs/api_keys.html', checked: '2026-11-21' },
    {
      url: 'https://chargebee.com/docs/2.0/site-configuration/articles-and-faq/i-want-to-edit-and-update-plans-and-addons-which-api-key-should-i-use.html',
      checked: '2026-11-21',
    },
    { url: 'https://apidocs.chargebee.com/docs/api/auth', checked: '2026-11-21' },
  ],
  byRule: {
    'chargebee-test-api-key': {
      blastRadius: {
        text: 'Test data of one test site; no money moves. Test sites are often copies of a live one’s settings.',
      },
    },
  },
} as const satisfies Playbook
