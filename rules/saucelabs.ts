import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'saucelabs',
  name: 'Sauce Labs',
  url: 'https://saucelabs.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'saucelabs-access-key',
    title: 'Sauce Labs access key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['sauce_', 'sauce-', 'saucelabs', 'sauceaccess', 'saucekey'],
    pattern: {
      name: /sauce(?:[_.-]?labs)?[_.-]?(?:(?:access|api)[_.-]?)?key/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://docs.saucelabs.com/basics/acct-team-mgmt/managing-user-info/',
  },
  {
    id: 'saucelabs-capability-access-key',
    title: 'Sauce Labs access key among WebDriver capabilities',
    severity: 'high',
    confidence: 'high',
    keywords: ['sauce:access'],
    pattern:
      /sauce:access_?[Kk]ey["'`]\s{0,4}[,:=]\s{0,4}["'`](?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://docs.saucelabs.com/basics/acct-team-mgmt/managing-user-info/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'saucelabs-access-key': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `SAUCE_ACCESS_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `sauce_labs_key: ${secret}\n` },
      { name: 'JavaScript', text: (secret) => `const sauceAccessKey = '${secret}';\n` },
    ],
    noMatch: [
      { name: 'a job', text: (make) => `SAUCE_JOB_ID=${make.uuid()}\n` },
      {
        name: 'one character short',
        text: (make) => `SAUCE_ACCESS_KEY=${make.uuid().slice(0, -1)}\n`,
      },
    ],
  },
  'saucelabs-capability-access-key': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'Java', text: (secret) => `caps.setCapability("sauce:accessKey", "${secret}");\n` },
      { name: 'JSON', text: (secret) => `{"sauce:accessKey": "${secret}"}\n` },
      {
        name: 'JavaScript',
        text: (secret) => `capabilities: { 'sauce:accessKey': '${secret}' }\n`,
      },
    ],
    noMatch: [
      { name: 'a build', text: (make) => `{"sauce:build": "${make.uuid()}"}\n` },
      {
        name: 'one character short',
        text: (make) => `{"sauce:accessKey": "${make.uuid().slice(0, -1)}"}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account → User Settings → Access Key → Regenerate Access Key.',
      url: 'https://app.saucelabs.com/user-settings',
    },
  },
  blastRadius: {
    text: 'With the user name beside it, runs tests on your plan, reads past jobs with videos and logs, downloads uploaded apps, and opens tunnels.',
  },
  audit: {
    text: 'Automated → Test Results: look for jobs from {since} to {until} that are not yours; Tunnels for proxies you did not open.',
    url: 'https://app.saucelabs.com',
  },
  replace: {
    text: 'A service account with a role for CI and a key of its own.',
    url: 'https://docs.saucelabs.com/basics/acct-team-mgmt/managing-user-info/',
  },
  consumers: [
    'CI secrets (SAUCE_ACCESS_KEY)',
    '.sauce/credentials.yml',
    'wdio.conf.js and similar settings',
    'Sauce Connect scripts',
  ],
  confirm: {
    text: 'GET https://api.us-west-1.saucelabs.com/rest/v1/users/{user} with the old key answers 401.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate ends the old key at once, in running tunnels and jobs too.',
  },
  sources: [
    { url: 'https://docs.saucelabs.com/dev/cli/saucectl/configure/', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
