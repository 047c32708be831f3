import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'imagekit',
  name: 'ImageKit',
  url: 'https://imagekit.io',
} as const satisfies Provider

const apiKeys = 'https://imagekit.io/docs/api-keys'

export const rules = [
  {
    id: 'imagekit-private-key',
    title: 'ImageKit private API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['imagekit'],
    pattern: /imagekit[\s\S]{0,320}?(?<secret>private_[A-Za-z0-9+/]{27}=)/i,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: apiKeys,
  },
] as const satisfies readonly Rule[]

const privateKey = (make: Make) => `private_${make.base64(27)}=`

export const examples = {
  'imagekit-private-key': {
    secret: privateKey,
    match: [
      { name: 'env file', text: (secret) => `IMAGEKIT_PRIVATE_KEY=${secret}\n` },
      {
        name: 'Node',
        text: (secret, make) =>
          `const imagekit = new ImageKit({\n  publicKey: "public_${make.base64(27)}=",\n  privateKey: "${secret}",\n})\n`,
      },
      {
        name: 'Python',
        text: (secret) =>
          `from imagekitio import ImageKit\nimagekit = ImageKit(private_key="${secret}")\n`,
      },
    ],
    noMatch: [
      {
        name: 'the public key',
        text: (make) => `IMAGEKIT_PUBLIC_KEY=public_${make.base64(27)}=\n`,
      },
      {
        name: 'one character short',
        text: (make) => `IMAGEKIT_PRIVATE_KEY=private_${make.base64(26)}=\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → Developer options → API keys → the key → … → Disable, then Delete.',
      url: 'https://imagekit.io/dashboard/developer/api-keys',
    },
  },
  blastRadius: {
    text: 'Uploads, lists, moves and deletes every file of the media library, private ones included, and signs URLs for them; a restricted key does what its access level for each API allows: nothing, reading, or reading and writing.',
  },
  audit: {
    text: 'Dashboard → Settings → Audit log where the plan has it, otherwise Usage analytics, from {since} to {until}.',
    url: 'https://imagekit.io/dashboard',
  },
  replace: {
    text: 'Client-side uploads with the public key and a token your server signs for each; the private key stays on the server.',
    url: 'https://imagekit.io/docs/api-reference/upload-file/upload-file',
  },
  consumers: ['upload back ends', 'CMS plugins', 'front-end bundles where it never belonged'],
  confirm: { text: 'GET https://api.imagekit.io/v1/files with the key answers 403.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A second key pair leaves the leaked one valid until you disable or delete it.',
  },
  sources: [{ url: 'https://imagekit.io/docs/api-keys', checked: '2026-11-21' }],
} as const satisfies Playbook
