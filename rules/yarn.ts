import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

const docs = 'https://yarnpkg.com/configuration/yarnrc#npmAuthIdent'

export const provider = {
  id: 'yarn',
  name: 'Yarn',
  url: 'https://yarnpkg.com',
} as const satisfies Provider

export const rules = [
  {
    // In base64 it is npm-basic-auth.
    id: 'yarn-auth-ident',
    title: 'User and password of a registry in Yarn’s configuration',
    severity: 'high',
    confidence: 'high',
    keywords: ['npmauthident', 'npm_auth_ident'],
    pattern:
      /(?:npmAuthIdent|NPM_AUTH_IDENT)["']?\s{0,3}[:=]\s{0,3}["']?[^\s:"'$]{1,64}:(?<secret>[^\s"'`\\]{4,128})/,
    boundary: 'none',
    checks: [
      { kind: 'structure', is: 'url-password' },
      { kind: 'not', words: ['your'] },
    ],
    yields: true,
    source: docs,
  },
] as const satisfies readonly Rule[]

const password = (make: Make) => `${make.alnum(5)}${make.pick(['', '!', '.', '_'])}${make.alnum(9)}`

export const examples = {
  'yarn-auth-ident': {
    secret: password,
    match: [
      {
        name: '.yarnrc.yml',
        text: (secret) =>
          `npmRegistries:\n  "https://npm.acme.test":\n    npmAuthIdent: "ci:${secret}"\n`,
      },
      {
        name: 'a scope',
        text: (secret) => `npmScopes:\n  acme:\n    npmAuthIdent: ci:${secret}\n`,
      },
      { name: 'the environment', text: (secret) => `YARN_NPM_AUTH_IDENT=ci:${secret}\n` },
    ],
    noMatch: [
      { name: 'a variable', text: () => `npmAuthIdent: "ci:\${NPM_PASSWORD}"\n` },
      { name: 'what documentation writes', text: () => 'npmAuthIdent: "username:password"\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The registry above npmAuthIdent (in npmRegistries, or npmRegistryServer) is the host: change the password of that user there, or delete its token.',
      url: docs,
    },
  },
  blastRadius: {
    text: 'Reads private packages of the registry as that user, and publishes if the user may. Whoever installs a published package runs its code.',
  },
  audit: {
    text: 'The access log of the registry from {since} to {until}; compare the versions published with those you released.',
  },
  replace: {
    text: 'A token that only reads, as npmAuthToken from a variable of CI; for publishing an OIDC sign-in where the registry has one.',
    url: 'https://yarnpkg.com/configuration/yarnrc#npmAuthToken',
  },
  consumers: ['~/.yarnrc.yml', 'CI variables (YARN_NPM_AUTH_IDENT)', 'images'],
  confirm: { text: 'yarn npm whoami with the old user and password is refused.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Yarn only holds a copy: the registry decides when the password ends.',
  },
  sources: [
    {
      url: 'https://github.com/yarnpkg/berry/blob/master/packages/docusaurus/static/configuration/yarnrc.json',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
