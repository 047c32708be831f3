import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'intercom',
  name: 'Intercom',
  url: 'https://www.intercom.com',
} as const satisfies Provider

const auth = 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication'

export const rules = [
  // The base64 of `tok:`, an identifier with underscores, and two numbers.
  {
    id: 'intercom-access-token',
    title: 'Intercom access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['dG9rO'],
    pattern: /dG9rO[A-Za-z0-9+/]{53,55}={0,2}/,
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'structure', is: 'basic-credentials' },
    ],
    source: auth,
  },
  {
    id: 'intercom-identity-secret',
    title: 'Intercom identity verification secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['intercom'],
    pattern: {
      name: /intercom[\w.-]{0,24}(?:identity|verification|hmac|messenger|secure)[\w.-]{0,16}(?:secret|key)/,
      value: /[A-Za-z0-9_-]{40}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: 'https://developers.intercom.com/installing-intercom/web/identity-verification',
  },
] as const satisfies readonly Rule[]

const token = (make: Make) =>
  Buffer.from(`tok:${make.uuid().replaceAll('-', '_')}:${make.int(1, 9)}:0`).toString('base64')

export const examples = {
  'intercom-access-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `INTERCOM_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) => `const client = new Intercom.Client({ token: '${secret}' })\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.intercom.io/contacts\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `INTERCOM_ACCESS_TOKEN=${token(make).slice(0, 40)}\n` },
      { name: 'inside a longer text', text: (make) => `data = '${make.alnum(4)}${token(make)}'\n` },
    ],
  },
  'intercom-identity-secret': {
    secret: (make) => make.base64url(40),
    match: [
      { name: 'env file', text: (secret) => `INTERCOM_IDENTITY_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `intercom_verification_secret: "${secret}"\n` },
      {
        name: 'Ruby',
        text: (secret) => `config.intercom_identity_verification_secret = '${secret}'\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `INTERCOM_IDENTITY_SECRET=${make.base64url(39)}\n`,
      },
      {
        name: 'a variable',
        text: () => 'INTERCOM_IDENTITY_SECRET=$INTERCOM_SECRET_FROM_THE_VAULT_OF_THE_TEAM\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Developer Hub → Your apps → the app → Configure → Authentication → Regenerate. If the button is missing, delete the app: its token goes with it.',
      url: 'https://app.intercom.com/a/apps/_/developer-hub',
    },
  },
  blastRadius: {
    text: 'Reads and changes what the app’s permissions allow in the workspace: often every contact with their conversations, notes and attributes. It can also write to customers in the company’s name.',
    list: {
      text: 'Developer Hub → the app → Configure → Authentication lists the permissions of the app.',
      url: 'https://app.intercom.com/a/apps/_/developer-hub',
    },
  },
  audit: {
    text: 'Settings → Workspace → Security → Teammate activity log for changes from {since} to {until}; look for exports, new webhooks and replies that nobody wrote.',
    url: 'https://www.intercom.com/help/en/articles/3667214-teammate-activity-logs',
  },
  replace: {
    text: 'Give each integration an app of its own with the fewest permissions; use OAuth where another company’s workspace is meant.',
    url: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
  },
  consumers: ['support tools and CRM syncs', 'server environment', 'export scripts', 'CI secrets'],
  confirm: { text: 'GET https://api.intercom.io/me with the token answers 401 Unauthorized.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerating gives the app a new token and ends the leaked one. Have the new value at hand where the app runs.',
  },
  sources: [
    {
      url: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
      checked: '2026-11-21',
    },
    {
      url: 'https://developers.intercom.com/docs/ios-identity-verification',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'intercom-identity-secret': {
      revoke: {
        console: {
          text: 'Settings → Channels → Messenger → Security → the platform → generate a new secret, then remove the leaked one.',
          url: 'https://app.intercom.com/a/apps/_/settings/channels/messenger',
        },
      },
      blastRadius: {
        text: 'Signs in to the Messenger as any user of your product whose id or email address is known, and reads that user’s conversations.',
      },
      audit: {
        text: 'Intercom shows no use of the secret itself. Look through conversations from {since} to {until} that users say they did not start.',
      },
      replace: {
        text: 'Sign short-lived JWTs for the Messenger on the server, with a secret that only the server knows.',
        url: 'https://developers.intercom.com/installing-intercom/web/identity-verification',
      },
      consumers: ['the backend that renders the Messenger', 'mobile app backends'],
      confirm: { text: 'A hash made with the leaked secret no longer opens the Messenger.' },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A second secret leaves the leaked one valid until you remove it.',
      },
    },
  },
} as const satisfies Playbook
