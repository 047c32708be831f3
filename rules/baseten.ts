import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'baseten',
  name: 'Baseten',
  url: 'https://www.baseten.co',
} as const satisfies Provider

export const rules = [
  {
    id: 'baseten-api-key',
    title: 'Baseten API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['baseten'],
    pattern: {
      name: /baseten[\w.-]{0,24}(?:key|token|secret)|(?:baseten(?:performanceclient|client)?)\(\s{0,20}\{?\s{0,20}(?:api[_-]?)?(?:key|token)|baseten\.co[\w/.]{0,40}["']?\s{1,4}-H\s{1,2}["']Authorization|\[baseten\]\s{1,4}(?:remote_provider\s?=\s?truss_remote\s{1,4})?api_key/,
      value: /[A-Za-z0-9]{8}\.[A-Za-z0-9]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 4.0 }],
    source: 'https://docs.baseten.co/observability/api-keys',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'baseten-api-key': {
    secret: (make) => `${make.alnum(8)}.${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `BASETEN_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `os.environ["BASETEN_API_KEY"] = "${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"basetenApiKey": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `BASETEN_API_KEY=${make.alnum(8)}.${make.alnum(31)}\n`,
      },
      {
        name: 'a host',
        text: (make) => `baseten_key_host=model-${make.lower(8)}.api.baseten.co\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Baseten → Settings → API keys → the key → Revoke.',
      url: 'https://app.baseten.co/settings/api_keys',
    },
  },
  blastRadius: {
    text: 'A personal key, or a workspace key that manages everything, deploys, changes and deletes models, reads and sets their secrets, and calls them, all on your GPU bill; keys limited to invoking or to metrics do only that.',
  },
  audit: {
    text: 'Baseten → Settings → Audit logs and Billing, from {since} to {until}: look for deployments and calls that are not yours.',
    url: 'https://app.baseten.co/settings',
  },
  replace: {
    text: 'A workspace key limited to invoking the models it needs; one for each environment.',
    url: 'https://docs.baseten.co/observability/api-keys',
  },
  consumers: ['backends that call models', '~/.trussrc', 'CI that deploys models', 'notebooks'],
  confirm: {
    text: 'GET https://api.baseten.co/v1/models with Authorization: Api-Key and the key answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [{ url: 'https://docs.baseten.co/observability/api-keys', checked: '2026-11-21' }],
} as const satisfies Playbook
