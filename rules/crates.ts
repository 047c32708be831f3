import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'crates',
  name: 'crates.io',
  url: 'https://crates.io',
} as const satisfies Provider

const tokenSource = 'https://github.com/rust-lang/crates.io/blob/main/src/controllers/token.rs'
const publishing = 'https://doc.rust-lang.org/cargo/reference/publishing.html'
const trustedPublishing = 'https://crates.io/docs/trusted-publishing'
const tokensPage = 'https://crates.io/settings/tokens'

export const rules = [
  // The prefix has three letters only, so what stands before it is part of the keyword.
  {
    id: 'crates-api-token',
    title: 'crates.io API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['"cio', "'cio", '`cio', '=cio', ':cio', ' cio', '\tcio', '\ncio', '>cio'],
    pattern: /["'`=:>\s](?<secret>cio(?<random>[A-Za-z0-9]{32}))/,
    reach: { before: 0, after: 40 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source:
      'https://github.com/rust-lang/crates.io/blob/main/crates/crates_io_database/src/utils/token.rs',
  },
  {
    id: 'crates-trusted-publishing-token',
    title: 'crates.io trusted publishing token',
    severity: 'high',
    confidence: 'high',
    keywords: ['cio_tp_'],
    pattern: /cio_tp_(?<random>[A-Za-z0-9]{32})/,
    reach: 48,
    checks: [{ kind: 'entropy', bitsPerChar: 3.6 }],
    source:
      'https://github.com/rust-lang/crates.io/blob/main/crates/crates_io_trustpub/src/access_token.rs',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'crates-api-token': {
    secret: (make) => `cio${make.alnum(29)}${make.pick(['aB3', 'zK7', 'qX9'])}`,
    match: [
      { name: 'credentials.toml', text: (secret) => `[registry]\ntoken = "${secret}"\n` },
      { name: 'env file', text: (secret) => `CARGO_REGISTRY_TOKEN=${secret}\n` },
      { name: 'shell', text: (secret) => `cargo login ${secret}\n` },
      { name: 'YAML', text: (secret) => `env:\n  CARGO_REGISTRY_TOKEN: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `token = "cio${make.alnum(31)}"\n` },
      { name: 'part of a longer word', text: (make) => `hash = "acio${make.alnum(32)}"\n` },
      { name: 'lower case only', text: (make) => `id = "cio${make.lower(32)}"\n` },
    ],
  },
  'crates-trusted-publishing-token': {
    secret: (make) => `cio_tp_${make.alnum(32)}`,
    match: [
      { name: 'a job’s log', text: (secret) => `CARGO_REGISTRY_TOKEN: ${secret}\n` },
      { name: 'JSON answer', text: (secret) => `{"token":"${secret}"}\n` },
      { name: 'shell', text: (secret) => `cargo publish --token ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `token: cio_tp_${make.alnum(31)}\n` },
      { name: 'zeros', text: () => `token: cio_tp_${'0'.repeat(31)}w\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account settings → API Tokens → the token → Revoke. crates.io revokes tokens that GitHub finds in public repositories by itself.',
      url: tokensPage,
    },
    self: {
      text: 'DELETE https://crates.io/api/v1/tokens/current ends a token without scopes and answers 204; one with scopes is refused, so revoke it on the page. Give curl one line on standard input: Authorization: and the token.',
      url: tokenSource,
      command: {
        argv: [
          'curl',
          '-sS',
          '-X',
          'DELETE',
          '-H',
          '@-',
          'https://crates.io/api/v1/tokens/current',
        ],
        secretOnStdin: true,
      },
    },
  },
  blastRadius: {
    text: 'Within its scopes it publishes new crates and versions, yanks versions and changes owners. A token without scopes does all of that for every crate of the account. Whoever builds with a published version runs the attacker’s code.',
    list: {
      text: 'The API Tokens page shows scopes, crates, expiry and last use of each token.',
      url: tokensPage,
    },
  },
  audit: {
    text: 'crates.io sends a mail for each published version. Compare the versions and owners of your crates from {since} to {until} with your releases; yank what you did not publish and write to help@crates.io.',
    url: 'https://crates.io/me/crates',
  },
  replace: {
    text: 'Publish from CI by trusted publishing (OIDC), whose tokens live 30 minutes. Else a token with publish-update for one crate and an expiry.',
    url: trustedPublishing,
  },
  consumers: [
    '~/.cargo/credentials.toml',
    'CI secrets (CARGO_REGISTRY_TOKEN)',
    'release tools such as release-plz and cargo-release',
  ],
  confirm: {
    text: 'cargo publish with the old token is refused, and the API Tokens page no longer shows it.',
    url: publishing,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A further token leaves the leaked one valid until it is revoked or expires.',
  },
  sources: [
    { url: tokenSource, checked: '2026-11-21' },
    { url: publishing, checked: '2026-11-21' },
    { url: trustedPublishing, checked: '2026-11-21' },
  ],
  byRule: {
    'crates-trusted-publishing-token': {
      revoke: {
        console: {
          text: 'Cancel the job that got it and wait half an hour. If the workflow itself is not yours: the crate → Settings → Trusted Publishing → Remove.',
          url: 'https://crates.io/me/crates',
        },
        self: {
          text: 'DELETE https://crates.io/api/v1/trusted_publishing/tokens ends the token that calls it. Give curl one line on standard input: Authorization: Bearer and the token.',
          url: 'https://github.com/rust-lang/crates-io-auth-action',
          command: {
            argv: [
              'curl',
              '-sS',
              '-X',
              'DELETE',
              '-H',
              '@-',
              'https://crates.io/api/v1/trusted_publishing/tokens',
            ],
            secretOnStdin: true,
          },
        },
      },
      blastRadius: {
        text: 'Publishes versions of the crates that trust the workflow, for half an hour at most and until the job’s end revokes it.',
        list: {
          text: 'The crate → Settings → Trusted Publishing shows which workflows may publish it.',
          url: trustedPublishing,
        },
      },
      replace: {
        text: 'Nothing to replace: each job gets its own. Keep it out of logs and artifacts, and tie the publisher to an environment with reviewers.',
        url: trustedPublishing,
      },
      consumers: ['job logs', 'artifacts and caches'],
      confirm: {
        text: 'cargo publish with the token is refused.',
        url: publishing,
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'A new job gets a new token; the leaked one lives until its half hour is over.',
      },
    },
  },
} as const satisfies Playbook
