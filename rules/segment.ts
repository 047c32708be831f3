import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'segment',
  name: 'Segment',
  url: 'https://segment.com',
} as const satisfies Provider

const publicApi = 'https://www.twilio.com/docs/segment/api/public-api'
const configApi = 'https://www.twilio.com/docs/segment/api/config-api/authentication'

export const rules = [
  {
    id: 'segment-public-api-token',
    title: 'Segment Public API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['sgp_'],
    pattern: /sgp_[A-Za-z0-9]{64}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: publicApi,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'segment-public-api-token': {
    secret: (make) => `sgp_${make.alnum(64)}`,
    match: [
      { name: 'env file', text: (secret) => `SEGMENT_API_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl https://api.segmentapis.com/sources -H 'Authorization: Bearer ${secret}'\n`,
      },
      { name: 'Terraform', text: (secret) => `provider "segment" {\n  token = "${secret}"\n}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `SEGMENT_API_TOKEN=sgp_${make.alnum(63)}\n` },
      { name: 'a token of Sourcegraph', text: (make) => `SRC_ACCESS_TOKEN=sgp_${make.hex(40)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Workspace settings → Access Management → Tokens → the token → Edit token → Remove token.',
      url: 'https://app.segment.com/goto-my-workspace/settings/access-management',
    },
  },
  blastRadius: {
    text: 'With the Workspace Owner role: reads and changes every source, destination, warehouse and tracking plan, so customer data can be sent elsewhere, and the settings of destinations are read. Other tokens do what their role allows.',
    list: {
      text: 'Access Management → Tokens → the token shows its permissions.',
      url: 'https://app.segment.com/goto-my-workspace/settings/access-management',
    },
  },
  audit: {
    text: 'Settings → Audit Trail: look from {since} to {until} for sources, destinations, functions and tokens that were made or changed.',
    url: 'https://app.segment.com/goto-my-workspace/settings/audit',
  },
  replace: {
    text: 'A token with a role for the few resources a pipeline manages, instead of Workspace Owner.',
    url: publicApi,
  },
  consumers: [
    'Terraform variables',
    'CI secrets',
    'privacy tools that delete users',
    'internal scripts',
  ],
  confirm: {
    text: 'GET https://api.segmentapis.com/ with the token as bearer answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and removed. Segment disables tokens that GitHub finds in public repositories; do not rely on it.',
  },
  sources: [
    { url: publicApi, checked: '2026-11-21' },
    { url: configApi, checked: '2026-11-21' },
  ],
} as const satisfies Playbook
