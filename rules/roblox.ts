import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'roblox',
  name: 'Roblox',
  url: 'https://create.roblox.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'roblox-security-cookie',
    title: 'Roblox login cookie (.ROBLOSECURITY)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['_|WARNING:-DO-NOT-SHARE-THIS'],
    pattern:
      /_\|WARNING:-DO-NOT-SHARE-THIS\.[^|\r\n]{20,160}\|_(?<secret>[A-Za-z0-9_.-]{100,2500})/,
    boundary: 'none',
    reach: { before: 0, after: 2800 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://en.help.roblox.com/hc/en-us/articles/203313380',
  },
  {
    id: 'roblox-open-cloud-key',
    title: 'Roblox Open Cloud API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['roblox', 'rbxcloud', 'open_cloud', 'opencloud'],
    pattern: {
      name: /(?:roblox|rbxcloud|open_?cloud)[\w.-]{0,24}(?:key|token)/,
      value: /[A-Za-z0-9+/]{48,2000}={0,2}/,
    },
    boundary: 'base64',
    reach: { before: 64, after: 2400 },
    checks: [
      { kind: 'entropy', bitsPerChar: 4.4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://create.roblox.com/docs/cloud/auth/api-keys',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'roblox-security-cookie': {
    secret: (make) => make.of('0123456789ABCDEF', 640),
    match: [
      {
        name: 'env file',
        text: (secret) =>
          `ROBLOX_COOKIE="_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you-and-to-steal-your-ROBUX-and-items.|_${secret}"\n`,
      },
      {
        name: 'JavaScript',
        text: (secret) =>
          `noblox.setCookie('_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you-and-to-steal-your-ROBUX-and-items.|_${secret}')\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `Cookie: .ROBLOSECURITY=_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you-and-to-steal-your-ROBUX-and-items.|_${secret};\n`,
      },
    ],
    noMatch: [
      {
        name: 'the warning alone',
        text: () =>
          'starts with _|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you|_ and then the token\n',
      },
      {
        name: 'cut short',
        text: (make) =>
          `_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in|_${make.hex(40)}\n`,
      },
    ],
  },
  'roblox-open-cloud-key': {
    secret: (make) => `${make.base64(64)}`,
    match: [
      { name: 'env file', text: (secret) => `ROBLOX_API_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `roblox-open-cloud-key: "${secret}"\n` },
      { name: 'rbxcloud', text: (secret) => `export RBXCLOUD_API_KEY='${secret}'\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `ROBLOX_API_KEY=${make.base64(30)}\n` },
      { name: 'a universe id', text: (make) => `ROBLOX_UNIVERSE_ID=${make.digits(10)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Roblox → Settings → Security → Log out of all other sessions, and change the password.',
      url: 'https://www.roblox.com/my/account#!/security',
    },
  },
  blastRadius: {
    text: 'Is logged in as the account: trades and spends its Robux and items, edits its games and groups, unless a two-step challenge stops it.',
  },
  audit: {
    text: 'Settings → Security → Where You’re Logged In, and Transactions, from {since} to {until}.',
    url: 'https://www.roblox.com/transactions',
  },
  replace: {
    text: 'Open Cloud API keys or OAuth 2.0 instead of a cookie; where a bot must have one, an account of its own without possessions.',
    url: 'https://create.roblox.com/docs/cloud/auth/api-keys',
  },
  consumers: ['group and moderation bots', 'asset upload scripts', 'CI secrets'],
  confirm: {
    text: 'GET https://users.roblox.com/v1/users/authenticated with the cookie answers 401.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Logging out of all sessions ends the cookie; a new login makes another.',
  },
  sources: [
    { url: 'https://create.roblox.com/docs/cloud/open-cloud/api-keys', checked: '2026-11-21' },
    {
      url: 'https://docs.rs/crate/rbxcloud/latest/source/docs/cli/cli-api-key.md',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'roblox-open-cloud-key': {
      revoke: {
        console: {
          text: 'Creator Dashboard → Open Cloud → API Keys → the key → ⋯ → Regenerate Key or Delete.',
          url: 'https://create.roblox.com/dashboard/credentials',
        },
      },
      blastRadius: {
        text: 'Calls the APIs it was given for the experiences it names: data stores, publishing, messaging, assets.',
        list: {
          text: 'Creator Dashboard → Open Cloud → API Keys → the key shows operations, addresses and expiry.',
          url: 'https://create.roblox.com/dashboard/credentials',
        },
      },
      audit: {
        text: 'The key’s last use in the dashboard, version history of places and data stores from {since} to {until}.',
        url: 'https://create.roblox.com/dashboard/credentials',
      },
      replace: {
        text: 'A key with only the operations and experiences it needs, an address range and an expiry.',
        url: 'https://create.roblox.com/docs/cloud/auth/api-keys',
      },
      consumers: ['deploy pipelines', 'backends of experiences', 'CI secrets'],
      confirm: { text: 'A call with the old key in x-api-key answers 401.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Regenerating or deleting invalidates the key. Merely disabling does not change it.',
      },
    },
  },
} as const satisfies Playbook
