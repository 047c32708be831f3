import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'riot',
  name: 'Riot Games',
  url: 'https://developer.riotgames.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'riot-api-key',
    title: 'Riot Games API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['RGAPI-'],
    pattern: /RGAPI-[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}/,
    boundary: 'base64url',
    reach: { before: 0, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://developer.riotgames.com/docs/portal',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'riot-api-key': {
    secret: (make) => `RGAPI-${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `RIOT_API_KEY=${secret}\n` },
      {
        name: 'URL',
        text: (secret) =>
          `https://euw1.api.riotgames.com/lol/status/v4/platform-data?api_key=${secret}\n`,
      },
      { name: 'Python', text: (secret) => `watcher = LolWatcher('${secret}')\n` },
    ],
    noMatch: [
      {
        name: 'a placeholder',
        text: () => 'RIOT_API_KEY=RGAPI-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx\n',
      },
      {
        name: 'one character short',
        text: (make) => `RIOT_API_KEY=RGAPI-${make.uuid().slice(0, -1)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'A development key: Dashboard → Regenerate API Key. A personal or production key: Apps → the app → Regenerate, or ask Riot on the page.',
      url: 'https://developer.riotgames.com/',
    },
  },
  blastRadius: {
    text: 'Reads match and player data on your rate limits. Riot can take the key away when someone abuses it.',
  },
  audit: {
    text: 'Apps → the app shows usage where Riot provides it; compare from {since} to {until} with your own logs.',
    url: 'https://developer.riotgames.com/apps',
  },
  replace: {
    text: 'A production key on a proxy of your own, never in a client or a repository.',
    url: 'https://developer.riotgames.com/docs/portal',
  },
  consumers: ['game statistics sites and bots', 'notebooks'],
  confirm: { text: 'A call with the old key answers 401 or 403.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerating replaces the key. Development keys expire after 24 hours in any case.',
  },
  sources: [{ url: 'https://developer.riotgames.com/api-keys.html', checked: '2026-11-21' }],
} as const satisfies Playbook
