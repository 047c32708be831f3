import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'lacework',
  name: 'Lacework FortiCNAPP',
  url: 'https://www.lacework.com',
} as const satisfies Provider

const keys = 'https://docs.lacework.net/console/api-access-keys'
const agentTokens = 'https://docs.lacework.net/onboarding/agent-access-tokens'

export const rules = [
  {
    id: 'lacework-key-id',
    title: 'Lacework API key ID',
    severity: 'low',
    confidence: 'low',
    keywords: ['lacework', 'lw_api_key'],
    pattern: {
      name: /(?:lacework|lw)[\w.-]{0,16}key(?:[_.-]?id)?/,
      value: /[A-Z0-9]{2,24}_[0-9A-F]{32,64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    half: 'public',
    source: keys,
  },
  {
    id: 'lacework-api-secret',
    title: 'Lacework API secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['lacework', 'lw_api_secret', 'lw_secret'],
    pattern: {
      name: /(?:lacework|lw)[\w.-]{0,16}secret(?:[_.-]?key)?/,
      value: /_[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    companions: [{ rule: 'lacework-key-id', withinLines: 6 }],
    boundary: 'none',
    source: keys,
  },
  {
    id: 'lacework-api-secret-file',
    title: 'Lacework API secret in a key file',
    severity: 'high',
    confidence: 'high',
    keywords: ['"secret": "_', '"secret":"_', "api_secret = '_", 'api_secret = "_'],
    pattern: /(?:"secret": ?|api_secret = )["'](?<secret>_[0-9a-f]{32})["']/,
    reach: { before: 0, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    companions: [{ rule: 'lacework-key-id', withinLines: 6 }],
    boundary: 'none',
    source: keys,
  },
  {
    id: 'lacework-agent-token',
    title: 'Lacework agent access token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['lacework', 'laceworkaccesstoken'],
    pattern: {
      name: /lacework[\w.-]{0,16}(?:access[_.-]?token|agent[_.-]?token)/,
      value: /[0-9a-f]{56}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: agentTokens,
  },
] as const satisfies readonly Rule[]

const keyId = (make: Make) => `ACME_${make.hex(54).toUpperCase()}`

export const examples = {
  'lacework-key-id': {
    secret: keyId,
    match: [
      { name: 'env file', text: (secret) => `LW_API_KEY=${secret}\n` },
      { name: 'Terraform', text: (secret) => `lacework_key_id = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `lacework_api_key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'lower case', text: (make) => `LW_API_KEY=acme_a${make.hex(53)}\n` },
      { name: 'cut short', text: (make) => `LW_API_KEY=ACME_${make.hex(20).toUpperCase()}\n` },
    ],
  },
  'lacework-api-secret': {
    secret: (make) => `_${make.hex(32)}`,
    match: [
      {
        name: 'env file',
        text: (secret, make) => `LW_API_KEY=${keyId(make)}\nLW_API_SECRET=${secret}\n`,
      },
      { name: 'Terraform', text: (secret) => `lacework_api_secret = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `lacework_secret: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `LW_API_SECRET=_${make.hex(31)}\n` },
      { name: 'without the underscore', text: (make) => `LW_API_SECRET=${make.hex(32)}\n` },
    ],
  },
  'lacework-api-secret-file': {
    secret: (make) => `_${make.hex(32)}`,
    match: [
      {
        name: 'key file',
        text: (secret, make) => `{\n  "keyId": "${keyId(make)}",\n  "secret": "${secret}"\n}\n`,
      },
      { name: 'compact', text: (secret) => `{"secret":"${secret}"}\n` },
      { name: '.lacework.toml', text: (secret) => `[default]\napi_secret = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `{"secret": "_${make.hex(31)}"}\n` },
      { name: 'without the underscore', text: (make) => `{"secret": "${make.hex(32)}"}\n` },
    ],
  },
  'lacework-agent-token': {
    secret: (make) => make.hex(56),
    match: [
      {
        name: 'Helm',
        text: (secret) => `helm install --set laceworkConfig.laceworkAccessToken=${secret}\n`,
      },
      { name: 'env file', text: (secret) => `LACEWORK_ACCESS_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `LaceworkAccessToken: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `LACEWORK_ACCESS_TOKEN=${make.hex(55)}\n` },
      { name: 'a digest', text: (make) => `lacework/datacollector@sha256:${make.hex(64)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Lacework FortiCNAPP → Settings → Configuration → API keys → the key → Disable, then Delete.',
      url: 'https://login.lacework.net',
    },
  },
  blastRadius: {
    text: 'With its key ID fetches API tokens, for as long as the key is not disabled: it does not expire. It has full access to the API of its account: reads inventory, vulnerabilities, alerts and policies of every cloud account connected, and turns policies and alerts off. A service user’s key may be limited to reading.',
  },
  audit: {
    text: 'Settings → Audit logs: look for the key’s owner from {since} to {until}.',
    url: 'https://login.lacework.net',
  },
  replace: {
    text: 'A service user with a role for what the pipeline does, and a key of its own; temporary API tokens instead of the secret where a program takes them.',
    url: keys,
  },
  consumers: ['~/.lacework.toml', 'Terraform variables', 'CI secrets of image scans'],
  confirm: {
    text: 'POST https://<account>.lacework.net/api/v2/access/tokens with key ID and secret answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made, disabled and deleted. Tokens already fetched live on until they expire.',
  },
  sources: [
    {
      url: 'https://docs.fortinet.com/document/forticnapp/26.2.0/api-reference/932048',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.fortinet.com/document/forticnapp/latest/administration-guide/367044',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'lacework-key-id': {
      blastRadius: {
        text: 'Nothing by itself. With its secret, which often stands beside it, what its owner may do.',
      },
    },
    'lacework-agent-token': {
      revoke: {
        console: {
          text: 'Settings → Configuration → Agent tokens → the token → Disable, once the agents run with a new one.',
          url: 'https://login.lacework.net',
        },
      },
      blastRadius: {
        text: 'Enrols agents that send data into your account: forged hosts and events. It reads nothing.',
      },
      replace: {
        text: 'A token for each cluster, from a Kubernetes secret.',
        url: agentTokens,
      },
      consumers: ['Helm values and DaemonSets', 'machine images and installation scripts'],
      confirm: { text: 'An agent installed with the token does not show up.' },
    },
  },
} as const satisfies Playbook
