import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'curseforge',
  name: 'CurseForge',
  url: 'https://www.curseforge.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'curseforge-api-key',
    title: 'CurseForge API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['curseforge', 'curse_forge', 'cf_api', 'cfapi', 'cf_core', 'x-api-key'],
    pattern: {
      name: /curse_?forge[\w.-]{0,24}(?:key|token)|cf_?(?:api|core)[\w.-]{0,16}key|cfapikey|x-api-key/,
      value: /\${1,2}2a\${1,2}10\${1,2}[./A-Za-z0-9]{53}/,
    },
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: 'https://docs.curseforge.com/rest-api/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'curseforge-api-key': {
    secret: (make) => `$2a$10$${make.alnum(53)}`,
    match: [
      { name: 'env file', text: (secret) => `CF_API_KEY='${secret}'\n` },
      { name: 'YAML', text: (secret) => `curseforge_api_key: "${secret}"\n` },
      {
        name: 'header',
        text: (secret) => `curl -H 'x-api-key: ${secret}' https://api.curseforge.com/v1/games\n`,
      },
    ],
    noMatch: [
      { name: 'a password’s digest', text: (make) => `password: "$2a$10$${make.alnum(53)}"\n` },
      { name: 'one character short', text: (make) => `CF_API_KEY='$2a$10$${make.alnum(52)}'\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'CurseForge for Studios → API Keys: regenerate the key, or ask CurseForge support where the page offers no way.',
      url: 'https://console.curseforge.com/#/api-keys',
    },
  },
  blastRadius: {
    text: 'Reads mods and downloads files on your quota and under your platform’s name. It publishes nothing: the upload API has tokens of its own.',
  },
  audit: {
    text: 'Console → API Keys shows usage where CurseForge provides it; compare from {since} to {until}.',
    url: 'https://console.curseforge.com/',
  },
  replace: {
    text: 'The new key in a secret manager, or a proxy of your own for launchers, whose users could read it.',
    url: 'https://docs.curseforge.com/rest-api/',
  },
  consumers: ['Minecraft server containers', 'launchers and modpack tools', 'CI secrets'],
  confirm: { text: 'GET https://api.curseforge.com/v1/games with the old key answers 403.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A regenerated key replaces the old one; check with a call.',
  },
  sources: [
    {
      url: 'https://blog.curseforge.com/introducing-api-key-authentication-for-curseforge-file-downloads/',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
