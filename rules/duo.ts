import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'duo',
  name: 'Duo Security',
  url: 'https://duo.com',
} as const satisfies Provider

const docs = 'https://duo.com/docs/adminapi'

export const rules = [
  {
    id: 'duo-integration-key',
    title: 'Duo integration key',
    severity: 'low',
    confidence: 'medium',
    keywords: [
      'ikey',
      'integration_key',
      'integrationkey',
      'integration-key',
      'duo_client',
      'duo-client',
    ],
    pattern: {
      name: /ikey|integration[_.-]?key|duo[_.-]?client[_.-]?id/,
      value: /DI[A-Z0-9]{18}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    half: 'public',
    source: docs,
  },
  {
    id: 'duo-secret-key',
    title: 'Duo secret key',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['skey', 'secret_key', 'secretkey', 'secret-key', 'duo_client', 'duo-client'],
    pattern: {
      name: /skey|secret[_.-]?key|duo[_.-]?client[_.-]?secret/,
      value: /[A-Za-z0-9]{40}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    companions: [{ rule: 'duo-integration-key', withinLines: 5, required: true }],
    source: docs,
  },
] as const satisfies readonly Rule[]

const integrationKey = (make: Make) => `DI${make.upper(18)}`

export const examples = {
  'duo-integration-key': {
    secret: integrationKey,
    match: [
      { name: 'env file', text: (secret) => `DUO_IKEY=${secret}\n` },
      { name: 'authproxy.cfg', text: (secret) => `[radius_server_auto]\nikey=${secret}\n` },
      { name: 'YAML', text: (secret) => `duo_integration_key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `DUO_IKEY=DI${make.upper(17)}\n` },
      { name: 'lower case', text: (make) => `DUO_IKEY=di${make.hex(18)}\n` },
    ],
  },
  'duo-secret-key': {
    secret: (make) => `aB3${make.alnum(37)}`,
    match: [
      {
        name: 'authproxy.cfg',
        text: (secret, make) =>
          `[ad_client]\nikey=${integrationKey(make)}\nskey=${secret}\napi_host=api-1a2b3c4d.duosecurity.com\n`,
      },
      {
        name: 'env file',
        text: (secret, make) => `DUO_IKEY=${integrationKey(make)}\nDUO_SKEY=${secret}\n`,
      },
      {
        name: 'JSON',
        text: (secret, make) =>
          `{"integration_key": "${integrationKey(make)}", "secret_key": "${secret}"}\n`,
      },
    ],
    noMatch: [
      { name: 'no integration key beside it', text: (make) => `skey=aB3${make.alnum(37)}\n` },
      {
        name: 'one character short',
        text: (make) => `ikey=${integrationKey(make)}\nskey=aB3${make.alnum(36)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Duo Admin Panel → Applications → Protect or Applications list → the application with this integration key → Secret key → Reset Secret Key.',
      url: 'https://admin.duosecurity.com',
    },
    api: {
      text: 'POST https://{api_host}/admin/v3/integrations/{integration_key} with reset_secret_key=1, signed by an Admin API application that may write integrations.',
      url: docs,
    },
  },
  blastRadius: {
    text: 'Signs requests as the application. For the Admin API that reads logs, reads and changes users, phones, administrators and applications, and can make bypass codes; for an Auth API or Web SDK application it can approve sign-ins by itself.',
    list: {
      text: 'The application’s page shows its type, and for the Admin API its permissions.',
      url: docs,
    },
  },
  audit: {
    text: 'Duo Admin Panel → Reports → Authentication Log and Administrator Actions, filtered by the application, from {since} to {until}. Look for new bypass codes and devices.',
    url: 'https://admin.duosecurity.com',
  },
  replace: {
    text: 'One application for each consumer, the Admin API with only the permissions it needs and limited to your networks. In authproxy.cfg store the key protected as skey_protected.',
    url: 'https://duo.com/docs/authproxy-reference',
  },
  consumers: [
    'Duo Authentication Proxy (authproxy.cfg)',
    'Duo Unix (/etc/duo/login_duo.conf and pam_duo.conf)',
    'VPN gateways and RADIUS servers',
    'server environment',
  ],
  confirm: {
    text: 'GET https://{api_host}/auth/v2/check signed with the old key answers 401.',
    url: 'https://duo.com/docs/authapi',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Reset Secret Key ends the old one at once: sign-ins through the application fail until the new one is in place.',
  },
  sources: [
    { url: docs, checked: '2026-11-21' },
    {
      url: 'https://github.com/duosecurity/duo_client_python/blob/master/duo_client/admin.py',
      checked: '2026-11-21',
    },
    { url: 'https://github.com/duosecurity/duo_unix/blob/master/README.md', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
