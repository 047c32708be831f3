import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

const htpasswd = 'https://httpd.apache.org/docs/current/misc/password_encryptions.html'

export const provider = {
  id: 'passwordhash',
  name: 'Files of hashed passwords',
  url: htpasswd,
} as const satisfies Provider

export const rules = [
  {
    id: 'passwordhash-htpasswd',
    title: 'Hashed password in a file of users',
    severity: 'medium',
    confidence: 'low',
    keywords: [],
    path: /htpasswd[^/]*$|(?:^|\/)(?:shadow-?|master\.passwd)(?:\.\w{2,4})?$/,
    pattern:
      /(?:^|\n)[^\s:#"'<>(){}=]{1,64}:(?<secret>\$(?:apr1|1|5|6|7|y|2[abxy])\$[./A-Za-z0-9$=,]{20,160}|\{SHA\}[A-Za-z0-9+/]{27}=)/,
    boundary: 'none',
    source: htpasswd,
  },
] as const satisfies readonly Rule[]

const file = { path: 'nginx/.htpasswd' } as const

export const examples = {
  'passwordhash-htpasswd': {
    secret: (make) =>
      make.pick([
        `$apr1$${make.alnum(8)}$${make.alnum(22)}`,
        `$2y$10$${make.alnum(53)}`,
        `{SHA}${make.base64(27)}=`,
      ]),
    match: [
      { name: 'a user', text: (secret) => `ada:${secret}\n`, file },
      { name: 'after others', text: (secret) => `# staging\nada:${secret}\n`, file },
      {
        name: 'shadow',
        text: (secret) => `bin:*:19000:0:99999:7:::\nroot:${secret}:19000:0:99999:7:::\n`,
        file: { path: 'rootfs/etc/shadow' },
      },
    ],
    noMatch: [
      { name: 'locked', text: () => 'root:!:19000:0:99999:7:::\n', file: { path: 'etc/shadow' } },
      { name: 'a template', text: () => '{{ user }}:{{ hash }}\n', file },
      {
        name: 'code about them',
        text: () => 'if line.startswith("$apr1$"): return md5crypt(line)\n',
        file: { path: 'lib/htpasswd.py' },
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Set a new password for each user in the file: htpasswd -B asks for it.',
      url: 'https://httpd.apache.org/docs/current/programs/htpasswd.html',
    },
    cli: {
      text: 'Set a new password, hashed with bcrypt.',
      url: 'https://httpd.apache.org/docs/current/programs/htpasswd.html',
      command: { argv: ['htpasswd', '-B', '<file>', '<user>'] },
    },
  },
  blastRadius: {
    text: 'Passwords are guessed offline: short ones fall in hours under MD5 or SHA, in days under bcrypt. Then whoever guessed signs in as the user, and tries the same password elsewhere.',
  },
  audit: {
    text: 'The server’s log from {since} to {until}: sign-ins of these users from addresses that are not yours.',
  },
  replace: {
    text: 'Put single sign-on in front of the site; else keep the file out of the repository and write it at deployment.',
    url: htpasswd,
  },
  consumers: ['the web server that reads the file', 'those who know the passwords'],
  confirm: { text: 'A sign-in with the old password answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A new line for the user ends the old password. Hashing the same password again does not.',
  },
  sources: [
    { url: 'https://httpd.apache.org/docs/misc/password_encryptions.html', checked: '2026-11-21' },
    {
      url: 'https://github.com/shadow-maint/shadow/blob/master/man/shadow.5.xml',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
