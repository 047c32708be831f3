import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'matrix',
  name: 'Matrix',
  url: 'https://matrix.org',
} as const satisfies Provider

export const rules = [
  {
    id: 'matrix-synapse-token',
    title: 'Matrix access or refresh token (Synapse)',
    severity: 'high',
    confidence: 'high',
    keywords: ['syt_', 'syr_'],
    pattern: /sy[tr]_[A-Za-z0-9+/]{2,200}_[A-Za-z]{20}_[A-Za-z0-9]{6}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: 'https://github.com/element-hq/synapse/blob/develop/synapse/handlers/auth.py',
  },
  {
    id: 'matrix-mas-token',
    title: 'Matrix access or refresh token (Matrix Authentication Service)',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'access_token',
      'accesstoken',
      'access-token',
      'refresh_token',
      'refreshtoken',
      'authorization',
      'matrix',
      'synapse',
      'homeserver',
    ],
    pattern: {
      name: /(?:access|refresh)[_.-]?token|authorization|(?:matrix|synapse|homeserver)[\w.-]{0,24}token/,
      value: /m(?:at|ar|ct|cr|pt)_[A-Za-z0-9]{30}_[A-Za-z0-9]{6}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://element-hq.github.io/matrix-authentication-service/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'matrix-synapse-token': {
    secret: (make) =>
      `syt_${Buffer.from(make.of('abcdefghijklmnop', 9)).toString('base64')}_${make.of('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', 20)}_${make.alnum(6)}`,
    match: [
      { name: 'env file', text: (secret) => `MATRIX_ACCESS_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `access_token: "${secret}"\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://matrix.org/_matrix/client/v3/account/whoami\n`,
      },
    ],
    noMatch: [
      {
        name: 'without its checksum',
        text: (make) => `access_token: syt_YWxpY2U_${make.of('abcdefghijklmnopqrstuvwxyz', 20)}\n`,
      },
      {
        name: 'documentation',
        text: () => 'access_token: syt_<base64 local part>_<random string>_<base62 crc check>\n',
      },
    ],
  },
  'matrix-mas-token': {
    secret: (make) => `mct_${make.alnum(30)}_${make.alnum(6)}`,
    match: [
      { name: 'env file', text: (secret) => `MATRIX_ACCESS_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"access_token": "${secret}", "device_id": "ACME"}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://matrix.org/_matrix/client/v3/account/whoami\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `MATRIX_ACCESS_TOKEN=mct_${make.alnum(29)}_${make.alnum(6)}\n`,
      },
      {
        name: 'without its checksum',
        text: (make) => `MATRIX_ACCESS_TOKEN=mct_${make.alnum(30)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Element → All settings → Sessions → the session → Sign out of this session. An application service or bot: log it in again, then sign the old session out. Where the Matrix Authentication Service is used: its account page → the session → sign out. Its access tokens live 5 minutes by default, but a refresh token renews them until then.',
      url: 'https://app.element.io/',
    },
    api: {
      text: 'POST /_matrix/client/v3/logout on the homeserver, with the token.',
      url: 'https://spec.matrix.org/latest/client-server-api/#post_matrixclientv3logout',
    },
    self: { text: 'POST /_matrix/client/v3/logout with the leaked token ends it and its session.' },
  },
  blastRadius: {
    text: 'Acts as the user: reads unencrypted rooms and their history, sends messages, adds devices. An administrator’s token reaches the Synapse admin API and every account.',
    list: {
      text: 'GET /_matrix/client/v3/account/whoami shows user and device.',
      url: 'https://spec.matrix.org/latest/client-server-api/#get_matrixclientv3accountwhoami',
    },
  },
  audit: {
    text: 'Sessions shows the last address and time of each device; the homeserver’s access log shows calls from {since} to {until}.',
    url: 'https://element-hq.github.io/synapse/latest/admin_api/user_admin_api.html',
  },
  replace: {
    text: 'A bot account of its own with a fresh login, its token in a secret manager; refresh tokens, so that access tokens live minutes.',
    url: 'https://spec.matrix.org/latest/client-server-api/#refreshing-access-tokens',
  },
  consumers: ['bots and bridges', 'alerting', 'moderation tools (Mjolnir, Draupnir)', 'CI secrets'],
  confirm: {
    text: 'GET /_matrix/client/v3/account/whoami with the token answers 401 M_UNKNOWN_TOKEN.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A new login leaves the leaked token valid until its session is signed out.',
  },
  sources: [
    {
      url: 'https://github.com/element-hq/synapse/blob/develop/synapse/handlers/auth.py',
      checked: '2026-11-21',
    },
    {
      url: 'https://element-hq.github.io/matrix-authentication-service/topics/access-token.html',
      checked: '2026-11-21',
    },
    {
      url: 'https://element-hq.github.io/matrix-authentication-service/topics/authorization.html',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
