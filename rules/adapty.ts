import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'adapty',
  name: 'Adapty',
  url: 'https://adapty.io',
} as const satisfies Provider

const api = 'https://adapty.io/docs/ss-authorization'

export const rules = [
  {
    id: 'adapty-secret-key',
    title: 'Adapty secret key',
    severity: 'high',
    confidence: 'high',
    keywords: ['secret_live_'],
    pattern: /secret_live_[A-Za-z0-9]{8}\.[A-Za-z0-9]{16,40}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: api,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'adapty-secret-key': {
    secret: (make) => `secret_live_${make.alnum(8)}.${make.alnum(20)}`,
    match: [
      { name: 'env file', text: (secret) => `ADAPTY_SECRET_KEY=${secret}\n` },
      {
        name: 'curl',
        text: (secret) =>
          `curl https://api.adapty.io/api/v2/server-side-api/profile/ -H 'Authorization: Api-Key ${secret}'\n`,
      },
      { name: 'JSON', text: (secret) => `{"adapty": {"secretKey": "${secret}"}}\n` },
    ],
    noMatch: [
      {
        name: 'the public SDK key',
        text: (make) => `Adapty.activate("public_live_${make.alnum(8)}.${make.alnum(20)}")\n`,
      },
      {
        name: 'cut short',
        text: (make) => `ADAPTY_SECRET_KEY=secret_live_${make.alnum(8)}.${make.alnum(8)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'App settings → General → API keys → Secret key. Adapty shows one secret key for each app: where there is no button to replace it, ask support@adapty.io to do so.',
      url: 'https://app.adapty.io/settings/general',
    },
  },
  blastRadius: {
    text: 'Works on all profiles of one app: reads customers and their purchases, grants and revokes access levels, records transactions and deletes profiles; with the export API it reads the app’s revenue.',
  },
  audit: {
    text: 'Profiles and Event Feed: look from {since} to {until} for access levels granted or profiles deleted by the API.',
    url: 'https://app.adapty.io',
  },
  replace: {
    text: 'The secret key only on your own server; apps use the public SDK key.',
    url: api,
  },
  consumers: ['server environments', 'support tools', 'reporting jobs'],
  confirm: { text: 'A request to the server-side API with the key answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'An app has one secret key: once it is replaced, the leaked one stops working. Check that it is refused.',
  },
  sources: [{ url: api, checked: '2026-11-21' }],
} as const satisfies Playbook
