import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'databricks',
  name: 'Databricks',
  url: 'https://www.databricks.com',
} as const satisfies Provider

const pat = 'https://docs.databricks.com/en/dev-tools/auth/pat.html'
const manage = 'https://docs.databricks.com/en/admin/access-control/tokens.html'
const oauth = 'https://docs.databricks.com/en/dev-tools/auth/oauth-m2m.html'

export const rules = [
  {
    id: 'databricks-access-token',
    title: 'Databricks personal access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['dapi'],
    // Azure workspaces append a number.
    pattern: /dapi[0-9a-f]{32}(?:-\d)?/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: pat,
  },
  {
    id: 'databricks-oauth-secret',
    title: 'Databricks service principal OAuth secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['dose'],
    pattern: /dose[0-9a-f]{32}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: oauth,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'databricks-access-token': {
    secret: (make) => `dapi${make.hex(32)}${make.pick(['', '-2', '-3'])}`,
    match: [
      {
        name: '.databrickscfg',
        text: (secret) =>
          `[DEFAULT]\nhost = https://adb-1.azuredatabricks.net\ntoken = ${secret}\n`,
      },
      { name: 'env file', text: (secret) => `DATABRICKS_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `w = WorkspaceClient(host=host, token="${secret}")\n` },
      {
        name: 'JDBC',
        text: (secret) =>
          `jdbc:databricks://host:443/default;AuthMech=3;UID=token;PWD=${secret};\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `DATABRICKS_TOKEN=dapi${make.hex(31)}\n` },
      { name: 'a placeholder', text: () => `DATABRICKS_TOKEN=dapi${'x'.repeat(32)}\n` },
      { name: 'part of a longer word', text: (make) => `hash=a0dapi${make.hex(32)}\n` },
    ],
  },
  'databricks-oauth-secret': {
    secret: (make) => `dose${make.hex(32)}`,
    match: [
      {
        name: 'Terraform',
        text: (secret) => `provider "databricks" {\n  client_secret = "${secret}"\n}\n`,
      },
      { name: 'env file', text: (secret) => `DATABRICKS_CLIENT_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `databricks:\n  oauth:\n    client_secret: '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `DATABRICKS_CLIENT_SECRET=dose${make.hex(31)}\n`,
      },
      { name: 'the client ID', text: (make) => `DATABRICKS_CLIENT_ID=${make.uuid()}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The owner: Settings → Developer → Access tokens → Manage → the token → Revoke. An administrator who knows only the token uses the CLI.',
      url: pat,
    },
    cli: {
      text: 'As workspace administrator; databricks token-management list shows every token’s ID, owner and comment.',
      url: manage,
      command: { argv: ['databricks', 'token-management', 'delete', '<token-id>'] },
    },
    api: {
      text: 'DELETE /api/2.0/token-management/tokens/{token_id} of the workspace.',
      url: manage,
    },
  },
  blastRadius: {
    text: 'Acts as its owner in the workspace: reads the data the owner may read, runs code on clusters with their cloud role, reads secret scopes, notebooks and jobs.',
    list: {
      text: 'With the leaked token in DATABRICKS_TOKEN: the owner, and the groups that decide what it may do.',
      url: pat,
      command: { argv: ['databricks', 'current-user', 'me'] },
    },
  },
  audit: {
    text: 'Query system.access.audit where event_time lies between {since} and {until} for the owner, and look at source_ip_address, action_name and user_agent.',
    url: 'https://docs.databricks.com/en/admin/system-tables/audit-logs.html',
  },
  replace: {
    text: 'In CI use workload identity federation, which needs no secret. For a person, databricks auth login. For other services OAuth with a service principal that has only the grants it needs.',
    url: oauth,
  },
  consumers: [
    'CI secrets',
    '~/.databrickscfg files',
    'JDBC and ODBC connections of BI tools',
    'Airflow and dbt profiles',
    'notebooks',
  ],
  confirm: {
    text: 'GET /api/2.0/preview/scim/v2/Me of the workspace with the token answers 401 or 403.',
    url: pat,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Personal access tokens are made and revoked. A new token leaves the leaked one valid until it is revoked or expires.',
  },
  sources: [
    { url: oauth, checked: '2026-11-21' },
    { url: manage, checked: '2026-11-21' },
    {
      url: 'https://learn.microsoft.com/en-us/azure/databricks/dev-tools/cli/reference/tokens-commands',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'databricks-oauth-secret': {
      revoke: {
        console: {
          text: 'Workspace: Settings → Identity and access → Service principals → Manage → the principal → Secrets → the secret → Delete. Account console: User management → Service principals → the principal.',
          url: oauth,
        },
        cli: {
          text: 'As account administrator; service-principal-secrets list shows the secrets of the principal. Access tokens already issued live up to an hour longer.',
          url: oauth,
          command: {
            argv: [
              'databricks',
              'account',
              'service-principal-secrets',
              'delete',
              '<service-principal-id>',
              '<secret-id>',
            ],
          },
        },
      },
      blastRadius: {
        text: 'Together with the client ID, which is no secret, gets access tokens that act as the service principal in every workspace it belongs to.',
        list: {
          text: 'The service principal’s page shows its workspaces, groups and roles.',
          url: oauth,
        },
      },
      confirm: {
        text: 'Asking the endpoint /oidc/v1/token for a token with client ID and secret answers 401 invalid_client.',
        url: oauth,
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A principal has up to five secrets: generating another leaves the leaked one valid until it is deleted or expires.',
      },
    },
  },
} as const satisfies Playbook
