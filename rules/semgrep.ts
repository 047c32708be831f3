import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'semgrep',
  name: 'Semgrep',
  url: 'https://semgrep.dev',
} as const satisfies Provider

export const rules = [
  {
    id: 'semgrep-app-token',
    title: 'Semgrep AppSec Platform token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['semgrep'],
    pattern: {
      name: /semgrep[_.-]?(?:(?:app|api|deployment|cli|agent)[_.-]?){0,2}(?:token|key)/,
      value: /[0-9a-f]{64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://semgrep.dev/docs/deployment/teams',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'semgrep-app-token': {
    secret: (make) => make.hex(64),
    match: [
      { name: 'env file', text: (secret) => `SEMGREP_APP_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `semgrep_api_token: ${secret}\n` },
      { name: 'settings.yml', text: (secret) => `semgrep_api_token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a digest', text: (make) => `semgrep_image: sha256:${make.hex(64)}\n` },
      { name: 'one character short', text: (make) => `SEMGREP_APP_TOKEN=${make.hex(63)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Tokens → the token → Delete (API tokens, or CLI tokens).',
      url: 'https://semgrep.dev/orgs/-/settings/tokens',
    },
  },
  blastRadius: {
    text: 'A token with the scope Agent (CI) uploads scan results and reads policies; one with the scope Web API reads findings, which show your open vulnerabilities.',
  },
  audit: {
    text: 'Settings → Audit log from {since} to {until}; the Tokens page shows when each was last used.',
    url: 'https://semgrep.dev/orgs/-/settings',
  },
  replace: {
    text: 'A token with the scope Agent (CI) only, one for each pipeline.',
    url: 'https://docs.semgrep.dev/deployment/tokens',
  },
  consumers: ['CI secrets (SEMGREP_APP_TOKEN)', '~/.semgrep/settings.yml'],
  confirm: { text: 'semgrep ci with the old token says that it is invalid.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted; semgrep logout only removes it from the machine, and it outlives its maker’s account.',
  },
  sources: [{ url: 'https://docs.semgrep.dev/deployment/tokens', checked: '2026-11-21' }],
} as const satisfies Playbook
