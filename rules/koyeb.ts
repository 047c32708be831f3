import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'koyeb',
  name: 'Koyeb',
  url: 'https://www.koyeb.com',
} as const satisfies Provider

const api = 'https://www.koyeb.com/docs/reference/api'

export const rules = [
  {
    id: 'koyeb-api-token',
    title: 'Koyeb API access token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['koyeb'],
    pattern: { name: /koyeb[\w.-]{0,24}(?:token|key)/, value: /[a-z0-9]{64}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.6 }],
    source: api,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'koyeb-api-token': {
    secret: (make) => make.lower(64),
    match: [
      { name: 'env file', text: (secret) => `KOYEB_TOKEN=${secret}\n` },
      { name: 'workflow', text: (secret) => `koyeb_api_token: ${secret}\n` },
      { name: 'Terraform', text: (secret) => `koyeb_api_key = "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'a digest of an image',
        text: (make) => `image: registry.koyeb.com/acme/app@sha256:${make.hex(64)}\n`,
      },
      { name: 'one character short', text: (make) => `KOYEB_TOKEN=${make.lower(63)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Control panel → organization menu → Settings → API (API access tokens) → the token → Delete.',
      url: 'https://app.koyeb.com/user/settings/api',
    },
    api: { text: 'DELETE https://app.koyeb.com/v1/credentials/{id}.', url: api },
  },
  blastRadius: {
    text: 'Does everything in the organization or as its user: deploys code, opens shells in running services and changes domains. Service logs and environment are open to it.',
  },
  audit: {
    text: 'Control panel → Activity, from {since} to {until}: look for deployments and secrets nobody on the team made.',
    url: 'https://app.koyeb.com/activity',
  },
  replace: {
    text: 'Deploy from the linked GitHub repository, which needs no token. Else an organization token for that one pipeline.',
    url: 'https://www.koyeb.com/docs/build-and-deploy/build-from-git',
  },
  consumers: ['CI secrets', 'koyeb CLI settings', 'Terraform'],
  confirm: { text: 'GET https://app.koyeb.com/v1/account/profile with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and deleted. A new token leaves the leaked one valid until you delete it.',
  },
  sources: [
    {
      url: 'https://github.com/koyeb/koyeb-api-client-go/blob/master/api/v1/koyeb/docs/CredentialsApi.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
