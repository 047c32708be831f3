import { crc32Base36 } from '../src/engine/checksum.js'
import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'gitlab',
  name: 'GitLab',
  url: 'https://about.gitlab.com',
} as const satisfies Provider

const overview = 'https://docs.gitlab.com/security/tokens/'
const prefixes = 'https://docs.gitlab.com/security/tokens/#token-prefixes'
const routable =
  'https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/'

/** A self-managed instance can put its own name before every prefix: `acme-glpat-…`. */
const instance = '(?:[A-Za-z0-9]{1,20}-)?'
const friendly = '[A-Za-z0-9_-]{20}'
/** base64url, a version, the length of the first part and seven digits of CRC32. */
const routed = '[A-Za-z0-9_-]{27,300}\\.01\\.[0-9a-z]{9}'

export const rules = [
  {
    id: 'gitlab-personal-access-token',
    title: 'GitLab personal, project or group access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['glpat-'],
    pattern: new RegExp(`${instance}glpat-(?<random>${friendly})`),
    boundary: 'base64url',
    reach: { before: 24, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: prefixes,
  },
  {
    id: 'gitlab-routable-access-token',
    title: 'GitLab personal, project or group access token (routable)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['glpat-'],
    pattern: new RegExp(`${instance}glpat-${routed}`),
    boundary: 'base64url',
    reach: { before: 24, after: 400 },
    checks: [{ kind: 'checksum', scheme: 'crc32-base36' }],
    source: routable,
  },
  // Tokens from before 14.5 and of instances that turned the prefix off.
  {
    id: 'gitlab-unprefixed-token',
    title: 'GitLab access token without prefix',
    severity: 'high',
    confidence: 'medium',
    keywords: ['gitlab', 'private-token', 'private_token'],
    pattern: {
      name: /gitlab[_.-]?(?:(?:ci|api|private|personal|access|auth|deploy|bot|user)[_.-]?){0,3}token|private[_-]token/,
      value: /[A-Za-z0-9_-]{20}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://docs.gitlab.com/api/rest/authentication/',
  },
  {
    id: 'gitlab-deploy-token',
    title: 'GitLab deploy token',
    severity: 'high',
    confidence: 'high',
    keywords: ['gldt-'],
    pattern: new RegExp(`${instance}gldt-(?<random>${friendly})`),
    boundary: 'base64url',
    reach: { before: 24, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: prefixes,
  },
  {
    id: 'gitlab-runner-token',
    title: 'GitLab runner authentication token',
    severity: 'high',
    confidence: 'high',
    keywords: ['glrt-', 'glrtr-'],
    pattern: new RegExp(`${instance}glrtr?-(?:t[123]_)?(?<random>${friendly})`),
    boundary: 'base64url',
    reach: { before: 24, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: prefixes,
  },
  {
    id: 'gitlab-routable-runner-token',
    title: 'GitLab runner authentication token (routable)',
    severity: 'high',
    confidence: 'high',
    keywords: ['glrt-', 'glrtr-'],
    pattern: new RegExp(`${instance}glrtr?-(?:t[123]_)?${routed}`),
    boundary: 'base64url',
    reach: { before: 24, after: 400 },
    checks: [{ kind: 'checksum', scheme: 'crc32-base36' }],
    source: routable,
  },
  {
    id: 'gitlab-runner-registration-token',
    title: 'GitLab runner registration token',
    severity: 'high',
    confidence: 'high',
    keywords: ['GR1348941'],
    pattern: /GR1348941(?<random>[A-Za-z0-9_-]{20})/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: 'https://docs.gitlab.com/ci/runners/new_creation_workflow/',
  },
  {
    id: 'gitlab-ci-job-token',
    title: 'GitLab CI/CD job token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['glcbt-'],
    pattern: new RegExp(
      `${instance}glcbt-(?<random>[0-9a-f]{1,5}_${friendly}|eyJ[A-Za-z0-9_-]{12,400}\\.eyJ[A-Za-z0-9_-]{20,1500}\\.[A-Za-z0-9_-]{80,700})`,
    ),
    boundary: 'base64url',
    reach: { before: 24, after: 2800 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: prefixes,
  },
  {
    id: 'gitlab-pipeline-trigger-token',
    title: 'GitLab pipeline trigger token',
    severity: 'high',
    confidence: 'high',
    keywords: ['glptt-'],
    pattern: new RegExp(`${instance}glptt-(?<random>[0-9a-f]{40})`),
    boundary: 'base64url',
    reach: { before: 24, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: prefixes,
  },
  {
    id: 'gitlab-feed-token',
    title: 'GitLab feed token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['glft-'],
    pattern: new RegExp(`${instance}glft-(?<random>[0-9a-f]{64}-\\d{1,10}|${friendly})`),
    boundary: 'base64url',
    reach: { before: 24, after: 96 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: prefixes,
  },
  {
    id: 'gitlab-incoming-mail-token',
    title: 'GitLab incoming mail token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['glimt-'],
    pattern: /glimt-(?<random>[0-9a-z]{22,26})/,
    reach: { before: 0, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: prefixes,
  },
  {
    id: 'gitlab-agent-token',
    title: 'GitLab agent for Kubernetes token',
    severity: 'high',
    confidence: 'high',
    keywords: ['glagent-'],
    pattern: new RegExp(`${instance}glagent-(?<random>[A-Za-z0-9_-]{50})`),
    boundary: 'base64url',
    reach: { before: 24, after: 96 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: prefixes,
  },
  {
    id: 'gitlab-scim-token',
    title: 'GitLab SCIM token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['glsoat-'],
    pattern: new RegExp(`${instance}glsoat-(?<random>${friendly})`),
    boundary: 'base64url',
    reach: { before: 24, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: prefixes,
  },
  {
    id: 'gitlab-oauth-application-secret',
    title: 'GitLab OAuth application secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['gloas-'],
    pattern: new RegExp(`${instance}gloas-(?<random>[0-9a-f]{64})`),
    boundary: 'base64url',
    reach: { before: 24, after: 96 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: prefixes,
  },
  {
    id: 'gitlab-feature-flags-token',
    title: 'GitLab feature flags client token',
    severity: 'low',
    confidence: 'high',
    keywords: ['glffct-'],
    pattern: new RegExp(`${instance}glffct-(?<random>${friendly})`),
    boundary: 'base64url',
    reach: { before: 24, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: prefixes,
  },
  {
    id: 'gitlab-session-cookie',
    title: 'GitLab session cookie',
    severity: 'critical',
    confidence: 'high',
    keywords: ['_gitlab_session'],
    pattern:
      /_gitlab_session(?:_[0-9a-z_]{1,80})?["']?\s{0,3}[=:]\s{0,3}["']?(?<secret>(?:cell-\d{1,4}-)?(?<random>[0-9a-f]{32}))/,
    reach: { before: 0, after: 220 },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: prefixes,
  },
] as const satisfies readonly Rule[]

/** A routable token: 16 random bytes and the ids of organization and user, with length and checksum. */
function routableToken(make: Make, prefix: string): string {
  const ids = `o:1\nu:${make.lower(4)}`
  const random = Array.from({ length: 16 }, () => make.int(0, 255))
  const payload = Buffer.from([...random, ...Buffer.from(ids), ids.length]).toString('base64url')
  const body = `${prefix}${payload}.01.${payload.length.toString(36).padStart(2, '0')}`
  return `${body}${crc32Base36(body)}`
}

const json = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jobToken = (make: Make) =>
  `glcbt-${json({ kid: make.uuid(), typ: 'JWT', alg: 'RS256' })}.${json({ jti: make.uuid(), iat: make.int(1.7e9, 1.8e9), sub: make.digits(9) })}.${make.base64url(342)}`

const friendlyToken = (prefix: string) => (make: Make) => `${prefix}${make.base64url(20)}`

/** Near misses that every kind with a 20-character value has. */
const shortOrLong = (prefix: string) =>
  [
    { name: 'one character short', text: (make: Make) => `token=${prefix}${make.base64url(19)}\n` },
    { name: 'too long to be one', text: (make: Make) => `token=${prefix}${make.base64url(24)}\n` },
  ] as const

export const examples = {
  'gitlab-personal-access-token': {
    secret: friendlyToken('glpat-'),
    match: [
      { name: 'shell', text: (secret) => `export GITLAB_TOKEN=${secret}\n` },
      { name: 'header', text: (secret) => `curl --header "PRIVATE-TOKEN: ${secret}" "$URL"\n` },
      {
        name: 'remote URL',
        text: (secret) => `url = https://oauth2:${secret}@gitlab.com/acme/spoon.git\n`,
      },
      {
        name: 'Python',
        text: (secret) => `gl = gitlab.Gitlab(url, private_token='${secret}')\n`,
      },
    ],
    noMatch: [
      { name: 'a placeholder', text: () => 'PRIVATE-TOKEN: glpat-<your-access-token>\n' },
      ...shortOrLong('glpat-'),
    ],
  },
  'gitlab-routable-access-token': {
    secret: (make) => routableToken(make, make.pick(['glpat-', 'acme-glpat-'])),
    match: [
      { name: 'env file', text: (secret) => `GITLAB_TOKEN=${secret}\n` },
      { name: '.netrc', text: (secret) => `machine gitlab.com login oauth2 password ${secret}\n` },
      {
        name: 'Terraform',
        text: (secret) => `provider "gitlab" {\n  token = "${secret}"\n}\n`,
      },
    ],
    noMatch: [
      {
        name: 'the checksum is wrong',
        text: (make) => `t=${routableToken(make, 'glpat-').slice(0, -7)}zzzzzzz\n`,
      },
      {
        name: 'the checksum of another prefix',
        text: (make) => `t=${routableToken(make, 'glrt-').replace('glrt-', 'glpat-')}\n`,
      },
    ],
  },
  'gitlab-unprefixed-token': {
    secret: (make) => `${make.alnum(17)}${make.pick(['aB3', 'zK7', 'qX9'])}`,
    match: [
      { name: 'header', text: (secret) => `curl -H "PRIVATE-TOKEN: ${secret}" "$URL"\n` },
      { name: 'env file', text: (secret) => `GITLAB_API_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"gitlabPrivateToken": "${secret}"}\n` },
      { name: 'query string', text: (secret) => `GET /api/v4/user?private_token=${secret}\n` },
    ],
    noMatch: [
      { name: 'a variable', text: () => 'gitlab_token = settings_gitlab_token\n' },
      { name: 'another length', text: (make) => `GITLAB_TOKEN=${make.alnum(24)}\n` },
    ],
  },
  'gitlab-deploy-token': {
    secret: friendlyToken('gldt-'),
    match: [
      {
        name: 'remote URL',
        text: (secret) => `git clone https://gitlab+deploy-token-7:${secret}@gitlab.com/a/b.git\n`,
      },
      {
        name: 'shell',
        text: (secret) => `echo "${secret}" | docker login -u ci --password-stdin "$REGISTRY"\n`,
      },
      {
        name: 'NuGet.Config',
        text: (secret) => `<add key="ClearTextPassword" value="${secret}" />\n`,
      },
    ],
    noMatch: shortOrLong('gldt-'),
  },
  'gitlab-runner-token': {
    secret: (make) => friendlyToken(make.pick(['glrt-', 'glrtr-', 'glrt-t1_']))(make),
    match: [
      { name: 'config.toml', text: (secret) => `[[runners]]\n  token = "${secret}"\n` },
      {
        name: 'shell',
        text: (secret) => `gitlab-runner register --url https://gitlab.com --token ${secret}\n`,
      },
      { name: 'Helm values', text: (secret) => `runnerToken: "${secret}"\n` },
    ],
    noMatch: shortOrLong('glrt-'),
  },
  'gitlab-routable-runner-token': {
    secret: (make) => routableToken(make, make.pick(['glrt-', 'glrt-t3_'])),
    match: [
      { name: 'config.toml', text: (secret) => `[[runners]]\n  token = "${secret}"\n` },
      {
        name: 'Compose',
        text: (secret) => `    environment:\n      - CI_SERVER_TOKEN=${secret}\n`,
      },
      { name: 'JSON answer', text: (secret) => `{"id":9171,"token":"${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the checksum is wrong',
        text: (make) => `t=${routableToken(make, 'glrt-').slice(0, -7)}zzzzzzz\n`,
      },
      {
        name: 'without its checksum',
        text: (make) => `t=${routableToken(make, 'glrt-').slice(0, -7)}\n`,
      },
    ],
  },
  'gitlab-runner-registration-token': {
    secret: friendlyToken('GR1348941'),
    match: [
      {
        name: 'shell',
        text: (secret) => `gitlab-runner register --registration-token ${secret}\n`,
      },
      { name: 'Helm values', text: (secret) => `runnerRegistrationToken: "${secret}"\n` },
      { name: 'Terraform', text: (secret) => `  registration_token = "${secret}"\n` },
    ],
    noMatch: shortOrLong('GR1348941'),
  },
  'gitlab-ci-job-token': {
    secret: (make) =>
      make.int(0, 1) === 1 ? jobToken(make) : `glcbt-${make.hex(2)}_${make.base64url(20)}`,
    match: [
      { name: 'a job’s log', text: (secret) => `++ CI_JOB_TOKEN=${secret}\n` },
      {
        name: 'remote URL',
        text: (secret) => `https://gitlab-ci-token:${secret}@gitlab.com/acme/spoon.git\n`,
      },
      {
        name: '.npmrc',
        text: (secret) => `//gitlab.com/api/v4/packages/npm/:_authToken=${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'a reference', text: () => 'CI_JOB_TOKEN: $CI_JOB_TOKEN # glcbt-\n' },
      { name: 'without the partition', text: (make) => `t=glcbt-${make.base64url(12)}\n` },
    ],
  },
  'gitlab-pipeline-trigger-token': {
    secret: (make) => `glptt-${make.hex(40)}`,
    match: [
      {
        name: 'curl',
        text: (secret) => `curl -X POST --form token=${secret} --form ref=main "$U"\n`,
      },
      {
        name: 'URL',
        text: (secret) =>
          `https://gitlab.com/api/v4/projects/9/ref/main/trigger/pipeline?token=${secret}\n`,
      },
      { name: 'YAML', text: (secret) => `  TRIGGER_TOKEN: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `token=glptt-${make.hex(39)}\n` },
      { name: 'upper case', text: (make) => `token=glptt-${make.hex(40).toUpperCase()}X\n` },
    ],
  },
  'gitlab-feed-token': {
    secret: (make) =>
      make.int(0, 1) === 1
        ? `glft-${make.hex(64)}-${make.digits(7)}`
        : friendlyToken('glft-')(make),
    match: [
      {
        name: 'URL',
        text: (secret) => `https://gitlab.com/dashboard/projects.atom?feed_token=${secret}\n`,
      },
      { name: 'OPML', text: (secret) => `<outline xmlUrl="x.atom?feed_token=${secret}"/>\n` },
      { name: 'env file', text: (secret) => `GITLAB_FEED_TOKEN=${secret}\n` },
    ],
    noMatch: shortOrLong('glft-'),
  },
  'gitlab-incoming-mail-token': {
    secret: (make) => `glimt-${make.lower(25)}`,
    match: [
      {
        name: 'address',
        text: (secret) => `mailto:incoming+acme-spoon-42-${secret}-issue@incoming.gitlab.com\n`,
      },
      { name: 'env file', text: (secret) => `GITLAB_MAIL_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"incoming_email_token": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'too short', text: (make) => `token=glimt-${make.lower(16)}\n` },
      { name: 'too long to be one', text: (make) => `token=glimt-${make.lower(32)}\n` },
    ],
  },
  'gitlab-agent-token': {
    secret: (make) => `glagent-${make.base64url(50)}`,
    match: [
      {
        name: 'Helm',
        text: (secret) => `helm upgrade agent gitlab/gitlab-agent --set config.token=${secret}\n`,
      },
      { name: 'YAML', text: (secret) => `config:\n  token: "${secret}"\n` },
      { name: 'Terraform', text: (secret) => `  value = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'a name in the documentation', text: () => "find_by_token('glagent-xxx').id\n" },
      { name: 'one character short', text: (make) => `token: glagent-${make.base64url(49)}\n` },
    ],
  },
  'gitlab-scim-token': {
    secret: friendlyToken('glsoat-'),
    match: [
      { name: 'header', text: (secret) => `Authorization: Bearer ${secret}\n` },
      { name: 'env file', text: (secret) => `SCIM_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `scim:\n  token: ${secret}\n` },
    ],
    noMatch: shortOrLong('glsoat-'),
  },
  'gitlab-oauth-application-secret': {
    secret: (make) => `gloas-${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `GITLAB_CLIENT_SECRET=${secret}\n` },
      { name: 'Ruby', text: (secret) => `  app_secret: '${secret}',\n` },
      { name: 'JSON', text: (secret) => `{"client_secret": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'the application id', text: (make) => `GITLAB_CLIENT_ID=${make.hex(64)}\n` },
      { name: 'one character short', text: (make) => `secret=gloas-${make.hex(63)}\n` },
    ],
  },
  'gitlab-feature-flags-token': {
    secret: friendlyToken('glffct-'),
    match: [
      { name: 'env file', text: (secret) => `UNLEASH_INSTANCE_ID=${secret}\n` },
      { name: 'Ruby', text: (secret) => `Unleash::Client.new(instance_id: '${secret}')\n` },
      { name: 'Go', text: (secret) => `unleash.WithInstanceId("${secret}"),\n` },
    ],
    noMatch: shortOrLong('glffct-'),
  },
  'gitlab-session-cookie': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'curl', text: (secret) => `curl -H 'Cookie: _gitlab_session=${secret}; a=1' "$U"\n` },
      { name: 'Python', text: (secret) => `cookies = {'_gitlab_session': '${secret}'}\n` },
      { name: 'HTTP log', text: (secret) => `Set-Cookie: _gitlab_session=${secret}; path=/\n` },
    ],
    noMatch: [
      { name: 'only the name', text: () => "cookie_key = '_gitlab_session'\n" },
      { name: 'a deleted cookie', text: () => 'Set-Cookie: _gitlab_session=; Max-Age=0\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const api = 'https://gitlab.com/api/v4'
const adminApi = 'https://docs.gitlab.com/api/admin/token/'

const byAdministrator = {
  text: 'Self-managed, as an administrator: DELETE /api/v4/admin/token with {"token": "…"} revokes or resets almost any kind of token by its value.',
  url: adminApi,
} as const

const auditEvents = {
  text: 'Premium and Ultimate: the group’s or project’s Secure → Audit events from {since} to {until}. Self-managed: api_json.log names user, token and address of each call.',
  url: 'https://docs.gitlab.com/user/compliance/audit_events/',
} as const

const runner = {
  revoke: {
    console: {
      text: 'The project’s or group’s Settings → CI/CD → Runners (group: Build → Runners) → the runner → Remove runner. Its token dies with it.',
      url: 'https://docs.gitlab.com/ci/runners/runners_scope/',
    },
    api: byAdministrator,
    self: {
      text: 'DELETE https://gitlab.com/api/v4/runners with the token removes the runner it belongs to; POST https://gitlab.com/api/v4/runners/reset_authentication_token gives it a new token instead.',
      url: 'https://docs.gitlab.com/api/runners/',
    },
  },
  blastRadius: {
    text: 'Clones the runner: takes its jobs and with them the code, the job tokens and the CI/CD variables of every project the runner serves.',
  },
  audit: {
    text: 'The runner’s page lists its managers and jobs: look for system ids and addresses that are not yours, from {since} to {until}. Then check what the jobs’ variables opened.',
    url: 'https://docs.gitlab.com/ci/runners/runners_scope/',
  },
  replace: {
    text: 'Create the runner anew under Settings → CI/CD → Runners, for one project and protected branches where that will do, and let runner tokens expire.',
    url: 'https://docs.gitlab.com/ci/runners/configure_runners/',
  },
  consumers: ['config.toml on the runner’s machine', 'Helm values', 'Terraform and image builds'],
  confirm: {
    text: 'POST https://gitlab.com/api/v4/runners/verify with the token answers 403.',
    url: 'https://docs.gitlab.com/api/runners/',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A reset of the authentication token ends the leaked one. Whoever has the leaked one can call it too, so look which runner then has the new one.',
  },
} as const

export const playbook = {
  revoke: {
    console: {
      text: 'Avatar → Edit profile → Access → Personal access tokens → the token’s menu (⋮) → Revoke. A project’s or group’s: Settings → Access tokens there → Revoke.',
      url: 'https://gitlab.com/-/user_settings/personal_access_tokens',
    },
    cli: {
      text: 'By name or id; with --repo or --group instead of --user for a project’s or group’s token.',
      url: 'https://docs.gitlab.com/cli/token/revoke/',
      command: { argv: ['glab', 'token', 'revoke', '--user', '@me', '<name-or-id>'] },
    },
    api: byAdministrator,
    self: {
      text: 'DELETE https://gitlab.com/api/v4/personal_access_tokens/self ends the token that calls it and answers 204. Give curl one line on standard input: PRIVATE-TOKEN: and the token.',
      url: 'https://docs.gitlab.com/api/personal_access_tokens/',
      command: {
        argv: ['curl', '-sS', '-X', 'DELETE', '-H', '@-', `${api}/personal_access_tokens/self`],
        secretOnStdin: true,
      },
    },
  },
  blastRadius: {
    text: 'Acts as its user, or as the bot of one project or group, within its scopes. api reads and writes code, CI/CD variables, runners and registries; sudo on an administrator’s token is anyone.',
    list: {
      text: 'GET https://gitlab.com/api/v4/personal_access_tokens/self names its scopes; …/self/associations the groups and projects it reaches.',
      url: 'https://docs.gitlab.com/api/personal_access_tokens/',
    },
  },
  audit: auditEvents,
  replace: {
    text: 'In a job use CI_JOB_TOKEN or an OIDC id_token; for automation a project access token with one scope and an expiry; for a person glab auth login.',
    url: 'https://docs.gitlab.com/ci/jobs/ci_job_token/',
  },
  consumers: [
    'CI/CD variables',
    'git remote URLs and .netrc files',
    '.npmrc, pip and Maven settings for the package registry',
    'Terraform and Ansible',
    'dependency bots',
  ],
  confirm: {
    text: 'GET https://gitlab.com/api/v4/personal_access_tokens/self with the token answers 401. Give curl one line on standard input: PRIVATE-TOKEN: and the token.',
    url: 'https://docs.gitlab.com/api/personal_access_tokens/',
    command: {
      argv: ['curl', '-sS', '-H', '@-', `${api}/personal_access_tokens/self`],
      secretOnStdin: true,
    },
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Rotate ends the leaked token at once and makes a new one; by API it expires in a week unless told otherwise. A leaked token with api or self_rotate can rotate itself first, so check who has the new one: rotating the revoked one again by API revokes its whole family.',
  },
  sources: [
    { url: overview, checked: '2026-11-21' },
    { url: 'https://docs.gitlab.com/api/personal_access_tokens/', checked: '2026-11-21' },
    { url: adminApi, checked: '2026-11-21' },
    { url: 'https://docs.gitlab.com/user/profile/personal_access_tokens/', checked: '2026-11-21' },
    { url: 'https://docs.gitlab.com/cli/token/revoke/', checked: '2026-11-21' },
  ],
  byRule: {
    'gitlab-deploy-token': {
      revoke: {
        console: {
          text: 'The project’s or group’s Settings → Repository → Deploy tokens → the token → Revoke.',
          url: 'https://docs.gitlab.com/user/project/deploy_tokens/',
        },
        api: {
          text: 'DELETE https://gitlab.com/api/v4/projects/<project>/deploy_tokens/<id>, or /groups/<group>/deploy_tokens/<id>.',
          url: 'https://docs.gitlab.com/api/deploy_tokens/',
        },
      },
      blastRadius: {
        text: 'Clones the repository and pulls from its registries, of all projects if it is a group’s; with write scopes it replaces images and packages that others run. The API is closed to it. It does not expire by default.',
      },
      confirm: {
        text: 'git ls-remote over HTTPS with the token’s user name, and the token typed in as the password, answers HTTP Basic: Access denied.',
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'A further deploy token leaves the leaked one valid until it is revoked.',
      },
    },
    'gitlab-runner-token': runner,
    'gitlab-routable-runner-token': runner,
    'gitlab-runner-registration-token': {
      revoke: {
        console: {
          text: 'Settings → CI/CD → Runners → the menu beside the new runner button → Reset registration token. Better: forbid registration tokens in the group’s or instance’s settings.',
          url: 'https://docs.gitlab.com/ci/runners/runners_scope/',
        },
        api: {
          text: 'POST https://gitlab.com/api/v4/projects/<project>/runners/reset_registration_token, or /groups/<group>/….',
          url: 'https://docs.gitlab.com/api/runners/',
        },
      },
      blastRadius: {
        text: 'Registers runners in the project, group or instance. A runner of the attacker’s receives jobs, and with them code, job tokens and CI/CD variables.',
      },
      audit: {
        text: 'List the runners and look for any created from {since} to {until} that you do not know; remove them. Resetting the token does not.',
        url: 'https://docs.gitlab.com/ci/runners/runners_scope/',
      },
      replace: {
        text: 'Create runners in the UI or API, where each gets its own glrt- token. GitLab is removing registration tokens.',
        url: 'https://docs.gitlab.com/ci/runners/new_creation_workflow/',
      },
      consumers: ['Helm values of the runner chart', 'Terraform', 'machine images'],
      confirm: {
        text: 'gitlab-runner register with the token is refused with 403 Forbidden.',
        url: 'https://docs.gitlab.com/ci/runners/new_creation_workflow/',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'A reset ends the leaked token at once. Runners that were registered with it stay.',
      },
    },
    'gitlab-ci-job-token': {
      revoke: {
        console: {
          text: 'Build → Jobs → the job → Cancel. The token dies when the job ends, so a finished job needs nothing.',
          url: 'https://docs.gitlab.com/ci/jobs/ci_job_token/',
        },
      },
      blastRadius: {
        text: 'For as long as the job runs: clones repositories, reads and writes packages and triggers pipelines as the user who started it, in the projects whose allowlist admits this one.',
      },
      replace: {
        text: 'Nothing to replace. Keep job tokens out of logs and artifacts, and restrict the job token allowlist of each project.',
        url: 'https://docs.gitlab.com/ci/jobs/ci_job_token/',
      },
      consumers: ['job logs', 'artifacts and caches', 'images built in a job'],
      confirm: {
        text: 'GET https://gitlab.com/api/v4/job with the header JOB-TOKEN answers 401.',
        url: 'https://docs.gitlab.com/api/jobs/',
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'Each job has its own token; a retry gets another one and the leaked one dies with its job.',
      },
    },
    'gitlab-pipeline-trigger-token': {
      revoke: {
        console: {
          text: 'Settings → CI/CD → Pipeline trigger tokens → the token → Revoke.',
          url: 'https://docs.gitlab.com/ci/triggers/',
        },
        api: {
          text: 'DELETE https://gitlab.com/api/v4/projects/<project>/triggers/<id>.',
          url: 'https://docs.gitlab.com/api/pipeline_triggers/',
        },
      },
      blastRadius: {
        text: 'Starts pipelines on any branch or tag with the rights of its owner and with variables of the caller’s choice, which override the project’s: unplanned deployments, and leaks of CI/CD variables.',
      },
      audit: {
        text: 'Build → Pipelines, source Trigger, from {since} to {until}. A job’s page shows the first four characters of the token that started it.',
        url: 'https://docs.gitlab.com/ci/triggers/',
      },
      replace: {
        text: 'Between projects use the job token or the trigger keyword. Else a new trigger token of a bot with few rights, and inputs instead of variables.',
        url: 'https://docs.gitlab.com/ci/triggers/',
      },
      consumers: ['webhook URLs of other projects', 'CI servers', 'chat bots and cron scripts'],
      confirm: {
        text: 'POST https://gitlab.com/api/v4/projects/<project>/trigger/pipeline with the token answers 404.',
        url: 'https://docs.gitlab.com/api/pipeline_triggers/',
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'A further trigger token leaves the leaked one valid until it is revoked.',
      },
    },
    'gitlab-feed-token': {
      revoke: {
        console: {
          text: 'Avatar → Edit profile → Access → Personal access tokens → Feed token → reset this token.',
          url: 'https://gitlab.com/-/user_settings/personal_access_tokens',
        },
        api: byAdministrator,
      },
      blastRadius: {
        text: 'Reads the user’s RSS and calendar feeds, confidential issues included; a token that ends in the user’s id, only one feed. It never expires and does nothing else.',
      },
      replace: {
        text: 'Subscribe again with the new feed URLs. An administrator can turn feed tokens off altogether.',
        url: 'https://docs.gitlab.com/security/tokens/#feed-token',
      },
      consumers: ['feed readers', 'calendar subscriptions', 'dashboards'],
      confirm: {
        text: 'Opening the feed’s URL in a private window shows the sign-in page or 401 instead of the feed.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'The reset replaces the token; feeds with the leaked one stop working.',
      },
    },
    'gitlab-incoming-mail-token': {
      revoke: {
        console: {
          text: 'Avatar → Edit profile → Access → Personal access tokens → Incoming email token → reset this token.',
          url: 'https://gitlab.com/-/user_settings/personal_access_tokens',
        },
        api: byAdministrator,
      },
      blastRadius: {
        text: 'Creates issues and merge requests in the user’s name by sending mail. It reads nothing.',
      },
      audit: {
        text: 'The user’s activity page: issues and merge requests from {since} to {until} that the user did not write.',
        url: 'https://docs.gitlab.com/user/project/issues/create_issues/#by-sending-an-email',
      },
      replace: {
        text: 'Use the new address that each project shows under Email a new issue. For customers, a Service Desk address.',
        url: 'https://docs.gitlab.com/user/project/service_desk/',
      },
      consumers: ['address books', 'mail filters', 'monitoring that opens issues'],
      confirm: {
        text: 'A mail to the old address creates no issue.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'The reset replaces the token; mail to the leaked address is refused.',
      },
    },
    'gitlab-agent-token': {
      revoke: {
        console: {
          text: 'Operate → Kubernetes clusters → the agent → Access tokens → the token → Revoke.',
          url: 'https://docs.gitlab.com/user/clusters/agent/work_with_agent/',
        },
        api: {
          text: 'DELETE https://gitlab.com/api/v4/projects/<project>/cluster_agents/<agent>/tokens/<id>.',
          url: 'https://docs.gitlab.com/api/cluster_agents/',
        },
      },
      blastRadius: {
        text: 'Poses as the agent towards GitLab: reads its configuration and the manifests of its projects, and receives the requests that CI jobs and users send to the cluster.',
      },
      audit: {
        text: 'The agent’s activity list shows connections of the last week; the agent’s page shows every connected pod and version. Look for any that is not in your cluster.',
        url: 'https://docs.gitlab.com/user/clusters/agent/work_with_agent/',
      },
      replace: {
        text: 'Create a second token, install the agent with it from a Kubernetes secret, then revoke the leaked one. An agent has two at most.',
        url: 'https://docs.gitlab.com/user/clusters/agent/work_with_agent/',
      },
      consumers: ['Helm values', 'Kubernetes secrets in manifests', 'Terraform'],
      confirm: {
        text: 'An agent that still uses it logs the error Unauthenticated.',
        url: 'https://docs.gitlab.com/user/clusters/agent/work_with_agent/',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A second token leaves the leaked one valid until it is revoked.',
      },
    },
    'gitlab-scim-token': {
      revoke: {
        console: {
          text: 'The group’s Settings → SAML SSO → reset the SCIM token. Self-managed: Admin → Settings → General → SCIM Token → reset. Give the new one to the identity provider.',
          url: 'https://docs.gitlab.com/user/group/saml_sso/scim_setup/',
        },
      },
      blastRadius: {
        text: 'Creates, changes and deactivates the members of the group or instance, as the identity provider would: locks people out, or adds an account of its own.',
      },
      replace: {
        text: 'The new token, kept in the identity provider only.',
        url: 'https://docs.gitlab.com/user/group/saml_sso/scim_setup/',
      },
      consumers: ['the identity provider (Entra ID, Okta)', 'provisioning scripts'],
      confirm: {
        text: 'A SCIM request with the old token answers 401.',
        url: 'https://docs.gitlab.com/user/group/saml_sso/scim_setup/',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'The reset replaces the token; the leaked one stops working.',
      },
    },
    'gitlab-oauth-application-secret': {
      revoke: {
        console: {
          text: 'Avatar → Edit profile → Applications (or the group’s Settings → Applications, or Admin → Applications) → the application → Renew secret.',
          url: 'https://gitlab.com/-/user_settings/applications',
        },
        api: {
          text: 'Self-managed: POST /api/v4/applications/<id>/renew-secret as an administrator.',
          url: 'https://docs.gitlab.com/api/applications/',
        },
      },
      blastRadius: {
        text: 'Poses as the application: turns stolen codes and refresh tokens into access tokens of its users. Alone it reads nothing.',
      },
      replace: {
        text: 'A public client with PKCE needs no secret. Else keep the new one in a secret manager.',
        url: 'https://docs.gitlab.com/api/oauth2/',
      },
      consumers: ['web servers with a GitLab sign-in', 'CI servers', 'Mattermost and similar'],
      confirm: {
        text: 'POST https://gitlab.com/oauth/token with the old secret answers invalid_client.',
        url: 'https://docs.gitlab.com/api/oauth2/',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Renew secret replaces it: the application stands still until it has the new one. Access tokens already issued live up to two hours more.',
      },
    },
    'gitlab-feature-flags-token': {
      revoke: {
        console: {
          text: 'Deploy → Feature flags → Configure → regenerate the instance ID.',
          url: 'https://docs.gitlab.com/operations/feature_flags/',
        },
        api: byAdministrator,
      },
      blastRadius: {
        text: 'Reads the names and rules of the project’s feature flags, lists of user ids included. It changes nothing.',
      },
      replace: {
        text: 'Give clients that run at users’ own devices the Unleash Proxy instead of the token.',
        url: 'https://docs.gitlab.com/operations/feature_flags/',
      },
      consumers: ['server environment', 'mobile and web applications'],
      confirm: {
        text: 'An Unleash client with the old instance ID gets 401 from the API URL.',
        url: 'https://docs.gitlab.com/operations/feature_flags/',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Regenerating replaces the token; clients with the leaked one keep their last known flags.',
      },
    },
    'gitlab-session-cookie': {
      revoke: {
        console: {
          text: 'Avatar → Edit profile → Access → Active sessions → the session → Revoke. A new password ends all sessions.',
          url: 'https://gitlab.com/-/user_settings/active_sessions',
        },
        api: byAdministrator,
      },
      blastRadius: {
        text: 'Is the signed-in person, past password and second factor: code, settings, new tokens and keys. It lives a week after its last use, longer with Remember me.',
      },
      replace: {
        text: 'A personal access token with the scopes the script needs. Cookies are not meant for scripts.',
        url: overview,
      },
      consumers: ['copied curl commands', 'HAR files and HTTP logs', 'scraping scripts'],
      confirm: {
        text: 'A request with the cookie is redirected to the sign-in page.',
        url: 'https://docs.gitlab.com/user/profile/active_sessions/',
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'Signing in again makes a new session and leaves the leaked one alive until it is revoked.',
      },
    },
  },
} as const satisfies Playbook
