import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'deepsource',
  name: 'DeepSource',
  url: 'https://deepsource.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'deepsource-dsn',
    title: 'DeepSource DSN',
    severity: 'medium',
    confidence: 'high',
    keywords: ['deepsource.io', 'deepsource.com', 'deepsource.icu'],
    pattern: /https:\/\/(?<secret>[0-9a-f]{32})@(?:[\w-]{1,40}\.)?deepsource\.(?:io|com|icu)/,
    reach: { before: 90, after: 16 },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://docs.deepsource.com/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'deepsource-dsn': {
    secret: (make) => make.hex(32),
    match: [
      {
        name: 'env file',
        text: (secret) => `DEEPSOURCE_DSN=https://${secret}@app.deepsource.com\n`,
      },
      {
        name: 'shell',
        text: (secret) => `export DEEPSOURCE_DSN="https://${secret}@deepsource.io"\n`,
      },
      { name: 'YAML', text: (secret) => `DEEPSOURCE_DSN: https://${secret}@app.deepsource.com\n` },
    ],
    noMatch: [
      { name: 'the address alone', text: () => 'https://app.deepsource.com/gh/acme/\n' },
      {
        name: 'one character short',
        text: (make) => `DEEPSOURCE_DSN=https://${make.hex(31)}@deepsource.io\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The repository → Settings → Code Coverage → the DSN → Regenerate; where the page offers no way, ask DeepSource’s support.',
      url: 'https://app.deepsource.com',
    },
  },
  blastRadius: {
    text: 'Uploads coverage and other artifacts for one repository, so it can forge its reports. It reads nothing.',
  },
  audit: {
    text: 'The repository → History: look for reports from {since} to {until} that no run of yours sent.',
    url: 'https://app.deepsource.com',
  },
  replace: {
    text: 'OpenID Connect from GitHub Actions: deepsource report --use-oidc needs no DSN.',
    url: 'https://docs.deepsource.com/',
  },
  consumers: ['CI secrets (DEEPSOURCE_DSN)', 'build scripts'],
  confirm: { text: 'deepsource report with the old DSN is refused.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate gives the repository a new DSN and ends the old one.',
  },
  sources: [
    {
      url: 'https://docs.deepsource.com/docs/platform/getting-started/track-code-coverage',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
