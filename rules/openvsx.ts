import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'openvsx',
  name: 'Open VSX',
  url: 'https://open-vsx.org',
} as const satisfies Provider

export const rules = [
  {
    id: 'openvsx-access-token',
    title: 'Open VSX access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ovsxat_'],
    pattern: /ovsxat_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://github.com/eclipse/openvsx/wiki/Publishing-Extensions',
  },
  {
    id: 'openvsx-access-token-legacy',
    title: 'Open VSX access token without prefix',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['ovsx', 'open_vsx', 'openvsx', 'open-vsx'],
    pattern: {
      name: /(?:ovsx|open[_.-]?vsx)[\w.-]{0,16}(?:pat|token|key)/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://github.com/eclipse/openvsx/wiki/Publishing-Extensions',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'openvsx-access-token': {
    secret: (make) => `ovsxat_${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `OVSX_PAT=${secret}\n` },
      { name: 'shell', text: (secret) => `npx ovsx publish acme.vsix -p ${secret}\n` },
      { name: 'YAML', text: (secret) => `ovsx-token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `OVSX_PAT=ovsxat_${make.uuid().slice(0, -1)}\n` },
      { name: 'no UUID', text: () => 'OVSX_PAT=ovsxat_my-token-of-the-team\n' },
    ],
  },
  'openvsx-access-token-legacy': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `OVSX_PAT=${secret}\n` },
      { name: 'YAML', text: (secret) => `open_vsx_token: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"openVsxToken": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `OVSX_PAT=${make.uuid().slice(0, -1)}\n` },
      { name: 'a variable', text: () => 'OVSX_PAT=$OVSX_PAT_FROM_THE_VAULT\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Profile → Settings → Access Tokens → the token → Delete.',
      url: 'https://open-vsx.org/user-settings/tokens',
    },
  },
  blastRadius: {
    text: 'Publishes new versions of every extension in the namespaces of its owner. Editors install them by themselves, so the code runs on many machines.',
  },
  audit: {
    text: 'The pages of your extensions: compare the versions published from {since} to {until} with your releases, and ask open-vsx@eclipse-foundation.org to remove any that are not yours.',
    url: 'https://open-vsx.org/user-settings/extensions',
  },
  replace: {
    text: 'A token of an account that is used for publishing only, in an environment of the CI with reviewers.',
    url: 'https://github.com/eclipse/openvsx/wiki/Publishing-Extensions',
  },
  consumers: ['CI secrets (OVSX_PAT)', 'release scripts'],
  confirm: { text: 'npx ovsx verify-pat with the old token says that it is invalid.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and deleted. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    {
      url: 'https://github.com/eclipse-openvsx/openvsx/wiki/Publishing-Extensions/89a08d09e63890f60a018ccd413bbff4b65cdb17',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
