import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'whoisxmlapi',
  name: 'WhoisXML API',
  url: 'https://www.whoisxmlapi.com',
} as const satisfies Provider

const docs = 'https://whois.whoisxmlapi.com/documentation/making-requests'

export const rules = [
  {
    id: 'whoisxmlapi-key',
    title: 'WhoisXML API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['whoisxml', 'whois_xml', 'apikey=at_'],
    pattern:
      /(?:[Ww][Hh][Oo][Ii][Ss]_?[Xx][Mm][Ll][\s\S]{0,160}?|[Aa]pi[Kk]ey=)(?<secret>at_[A-Za-z0-9]{29})/,
    reach: { before: 0, after: 224 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'whoisxmlapi-key': {
    secret: (make) => `at_${make.alnum(29)}`,
    match: [
      { name: 'env file', text: (secret) => `WHOISXMLAPI_KEY=${secret}\n` },
      {
        name: 'URL',
        text: (secret) =>
          `https://www.whoisxmlapi.com/whoisserver/WhoisService?apiKey=${secret}&domainName=acme.test\n`,
      },
      { name: 'YAML', text: (secret) => `whoisxml:\n  - ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `WHOISXMLAPI_KEY=at_${make.alnum(28)}\n` },
      { name: 'another’s name', text: (make) => `ACCESS_TOKEN=at_${make.alnum(29)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'My products → API key → Renew (or write to support, where the page offers no new key).',
      url: 'https://user.whoisxmlapi.com/products',
    },
    self: {
      text: 'GET https://user.whoisxmlapi.com/user-service/api-key/generate?currentApiKey=… with the leaked key makes a new one and ends it. Whoever holds the key can do that too.',
      url: 'https://pt.website-categorization.whoisxmlapi.com/api/documentation/v3/generate-new-api-key',
    },
  },
  blastRadius: {
    text: 'Looks up WHOIS, DNS and reputation data on your credits until they are used up. It does not read what you searched.',
  },
  audit: {
    text: 'My usage: compare the requests from {since} to {until} with your own.',
    url: 'https://user.whoisxmlapi.com/usage',
  },
  replace: {
    text: 'Restrict the key to the addresses of your servers in the account, and keep it out of URLs that are logged.',
    url: docs,
  },
  consumers: ['reconnaissance tools’ settings', 'enrichment scripts', 'SOAR integrations'],
  confirm: { text: 'A request with the key answers 403 AUTHENTICATE_03 or asks for a valid key.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'An account has one key: a new one takes its place, and the leaked one “does not exist or is no longer active”.',
  },
  sources: [
    { url: docs, checked: '2026-11-21' },
    {
      url: 'https://pt.website-categorization.whoisxmlapi.com/api/documentation/v3/generate-new-api-key',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
