import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'ipinfo',
  name: 'IPinfo',
  url: 'https://ipinfo.io',
} as const satisfies Provider

const authentication = 'https://ipinfo.io/developers#authentication'

export const rules = [
  {
    id: 'ipinfo-token-url',
    title: 'IPinfo token in a URL',
    severity: 'low',
    confidence: 'high',
    keywords: ['ipinfo.io'],
    pattern: /ipinfo\.io\/[^\s"'`]{0,120}?[?&]token=(?<secret>[0-9a-f]{14})/,
    checks: [{ kind: 'entropy', bitsPerChar: 1.8 }],
    source: authentication,
  },
  {
    id: 'ipinfo-token',
    title: 'IPinfo token',
    severity: 'low',
    confidence: 'medium',
    keywords: ['ipinfo', 'ip_info'],
    pattern: { name: /ip_?info[\w.-]{0,24}(?:token|key)/, value: /[0-9a-f]{14}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 1.8 }],
    source: authentication,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'ipinfo-token-url': {
    secret: (make) => `${make.of('abcdef', 1)}${make.digits(1)}${make.hex(12)}`,
    match: [
      { name: 'curl', text: (secret) => `curl "https://ipinfo.io/8.8.8.8?token=${secret}"\n` },
      { name: 'JSON path', text: (secret) => `fetch("https://ipinfo.io/json?token=${secret}")\n` },
      { name: 'lite', text: (secret) => `https://api.ipinfo.io/lite/me?token=${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `https://ipinfo.io/json?token=${make.hex(13)}\n`,
      },
      { name: 'a variable', text: () => 'https://ipinfo.io/json?token=$TOKEN\n' },
    ],
  },
  'ipinfo-token': {
    secret: (make) => `${make.of('abcdef', 1)}${make.digits(1)}${make.hex(12)}`,
    match: [
      { name: 'env file', text: (secret) => `IPINFO_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `ipinfo_access_token = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `ipinfo-api-key: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `IPINFO_TOKEN=${make.hex(13)}\n` },
      { name: 'a date', text: () => 'IPINFO_TOKEN_ROTATED=20240101000000\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → API Access (Token) → Reset token; further tokens: Tokens → the token → Delete.',
      url: 'https://ipinfo.io/dashboard/token',
    },
  },
  blastRadius: {
    text: 'Looks up addresses on your monthly quota, and downloads the databases your plan includes.',
  },
  audit: {
    text: 'Dashboard → Usage, by token, from {since} to {until}.',
    url: 'https://ipinfo.io/dashboard',
  },
  replace: {
    text: 'A token limited to your own domains or addresses; the free downloaded database asks nobody.',
    url: authentication,
  },
  consumers: ['analytics and fraud checks', 'web front ends', 'log pipelines'],
  confirm: { text: 'GET https://ipinfo.io/me?token=… answers 403 Unknown token.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Reset makes a new token, and the leaked one stops working.',
  },
  sources: [{ url: 'https://ipinfo.io/developers', checked: '2026-11-21' }],
} as const satisfies Playbook
