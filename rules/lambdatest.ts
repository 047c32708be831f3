import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'lambdatest',
  name: 'LambdaTest',
  url: 'https://www.lambdatest.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'lambdatest-access-key',
    title: 'LambdaTest access key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['lambdatest', 'lambda_test', 'lt_access', 'lt-access'],
    pattern: {
      name: /(?:lambda_?test|lt)[_.-](?:access[_.-]?)?key|lambda_?test(?:access|api)?key/,
      value: /(?:LT_)?[A-Za-z0-9]{40,64}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://www.lambdatest.com/support/docs/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'lambdatest-access-key': {
    secret: (make) => `${make.pick(['LT_', ''])}${make.alnum(50)}`,
    match: [
      { name: 'env file', text: (secret) => `LT_ACCESS_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `lambdatest_key: ${secret}\n` },
      { name: 'JavaScript', text: (secret) => `const lambdatestAccessKey = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'too short', text: (make) => `LT_ACCESS_KEY=${make.alnum(24)}\n` },
      { name: 'a commit', text: (make) => `LT_ACCESS_SHA=${make.hex(40)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account Settings → Password & Security → Access Key → Regenerate.',
      url: 'https://accounts.lambdatest.com/security',
    },
  },
  blastRadius: {
    text: 'With the user name beside it, starts sessions on your plan, reads past sessions with videos and logs, downloads uploaded apps, and opens tunnels.',
  },
  audit: {
    text: 'Automation dashboard: look for sessions from {since} to {until} that are not yours; the audit log (Enterprise) shows sign-ins.',
    url: 'https://automation.lambdatest.com',
  },
  replace: {
    text: 'A service account for CI, which cannot sign in (Settings → Organization Settings → Members → Service Accounts), with its key in the CI’s secret store.',
    url: 'https://www.lambdatest.com/support/docs/service-accounts/',
  },
  consumers: ['CI secrets (LT_ACCESS_KEY)', 'test settings', 'tunnel scripts'],
  confirm: {
    text: 'GET https://api.lambdatest.com/automation/api/v1/builds with user name and old key answers 401.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate gives a new key and ends the old one.',
  },
  sources: [
    { url: 'https://www.lambdatest.com/support/docs/service-accounts/', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
