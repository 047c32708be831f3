import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'buildkite',
  name: 'Buildkite',
  url: 'https://buildkite.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'buildkite-api-access-token',
    title: 'Buildkite API access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['bkua_'],
    pattern: /bkua_[A-Za-z0-9]{40,64}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://buildkite.com/docs/platform/security/tokens',
  },
  {
    id: 'buildkite-agent-token',
    title: 'Buildkite agent token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['bkct_', 'bkar_'],
    // ct of a cluster, ar for agents outside clusters.
    pattern: /bk(?:ct|ar)_[A-Za-z0-9_-]{40,120}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: 'https://buildkite.com/docs/platform/security/tokens',
  },
  {
    id: 'buildkite-agent-session-token',
    title: 'Buildkite agent session or job token',
    severity: 'high',
    confidence: 'high',
    keywords: ['bkaa_', 'bkaj_'],
    pattern: /bka[aj]_[A-Za-z0-9_.-]{40,600}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: 'https://buildkite.com/docs/platform/security/tokens',
  },
  {
    id: 'buildkite-registry-token',
    title: 'Buildkite Package Registries token',
    severity: 'high',
    confidence: 'high',
    keywords: ['bkpt_'],
    pattern: /bkpt_[A-Za-z0-9_.-]{60,400}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: 'https://buildkite.com/docs/platform/security/tokens',
  },
  {
    id: 'buildkite-portal-token',
    title: 'Buildkite portal token or secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['bkpat_', 'bkps_'],
    pattern: /bkp(?:at|s)_[A-Za-z0-9_-]{40,100}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: 'https://buildkite.com/docs/platform/security/tokens',
  },
  {
    id: 'buildkite-agent-token-legacy',
    title: 'Buildkite agent token (format before 2025)',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['buildkite'],
    pattern: { name: /buildkite[_.-]?agent[_.-]?token/, value: /[0-9a-f]{40,50}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://buildkite.com/docs/platform/security/tokens',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'buildkite-api-access-token': {
    secret: (make) => `bkua_${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `BUILDKITE_API_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.buildkite.com/v2/user\n`,
      },
      { name: 'Terraform', text: (secret) => `provider "x" {\n  api_token = "${secret}"\n}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `token=bkua_${make.hex(20)}\n` },
      {
        name: 'a placeholder',
        text: () => 'token=bkua_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n',
      },
    ],
  },
  'buildkite-agent-token': {
    secret: (make) => `bk${make.pick(['ct', 'ar'])}_${make.base64url(73)}`,
    match: [
      { name: 'env file', text: (secret) => `BUILDKITE_AGENT_TOKEN=${secret}\n` },
      {
        name: 'buildkite-agent.cfg',
        text: (secret) => `token="${secret}"\nname="%hostname-%spawn"\n`,
      },
      { name: 'YAML', text: (secret) => `agentToken: ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `token=bkct_${make.alnum(20)}\n` },
      { name: 'words', text: () => 'bkct_the_token_of_the_cluster_goes_in_this_place_here\n' },
    ],
  },
  'buildkite-agent-session-token': {
    secret: (make) => `bka${make.pick(['a', 'j'])}_${make.base64url(75)}`,
    match: [
      { name: 'env file', text: (secret) => `BUILDKITE_AGENT_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Token ${secret}" https://agent.buildkite.com/v3/ping\n`,
      },
      { name: 'JSON', text: (secret) => `{"access_token": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `token=bkaa_${make.alnum(20)}\n` },
      { name: 'part of a longer word', text: (make) => `xbkaa_${make.alnum(75)}\n` },
    ],
  },
  'buildkite-registry-token': {
    secret: (make) => `bkpt_${make.base64url(195)}`,
    match: [
      { name: 'env file', text: (secret) => `BUILDKITE_REGISTRY_TOKEN=${secret}\n` },
      {
        name: '.npmrc',
        text: (secret) => `//packages.buildkite.com/acme/js/npm/:_authToken="${secret}"\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.buildkite.com/v2/packages\n`,
      },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `token=bkpt_${make.alnum(30)}\n` },
      { name: 'part of a longer word', text: (make) => `xbkpt_${make.alnum(195)}\n` },
    ],
  },
  'buildkite-portal-token': {
    secret: (make) => `bkp${make.pick(['at', 's'])}_${make.base64url(54)}`,
    match: [
      { name: 'env file', text: (secret) => `BUILDKITE_PORTAL_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://portal.buildkite.com/organizations/acme/portals/p\n`,
      },
      { name: 'JSON', text: (secret) => `{"token": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `token=bkpat_${make.alnum(20)}\n` },
      { name: 'part of a longer word', text: (make) => `xbkps_${make.alnum(54)}\n` },
    ],
  },
  'buildkite-agent-token-legacy': {
    secret: (make) => make.hex(50),
    match: [
      { name: 'env file', text: (secret) => `BUILDKITE_AGENT_TOKEN=${secret}\n` },
      {
        name: 'Docker',
        text: (secret) => `docker run -e BUILDKITE_AGENT_TOKEN="${secret}" buildkite/agent\n`,
      },
      { name: 'YAML', text: (secret) => `buildkite_agent_token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'the commit of the build', text: (make) => `BUILDKITE_COMMIT=${make.hex(40)}\n` },
      { name: 'too short', text: (make) => `BUILDKITE_AGENT_TOKEN=${make.hex(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Personal Settings → API Access Tokens → the token → Revoke.',
      url: 'https://buildkite.com/user/api-access-tokens',
    },
    self: {
      text: 'DELETE https://api.buildkite.com/v2/access-token with the token as bearer revokes the token that calls it.',
      url: 'https://buildkite.com/docs/apis/rest-api/access-token',
    },
  },
  blastRadius: {
    text: 'Within its scopes it reads builds, logs and artifacts, starts builds and changes pipelines; with GraphQL access it does whatever its owner may. A started build runs commands on your agents.',
    list: {
      text: 'GET https://api.buildkite.com/v2/access-token with the token lists its scopes.',
      url: 'https://buildkite.com/docs/apis/rest-api/access-token',
    },
  },
  audit: {
    text: 'Organization Settings → Audit → Audit Log (Enterprise) from {since} to {until}. Else look through builds and pipeline changes of that time.',
    url: 'https://buildkite.com/docs/platform/audit-log',
  },
  replace: {
    text: 'OpenID Connect tokens of the agent for clouds and registries. For the API a token with few scopes, an expiry and a list of allowed addresses.',
    url: 'https://buildkite.com/docs/pipelines/security/oidc',
  },
  consumers: [
    'scripts and CLI settings',
    'Terraform providers',
    'dashboards and chat bots',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.buildkite.com/v2/access-token with the token answers 401.',
    url: 'https://buildkite.com/docs/apis/rest-api/access-token',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and revoked. A new one leaves the leaked one valid until it is revoked.',
  },
  sources: [
    { url: 'https://buildkite.com/docs/platform/security/tokens', checked: '2026-11-21' },
    { url: 'https://buildkite.com/docs/agent/v3/tokens', checked: '2026-11-21' },
  ],
  byRule: {
    'buildkite-agent-token': {
      revoke: {
        console: {
          text: 'Agents → the cluster → Agent Tokens → the token → Revoke. Give the agents a new token first. Outside clusters: Agents → Unclustered → Agent Tokens.',
          url: 'https://buildkite.com/organizations/~/clusters',
        },
      },
      blastRadius: {
        text: 'Registers an agent: it is handed jobs with their environment variables, code and secrets, and reports results as it likes.',
      },
      audit: {
        text: 'Agents → the cluster: look for agents that connected from {since} to {until} and are not yours, and for the jobs they ran.',
        url: 'https://buildkite.com/docs/agent/v3/tokens',
      },
      replace: {
        text: 'A token for each fleet with allowed IP addresses and an expiry, read from a secret manager when the agent starts.',
        url: 'https://buildkite.com/docs/agent/v3/tokens',
      },
      consumers: ['buildkite-agent.cfg', 'machine images and launch templates', 'Helm values'],
      confirm: {
        text: 'buildkite-agent start with the token fails with 401.',
        url: 'https://buildkite.com/docs/agent/v3/tokens',
      },
    },
    'buildkite-agent-token-legacy': {
      revoke: {
        console: {
          text: 'Agents → the cluster → Agent Tokens → the token → Revoke. Give the agents a new token first. Outside clusters: Agents → Unclustered → Agent Tokens.',
          url: 'https://buildkite.com/organizations/~/clusters',
        },
      },
      blastRadius: {
        text: 'Registers an agent: it is handed jobs with their environment variables, code and secrets, and reports results as it likes.',
      },
      audit: {
        text: 'Agents → the cluster: look for agents that connected from {since} to {until} and are not yours, and for the jobs they ran.',
        url: 'https://buildkite.com/docs/agent/v3/tokens',
      },
      replace: {
        text: 'A token for each fleet with allowed IP addresses and an expiry, read from a secret manager when the agent starts.',
        url: 'https://buildkite.com/docs/agent/v3/tokens',
      },
      consumers: ['buildkite-agent.cfg', 'machine images and launch templates', 'Helm values'],
      confirm: {
        text: 'buildkite-agent start with the token fails with 401.',
        url: 'https://buildkite.com/docs/agent/v3/tokens',
      },
    },
    'buildkite-agent-session-token': {
      revoke: {
        console: {
          text: 'Stop the agent or cancel the job it belongs to; both tokens end with it. Then find out how it left the machine.',
          url: 'https://buildkite.com/organizations/~/agents',
        },
      },
      blastRadius: {
        text: 'Speaks for one agent or one job: reads its environment, uploads artifacts, adds steps to the pipeline. A job token ends with its job.',
      },
      consumers: ['job logs', 'artifacts and caches'],
    },
    'buildkite-registry-token': {
      revoke: {
        console: {
          text: 'Package Registries → the registry → Settings → Tokens → the token → Delete. Temporary tokens end by themselves.',
          url: 'https://buildkite.com/organizations/~/packages',
        },
      },
      blastRadius: {
        text: 'Downloads the packages of one registry, and publishes to it where the token may: whoever installs a pushed version runs its code.',
      },
      consumers: ['.npmrc, pip.conf and similar settings', 'CI secrets'],
    },
    'buildkite-portal-token': {
      revoke: {
        console: {
          text: 'Organization Settings → Portals → the portal → Security → the token or secret → Delete.',
          url: 'https://buildkite.com/organizations/~/portals',
        },
      },
      blastRadius: {
        text: 'Runs the GraphQL operation that the portal allows, with the permissions given to the portal.',
      },
      consumers: ['internal tools', 'scripts'],
    },
  },
} as const satisfies Playbook
