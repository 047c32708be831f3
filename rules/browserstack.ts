import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'browserstack',
  name: 'BrowserStack',
  url: 'https://www.browserstack.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'browserstack-access-key',
    title: 'BrowserStack access key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['browserstack', 'browser_stack', 'browserstack.key'],
    pattern: {
      name: /browser_?stack[_.-]?(?:(?:access|automate|api|auth)[_.-]?)?key/,
      value: /[A-Za-z0-9]{20}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://www.browserstack.com/docs/automate/selenium/authentication',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'browserstack-access-key': {
    secret: (make) => `${make.alnum(18)}${make.digits(2)}`,
    match: [
      { name: 'env file', text: (secret) => `BROWSERSTACK_ACCESS_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `browserstack_key: ${secret}\n` },
      { name: 'wdio.conf.js', text: (secret) => `browserstackKey: '${secret}',\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `BROWSERSTACK_ACCESS_KEY=${make.alnum(19)}\n`,
      },
      { name: 'words', text: () => 'BROWSERSTACK_ACCESS_KEY=AccessKeyOfTheTeamAt\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account → Settings shows user name and access key; reset it there or with the API.',
      url: 'https://www.browserstack.com/accounts/profile/details',
    },
    self: {
      text: 'PATCH https://api.browserstack.com/automate-turboscale/v1/recycle_key with user name and key as basic authentication answers a new key, which serves Automate and Local too.',
      url: 'https://www.browserstack.com/docs/automate-turboscale/api-reference/key',
    },
  },
  blastRadius: {
    text: 'With the user name beside it, starts sessions on your plan, reads past sessions with videos, logs and screenshots, downloads uploaded apps, opens tunnels, and can replace the key itself.',
  },
  audit: {
    text: 'Automate and App Automate dashboards: look for sessions from {since} to {until} that are not yours.',
    url: 'https://automate.browserstack.com/dashboard',
  },
  replace: {
    text: 'A service account for CI, with its key in the CI’s secret store.',
    url: 'https://www.browserstack.com/docs/automate/selenium/authentication',
  },
  consumers: [
    'CI secrets (BROWSERSTACK_ACCESS_KEY)',
    'browserstack.yml and wdio.conf.js',
    'BrowserStack Local scripts',
  ],
  confirm: {
    text: 'GET https://api.browserstack.com/automate/plan.json with user name and old key answers 401.',
  },
  rotateInPlace: { effect: 'dies-at-once', text: 'Reset gives a new key and ends the old one.' },
  sources: [
    {
      url: 'https://browserstack.com/docs/iaam/security/manage-access-keys',
      checked: '2026-11-21',
    },
    {
      url: 'https://www.browserstack.com/docs/iaam/api-reference/authentication',
      checked: '2026-11-21',
    },
    {
      url: 'https://www.browserstack.com/docs/automate-turboscale/api-reference/key',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
