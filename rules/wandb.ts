import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'wandb',
  name: 'Weights & Biases',
  url: 'https://wandb.ai',
} as const satisfies Provider

export const rules = [
  {
    id: 'wandb-api-key',
    title: 'Weights & Biases API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['wandb_v1_'],
    pattern: /wandb_v1_[A-Za-z0-9_-]{70,90}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source:
      'https://docs.wandb.ai/support/models/articles/why-does-my-api-key-fail-with-must-be-40-characters',
  },
  {
    id: 'wandb-api-key-legacy',
    title: 'Weights & Biases API key (40 hex digits)',
    severity: 'high',
    confidence: 'medium',
    keywords: ['wandb'],
    pattern: {
      name: /wandb[\w.-]{0,24}(?:key|token|secret)|wandb\.login/,
      value: /(?:local-)?[0-9a-f]{40}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source:
      'https://docs.wandb.ai/support/models/articles/why-does-my-api-key-fail-with-must-be-40-characters',
  },
  {
    id: 'wandb-api-key-login',
    title: 'Weights & Biases API key of a login command',
    severity: 'high',
    confidence: 'high',
    keywords: ['wandb login '],
    pattern:
      /wandb login (?:--\w{1,12}[ =](?:https?:\/\/[\w.:/-]{1,80} )?){0,3}(?<secret>(?:local-)?[0-9a-f]{40})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source:
      'https://docs.wandb.ai/support/models/articles/why-does-my-api-key-fail-with-must-be-40-characters',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'wandb-api-key': {
    secret: (make) => `wandb_v1_${make.alnum(27)}_${make.alnum(49)}`,
    match: [
      { name: 'env file', text: (secret) => `WANDB_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `wandb.login(key="${secret}")\n` },
      { name: 'shell', text: (secret) => `wandb login ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut off', text: (make) => `WANDB_API_KEY=wandb_v1_${make.alnum(40)}\n` },
      { name: 'a word', text: () => 'key = "wandb_v1_key_from_the_secret_manager_of_the_team"\n' },
    ],
  },
  'wandb-api-key-legacy': {
    secret: (make) => make.hex(40),
    match: [
      { name: 'env file', text: (secret) => `WANDB_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `wandb.login(key="${secret}")\n` },
      { name: 'YAML', text: (secret) => `env:\n  WANDB_API_KEY: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a commit', text: (make) => `wandb_commit: ${make.hex(40)}\n` },
      { name: 'one character short', text: (make) => `WANDB_API_KEY=${make.hex(39)}\n` },
    ],
  },
  'wandb-api-key-login': {
    secret: (make) => make.hex(40),
    match: [
      { name: 'shell', text: (secret) => `wandb login ${secret}\n` },
      {
        name: 'Dockerfile',
        text: (secret) => `RUN wandb login --relogin ${secret} && python train.py\n`,
      },
      {
        name: 'its own server',
        text: (secret) => `$ wandb login --host=https://wandb.acme.dev ${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'a variable', text: () => 'wandb login $WANDB_API_KEY\n' },
      { name: 'one character short', text: (make) => `wandb login ${make.hex(39)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'W&B → user menu → User Settings → API keys → the key → delete.',
      url: 'https://wandb.ai/settings',
    },
  },
  blastRadius: {
    text: 'Does all that its owner or service account can: reads and deletes runs, artifacts, models, datasets and reports of every team the owner belongs to, including private ones.',
  },
  audit: {
    text: 'Enterprise organizations: Settings → Audit logs, from {since} to {until}. Others: look through runs, artifacts and reports for what you did not make, and for what is missing.',
    url: 'https://docs.wandb.ai/guides/hosting/monitoring-usage/audit-logging',
  },
  replace: {
    text: 'Identity federation (short-lived tokens from your own identity provider) where your plan has it; else a service account for each team’s automation.',
    url: 'https://docs.wandb.ai/guides/hosting/iam/service-accounts',
  },
  consumers: [
    'training jobs and clusters',
    '~/.netrc on workstations',
    'notebooks',
    'CI secrets',
    'Docker images',
  ],
  confirm: {
    text: 'wandb login --verify, run with the key in WANDB_API_KEY, says that it is not valid.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key does not end older ones: keys of both formats stay valid until you delete them.',
  },
  sources: [
    {
      url: 'https://docs.wandb.ai/support/models/articles/why-does-my-api-key-fail-with-must-be-40-characters',
      checked: '2026-11-21',
    },
    { url: 'https://docs.wandb.ai/platform/hosting/iam/api-keys.md', checked: '2026-11-21' },
    {
      url: 'https://docs.wandb.ai/support/models/articles/how-can-i-rotate-or-revoke-access',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
