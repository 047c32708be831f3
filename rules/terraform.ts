import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'terraform',
  name: 'HCP Terraform',
  url: 'https://app.terraform.io',
} as const satisfies Provider

const tokens =
  'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens'

export const rules = [
  {
    // User, team, organization, agent and audit tokens all look the same.
    id: 'terraform-api-token',
    title: 'HCP Terraform or Terraform Enterprise API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['.atlasv1.'],
    pattern: /[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,80}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: tokens,
  },
] as const satisfies readonly Rule[]

function token(make: Make): string {
  return `${make.alnum(14)}.atlasv1.${make.alnum(67)}`
}

export const examples = {
  'terraform-api-token': {
    secret: token,
    match: [
      {
        name: 'CLI configuration',
        text: (secret) => `credentials "app.terraform.io" {\n  token = "${secret}"\n}\n`,
      },
      {
        name: 'credentials.tfrc.json',
        text: (secret) => `{"credentials": {"app.terraform.io": {"token": "${secret}"}}}\n`,
      },
      { name: 'env file', text: (secret) => `TF_TOKEN_app_terraform_io=${secret}\n` },
      {
        name: 'workflow',
        text: (secret) =>
          `      - uses: hashicorp/setup-terraform@v3\n        with:\n          cli_config_credentials_token: ${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'cut off in documentation',
        text: (make) => `token = "${make.alnum(14)}.atlasv1.${make.alnum(4)}"\n`,
      },
      {
        name: 'the first part is too short',
        text: (make) => `token = "${token(make).slice(1)}"\n`,
      },
      {
        name: 'part of something longer',
        text: (make) => `token = "${token(make)}${make.alnum(30)}"\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'A user’s token: Account settings → Tokens → the token → delete. A team’s or the organization’s: Organization settings → API tokens → the token → delete.',
      url: 'https://app.terraform.io/app/settings/tokens',
    },
    api: {
      text: 'DELETE https://app.terraform.io/api/v2/authentication-tokens/{id} for a user’s or team’s token, DELETE /api/v2/organizations/{organization}/authentication-token for the organization’s.',
      url: 'https://developer.hashicorp.com/terraform/cloud-docs/api-docs/user-tokens',
    },
  },
  blastRadius: {
    text: 'Starts runs with the cloud credentials of every workspace it reaches, so it can change or destroy that infrastructure. Reads state files, which hold passwords and keys in plain text, and edits variables.',
    list: {
      text: 'GET https://app.terraform.io/api/v2/account/details with the token names the user, team or organization it acts as.',
      url: 'https://developer.hashicorp.com/terraform/cloud-docs/api-docs/account',
    },
  },
  audit: {
    text: 'GET https://app.terraform.io/api/v2/organization/audit-trail?since={since} lists who did what; look for that user or team until {until}. Check the runs and state versions of each workspace as well.',
    url: 'https://developer.hashicorp.com/terraform/cloud-docs/api-docs/audit-trails',
  },
  replace: {
    text: 'For a person, terraform login. For a pipeline, a team token with an expiry, of a team that reaches only the workspaces it needs. Give the workspaces dynamic provider credentials, so that they hold no cloud keys.',
    url: tokens,
  },
  consumers: [
    'CI secrets',
    '~/.terraform.d/credentials.tfrc.json and .terraformrc files',
    'Terraform agents',
    'the tfe provider',
    'ChatOps and drift-detection bots',
  ],
  confirm: {
    text: 'GET https://app.terraform.io/api/v2/account/details with the token answers 401.',
    url: 'https://developer.hashicorp.com/terraform/cloud-docs/api-docs/account',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerating a team’s or the organization’s token invalidates the previous one immediately. A user holds many tokens: a new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: tokens, checked: '2026-11-21' },
    {
      url: 'https://developer.hashicorp.com/terraform/cloud-docs/api-docs/audit-trails',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
