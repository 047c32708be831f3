import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'maxmind',
  name: 'MaxMind',
  url: 'https://www.maxmind.com',
} as const satisfies Provider

const releaseNote =
  'https://dev.maxmind.com/geoip/release-notes/2023-03-16-changes-to-maxmind-license-keys/'

export const rules = [
  {
    id: 'maxmind-license-key',
    title: 'MaxMind license key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['_mmk'],
    pattern: /[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk/,
    reach: { before: 40, after: 8 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: releaseNote,
  },
  {
    id: 'maxmind-license-key-legacy',
    title: 'MaxMind license key (format before 2023)',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['maxmind', 'licensekey', 'license_key', 'geoip'],
    pattern: {
      name: /maxmind[\w.-]{0,24}(?:license|key)|geoip[\w.-]{0,24}license|geoipupdate_license_key/,
      value: /[A-Za-z0-9]{16}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: releaseNote,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'maxmind-license-key': {
    secret: (make) => `${make.alnum(6)}_${make.alnum(29)}_mmk`,
    match: [
      {
        name: 'GeoIP.conf',
        text: (secret) => `AccountID 123456\nLicenseKey ${secret}\nEditionIDs GeoLite2-City\n`,
      },
      { name: 'env file', text: (secret) => `MAXMIND_LICENSE_KEY=${secret}\n` },
      {
        name: 'URL',
        text: (secret) =>
          `https://download.maxmind.com/app/geoip_download?edition_id=GeoLite2-City&license_key=${secret}&suffix=tar.gz\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `LicenseKey ${make.alnum(6)}_${make.alnum(28)}_mmk\n`,
      },
      { name: 'a placeholder', text: () => 'LicenseKey YOUR_LICENSE_KEY_HERE_mmk\n' },
    ],
  },
  'maxmind-license-key-legacy': {
    secret: (make) => `${make.alnum(12)}a7Zq`,
    match: [
      { name: 'env file', text: (secret) => `MAXMIND_LICENSE_KEY=${secret}\n` },
      { name: 'env file of geoipupdate', text: (secret) => `GEOIPUPDATE_LICENSE_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `maxmind-license-key: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `MAXMIND_LICENSE_KEY=${make.alnum(15)}\n` },
      { name: 'a variable', text: () => 'MAXMIND_LICENSE_KEY=$LICENSE\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account portal → Manage License Keys → the key → deactivate.',
      url: 'https://www.maxmind.com/en/accounts/current/license-key',
    },
  },
  blastRadius: {
    text: 'With the account ID: downloads the databases and queries the GeoIP and minFraud web services, which uses up your download limit and service credit.',
  },
  audit: {
    text: 'Account portal → Service usage and download history, from {since} to {until}, by the name of the key.',
    url: 'https://www.maxmind.com/en/account',
  },
  replace: {
    text: 'A key of its own for each program, from a secret manager; mirror the database inside your network so that few machines need a key.',
    url: 'https://support.maxmind.com/knowledge-base/articles/using-maxmind-license-keys',
  },
  consumers: [
    'GeoIP.conf of geoipupdate',
    'Docker images that fetch GeoLite2',
    'analytics, WAF and fraud checks',
    'CI secrets',
  ],
  confirm: {
    text: 'POST https://secret-scanning.maxmind.com/secrets/validate-license-key with the key no longer reports it as valid.',
    url: 'https://dev.maxmind.com/license-key-validation-api',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until you deactivate it; up to 100 may be active.',
  },
  sources: [
    { url: releaseNote, checked: '2026-11-21' },
    {
      url: 'https://support.maxmind.com/knowledge-base/articles/using-maxmind-license-keys',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
