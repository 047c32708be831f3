import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'gitee',
  name: 'Gitee',
  url: 'https://gitee.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'gitee-access-token',
    title: 'Gitee personal access token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['gitee'],
    pattern: { name: /gitee[\w.-]{0,20}(?:token|key|pat)/, value: /[0-9a-f]{32}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://gitee.com/api/v5/swagger',
  },
  {
    id: 'gitee-client-secret',
    title: 'Gitee OAuth client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['gitee'],
    pattern: { name: /gitee[\w.-]{0,20}secret/, value: /[0-9a-f]{64}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: 'https://gitee.com/api/v5/swagger',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'gitee-access-token': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `GITEE_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `gitee_access_token: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"giteeToken": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `GITEE_TOKEN=${make.hex(31)}\n` },
      { name: 'a commit', text: (make) => `GITEE_COMMIT=${make.hex(40)}\n` },
    ],
  },
  'gitee-client-secret': {
    secret: (make) => make.hex(64),
    match: [
      { name: 'env file', text: (secret) => `GITEE_CLIENT_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `gitee_secret: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"giteeClientSecret": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'the id, which is public', text: (make) => `GITEE_CLIENT_ID=${make.hex(64)}\n` },
      { name: 'one character short', text: (make) => `GITEE_CLIENT_SECRET=${make.hex(63)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: '设置 (Settings) → 私人令牌 (Personal access tokens) → the token → 删除 (Delete).',
      url: 'https://gitee.com/profile/personal_access_tokens',
    },
  },
  blastRadius: {
    text: 'Within its scopes it reads and writes repositories, issues, hooks and keys of its owner.',
  },
  audit: {
    text: '设置 → 安全日志 (Security log), and the activity of your repositories, from {since} to {until}.',
    url: 'https://gitee.com/profile/account_information',
  },
  replace: {
    text: 'A deploy key for one repository, or a token with fewer scopes.',
    url: 'https://gitee.com/api/v5/swagger',
  },
  consumers: [
    'CI secrets and mirror actions',
    'Gitee CLI (~/.config/gitee/credentials.yml)',
    'scripts',
    'blog and image upload tools (PicGo)',
  ],
  confirm: {
    text: 'GET https://gitee.com/api/v5/user?access_token= with the old token answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: 'https://github.com/oschina/gitee-cli/blob/main/README.md', checked: '2026-11-21' },
  ],
  byRule: {
    'gitee-client-secret': {
      revoke: {
        console: {
          text: '设置 → 第三方应用 (Third-party applications) → 我的应用 → the application → 重置 (Reset) the Client Secret.',
          url: 'https://gitee.com/oauth/applications',
        },
      },
      blastRadius: {
        text: 'Poses as the application when it exchanges a code for tokens of users who sign in.',
      },
      consumers: ['servers with sign-in by Gitee', 'CI servers'],
      confirm: {
        text: 'POST https://gitee.com/oauth/token with the old secret answers invalid_client.',
      },
      rotateInPlace: { effect: 'dies-at-once', text: 'A reset ends the old secret.' },
    },
  },
} as const satisfies Playbook
