import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'qlty',
  name: 'Qlty',
  url: 'https://qlty.sh',
} as const satisfies Provider

export const rules = [
  {
    id: 'qlty-token',
    title: 'Qlty token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['qltcp_', 'qltcw_', 'qltp_'],
    // cp and cw upload coverage for a project or a workspace, p is a person’s.
    pattern: /qlt(?:c[pw]|p)_[A-Za-z0-9]{16,64}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['lower'] },
    ],
    source: 'https://docs.qlty.sh/coverage/tokens.md',
  },
  {
    id: 'qlty-code-climate-reporter-id',
    title: 'Qlty (Code Climate) test reporter ID',
    severity: 'low',
    confidence: 'medium',
    keywords: ['reporter_id', 'reporter-id', 'reporterid', 'codeclimate', 'code_climate'],
    pattern: {
      name: /test[_.-]?reporter[_.-]?id|code[_.-]?climate[\w.-]{0,16}(?:token|id|key)/,
      value: /[0-9a-f]{64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://docs.qlty.sh/coverage/tokens.md',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'qlty-token': {
    secret: (make) => `qlt${make.pick(['cp', 'cw', 'p'])}_${make.alnum(24)}`,
    match: [
      { name: 'env file', text: (secret) => `QLTY_COVERAGE_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `coverage-token: ${secret}\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "Authorization: Bearer ${secret}" https://api.qlty.sh/gh/acme\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `token=qltcp_${make.alnum(8)}\n` },
      { name: 'part of a longer word', text: (make) => `xqltcw_${make.alnum(24)}\n` },
    ],
  },
  'qlty-code-climate-reporter-id': {
    secret: (make) => make.hex(64),
    match: [
      { name: 'env file', text: (secret) => `CC_TEST_REPORTER_ID=${secret}\n` },
      { name: 'env file', text: (secret) => `CODECLIMATE_REPO_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `cc-test-reporter-id: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a digest', text: (make) => `REPORTER_ID=sha256:${make.hex(64)}\n` },
      { name: 'one character short', text: (make) => `CC_TEST_REPORTER_ID=${make.hex(63)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The workspace or project → Settings → Code Coverage → the token → Rotate. Your own: User settings → API tokens.',
      url: 'https://qlty.sh',
    },
  },
  blastRadius: {
    text: 'A coverage token uploads coverage reports and can forge them; it reads nothing. A personal token reads what its owner may.',
  },
  audit: {
    text: 'The project → Coverage: look for uploads from {since} to {until} that no run of yours made.',
    url: 'https://qlty.sh',
  },
  replace: {
    text: 'OpenID Connect from GitHub Actions, which needs no token.',
    url: 'https://docs.qlty.sh/coverage/tokens.md',
  },
  consumers: ['CI secrets (QLTY_COVERAGE_TOKEN, CC_TEST_REPORTER_ID)', 'build scripts'],
  confirm: { text: 'An upload with the old token is refused.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A rotated token replaces the old one: check the CI afterwards.',
  },
  sources: [{ url: 'https://docs.qlty.sh/coverage/tokens.md', checked: '2026-11-21' }],
} as const satisfies Playbook
