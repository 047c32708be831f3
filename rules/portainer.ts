import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'portainer',
  name: 'Portainer',
  url: 'https://www.portainer.io',
} as const satisfies Provider

const docs = 'https://docs.portainer.io/api/access'

export const rules = [
  {
    // 32 random bytes in base64. `ptr_` alone is in every C program.
    id: 'portainer-access-token',
    title: 'Portainer access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['portainer', 'x-api-key'],
    pattern: {
      name: /portainer[\w.-]{0,24}(?:key|token)|x-api-key/,
      value: /ptr_[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=/,
    },
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://github.com/portainer/portainer/blob/develop/api/apikey/service.go',
  },
] as const satisfies readonly Rule[]

const token = (make: Make) => `ptr_${make.base64(42)}${make.pick([...'AEIMQUYcgkosw048'])}=`

export const examples = {
  'portainer-access-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `PORTAINER_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "X-API-Key: ${secret}" https://portainer.acme.test/api/stacks\n`,
      },
      { name: 'YAML', text: (secret) => `portainer_token: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `PORTAINER_API_KEY=ptr_${make.base64(42)}=\n`,
      },
      {
        name: 'a pointer',
        text: () => 'portainer_key = ptr_to_the_next_key_in_the_list_of_all_keys;\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Portainer, signed in as the user → the user name → My account → Access tokens → select the token → Remove.',
      url: docs,
    },
    api: {
      text: 'DELETE {portainer}/api/users/{id}/tokens/{keyID}; GET /api/users/{id}/tokens lists them by their first characters.',
      url: docs,
    },
  },
  blastRadius: {
    text: 'Acts as the user in every environment they reach: starts, changes and enters containers, reads stacks with their variables. For an administrator that is root on each Docker host.',
  },
  audit: {
    text: 'Settings → Authentication logs and Activity logs, in the Business Edition, filtered by the user from {since} to {until}. Otherwise search the logs of the reverse proxy for calls to /api.',
    url: 'https://docs.portainer.io/admin/logs',
  },
  replace: {
    text: 'A token for a user of its own with a role in one environment. For deployments use a webhook of the stack or GitOps polling, which need no token.',
    url: docs,
  },
  consumers: ['CI secrets', 'deployment scripts', 'Terraform and Home Assistant integrations'],
  confirm: { text: 'GET {portainer}/api/users/me with X-API-Key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are added and removed, and they do not expire. A new one leaves the leaked one valid.',
  },
  sources: [
    {
      url: 'https://github.com/portainer/portainer/blob/develop/api/apikey/service.go',
      checked: '2026-11-21',
    },
    { url: docs, checked: '2026-11-21' },
  ],
} as const satisfies Playbook
