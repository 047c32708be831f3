import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'civo',
  name: 'Civo',
  url: 'https://www.civo.com',
} as const satisfies Provider

const api = 'https://www.civo.com/api'

export const rules = [
  {
    id: 'civo-api-key',
    title: 'Civo API key',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['civo'],
    pattern: { name: /civo[\w.-]{0,24}(?:token|key)/, value: /[A-Za-z0-9]{50}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: api,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'civo-api-key': {
    secret: (make) => make.alnum(50),
    match: [
      { name: 'env file', text: (secret) => `CIVO_TOKEN=${secret}\n` },
      { name: 'Terraform', text: (secret) => `civo_api_key = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `civo-token: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `CIVO_TOKEN=${make.alnum(49)}\n` },
      {
        name: 'a variable',
        text: () => 'civo_token = var.civo_token_from_the_vault_of_the_company_x\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → account name → Settings → Profile → Security → Regenerate API key.',
      url: 'https://dashboard.civo.com/security',
    },
  },
  blastRadius: {
    text: 'Does everything its user may do in the account: makes and deletes clusters and instances, downloads the kubeconfig of each cluster, changes DNS and firewalls.',
  },
  audit: {
    text: 'Dashboard → Activity (charges and instances), from {since} to {until}; the audit logs of your clusters show what a downloaded kubeconfig did.',
    url: 'https://dashboard.civo.com',
  },
  replace: {
    text: 'A key of a team member with a role that has only the permissions it needs.',
    url: 'https://www.civo.com/docs/account/api-keys',
  },
  consumers: [
    'Terraform',
    'civo CLI settings (~/.civo.json)',
    'Kubernetes cloud controller and external-dns',
    'CI secrets',
  ],
  confirm: { text: 'GET https://api.civo.com/v2/regions with the key answers 401 or 403.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate makes a new key at once, and the leaked one stops working. Kubeconfigs downloaded with it stay valid: recycle those clusters’ credentials.',
  },
  sources: [{ url: 'https://civo.com/docs/account/api-keys', checked: '2026-11-21' }],
} as const satisfies Playbook
