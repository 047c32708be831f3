import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'vk',
  name: 'VK',
  url: 'https://dev.vk.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'vk-access-token',
    title: 'VK access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['vk1.a.'],
    pattern: /vk1\.a\.[A-Za-z0-9_-]{80,300}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.4 }],
    source: 'https://dev.vk.com/en/api/access-token/getting-started',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'vk-access-token': {
    secret: (make) => `vk1.a.${make.base64url(214)}`,
    match: [
      { name: 'env file', text: (secret) => `VK_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `vk_session = vk_api.VkApi(token="${secret}")\n` },
      {
        name: 'URL',
        text: (secret) =>
          `https://oauth.vk.com/blank.html#access_token=${secret}&expires_in=86400\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `VK_TOKEN=vk1.a.${make.base64url(40)}\n` },
      { name: 'a placeholder', text: () => 'VK_TOKEN=vk1.a....\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'A community’s: Manage → Settings → API usage → Access tokens → the token → Delete. A user’s: VK ID → Security → Last activity → End all other sessions, or Services and sites → the app → Disconnect. An app’s service token: the app → Access tokens → Reissue.',
      url: 'https://id.vk.com/account/#/services',
    },
  },
  blastRadius: {
    text: 'A community’s token reads and answers its messages, posts and manages it. A user’s acts as the user within its scopes, for a day or, with offline access, without end.',
    list: {
      text: 'account.getAppPermissions or groups.getTokenPermissions shows the rights of the token.',
      url: 'https://dev.vk.com/en/method/groups.getTokenPermissions',
    },
  },
  audit: {
    text: 'VK ID → Security → Last activity, and the community’s messages and posts, from {since} to {until}.',
    url: 'https://id.vk.com/account/#/security',
  },
  replace: {
    text: 'A community token with only the rights it needs, for bots; VK ID with short tokens for users.',
    url: 'https://dev.vk.com/en/api/access-token/getting-started',
  },
  consumers: ['community bots', 'cross-posting scripts', 'data collection', 'CI secrets'],
  confirm: { text: 'A call with the token answers error 5, User authorization failed.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A new community token leaves the leaked one valid until it is deleted.',
  },
  sources: [
    {
      url: 'https://dev.vk.com/en/api/access-token/community-token/bridge-event',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
