import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'lichess',
  name: 'Lichess',
  url: 'https://lichess.org',
} as const satisfies Provider

export const rules = [
  {
    id: 'lichess-token',
    title: 'Lichess API token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['lip_', 'lio_'],
    pattern: /(?:lip_[A-Za-z0-9]{20}|lio_[A-Za-z0-9]{32})/,
    reach: { before: 0, after: 48 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://lichess.org/api#section/Introduction/Authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'lichess-token': {
    secret: (make) => `lip_${make.alnum(18)}aQ`,
    match: [
      { name: 'env file', text: (secret) => `LICHESS_BOT_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `token: "${secret}"\n` },
      { name: 'Python', text: (secret) => `session = berserk.TokenSession("${secret}")\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `token: "lip_${make.alnum(17)}aQ"\n` },
      {
        name: 'part of a word',
        text: () => 'clip_gradientNormsByValueX = True\nflip_ImagesHorizontallyX = 1\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Preferences → API access tokens → the token → Delete.',
      url: 'https://lichess.org/account/oauth/token',
    },
    api: {
      text: 'DELETE https://lichess.org/api/token with the token.',
      url: 'https://lichess.org/api#tag/OAuth/operation/apiTokenDelete',
    },
    self: { text: 'DELETE https://lichess.org/api/token with the leaked token revokes it.' },
  },
  blastRadius: {
    text: 'Does what its scopes say as the account: plays games, reads the mail address, writes messages, manages teams and studies.',
    list: {
      text: 'POST https://lichess.org/api/token/test with the token as body shows user, scopes and expiry.',
      url: 'https://lichess.org/api#tag/OAuth/operation/tokenTest',
    },
  },
  audit: {
    text: 'Look through games, messages and team activity from {since} to {until}; the page of tokens shows when it was last used.',
    url: 'https://lichess.org/account/oauth/token',
  },
  replace: {
    text: 'A token with the one scope the bot needs (bot:play), in a secret manager; OAuth with PKCE for apps.',
    url: 'https://lichess.org/api#section/Introduction/Authentication',
  },
  consumers: ['chess bots', 'statistics scripts', 'CI secrets'],
  confirm: { text: 'GET https://lichess.org/api/account with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A new token leaves the leaked one valid until it is deleted.',
  },
  sources: [
    {
      url: 'https://github.com/lichess-org/api/blob/master/doc/specs/tags/oauth/api-token.yaml',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
