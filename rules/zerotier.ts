import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'zerotier',
  name: 'ZeroTier',
  url: 'https://www.zerotier.com',
} as const satisfies Provider

const api = 'https://docs.zerotier.com/api/tokens/'
const identity = 'https://docs.zerotier.com/config/'

export const rules = [
  {
    id: 'zerotier-api-token',
    title: 'ZeroTier Central API token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['zerotier', 'zero_tier', 'zero-tier'],
    pattern: { name: /zero[_-]?tier[\w.-]{0,24}(?:token|key|secret)/, value: /[A-Za-z0-9]{32}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.7 }],
    source: api,
  },
  {
    // identity.secret: address, type 0, public key, private key.
    id: 'zerotier-identity',
    title: 'ZeroTier node identity',
    severity: 'high',
    confidence: 'high',
    keywords: ['identity', 'zerotier', 'zt_id'],
    pattern:
      /(?:[Ii]dentity|IDENTITY|[Zz]ero[Tt]ier|ZEROTIER|ZT_ID)[\s\S]{0,80}?(?<secret>[0-9a-f]{10}:0:[0-9a-f]{128}:[0-9a-f]{128})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: identity,
  },
] as const satisfies readonly Rule[]

const node = (make: Make) => `${make.hex(10)}:0:${make.hex(128)}:${make.hex(128)}`

export const examples = {
  'zerotier-api-token': {
    secret: (make) => make.alnum(32),
    match: [
      { name: 'env file', text: (secret) => `ZEROTIER_API_TOKEN=${secret}\n` },
      { name: 'Terraform', text: (secret) => `zerotier_central_token = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `zerotierApiKey: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a network ID', text: (make) => `ZEROTIER_NETWORK_ID=${make.hex(16)}\n` },
      { name: 'one character short', text: (make) => `ZEROTIER_API_TOKEN=${make.alnum(31)}\n` },
    ],
  },
  'zerotier-identity': {
    secret: node,
    match: [
      { name: 'env file', text: (secret) => `ZEROTIER_IDENTITY_SECRET=${secret}\n` },
      { name: 'identity.secret', text: (secret) => `# identity.secret\n${secret}\n` },
      { name: 'YAML', text: (secret) => `zerotier:\n  identity: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the public identity',
        text: (make) => `identity.public: ${make.hex(10)}:0:${make.hex(128)}\n`,
      },
      { name: 'one character short', text: (make) => `identity: ${node(make).slice(0, -1)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Legacy Central (my.zerotier.com): Account → API Access Tokens → the token → delete. New Central: Organization → Service Accounts → the account → the token → delete.',
      url: 'https://my.zerotier.com/account',
    },
  },
  blastRadius: {
    text: 'Reads and changes every network of the account, a service account’s as an administrator of the organization: authorizes members, so that a holder’s device joins, and changes routes and flow rules.',
  },
  audit: {
    text: 'New Central has audit logs; in either Central look through the members of each network for ones that were authorized from {since} to {until} and are not yours.',
    url: 'https://my.zerotier.com',
  },
  replace: {
    text: 'A service account with a token that expires for each consumer; in legacy Central a user who only sees the networks it needs.',
    url: api,
  },
  consumers: ['Terraform settings', 'provisioning scripts', 'CI secrets'],
  confirm: {
    text: 'GET https://api.zerotier.com/api/v1/network with the token answers 401 or 403.',
    url: api,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: 'https://docs.zerotier.com/tokens', checked: '2026-11-21' },
    {
      url: 'https://github.com/zerotier/ZeroTierOne/blob/main/doc/zerotier-one.8.md',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'zerotier-identity': {
      revoke: {
        console: {
          text: 'Central → each network → Members → the address, the first ten digits → deauthorize and delete. On the device delete identity.secret and identity.public and restart: it makes a new identity.',
          url: 'https://my.zerotier.com',
        },
      },
      blastRadius: {
        text: 'Is that node on every network where it is authorized: receives and decrypts its traffic and reaches its neighbours. A controller’s signs members into its networks: make those networks anew.',
      },
      replace: {
        text: 'Let each device make its own identity, and authorize it through the API.',
        url: identity,
      },
      confirm: {
        text: 'The old address stays offline in Central, and the new one is the only one authorized.',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new identity leaves the old one authorized until you remove it from each network.',
      },
    },
  },
} as const satisfies Playbook
