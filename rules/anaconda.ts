import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'anaconda',
  name: 'Anaconda',
  url: 'https://www.anaconda.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'anaconda-channel-token',
    title: 'Anaconda token in a channel URL',
    severity: 'high',
    confidence: 'high',
    keywords: ['anaconda.org/t/', 'anaconda.cloud/t/'],
    pattern:
      /anaconda\.(?:org|cloud)\/t\/(?<secret>(?:[a-z]{2}-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
    reach: { before: 0, after: 96 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://docs.anaconda.com/anacondaorg/user-guide/',
  },
  {
    id: 'anaconda-api-token',
    title: 'Anaconda API token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['anaconda', 'binstar'],
    pattern: {
      name: /(?:anaconda|binstar)[\w.-]{0,24}(?:token|key)/,
      value: /(?:[a-z]{2}-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://docs.anaconda.com/anacondaorg/user-guide/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'anaconda-channel-token': {
    secret: (make) => `${make.pick(['ac-', ''])}${make.uuid()}`,
    match: [
      {
        name: '.condarc',
        text: (secret) => `channels:\n  - https://conda.anaconda.org/t/${secret}/acme\n`,
      },
      {
        name: 'shell',
        text: (secret) => `conda install -c https://conda.anaconda.org/t/${secret}/acme app\n`,
      },
      {
        name: 'environment.yml',
        text: (secret) => `  - https://repo.anaconda.cloud/t/${secret}/repo/main\n`,
      },
    ],
    noMatch: [
      { name: 'conda’s own masking', text: () => 'https://conda.anaconda.org/t/<TOKEN>/acme\n' },
      {
        name: 'one character short',
        text: (make) => `https://conda.anaconda.org/t/${make.uuid().slice(0, -1)}/acme\n`,
      },
    ],
  },
  'anaconda-api-token': {
    secret: (make) => `${make.pick(['ac-', ''])}${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `ANACONDA_API_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `anaconda_token: ${secret}\n` },
      { name: 'env file', text: (secret) => `BINSTAR_TOKEN=${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `ANACONDA_API_TOKEN=${make.uuid().slice(0, -1)}\n`,
      },
      { name: 'a variable', text: () => 'ANACONDA_API_TOKEN=$ANACONDA_TOKEN\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'anaconda.org → Settings → Access → the token → Revoke. For anaconda.cloud: the organization’s or your own tokens.',
      url: 'https://anaconda.org/settings/access',
    },
    cli: {
      text: 'Needs the name of the token: anaconda org auth --list shows it.',
      url: 'https://docs.anaconda.com/anacondaorg/user-guide/',
      command: { argv: ['anaconda', 'org', 'auth', '--remove', '<token name>'] },
    },
  },
  blastRadius: {
    text: 'Within its scopes it downloads private packages and, with api:write, uploads and deletes packages of the account. Whoever installs a pushed version runs its code.',
  },
  audit: {
    text: 'Your packages on anaconda.org: look for files uploaded from {since} to {until} that are not yours. anaconda org auth --list shows the tokens.',
    url: 'https://anaconda.org',
  },
  replace: {
    text: 'A token with the one scope the job needs and an expiry; conda:download for machines that install.',
    url: 'https://docs.anaconda.com/anacondaorg/user-guide/',
  },
  consumers: ['.condarc and environment.yml', 'CI secrets (ANACONDA_API_TOKEN)', 'Dockerfiles'],
  confirm: { text: 'A request to the channel with the old token answers 401, 403 or 404.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted or expires, after a year unless set otherwise.',
  },
  sources: [
    {
      url: 'https://anaconda.com/docs/tools/anaconda-org/admin-guide/tokens',
      checked: '2026-11-21',
    },
    {
      url: 'https://www.anaconda.com/docs/cli-reference/anaconda-client/commands/auth',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
