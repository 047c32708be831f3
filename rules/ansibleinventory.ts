import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

const docs =
  'https://docs.ansible.com/ansible/latest/inventory_guide/intro_inventory.html#connecting-to-hosts-behavioral-inventory-parameters'
const vault = 'https://docs.ansible.com/ansible/latest/vault_guide/index.html'

export const provider = {
  id: 'ansibleinventory',
  name: 'Ansible inventories',
  url: docs,
} as const satisfies Provider

export const rules = [
  {
    id: 'ansibleinventory-connection-password',
    title: 'Password of an Ansible connection',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'ansible_pass',
      'ansible_ssh_pass',
      'ansible_become_pass',
      'ansible_sudo_pass',
      'ansible_su_pass',
      'ansible_winrm_pass',
      'ansible_httpapi_pass',
      'ansible_enable_pass',
    ],
    pattern: {
      name: /ansible_(?:ssh_|become_|sudo_|su_|winrm_|httpapi_|enable_)?pass(?:word)?$/,
      value: 'chosen',
    },
    boundary: 'none',
    source: docs,
  },
] as const satisfies readonly Rule[]

const password = (make: Make) =>
  `${make.of('ABCDEFGHJKLMNPQR', 2)}${make.lower(6)}${make.digits(2)}!${make.lower(3)}`

export const examples = {
  'ansibleinventory-connection-password': {
    secret: password,
    match: [
      {
        name: 'a host',
        text: (secret) =>
          `web1 ansible_host=10.1.2.3 ansible_user=ada ansible_ssh_pass=${secret}\n`,
      },
      { name: 'a group', text: (secret) => `[web:vars]\nansible_become_pass=${secret}\n` },
      { name: 'YAML', text: (secret) => `all:\n  vars:\n    ansible_password: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'a value of the vault',
        text: () => 'ansible_become_pass: "{{ vault_become_pass }}"\n',
      },
      {
        name: 'encrypted in place',
        text: (make) =>
          `ansible_password: ${'!'}vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  ${make.hex(80)}\n`,
      },
      {
        name: 'a lookup',
        text: () => `ansible_ssh_pass="{{ lookup('env', 'SSH_PASS') }}"\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Change the password of the user on each host the inventory names, or lock it, and allow SSH by key only.',
      url: docs,
    },
  },
  blastRadius: {
    text: 'Signs in to every host of the group, and where it is the become password, runs anything there as root.',
    list: {
      text: 'ansible-inventory lists the hosts to which the variable applies.',
      url: 'https://docs.ansible.com/ansible/latest/cli/ansible-inventory.html',
      command: { argv: ['ansible-inventory', '--list', '--vars'] },
    },
  },
  audit: {
    text: 'The log of sign-ins and of sudo on these hosts from {since} to {until}, by address.',
  },
  replace: {
    text: 'SSH keys or certificates that expire, and sudo for what the user must do. What has to stay a password: ansible-vault, or a lookup of a secret manager.',
    url: vault,
  },
  consumers: ['inventories and group_vars', 'AWX or Controller credentials', 'CI jobs that deploy'],
  confirm: { text: 'ssh to a host with the old password, typed in, is refused.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A new password ends the old one on the hosts where it was changed; see that none was left out.',
  },
  sources: [
    {
      url: 'https://github.com/ansible/ansible-documentation/blob/devel/docs/docsite/rst/inventory_guide/intro_inventory.rst',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/ansible/ansible-documentation/blob/devel/docs/docsite/rst/vault_guide/vault.rst',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
