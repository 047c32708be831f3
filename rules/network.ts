import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'network',
  name: 'Wi-Fi and VPN',
  url: 'https://w1.fi/wpa_supplicant/',
} as const satisfies Provider

const supplicant = 'https://w1.fi/cgit/hostap/plain/wpa_supplicant/wpa_supplicant.conf'
const manager = 'https://networkmanager.dev/docs/api/latest/nm-settings-keyfile.html'
const ipsec = 'https://docs.strongswan.org/docs/latest/config/IpsecSecrets.html'
const pppd = 'https://ppp.samba.org/pppd.html'

const real = [
  { kind: 'structure', is: 'url-password' },
  { kind: 'not', words: ['passphrase', 'password', 'presharedkey', 'mypass', 'secretkey', 'your'] },
] as const

export const rules = [
  {
    id: 'network-wifi-passphrase',
    title: 'Passphrase of a Wi-Fi network',
    severity: 'high',
    confidence: 'medium',
    keywords: ['psk="', 'psk = "'],
    pattern: /psk\s?=\s?\x22(?<secret>[^"'\r\n]{8,63})"/,
    boundary: 'none',
    checks: real,
    yields: true,
    source: supplicant,
  },
  {
    // Unquoted, where it could be an expression elsewhere.
    id: 'network-wifi-key',
    title: 'Key of a Wi-Fi network in a system’s configuration',
    severity: 'high',
    confidence: 'medium',
    keywords: ['psk=', 'wep-key', 'passphrase=', 'presharedkey='],
    path: /\.nmconnection$|(?:^|\/)(?:system-connections|netctl|iwd)\/|(?:^|[/_-])wpa_supplicant[^/]*\.conf|\.psk$/,
    pattern:
      /(?:^|\n)[ \t#]{0,8}(?:psk|wep-key[0-3]|wep_key[0-3]|Passphrase|PreSharedKey)=(?<secret>[^\s"#][^\r\n"]{7,63})/,
    boundary: 'none',
    checks: real,
    yields: true,
    source: manager,
  },
  {
    id: 'network-ipsec-secret',
    title: 'IPsec pre-shared key or password',
    severity: 'critical',
    confidence: 'high',
    keywords: [': psk', ': eap', ': xauth', ': ntlm'],
    pattern: /:\s{1,4}(?:PSK|EAP|XAUTH|NTLM)\s{1,4}["'](?<secret>[^"'\r\n]{4,128})["']/,
    reach: { before: 0, after: 180 },
    boundary: 'none',
    checks: real,
    yields: true,
    source: ipsec,
  },
  {
    id: 'network-ppp-secret',
    title: 'Password in a file of PPP secrets',
    severity: 'high',
    confidence: 'high',
    keywords: [],
    path: /(?:^|[/._-])(?:chap|pap)-secrets(?:\.\w{2,5})?$/,
    pattern:
      /(?:^|\n)[ \t]{0,8}(?:"[^"\r\n]{1,64}"|[^\s"#]{1,64})[ \t]{1,32}(?:"[^"\r\n]{0,64}"|[^\s"#]{1,64})[ \t]{1,32}["']?(?<secret>[^\s"']{3,128})/,
    boundary: 'none',
    checks: real,
    yields: true,
    source: pppd,
  },
] as const satisfies readonly Rule[]

const password = (make: Make) => `${make.alnum(4)}${make.pick(['', '!', '.', '_'])}${make.alnum(9)}`

export const examples = {
  'network-wifi-passphrase': {
    secret: password,
    match: [
      {
        name: 'wpa_supplicant',
        text: (secret) => `network={\n  ssid="Acme"\n  psk="${secret}"\n}\n`,
      },
      { name: 'a line', text: (secret) => `ssid="Acme", psk="${secret}"\n` },
      {
        name: 'a script that writes it',
        text: (secret) => `cat > wpa.conf <<E\n  psk = "${secret}"\nE\n`,
      },
    ],
    noMatch: [
      { name: 'a variable', text: () => 'psk="$WIFI_PASSPHRASE"\n' },
      { name: 'what documentation writes', text: () => 'psk="your-passphrase-here"\n' },
      { name: 'too short', text: () => 'psk="abc"\n' },
    ],
  },
  'network-wifi-key': {
    secret: (make) => make.hex(64),
    match: [
      {
        name: 'NetworkManager',
        text: (secret) => `[wifi-security]\nkey-mgmt=wpa-psk\npsk=${secret}\n`,
        file: { path: 'etc/NetworkManager/system-connections/acme' },
      },
      {
        name: 'wpa_supplicant',
        text: (secret) => `network={\n\tssid="Acme"\n\tpsk=${secret}\n}\n`,
        file: { path: 'rootfs/etc/wpa_supplicant/wpa_supplicant-wlan0.conf' },
      },
      {
        name: 'iwd',
        text: (secret) => `[Security]\nPreSharedKey=${secret}\n`,
        file: { path: 'var/lib/iwd/acme.psk' },
      },
    ],
    noMatch: [
      {
        name: 'a variable',
        text: () => `psk=\${WIFI_PASSPHRASE}\n`,
        file: { path: 'acme.nmconnection' },
      },
      { name: 'code', text: () => 'connect(ssid=ssid, psk=credentials)\n' },
      {
        name: 'asked for',
        text: () => 'key-mgmt=wpa-psk\npsk-flags=1\n',
        file: { path: 'acme.nmconnection' },
      },
    ],
  },
  'network-ipsec-secret': {
    secret: password,
    match: [
      { name: 'a key', text: (secret) => `%any 203.0.113.7 : PSK "${secret}"\n` },
      { name: 'a user', text: (secret) => `ada : EAP "${secret}"\n` },
      { name: 'XAUTH', text: (secret) => `ada : XAUTH '${secret}'\n` },
    ],
    noMatch: [
      { name: 'a key in a file', text: () => ': RSA server-key.pem\n' },
      { name: 'a variable', text: () => `%any %any : PSK "\${IPSEC_PSK}"\n` },
      { name: 'a template', text: () => '%any %any : PSK "{{ ipsec_psk }}"\n' },
    ],
  },
  'network-ppp-secret': {
    secret: password,
    match: [
      {
        name: 'a client',
        text: (secret) => `# client server secret addresses\nada l2tpd ${secret} *\n`,
        file: { path: 'etc/ppp/chap-secrets' },
      },
      {
        name: 'in quotes',
        text: (secret) => `"ada" * "${secret}" *\n`,
        file: { path: 'etc/ppp/chap-secrets' },
      },
      {
        name: 'PAP',
        text: (secret) => `ada\t*\t${secret}\n`,
        file: { path: 'roles/ppp/files/pap-secrets' },
      },
    ],
    noMatch: [
      {
        name: 'a template',
        text: () => '{{ ppp_user }} l2tpd {{ ppp_password }} *\n',
        file: { path: 'roles/ppp/templates/chap-secrets.j2' },
      },
      {
        name: 'a comment',
        text: () => '# Secrets for authentication using CHAP\n',
        file: { path: 'etc/ppp/chap-secrets' },
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Set a new passphrase in the access point, or a new key or password in the VPN gateway, and give it to those who may have it.',
      url: 'https://w1.fi/wpa_supplicant/',
    },
  },
  blastRadius: {
    text: 'Whoever is near joins the Wi-Fi, or from anywhere the VPN: reaches what only the inner network reaches, and with a pre-shared key reads recorded traffic or poses as the gateway.',
  },
  audit: {
    text: 'The log of the access point, RADIUS server or VPN gateway from {since} to {until}: devices and addresses that are not yours.',
  },
  replace: {
    text: 'Enterprise sign-in or certificates for each device, so that one leak opens one device; else a separate network for what cannot do that.',
    url: ipsec,
  },
  consumers: ['each device in the network', 'images of devices', 'provisioning scripts'],
  confirm: { text: 'A device with the old passphrase, key or password is refused.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'The old one ends when the access point or gateway is changed; connected sessions may last until they renew their keys.',
  },
  sources: [
    { url: 'https://man.archlinux.org/man/wpa_passphrase.8.en', checked: '2026-11-21' },
    { url: 'https://man.archlinux.org/man/ipsec.secrets.5.en', checked: '2026-11-21' },
    { url: manager, checked: '2026-11-21' },
  ],
} as const satisfies Playbook
