import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'hetzner',
  name: 'Hetzner',
  url: 'https://www.hetzner.com',
} as const satisfies Provider

const reference = 'https://docs.hetzner.cloud/reference/cloud'
const generating = 'https://docs.hetzner.com/cloud/api/getting-started/generating-api-token/'

export const rules = [
  {
    id: 'hetzner-cloud-token',
    title: 'Hetzner Cloud API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['hcloud', 'hetzner'],
    pattern: { name: /(?:hcloud|hetzner)[\w.-]{0,24}(?:token|key)/, value: /[A-Za-z0-9]{64}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 4.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: reference,
  },
  {
    id: 'hetzner-cloud-token-terraform',
    title: 'Hetzner Cloud API token in a Terraform provider',
    severity: 'critical',
    confidence: 'high',
    keywords: ['"hcloud"'],
    pattern: /"hcloud"\s{0,4}\{[^}]{0,200}?token\s{0,12}=\s{0,4}"(?<secret>[A-Za-z0-9]{64})"/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: reference,
  },
  {
    id: 'hetzner-dns-token',
    title: 'Hetzner DNS API token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['hetzner'],
    pattern: { name: /hetzner[\w.-]{0,24}(?:token|key)/, value: /[A-Za-z0-9]{32}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.9 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://dns.hetzner.com/api-docs',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'hetzner-cloud-token': {
    secret: (make) => make.alnum(64),
    match: [
      { name: 'env file', text: (secret) => `HCLOUD_TOKEN=${secret}\n` },
      { name: 'Terraform', text: (secret) => `hcloud_token = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `hetzner_api_key: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'a digest', text: (make) => `hcloud_token_sha256: ${make.hex(64)}\n` },
      { name: 'one character short', text: (make) => `HCLOUD_TOKEN=${make.alnum(63)}\n` },
    ],
  },
  'hetzner-cloud-token-terraform': {
    secret: (make) => make.alnum(64),
    match: [
      { name: 'on its own', text: (secret) => `provider "hcloud" {\n  token = "${secret}"\n}\n` },
      {
        name: 'aligned',
        text: (secret) =>
          `provider "hcloud" {\n  poll_interval = "2s"\n  token         = "${secret}"\n}\n`,
      },
      { name: 'on one line', text: (secret) => `provider "hcloud" { token = "${secret}" }\n` },
    ],
    noMatch: [
      { name: 'a variable', text: () => 'provider "hcloud" {\n  token = var.hcloud_token\n}\n' },
      {
        name: 'one character short',
        text: (make) => `provider "hcloud" {\n  token = "${make.alnum(63)}"\n}\n`,
      },
    ],
  },
  'hetzner-dns-token': {
    secret: (make) => make.alnum(32),
    match: [
      { name: 'env file', text: (secret) => `HETZNER_DNS_API_TOKEN=${secret}\n` },
      { name: 'acme.sh', text: (secret) => `export HETZNER_Token="${secret}"\n` },
      { name: 'Traefik', text: (secret) => `- "HETZNER_API_KEY=${secret}"\n` },
    ],
    noMatch: [
      { name: 'a digest', text: (make) => `hetzner_token_md5: ${make.hex(32)}\n` },
      { name: 'one character short', text: (make) => `HETZNER_API_KEY=${make.alnum(31)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Hetzner Console → the project → Security → API tokens → the token → … → Delete.',
      url: 'https://console.hetzner.com/projects',
    },
  },
  blastRadius: {
    text: 'A token with Read & Write does everything in its project: creates and deletes servers, volumes, snapshots, networks and DNS zones, and resets root passwords. A Read token lists them.',
  },
  audit: {
    text: 'Hetzner Console → the project → Activity: look for actions from {since} to {until} that nobody on the team made, new SSH keys and servers among them.',
    url: 'https://console.hetzner.com/projects',
  },
  replace: {
    text: 'Tokens cannot be narrowed below a project: make a project for each purpose, use Read where it will do, and keep the token in a secret manager.',
    url: generating,
  },
  consumers: [
    'Terraform and Ansible',
    'hcloud CLI contexts',
    'Kubernetes cloud controller, CSI driver and autoscaler',
    'certificate automation over DNS',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.hetzner.cloud/v1/servers with the token answers 401 unauthorized.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and deleted. A new token leaves the leaked one valid until you delete it.',
  },
  sources: [
    { url: 'https://docs.hetzner.com/cloud/api/getting-started/using-api', checked: '2026-11-21' },
    { url: generating, checked: '2026-11-21' },
    {
      url: 'https://docs.hetzner.com/dns-console/dns/general/api-access-token',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'hetzner-dns-token': {
      revoke: {
        console: {
          text: 'DNS Console → Manage API tokens → the token → revoke button. Zones that moved to the Hetzner Console use its project tokens instead.',
          url: 'https://dns.hetzner.com/settings/api-token',
        },
      },
      blastRadius: {
        text: 'Reads and changes every zone and record of the account, which is enough to take over sites, mail and certificates.',
      },
      audit: {
        text: 'Compare the records of each zone with your own copy; the DNS Console keeps no log of calls.',
        url: 'https://dns.hetzner.com',
      },
      consumers: [
        'certificate automation over DNS',
        'dynamic DNS scripts',
        'external-dns',
        'CI secrets',
      ],
      confirm: {
        text: 'GET https://dns.hetzner.com/api/v1/zones with the header Auth-API-Token answers 401.',
      },
    },
  },
} as const satisfies Playbook
