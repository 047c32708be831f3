import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'phase',
  name: 'Phase',
  url: 'https://phase.dev',
} as const satisfies Provider

const docs = 'https://docs.phase.dev/access-control/service-accounts'

export const rules = [
  {
    // Version, token, public key, key share and wrapping key.
    id: 'phase-token',
    title: 'Phase service or personal access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['pss_service:', 'pss_user:'],
    pattern: /pss_(?:service|user):v\d{1,2}(?::[0-9a-f]{64}){4}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

const token = (make: Make) =>
  `pss_${make.pick(['service', 'user'])}:v2:${[1, 2, 3, 4].map(() => make.hex(64)).join(':')}`

export const examples = {
  'phase-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `PHASE_SERVICE_TOKEN=${secret}\n` },
      { name: 'workflow', text: (secret) => `env:\n  PHASE_SERVICE_TOKEN: "${secret}"\n` },
      { name: 'Kubernetes secret', text: (secret) => `stringData:\n  token: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'a part is missing',
        text: (make) => `PHASE_SERVICE_TOKEN=${token(make).slice(0, -65)}\n`,
      },
      { name: 'a placeholder', text: () => 'PHASE_SERVICE_TOKEN=pss_service:v1:...\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Phase Console → Access Control → Service Accounts → the account → Manage → Tokens → the token → Delete; deleting the account ends all of its tokens. A personal token (pss_user): Access Control → Authentication → Personal access tokens.',
      url: 'https://console.phase.dev',
    },
  },
  blastRadius: {
    text: 'Reads and decrypts, and with write permission changes, the secrets of the apps and environments of its account. Treat each of them as leaked too.',
  },
  audit: {
    text: 'Console → the app → Logs: look for reads by the account from {since} to {until}. Change every secret that was read.',
    url: 'https://console.phase.dev',
  },
  replace: {
    text: 'A service account with one environment and a token that expires; on AWS and Azure sign in with the platform’s identity.',
    url: docs,
  },
  consumers: ['CI secrets', 'Kubernetes operator secrets', 'Docker and server environment'],
  confirm: { text: 'phase secrets list with the token answers that it is invalid.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are created and deleted. A new one leaves the leaked one valid until it is deleted or expires.',
  },
  sources: [
    {
      url: 'https://github.com/phasehq/docs/blob/main/src/pages/access-control/service-accounts.mdx',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/phasehq/docs/blob/main/src/pages/access-control/authentication/tokens.mdx',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
