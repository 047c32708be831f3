import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'wireguard',
  name: 'WireGuard',
  url: 'https://www.wireguard.com',
} as const satisfies Provider

const quickstart = 'https://www.wireguard.com/quickstart/'
const manual = 'https://git.zx2c4.com/wireguard-tools/about/src/man/wg.8'

export const rules = [
  {
    // 32 bytes in base64: the last character before `=` holds four bits and two zeros.
    id: 'wireguard-private-key',
    title: 'WireGuard private key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['PrivateKey'],
    pattern: /PrivateKey\s{0,16}=\s{0,16}(?<secret>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: manual,
  },
  {
    id: 'wireguard-preshared-key',
    title: 'WireGuard preshared key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['PresharedKey'],
    pattern: /PresharedKey\s{0,16}=\s{0,16}(?<secret>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: manual,
  },
  {
    id: 'wireguard-private-key-named',
    title: 'WireGuard private key in a setting',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['wireguard', 'wg_priv', 'wg-priv', 'wgpriv', 'wg0_priv'],
    pattern: {
      name: /(?:wireguard|wg\d?)[\w.-]{0,24}(?:private|secret)[_.-]?key/,
      value: /[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=/,
    },
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: manual,
  },
] as const satisfies readonly Rule[]

const key = (make: Make) => `${make.base64(42)}${make.pick([...'AEIMQUYcgkosw048'])}=`

export const examples = {
  'wireguard-private-key': {
    secret: key,
    match: [
      {
        name: 'wg0.conf',
        text: (secret) => `[Interface]\nAddress = 10.0.0.2/32\nPrivateKey = ${secret}\n`,
      },
      {
        name: 'without spaces',
        text: (secret) => `[Interface]\nPrivateKey=${secret}\nListenPort=51820\n`,
      },
      { name: 'systemd-networkd', text: (secret) => `[WireGuard]\nPrivateKey=${secret}\n` },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `[Peer]\nPublicKey = ${key(make)}\n` },
      { name: 'one character short', text: (make) => `PrivateKey = ${key(make).slice(1)}\n` },
      { name: 'a file', text: () => 'PrivateKeyFile=/etc/systemd/network/wg0.key\n' },
    ],
  },
  'wireguard-preshared-key': {
    secret: key,
    match: [
      {
        name: 'wg0.conf',
        text: (secret) => `[Peer]\nPresharedKey = ${secret}\nAllowedIPs = 0.0.0.0/0\n`,
      },
      { name: 'without spaces', text: (secret) => `PresharedKey=${secret}\n` },
      { name: 'in a string', text: (secret) => `conf = "[Peer]\\nPresharedKey = ${secret}\\n"\n` },
    ],
    noMatch: [
      { name: 'one character long', text: (make) => `PresharedKey = A${key(make)}\n` },
      {
        name: 'a template',
        text: () => 'PresharedKey = {{ wireguard_preshared_key_of_the_peer }}\n',
      },
    ],
  },
  'wireguard-private-key-named': {
    secret: key,
    match: [
      { name: 'env file', text: (secret) => `WIREGUARD_PRIVATE_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `wireguard_private_key: "${secret}"\n` },
      { name: 'Terraform', text: (secret) => `wg_private_key = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `WIREGUARD_PUBLIC_KEY=${key(make)}\n` },
      {
        name: 'one character short',
        text: (make) => `WIREGUARD_PRIVATE_KEY=${key(make).slice(1)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'On the device make a new key pair with wg genkey and wg pubkey. On every peer replace the old public key in [Peer] with the new one and reload; the old key is dead where its public half is gone.',
      url: quickstart,
    },
    cli: {
      text: 'On each peer removes the old public key at once; take it out of the configuration file too. wg pubkey prints it from the leaked private key.',
      url: manual,
      command: { argv: ['wg', 'set', '<interface>', 'peer', '<old-public-key>', 'remove'] },
    },
  },
  blastRadius: {
    text: 'Is that device in the network: reaches the addresses routed to it, and takes over its traffic by connecting. Recorded traffic stays secret, as session keys are ephemeral.',
    list: {
      text: 'AllowedIPs beside its public key on the peers tell which addresses it may use.',
      url: manual,
      command: { argv: ['wg', 'show', 'all', 'allowed-ips'] },
    },
  },
  audit: {
    text: 'wg show all latest-handshakes and endpoints tell from where the key was last used. Search firewall logs of the VPN address from {since} to {until}, for WireGuard writes none of its own unless debugging is switched on.',
    url: manual,
  },
  replace: {
    text: 'Let each device make its own key and send only the public half. Point PrivateKeyFile or PostUp at a file with mode 600, or use a service that hands out keys that change.',
    url: quickstart,
  },
  consumers: [
    'wg-quick files in /etc/wireguard',
    'containers with a VPN client',
    'router settings',
    'phones that scanned it as a QR code',
  ],
  confirm: { text: 'wg show on the peer lists no handshake with the old public key any more.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A peer accepts one public key for each device: with the new one in place the old one is refused.',
  },
  sources: [
    {
      url: 'https://github.com/WireGuard/wireguard-tools/blob/master/src/man/wg.8',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'wireguard-preshared-key': {
      revoke: {
        console: {
          text: 'Make a new one with wg genpsk and set it on both sides of the connection.',
          url: manual,
        },
      },
      blastRadius: {
        text: 'By itself opens nothing: it is mixed into the handshake beside the key pairs. Its loss matters with a private key, or against a future quantum computer.',
      },
      confirm: { text: 'A handshake succeeds with the new key on both sides.' },
    },
  },
} as const satisfies Playbook
