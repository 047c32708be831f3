import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'nx',
  name: 'Nx Cloud',
  url: 'https://nx.dev',
} as const satisfies Provider

export const rules = [
  {
    id: 'nx-access-token',
    title: 'Nx Cloud read-write access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['fHJlYWQtd3JpdGU='],
    // base64 of a UUID and |read-write.
    pattern: /[A-Za-z0-9]{48}fHJlYWQtd3JpdGU=/,
    reach: { before: 48, after: 20 },
    boundary: 'base64',
    checks: [{ kind: 'structure', is: 'nx-access-token' }],
    source: 'https://nx.dev/ci/recipes/security/access-tokens',
  },
] as const satisfies readonly Rule[]

const accessToken = (make: Make, rights: string) =>
  Buffer.from(`${make.uuid()}|${rights}`).toString('base64')

export const examples = {
  'nx-access-token': {
    secret: (make) => accessToken(make, 'read-write'),
    match: [
      { name: 'JSON', text: (secret) => `{"nxCloudAccessToken": "${secret}"}\n` },
      { name: 'env file', text: (secret) => `NX_CLOUD_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'accessToken',
        text: (secret) => `{"runner": "nx-cloud", "options": {"accessToken": "${secret}"}}\n`,
      },
    ],
    noMatch: [
      {
        name: 'read only',
        text: (make) => `{"nxCloudAccessToken": "${accessToken(make, 'read')}"}\n`,
      },
      { name: 'no UUID inside', text: (make) => `token=${make.alnum(48)}fHJlYWQtd3JpdGU=\n` },
      { name: 'cut short', text: (make) => `token=${make.alnum(40)}fHJlYWQtd3JpdGU=\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The workspace → Settings → Access Control → CI access tokens → the token → Delete.',
      url: 'https://cloud.nx.app',
    },
  },
  blastRadius: {
    text: 'Writes into the remote cache of the workspace: whoever can do that decides what your builds restore, up to the artifacts you ship. It also reads cached files and logs.',
  },
  audit: {
    text: 'The workspace → Runs: look for runs from {since} to {until} that neither CI nor your developers started. Clear the cache afterwards.',
    url: 'https://cloud.nx.app',
  },
  replace: {
    text: 'nx-cloud login with personal tokens for developers, and a read-write token in the CI of protected branches only; read-only elsewhere.',
    url: 'https://nx.dev/ci/recipes/security/access-tokens',
  },
  consumers: ['nx.json and nx-cloud.env', 'CI secrets (NX_CLOUD_ACCESS_TOKEN)'],
  confirm: { text: 'A run with the old token says that the workspace is not authorized.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [{ url: 'https://nx.dev/docs/guides/nx-cloud/access-tokens.md', checked: '2026-11-21' }],
} as const satisfies Playbook
