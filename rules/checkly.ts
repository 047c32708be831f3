import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'checkly',
  name: 'Checkly',
  url: 'https://www.checklyhq.com',
} as const satisfies Provider

const keys = 'https://checklyhq.com/docs/admin/creating-api-key'
const service = 'https://feedback.checklyhq.com/changelog/introducing-service-api-keys'

export const rules = [
  {
    id: 'checkly-api-key',
    title: 'Checkly API key (user or service)',
    severity: 'high',
    confidence: 'high',
    keywords: ['checkly'],
    // cu_ for a user, sv_ for a service; then a UUID without its dashes.
    pattern: /[Cc][Hh][Ee][Cc][Kk][Ll][Yy][\s\S]{0,160}?(?<secret>(?:cu|sv)_[0-9a-f]{32})/,
    reach: { before: 0, after: 240 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: service,
  },
  {
    id: 'checkly-api-key-in-header',
    title: 'Checkly API key in a header',
    severity: 'high',
    confidence: 'high',
    keywords: ['earer cu_', 'earer sv_'],
    pattern: /earer (?<secret>(?:cu|sv)_[0-9a-f]{32})/,
    reach: { before: 0, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: service,
  },
  {
    id: 'checkly-private-location-key',
    title: 'Checkly private location API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['checkly', 'api_key=pl_', 'api_key="pl_', "api_key='pl_"],
    pattern:
      /(?:[Cc][Hh][Ee][Cc][Kk][Ll][Yy][\s\S]{0,160}?|API_KEY=["']?)(?<secret>pl_[0-9a-f]{32})/,
    reach: { before: 0, after: 240 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://checklyhq.com/docs/platform/private-locations/overview',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'checkly-api-key': {
    secret: (make) => `${make.pick(['cu', 'sv'])}_${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `CHECKLY_API_KEY=${secret}\n` },
      { name: 'Terraform', text: (secret) => `provider "checkly" {\n  api_key = "${secret}"\n}\n` },
      { name: 'Pulumi', text: (secret) => `config:\n  checkly:apiKey: ${secret}\n` },
    ],
    noMatch: [
      { name: 'an account id', text: (make) => `CHECKLY_ACCOUNT_ID=${make.uuid()}\n` },
      { name: 'one character short', text: (make) => `CHECKLY_API_KEY=cu_${make.hex(31)}\n` },
    ],
  },
  'checkly-api-key-in-header': {
    secret: (make) => `${make.pick(['cu', 'sv'])}_${make.hex(32)}`,
    match: [
      {
        name: 'curl',
        text: (secret) => `curl -H "Authorization: Bearer ${secret}" "$API/v1/checks"\n`,
      },
      { name: 'JSON', text: (secret) => `{"authorization": "Bearer ${secret}"}\n` },
      { name: 'JavaScript', text: (secret) => `headers: { Authorization: 'Bearer ${secret}' }\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `Authorization: Bearer sv_${make.hex(31)}\n` },
      { name: 'a variable', text: () => 'Authorization: Bearer cu_$KEY\n' },
    ],
  },
  'checkly-private-location-key': {
    secret: (make) => `pl_${make.hex(32)}`,
    match: [
      {
        name: 'Docker',
        text: (secret) => `docker run -e API_KEY="${secret}" -d ghcr.io/checkly/agent:latest\n`,
      },
      { name: 'Helm', text: (secret) => `image: ghcr.io/checkly/agent\napiKey: "${secret}"\n` },
      { name: 'env file', text: (secret) => `CHECKLY_AGENT_KEY=${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `API_KEY=pl_${make.hex(31)}\n` },
      { name: 'another’s name', text: (make) => `PLACE=pl_${make.hex(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'A user key (cu_): its owner opens User Settings → API keys → the key → Delete; an admin can remove the user instead. A service key (sv_): Account Settings → Service API keys → the key → Delete.',
      url: 'https://app.checklyhq.com/settings/user/api-keys',
    },
  },
  blastRadius: {
    text: 'Does what its user or role allows: reads and changes checks, which hold requests, scripts and login data of your sites, and reads environment variables, alert channels and results. A user key reaches every account of the user.',
  },
  audit: {
    text: 'Account Settings → Audit log (Enterprise), from {since} to {until}. On other plans compare checks, alert channels and environment variables with your code.',
    url: 'https://app.checklyhq.com/settings/account/general',
  },
  replace: {
    text: 'A service key with the lowest role that works for each pipeline, instead of a person’s key.',
    url: keys,
  },
  consumers: [
    'CI secrets for checkly deploy',
    'Terraform and Pulumi settings',
    'the Checkly CLI’s settings',
  ],
  confirm: {
    text: 'GET https://api.checklyhq.com/v1/accounts with the key as bearer answers 401.',
    url: 'https://checklyhq.com/docs/api-reference/overview',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new key leaves the leaked one valid.',
  },
  sources: [
    { url: keys, checked: '2026-11-21' },
    { url: service, checked: '2026-11-21' },
  ],
  byRule: {
    'checkly-private-location-key': {
      revoke: {
        console: {
          text: 'Private locations → the location → API keys → add a new key, restart the agents with it, then delete the old one.',
          url: 'https://app.checklyhq.com/private-locations',
        },
        api: {
          text: 'DELETE https://api.checklyhq.com/v1/private-locations/{id}/keys/{keyId}.',
          url: 'https://checklyhq.com/docs/api-reference/private-locations/remove-an-existing-api-key-for-a-private-location',
        },
      },
      blastRadius: {
        text: 'Runs an agent for one private location: receives its checks with the scripts and secrets in them, and reports false results.',
      },
      audit: {
        text: 'The private location shows its connected agents: look for more of them than you run.',
        url: 'https://app.checklyhq.com/private-locations',
      },
      replace: {
        text: 'A key for each cluster or site, from a Kubernetes secret or a secret manager.',
        url: 'https://checklyhq.com/docs/platform/private-locations/overview',
      },
      consumers: ['agent containers', 'Helm values and Kubernetes secrets'],
      confirm: { text: 'An agent started with the key stops with an authentication error.' },
    },
  },
} as const satisfies Playbook
