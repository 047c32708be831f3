import { crc32 } from '../src/engine/checksum.js'
import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'trello',
  name: 'Trello',
  url: 'https://trello.com',
} as const satisfies Provider

const docs = 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/'

export const rules = [
  // The last eight characters are the CRC32 of what stands before them, in hex.
  {
    id: 'trello-token',
    title: 'Trello API token',
    severity: 'high',
    confidence: 'high',
    keywords: ['ATTA'],
    pattern: /ATTA[0-9a-f]{64}[0-9A-F]{8}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: docs,
  },
  {
    id: 'trello-token-legacy',
    title: 'Trello API token or secret (format before 2023)',
    severity: 'high',
    confidence: 'medium',
    keywords: ['trello'],
    pattern: { name: /trello[\w.-]{0,24}(?:token|secret)/, value: /[0-9a-f]{64}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

const token = (make: Make) => {
  const body = `ATTA${make.hex(64)}`
  return `${body}${crc32(body).toString(16).padStart(8, '0').toUpperCase()}`
}

export const examples = {
  'trello-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `TRELLO_TOKEN=${secret}\n` },
      {
        name: 'query',
        text: (secret) => `curl "https://api.trello.com/1/members/me?key=abc&token=${secret}"\n`,
      },
      {
        name: 'Python',
        text: (secret) => `client = TrelloClient(api_key=key, token='${secret}')\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `TRELLO_TOKEN=${token(make).slice(0, 60)}\n` },
      { name: 'the API key, which is public', text: (make) => `TRELLO_API_KEY=${make.hex(32)}\n` },
    ],
  },
  'trello-token-legacy': {
    secret: (make) => make.hex(64),
    match: [
      { name: 'env file', text: (secret) => `TRELLO_TOKEN=${secret}\n` },
      { name: 'secret', text: (secret) => `trello_api_secret: "${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"trelloToken": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'the API key, which is public', text: (make) => `TRELLO_API_KEY=${make.hex(32)}\n` },
      { name: 'one character short', text: (make) => `TRELLO_TOKEN=${make.hex(63)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Avatar → Settings → Applications → the application → Revoke.',
      url: 'https://trello.com/my/account',
    },
    api: {
      text: 'DELETE https://api.trello.com/1/tokens/{token} with the token itself and the API key.',
      url: 'https://developer.atlassian.com/cloud/trello/rest/api-group-tokens/',
    },
    self: {
      text: 'DELETE https://api.trello.com/1/tokens/{token} with the token itself and the API key.',
      url: 'https://developer.atlassian.com/cloud/trello/rest/api-group-tokens/',
    },
  },
  blastRadius: {
    text: 'With the API key, which is public and mostly nearby: acts as the member within the token’s scope and reads, changes or deletes boards, cards and attachments, private ones included.',
    list: {
      text: 'GET https://api.trello.com/1/tokens/{token} shows its permissions, member and expiry.',
      url: 'https://developer.atlassian.com/cloud/trello/rest/api-group-tokens/',
    },
  },
  audit: {
    text: 'The activity of boards from {since} to {until}: changes in the member’s name they did not make. Enterprise: Atlassian Administration → Audit log.',
    url: 'https://trello.com/',
  },
  replace: {
    text: 'Ask for scope=read and an expiry of an hour or a day; a member of its own with access to the boards needed.',
    url: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
  },
  consumers: ['automation scripts', 'chat bots', 'MCP servers', 'CI secrets'],
  confirm: {
    text: 'GET https://api.trello.com/1/members/me with key and token answers 401 invalid token.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and revoked. A new token leaves the leaked one valid until it is revoked or expires; a leaked secret is replaced at trello.com/power-ups/admin.',
  },
  sources: [
    {
      url: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
