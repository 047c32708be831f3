import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'fal',
  name: 'fal',
  url: 'https://fal.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'fal-api-key',
    title: 'fal API key',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'fal_key',
      'fal-key',
      'falkey',
      'fal_api',
      'fal-api',
      'falapi',
      'fal_ai',
      'falai',
      'fal-ai',
      'fal.ai',
      'fal.config',
      'fal_token',
    ],
    pattern: {
      name: /\bfal[_.-]?(?:ai[_.-]?)?(?:admin[_.-]?)?(?:api[_.-]?)?(?:key|token|secret)|fal\.config\(\s{0,4}\{\s{0,20}credentials|next_public_fal_key|vite_fal_key/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://docs.fal.ai/authentication/key-based',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'fal-api-key': {
    secret: (make) => `${make.uuid()}:${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `FAL_KEY=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `fal.config({ credentials: '${secret}' })\n` },
      { name: 'Python', text: (secret) => `os.environ["FAL_KEY"] = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'the id alone', text: (make) => `FAL_KEY_ID=${make.uuid()}\n` },
      { name: 'one character short', text: (make) => `FAL_KEY=${make.uuid()}:${make.hex(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'fal dashboard → Keys → the key → trash icon.',
      url: 'https://fal.ai/dashboard/keys',
    },
    cli: {
      text: 'Find the id with fal keys list.',
      url: 'https://docs.fal.ai/reference/cli/keys',
      command: { argv: ['fal', 'keys', 'revoke', '<key-id>'] },
    },
  },
  blastRadius: {
    text: 'With API scope: runs every model, your own endpoints too, on the balance of the account or team and reads the results of requests. With ADMIN scope it also does whatever the CLI can: deploys and deletes your own apps, sets their secrets and makes other keys.',
  },
  audit: {
    text: 'fal dashboard → Usage and Requests, by key, from {since} to {until}.',
    url: 'https://fal.ai/dashboard/usage',
  },
  replace: {
    text: 'A key with API scope on a server that passes browsers’ requests on (a proxy), and spend limits.',
    url: 'https://docs.fal.ai/model-endpoints/server-side',
  },
  consumers: [
    'backends and proxies',
    'browser bundles that should not have it',
    'notebooks',
    'CI that deploys apps',
  ],
  confirm: {
    text: 'A call to https://queue.fal.run with Authorization: Key and the key answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    { url: 'https://docs.fal.ai/reference/cli/keys', checked: '2026-11-21' },
    {
      url: 'https://docs.fal.ai/documentation/model-apis/authentication/key-based',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
