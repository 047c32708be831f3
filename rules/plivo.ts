import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'plivo',
  name: 'Plivo',
  url: 'https://www.plivo.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'plivo-auth-id',
    title: 'Plivo auth ID',
    severity: 'low',
    confidence: 'medium',
    keywords: ['plivo', 'auth_id', 'authid', 'auth-id'],
    pattern: { name: /plivo[\w.-]{0,24}id|auth[_.-]?id/, value: /[MS]A[A-Z0-9]{18}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    half: 'public',
    source: 'https://www.plivo.com/docs/account/',
  },
  {
    id: 'plivo-auth-token',
    title: 'Plivo auth token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['plivo'],
    pattern: { name: /plivo[\w.-]{0,24}(?:token|secret|key)/, value: /[A-Za-z0-9]{40}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['upper', 'digit'] },
    ],
    companions: [{ rule: 'plivo-auth-id', withinLines: 6 }],
    source: 'https://www.plivo.com/docs/account/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'plivo-auth-id': {
    secret: (make) => `MA${make.upper(18)}`,
    match: [
      { name: 'env file', text: (secret) => `PLIVO_AUTH_ID=${secret}\n` },
      { name: 'Python', text: (secret) => `client = RestClient(auth_id="${secret}")\n` },
      { name: 'YAML', text: (secret) => `auth-id: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `PLIVO_AUTH_ID=MA${make.upper(17)}\n` },
      { name: 'another prefix', text: (make) => `PLIVO_AUTH_ID=XX${make.upper(18)}\n` },
    ],
  },
  'plivo-auth-token': {
    secret: (make) => `${make.of('MNOYZ', 1)}${make.alnum(39)}`,
    match: [
      { name: 'env file', text: (secret) => `PLIVO_AUTH_TOKEN=${secret}\n` },
      { name: 'JavaScript', text: (secret) => `const plivoAuthToken = '${secret}';\n` },
      {
        name: 'beside the auth ID',
        text: (secret, make) => `PLIVO_AUTH_ID=MA${make.upper(18)}\nPLIVO_AUTH_TOKEN=${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `PLIVO_AUTH_TOKEN=${make.alnum(39)}\n` },
      { name: 'a commit', text: (make) => `PLIVO_TOKEN_COMMIT=${make.hex(40)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Console → Account → Settings → Credentials → Generate Auth Token, and choose to revoke the old one. A subaccount’s: Account → Subaccounts → the subaccount.',
      url: 'https://console.plivo.com/accounts/',
    },
  },
  blastRadius: {
    text: 'With the auth ID: sends SMS and places calls on your balance, rents and releases numbers, reads messages, recordings and call records.',
  },
  audit: {
    text: 'Console → Messaging → Logs and Voice → Logs from {since} to {until}; Account → Audit Logs shows changes.',
    url: 'https://console.plivo.com/',
  },
  replace: {
    text: 'A subaccount for each application, so that its token reaches only its own numbers, and geo permissions for the countries you write to.',
    url: 'https://www.plivo.com/docs/account/',
  },
  consumers: ['SMS and voice backends', 'SIP trunks', 'CI secrets'],
  confirm: {
    text: 'GET https://api.plivo.com/v1/Account/{auth_id}/ with the old token answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Generating asks whether to keep or to revoke the old token. A kept one stays valid: choose to revoke it.',
  },
  sources: [
    { url: 'https://plivo.com/docs/faq/account/account-management', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
