import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'ansible',
  name: 'Ansible',
  url: 'https://www.ansible.com',
} as const satisfies Provider

const controller =
  'https://docs.ansible.com/automation-controller/latest/html/userguide/applications_auth.html'
const galaxy = 'https://docs.ansible.com/ansible/latest/galaxy/user_guide.html'

export const rules = [
  {
    id: 'ansible-controller-token',
    title: 'AWX or Ansible Automation Controller OAuth 2 token',
    severity: 'critical',
    confidence: 'medium',
    keywords: [
      'controller_oauth',
      'tower_oauth',
      'tower_token',
      'awx_',
      'awx-',
      'aap_token',
      'awxt',
    ],
    pattern: {
      name: /(?:controller|tower|awx|aap)[_.-]?(?:api[_.-]?)?(?:oauth2?[_.-]?)?token/,
      value: /[A-Za-z0-9]{30}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.7 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: controller,
  },
  {
    id: 'ansible-galaxy-token',
    title: 'Ansible Galaxy API token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['galaxy'],
    pattern: { name: /galaxy[\w.-]{0,24}(?:token|key)/, value: /[0-9a-f]{40}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: galaxy,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'ansible-controller-token': {
    secret: (make) => `aB3${make.alnum(27)}`,
    match: [
      { name: 'env file', text: (secret) => `CONTROLLER_OAUTH_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `awx_token: "${secret}"\n` },
      { name: 'shell', text: (secret) => `export TOWER_OAUTH_TOKEN='${secret}'\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `AWX_TOKEN=aB3${make.alnum(26)}\n` },
      { name: 'the name of a variable', text: () => 'awx_token: theTokenThatTheVaultHandsOut1\n' },
    ],
  },
  'ansible-galaxy-token': {
    secret: (make) => make.hex(40),
    match: [
      { name: 'env file', text: (secret) => `ANSIBLE_GALAXY_TOKEN=${secret}\n` },
      {
        name: 'workflow',
        text: (secret) => `        with:\n          galaxy_api_key: ${secret}\n`,
      },
      { name: 'shell', text: (secret) => `export GALAXY_API_TOKEN=${secret}\n` },
    ],
    noMatch: [
      { name: 'a commit', text: (make) => `galaxy_version: ${make.hex(40)}\n` },
      { name: 'one character short', text: (make) => `ANSIBLE_GALAXY_TOKEN=${make.hex(39)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Automation controller or AWX → Users (Access Management → Users) → the user → Tokens → select the token → Delete.',
      url: controller,
    },
    api: {
      text: 'DELETE {controller}/api/v2/tokens/{id}/; GET /api/v2/tokens/ lists them without their values. On the server awx-manage revoke_oauth2_tokens --user {user} ends all of a user’s tokens (aap-gateway-manage since the platform gateway).',
      url: controller,
    },
  },
  blastRadius: {
    text: 'Acts as its user: with scope write launches jobs with the credentials stored in the controller, so it can change every machine in the inventories. With read it sees inventories, variables and job output.',
    list: { text: 'GET {controller}/api/v2/me/ with the token names the user.', url: controller },
  },
  audit: {
    text: 'Controller → Activity Stream, filtered by the user from {since} to {until}, and Jobs for what was launched in that time.',
    url: controller,
  },
  replace: {
    text: 'A token with scope read where that will do, for a user with execute rights on one job template. To start one template from outside, a webhook with its own key is enough.',
    url: controller,
  },
  consumers: [
    'CI secrets',
    'ansible.cfg and inventory plugins',
    'ServiceNow and chat integrations',
  ],
  confirm: { text: 'GET {controller}/api/v2/me/ with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are created and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    {
      url: 'https://docs.redhat.com/en/documentation/red_hat_ansible_automation_platform/2.7/secure-ref_controller_token_session_management',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/ansible/ansible-documentation/blob/devel/docs/docsite/rst/dev_guide/developing_collections_distributing.rst',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'ansible-galaxy-token': {
      revoke: {
        console: {
          text: 'galaxy.ansible.com → Collections → API token → Load token: a new one replaces the old one.',
          url: 'https://galaxy.ansible.com/ui/token/',
        },
      },
      blastRadius: {
        text: 'Publishes collections and roles in your namespaces, which run on the machines of everyone who installs them.',
      },
      audit: {
        text: 'Galaxy → My imports and the versions of each collection: look for ones from {since} to {until} that are not yours.',
        url: 'https://galaxy.ansible.com',
      },
      replace: {
        text: 'Keep the token only in the release job, behind a protected environment.',
        url: galaxy,
      },
      confirm: { text: 'ansible-galaxy collection publish with the old token answers 401 or 403.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Each user has one token: loading a new one ends the old one.',
      },
    },
  },
} as const satisfies Playbook
