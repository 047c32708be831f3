import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'flagsmith',
  name: 'Flagsmith',
  url: 'https://www.flagsmith.com',
} as const satisfies Provider

const source = 'https://github.com/Flagsmith/flagsmith/blob/main/api/environments/api_keys.py'
const clients = 'https://docs.flagsmith.com/clients/'
const restApi = 'https://docs.flagsmith.com/clients/rest'

export const rules = [
  {
    id: 'flagsmith-server-key',
    title: 'Flagsmith server-side environment key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['flagsmith'],
    // ser. and a short UUID; without ser. it is the client-side key, which is public.
    pattern: /[Ff][Ll][Aa][Gg][Ss][Mm][Ii][Tt][Hh][\s\S]{0,160}?(?<secret>ser\.[A-Za-z0-9]{20,24})/,
    reach: { before: 0, after: 224 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source,
  },
  {
    id: 'flagsmith-organisation-key',
    title: 'Flagsmith organisation API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['flagsmith', 'flagsmith_master'],
    pattern: {
      name: /flagsmith[\w.-]{0,24}(?:key|token|secret)/,
      value: /[A-Za-z0-9]{8}\.[A-Za-z0-9]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: restApi,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'flagsmith-server-key': {
    secret: (make) => `ser.${make.alnum(22)}`,
    match: [
      { name: 'env file', text: (secret) => `FLAGSMITH_ENVIRONMENT_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `flagsmith = Flagsmith(environment_key="${secret}")\n` },
      { name: 'Node.js', text: (secret) => `new Flagsmith({ environmentKey: '${secret}' })\n` },
    ],
    noMatch: [
      {
        name: 'a client-side key, which is public',
        text: (make) => `flagsmith.init({ environmentID: '${make.alnum(22)}' })\n`,
      },
      { name: 'cut short', text: (make) => `FLAGSMITH_ENVIRONMENT_KEY=ser.${make.alnum(12)}\n` },
    ],
  },
  'flagsmith-organisation-key': {
    secret: (make) => `${make.alnum(8)}.${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `FLAGSMITH_MASTER_API_KEY=${secret}\n` },
      { name: 'Terraform', text: (secret) => `flagsmith_api_key = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `flagsmith_token: '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'cut short',
        text: (make) => `FLAGSMITH_API_KEY=${make.alnum(8)}.${make.alnum(20)}\n`,
      },
      {
        name: 'another’s name',
        text: (make) => `DJANGO_API_KEY=${make.alnum(8)}.${make.alnum(32)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The project → the environment → SDK Keys → Server-side Environment Keys → make a new key, deploy it, then delete the old one with its bin icon.',
      url: 'https://app.flagsmith.com',
    },
  },
  blastRadius: {
    text: 'Reads the whole document of one environment: every flag, its values, and segments with their rules and identity overrides. It changes no flag.',
  },
  audit: {
    text: 'Flagsmith keeps no log of flag requests by key. Look at the organisation’s Usage from {since} to {until} for calls that are not yours.',
    url: 'https://app.flagsmith.com',
  },
  replace: {
    text: 'A server-side key for each service; the client-side key in browsers and apps.',
    url: clients,
  },
  consumers: ['server environments that evaluate locally', 'edge proxies', 'CI secrets'],
  confirm: {
    text: 'GET /api/v1/environment-document/ with the key in X-Environment-Key answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'An environment can have several server-side keys: a new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: 'https://docs.flagsmith.com/system-administration/rbac', checked: '2026-11-21' },
    { url: source, checked: '2026-11-21' },
    {
      url: 'https://docs.flagsmith.com/integrating-with-flagsmith/flagsmith-api-overview/admin-api/authentication',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'flagsmith-organisation-key': {
      revoke: {
        console: {
          text: 'Organisation Settings → API Keys → the key → bin icon → Delete.',
          url: 'https://app.flagsmith.com/organisation-settings',
        },
      },
      blastRadius: {
        text: 'Does what its roles allow; as an admin key everything in the organisation: changes flags in production, projects, users and further keys.',
      },
      audit: {
        text: 'The project → Audit Log: look from {since} to {until} for changes made with the key’s name.',
        url: 'https://app.flagsmith.com',
      },
      replace: {
        text: 'A key with roles for the projects of one pipeline instead of an admin key (roles come with Enterprise), and an expiry date.',
        url: restApi,
      },
      consumers: ['Terraform variables', 'CI secrets', 'flag clean-up scripts'],
      confirm: {
        text: 'GET /api/v1/organisations/ with Authorization: Api-Key and the key answers 401 or 403.',
      },
    },
  },
} as const satisfies Playbook
