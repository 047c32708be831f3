import { crc32Base62 } from '../src/engine/checksum.js'
import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'netbird',
  name: 'NetBird',
  url: 'https://netbird.io',
} as const satisfies Provider

const source =
  'https://github.com/netbirdio/netbird/blob/main/management/server/types/personal_access_token.go'
const setupKeys = 'https://docs.netbird.io/how-to/register-machines-using-setup-keys'

export const rules = [
  {
    id: 'netbird-access-token',
    title: 'NetBird access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['nbp_'],
    pattern: /nbp_[A-Za-z0-9]{36}/,
    checks: [{ kind: 'checksum', scheme: 'crc32-base62' }],
    source,
  },
  {
    id: 'netbird-setup-key',
    title: 'NetBird setup key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['setup_key', 'setup-key', 'setupkey'],
    pattern: {
      name: /setup[_-]?key/,
      value: /[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: setupKeys,
  },
] as const satisfies readonly Rule[]

function token(make: Make): string {
  const body = make.alnum(30)
  return `nbp_${body}${crc32Base62(body)}`
}

export const examples = {
  'netbird-access-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `NB_API_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Token ${secret}" https://api.netbird.io/api/peers\n`,
      },
      { name: 'Terraform', text: (secret) => `provider "netbird" {\n  token = "${secret}"\n}\n` },
    ],
    noMatch: [
      { name: 'a wrong checksum', text: (make) => `token=nbp_${make.alnum(30)}000000\n` },
      { name: 'one character short', text: (make) => `token=${token(make).slice(0, -1)}\n` },
    ],
  },
  'netbird-setup-key': {
    secret: (make) => make.uuid().toUpperCase(),
    match: [
      { name: 'env file', text: (secret) => `NB_SETUP_KEY=${secret}\n` },
      { name: 'shell', text: (secret) => `netbird up --setup-key ${secret}\n` },
      { name: 'compose', text: (secret) => `    environment:\n      NB_SETUP_KEY: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'an id under another name',
        text: (make) => `NB_PEER_ID=${make.uuid().toUpperCase()}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `NB_SETUP_KEY=${make.uuid().toUpperCase().slice(1)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'NetBird dashboard → Team → Users or Service Users → the user → Access Tokens → the token → Delete.',
      url: 'https://app.netbird.io/team/service-users',
    },
    api: {
      text: 'DELETE https://api.netbird.io/api/users/{userId}/tokens/{tokenId}.',
      url: 'https://docs.netbird.io/ipa/resources/tokens',
    },
  },
  blastRadius: {
    text: 'Acts as the user it belongs to: for an admin reads and changes peers, groups, policies, routes and setup keys of the account.',
  },
  audit: {
    text: 'Dashboard → Activity → Audit Events: filter by the user from {since} to {until}. Look for new peers, setup keys and policies.',
    url: 'https://app.netbird.io/events/audit',
  },
  replace: {
    text: 'A token with a short expiry for a service user, not for an admin’s own account.',
    url: 'https://docs.netbird.io/how-to/access-netbird-public-api',
  },
  consumers: ['CI secrets', 'Terraform and Ansible settings', 'Kubernetes operator secrets'],
  confirm: { text: 'GET https://api.netbird.io/api/peers with Authorization: Token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are created and deleted. A new one leaves the leaked one valid until it is deleted or expires.',
  },
  sources: [
    { url: source, checked: '2026-11-21' },
    {
      url: 'https://github.com/netbirdio/docs/blob/main/src/pages/how-to/register-machines-using-setup-keys.mdx',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'netbird-setup-key': {
      revoke: {
        console: {
          text: 'NetBird dashboard → Setup Keys → the key → Revoke.',
          url: 'https://app.netbird.io/setup-keys',
        },
      },
      blastRadius: {
        text: 'Adds peers to the network and to the key’s auto-assigned groups; from there they reach what the policies allow.',
      },
      audit: {
        text: 'Setup Keys shows how often the key was used and when last; Audit Events lists peers it added from {since} to {until}. Delete those that are not yours.',
        url: 'https://app.netbird.io/events/audit',
      },
      replace: {
        text: 'One-off keys with an expiry and ephemeral peers; people sign in with SSO instead.',
        url: setupKeys,
      },
      confirm: { text: 'netbird up with the key answers that it is invalid.' },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'Keys are made and revoked. Peers that joined with it stay until you delete them.',
      },
    },
  },
} as const satisfies Playbook
