import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'clojars',
  name: 'Clojars',
  url: 'https://clojars.org',
} as const satisfies Provider

export const rules = [
  {
    id: 'clojars-deploy-token',
    title: 'Clojars deploy token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['CLOJARS_'],
    pattern: /CLOJARS_[0-9a-f]{60}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'clojars-deploy-token': {
    secret: (make) => `CLOJARS_${make.hex(60)}`,
    match: [
      { name: 'env file', text: (secret) => `CLOJARS_PASSWORD=${secret}\n` },
      {
        name: 'profiles.clj',
        text: (secret) =>
          `:deploy-repositories [["clojars" {:username "acme" :password "${secret}"}]]\n`,
      },
      {
        name: 'settings.xml',
        text: (secret) =>
          `<server><id>clojars</id><username>acme</username><password>${secret}</password></server>\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `CLOJARS_PASSWORD=CLOJARS_${make.hex(59)}\n` },
      { name: 'a variable’s name', text: () => 'CLOJARS_PASSWORD=$CLOJARS_DEPLOY_TOKEN\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → Deploy Tokens → the token → Disable.',
      url: 'https://clojars.org/tokens',
    },
  },
  blastRadius: {
    text: 'Deploys new versions to the groups or artifacts it was made for, often all of its owner. Whoever depends on a version range or a new version runs that code.',
    list: {
      text: 'The Deploy Tokens page shows scope, expiry and last use of each token.',
      url: 'https://clojars.org/tokens',
    },
  },
  audit: {
    text: 'Clojars mails each deploy to the group’s members. Compare the versions from {since} to {until} with your releases, and ask contact@clojars.org to remove any that are not yours.',
    url: 'https://clojars.org/dashboard',
  },
  replace: {
    text: 'A token for one artifact with an expiry or single use, kept in the CI’s secret store.',
    url: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
  },
  consumers: [
    'CI secrets (CLOJARS_PASSWORD)',
    '~/.lein/profiles.clj',
    '~/.m2/settings.xml',
    'release scripts',
  ],
  confirm: { text: 'A deploy with the old token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and disabled. A new one leaves the leaked one valid until it is disabled, since tokens do not expire unless made to.',
  },
  sources: [
    { url: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
