import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'jfrog',
  name: 'JFrog',
  url: 'https://jfrog.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'jfrog-api-key',
    title: 'JFrog Artifactory API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['AKCp'],
    pattern: /AKCp[A-Za-z0-9]{69}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4.3 }],
    source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
  },
  {
    id: 'jfrog-reference-token',
    title: 'JFrog reference token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['cmVmdGtuOjAx'],
    // base64 of reftkn:01, a time, and 27 characters.
    pattern: /cmVmdGtuOjAx[A-Za-z0-9+/]{52}/,
    boundary: 'base64',
    checks: [{ kind: 'structure', is: 'jfrog-reference-token' }],
    source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
  },
  {
    id: 'jfrog-encrypted-password',
    title: 'JFrog Artifactory encrypted password',
    severity: 'high',
    confidence: 'medium',
    keywords: ['artifactory', 'jfrog'],
    pattern: {
      name: /(?:artifactory|jfrog)[\w.-]{0,24}(?:password|token|key|secret)/,
      value: /AP[1-9A-HJ-NP-Za-km-z]{20,80}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'jfrog-api-key': {
    secret: (make) => `AKCp${make.alnum(69)}`,
    match: [
      { name: 'env file', text: (secret) => `ARTIFACTORY_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-JFrog-Art-Api: ${secret}" https://acme.jfrog.io/artifactory/api/repositories\n`,
      },
      { name: '.npmrc', text: (secret) => `_password = ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `key=AKCp${make.alnum(68)}\n` },
      { name: 'lower case', text: (make) => `key=akcp${make.alnum(69)}\n` },
    ],
  },
  'jfrog-reference-token': {
    secret: (make) =>
      Buffer.from(`reftkn:01:${make.digits(10)}:${make.alnum(27)}`).toString('base64'),
    match: [
      { name: 'env file', text: (secret) => `JFROG_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://acme.jfrog.io/access/api/v1/tokens\n`,
      },
      {
        name: 'pip.conf',
        text: (secret) =>
          `index-url = https://ci:${secret}@acme.jfrog.io/artifactory/api/pypi/py/simple\n`,
      },
      { name: 'settings.xml', text: (secret) => `<password>${secret}</password>\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `token=cmVmdGtuOjAx${make.base64(51)}\n` },
      { name: 'no time inside', text: (make) => `token=cmVmdGtuOjAx${make.base64(52)}\n` },
      { name: 'part of a longer one', text: (make) => `token=A0cmVmdGtuOjAx${make.base64(52)}\n` },
    ],
  },
  'jfrog-encrypted-password': {
    secret: (make) =>
      `AP${make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 44)}`,
    match: [
      { name: 'env file', text: (secret) => `ARTIFACTORY_PASSWORD=${secret}\n` },
      { name: 'YAML', text: (secret) => `jfrog_password: ${secret}\n` },
      { name: 'gradle.properties', text: (secret) => `artifactory_password=${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `ARTIFACTORY_PASSWORD=AP${make.alnum(10)}\n` },
      { name: 'a variable', text: () => 'artifactory_password=$ARTIFACTORY_PASSWORD_OF_THE_CI\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Administration → User Management → Access Tokens → the token → Revoke. Your own: Edit Profile → Identity Tokens → Revoke; where that is not offered, over the API.',
      url: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
    },
    api: {
      text: 'DELETE https://{platform}/access/api/v1/tokens/{token_id}, with an administrator’s token or one of the same user.',
      url: 'https://jfrog.com/help/r/jfrog-rest-apis/revoke-token-by-id',
    },
    self: {
      text: 'DELETE https://{platform}/access/api/v1/tokens/me with the leaked token revokes it (Artifactory 7.53.1 and later).',
      url: 'https://jfrog.com/help/r/jfrog-rest-apis/revoke-token-by-id',
    },
  },
  blastRadius: {
    text: 'Downloads and uploads artifacts, images and packages as its owner, and administers the platform where the owner may. Whoever installs a pushed version runs its code.',
    list: {
      text: 'GET https://{platform}/access/api/v1/tokens with the token lists the caller’s tokens with scope, expiry and last use.',
      url: 'https://jfrog.com/help/r/jfrog-rest-apis/get-tokens',
    },
  },
  audit: {
    text: 'Look in artifactory-request.log and artifactory-access.log from {since} to {until} for the user and for addresses that are not yours; check what was deployed in that time.',
    url: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/logging',
  },
  replace: {
    text: 'OpenID Connect from CI to the JFrog Platform: its tokens are short-lived. Else a scoped token with an expiry that only reads where that will do.',
    url: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/openid-connect-integration',
  },
  consumers: [
    '~/.jfrog, .npmrc, pip.conf, settings.xml, gradle.properties',
    'Docker pull secrets',
    'CI secrets',
    'build images',
  ],
  confirm: {
    text: 'GET https://{platform}/artifactory/api/system/ping with the credential answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A further token leaves the leaked one valid until it is revoked or expires.',
  },
  sources: [
    { url: 'https://jfrog.com/help/r/jfrog-rest-apis/revoke-token-by-id', checked: '2026-11-21' },
    {
      url: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/understanding-identity-tokens',
      checked: '2026-11-21',
    },
    {
      url: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/generate-identity-token',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'jfrog-api-key': {
      revoke: {
        console: {
          text: 'Edit Profile → Authentication Settings → API Key → Revoke. An administrator: User Management → Users → the user → Revoke API Key.',
          url: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/user-profile',
        },
        api: {
          text: 'DELETE https://{platform}/artifactory/api/security/apiKey as the user.',
          url: 'https://jfrog.com/help/r/jfrog-rest-apis/revoke-api-key',
        },
      },
      replace: {
        text: 'JFrog has ended API keys: use OpenID Connect from CI, else a scoped access token with an expiry.',
        url: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Regenerate gives the user a new key and ends the old one.',
      },
    },
    'jfrog-encrypted-password': {
      revoke: {
        console: {
          text: 'Change the password: Edit Profile → Change Password. The encrypted form ends with it.',
          url: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/user-profile',
        },
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Changing the password ends its encrypted form.',
      },
    },
  },
} as const satisfies Playbook
