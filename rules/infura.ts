import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'infura',
  name: 'Infura',
  url: 'https://www.infura.io',
} as const satisfies Provider

const keys = 'https://docs.metamask.io/services/how-to/manage-api-keys/'

export const rules = [
  {
    id: 'infura-url-key',
    title: 'Infura API key in an RPC URL',
    severity: 'high',
    confidence: 'high',
    keywords: ['infura.io/v3/', 'infura.io/ws/v3/'],
    pattern: /infura\.io\/(?:ws\/)?v3\/(?<secret>[0-9a-f]{32})/,
    reach: { before: 0, after: 96 },
    checks: [
      { kind: 'entropy', bitsPerChar: 2.8 },
      {
        kind: 'not',
        words: ['9aa3d95b3bc440fa88ea12eaa4456161', '84842078b09946638c03157f83405213'],
      },
    ],
    source: keys,
  },
  {
    id: 'infura-api-key',
    title: 'Infura API key or secret by its name',
    severity: 'high',
    confidence: 'medium',
    keywords: ['infura'],
    pattern: {
      name: /infura[\w.-]{0,24}(?:key|secret|token|project[_.-]?id)/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: keys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'infura-url-key': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `RPC_URL=https://mainnet.infura.io/v3/${secret}\n` },
      { name: 'Hardhat', text: (secret) => `url: 'https://sepolia.infura.io/v3/${secret}',\n` },
      {
        name: 'WebSocket',
        text: (secret) => `new WebSocket("wss://mainnet.infura.io/ws/v3/${secret}")\n`,
      },
    ],
    noMatch: [
      { name: 'a variable', text: () => `url: \`https://mainnet.infura.io/v3/\${INFURA_KEY}\`\n` },
      {
        name: 'one character short',
        text: (make) => `https://mainnet.infura.io/v3/${make.hex(31)}\n`,
      },
    ],
  },
  'infura-api-key': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `INFURA_API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"infuraProjectId": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `infura_api_key_secret: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `INFURA_API_KEY=${make.hex(31)}\n` },
      { name: 'under another name', text: (make) => `BUILD_KEY=${make.hex(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'MetaMask Developer dashboard → API keys → the key → Settings → Delete. A secret alone is changed under Security → Regenerate.',
      url: 'https://developer.metamask.io/',
    },
  },
  blastRadius: {
    text: 'Sends requests to the networks of the key on your bill and within your limits; with IPFS switched on it also stores files. It signs nothing.',
  },
  audit: {
    text: 'Dashboard → the key → Stats, from {since} to {until}: methods, networks and volumes that are not yours.',
    url: 'https://developer.metamask.io/',
  },
  replace: {
    text: 'JWTs signed with your own key pair, or a key that requires its secret, on a server; in a browser a key with allowlists of origins, contracts and methods.',
    url: 'https://docs.metamask.io/services/how-to/use-jwt/',
  },
  consumers: [
    'Hardhat and Truffle settings',
    'dApps’ frontends',
    'servers and indexers',
    'CI secrets',
  ],
  confirm: { text: 'eth_blockNumber with the old key answers 401 invalid project id.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'The key cannot be changed, only deleted; its secret can be made anew, which ends the old secret.',
  },
  sources: [
    {
      url: 'https://docs.metamask.io/developer-tools/dashboard/how-to/secure-an-api/api-key',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.metamask.io/developer-tools/dashboard/how-to/secure-an-api',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
