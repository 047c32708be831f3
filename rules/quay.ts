import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'quay',
  name: 'Quay',
  url: 'https://quay.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'quay-token',
    title: 'Quay robot or OAuth token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['quay'],
    pattern: {
      name: /quay(?:[_.-]?io)?[\w.-]{0,24}(?:token|password|secret)/,
      value: /[A-Z0-9]{64}|[A-Za-z0-9]{40}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'digit'] },
    ],
    source: 'https://docs.quay.io/glossary/robot-accounts.html',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'quay-token': {
    secret: (make) => make.upper(64),
    match: [
      { name: 'env file', text: (secret) => `QUAY_ROBOT_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `quay_password: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"quayToken": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `QUAY_TOKEN=${make.upper(39)}\n` },
      { name: 'a digest', text: (make) => `quay_token_image: sha256:${make.hex(64)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The organization → Robot Accounts → the robot → Regenerate Token. An OAuth token: Applications → the application → Authorized applications of the user → Revoke.',
      url: 'https://quay.io/organization/',
    },
    api: {
      text: 'POST https://quay.io/api/v1/organization/{org}/robots/{robot}/regenerate.',
      url: 'https://docs.quay.io/api/swagger/',
    },
  },
  blastRadius: {
    text: 'A robot pulls and, where it may write, pushes images of its repositories. An OAuth token calls the API within its scopes, up to administering the organization.',
  },
  audit: {
    text: 'The organization → Usage Logs, by the robot, from {since} to {until}. Look for tags that changed in that time.',
    url: 'https://quay.io/organization/',
  },
  replace: {
    text: 'A robot account with read on one repository, or robot federation with keyless tokens.',
    url: 'https://docs.quay.io/glossary/robot-accounts.html',
  },
  consumers: ['image pull secrets and .docker/config.json', 'CI secrets', 'Helm values'],
  confirm: { text: 'docker login quay.io with the old token is refused.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate Token ends the robot’s old token at once.',
  },
  sources: [
    { url: 'https://docs.quay.io/glossary/robot-accounts.html', checked: '2026-11-21' },
    {
      url: 'https://docs.redhat.com/en/documentation/red_hat_quay/3/html/red_hat_quay_api_guide/robot-account-tokens',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
