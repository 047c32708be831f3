import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'pinterest',
  name: 'Pinterest',
  url: 'https://developers.pinterest.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'pinterest-access-token',
    title: 'Pinterest access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['pina_'],
    pattern: /pina_[A-Z0-9]{40,400}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'digit'] },
    ],
    source: 'https://developers.pinterest.com/docs/developer-tools/token-debugger/',
  },
  {
    id: 'pinterest-refresh-token',
    title: 'Pinterest refresh token',
    severity: 'high',
    confidence: 'high',
    keywords: ['pinr.'],
    pattern: /pinr\.[A-Za-z0-9_.-]{60,800}/,
    boundary: 'base64url',
    reach: { before: 0, after: 900 },
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: 'https://developers.pinterest.com/docs/developer-tools/token-debugger/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'pinterest-access-token': {
    secret: (make) => `pina_${make.upper(100)}`,
    match: [
      { name: 'env file', text: (secret) => `PINTEREST_ACCESS_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"access_token": "${secret}"}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H 'Authorization: Bearer ${secret}' https://api.pinterest.com/v5/pins\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `PINTEREST_ACCESS_TOKEN=pina_${make.upper(20)}\n` },
      {
        name: 'a register’s name',
        text: () => '#define PINA_ADDR_OF_THE_INPUT_REGISTER_OF_PORT_A_IN_MEMORY 0x2F\n',
      },
    ],
  },
  'pinterest-refresh-token': {
    secret: (make) => `pinr.${make.base64url(160)}`,
    match: [
      { name: 'env file', text: (secret) => `PINTEREST_REFRESH_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"refresh_token": "${secret}"}\n` },
      { name: 'form', text: (secret) => `grant_type=refresh_token&refresh_token=${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `PINTEREST_REFRESH_TOKEN=pinr.${make.base64url(30)}\n` },
      {
        name: 'a method call',
        text: () => 'opinr.someMethodOfTheObjectWithALongName.andAnotherOneThatIsAlsoVeryLong()\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The user: Settings → Security → Connected devices and apps → the app → Remove. Your own test token: My apps → the app → regenerate it.',
      url: 'https://www.pinterest.com/settings/security',
    },
  },
  blastRadius: {
    text: 'Acts as the user within the scopes granted: reads secret boards, makes and deletes pins, runs ads on the account’s bill.',
    list: {
      text: 'The Token Debugger shows app, environment, scopes and expiry.',
      url: 'https://developers.pinterest.com/docs/developer-tools/token-debugger/',
    },
  },
  audit: {
    text: 'Ads: Ads Manager → Business access → History. There is no log of API calls: look through pins and boards from {since} to {until}.',
    url: 'https://ads.pinterest.com/',
  },
  replace: {
    text: 'Continuous refresh on a server that keeps the refresh token in a secret manager, with only the scopes it needs.',
    url: 'https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/',
  },
  consumers: ['social media schedulers', 'shop catalog feeds', 'ads reporting', 'CI secrets'],
  confirm: { text: 'GET https://api.pinterest.com/v5/user_account with the token answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new token leaves the leaked one valid until it expires, after 30 days, or access is removed.',
  },
  sources: [
    {
      url: 'https://developers.pinterest.com/docs/developer-tools/token-debugger/',
      checked: '2026-11-21',
    },
    {
      url: 'https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'pinterest-refresh-token': {
      blastRadius: {
        text: 'With the app’s id and secret it fetches access tokens for the user for up to a year.',
      },
      confirm: { text: 'Refreshing with it answers 401.' },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'A new login leaves the leaked one valid until it expires or access is removed.',
      },
    },
  },
} as const satisfies Playbook
