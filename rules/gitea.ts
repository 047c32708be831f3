import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'gitea',
  name: 'Gitea',
  url: 'https://about.gitea.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'gitea-oauth-client-secret',
    title: 'Gitea or Forgejo OAuth2 client secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['gto_'],
    pattern: /gto_[a-z2-7]{52}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: 'https://github.com/go-gitea/gitea/blob/main/models/auth/oauth2.go',
  },
  {
    id: 'gitea-access-token',
    title: 'Gitea access token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['gitea'],
    pattern: { name: /gitea[\w.-]{0,16}(?:token|key|pat)/, value: /[0-9a-f]{40}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://docs.gitea.com/development/api-usage',
  },
  {
    id: 'gitea-runner-token',
    title: 'Gitea or Forgejo runner registration token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['runner_registration', 'runner-registration'],
    pattern: { name: /runner[_.-]registration[_.-]token/, value: /[A-Za-z0-9]{40}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://docs.gitea.com/development/api-usage',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'gitea-oauth-client-secret': {
    secret: (make) => `gto_${make.of('abcdefghijklmnopqrstuvwxyz234567', 52)}`,
    match: [
      { name: 'env file', text: (secret) => `GITEA_CLIENT_SECRET=${secret}\n` },
      { name: 'env file', text: (secret) => `DRONE_GITEA_CLIENT_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"client_secret": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `secret=gto_${make.of('abcdefghijklmnopqrstuvwxyz234567', 51)}\n`,
      },
      {
        name: 'digits base32 does not have',
        text: (make) => `secret=gto_${make.of('0189', 52)}\n`,
      },
    ],
  },
  'gitea-access-token': {
    secret: (make) => make.hex(40),
    match: [
      { name: 'env file', text: (secret) => `GITEA_TOKEN=${secret}\n` },
      { name: 'Terraform', text: (secret) => `provider "x" {\n  gitea_token = "${secret}"\n}\n` },
      { name: 'YAML', text: (secret) => `gitea_api_key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a commit', text: (make) => `GITEA_SHA=${make.hex(40)}\n` },
      { name: 'one character short', text: (make) => `GITEA_TOKEN=${make.hex(39)}\n` },
    ],
  },
  'gitea-runner-token': {
    secret: (make) => make.alnum(40),
    match: [
      { name: 'env file', text: (secret) => `GITEA_RUNNER_REGISTRATION_TOKEN=${secret}\n` },
      { name: 'env file', text: (secret) => `FORGEJO_RUNNER_REGISTRATION_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `runner-registration-token: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `GITEA_RUNNER_REGISTRATION_TOKEN=${make.alnum(39)}\n`,
      },
      { name: 'a commit', text: (make) => `GITEA_RUNNER_REGISTRATION_TOKEN=sha-${make.hex(40)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Applications → Manage Access Tokens → the token → Delete.',
      url: 'https://docs.gitea.com/development/api-usage',
    },
    api: {
      text: 'DELETE {server}/api/v1/users/{username}/tokens/{token}, with the user’s password.',
      url: 'https://docs.gitea.com/development/api-usage',
    },
  },
  blastRadius: {
    text: 'Reads and writes what its scopes and its owner allow: repositories, packages, issues, and for an administrator the whole instance.',
  },
  audit: {
    text: 'Look in the instance’s access log from {since} to {until} for API calls from addresses that are not yours, and at pushes and new keys of the user in that time.',
    url: 'https://docs.gitea.com/administration/logging-config',
  },
  replace: {
    text: 'The token that Gitea Actions gives each job. Else a token with few scopes, or a deploy key that only reads one repository.',
    url: 'https://docs.gitea.com/development/oauth2-provider',
  },
  consumers: [
    'CI secrets',
    '~/.config/tea/config.yml',
    'Terraform providers',
    'Renovate and mirror bots',
  ],
  confirm: { text: 'GET {server}/api/v1/user with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and deleted. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [{ url: 'https://docs.gitea.com/next/development/api-usage', checked: '2026-11-21' }],
  byRule: {
    'gitea-oauth-client-secret': {
      revoke: {
        console: {
          text: 'Settings → Applications → the OAuth2 application → Edit → Regenerate Secret.',
          url: 'https://docs.gitea.com/development/oauth2-provider',
        },
        api: {
          text: 'PATCH {server}/api/v1/user/applications/oauth2/{id} gives the application a new secret.',
          url: 'https://docs.gitea.com/api/',
        },
      },
      blastRadius: {
        text: 'Poses as the application when it exchanges a code for tokens of users who sign in.',
      },
      replace: {
        text: 'A public client with PKCE where the application can keep no secret.',
        url: 'https://docs.gitea.com/development/oauth2-provider',
      },
      consumers: ['Drone, Woodpecker and other servers that sign in by Gitea', 'Helm values'],
      confirm: {
        text: 'POST {server}/login/oauth/access_token with the old secret answers unauthorized_client.',
      },
      rotateInPlace: { effect: 'dies-at-once', text: 'Regenerate Secret ends the old one.' },
    },
    'gitea-runner-token': {
      revoke: {
        console: {
          text: 'Settings (of the instance, organization or repository) → Actions → Runners → Create new Runner → Reset registration token.',
          url: 'https://docs.gitea.com/usage/actions/act-runner',
        },
      },
      blastRadius: { text: 'Registers a runner that is handed jobs with their code and secrets.' },
      audit: {
        text: 'The list of runners: look for those registered from {since} to {until} that are not yours, and delete them.',
        url: 'https://docs.gitea.com/usage/actions/act-runner',
      },
      consumers: ['docker-compose files of runners', 'machine images'],
      confirm: { text: 'act_runner register with the old token is refused.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Reset registration token ends the old one; runners already registered keep working.',
      },
    },
  },
} as const satisfies Playbook
