import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'godaddy',
  name: 'GoDaddy',
  url: 'https://www.godaddy.com',
} as const satisfies Provider

const getStarted = 'https://developer.godaddy.com/getstarted'

export const rules = [
  {
    id: 'godaddy-sso-key',
    title: 'GoDaddy API secret in an sso-key header',
    severity: 'critical',
    confidence: 'high',
    keywords: ['sso-key'],
    pattern: /sso-key\s{1,3}[A-Za-z0-9]{8,16}_[A-Za-z0-9]{18,24}:(?<secret>[A-Za-z0-9]{20,24})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: getStarted,
  },
  {
    id: 'godaddy-api-secret',
    title: 'GoDaddy API secret',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['godaddy', 'gd_secret'],
    pattern: { name: /godaddy[\w.-]{0,24}secret|\bgd[_.-]?secret/, value: /[A-Za-z0-9]{20,24}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: getStarted,
  },
] as const satisfies readonly Rule[]

const key = (make: Make) => `${make.alnum(12)}_${make.alnum(22)}`

export const examples = {
  'godaddy-sso-key': {
    secret: (make) => make.alnum(22),
    match: [
      {
        name: 'curl',
        text: (secret, make) =>
          `curl -H "Authorization: sso-key ${key(make)}:${secret}" https://api.godaddy.com/v1/domains\n`,
      },
      {
        name: 'Python',
        text: (secret, make) => `headers = {"Authorization": "sso-key ${key(make)}:${secret}"}\n`,
      },
      {
        name: 'PowerShell',
        text: (secret, make) => `$headers["Authorization"] = 'sso-key ${key(make)}:${secret}'\n`,
      },
    ],
    noMatch: [
      { name: 'a placeholder', text: () => '-H "Authorization: sso-key [API_KEY]:[API_SECRET]"\n' },
      {
        name: 'cut short',
        text: (make) => `Authorization: sso-key ${key(make)}:${make.alnum(12)}\n`,
      },
    ],
  },
  'godaddy-api-secret': {
    secret: (make) => make.alnum(22),
    match: [
      { name: 'env file', text: (secret) => `GODADDY_API_SECRET=${secret}\n` },
      { name: 'acme.sh', text: (secret) => `export GD_Secret="${secret}"\n` },
      { name: 'certbot', text: (secret) => `dns_godaddy_secret = ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `GODADDY_API_SECRET=${make.alnum(15)}\n` },
      { name: 'a variable', text: () => 'GODADDY_API_SECRET=$GODADDY_SECRET\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Developer portal → API Keys → the key → trash icon → Delete. A reseller’s key: Reseller Control Center → Settings → API Keys.',
      url: 'https://developer.godaddy.com/keys',
    },
  },
  blastRadius: {
    text: 'Needs key and secret together, which stand side by side. Then it reads and changes the DNS of every domain of the account, buys and transfers domains with the card on file.',
  },
  audit: {
    text: 'GoDaddy → Domain Portfolio → the domain → Activity log: look for changes from {since} to {until} that are not yours.',
    url: 'https://dcc.godaddy.com',
  },
  replace: {
    text: 'Keys cannot be limited to a domain: delegate only the subdomain or the _acme-challenge record to a provider that can, and keep the key in a secret manager.',
    url: getStarted,
  },
  consumers: [
    'certificate automation over DNS',
    'dynamic DNS scripts',
    'reseller back ends',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.godaddy.com/v1/domains with the pair answers 401 UNABLE_TO_AUTHENTICATE.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new key leaves the leaked one valid until you delete it.',
  },
  sources: [
    {
      url: 'https://www.godaddy.com/zh-sg/help/set-up-my-api-reseller-account-40137',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
