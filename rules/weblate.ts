import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'weblate',
  name: 'Weblate',
  url: 'https://weblate.org',
} as const satisfies Provider

export const rules = [
  {
    id: 'weblate-token',
    title: 'Weblate API token',
    severity: 'high',
    confidence: 'high',
    keywords: ['wlu_', 'wlp_'],
    // u of a user, p of a project.
    pattern: /wl[up]_[A-Za-z0-9]{36}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: 'https://github.com/WeblateOrg/weblate/blob/main/weblate/utils/token.py',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'weblate-token': {
    secret: (make) => `wl${make.pick(['u', 'p'])}_${make.alnum(36)}`,
    match: [
      { name: 'env file', text: (secret) => `WEBLATE_API_KEY=${secret}\n` },
      {
        name: '~/.config/weblate',
        text: (secret) => `[keys]\nhttps://hosted.weblate.org/api/ = ${secret}\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Token ${secret}" https://hosted.weblate.org/api/\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `key = wlu_${make.alnum(35)}\n` },
      { name: 'another kind', text: (make) => `key = wlx_${make.alnum(36)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Your avatar → Settings → API access → Regenerate API key. A project token: the project → Operations → Users → API access → Revoke.',
      url: 'https://hosted.weblate.org/accounts/profile/#api',
    },
  },
  blastRadius: {
    text: 'Reads and changes translations within the permissions of its user or project; with more rights it changes components, and pushes to the connected repositories.',
  },
  audit: {
    text: 'The project → Tools → History of changes, by user, from {since} to {until}; your audit log is under Settings → Audit log.',
    url: 'https://hosted.weblate.org/accounts/profile/#audit',
  },
  replace: {
    text: 'A project token with a team that may do only what the job needs, and an expiry.',
    url: 'https://docs.weblate.org/en/latest/api.html',
  },
  consumers: ['~/.config/weblate of wlc', 'CI secrets', 'scripts'],
  confirm: { text: 'GET {server}/api/ with the token answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate API key ends the old key of the user.',
  },
  sources: [
    {
      url: 'https://github.com/WeblateOrg/weblate/blob/main/weblate/utils/token.py',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
