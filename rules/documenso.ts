import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'documenso',
  name: 'Documenso',
  url: 'https://documenso.com',
} as const satisfies Provider

const docs = 'https://docs.documenso.com/developers/public-api/authentication'

export const rules = [
  {
    id: 'documenso-api-token',
    title: 'Documenso API token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['documenso'],
    pattern: { name: /documenso[\w.-]{0,24}(?:key|token|secret)/, value: /api_[a-z0-9]{16}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 3 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'documenso-api-token': {
    secret: (make) => `api_a7${make.lower(14)}`,
    match: [
      { name: 'env file', text: (secret) => `DOCUMENSO_API_KEY=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const documensoToken = '${secret}'\n` },
      { name: 'YAML', text: (secret) => `documenso_api_token: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `DOCUMENSO_API_KEY=api_a7${make.lower(13)}\n`,
      },
      { name: 'words', text: () => 'DOCUMENSO_API_KEY=api_your_documenso_api_key\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → API Tokens, of the account or the team that made it → the token → Delete.',
      url: 'https://app.documenso.com/settings/tokens',
    },
  },
  blastRadius: {
    text: 'Acts for the team: reads every document with its signers, sends documents for signature in the company’s name, and deletes drafts.',
  },
  audit: {
    text: 'The audit log of each document shows what happened from {since} to {until}; look for documents nobody sent.',
    url: 'https://app.documenso.com/documents',
  },
  replace: {
    text: 'Make a token with an expiry for each program, in a team that holds only its documents.',
    url: 'https://docs.documenso.com/developers/public-api/authentication',
  },
  consumers: ['contract workflows', 'website backends', 'automation tools'],
  confirm: { text: 'GET https://app.documenso.com/api/v1/documents with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and deleted. A new token leaves the leaked one valid until you delete it or it expires.',
  },
  sources: [
    {
      url: 'https://docs.documenso.com/docs/developers/getting-started/authentication',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
