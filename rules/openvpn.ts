import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'openvpn',
  name: 'OpenVPN',
  url: 'https://openvpn.net',
} as const satisfies Provider

const manual = 'https://openvpn.net/community-resources/reference-manual-for-openvpn-2-6/'

export const rules = [
  {
    // 2048 bits as 16 lines of hex: tls-auth, tls-crypt or a static-key tunnel.
    id: 'openvpn-static-key',
    title: 'OpenVPN static key',
    severity: 'high',
    confidence: 'high',
    keywords: ['-----BEGIN OpenVPN Static key'],
    pattern:
      /-----BEGIN OpenVPN Static key V1-----(?:\s|\\[nr]|["'+,]){1,32}(?:[0-9a-f]{32}(?:\s|\\[nr]|["'+,]){1,32}){16}-----END OpenVPN Static key V1-----/,
    boundary: 'none',
    reach: { before: 0, after: 2048 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: manual,
  },
  {
    id: 'openvpn-tls-crypt-v2-key',
    title: 'OpenVPN tls-crypt-v2 key',
    severity: 'high',
    confidence: 'high',
    keywords: ['-----BEGIN OpenVPN tls-crypt-v2'],
    pattern:
      /-----BEGIN OpenVPN tls-crypt-v2 (?:client|server) key-----[A-Za-z0-9+/=\s\\"',]{120,2400}-----END OpenVPN tls-crypt-v2 (?:client|server) key-----/,
    boundary: 'none',
    reach: { before: 0, after: 3072 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: manual,
  },
] as const satisfies readonly Rule[]

function staticKey(make: Make): string {
  const lines = Array.from({ length: 16 }, () => make.hex(32))
  return `-----BEGIN OpenVPN Static key V1-----\n${lines.join('\n')}\n-----END OpenVPN Static key V1-----`
}

function clientKey(make: Make): string {
  const lines = Array.from({ length: 8 }, () => make.base64(64))
  const kind = make.pick(['client', 'server'])
  return `-----BEGIN OpenVPN tls-crypt-v2 ${kind} key-----\n${lines.join('\n')}\n-----END OpenVPN tls-crypt-v2 ${kind} key-----`
}

export const examples = {
  'openvpn-static-key': {
    secret: staticKey,
    match: [
      {
        name: 'client.ovpn',
        text: (secret) => `key-direction 1\n<tls-auth>\n${secret}\n</tls-auth>\n`,
      },
      { name: 'ta.key', text: (secret) => `#\n# 2048 bit OpenVPN static key\n#\n${secret}\n` },
      { name: 'shell', text: (secret) => `cat > tls-crypt.key <<'END'\n${secret}\nEND\n` },
    ],
    noMatch: [
      {
        name: 'shortened in documentation',
        text: (make) =>
          `-----BEGIN OpenVPN Static key V1-----\n${make.hex(32)}\n...\n-----END OpenVPN Static key V1-----\n`,
      },
      { name: 'without its end', text: (make) => `${staticKey(make).slice(0, -40)}\n` },
    ],
  },
  'openvpn-tls-crypt-v2-key': {
    secret: clientKey,
    match: [
      { name: 'client.ovpn', text: (secret) => `<tls-crypt-v2>\n${secret}\n</tls-crypt-v2>\n` },
      { name: 'file', text: (secret) => `${secret}\n` },
      { name: 'shell', text: (secret) => `cat > client.key <<'END'\n${secret}\nEND\n` },
    ],
    noMatch: [
      {
        name: 'shortened in documentation',
        text: () =>
          '-----BEGIN OpenVPN tls-crypt-v2 client key-----\n...\n-----END OpenVPN tls-crypt-v2 client key-----\n',
      },
      { name: 'without its end', text: (make) => `${clientKey(make).slice(0, -40)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Make a new key with openvpn --genkey tls-crypt ta.key, put it on the server and into every client’s profile, and restart the server. Access Server: Configuration → TLS Settings.',
      url: manual,
    },
  },
  blastRadius: {
    text: 'As tls-auth or tls-crypt key it lets a holder reach the TLS handshake of the server, not the network: a certificate or password is still asked for. A tunnel with secret or static key alone opens wholly, and what was recorded can be decrypted.',
  },
  audit: {
    text: 'Search the server’s log from {since} to {until} for connections and failed handshakes from unknown addresses.',
    url: manual,
  },
  replace: {
    text: 'Use tls-crypt-v2, which gives each client a key of its own, and certificates instead of a static-key tunnel. Hand out profiles over a protected channel.',
    url: manual,
  },
  consumers: [
    '.ovpn profiles of every client',
    'OpenVPN servers',
    'router and NAS settings',
    'CI secrets',
  ],
  confirm: { text: 'A client with the old profile gets no answer from the server.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'From the restart on the server accepts only the new key: clients with the old profile are out.',
  },
  sources: [
    {
      url: 'https://github.com/OpenVPN/openvpn/blob/master/doc/man-sections/tls-options.rst',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'openvpn-tls-crypt-v2-key': {
      revoke: {
        console: {
          text: 'A client’s key: refuse its metadata in the tls-crypt-v2-verify script and make a new one with openvpn --tls-crypt-v2 server.key --genkey tls-crypt-v2-client. A server’s key: make a new one, and new client keys from it.',
          url: manual,
        },
      },
      blastRadius: {
        text: 'Reaches the TLS handshake of the server, where a certificate or password is still asked for. The server’s key also makes keys for new clients.',
      },
    },
  },
} as const satisfies Playbook
