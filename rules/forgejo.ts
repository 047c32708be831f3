import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'forgejo',
  name: 'Forgejo',
  url: 'https://forgejo.org',
} as const satisfies Provider

export const rules = [
  {
    id: 'forgejo-access-token',
    title: 'Forgejo or Codeberg access token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['forgejo', 'codeberg'],
    pattern: {
      name: /(?:forgejo|codeberg)[\w.-]{0,20}(?:token|key|pat|secret)/,
      value: /[0-9a-f]{40}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://forgejo.org/docs/latest/user/api-usage/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'forgejo-access-token': {
    secret: (make) => make.hex(40),
    match: [
      { name: 'env file', text: (secret) => `CODEBERG_TOKEN=${secret}\n` },
      {
        name: 'Terraform',
        text: (secret) => `provider "x" {\n  forgejo_api_token = "${secret}"\n}\n`,
      },
      { name: 'YAML', text: (secret) => `forgejo-token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a commit', text: (make) => `FORGEJO_SHA=${make.hex(40)}\n` },
      { name: 'one character short', text: (make) => `CODEBERG_TOKEN=${make.hex(39)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Applications → Access tokens → the token → Delete.',
      url: 'https://codeberg.org/user/settings/applications',
    },
    api: {
      text: 'DELETE {server}/api/v1/users/{username}/tokens/{token}, with the user’s password.',
      url: 'https://forgejo.org/docs/latest/user/api-usage/',
    },
  },
  blastRadius: {
    text: 'Reads and writes what its scopes and its owner allow: repositories, packages, issues, and for an administrator the whole instance. A runner secret lets a machine be handed jobs.',
  },
  audit: {
    text: 'Your activity and the pushes, keys and hooks of your repositories from {since} to {until}; on your own server also its access log.',
    url: 'https://codeberg.org',
  },
  replace: {
    text: 'The token that Forgejo Actions gives each job; else a token with few scopes, or a deploy key for one repository.',
    url: 'https://forgejo.org/docs/latest/user/token-scope/',
  },
  consumers: ['CI secrets', 'fj and tea settings', 'Renovate and mirror bots'],
  confirm: { text: 'GET {server}/api/v1/user with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [{ url: 'https://forgejo.org/docs/latest/user/api-usage/', checked: '2026-11-21' }],
} as const satisfies Playbook
