import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'arvan',
  name: 'ArvanCloud',
  url: 'https://www.arvancloud.ir',
} as const satisfies Provider

const apiUsage = 'https://docs.arvancloud.ir/en/developer-tools/api/api-usage'

export const rules = [
  {
    id: 'arvan-api-key',
    title: 'ArvanCloud machine user API key',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['arvan'],
    pattern: {
      name: /\barvan[\w.-]{0,24}(?:key|token)/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: apiUsage,
  },
  {
    id: 'arvan-apikey-header',
    title: 'ArvanCloud API key in an Apikey header',
    severity: 'critical',
    confidence: 'high',
    keywords: ['arvancloud'],
    pattern:
      /Apikey (?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})[\s\S]{0,160}?arvancloud/i,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: apiUsage,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'arvan-api-key': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `ARVANCLOUD_API_KEY=${secret}\n` },
      { name: 'acme.sh', text: (secret) => `export Arvan_Token="${secret}"\n` },
      { name: 'YAML', text: (secret) => `arvan_api_key: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'an id', text: (make) => `ARVAN_REGION_ID=${make.uuid()}\n` },
      { name: 'a cut UUID', text: (make) => `ARVANCLOUD_API_KEY=${make.uuid().slice(0, -1)}\n` },
    ],
  },
  'arvan-apikey-header': {
    secret: (make) => make.uuid(),
    match: [
      {
        name: 'curl',
        text: (secret) =>
          `curl -H "Authorization: Apikey ${secret}" https://napi.arvancloud.ir/cdn/4.0/domains\n`,
      },
      {
        name: 'Python',
        text: (secret) => `headers = {"Authorization": "Apikey ${secret}"}
requests.get("https://napi.arvancloud.ir/cdn/4.0/domains", headers=headers)\n`,
      },
      {
        name: 'HTTP file',
        text: (secret) => `Authorization: apikey ${secret}
Host: napi.arvancloud.ir\n`,
      },
    ],
    noMatch: [
      {
        name: 'a placeholder',
        text: () =>
          'curl -H "Authorization: Apikey xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx" https://napi.arvancloud.ir\n',
      },
      {
        name: 'another service',
        text: (make) => `curl -H "Authorization: Apikey ${make.uuid()}" https://api.acme.test\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Panel → Settings → Machine User List → … beside the user → Access Keys → the key → delete, or disable it first.',
      url: 'https://panel.arvancloud.ir/profile/machine-user',
    },
  },
  blastRadius: {
    text: 'Does what the policies of its machine user allow: DNS and CDN settings, cloud servers, object storage, video platform.',
  },
  audit: {
    text: 'Panel → Profile → Activity log, from {since} to {until}: look for changes that nobody on the team made.',
    url: 'https://panel.arvancloud.ir',
  },
  replace: { text: 'A machine user of its own for each program, with one policy.', url: apiUsage },
  consumers: [
    'certificate automation over DNS',
    'Terraform',
    'video upload back ends',
    'CI secrets',
  ],
  confirm: {
    text: 'A call to https://napi.arvancloud.ir/cdn/4.0/domains with the key answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made, disabled and deleted, and a machine user may have several. A new key leaves the leaked one valid until you delete it.',
  },
  sources: [
    { url: 'https://docs.arvancloud.ir/en/accounts/iam/machine-user/', checked: '2026-11-21' },
    { url: 'https://docs.arvancloud.ir/en/developer-tools/api/api-key', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
