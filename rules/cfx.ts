import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'cfx',
  name: 'Cfx.re (FiveM, RedM)',
  url: 'https://portal.cfx.re',
} as const satisfies Provider

export const rules = [
  {
    id: 'cfx-license-key',
    title: 'FiveM or RedM server license key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['cfxk_'],
    pattern: /cfxk_[A-Za-z0-9]{18,24}_[A-Za-z0-9]{5,8}/,
    reach: { before: 0, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: 'https://docs.fivem.net/docs/server-manual/setting-up-a-server/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'cfx-license-key': {
    secret: (make) => `cfxk_1${make.alnum(19)}_${make.alnum(6)}`,
    match: [
      { name: 'server.cfg', text: (secret) => `sv_licenseKey "${secret}"\n` },
      { name: 'env file', text: (secret) => `FIVEM_LICENSE=${secret}\n` },
      { name: 'Compose', text: (secret) => `environment:\n  LICENSE_KEY: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a placeholder', text: () => 'sv_licenseKey "cfxk_xxxxxxxxxxxxxxxxxxxx_xxxxx"\n' },
      {
        name: 'without its second part',
        text: (make) => `sv_licenseKey "cfxk_1${make.alnum(19)}"\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Portal → Server keys → the key → Regenerate or Delete.',
      url: 'https://portal.cfx.re/servers/registration-keys',
    },
  },
  blastRadius: {
    text: 'Runs a server in your name: it takes over your listing, your paid slots and resources, and can bring a ban upon your account.',
  },
  audit: {
    text: 'Portal → Server keys shows where the key was last used; compare with your own server from {since} to {until}.',
    url: 'https://portal.cfx.re/servers/registration-keys',
  },
  replace: {
    text: 'The new key in a file outside the repository that server.cfg includes with exec, or on the command line.',
    url: 'https://docs.fivem.net/docs/server-manual/setting-up-a-server/',
  },
  consumers: ['server.cfg files', 'txAdmin recipes', 'game panels and containers'],
  confirm: { text: 'A server started with the old key fails to authenticate.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerating replaces the key: start the server with the new one.',
  },
  sources: [
    {
      url: 'https://github.com/citizenfx/fivem-docs/blob/master/content/docs/server-manual/setting-up-a-server.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
