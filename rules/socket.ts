import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'socket',
  name: 'Socket',
  url: 'https://socket.dev',
} as const satisfies Provider

export const rules = [
  {
    id: 'socket-api-token',
    title: 'Socket API token',
    severity: 'high',
    confidence: 'high',
    keywords: ['sktsec_'],
    // The one token with ran5u4 is public: it stands in Socket’s own tools.
    pattern: /sktsec_[A-Za-z0-9_-]{32,80}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
      { kind: 'not', words: ['--ran5u4'] },
    ],
    source: 'https://docs.socket.dev/reference/authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'socket-api-token': {
    secret: (make) => `sktsec_${make.base64url(44)}_api`,
    match: [
      { name: 'env file', text: (secret) => `SOCKET_SECURITY_API_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.socket.dev/v0/quota\n`,
      },
      { name: 'YAML', text: (secret) => `api_token: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'words',
        text: () => 'SOCKET_SECURITY_API_TOKEN=sktsec_placeholder_value_for_the_tests_of_us_api\n',
      },
      { name: 'cut short', text: (make) => `token=sktsec_${make.alnum(12)}_api\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → API Tokens → … beside the token → Revoke token.',
      url: 'https://socket.dev/dashboard',
    },
  },
  blastRadius: {
    text: 'Within its scopes it reads dependency reports and alerts of the organization, uploads manifests, and changes triage and policies.',
  },
  audit: {
    text: 'Settings → Audit Log from {since} to {until}.',
    url: 'https://socket.dev/dashboard',
  },
  replace: {
    text: 'A token with the one scope the job needs. The GitHub app needs none.',
    url: 'https://docs.socket.dev/reference/creating-and-managing-api-tokens',
  },
  consumers: ['CI secrets (SOCKET_SECURITY_API_TOKEN)', 'settings of the socket CLI and editors'],
  confirm: { text: 'GET https://api.socket.dev/v0/quota with the token answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Rotate gives the token a new value and ends the old one.',
  },
  sources: [
    {
      url: 'https://docs.socket.dev/reference/creating-and-managing-api-tokens',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
