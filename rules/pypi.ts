import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'pypi',
  name: 'PyPI',
  url: 'https://pypi.org',
} as const satisfies Provider

const secretsApi = 'https://docs.pypi.org/api/secrets/'
const help = 'https://pypi.org/help/#apitoken'

// A macaroon of version 2 in base64url begins with its location (`pypi.org`) and the identifier’s
// length; the identifier is a UUID.
export const rules = [
  {
    id: 'pypi-api-token',
    title: 'PyPI API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['pypi-AgEIcHlwaS5vcmcC'],
    pattern: /pypi-AgEIcHlwaS5vcmcCJ(?<random>[DG][A-Za-z0-9_-]{80,1600})/,
    boundary: 'base64url',
    reach: 1700,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: secretsApi,
  },
  {
    id: 'pypi-test-api-token',
    title: 'TestPyPI API token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['pypi-AgENdGVzdC5weXBpLm9yZwIk'],
    pattern: /pypi-AgENdGVzdC5weXBpLm9yZwIk(?<random>[A-Za-z0-9_-]{80,1600})/,
    boundary: 'base64url',
    reach: 1700,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: secretsApi,
  },
] as const satisfies readonly Rule[]

function macaroon(make: Make, location: string): string {
  const caveat = JSON.stringify([1, [`acme-${make.lower(6)}`]])
  const signature = Array.from({ length: 32 }, () => make.int(0, 255))
  const field = (type: number, bytes: string) => [type, bytes.length, ...Buffer.from(bytes)]
  const body = [2, ...field(1, location), ...field(2, make.uuid()), 0, ...field(2, caveat), 0, 0]
  return `pypi-${Buffer.from([...body, 6, 32, ...signature]).toString('base64url')}`
}

export const examples = {
  'pypi-api-token': {
    secret: (make) => macaroon(make, 'pypi.org'),
    match: [
      { name: '.pypirc', text: (secret) => `[pypi]\nusername = __token__\npassword = ${secret}\n` },
      { name: 'env file', text: (secret) => `TWINE_PASSWORD=${secret}\n` },
      {
        name: 'GitHub Actions',
        text: (secret) => `        with:\n          password: "${secret}"\n`,
      },
      {
        name: 'shell',
        text: (secret) => `poetry config pypi-token.pypi ${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'cut off', text: () => 'password = pypi-AgEIcHlwaS5vcmcCJDhmY2...\n' },
      {
        name: 'a macaroon of another place',
        text: (make) => `password = ${macaroon(make, 'acme.org')}\n`,
      },
    ],
  },
  'pypi-test-api-token': {
    secret: (make) => macaroon(make, 'test.pypi.org'),
    match: [
      { name: '.pypirc', text: (secret) => `[testpypi]\npassword = ${secret}\n` },
      { name: 'env file', text: (secret) => `TEST_PYPI_TOKEN="${secret}"\n` },
      { name: 'YAML', text: (secret) => `secrets:\n  test_pypi: ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut off', text: () => 'password = pypi-AgENdGVzdC5weXBpLm9yZwIkNT...\n' },
      { name: 'PyPI’s own', text: (make) => `password = ${macaroon(make, 'pypi.org')}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account settings → API tokens → the token → Options → Remove token, and confirm with the password. Tokens that GitHub or deps.dev find in public PyPI removes by itself, and writes to the owner.',
      url: 'https://pypi.org/manage/account/#api-tokens',
    },
  },
  blastRadius: {
    text: 'Uploads releases of one project, or of every project of the account if it was made for the entire account. Whoever installs such a release runs the attacker’s code. It cannot delete or read private data.',
    list: {
      text: 'The list of API tokens shows the scope of each, entire account or one project, and when it was last used.',
      url: 'https://pypi.org/manage/account/#api-tokens',
    },
  },
  audit: {
    text: 'The project → Security history, and Account settings → Security history: uploads from {since} to {until}. Yank or delete releases and files that you did not upload, and report them to security@pypi.org.',
    url: 'https://pypi.org/manage/projects/',
  },
  replace: {
    text: 'Publish from CI as a trusted publisher (OIDC), whose tokens live 15 minutes. Else a token of one project.',
    url: 'https://docs.pypi.org/trusted-publishers/',
  },
  consumers: [
    '.pypirc files',
    'CI secrets (TWINE_PASSWORD, PYPI_API_TOKEN)',
    'Poetry, uv and Flit settings',
    'release scripts',
  ],
  confirm: {
    text: 'An upload with the token answers 403 Invalid or non-existent authentication information; the list of API tokens no longer shows it.',
    url: help,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'PyPI does not rotate tokens: a further token leaves the leaked one valid until it is removed.',
  },
  sources: [
    { url: secretsApi, checked: '2026-11-21' },
    { url: help, checked: '2026-11-21' },
    { url: 'https://docs.pypi.org/trusted-publishers/', checked: '2026-11-21' },
  ],
  byRule: {
    'pypi-test-api-token': {
      revoke: {
        console: {
          text: 'On test.pypi.org: Account settings → API tokens → the token → Options → Remove token.',
          url: 'https://test.pypi.org/manage/account/#api-tokens',
        },
      },
      blastRadius: {
        text: 'Uploads releases to TestPyPI only, a separate site with separate accounts. That matters to whoever installs from there.',
        list: {
          text: 'The list of API tokens shows the scope of each and when it was last used.',
          url: 'https://test.pypi.org/manage/account/#api-tokens',
        },
      },
      audit: {
        text: 'On test.pypi.org: the project → Security history, uploads from {since} to {until}.',
        url: 'https://test.pypi.org/manage/projects/',
      },
    },
  },
} as const satisfies Playbook
