import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

const docs = 'https://rclone.org/commands/rclone_obscure/'

export const provider = {
  id: 'rclone',
  name: 'rclone',
  url: 'https://rclone.org',
} as const satisfies Provider

export const rules = [
  {
    // 16 bytes of vector and the password, under a key that is the same for everyone.
    id: 'rclone-obscured-password',
    title: 'Password obscured by rclone',
    severity: 'high',
    confidence: 'high',
    keywords: ['pass = ', 'pass=', 'password = ', 'password=', 'password2 = '],
    path: /rclone[^/]*\.conf/i,
    pattern:
      /(?:^|\n)\s{0,4}[a-z_]{0,24}pass(?:word2?)?\s{0,4}=\s{0,4}(?<secret>[A-Za-z0-9_-]{22,400})/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

const file = { path: '.config/rclone/rclone.conf' } as const

export const examples = {
  'rclone-obscured-password': {
    secret: (make) => make.base64url(make.int(26, 48)),
    match: [
      {
        name: 'SFTP',
        text: (secret) => `[acme]\ntype = sftp\nhost = 10.1.2.3\nuser = ada\npass = ${secret}\n`,
        file,
      },
      {
        name: 'crypt',
        text: (secret) => `[safe]\ntype = crypt\nremote = acme:\npassword = ${secret}\n`,
        file,
      },
      {
        name: 'the salt of crypt',
        text: (secret) => `[safe]\ntype = crypt\npassword2 = ${secret}\n`,
        file: { path: 'backup/rclone.conf' },
      },
    ],
    noMatch: [
      { name: 'a template', text: () => 'pass = {{ rclone_sftp_password_obscured }}\n', file },
      { name: 'empty', text: () => 'pass = \nport = 22\n', file },
      {
        name: 'another file',
        text: (make) => `pass = ${make.base64url(30)}\n`,
        file: { path: 'notes.txt' },
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'host and user of the same section name the system: change the password there. For a crypt remote, copy the data to one with a new password and delete the old.',
      url: 'https://rclone.org/docs/',
    },
  },
  blastRadius: {
    text: 'rclone reveal shows the password to everyone. It reads and writes the remote; of a crypt remote it decrypts names and contents.',
    list: {
      text: 'rclone lists the remotes in the file.',
      url: 'https://rclone.org/commands/rclone_listremotes/',
      command: { argv: ['rclone', 'listremotes', '--long'] },
    },
  },
  audit: {
    text: 'The access log of the remote from {since} to {until}: sign-ins and downloads from addresses that are not yours.',
  },
  replace: {
    text: 'Encrypt the configuration (rclone config, s) and give its password by RCLONE_PASSWORD_COMMAND; prefer keys of one bucket or an SSH key over a password.',
    url: 'https://rclone.org/docs/#configuration-encryption',
  },
  consumers: ['backup jobs', '~/.config/rclone/rclone.conf', 'containers that mount it'],
  confirm: { text: 'rclone lsd on the remote with the old file fails to sign in.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Obscuring again only writes the same password in another way.',
  },
  sources: [{ url: docs, checked: '2026-11-21' }],
} as const satisfies Playbook
