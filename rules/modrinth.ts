import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'modrinth',
  name: 'Modrinth',
  url: 'https://modrinth.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'modrinth-token',
    title: 'Modrinth access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['mrp_', 'mro_', 'mra_'],
    pattern: /mr[poa]_[A-Za-z0-9]{60}/,
    reach: { before: 0, after: 80 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://docs.modrinth.com/docs/getting-started/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'modrinth-token': {
    secret: (make) => `mrp_${make.alnum(60)}`,
    match: [
      { name: 'env file', text: (secret) => `MODRINTH_TOKEN=${secret}\n` },
      { name: 'Gradle', text: (secret) => `modrinth { token = "${secret}" }\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "Authorization: ${secret}" https://api.modrinth.com/v2/user\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `MODRINTH_TOKEN=mrp_${make.alnum(59)}\n` },
      { name: 'a placeholder', text: () => 'MODRINTH_TOKEN=mrp_your_token\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Personal access tokens → the token → Revoke.',
      url: 'https://modrinth.com/settings/pats',
    },
    api: {
      text: 'DELETE https://api.modrinth.com/v2/pat/{id} with a token that may.',
      url: 'https://docs.modrinth.com/docs/getting-started/',
    },
  },
  blastRadius: {
    text: 'Does what its scopes say: publishes new versions of mods that players install, changes projects, reads mail address and payout data.',
    list: {
      text: 'Settings → Personal access tokens shows scopes, last use and expiry.',
      url: 'https://modrinth.com/settings/pats',
    },
  },
  audit: {
    text: 'Look through the versions and files of your projects from {since} to {until}, and compare them with your builds.',
    url: 'https://modrinth.com/dashboard/projects',
  },
  replace: {
    text: 'A token with the scopes Create versions and Write projects only, with an expiry, in the CI’s secret store.',
    url: 'https://docs.modrinth.com/docs/getting-started/',
  },
  consumers: ['Gradle builds', 'GitHub Actions that publish mods', 'launchers'],
  confirm: { text: 'GET https://api.modrinth.com/v2/user with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A new token leaves the leaked one valid until it is revoked.',
  },
  sources: [{ url: 'https://docs.modrinth.com/docs/getting-started/', checked: '2026-11-21' }],
} as const satisfies Playbook
