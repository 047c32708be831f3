import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'wakatime',
  name: 'WakaTime',
  url: 'https://wakatime.com',
} as const satisfies Provider

const docs = 'https://wakatime.com/developers#authentication'

export const rules = [
  {
    id: 'wakatime-api-key',
    title: 'WakaTime secret API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['waka_'],
    pattern: /waka_[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: docs,
  },
  {
    id: 'wakatime-oauth-secret',
    title: 'WakaTime OAuth token or app secret',
    severity: 'medium',
    confidence: 'high',
    keywords: ['waka_tok_', 'waka_ref_', 'waka_sec_'],
    pattern: /waka_(?:tok|ref|sec)_[A-Za-z0-9]{56,120}/,
    reach: { before: 0, after: 140 },
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'wakatime-api-key': {
    secret: (make) => `waka_${make.uuid()}`,
    match: [
      { name: 'config file', text: (secret) => `[settings]\napi_key = ${secret}\n` },
      { name: 'env file', text: (secret) => `WAKATIME_API_KEY=${secret}\n` },
      { name: 'workflow', text: (secret) => `          WAKATIME_API_KEY: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `api_key = waka_${make.uuid().slice(0, -1)}\n`,
      },
      { name: 'inside a longer word', text: (make) => `my_waka_${make.uuid()}\n` },
    ],
  },
  'wakatime-oauth-secret': {
    secret: (make) => `waka_${make.pick(['tok', 'ref', 'sec'])}_${make.alnum(80)}`,
    match: [
      { name: 'env file', text: (secret) => `WAKATIME_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"access_token": "${secret}"}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://wakatime.com/api/v1/users/current\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `WAKATIME_TOKEN=waka_tok_${make.alnum(30)}\n` },
      { name: 'a placeholder', text: () => `WAKATIME_TOKEN=waka_tok_${'x'.repeat(80)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Account → Secret API Key → Refresh.',
      url: 'https://wakatime.com/settings/account',
    },
  },
  blastRadius: {
    text: 'Reads the user’s coding activity: projects, branches, file names, machines, hours. It can also write false heartbeats.',
  },
  audit: {
    text: 'Settings → Data Dumps and the dashboard: machines and editors from {since} to {until} that are not yours.',
    url: 'https://wakatime.com/dashboard',
  },
  replace: {
    text: 'Keep the key in ~/.wakatime.cfg or the vault command it supports; use OAuth with read scopes for apps.',
    url: 'https://wakatime.com/developers#authentication',
  },
  consumers: ['~/.wakatime.cfg', 'profile readme actions', 'CI secrets'],
  confirm: { text: 'GET https://wakatime.com/api/v1/users/current with the key answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Refreshing makes a new key, and editors with the leaked one stop reporting until they get the new one.',
  },
  sources: [{ url: 'https://wakatime.com/api', checked: '2026-11-21' }],
  byRule: {
    'wakatime-oauth-secret': {
      revoke: {
        console: {
          text: 'Tokens: Settings → Apps → the app → Revoke. Secret: Apps → the app → Edit → make a new secret.',
          url: 'https://wakatime.com/settings/apps',
        },
        self: {
          text: 'POST https://wakatime.com/oauth/revoke with the token and the app’s id and secret.',
          url: 'https://wakatime.com/developers#authentication',
        },
      },
      blastRadius: {
        text: 'Token: reads what its scopes allow of one user. App secret: redeems authorization codes and refresh tokens of the app’s users.',
      },
      consumers: ['OAuth backends', 'dashboards'],
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new sign-in makes another token; the leaked one lives until it is revoked or expires.',
      },
    },
  },
} as const satisfies Playbook
