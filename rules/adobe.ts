import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'adobe',
  name: 'Adobe',
  url: 'https://www.adobe.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'adobe-client-secret',
    title: 'Adobe OAuth client secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['p8e-'],
    pattern: /p8e-[A-Za-z0-9_-]{32}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source:
      'https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/implementation',
  },
  {
    id: 'adobe-client-secret-legacy',
    title: 'Adobe OAuth client secret (older format)',
    severity: 'high',
    confidence: 'medium',
    keywords: ['adobe_', 'adobe-', 'adobeclient'],
    pattern: {
      name: /adobe[\w.-]{0,24}client[_.-]?secret/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source:
      'https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/implementation',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'adobe-client-secret': {
    secret: (make) => `p8e-${make.base64url(32)}`,
    match: [
      { name: 'env file', text: (secret) => `ADOBE_CLIENT_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"CLIENT_SECRET": "${secret}"}\n` },
      {
        name: 'curl',
        text: (secret) =>
          `curl -X POST https://ims-na1.adobelogin.com/ims/token/v3 -d "grant_type=client_credentials&client_secret=${secret}"\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `CLIENT_SECRET=p8e-${make.alnum(31)}\n` },
      { name: 'part of a longer word', text: (make) => `mp8e-${make.alnum(32)}\n` },
    ],
  },
  'adobe-client-secret-legacy': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `ADOBE_CLIENT_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `adobe_io_client_secret: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"adobeClientSecret": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'an organization', text: (make) => `ADOBE_ORG_ID=${make.uuid()}\n` },
      {
        name: 'one character short',
        text: (make) => `ADOBE_CLIENT_SECRET=${make.uuid().slice(0, -1)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Adobe Developer Console → the project → OAuth Server-to-Server → Client secret → Delete the leaked one, after Add new client secret.',
      url: 'https://developer.adobe.com/console/projects',
    },
    api: {
      text: 'DELETE https://api.adobe.io/console/organizations/{org}/credentials/{id}/secrets/{uuid}, where the project has the I/O Management API.',
      url: 'https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/implementation',
    },
  },
  blastRadius: {
    text: 'Gets access tokens for the product APIs and profiles of its project: Experience Platform, Analytics, Target, Sign, Firefly or User Management, with the data they hold.',
  },
  audit: {
    text: 'Adobe Admin Console → Insights → Logs, and the audit log of each product, from {since} to {until}.',
    url: 'https://adminconsole.adobe.com',
  },
  replace: {
    text: 'A project with one API and one product profile for each use; two client secrets allow a change without a break.',
    url: 'https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/implementation',
  },
  consumers: ['server environment', 'App Builder .env and .aio files', 'CI secrets'],
  confirm: {
    text: 'POST https://ims-na1.adobelogin.com/ims/token/v3 with the old secret answers invalid_client.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A second client secret leaves the leaked one valid until you delete it.',
  },
  sources: [
    {
      url: 'https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/implementation',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
