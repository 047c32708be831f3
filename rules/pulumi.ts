import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'pulumi',
  name: 'Pulumi Cloud',
  url: 'https://www.pulumi.com',
} as const satisfies Provider

const tokens = 'https://www.pulumi.com/docs/reference/cloud-rest-api/access-tokens/'
const secrets = 'https://www.pulumi.com/docs/iac/concepts/secrets/'

export const rules = [
  {
    // Personal, team and organization tokens all look the same.
    id: 'pulumi-access-token',
    title: 'Pulumi access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['pul-'],
    pattern: /pul-[0-9a-f]{40}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: tokens,
  },
  {
    id: 'pulumi-config-passphrase',
    title: 'Pulumi config passphrase',
    severity: 'high',
    confidence: 'medium',
    keywords: ['config_passphrase', 'configpassphrase'],
    pattern: { name: /pulumi[_.-]?config[_.-]?passphrase$/, value: 'random' },
    source: secrets,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'pulumi-access-token': {
    secret: (make) => `pul-${make.hex(40)}`,
    match: [
      { name: 'shell', text: (secret) => `export PULUMI_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'credentials.json',
        text: (secret) =>
          `{"current": "https://api.pulumi.com", "accessTokens": {"https://api.pulumi.com": "${secret}"}}\n`,
      },
      {
        name: 'workflow',
        text: (secret) =>
          `      - uses: pulumi/actions@v6\n        env:\n          PULUMI_ACCESS_TOKEN: ${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `PULUMI_ACCESS_TOKEN=pul-${make.hex(39)}\n` },
      { name: 'a placeholder', text: () => `PULUMI_ACCESS_TOKEN=pul-${'0'.repeat(40)}\n` },
    ],
  },
  'pulumi-config-passphrase': {
    secret: (make) => `${make.alnum(12)}4${make.alnum(12)}`,
    match: [
      { name: 'env file', text: (secret) => `PULUMI_CONFIG_PASSPHRASE=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const envVars = { PULUMI_CONFIG_PASSPHRASE: '${secret}' }\n`,
      },
      { name: 'YAML', text: (secret) => `env:\n  PULUMI_CONFIG_PASSPHRASE: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'empty',
        text: () => 'PULUMI_CONFIG_PASSPHRASE=""\nPULUMI_BACKEND_URL=file://state\n',
      },
      {
        name: 'a variable',
        text: () => `PULUMI_CONFIG_PASSPHRASE: \${{ secrets.PULUMI_CONFIG_PASSPHRASE }}\n`,
      },
      {
        name: 'the file that holds it',
        text: () => 'PULUMI_CONFIG_PASSPHRASE_FILE=/run/secrets/pulumi-passphrase-2\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'app.pulumi.com → your picture → Personal access tokens → the token → ⋯ → Delete token. A team’s or the organization’s: Settings → Access tokens.',
      url: 'https://app.pulumi.com/account/tokens',
    },
    api: {
      text: 'DELETE https://api.pulumi.com/api/user/tokens/{tokenId} for a personal token, DELETE /api/orgs/{orgName}/tokens/{tokenId} for the organization’s.',
      url: tokens,
    },
  },
  blastRadius: {
    text: 'Reads state and decrypts the secrets of every stack it reaches, opens ESC environments and the cloud credentials in them, and starts deployments that change infrastructure.',
    list: {
      text: 'With the leaked token in PULUMI_ACCESS_TOKEN: the user, organizations and the token’s name, organization or team.',
      url: 'https://www.pulumi.com/docs/iac/cli/commands/pulumi_whoami/',
      command: { argv: ['pulumi', 'whoami', '--verbose'] },
    },
  },
  audit: {
    text: 'app.pulumi.com → the organization → Settings → Audit logs: filter by the token’s user from {since} to {until}. Look for decrypted secrets, opened environments and updates. Each token also shows when it was last used.',
    url: 'https://www.pulumi.com/docs/administration/concepts/audit-logs/',
  },
  replace: {
    text: 'In CI register the runner’s OIDC issuer, and each job gets a short-lived token. For a person, pulumi login. If it must be a stored token, a team token with an expiry.',
    url: 'https://www.pulumi.com/docs/pulumi-cloud/reference/oidc-issuers/',
  },
  consumers: [
    'CI secrets',
    '~/.pulumi/credentials.json files',
    'Kubernetes operator secrets',
    'Automation API programs',
  ],
  confirm: {
    text: 'GET https://api.pulumi.com/api/user with the header Authorization: token … answers 401.',
    url: 'https://www.pulumi.com/docs/reference/cloud-rest-api/',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are created and deleted. A new token leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: tokens, checked: '2026-11-21' },
    {
      url: 'https://www.pulumi.com/docs/pulumi-cloud/reference/personal-access-tokens/',
      checked: '2026-11-21',
    },
    {
      url: 'https://www.pulumi.com/docs/administration/reference/audit-log-events/',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'pulumi-config-passphrase': {
      revoke: {
        console: {
          text: 'A passphrase has no page. Change it, then change every secret in the stack’s configuration: whoever has an old commit and the old passphrase can decrypt them.',
          url: secrets,
        },
        cli: {
          text: 'Re-encrypts the stack’s configuration with a new passphrase, for which it asks. Repeat it for each stack.',
          url: 'https://www.pulumi.com/docs/iac/cli/commands/pulumi_stack_change-secrets-provider/',
          command: {
            argv: [
              'pulumi',
              'stack',
              'change-secrets-provider',
              'passphrase',
              '--stack',
              '<stack>',
            ],
          },
        },
      },
      blastRadius: {
        text: 'Decrypts the secure values in Pulumi.<stack>.yaml and in the state, in every commit that was encrypted with it.',
        list: {
          text: 'Lists the names of the stack’s configuration; those marked [secret] are what it protected.',
          command: { argv: ['pulumi', 'config', '--stack', '<stack>'] },
        },
      },
      audit: {
        text: 'Decrypting happens offline and leaves no trace. Look from {since} to {until} for use of the credentials that the stack’s configuration held.',
      },
      replace: {
        text: 'Encrypt with a cloud KMS key or the Pulumi Cloud secrets provider, so that there is no passphrase to keep; or keep the secrets in ESC.',
        url: secrets,
      },
      confirm: {
        text: 'With the old passphrase in PULUMI_CONFIG_PASSPHRASE the command fails with incorrect passphrase.',
        command: { argv: ['pulumi', 'config', '--stack', '<stack>'] },
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new passphrase protects new commits only. The old one still decrypts the values in git history and in state backups.',
      },
    },
  },
} as const satisfies Playbook
