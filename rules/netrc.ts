import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'netrc',
  name: 'netrc files',
  url: 'https://everything.curl.dev/usingcurl/netrc.html',
} as const satisfies Provider

const format = 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html'

export const rules = [
  {
    id: 'netrc-password',
    title: 'Password in a netrc file',
    severity: 'high',
    confidence: 'medium',
    keywords: ['machine ', 'default login'],
    // In a script that writes the file, too.
    pattern:
      /(?:machine\s{1,8}[\w.:-]{1,253}|(?:^|\n)\s{0,8}default)\s{1,16}(?:(?:login|user|account|port)\s{1,8}[^\s"']{1,128}\s{1,16}){0,3}password\s{1,8}["']?(?<secret>[^\s"'`\\]{4,256})/,
    reach: { before: 16, after: 900 },
    boundary: 'none',
    checks: [
      { kind: 'structure', is: 'url-password' },
      { kind: 'not', words: ['mypass', 'your', 'x-oauth-basic', 'yyyy'] },
    ],
    yields: true,
    source: format,
  },
] as const satisfies readonly Rule[]

const password = (make: Make) => `${make.alnum(5)}${make.pick(['', '!', '.', '%'])}${make.alnum(8)}`

export const examples = {
  'netrc-password': {
    secret: password,
    match: [
      {
        name: 'in lines',
        text: (secret) =>
          `machine api.acme.test\n  login ada\n  password ${secret}\nmachine b.acme.test\n`,
      },
      {
        name: 'in one line',
        text: (secret) => `machine api.acme.test login ada password ${secret}\n`,
      },
      { name: 'a default', text: (secret) => `default login ada password ${secret}\n` },
      {
        name: 'a script that writes it',
        text: (secret) => `echo "machine git.acme.test login ci password ${secret}" >> ~/.netrc\n`,
      },
    ],
    noMatch: [
      {
        name: 'a variable',
        text: () => `echo "machine git.acme.test login ci password $CI_JOB_TOKEN" >> ~/.netrc\n`,
      },
      { name: 'a format', text: () => "printf 'machine %s login %s password %s' $h $u $p\n" },
      { name: 'no password', text: () => 'machine ftp.acme.test login anonymous\n' },
      { name: 'prose', text: () => 'The machine has a default login user password screen.\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The name after machine is the host: change the password of that login there, or delete the token that stands in its place.',
      url: 'https://everything.curl.dev/usingcurl/netrc.html',
    },
  },
  blastRadius: {
    text: 'Signs in to that host as that login, with all that it may do. curl, git, ftp, pip and Go read the file.',
  },
  audit: {
    text: 'The access log of that host from {since} to {until}: sign-ins of that login from addresses that are not yours.',
  },
  replace: {
    text: 'Keep a short-lived token in a credential helper or in the environment of the job, and keep .netrc out of the repository and out of images.',
  },
  consumers: ['~/.netrc of laptops and build machines', 'CI jobs that write the file', 'images'],
  confirm: { text: 'A sign-in to the host with the old password, typed in, is refused.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'The file only holds a copy: the host decides when the password ends.',
  },
  sources: [
    {
      url: 'https://manpages.ubuntu.com/manpages/jammy/man5/inetutils-netrc.5.html',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/curl/everything-curl/blob/master/usingcurl/netrc.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
