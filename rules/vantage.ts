import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'vantage',
  name: 'Vantage',
  url: 'https://www.vantage.sh',
} as const satisfies Provider

const docs = 'https://docs.vantage.sh/api/authentication'

export const rules = [
  {
    id: 'vantage-api-token',
    title: 'Vantage API token',
    severity: 'high',
    confidence: 'high',
    keywords: ['vntg_tkn_'],
    pattern: /vntg_tkn_[0-9a-f]{40}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'vantage-api-token': {
    secret: (make) => `vntg_tkn_${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `VANTAGE_API_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H 'Authorization: Bearer ${secret}' https://api.vantage.sh/v2/costs\n`,
      },
      {
        name: 'Terraform',
        text: (secret) => `provider "vantage" {\n  api_token = "${secret}"\n}\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `VANTAGE_API_TOKEN=vntg_tkn_${make.hex(39)}\n`,
      },
      { name: 'masked', text: () => 'VANTAGE_API_TOKEN=vntg_tkn_xxxxx\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Vantage → Settings → API Access Tokens → the service token → Delete. A user’s own stands in the tab Personal Access Tokens.',
      url: 'https://console.vantage.sh/settings/access_tokens',
    },
  },
  blastRadius: {
    text: 'Reads the cloud costs, accounts and resources that its user or team sees; with the scope write it also changes reports, budgets and integrations.',
  },
  audit: {
    text: 'Settings → Audit Logs from {since} to {until}. Reads are not listed: ask support for them.',
    url: 'https://console.vantage.sh',
  },
  replace: {
    text: 'A service token of a team with read scope only.',
    url: docs,
  },
  consumers: ['FinOps scripts and spreadsheets', 'Terraform settings', 'CI secrets'],
  confirm: { text: 'GET https://api.vantage.sh/v2/ping with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are created and deleted. A new one leaves the leaked one valid.',
  },
  sources: [{ url: docs, checked: '2026-11-21' }],
} as const satisfies Playbook
