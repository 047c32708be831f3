import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'apple',
  name: 'Apple Developer',
  url: 'https://developer.apple.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'apple-app-specific-password',
    title: 'Apple app-specific password',
    severity: 'high',
    confidence: 'medium',
    keywords: [
      'specific_password',
      'specific-password',
      'specificpassword',
      'apple_id_pass',
      'apple-id-pass',
      'appleidpass',
      'apple_password',
      'apple-password',
      'applepassword',
    ],
    pattern: {
      name: /app(?:lication)?[_.-]?specific[_.-]?password|apple[_.-]?(?:id[_.-]?)?pass(?:word)?/,
      value: /[a-z]{4}-[a-z]{4}-[a-z]{4}-[a-z]{4}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 2.6 },
      { kind: 'not', words: ['abcd-efgh', 'aaaa-', 'aabb-', '-word', '-pass', 'your-'] },
    ],
    source: 'https://support.apple.com/102654',
  },
  {
    id: 'apple-notary-password',
    title: 'Apple app-specific password in a notarytool or altool call',
    severity: 'high',
    confidence: 'medium',
    keywords: ['notarytool', 'altool'],
    pattern:
      /(?:notarytool|altool)\s[\s\S]{0,250}?(?:--password|-p)[ =]["\x27]?(?<secret>[a-z]{4}-[a-z]{4}-[a-z]{4}-[a-z]{4})/,
    reach: { before: 0, after: 320 },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 2.6 },
      { kind: 'not', words: ['abcd-efgh', 'aaaa-', 'aabb-'] },
    ],
    source: 'https://support.apple.com/102654',
  },
  {
    id: 'apple-shared-secret',
    title: 'Apple App Store shared secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['shared_secret', 'shared-secret', 'sharedsecret'],
    pattern: {
      name: /(?:app[_.-]?store|itunes|apple|ios|iap)[\w.-]{0,16}shared[_.-]?secret/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://developer.apple.com/documentation/appstorereceipts/verifyreceipt',
  },
] as const satisfies readonly Rule[]

const letters = 'abcdefghijklmnopqrstuvwxyz'
const password = (make: Make) => [1, 2, 3, 4].map(() => make.of(letters, 4)).join('-')

export const examples = {
  'apple-app-specific-password': {
    secret: password,
    match: [
      {
        name: 'env file',
        text: (secret) => `FASTLANE_APPLE_APPLICATION_SPECIFIC_PASSWORD=${secret}\n`,
      },
      { name: 'env file', text: (secret) => `APPLE_ID_PASSWORD=${secret}\n` },
      { name: 'YAML', text: (secret) => `app-specific-password: ${secret}\n` },
    ],
    noMatch: [
      { name: 'Apple’s placeholder', text: () => 'APPLE_ID_PASSWORD=abcd-efgh-ijkl-mnop\n' },
      {
        name: 'three groups',
        text: (make) =>
          `APPLE_PASSWORD=${make.of(letters, 4)}-${make.of(letters, 4)}-${make.of(letters, 4)}\n`,
      },
    ],
  },
  'apple-notary-password': {
    secret: password,
    match: [
      {
        name: 'notarytool',
        text: (secret) =>
          `xcrun notarytool submit app.zip --apple-id dev@acme.test --team-id ABCDE12345 --password ${secret} --wait\n`,
      },
      {
        name: 'altool',
        text: (secret) => `xcrun altool --upload-app -f app.ipa -u dev@acme.test -p "${secret}"\n`,
      },
      {
        name: 'over two lines',
        text: (secret) => `xcrun notarytool store-credentials acme \\\n  --password=${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'a keychain item',
        text: () => 'xcrun altool --upload-app -u dev@acme.test -p @keychain:acme-item-name-here\n',
      },
      {
        name: 'Apple’s placeholder',
        text: () => 'xcrun altool --notarize-app -u me -p abcd-efgh-ijkl-mnop\n',
      },
    ],
  },
  'apple-shared-secret': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `APP_STORE_SHARED_SECRET=${secret}\n` },
      { name: 'JavaScript', text: (secret) => `const appleSharedSecret = '${secret}'\n` },
      { name: 'JSON', text: (secret) => `{"itunes_shared_secret": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'of something else', text: (make) => `TOTP_SHARED_SECRET=${make.hex(32)}\n` },
      { name: 'one character short', text: (make) => `ITUNES_SHARED_SECRET=${make.hex(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Apple Account → Sign-In and Security → App-Specific Passwords → the password → Remove. Changing the account’s password revokes all of them.',
      url: 'https://account.apple.com/account/manage',
    },
  },
  blastRadius: {
    text: 'Signs in to the Apple services that take such passwords: notarizes and uploads builds for the developer’s teams, and reads iCloud mail, calendars and contacts of the account.',
  },
  audit: {
    text: 'App Store Connect → the app → TestFlight and Activity: look for builds from {since} to {until} that are not yours. xcrun notarytool history lists submissions.',
    url: 'https://appstoreconnect.apple.com',
  },
  replace: {
    text: 'An App Store Connect API key with the role Developer for uploads and notarization, made for one pipeline; it signs short-lived tokens.',
    url: 'https://developer.apple.com/documentation/appstoreconnectapi/creating-api-keys-for-app-store-connect-api',
  },
  consumers: [
    'fastlane settings',
    'CI secrets',
    'notarization scripts',
    'electron-builder settings',
  ],
  confirm: { text: 'xcrun notarytool history with the old password answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Passwords are made and removed. A new one leaves the leaked one valid until it is removed.',
  },
  sources: [{ url: 'https://support.apple.com/en-in/102654', checked: '2026-11-21' }],
  byRule: {
    'apple-shared-secret': {
      revoke: {
        console: {
          text: 'App Store Connect → the app → App Information → App-Specific Shared Secret → Manage → Regenerate. The primary one: Users and Access → Integrations → Shared Secret.',
          url: 'https://appstoreconnect.apple.com/access/integrations/shared-secret',
        },
      },
      blastRadius: {
        text: 'Reads the subscription state in receipts that someone else already has. It buys and changes nothing.',
      },
      audit: { text: 'Apple shows no log of its use.' },
      replace: {
        text: 'The App Store Server API, which needs no shared secret: it uses signed transactions and an API key.',
        url: 'https://developer.apple.com/documentation/appstoreserverapi',
      },
      consumers: ['servers that check receipts', 'RevenueCat and similar services'],
      confirm: { text: 'verifyReceipt with the old secret answers status 21004.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Regenerate ends the old one: give the new one to your servers at once.',
      },
    },
  },
} as const satisfies Playbook
