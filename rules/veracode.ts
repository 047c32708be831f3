import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'veracode',
  name: 'Veracode',
  url: 'https://www.veracode.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'veracode-api-secret-key',
    title: 'Veracode API secret key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['veracode', 'vkey'],
    pattern: {
      name: /veracode[\w.-]{0,24}(?:key|secret)|vkey/,
      value: /(?:vera\d{2}[a-z]{2}-)?[0-9a-f]{128}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://docs.veracode.com/r/c_api_credentials3',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'veracode-api-secret-key': {
    secret: (make) => `${make.pick(['vera01es-', ''])}${make.hex(128)}`,
    match: [
      { name: 'env file', text: (secret) => `VERACODE_API_KEY_SECRET=${secret}\n` },
      {
        name: '~/.veracode/credentials',
        text: (secret) => `[default]\nveracode_api_key_secret = ${secret}\n`,
      },
      {
        name: 'CLI',
        text: (secret) => `java -jar veracode-wrapper.jar -vid abc -vkey ${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'the id', text: (make) => `VERACODE_API_KEY_ID=${make.hex(32)}\n` },
      { name: 'one character short', text: (make) => `VERACODE_API_KEY_SECRET=${make.hex(127)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Your profile menu → API Credentials → Revoke API Credentials.',
      url: 'https://analysiscenter.veracode.com/auth/index.jsp#APICredentialsGenerator',
    },
    api: {
      text: 'DELETE https://api.veracode.com/api/authn/v2/api_credentials/{api_id}, signed; they end at once.',
      url: 'https://docs.veracode.com/r/c_identity_revoke_creds',
    },
  },
  blastRadius: {
    text: 'With the API ID beside it, acts as the user: reads findings, uploads and deletes scans, and with admin roles manages users.',
  },
  audit: {
    text: 'Analysis Center → Reports → the audit report, or the Reporting API, for the user from {since} to {until}.',
    url: 'https://docs.veracode.com/',
  },
  replace: {
    text: 'An API service account with the roles the pipeline needs, or OAuth client credentials for the REST APIs, which give short-lived tokens.',
    url: 'https://docs.veracode.com/r/c_api_credentials3',
  },
  consumers: ['~/.veracode/credentials', 'CI secrets', 'IDE plugins'],
  confirm: { text: 'A signed request with the old credentials answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A user has one pair at a time: generating new credentials revokes the old ones.',
  },
  sources: [
    { url: 'https://docs.veracode.com/r/HMAC_credentials', checked: '2026-11-21' },
    { url: 'https://docs.veracode.com/r/c_identity_revoke_creds', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
