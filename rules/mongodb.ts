import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'mongodb',
  name: 'MongoDB Atlas',
  url: 'https://www.mongodb.com/atlas',
} as const satisfies Provider

const serviceAccounts = 'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/'
const apiKeys = 'https://www.mongodb.com/docs/atlas/configure-api-access/'

export const rules = [
  {
    id: 'mongodb-service-account-secret',
    title: 'MongoDB Atlas service account secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['mdb_sa_sk_'],
    pattern: /mdb_sa_sk_[A-Za-z0-9_-]{40}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    companions: [{ rule: 'mongodb-service-account-id', withinLines: 10 }],
    source: serviceAccounts,
  },
  {
    id: 'mongodb-service-account-id',
    title: 'MongoDB Atlas service account ID',
    severity: 'low',
    confidence: 'low',
    keywords: ['mdb_sa_id_'],
    pattern: /mdb_sa_id_[0-9a-f]{24}/,
    half: 'public',
    companions: [{ rule: 'mongodb-service-account-secret', withinLines: 10, required: true }],
    source: serviceAccounts,
  },
  {
    id: 'mongodb-atlas-private-key',
    title: 'MongoDB Atlas private API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['atlas', 'mcli_private'],
    pattern: {
      name: /(?:atlas|mcli)[_.-]?(?:api[_.-]?)?private[_.-]?(?:api[_.-]?)?key/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: apiKeys,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'mongodb-service-account-secret': {
    secret: (make) => `mdb_sa_sk_${make.base64url(40)}`,
    match: [
      {
        name: 'env file',
        text: (secret, make) =>
          `ATLAS_CLIENT_ID=mdb_sa_id_${make.hex(24)}\nATLAS_CLIENT_SECRET=${secret}\n`,
      },
      {
        name: 'Terraform',
        text: (secret) => `provider "mongodbatlas" {\n  client_secret = "${secret}"\n}\n`,
      },
      { name: 'shell', text: (secret) => `export MONGODB_ATLAS_CLIENT_SECRET="${secret}"\n` },
    ],
    noMatch: [
      { name: 'the client ID', text: (make) => `ATLAS_CLIENT_ID=mdb_sa_id_${make.hex(24)}\n` },
      {
        name: 'one character short',
        text: (make) => `ATLAS_CLIENT_SECRET=mdb_sa_sk_${make.alnum(39)}\n`,
      },
    ],
  },
  'mongodb-service-account-id': {
    secret: (make) => `mdb_sa_id_${make.hex(24)}`,
    match: [
      {
        name: 'env file',
        text: (secret, make) =>
          `ATLAS_CLIENT_ID=${secret}\nATLAS_CLIENT_SECRET=mdb_sa_sk_${make.alnum(40)}\n`,
      },
      {
        name: 'JSON',
        text: (secret, make) =>
          `{"clientId": "${secret}", "clientSecret": "mdb_sa_sk_${make.alnum(40)}"}\n`,
      },
      {
        name: 'YAML',
        text: (secret, make) =>
          `client_id: ${secret}\nclient_secret: mdb_sa_sk_${make.alnum(40)}\n`,
      },
    ],
    noMatch: [
      { name: 'without its secret', text: (make) => `ATLAS_CLIENT_ID=mdb_sa_id_${make.hex(24)}\n` },
      {
        name: 'not hexadecimal',
        text: (make) =>
          `ATLAS_CLIENT_ID=mdb_sa_id_${'z'.repeat(4)}${make.hex(20)}\nATLAS_CLIENT_SECRET=mdb_sa_sk_${make.alnum(40)}\n`,
      },
    ],
  },
  'mongodb-atlas-private-key': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `MONGODB_ATLAS_PRIVATE_KEY=${secret}\n` },
      { name: 'Atlas CLI', text: (secret) => `export MONGODB_ATLAS_PRIVATE_API_KEY="${secret}"\n` },
      { name: 'Terraform', text: (secret) => `atlas_private_key = "${secret}"\n` },
      { name: 'Go', text: (secret) => `atlasPrivateKey := "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the public key',
        text: (make) => `MONGODB_ATLAS_PUBLIC_KEY=${make.of('abcdefghijklmnopqrstuvwxyz', 8)}\n`,
      },
      { name: 'a project', text: (make) => `MONGODB_ATLAS_PROJECT_ID=${make.hex(24)}\n` },
      {
        name: 'an identifier of something else',
        text: (make) => `atlas_request_id = "${make.uuid()}"\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The organization → Access Manager → Applications → Service Accounts → the account → the secret → Revoke. If the account is only used where it leaked, delete the account.',
      url: 'https://cloud.mongodb.com',
    },
    cli: {
      text: 'The account’s page and its entry in the Admin API show the IDs of its secrets. Access tokens already issued live up to an hour longer unless they are revoked too.',
      url: 'https://www.mongodb.com/docs/atlas/cli/current/command/atlas-api-serviceaccounts-deleteorgsecret/',
      command: {
        argv: [
          'atlas',
          'api',
          'serviceAccounts',
          'deleteOrgSecret',
          '--orgId',
          '<organization-id>',
          '--clientId',
          '{companion}',
          '--secretId',
          '<secret-id>',
        ],
      },
    },
    api: {
      text: 'DELETE /api/atlas/v2/orgs/{orgId}/serviceAccounts/{clientId}/secrets/{secretId}. POST /api/oauth/revoke ends an access token that it was exchanged for.',
      url: 'https://www.mongodb.com/docs/atlas/api/service-accounts/revoke-oauth2-token/',
    },
  },
  blastRadius: {
    text: 'Does what its organization and project roles allow: makes database users and opens the network access list, and so reads all data; changes, restores from backup or deletes clusters.',
    list: {
      text: 'The service account’s page shows its organization and project roles and its API access list.',
      url: 'https://cloud.mongodb.com',
    },
  },
  audit: {
    text: 'The organization’s and each project’s Activity Feed from {since} to {until}: filter by the service account or key, and look for new database users, access list entries, snapshots and downloads.',
    url: 'https://www.mongodb.com/docs/atlas/access-organization-activity-feed/',
  },
  replace: {
    text: 'A service account for each job with a project role instead of an organization role, an API access list and a short secret lifetime. People use atlas auth login.',
    url: serviceAccounts,
  },
  consumers: [
    'Terraform and Pulumi providers',
    'Kubernetes operator secrets',
    'CI secrets',
    'backup and scaling scripts',
    'Atlas CLI configuration',
  ],
  confirm: {
    text: 'POST https://cloud.mongodb.com/api/oauth/token with client ID and secret answers 401.',
    url: serviceAccounts,
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A service account holds two secrets at a time: generating a new one leaves the leaked one valid until it is revoked or expires.',
  },
  sources: [
    {
      url: 'https://www.mongodb.com/docs/atlas/api/service-accounts/revoke-oauth2-token/',
      checked: '2026-11-21',
    },
    {
      url: 'https://www.mongodb.com/docs/atlas/cli/current/command/atlas-api-serviceaccounts-deleteorgsecret/',
      checked: '2026-11-21',
    },
    { url: apiKeys, checked: '2026-11-21' },
  ],
  byRule: {
    'mongodb-atlas-private-key': {
      revoke: {
        console: {
          text: 'The organization → Access Manager → Applications → API Keys → the key with this public key → ⋯ → Delete.',
          url: 'https://cloud.mongodb.com',
        },
        cli: {
          text: 'atlas organizations apiKeys list shows the IDs with their public keys.',
          url: 'https://www.mongodb.com/docs/atlas/cli/current/command/atlas-organizations-apiKeys-delete/',
          command: {
            argv: [
              'atlas',
              'organizations',
              'apiKeys',
              'delete',
              '<key-id>',
              '--orgId',
              '<organization-id>',
            ],
          },
        },
      },
      blastRadius: {
        text: 'Together with the public key, which is no secret, does what its organization and project roles allow: makes database users and opens the network access list, and so reads all data; changes or deletes clusters.',
        list: {
          text: 'The key’s page shows its organization and project roles and its API access list.',
          url: 'https://cloud.mongodb.com',
        },
      },
      confirm: {
        text: 'GET https://cloud.mongodb.com/api/atlas/v2/orgs with digest authentication by the key pair answers 401.',
        url: apiKeys,
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'A private key cannot be changed. Make a new key pair, or better a service account, and delete the leaked one.',
      },
    },
  },
} as const satisfies Playbook
