import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'dockerhub',
  name: 'Docker Hub',
  url: 'https://hub.docker.com',
} as const satisfies Provider

const personal = 'https://docs.docker.com/security/access-tokens/personal-access-tokens/'
const organization = 'https://docs.docker.com/security/access-tokens/organization-access-tokens/'
const hubApi = 'https://docs.docker.com/reference/api/hub/latest/'
const login = 'https://docs.docker.com/reference/cli/docker/login/'
const pullSecret =
  'https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/'

export const rules = [
  {
    id: 'dockerhub-personal-access-token',
    title: 'Docker personal access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['dckr_pat_'],
    pattern: /dckr_pat_(?<random>[A-Za-z0-9_-]{27})/,
    boundary: 'base64url',
    reach: 64,
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: hubApi,
  },
  {
    id: 'dockerhub-organization-access-token',
    title: 'Docker organization access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['dckr_oat_'],
    pattern: /dckr_oat_(?<random>[A-Za-z0-9_-]{27,64})/,
    boundary: 'base64url',
    reach: 96,
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: organization,
  },
  {
    id: 'dockerhub-legacy-token',
    title: 'Docker Hub access token (UUID)',
    severity: 'critical',
    confidence: 'medium',
    keywords: [
      'docker_',
      'dockerhub',
      'dockerreg',
      'dockerlog',
      'dockeracc',
      'dockerapi',
      'dockeraut',
      'dockertok',
      'dockerpa',
      'docker-hub',
      'docker-reg',
      'docker-log',
      'docker-acc',
      'docker-api',
      'docker-aut',
      'docker-tok',
      'docker-pa',
      'docker.hub',
      'docker.reg',
      'docker.log',
      'docker.acc',
      'docker.api',
      'docker.aut',
      'docker.tok',
      'docker.pa',
    ],
    pattern: {
      name: /docker[_.-]?(?:hub|registry|login)?[_.-]?(?:(?:access|api|auth)[_.-]?)?(?:token|pat|password|passwd|pass)/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    source: hubApi,
  },
  {
    id: 'dockerhub-registry-auth',
    title: 'Registry user and password in a Docker config file',
    severity: 'high',
    confidence: 'high',
    keywords: ['"auth"', '"auth\\"'],
    pattern: /"auth\\{0,3}"\s{0,4}:\s{0,4}\\{0,3}"(?<secret>[A-Za-z0-9+/]{12,400}={0,2})\\{0,3}"/,
    boundary: 'base64',
    reach: { before: 0, after: 440 },
    checks: [{ kind: 'structure', is: 'basic-credentials' }],
    source: login,
  },
  {
    id: 'dockerhub-pull-secret',
    title: 'Registry credentials in a Kubernetes pull secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['.dockerconfigjson', '.dockercfg'],
    pattern:
      /\.docker(?:configjson|cfg)\\{0,3}["']?\s{0,4}[:=]\s{0,4}\\{0,3}["']?(?:[|>]-?\s{1,40})?(?<secret>ey[A-Za-z0-9+/]{60,6000}={0,2})/,
    boundary: 'base64',
    reach: { before: 8, after: 6200 },
    checks: [{ kind: 'structure', is: 'base64-json' }],
    source: pullSecret,
  },
] as const satisfies readonly Rule[]

const base64 = (text: string) => Buffer.from(text).toString('base64')
const registryAuth = (make: Make) => base64(`ci-bot:${make.alnum(20)}`)
const config = (make: Make) =>
  base64(
    JSON.stringify({
      auths: { 'registry.acme.test': { username: 'ci', auth: registryAuth(make) } },
    }),
  )

export const examples = {
  'dockerhub-personal-access-token': {
    secret: (make) => `dckr_pat_${make.base64url(27)}`,
    match: [
      { name: 'env file', text: (secret) => `DOCKERHUB_TOKEN=${secret}\n` },
      {
        name: 'shell',
        text: (secret) => `echo ${secret} | docker login -u acme --password-stdin\n`,
      },
      { name: 'YAML', text: (secret) => `registry:\n  password: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the documentation’s example',
        text: (make) => `"secret": "dckr_pat_${make.lower(15)}"\n`,
      },
      { name: 'too long to be one', text: (make) => `t=dckr_pat_${make.base64url(40)}\n` },
    ],
  },
  'dockerhub-organization-access-token': {
    secret: (make) => `dckr_oat_${make.base64url(32)}`,
    match: [
      { name: 'env file', text: (secret) => `DOCKER_OAT=${secret}\n` },
      { name: 'shell', text: (secret) => `docker login -u acme -p '${secret}'\n` },
      { name: 'JSON', text: (secret) => `{"identifier": "acme", "secret": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'too short', text: (make) => `t=dckr_oat_${make.base64url(16)}\n` },
      { name: 'only the prefix', text: () => 'Organization tokens begin with dckr_oat_.\n' },
    ],
  },
  'dockerhub-legacy-token': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `DOCKERHUB_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `docker_hub_password: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"dockerAccessToken": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'a token’s id', text: (make) => `DOCKERHUB_TOKEN_ID=x${make.uuid()}\n` },
      { name: 'another id', text: (make) => `docker_volume_id: ${make.uuid()}\n` },
    ],
  },
  'dockerhub-registry-auth': {
    secret: registryAuth,
    match: [
      {
        name: 'config.json',
        text: (secret) =>
          `{\n  "auths": {\n    "https://index.docker.io/v1/": {\n      "auth": "${secret}"\n    }\n  }\n}\n`,
      },
      { name: 'on one line', text: (secret) => `{"auths":{"ghcr.io":{"auth":"${secret}"}}}\n` },
      {
        name: 'escaped in a shell script',
        text: (secret) => `echo "{\\"auths\\":{\\"r.acme.test\\":{\\"auth\\":\\"${secret}\\"}}}"\n`,
      },
    ],
    noMatch: [
      { name: 'a credential helper', text: () => '{"auths": {"r.acme.test": {"auth": ""}}}\n' },
      { name: 'no user and password inside', text: (make) => `{"auth": "${make.alnum(32)}"}\n` },
      {
        name: 'what documentation writes',
        text: () => `{"auth": "${base64('username:password')}"}\n`,
      },
    ],
  },
  'dockerhub-pull-secret': {
    secret: config,
    match: [
      {
        name: 'Kubernetes secret',
        text: (secret) =>
          `kind: Secret\ndata:\n  .dockerconfigjson: ${secret}\ntype: kubernetes.io/dockerconfigjson\n`,
      },
      { name: 'JSON', text: (secret) => `{"data": {".dockerconfigjson": "${secret}"}}\n` },
      { name: 'a block', text: (secret) => `data:\n  .dockerconfigjson: |\n    ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'no registry in it',
        text: () => `data:\n  .dockerconfigjson: ${base64('{"auths":{}}')}\n`,
      },
      {
        name: 'a template',
        text: () => '  .dockerconfigjson: {{ template "imagePullSecret" . }}\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const ofRegistry = {
  revoke: {
    console: {
      text: 'The name above auth is the registry’s host: delete the token or change the password there. For Docker Hub (index.docker.io): Account settings → Personal access tokens → the token → Delete.',
      url: 'https://app.docker.com/settings/personal-access-tokens',
    },
  },
  blastRadius: {
    text: 'Signs in to that registry as the user: pulls private images, and replaces images if the user may push. Whoever runs a replaced image runs the attacker’s code.',
    list: {
      text: 'The registry’s page for the user or robot account shows its repositories and rights.',
    },
  },
  audit: {
    text: 'The registry’s access or audit log from {since} to {until}, by user and address. Compare the digests of your tags with those your builds pushed.',
    url: login,
  },
  replace: {
    text: 'On a laptop a credential helper, so that config.json holds no password; in a cluster the node’s own identity or a registry credential provider; in CI an OIDC sign-in. Else a pull-only robot account.',
    url: login,
  },
  consumers: [
    '~/.docker/config.json',
    'Kubernetes pull secrets',
    'CI variables (DOCKER_AUTH_CONFIG)',
  ],
  confirm: {
    text: 'docker login to that host with the old user and password, typed in, answers unauthorized.',
    url: login,
    command: { argv: ['docker', 'login', '--username', '<user>', '<registry-host>'] },
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'docker logout only empties the local file. The password or token stays valid until the registry ends it.',
  },
} as const

export const playbook = {
  revoke: {
    console: {
      text: 'Avatar → Account settings → Personal access tokens → the token’s menu → Delete. Deactivate is not enough, it can be undone.',
      url: 'https://app.docker.com/settings/personal-access-tokens',
    },
    api: {
      text: 'DELETE https://hub.docker.com/v2/access-tokens/<uuid> with a bearer token of the account.',
      url: hubApi,
    },
  },
  blastRadius: {
    text: 'Acts as the user in every repository the account reaches, never fewer, with one permission level: Public Read-only opens nothing private, Read-only pulls private images, Read & Write replaces images, Read, Write, Delete also removes them and manages repositories. It cannot change the account.',
    list: {
      text: 'The list of personal access tokens shows scope, status, expiry and last use of each.',
      url: 'https://app.docker.com/settings/personal-access-tokens',
    },
  },
  audit: {
    text: 'Docker Home → the organization → Admin Console → Activity logs, for pushes, deletions and settings from {since} to {until}; 30 days there, more by the audit logs API. Compare tags’ digests with your builds.',
    url: 'https://docs.docker.com/admin/organization/activity-logs/',
  },
  replace: {
    text: 'From GitHub Actions an OIDC connection, without a stored token. For other automation an organization access token for the few repositories it needs, with an expiry; to pull only, a read-only token.',
    url: 'https://docs.docker.com/security/authentication/oidc-connections/',
  },
  consumers: [
    'CI secrets (DOCKERHUB_TOKEN, DOCKER_PASSWORD)',
    '~/.docker/config.json',
    'Kubernetes pull secrets',
    'build servers and image bots',
  ],
  confirm: {
    text: 'docker login with the user name, and the old token typed in as the password, answers unauthorized.',
    url: personal,
    command: { argv: ['docker', 'login', '--username', '<user>'] },
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Docker does not rotate tokens: a further one leaves the leaked one valid until it is deleted or expires, and changing its permissions keeps its value.',
  },
  sources: [
    { url: personal, checked: '2026-11-21' },
    { url: organization, checked: '2026-11-21' },
    { url: hubApi, checked: '2026-11-21' },
    { url: 'https://docs.docker.com/security/access-tokens/reference/', checked: '2026-11-21' },
  ],
  byRule: {
    'dockerhub-organization-access-token': {
      revoke: {
        console: {
          text: 'Docker Home → the organization → Identity & auth → Access tokens → the token’s menu → Delete. Deactivate is not enough, it can be undone.',
          url: 'https://app.docker.com/',
        },
        api: {
          text: 'DELETE https://hub.docker.com/v2/orgs/<organization>/access-tokens/<id> with a bearer token of an owner.',
          url: hubApi,
        },
      },
      blastRadius: {
        text: 'Acts as the organization within its scopes: pulls, replaces or deletes images of the repositories it names, and may read or edit members, teams and settings.',
        list: {
          text: 'Identity & auth → Access tokens → the token → Edit shows its repositories and scopes.',
          url: organization,
        },
      },
      confirm: {
        text: 'docker login with the organization’s name, and the old token typed in as the password, answers unauthorized.',
        url: organization,
        command: { argv: ['docker', 'login', '--username', '<organization>'] },
      },
    },
    'dockerhub-registry-auth': ofRegistry,
    'dockerhub-pull-secret': ofRegistry,
  },
} as const satisfies Playbook
