import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'nextcloud',
  name: 'Nextcloud',
  url: 'https://nextcloud.com',
} as const satisfies Provider

const docs = 'https://docs.nextcloud.com/server/latest/user_manual/en/session_management.html'

export const rules = [
  {
    id: 'nextcloud-app-password',
    title: 'Nextcloud app password',
    severity: 'high',
    confidence: 'high',
    keywords: ['nextcloud', 'owncloud', 'webdav', 'caldav', 'carddav'],
    pattern: {
      name: /nextcloud|owncloud|webdav|caldav|carddav/,
      value: /[A-Za-z0-9]{5}(?:-[A-Za-z0-9]{5}){4}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: docs,
  },
] as const satisfies readonly Rule[]

const password = (make: Make) => Array.from({ length: 5 }, () => make.alnum(5)).join('-')

export const examples = {
  'nextcloud-app-password': {
    secret: password,
    match: [
      { name: 'env file', text: (secret) => `NEXTCLOUD_APP_PASSWORD=${secret}\n` },
      { name: 'YAML', text: (secret) => `nextcloud_password: "${secret}"\n` },
      { name: 'Python', text: (secret) => `webdav_password = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'one group short',
        text: (make) => `NEXTCLOUD_APP_PASSWORD=${password(make).slice(0, 23)}\n`,
      },
      { name: 'words', text: () => 'NEXTCLOUD_APP_PASSWORD=enter-yours-right-there-thank\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Personal settings → Security → Devices & sessions → the app password → … → Revoke; on older servers the trash icon.',
      url: 'https://docs.nextcloud.com/server/latest/user_manual/en/session_management.html',
    },
    cli: {
      text: 'As an admin on the server; occ user:auth-tokens:list shows the ids.',
      url: 'https://docs.nextcloud.com/server/latest/admin_manual/occ_users.html',
      command: { argv: ['occ', 'user:auth-tokens:delete', '<user>', '<id>'] },
    },
    self: {
      text: 'DELETE /ocs/v2.php/core/apppassword with the app password and the header OCS-APIRequest: true.',
      url: 'https://docs.nextcloud.com/server/latest/developer_manual/client_apis/LoginFlow/index.html',
    },
  },
  blastRadius: {
    text: 'Acts as the user without a second factor: files, shares, calendar, contacts and mail; of an admin, also users and settings. Without file access switched on, no files.',
  },
  audit: {
    text: 'Personal settings → Security shows the last activity of each app password. Admins: audit.log of the Auditing app, from {since} to {until}.',
    url: 'https://docs.nextcloud.com/server/latest/admin_manual/configuration_server/logging_configuration.html',
  },
  replace: {
    text: 'Make an app password for each program under a user made for it, with Allow filesystem access switched off where it needs none.',
    url: 'https://docs.nextcloud.com/server/latest/user_manual/en/session_management.html',
  },
  consumers: [
    'rclone and sync clients',
    'calendar and contact clients',
    'backup scripts',
    'MCP servers',
  ],
  confirm: { text: 'GET /ocs/v2.php/cloud/user with user name and app password answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'App passwords are only made and revoked. A new one leaves the leaked one valid until you revoke it.',
  },
  sources: [
    {
      url: 'https://github.com/nextcloud/documentation/blob/master/user_manual/session_management.rst',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
