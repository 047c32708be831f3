import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'serverchan',
  name: 'ServerChan',
  url: 'https://sct.ftqq.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'serverchan-sendkey',
    title: 'ServerChan SendKey',
    severity: 'low',
    confidence: 'high',
    keywords: [
      'sctapi.ftqq.com/',
      'serverchan',
      'server_chan',
      'sendkey',
      'send_key',
      'sckey',
      'pushkey',
      'push_key',
      'ftqq.com/send',
    ],
    pattern:
      /(?:sctapi\.ftqq\.com\/|(?:[Ss]erver_?[Cc]han|SERVER_?CHAN|[Ss]end_?[Kk]ey|SEND_?KEY|[Ss][Cc][Kk][Ee][Yy]|[Pp]ush_?[Kk]ey|PUSH_?KEY)[\w"'\]]{0,16}\s{0,3}[:=(,]\s{0,3}["']?)(?<secret>SCT\d{2,7}T[A-Za-z0-9]{20,32}|sctp\d{2,7}t[A-Za-z0-9]{16,40})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: 'https://sct.ftqq.com/sendkey',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'serverchan-sendkey': {
    secret: (make) => `SCT${make.int(1000, 299999)}T${make.alnum(24)}`,
    match: [
      { name: 'env file', text: (secret) => `SENDKEY=${secret}\n` },
      { name: 'URL', text: (secret) => `curl https://sctapi.ftqq.com/${secret}.send?title=up\n` },
      { name: 'Python', text: (secret) => `SERVERCHAN_KEY = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `SENDKEY=SCT12345T${make.alnum(10)}\n` },
      { name: 'a placeholder', text: () => 'SENDKEY=SCTxxxxxTxxxxxxxxxxxxxxxxxxxxxxxx\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: { console: { text: 'SendKey → Reset.', url: 'https://sct.ftqq.com/sendkey' } },
  blastRadius: { text: 'Sends push messages to your own WeChat or phone. It reads nothing.' },
  audit: {
    text: 'The list of sent messages from {since} to {until}.',
    url: 'https://sct.ftqq.com/',
  },
  replace: {
    text: 'The new SendKey in the secret store of the CI or the server.',
    url: 'https://sct.ftqq.com/sendkey',
  },
  consumers: ['GitHub Actions that notify', 'check-in scripts', 'home servers'],
  confirm: { text: 'A message sent with the old key is refused.' },
  rotateInPlace: { effect: 'dies-at-once', text: 'Reset replaces the SendKey.' },
  sources: [{ url: 'https://github.com/easychen/serverchan-sdk', checked: '2026-11-21' }],
} as const satisfies Playbook
