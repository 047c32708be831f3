import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'keeper',
  name: 'Keeper Secrets Manager',
  url: 'https://www.keepersecurity.com',
} as const satisfies Provider

const config =
  'https://docs.keeper.io/en/keeperpam/secrets-manager/about/secrets-manager-configuration'
const oneTime = 'https://docs.keeper.io/en/keeperpam/secrets-manager/about/one-time-token'

export const rules = [
  {
    // base64 of a JSON object with clientId, privateKey and appKey.
    id: 'keeper-configuration',
    title: 'Keeper Secrets Manager device configuration',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ksm_config', 'ksm-config', 'ksmconfig', 'keeper'],
    pattern: {
      name: /ksm[_.-]?config|keeper[\w.-]{0,24}(?:config|credential|secret)/,
      value: /(?:eyJ|ew[A-Za-z0-9])[A-Za-z0-9+/]{200,3000}={0,2}/,
    },
    boundary: 'base64',
    reach: { before: 64, after: 3400 },
    checks: [{ kind: 'structure', is: 'base64-json' }],
    source: config,
  },
  {
    id: 'keeper-one-time-token',
    title: 'Keeper Secrets Manager one-time access token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['ksm_token', 'ksm-token', 'ksmtoken', 'keeper', 'one_time_token', 'one-time-token'],
    pattern: {
      name: /ksm[\w.-]{0,12}token|keeper[\w.-]{0,24}token|one[_-]?time[_-]?token/,
      value: /(?:US|EU|AU|CA|JP|GOV):[A-Za-z0-9_-]{43}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: oneTime,
  },
] as const satisfies readonly Rule[]

function configuration(make: Make): string {
  const value = {
    hostname: 'keepersecurity.com',
    clientId: make.base64(86),
    privateKey: make.base64(184),
    serverPublicKeyId: '10',
    appKey: make.base64(43),
  }
  return Buffer.from(JSON.stringify(value)).toString('base64')
}

const oneTimeToken = (make: Make) => `${make.pick(['US', 'EU', 'AU'])}:${make.base64url(43)}`

export const examples = {
  'keeper-configuration': {
    secret: configuration,
    match: [
      { name: 'env file', text: (secret) => `KSM_CONFIG=${secret}\n` },
      {
        name: 'workflow',
        text: (secret) => `        with:\n          keeper-secret-config: ${secret}\n`,
      },
      { name: 'Terraform', text: (secret) => `keeper_credential = "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'does not decode',
        text: (make) => `KSM_CONFIG=eyJ${make.base64(397)}\n`,
      },
      { name: 'a file', text: () => 'KSM_CONFIG=/etc/keeper/ksm-config.json\n' },
    ],
  },
  'keeper-one-time-token': {
    secret: oneTimeToken,
    match: [
      { name: 'env file', text: (secret) => `KSM_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `SecretsManager(keeper_token="${secret}")\n` },
      { name: 'shell', text: (secret) => `ksm init default --one-time-token ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `KSM_TOKEN=${oneTimeToken(make).slice(0, -1)}\n`,
      },
      { name: 'another region', text: (make) => `KSM_TOKEN=XX:${make.base64url(43)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Keeper Vault → Secrets Manager → the application → Devices → the device → delete it. A one-time token that was not used yet is a device that waits there.',
      url: 'https://keepersecurity.com/vault',
    },
  },
  blastRadius: {
    text: 'Reads, and where allowed edits, the records in the folders shared with the application. Treat each of them as leaked too.',
    list: {
      text: 'The application → Folders & Records lists what it reaches.',
      url: 'https://keepersecurity.com/vault',
    },
  },
  audit: {
    text: 'Admin Console → Reporting & Alerts: filter Secrets Manager events by the application from {since} to {until}. Change the secrets that were read.',
    url: 'https://docs.keeper.io/en/enterprise-guide/event-reporting',
  },
  replace: {
    text: 'One device for each consumer, locked to its IP address, in an application with only the folder it needs. Keep the configuration in the cloud’s key store, as the SDKs support.',
    url: config,
  },
  consumers: [
    'CI secrets',
    'ksm-config.json on servers',
    'Terraform and Ansible settings',
    'Kubernetes secrets',
  ],
  confirm: { text: 'ksm secret list with the configuration answers access_denied.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Devices are added and deleted. A new one leaves the leaked configuration valid.',
  },
  sources: [
    {
      url: 'https://docs.keeper.io/keeperpam/secrets-manager/about/secrets-manager-configuration',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.keeper.io/keeperpam/secrets-manager/about/one-time-token.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
