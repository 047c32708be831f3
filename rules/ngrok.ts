import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'ngrok',
  name: 'ngrok',
  url: 'https://ngrok.com',
} as const satisfies Provider

const authtokens = 'https://ngrok.com/docs/errors/err_ngrok_107/'
const apiKeys = 'https://ngrok.com/docs/errors/err_ngrok_207/'

export const rules = [
  {
    // A KSUID and a random part; API keys look the same.
    id: 'ngrok-token',
    title: 'ngrok authtoken or API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['ngrok', 'authtoken'],
    pattern: {
      name: /ngrok[\w.-]{0,24}(?:token|key)|authtoken/,
      value: /[1-9][A-Za-z0-9]{26}_[A-Za-z0-9]{18,23}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: apiKeys,
  },
] as const satisfies readonly Rule[]

const token = (make: Make) => `2${make.alnum(26)}_${make.digits(1)}${make.alnum(make.int(19, 20))}`

export const examples = {
  'ngrok-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `NGROK_AUTHTOKEN=${secret}\n` },
      { name: 'shell', text: (secret) => `ngrok config add-authtoken ${secret}\n` },
      { name: 'ngrok.yml', text: (secret) => `version: "3"\nagent:\n  authtoken: ${secret}\n` },
      { name: 'Python', text: (secret) => `ngrok.set_auth_token("${secret}")\n` },
    ],
    noMatch: [
      { name: 'the id alone', text: (make) => `NGROK_AUTHTOKEN=2${make.alnum(26)}\n` },
      {
        name: 'second part too short',
        text: (make) => `NGROK_API_KEY=2${make.alnum(26)}_${make.alnum(12)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'An authtoken: ngrok dashboard → Your Authtoken → Reset, or Authtokens → the token → Delete. An API key: API Keys → the key → Delete.',
      url: 'https://dashboard.ngrok.com/authtokens',
    },
    cli: {
      text: 'Deletes an authtoken by its id (cr_…); for an API key it is ngrok api api-keys delete.',
      url: 'https://ngrok.com/docs/agent/cli-api/',
      command: { argv: ['ngrok', 'api', 'credentials', 'delete', '<credential-id>'] },
    },
  },
  blastRadius: {
    text: 'An authtoken without ACLs starts any endpoint on your account and domains, so a holder can take the place of your services, at your cost. An API key reads and changes everything in the account.',
    list: {
      text: 'The Authtokens page shows the ACL rules of each token.',
      url: 'https://dashboard.ngrok.com/authtokens',
    },
  },
  audit: {
    text: 'Dashboard → Agents and Endpoints show what runs now. With Traffic Inspector or event subscriptions look for sessions from unknown addresses from {since} to {until}.',
    url: 'https://dashboard.ngrok.com/agents',
  },
  replace: {
    text: 'An authtoken for each machine with an ACL that binds it to its own domain, and an owner that is a bot user.',
    url: 'https://ngrok.com/docs/agent/',
  },
  consumers: [
    '~/.config/ngrok/ngrok.yml',
    'compose files and Dockerfiles',
    'CI secrets',
    'notebooks',
  ],
  confirm: {
    text: 'The agent started with the old authtoken answers ERR_NGROK_107 or ERR_NGROK_300, an API call ERR_NGROK_203.',
    url: authtokens,
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Reset on Your Authtoken replaces the default one, and agents with the old one cannot connect again. Added authtokens and API keys stay valid until deleted.',
  },
  sources: [
    { url: authtokens, checked: '2026-11-21' },
    { url: apiKeys, checked: '2026-11-21' },
    { url: 'https://ngrok.com/docs/gateway/agent/authtokens.md', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
