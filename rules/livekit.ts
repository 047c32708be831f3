import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'livekit',
  name: 'LiveKit',
  url: 'https://livekit.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'livekit-api-key',
    title: 'LiveKit API key',
    severity: 'low',
    confidence: 'medium',
    keywords: ['livekit'],
    pattern: { name: /livekit[\w.-]{0,20}key/, value: /API[A-Za-z0-9]{10,16}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    half: 'public',
    source: 'https://docs.livekit.io/cloud/project-management/keys-and-tokens/',
  },
  {
    id: 'livekit-api-secret',
    title: 'LiveKit API secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['livekit'],
    pattern: { name: /livekit[\w.-]{0,20}secret/, value: /[A-Za-z0-9]{40,50}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    companions: [{ rule: 'livekit-api-key', withinLines: 5 }],
    source: 'https://docs.livekit.io/cloud/project-management/keys-and-tokens/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'livekit-api-key': {
    secret: (make) => `API${make.alnum(12)}`,
    match: [
      { name: 'env file', text: (secret) => `LIVEKIT_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"livekitApiKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `livekit:\n  livekit_api_key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'the key of a development server', text: () => 'LIVEKIT_API_KEY=devkey\n' },
      { name: 'cut short', text: (make) => `LIVEKIT_API_KEY=API${make.alnum(6)}\n` },
    ],
  },
  'livekit-api-secret': {
    secret: (make) => make.alnum(44),
    match: [
      { name: 'env file', text: (secret) => `LIVEKIT_API_SECRET=${secret}\n` },
      {
        name: 'env pair',
        text: (secret, make) =>
          `LIVEKIT_API_KEY=API${make.alnum(12)}\nLIVEKIT_API_SECRET=${secret}\n`,
      },
      { name: 'JSON', text: (secret) => `{"livekitApiSecret": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'the secret of a development server', text: () => 'LIVEKIT_API_SECRET=secret\n' },
      { name: 'cut short', text: (make) => `LIVEKIT_API_SECRET=${make.alnum(30)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'LiveKit Cloud → the project → Settings → API keys → the key → Delete. On your own server: take it out of keys in livekit.yaml and restart.',
      url: 'https://cloud.livekit.io',
    },
  },
  blastRadius: {
    text: 'With its key: signs access tokens for any room, so it listens to and speaks in every call, records, deletes rooms, dials through SIP trunks and dispatches agents. It grants full access to the project.',
  },
  audit: {
    text: 'LiveKit Cloud → Sessions and Analytics, from {since} to {until}: look for rooms, participants and recordings that are not yours.',
    url: 'https://cloud.livekit.io',
  },
  replace: {
    text: 'A service account key for each server, and only short-lived, narrow access tokens elsewhere.',
    url: 'https://docs.livekit.io/reference/api/projects/keys/',
  },
  consumers: [
    'token servers',
    'agent workers',
    'livekit.yaml of your own servers',
    '~/.livekit/cli-config.yaml',
  ],
  confirm: { text: 'lk room list with the pair answers unauthenticated: invalid API key.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new pair leaves the leaked one valid until you delete it, and access tokens it signed work until they expire.',
  },
  sources: [
    {
      url: 'https://docs.livekit.io/cloud/project-management/keys-and-tokens/',
      checked: '2026-11-21',
    },
    { url: 'https://docs.livekit.io/reference/api/projects/keys/', checked: '2026-11-21' },
    { url: 'https://docs.livekit.io/home/cli/projects', checked: '2026-11-21' },
  ],
  byRule: {
    'livekit-api-key': {
      blastRadius: {
        text: 'Nothing by itself. With its secret, which is often committed beside it, the whole project.',
      },
    },
  },
} as const satisfies Playbook
