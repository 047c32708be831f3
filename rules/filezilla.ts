import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'filezilla',
  name: 'FileZilla',
  url: 'https://filezilla-project.org',
} as const satisfies Provider

const docs = 'https://wiki.filezilla-project.org/Site_Manager'

export const rules = [
  {
    // base64 hides nothing; with a master password the encoding is `crypt`.
    id: 'filezilla-password',
    title: 'Password saved by FileZilla',
    severity: 'high',
    confidence: 'high',
    keywords: ['<pass>', '<pass enc'],
    pattern: /<Pass(?:\sencoding="base64")?>(?<secret>[^<>\s{}$%]{4,256})<\/Pass>/,
    reach: { before: 0, after: 320 },
    boundary: 'none',
    checks: [{ kind: 'structure', is: 'url-password' }],
    yields: true,
    source: docs,
  },
] as const satisfies readonly Rule[]

const password = (make: Make) => `${make.alnum(4)}${make.pick(['', '!', '.', '_'])}${make.alnum(7)}`

export const examples = {
  'filezilla-password': {
    secret: (make) => make.pick([password(make), Buffer.from(password(make)).toString('base64')]),
    match: [
      {
        name: 'sitemanager.xml',
        text: (secret) =>
          `<Server>\n  <Host>ftp.acme.test</Host>\n  <User>ada</User>\n  <Pass encoding="base64">${secret}</Pass>\n</Server>\n`,
      },
      {
        name: 'filezilla.xml',
        text: (secret) => `<LastServer><User>ada</User><Pass>${secret}</Pass></LastServer>\n`,
      },
      {
        name: 'recentservers.xml',
        text: (secret) => `<RecentServers>\n<Pass encoding="base64">${secret}</Pass>\n`,
      },
    ],
    noMatch: [
      {
        name: 'encrypted with a master password',
        text: (make) =>
          `<Pass encoding="crypt" pubkey="${make.base64(86)}">${make.base64(64)}</Pass>\n`,
      },
      { name: 'empty', text: () => '<User>ada</User><Pass></Pass>\n' },
      { name: 'a template', text: () => `<Pass>\${ftp.password}</Pass>\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Host and User stand above Pass: change the password of that user on that server.',
      url: docs,
    },
  },
  blastRadius: {
    text: 'Reads, replaces and deletes what the user may on that server. On a web server a replaced file runs as code.',
  },
  audit: {
    text: 'The log of the FTP or SSH server from {since} to {until}: sign-ins of that user from addresses that are not yours, and files that changed.',
  },
  replace: {
    text: 'Sign in over SFTP with a key, or set a master password in FileZilla and keep its files out of the repository.',
    url: docs,
  },
  consumers: [
    'FileZilla on the laptops of those who publish',
    'scripts that upload to that server',
  ],
  confirm: { text: 'A connection with the old password is refused.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'FileZilla only holds a copy: the server decides when the password ends.',
  },
  // What the files hold, looked at by somebody who saved a test password.
  sources: [
    {
      url: 'https://renemurrell.de/blog/sftp-client-password-security-audit',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
