import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

const docs = 'https://bundler.io/v2.5/man/bundle-config.1.html#CREDENTIALS-FOR-GEM-SOURCES'

export const provider = {
  id: 'bundler',
  name: 'Bundler',
  url: 'https://bundler.io',
} as const satisfies Provider

export const rules = [
  {
    // BUNDLE_ and the host, with two underscores for each dot.
    id: 'bundler-source-password',
    title: 'User and password of a gem source in Bundler’s configuration',
    severity: 'high',
    confidence: 'high',
    keywords: ['bundle_'],
    pattern:
      /BUNDLE_[A-Z0-9_]{1,80}__[A-Z0-9_]{2,40}["']?\s{0,2}[:=]\s{0,2}["']?[A-Za-z0-9][\w.@-]{0,63}:(?<secret>[^\s"'`\\/]{6,128})/,
    reach: { before: 0, after: 340 },
    boundary: 'none',
    checks: [
      { kind: 'structure', is: 'url-password' },
      { kind: 'not', words: ['x-oauth-basic', 'your'] },
    ],
    yields: true,
    source: docs,
  },
] as const satisfies readonly Rule[]

const password = (make: Make) => `${make.alnum(8)}${make.pick(['', '!', '.', '_'])}${make.alnum(9)}`

export const examples = {
  'bundler-source-password': {
    secret: password,
    match: [
      {
        name: '.bundle/config',
        text: (secret) => `---\nBUNDLE_GEMS__ACME__TEST: "ci:${secret}"\n`,
      },
      {
        name: 'the environment',
        text: (secret) => `export BUNDLE_GEMS__ACME__TEST=ci:${secret}\n`,
      },
      { name: 'Docker', text: (secret) => `ENV BUNDLE_ENTERPRISE__ACME__TEST="ada:${secret}"\n` },
    ],
    noMatch: [
      { name: 'groups', text: () => 'BUNDLE_WITHOUT: "development:test"\n' },
      { name: 'options of a build', text: () => 'BUNDLE_BUILD__PG: "--with-pg-config=/opt/pg"\n' },
      { name: 'a variable', text: () => `BUNDLE_GEMS__ACME__TEST: "ci:\${GEMS_TOKEN}"\n` },
      { name: 'a mirror', text: () => 'BUNDLE_MIRROR__HTTPS://RUBYGEMS__ORG: "https://r.test"\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The name after BUNDLE_ is the host, with __ for a dot and ___ for a hyphen; it may be a git host too: change the password of that user there, or delete its token.',
      url: docs,
    },
  },
  blastRadius: {
    text: 'Reads private gems of that source as that user, and pushes them if the user may.',
  },
  audit: {
    text: 'The access log of the gem server from {since} to {until}; compare the versions there with those you released.',
  },
  replace: {
    text: 'A token that only reads, set as a masked variable of CI, never in .bundle/config of the project.',
    url: docs,
  },
  consumers: ['.bundle/config', 'CI variables', 'images'],
  confirm: { text: 'bundle install with the old user and password is refused.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Bundler only holds a copy: the gem server decides when the password ends.',
  },
  sources: [
    {
      url: 'https://github.com/rubygems/rubygems/blob/master/bundler/lib/bundler/man/bundle-config.1.ronn',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
