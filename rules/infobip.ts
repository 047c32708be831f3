import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'infobip',
  name: 'Infobip',
  url: 'https://www.infobip.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'infobip-api-key',
    title: 'Infobip API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['infobip', 'api_key', 'apikey', 'api-key', 'authorization'],
    pattern: {
      name: /infobip[\w.-]{0,24}(?:key|token|secret)|api[_.-]?key|authorization/,
      value: /[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://www.infobip.com/docs/essentials/api-essentials/api-authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'infobip-api-key': {
    secret: (make) => `${make.hex(32)}-${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `INFOBIP_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H 'Authorization: App ${secret}' https://x.api.infobip.com/sms/2/text/advanced\n`,
      },
      {
        name: 'JavaScript',
        text: (secret) =>
          `new Infobip({ baseUrl, apiKey: '${secret}', authType: AuthType.ApiKey })\n`,
      },
    ],
    noMatch: [
      { name: 'a UUID alone', text: (make) => `INFOBIP_API_KEY=${make.uuid()}\n` },
      {
        name: 'one character short',
        text: (make) => `INFOBIP_API_KEY=${make.hex(31)}-${make.uuid()}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Portal → Developer Tools → API Keys → the key → Disable, then Delete.',
      url: 'https://portal.infobip.com/dev/api-keys',
    },
  },
  blastRadius: {
    text: 'Within its scopes: sends SMS, WhatsApp, voice and mail on your balance, reads message logs and people’s profiles.',
    list: {
      text: 'Portal → Developer Tools → API Keys shows scopes, IP allowlist and expiry of each key.',
      url: 'https://portal.infobip.com/dev/api-keys',
    },
  },
  audit: {
    text: 'Portal → Analyze → Logs and Reports, and Settings → Audit logs, from {since} to {until}.',
    url: 'https://portal.infobip.com/',
  },
  replace: {
    text: 'OAuth 2.0 client credentials; else a key with the scopes, addresses and expiry it needs.',
    url: 'https://www.infobip.com/docs/essentials/api-essentials/api-authentication',
  },
  consumers: ['SMS and verification backends', 'customer engagement tools', 'CI secrets'],
  confirm: { text: 'GET /account/1/balance on your base URL with the old key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A new key leaves the leaked one valid until it is disabled.',
  },
  sources: [
    {
      url: 'https://www.infobip.com/docs/developer-resources/authentication-and-access/authentication-types-and-examples',
      checked: '2026-11-21',
    },
    {
      url: 'https://www.infobip.com/docs/developer-resources/authentication-and-access/api-authentication',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
