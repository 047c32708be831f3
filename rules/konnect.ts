import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'konnect',
  name: 'Kong Konnect',
  url: 'https://konghq.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'konnect-access-token',
    title: 'Kong Konnect personal or system account access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['kpat_', 'spat_'],
    pattern: /[ks]pat_[A-Za-z0-9]{40,64}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://developer.konghq.com/konnect-api',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'konnect-access-token': {
    secret: (make) => `${make.pick(['k', 's'])}pat_${make.alnum(50)}`,
    match: [
      { name: 'env file', text: (secret) => `KONNECT_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://global.api.konghq.com/v2/users/\n`,
      },
      { name: 'decK', text: (secret) => `deck gateway sync kong.yaml --konnect-token ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `KONNECT_TOKEN=kpat_${make.alnum(20)}\n` },
      {
        name: 'an identifier',
        text: () => 'int spat_the_name_of_something_that_is_long_enough_here = 1\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'User menu → Personal Access Tokens → the token → Revoke. Of a system account: Organization → System Accounts → the account → Access tokens → Revoke.',
      url: 'https://cloud.konghq.com/global/account/tokens',
    },
  },
  blastRadius: {
    text: 'Has the roles of its owner: changes control planes, routes, plugins, consumers and their credentials, so it can reroute or open your APIs.',
  },
  audit: {
    text: 'Organization → Audit Logs, by the token’s owner, from {since} to {until}.',
    url: 'https://cloud.konghq.com/global/organization/audit-logs',
  },
  replace: {
    text: 'A system account with a role on one control plane, and a token with an expiry.',
    url: 'https://developer.konghq.com/konnect-api',
  },
  consumers: ['decK and kongctl settings', 'Terraform providers', 'CI secrets'],
  confirm: {
    text: 'GET https://global.api.konghq.com/v2/users/ with the token answers 401: a revoked token may work for up to 15 minutes more.',
    url: 'https://developer.konghq.com/konnect-api',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and revoked. A new one leaves the leaked one valid until it is revoked or expires.',
  },
  sources: [{ url: 'https://developer.konghq.com/konnect-api', checked: '2026-11-21' }],
} as const satisfies Playbook
