import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'infracost',
  name: 'Infracost',
  url: 'https://www.infracost.io',
} as const satisfies Provider

const docs = 'https://www.infracost.io/docs/#2-get-api-key'

export const rules = [
  {
    id: 'infracost-api-key',
    title: 'Infracost API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['infracost'],
    pattern: { name: /infracost[\w.-]{0,24}(?:key|token)/, value: /ico-[A-Za-z0-9]{32}/ },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.7 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'infracost-api-key': {
    secret: (make) => `ico-${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `INFRACOST_API_KEY=${secret}\n` },
      { name: 'workflow', text: (secret) => `env:\n  INFRACOST_API_KEY: ${secret}\n` },
      { name: 'Terraform', text: (secret) => `infracost_api_key = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `INFRACOST_API_KEY=ico-${make.alnum(31)}\n` },
      {
        name: 'an icon',
        text: () => 'infracost_key_class="ico-key-of-the-infracost-dashboard-link"\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Infracost Cloud → Org Settings → API keys → CLI and CI/CD token → Regenerate or revoke. If the page offers neither, write to hello@infracost.io.',
      url: 'https://dashboard.infracost.io',
    },
  },
  blastRadius: {
    text: 'Asks for prices on your quota, and uploads cost estimates to the organization. It reaches no cloud account.',
  },
  audit: {
    text: 'Infracost Cloud → Repos and Usage: look for runs from {since} to {until} that are not of your pipelines.',
    url: 'https://dashboard.infracost.io',
  },
  replace: {
    text: 'The GitHub or GitLab app of Infracost Cloud needs no key in CI. Else keep the key as a CI secret of the organization.',
    url: 'https://www.infracost.io/docs/integrations/cicd/',
  },
  consumers: ['CI secrets', '~/.config/infracost/credentials.yml', 'Atlantis servers'],
  confirm: { text: 'infracost breakdown with the old key answers Invalid API Key.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A regenerated key replaces the one before it: put the new one into every pipeline first.',
  },
  sources: [{ url: 'https://github.com/infracost/actions', checked: '2026-11-21' }],
} as const satisfies Playbook
