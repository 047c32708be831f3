import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'ethereum',
  name: 'Ethereum',
  url: 'https://ethereum.org',
} as const satisfies Provider

const keys = 'https://ethereum.org/developers/docs/accounts/'
const keystores =
  'https://ethereum.org/developers/docs/data-structures-and-encoding/web3-secret-storage/'
// Hardhat’s, Anvil’s and Ganache’s accounts: everyone has their keys, and robots empty them at once.
const devAccounts = [
  'ac0974bec39a17e3',
  '59c6995e998f97a5',
  '5de4111afa1a4b94',
  '7c852118294e51e6',
  '47e179ec197488593',
  '8b3a350cf5c34c91',
  '92db14e403b83dfe',
  '4bbbf85ce3377467',
  'dbda1821b80551c9',
  '2a871d0798f97d79',
  '4f3edf983ac636a6',
  '6cbed15c793ce576',
] as const

export const rules = [
  {
    id: 'ethereum-private-key',
    title: 'Ethereum private key',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'private_key',
      'privatekey',
      'private-key',
      'priv_key',
      'privkey',
      'ethers.wallet',
      'wallet_key',
    ],
    pattern: {
      name: /priv(?:ate)?[_.-]?key|ethers\.wallet|wallet[_.-]?key/,
      value: /0x[0-9a-fA-F]{64}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.2 },
      { kind: 'not', words: devAccounts },
    ],
    source: keys,
  },
  {
    id: 'ethereum-private-key-bare',
    title: 'Ethereum private key without 0x',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['private_key', 'privatekey', 'private-key', 'priv_key', 'privkey'],
    pattern: {
      name: /(?:eth|ethereum|evm|wallet|deployer|signer|metamask|polygon|matic|bsc|bnb|avax|arbitrum|optimism|base|goerli|sepolia|holesky|ropsten|rinkeby|kovan|mumbai|amoy|mainnet|testnet|hardhat|owner|minter|relayer|keeper|validator|operator|faucet|hot|account|user|admin|bot|sender)\d?[_.-]?priv(?:ate)?[_.-]?key/,
      value: /[0-9a-f]{64}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.2 },
      { kind: 'not', words: devAccounts },
    ],
    source: keys,
  },
  {
    id: 'ethereum-hardhat-accounts',
    title: 'Ethereum private key in Hardhat’s accounts',
    severity: 'critical',
    confidence: 'high',
    keywords: ['accounts'],
    pattern: /accounts["']?\s{0,4}:\s{0,4}\[\s{0,20}["'`](?<secret>(?:0x)?[0-9a-fA-F]{64})["'`]/,
    reach: { before: 0, after: 160 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.2 },
      { kind: 'not', words: devAccounts },
    ],
    source: 'https://hardhat.org/hardhat-runner/docs/config',
  },
  {
    id: 'ethereum-keystore',
    title: 'Ethereum keystore file (encrypted private key)',
    severity: 'medium',
    confidence: 'high',
    keywords: ['cipherparams'],
    pattern: /"ciphertext"\s{0,4}:\s{0,4}"(?<secret>[0-9a-f]{64})"/,
    reach: 320,
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: keystores,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'ethereum-private-key': {
    secret: (make) => `0x${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `PRIVATE_KEY=${secret}\n` },
      {
        name: 'ethers',
        text: (secret) => `const wallet = new ethers.Wallet('${secret}', provider)\n`,
      },
      { name: 'viem', text: (secret) => `const account = privateKeyToAccount('${secret}')\n` },
      {
        name: 'Foundry',
        text: (secret) =>
          `forge create --rpc-url https://rpc.test --private-key ${secret} src/Token.sol:Token\n`,
      },
      { name: 'JSON', text: (secret) => `{"deployerPrivateKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `PRIVATE_KEY=0x${make.hex(63)}\n` },
      { name: 'the hash of a transaction', text: (make) => `TX_HASH=0x${make.hex(64)}\n` },
      {
        name: 'an account of Hardhat’s',
        text: (make) => `PRIVATE_KEY=0xac0974bec39a17e3${make.hex(48)}\n`,
      },
    ],
  },
  'ethereum-private-key-bare': {
    secret: (make) => make.hex(64),
    match: [
      { name: 'env file', text: (secret) => `DEPLOYER_PRIVATE_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"walletPrivateKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `eth-private-key: "${secret}"\n` },
      { name: 'Truffle', text: (secret) => `const sepoliaPrivateKey = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `DEPLOYER_PRIVATE_KEY=${make.hex(63)}\n` },
      {
        name: 'whose curve it is stays open',
        text: (make) => `signing_private_key = "${make.hex(64)}"\n`,
      },
    ],
  },
  'ethereum-hardhat-accounts': {
    secret: (make) => `0x${make.hex(64)}`,
    match: [
      {
        name: 'Hardhat',
        text: (secret) => `sepolia: { url: 'https://rpc.test', accounts: ['${secret}'] },\n`,
      },
      {
        name: 'on a line of its own',
        text: (secret) => `accounts: [\n        "${secret}",\n      ],\n`,
      },
      { name: 'quoted name', text: (secret) => `{"accounts": ["${secret}"]}\n` },
    ],
    noMatch: [
      { name: 'from the environment', text: () => "accounts: [process.env.PRIVATE_KEY ?? ''],\n" },
      { name: 'an address', text: (make) => `accounts: ['0x${make.hex(40)}'],\n` },
    ],
  },
  'ethereum-keystore': {
    secret: (make) => make.hex(64),
    match: [
      {
        name: 'geth',
        text: (secret, make) =>
          `{"address":"${make.hex(40)}","crypto":{"cipher":"aes-128-ctr","ciphertext":"${secret}","cipherparams":{"iv":"${make.hex(32)}"},"kdf":"scrypt"},"version":3}\n`,
      },
      {
        name: 'the other order',
        text: (secret, make) =>
          `"cipherparams": {"iv": "${make.hex(32)}"},\n    "ciphertext": "${secret}",\n`,
      },
      {
        name: 'pretty',
        text: (secret, make) =>
          `"crypto": {\n    "ciphertext": "${secret}",\n    "cipherparams": {\n      "iv": "${make.hex(32)}"\n    },\n`,
      },
    ],
    noMatch: [
      {
        name: 'something else that is encrypted',
        text: (make) => `{"ciphertext": "${make.hex(64)}", "nonce": "${make.hex(24)}"}\n`,
      },
      {
        name: 'one character short',
        text: (make) =>
          `"ciphertext": "${make.hex(63)}", "cipherparams": {"iv": "${make.hex(32)}"}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'A key cannot be revoked. Make a new wallet on a clean machine and move everything of value there now: ether last, since it pays for the rest. Then hand over ownership and roles of your contracts to the new address, and withdraw token approvals.',
      url: 'https://ethereum.org/security/',
    },
  },
  blastRadius: {
    text: 'Signs anything as this account, on every chain that uses such keys: moves ether, tokens and NFTs, and runs what contracts allow their owner, minter or upgrader. Robots watch public commits and empty accounts within seconds.',
    list: {
      text: 'Look up the address on a block explorer, on each chain: balances, token holdings, approvals and contracts it made or owns.',
      url: 'https://etherscan.io/',
    },
  },
  audit: {
    text: 'Look at the address on the block explorers of all its chains, from {since} to {until}: transactions, token transfers, approvals and ownership changes you did not sign.',
    url: 'https://etherscan.io/',
  },
  replace: {
    text: 'Deploy with a hardware wallet or a key in a KMS that signs without letting it out; in development an encrypted keystore (cast wallet import, npx hardhat keystore). Put owner rights behind a multisig.',
    url: 'https://book.getfoundry.sh/reference/cast/cast-wallet-import',
  },
  consumers: [
    'Hardhat and Foundry deployments',
    'bots and relayers',
    'CI secrets',
    'scripts’ .env files',
    'contracts that name the address as owner',
  ],
  confirm: {
    text: 'The address holds nothing on any chain, and no contract gives it a role any more.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'An account is its key. Only accounts of smart contracts (Safe, ERC-4337) can change who signs for them.',
  },
  sources: [
    {
      url: 'https://github.com/ethereum/ethereum-org-website/blob/0d31a8e2090b4834b4ad40bdb32cf0958ef08ec9/public/content/developers/docs/accounts/index.md',
      checked: '2026-11-21',
    },
    {
      url: 'https://ethereum.org/developers/docs/data-structures-and-encoding/web3-secret-storage.md',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'ethereum-keystore': {
      blastRadius: {
        text: 'Encrypted with a passphrase: an attacker tries passphrases on it at leisure, and a weak one falls. With it they sign anything as the account.',
      },
      replace: {
        text: 'A hardware wallet or a key in a KMS; a keystore belongs outside of repositories even with a strong passphrase.',
        url: 'https://ethereum.org/security/',
      },
    },
  },
} as const satisfies Playbook
