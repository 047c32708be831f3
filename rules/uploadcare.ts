import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'uploadcare',
  name: 'Uploadcare',
  url: 'https://uploadcare.com',
} as const satisfies Provider

const settings = 'https://uploadcare.com/docs/start/settings/'

export const rules = [
  {
    id: 'uploadcare-secret-key',
    title: 'Uploadcare secret API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['uploadcare'],
    pattern: { name: /uploadcare[\w.-]{0,24}secret/, value: /[0-9a-f]{20}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 2.6 }],
    source: settings,
  },
  {
    id: 'uploadcare-simple-auth',
    title: 'Uploadcare secret key in an Uploadcare.Simple header',
    severity: 'high',
    confidence: 'high',
    keywords: ['Uploadcare.Simple'],
    pattern: /Uploadcare\.Simple\s{1,3}[0-9a-f]{20}:(?<secret>[0-9a-f]{20})/,
    checks: [{ kind: 'entropy', bitsPerChar: 2.6 }],
    source: 'https://uploadcare.com/docs/api/rest/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'uploadcare-secret-key': {
    secret: (make) => make.hex(20),
    match: [
      { name: 'env file', text: (secret) => `UPLOADCARE_SECRET_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `UPLOADCARE = {"uploadcare_secret": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `uploadcare_secret_key: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `UPLOADCARE_PUBLIC_KEY=${make.hex(20)}\n` },
      { name: 'one character short', text: (make) => `UPLOADCARE_SECRET_KEY=${make.hex(19)}\n` },
    ],
  },
  'uploadcare-simple-auth': {
    secret: (make) => make.hex(20),
    match: [
      {
        name: 'curl',
        text: (secret, make) =>
          `curl -H "Authorization: Uploadcare.Simple ${make.hex(20)}:${secret}" https://api.uploadcare.com/files/\n`,
      },
      {
        name: 'Python',
        text: (secret, make) =>
          `headers["Authorization"] = "Uploadcare.Simple ${make.hex(20)}:${secret}"\n`,
      },
      {
        name: 'JSON',
        text: (secret, make) =>
          `{"Authorization": "Uploadcare.Simple ${make.hex(20)}:${secret}"}\n`,
      },
    ],
    noMatch: [
      {
        name: 'a placeholder',
        text: () => 'Authorization: Uploadcare.Simple YOUR_PUBLIC_KEY:YOUR_SECRET_KEY\n',
      },
      {
        name: 'one character short',
        text: (make) => `Authorization: Uploadcare.Simple ${make.hex(20)}:${make.hex(19)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → the project → API keys → Secret keys → the key → Delete.',
      url: 'https://app.uploadcare.com',
    },
  },
  blastRadius: {
    text: 'With the public key, which is in every page: lists, copies and deletes all files of the project, changes webhooks, and signs uploads and deliveries.',
  },
  audit: {
    text: 'Dashboard → the project → Usage and Files, sorted by date, from {since} to {until}.',
    url: 'https://app.uploadcare.com',
  },
  replace: {
    text: 'Signed uploads, whose signature your server makes for each one; the secret never leaves the server.',
    url: 'https://uploadcare.com/docs/security/secure-uploads/',
  },
  consumers: ['upload back ends', 'CMS plugins', 'front-end bundles where it never belonged'],
  confirm: { text: 'GET https://api.uploadcare.com/project/ with the pair answers 401 or 403.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A second secret key leaves the leaked one valid until you delete it.',
  },
  sources: [{ url: settings, checked: '2026-11-21' }],
} as const satisfies Playbook
