import { crc32Base62 } from '../src/engine/checksum.js'
import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'npm',
  name: 'npm',
  url: 'https://www.npmjs.com',
} as const satisfies Provider

const npmrc = 'https://docs.npmjs.com/cli/configuring-npm/npmrc'
const aboutTokens = 'https://docs.npmjs.com/about-access-tokens'
const revoking = 'https://docs.npmjs.com/revoking-access-tokens'

export const rules = [
  {
    id: 'npm-access-token',
    title: 'npm access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['npm_'],
    pattern: /npm_[A-Za-z0-9]{36}/,
    reach: 64,
    checks: [{ kind: 'checksum', scheme: 'crc32-base62' }],
    source: 'https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/',
  },
  // npm’s own of this form ended in 2025; Nexus, Verdaccio and other registries still give them out.
  {
    id: 'npm-registry-token',
    title: 'npm registry token (UUID) in .npmrc',
    severity: 'medium',
    confidence: 'high',
    keywords: ['_authtoken', 'npmauthtoken'],
    pattern: {
      name: /_authtoken|npmauthtoken/,
      value: /(?:NpmToken\.)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    source: npmrc,
  },
  {
    id: 'npm-basic-auth',
    title: 'npm registry user and password in .npmrc',
    severity: 'high',
    confidence: 'high',
    keywords: ['_auth=', '_auth =', 'npmauthident'],
    pattern:
      /(?:_auth|npmAuthIdent["']?)\s{0,3}[=:]\s{0,3}["']?(?<secret>[A-Za-z0-9+/]{12,400}={0,2})/,
    reach: { before: 8, after: 440 },
    boundary: 'base64',
    checks: [{ kind: 'structure', is: 'basic-credentials' }],
    source: npmrc,
  },
  {
    id: 'npm-registry-password',
    title: 'npm registry password in .npmrc',
    severity: 'high',
    confidence: 'medium',
    keywords: [':_password'],
    pattern: /:_password\s{0,3}=\s{0,3}["']?(?<secret>[A-Za-z0-9+/]{12,400}={0,2})/,
    reach: { before: 8, after: 440 },
    checks: [
      { kind: 'entropy', bitsPerChar: 2.8 },
      { kind: 'mixed', of: ['upper', 'lower'] },
      { kind: 'not', words: ['BASE64', 'PASSWORD', 'TOKEN'] },
    ],
    source: npmrc,
  },
] as const satisfies readonly Rule[]

/** As GitHub’s: prefix, 30 random characters, CRC32 of those in base62. */
function token(make: Make): string {
  const random = make.alnum(30)
  return `npm_${random}${crc32Base62(random)}`
}

const base64 = (text: string) => Buffer.from(text).toString('base64')

export const examples = {
  'npm-access-token': {
    secret: token,
    match: [
      { name: '.npmrc', text: (secret) => `//registry.npmjs.org/:_authToken=${secret}\n` },
      { name: 'env file', text: (secret) => `NPM_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `env:\n  NODE_AUTH_TOKEN: "${secret}"\n` },
      { name: 'Dockerfile', text: (secret) => `RUN npm config set _authToken ${secret}\n` },
    ],
    noMatch: [
      { name: 'the checksum is wrong', text: (make) => `NPM_TOKEN=npm_${make.alnum(30)}zzzzzz\n` },
      {
        name: 'a variable npm sets',
        text: () => 'echo $npm_package_config_registry_url_of_acme1\n',
      },
      { name: 'one character short', text: (make) => `NPM_TOKEN=${token(make).slice(0, -1)}\n` },
    ],
  },
  'npm-registry-token': {
    secret: (make) => make.uuid(),
    match: [
      { name: '.npmrc', text: (secret) => `//npm.acme.test/:_authToken=${secret}\n` },
      { name: 'quoted', text: (secret) => `//npm.acme.test/:_authToken="${secret}"\n` },
      {
        name: '.yarnrc.yml',
        text: (secret) => `npmRegistries:\n  //npm.acme.test:\n    npmAuthToken: ${secret}\n`,
      },
      {
        name: 'shell',
        text: (secret) => `npm config set //npm.acme.test/:_authToken ${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'a reference',
        text: () => `//registry.npmjs.org/:_authToken=\${NPM_TOKEN}\n`,
      },
      { name: 'an id under another name', text: (make) => `_authTokenId: x${make.uuid()}\n` },
    ],
  },
  'npm-basic-auth': {
    secret: (make) => base64(`deploy:${make.alnum(20)}`),
    match: [
      { name: '.npmrc', text: (secret) => `_auth=${secret}\nalways-auth=true\n` },
      { name: 'for one registry', text: (secret) => `//npm.acme.test/:_auth="${secret}"\n` },
      { name: '.yarnrc.yml', text: (secret) => `npmAuthIdent: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'a reference', text: () => `_auth=\${NPM_AUTH}\n` },
      { name: 'no user and password inside', text: (make) => `_auth=${base64(make.alnum(24))}\n` },
      { name: 'what documentation writes', text: () => `_auth=${base64('username:password')}\n` },
    ],
  },
  'npm-registry-password': {
    secret: (make) => base64(make.alnum(26)),
    match: [
      { name: '.npmrc', text: (secret) => `//npm.acme.test/:_password=${secret}\n` },
      { name: 'quoted', text: (secret) => `//npm.acme.test/:_password="${secret}"\n` },
      {
        name: 'Azure Artifacts',
        text: (secret) =>
          `//pkgs.dev.azure.com/acme/_packaging/a/npm/:username=acme\n//pkgs.dev.azure.com/acme/_packaging/a/npm/:_password=${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'a placeholder',
        text: () => '//pkgs.dev.azure.com/acme/:_password=[BASE64_ENCODED_TOKEN]\n',
      },
      { name: 'a reference', text: () => `//npm.acme.test/:_password=\${NPM_PASSWORD}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const ofRegistry = {
  revoke: {
    console: {
      text: 'The host before the setting names the registry. Change the user’s password or delete its token there. On registry.npmjs.org: Account → Change password.',
      url: 'https://www.npmjs.com/settings/~/profile',
    },
  },
  blastRadius: {
    text: 'Signs in as the user to that registry: downloads private packages, and publishes new versions of all that the user may publish, which others then install.',
    list: {
      text: 'The registry’s own page for the user shows its groups and repositories.',
    },
  },
  audit: {
    text: 'The registry’s access log from {since} to {until}, by user and address. Compare every version published in that time with its source.',
    url: npmrc,
  },
  replace: {
    text: 'A token of the registry with read rights on the packages the build needs, with an expiry, read from an environment variable.',
    url: npmrc,
  },
  consumers: ['.npmrc and .yarnrc.yml files', 'CI secrets', 'container images'],
  confirm: {
    text: 'npm whoami with the registry and the old setting answers E401.',
    url: 'https://docs.npmjs.com/cli/commands/npm-whoami',
    command: { argv: ['npm', 'whoami', '--registry', '<registry-url>'] },
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A new password ends the leaked one. Tokens that were made with it may live on, so delete those too.',
  },
} as const

export const playbook = {
  revoke: {
    console: {
      text: 'Profile picture → Access Tokens → the token → × → confirm. It can take up to an hour until the registry refuses it.',
      url: 'https://www.npmjs.com/settings/~/tokens',
    },
    cli: {
      text: 'npm token list shows the ids; the command takes the id, not the token.',
      url: revoking,
      command: { argv: ['npm', 'token', 'delete', '<token-id>'] },
    },
  },
  blastRadius: {
    text: 'Reads private packages and, with write access, publishes versions of the packages it covers: whoever installs them runs the attacker’s code. With Bypass 2FA nothing else stands in the way of a publish; changing the account, its tokens or a package’s maintainers has asked for 2FA since August 2026 all the same.',
    list: {
      text: 'The Access Tokens page shows packages, scopes, organizations, expiry and the allowed addresses of each token.',
      url: 'https://www.npmjs.com/settings/~/tokens',
    },
  },
  audit: {
    text: 'npm sends a mail for each publish. Compare the versions of your packages that appeared from {since} to {until}, in npm view <package> time, with your releases; deprecate and report any that are not yours.',
    url: 'https://docs.npmjs.com/cli/commands/npm-view',
  },
  replace: {
    text: 'Publish from CI by trusted publishing (OIDC), without any token, and choose Require two-factor authentication and disallow tokens in the package’s settings. To install private packages, a read-only granular token with an expiry.',
    url: 'https://docs.npmjs.com/trusted-publishers',
  },
  consumers: [
    '.npmrc files in projects and home directories',
    'CI secrets (NPM_TOKEN, NODE_AUTH_TOKEN)',
    'Dockerfiles and image layers',
    'release tools',
  ],
  confirm: {
    text: 'GET https://registry.npmjs.org/-/whoami with the token answers 401. Give curl one line on standard input: Authorization: Bearer and the token.',
    url: 'https://docs.npmjs.com/cli/commands/npm-whoami',
    command: {
      argv: ['curl', '-sS', '-H', '@-', 'https://registry.npmjs.org/-/whoami'],
      secretOnStdin: true,
    },
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'npm does not rotate tokens: a further token leaves the leaked one valid until it is deleted or expires.',
  },
  sources: [
    { url: revoking, checked: '2026-11-21' },
    { url: aboutTokens, checked: '2026-11-21' },
    { url: 'https://docs.npmjs.com/trusted-publishers', checked: '2026-11-21' },
  ],
  byRule: {
    'npm-registry-token': {
      revoke: {
        console: {
          text: 'The host before :_authToken names the registry: delete the token there. On registry.npmjs.org nothing is left to do, npm removed all tokens of this form in November 2025.',
          url: 'https://www.npmjs.com/settings/~/tokens',
        },
      },
      blastRadius: {
        text: 'Signs in as the user to that registry: downloads private packages, and publishes new versions of all that the user may publish. On registry.npmjs.org it does nothing any more.',
      },
      audit: ofRegistry.audit,
      replace: ofRegistry.replace,
      confirm: ofRegistry.confirm,
      rotateInPlace: {
        effect: 'not-offered',
        text: 'Signing in again makes a further token and leaves the leaked one valid on most registries.',
      },
    },
    'npm-basic-auth': ofRegistry,
    'npm-registry-password': ofRegistry,
  },
} as const satisfies Playbook
