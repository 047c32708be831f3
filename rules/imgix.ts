import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'imgix',
  name: 'imgix',
  url: 'https://imgix.com',
} as const satisfies Provider

const management = 'https://docs.imgix.com/en-US/apis/management/overview'

export const rules = [
  {
    id: 'imgix-api-key',
    title: 'imgix API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['imgix'],
    pattern: { name: /imgix[\w.-]{0,24}(?:key|token)/, value: /ak_[0-9a-f]{64}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: management,
  },
  {
    id: 'imgix-secure-url-token',
    title: 'imgix secure URL token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['imgix'],
    pattern: {
      name: /imgix[\w.-]{0,24}(?:token|secret|sign(?:ing)?[_.-]?key)/,
      value: /[A-Za-z0-9]{16}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://docs.imgix.com/en-US/getting-started/setup/securing-assets',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'imgix-api-key': {
    secret: (make) => `ak_${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `IMGIX_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `imgix_api_key: "${secret}"\n` },
      { name: 'TypeScript', text: (secret) => `new ImgixAPI({ imgixApiKey: "${secret}" })\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `IMGIX_API_KEY=ak_${make.hex(63)}\n` },
      { name: 'another prefix', text: (make) => `IMGIX_API_KEY=pk_${make.hex(64)}\n` },
    ],
  },
  'imgix-secure-url-token': {
    secret: (make) => make.alnum(16),
    match: [
      { name: 'env file', text: (secret) => `IMGIX_SECURE_URL_TOKEN=${secret}\n` },
      { name: 'Ruby', text: (secret) => `imgix_token = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `imgix:\n  imgix_sign_key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `IMGIX_SECURE_URL_TOKEN=${make.alnum(15)}\n` },
      { name: 'a variable', text: () => 'IMGIX_TOKEN=$IMGIX_TOKEN_VALUE\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → API Keys → the key → … → Delete.',
      url: 'https://dashboard.imgix.com/api-keys',
    },
  },
  blastRadius: {
    text: 'Does what its permissions allow: purges, uploads and lists assets, and changes sources, whose storage credentials it can replace. With Account Admin it may do all of it.',
  },
  audit: {
    text: 'Dashboard → Analytics and each source’s deployment history, from {since} to {until}.',
    url: 'https://dashboard.imgix.com',
  },
  replace: { text: 'A key with only the permission it needs, such as Purge.', url: management },
  consumers: ['CMS plugins', 'purge jobs', 'CI secrets'],
  confirm: { text: 'GET https://api.imgix.com/api/v1/sources with the key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new key leaves the leaked one valid until you delete it.',
  },
  sources: [{ url: 'https://docs.imgix.com/apis/management/overview', checked: '2026-11-21' }],
  byRule: {
    'imgix-secure-url-token': {
      revoke: {
        console: {
          text: 'Dashboard → Sources → the source → Security → Rotate token → Deploy.',
          url: 'https://dashboard.imgix.com/sources',
        },
      },
      blastRadius: {
        text: 'Signs URLs of that source: any image in its storage, at any size, and from a Web Proxy source any image on the web, at your expense.',
      },
      confirm: { text: 'An image URL signed with the old token answers 403.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Rotating makes a new token; URLs signed with the old one stop working, so render your pages anew.',
      },
    },
  },
} as const satisfies Playbook
