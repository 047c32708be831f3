import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'doppler',
  name: 'Doppler',
  url: 'https://www.doppler.com',
} as const satisfies Provider

const api = 'https://docs.doppler.com/reference/api'
const serviceTokens = 'https://docs.doppler.com/docs/service-tokens'

export const rules = [
  {
    id: 'doppler-personal-token',
    title: 'Doppler personal token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['dp.pt.'],
    pattern: /dp\.pt\.[A-Za-z0-9]{40,44}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: api,
  },
  {
    id: 'doppler-service-token',
    title: 'Doppler service token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['dp.st.'],
    // The middle part is the config's name.
    pattern: /dp\.st\.(?:[a-z0-9_-]{2,60}\.)?[A-Za-z0-9]{40,44}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: serviceTokens,
  },
  {
    id: 'doppler-cli-token',
    title: 'Doppler CLI token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['dp.ct.'],
    pattern: /dp\.ct\.[A-Za-z0-9]{40,44}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: api,
  },
  {
    id: 'doppler-service-account-token',
    title: 'Doppler service account token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['dp.sa.'],
    pattern: /dp\.sa\.[A-Za-z0-9]{40,44}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: api,
  },
  {
    id: 'doppler-scim-token',
    title: 'Doppler SCIM token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['dp.scim.'],
    pattern: /dp\.scim\.[A-Za-z0-9]{40,44}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: api,
  },
  {
    id: 'doppler-audit-token',
    title: 'Doppler audit token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['dp.audit.'],
    pattern: /dp\.audit\.[A-Za-z0-9]{40,44}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: api,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'doppler-personal-token': {
    secret: (make) => `dp.pt.${make.alnum(make.int(40, 44))}`,
    match: [
      { name: 'shell', text: (secret) => `export DOPPLER_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H 'Authorization: Bearer ${secret}' https://api.doppler.com/v3/projects\n`,
      },
      {
        name: 'Terraform',
        text: (secret) => `provider "doppler" {\n  doppler_token = "${secret}"\n}\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `DOPPLER_TOKEN=dp.pt.${make.alnum(39)}\n` },
      { name: 'a placeholder', text: () => `DOPPLER_TOKEN=dp.pt.${'x'.repeat(40)}\n` },
    ],
  },
  'doppler-service-token': {
    secret: (make) =>
      `dp.st.${make.pick(['', 'prd.', 'dev_personal.', 'stg-eu.'])}${make.alnum(make.int(40, 44))}`,
    match: [
      { name: 'Dockerfile', text: (secret) => `ENV DOPPLER_TOKEN="${secret}"\n` },
      { name: 'Kubernetes secret', text: (secret) => `stringData:\n  serviceToken: ${secret}\n` },
      {
        name: 'pipe',
        text: (secret) => `echo '${secret}' | doppler configure set token --scope /app\n`,
      },
    ],
    noMatch: [
      { name: 'only the beginning', text: () => 'DOPPLER_TOKEN=dp.st.prd.xxxx\n' },
      {
        name: 'one character short',
        text: (make) => `DOPPLER_TOKEN=dp.st.prd.${make.alnum(39)}\n`,
      },
    ],
  },
  'doppler-cli-token': {
    secret: (make) => `dp.ct.${make.alnum(make.int(40, 44))}`,
    match: [
      {
        name: 'the CLI’s configuration',
        text: (secret) =>
          `scoped:\n  /:\n    token: ${secret}\n    api-host: https://api.doppler.com\n`,
      },
      { name: 'JSON', text: (secret) => `{"token": "${secret}"}\n` },
      { name: 'flag', text: (secret) => `doppler run --token ${secret} -- npm start\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `token: dp.ct.${make.alnum(39)}\n` },
      { name: 'part of a longer word', text: (make) => `token: xdp.ct.${make.alnum(40)}\n` },
    ],
  },
  'doppler-service-account-token': {
    secret: (make) => `dp.sa.${make.alnum(make.int(40, 44))}`,
    match: [
      { name: 'workflow', text: (secret) => `        with:\n          doppler-token: ${secret}\n` },
      { name: 'Python', text: (secret) => `doppler = Doppler(access_token="${secret}")\n` },
      { name: 'env file', text: (secret) => `DOPPLER_SA_TOKEN=${secret}\n` },
    ],
    noMatch: [
      { name: 'a Java package', text: () => 'package rs.dp.sa.centar.entity;\n' },
      { name: 'one character short', text: (make) => `DOPPLER_TOKEN=dp.sa.${make.alnum(39)}\n` },
    ],
  },
  'doppler-scim-token': {
    secret: (make) => `dp.scim.${make.alnum(make.int(40, 44))}`,
    match: [
      { name: 'env file', text: (secret) => `SCIM_BEARER_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `okta:\n  scim_token: "${secret}"\n` },
      { name: 'Go', text: (secret) => `req.Header.Set("Authorization", "Bearer ${secret}")\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `SCIM_TOKEN=dp.scim.${make.alnum(39)}\n` },
      {
        name: 'an import',
        text: () => 'import com.idp.scim.ProvisioningServiceConfigurationAdapterFactory;\n',
      },
    ],
  },
  'doppler-audit-token': {
    secret: (make) => `dp.audit.${make.alnum(make.int(40, 44))}`,
    match: [
      { name: 'env file', text: (secret) => `DOPPLER_AUDIT_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"doppler": {"auditToken": "${secret}"}}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.doppler.com/v3/workplace/users\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `DOPPLER_AUDIT_TOKEN=dp.audit.${make.alnum(39)}\n`,
      },
      {
        name: 'an import',
        text: () =>
          'import com.idp.audit.application.AuditEntryRepositoryConfigurationFactoryBean\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → Tokens → the tab of its kind → the token → Revoke. A service token: Project → Config → Access → the token → Revoke. A service account’s: Team → Service Accounts → the account → the token.',
      url: 'https://dashboard.doppler.com',
    },
    api: {
      text: 'POST https://api.doppler.com/v3/auth/revoke with {"token": "…"} revokes the token that is sent.',
      url: 'https://docs.doppler.com/reference/auth-revoke',
    },
    self: {
      text: 'The same endpoint: the leaked token itself is all it needs.',
      url: 'https://docs.doppler.com/reference/auth-revoke',
    },
  },
  blastRadius: {
    text: 'A personal or CLI token reads and writes every secret its owner can reach in the workplace. Treat each of those secrets as leaked too.',
    list: {
      text: 'GET https://api.doppler.com/v3/me with the token names its type, workplace and when it was last seen.',
      url: 'https://docs.doppler.com/reference/auth-me',
    },
  },
  audit: {
    text: 'Dashboard → the workplace’s activity log, and the access log of each config: look for the token’s name from {since} to {until}. Change every secret that was read in that time.',
    url: 'https://dashboard.doppler.com',
  },
  replace: {
    text: 'In CI a service account identity, which exchanges the runner’s OIDC token for a short-lived one. On a server a read-only service token of one config with an expiry. For a person, doppler login.',
    url: api,
  },
  consumers: [
    'CI secrets',
    'Kubernetes operator secrets',
    'Docker images and compose files',
    '~/.doppler/.doppler.yaml files',
    'Terraform providers',
  ],
  confirm: {
    text: 'GET https://api.doppler.com/v3/me with the token answers 401.',
    url: 'https://docs.doppler.com/reference/auth-me',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and revoked, not rotated. A new token leaves the leaked one valid.',
  },
  sources: [
    { url: api, checked: '2026-11-21' },
    { url: serviceTokens, checked: '2026-11-21' },
  ],
  byRule: {
    'doppler-service-token': {
      revoke: {
        console: {
          text: 'Dashboard → the project → the config → Access → the token → Revoke.',
          url: 'https://dashboard.doppler.com',
        },
        cli: {
          text: 'Lists the config’s tokens with their slugs by doppler configs tokens, then revokes the one of this slug.',
          url: serviceTokens,
          command: {
            argv: [
              'doppler',
              'configs',
              'tokens',
              'revoke',
              '<slug>',
              '--project',
              '<project>',
              '--config',
              '<config>',
            ],
          },
        },
        api: {
          text: 'POST https://api.doppler.com/v3/auth/revoke with {"token": "…"} revokes the token that is sent.',
          url: 'https://docs.doppler.com/reference/auth-revoke',
        },
      },
      blastRadius: {
        text: 'Reads every secret of one config, and writes them if the token was given write access. The config’s name stands in the token. Treat each of those secrets as leaked too.',
      },
    },
    'doppler-cli-token': {
      revoke: {
        console: {
          text: 'Dashboard → Tokens → CLI → the token → Revoke.',
          url: 'https://dashboard.doppler.com',
        },
        cli: {
          text: 'On the machine that is logged in with it: logs out and revokes the token immediately.',
          url: 'https://docs.doppler.com/docs/cli',
          command: { argv: ['doppler', 'logout'] },
        },
        api: {
          text: 'POST https://api.doppler.com/v3/auth/revoke with {"token": "…"} revokes the token that is sent.',
          url: 'https://docs.doppler.com/reference/auth-revoke',
        },
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'doppler login roll makes a new token, revokes the old one and updates the CLI’s configuration.',
      },
    },
    'doppler-service-account-token': {
      blastRadius: {
        text: 'Does what the service account’s roles allow: reads and writes the secrets of its projects, up to administering the workplace.',
      },
    },
    'doppler-scim-token': {
      blastRadius: {
        text: 'Reads and changes users and groups of the workplace, so it can add an account that reads secrets.',
      },
      replace: {
        text: 'Generate a new SCIM token under Tokens → SCIM and set it in the identity provider only.',
        url: api,
      },
    },
    'doppler-audit-token': {
      blastRadius: {
        text: 'Reads the workplace’s users and groups. It changes nothing and reads no secrets.',
      },
    },
  },
} as const satisfies Playbook
