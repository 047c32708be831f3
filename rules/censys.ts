import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'censys',
  name: 'Censys',
  url: 'https://censys.com',
} as const satisfies Provider

const start = 'https://docs.censys.com/reference/get-started'
const legacy = 'https://search.censys.io/api'

export const rules = [
  {
    id: 'censys-personal-token',
    title: 'Censys personal access token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['censys_'],
    pattern: /censys_[A-Za-z0-9]{6,12}_[A-Za-z0-9]{20,64}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: start,
  },
  {
    id: 'censys-api-secret',
    title: 'Censys legacy Search API secret',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['censys'],
    pattern: {
      name: /censys[\w.-]{0,16}secret/,
      value: /[A-Za-z0-9]{32}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: legacy,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'censys-personal-token': {
    secret: (make) => `censys_${make.alnum(8)}_${make.alnum(24)}`,
    match: [
      { name: 'env file', text: (secret) => `CENSYS_PLATFORM_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl https://api.platform.censys.io/v3/global/asset/host/8.8.8.8 -H 'Authorization: Bearer ${secret}'\n`,
      },
      { name: 'Python', text: (secret) => `sdk = SDK(personal_access_token="${secret}")\n` },
    ],
    noMatch: [
      {
        name: 'an identifier',
        text: () => 'from censys_platform_client import censys_search_hosts_by_query\n',
      },
      {
        name: 'cut short',
        text: (make) => `CENSYS_PLATFORM_TOKEN=censys_${make.alnum(8)}_${make.alnum(10)}\n`,
      },
    ],
  },
  'censys-api-secret': {
    secret: (make) => make.alnum(32),
    match: [
      {
        name: 'env file',
        text: (secret, make) => `CENSYS_API_ID=${make.uuid()}\nCENSYS_API_SECRET=${secret}\n`,
      },
      { name: 'YAML', text: (secret) => `censys_secret: "${secret}"\n` },
      { name: 'Python', text: (secret) => `hosts = CensysHosts(censys_api_secret='${secret}')\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `CENSYS_API_SECRET=${make.alnum(31)}\n` },
      { name: 'the id', text: (make) => `CENSYS_API_ID=${make.uuid()}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account → Personal Access Tokens → the token → Delete.',
      url: 'https://accounts.censys.io/settings/personal-access-tokens',
    },
  },
  blastRadius: {
    text: 'Looks up hosts, certificates and searches as its owner, on the credits of the owner or organization; with access to collections also reads what your organization watches.',
  },
  audit: {
    text: 'The Personal Access Tokens page and the organization’s credit usage: compare the credits used from {since} to {until} with your own.',
    url: 'https://accounts.censys.io/settings/personal-access-tokens',
  },
  replace: {
    text: 'A token of its own for each tool, named after it, from a secret store.',
    url: start,
  },
  consumers: [
    'reconnaissance tools’ settings',
    'notebooks and enrichment scripts',
    'SOAR integrations',
  ],
  confirm: {
    text: 'A request to https://api.platform.censys.io/v3 with the token as bearer answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and deleted. A new token leaves the leaked one valid.',
  },
  sources: [
    { url: start, checked: '2026-11-21' },
    { url: 'https://github.com/censys/censys-python', checked: '2026-11-21' },
  ],
  byRule: {
    'censys-api-secret': {
      revoke: {
        console: {
          text: 'Censys Search → your name → My Account → API → Reset my API secret. Legacy Search is being shut down: see whether the page still exists.',
          url: 'https://search.censys.io/account/api',
        },
      },
      replace: {
        text: 'A personal access token of the Censys Platform; the legacy API goes away.',
        url: start,
      },
      confirm: {
        text: 'GET https://search.censys.io/api/v1/account with ID and secret answers 401 or 403.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Resetting replaces the one secret an account has.',
      },
    },
  },
} as const satisfies Playbook
