import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'dashlane',
  name: 'Dashlane',
  url: 'https://www.dashlane.com',
} as const satisfies Provider

const docs = 'https://cli.dashlane.com/personal/devices'

export const rules = [
  {
    // The id of the device and its keys as JSON in base64.
    id: 'dashlane-device-keys',
    title: 'Dashlane CLI device keys',
    severity: 'critical',
    confidence: 'high',
    keywords: ['dls_', 'dashlane'],
    pattern: /dls_[A-Za-z0-9]{8,40}_eyJ[A-Za-z0-9+/_-]{80,1200}={0,2}/,
    boundary: 'base64',
    reach: { before: 64, after: 1400 },
    checks: [{ kind: 'structure', is: 'dashlane-device-keys' }],
    source: docs,
  },
] as const satisfies readonly Rule[]

function keys(make: Make): string {
  const payload = {
    login: 'ci@acme.test',
    deviceSecretKey: make.hex(64),
    masterPassword: make.alnum(20),
  }
  return `dls_${make.hex(16)}_${Buffer.from(JSON.stringify(payload)).toString('base64')}`
}

export const examples = {
  'dashlane-device-keys': {
    secret: keys,
    match: [
      { name: 'env file', text: (secret) => `DASHLANE_SERVICE_DEVICE_KEYS=${secret}\n` },
      { name: 'workflow', text: (secret) => `env:\n  DASHLANE_SERVICE_DEVICE_KEYS: "${secret}"\n` },
      { name: 'Dockerfile', text: (secret) => `ENV DASHLANE_SERVICE_DEVICE_KEYS ${secret}\n` },
    ],
    noMatch: [
      { name: 'the id alone', text: (make) => `device: dls_${make.hex(16)}\n` },
      {
        name: 'no JSON inside',
        text: (make) => `device: dls_${make.hex(16)}_eyJ${make.alnum(121)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'On a computer that is signed in to the account run dcli devices list, find the device by the id after dls_, and remove it. Then change the Master Password, which the keys hold.',
      url: docs,
    },
    cli: {
      text: 'Takes the id between the two underscores.',
      url: docs,
      command: { argv: ['dcli', 'devices', 'remove', '<device-id>'] },
    },
  },
  blastRadius: {
    text: 'Signs in as a registered device of the account and decrypts its whole vault. Treat every password in it as leaked.',
  },
  audit: {
    text: 'For a business plan: Admin Console → Activity logs from {since} to {until}. Otherwise check the sign-ins of the accounts in the vault.',
    url: 'https://console.dashlane.com',
  },
  replace: {
    text: 'Give automation an account of its own that is shared only the secrets it needs, never a person’s vault.',
    url: docs,
  },
  consumers: ['CI secrets', 'Docker images', 'server environment'],
  confirm: { text: 'dcli sync with the keys answers that the device is not registered.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Devices are registered and removed. A new one leaves the leaked keys valid.',
  },
  sources: [
    {
      url: 'https://github.com/Dashlane/dashlane-cli/blob/0899694bf5bf9527adb99b74109bb11ce1326758/documentation/pages/personal/devices.mdx',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
