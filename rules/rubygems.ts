import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'rubygems',
  name: 'RubyGems.org',
  url: 'https://rubygems.org',
} as const satisfies Provider

const scopes = 'https://guides.rubygems.org/api-key-scopes/'
const trustedPublishing = 'https://guides.rubygems.org/trusted-publishing/'
const apiKeys = 'https://rubygems.org/profile/api_keys'

export const rules = [
  {
    id: 'rubygems-api-key',
    title: 'RubyGems.org API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['rubygems_'],
    pattern: /rubygems_(?<random>[0-9a-f]{48})/,
    reach: 64,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source:
      'https://github.com/rubygems/rubygems.org/blob/master/app/controllers/concerns/api_keyable.rb',
  },
  {
    id: 'rubygems-legacy-api-key',
    title: 'RubyGems.org legacy API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['rubygems_api', 'rubygems-api', 'rubygemsapi', 'gem_host_api'],
    pattern: { name: /rubygems[_-]?api[_-]?key|gem_host_api_key/, value: /[0-9a-f]{32}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: scopes,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'rubygems-api-key': {
    secret: (make) => `rubygems_${make.hex(48)}`,
    match: [
      { name: '~/.gem/credentials', text: (secret) => `---\n:rubygems_api_key: ${secret}\n` },
      { name: 'env file', text: (secret) => `GEM_HOST_API_KEY=${secret}\n` },
      {
        name: 'curl',
        text: (secret) => `curl -H 'Authorization:${secret}' https://rubygems.org/api/v1/gems\n`,
      },
      { name: 'YAML', text: (secret) => `api_key: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `key: rubygems_${make.hex(47)}\n` },
      { name: 'a name', text: () => ':rubygems_api_key: rubygems_deadbeef\n' },
    ],
  },
  'rubygems-legacy-api-key': {
    secret: (make) => make.hex(32),
    match: [
      { name: '~/.gem/credentials', text: (secret) => `---\n:rubygems_api_key: ${secret}\n` },
      { name: 'env file', text: (secret) => `RUBYGEMS_API_KEY=${secret}\n` },
      { name: 'shell', text: (secret) => `GEM_HOST_API_KEY="${secret}" gem push a.gem\n` },
    ],
    noMatch: [
      { name: 'another length', text: (make) => `RUBYGEMS_API_KEY=${make.hex(40)}\n` },
      { name: 'a reference', text: () => 'RUBYGEMS_API_KEY=$RUBYGEMS_API_KEY\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → API keys → the key → Delete. Reset in the last row deletes all keys of the account.',
      url: apiKeys,
    },
  },
  blastRadius: {
    text: 'Within its scopes it pushes and yanks versions and adds or removes owners, of one gem or of all gems of the account. Whoever installs a pushed version runs the attacker’s code.',
    list: {
      text: 'The API keys page shows scopes, gem, expiry and last access of each key.',
      url: apiKeys,
    },
  },
  audit: {
    text: 'Settings → Security events, and the gem’s page → Security events: pushes, yanks and owner changes from {since} to {until}. Yank versions that you did not push.',
    url: 'https://rubygems.org/profile/security_events',
  },
  replace: {
    text: 'Push from GitHub Actions as a trusted publisher (OIDC), without any key. Else a key with the push scope for one gem, an expiry and MFA.',
    url: trustedPublishing,
  },
  consumers: [
    '~/.gem/credentials',
    'CI secrets (GEM_HOST_API_KEY, RUBYGEMS_API_KEY)',
    'release scripts and rake tasks',
  ],
  confirm: {
    text: 'gem push with the old key answers 401, or the API keys page no longer shows it.',
    url: scopes,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A further key leaves the leaked one valid until it is deleted or expires.',
  },
  sources: [
    { url: scopes, checked: '2026-11-21' },
    { url: trustedPublishing, checked: '2026-11-21' },
  ],
  byRule: {
    'rubygems-legacy-api-key': {
      revoke: {
        console: {
          text: 'Settings → API keys → legacy-key → Delete. If the key is of a private gem server, remove it there.',
          url: apiKeys,
        },
      },
      blastRadius: {
        text: 'The single key of former times has every scope: it pushes and yanks versions and changes the owners of all gems of the account.',
      },
    },
  },
} as const satisfies Playbook
