import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'selectel',
  name: 'Selectel',
  url: 'https://selectel.ru',
} as const satisfies Provider

const authorization = 'https://docs.selectel.ru/en/api/authorization/'

export const rules = [
  {
    id: 'selectel-api-token',
    title: 'Selectel static API token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['selectel', 'x-token'],
    pattern: {
      name: /selectel[\w.-]{0,24}(?:token|key)|\bx-token/,
      value: /[A-Za-z0-9]{24,40}_\d{4,8}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: authorization,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'selectel-api-token': {
    secret: (make) => `${make.alnum(32)}_${make.digits(6)}`,
    match: [
      { name: 'env file', text: (secret) => `SELECTEL_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "X-Token: ${secret}" https://api.selectel.ru/domains/v1/\n`,
      },
      { name: 'acme.sh', text: (secret) => `export SL_Selectel_Key="${secret}"\n` },
    ],
    noMatch: [
      { name: 'no account number', text: (make) => `SELECTEL_TOKEN=${make.alnum(32)}_account\n` },
      { name: 'cut short', text: (make) => `X-Token: ${make.alnum(16)}_${make.digits(6)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Control panel → account menu → Profile and settings → API keys → the key → ⋮ → Delete.',
      url: 'https://my.selectel.ru/profile/apikeys',
    },
  },
  blastRadius: {
    text: 'Acts, with no end date, as the control panel user it was issued to in the services that take static tokens: DNS hosting, dedicated servers, billing, and making cloud projects and users.',
  },
  audit: {
    text: 'Control panel → Audit logs, from {since} to {until}: look for changes that nobody on the team made.',
    url: 'https://my.selectel.ru',
  },
  replace: {
    text: 'A service user with one role, which gets a token that ends after 24 hours.',
    url: authorization,
  },
  consumers: [
    'certificate automation over DNS',
    'Terraform',
    'scripts for dedicated servers',
    'CI secrets',
  ],
  confirm: { text: 'A call with the header X-Token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new key leaves the leaked one valid until you delete it.',
  },
  sources: [
    { url: 'https://docs.selectel.ru/en/api/authorization/', checked: '2026-11-21' },
    {
      url: 'https://developers.selectel.com/docs/control-panel/authorization/',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
