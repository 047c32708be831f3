import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'openstack',
  name: 'OpenStack',
  url: 'https://www.openstack.org',
} as const satisfies Provider

const applicationCredentials =
  'https://docs.openstack.org/keystone/latest/user/application_credentials.html'

export const rules = [
  {
    id: 'openstack-application-credential-secret',
    title: 'OpenStack application credential secret',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'application_credential_secret',
      'application-credential-secret',
      'applicationcredentialsecret',
    ],
    pattern: { name: /application[_-]?credential[_-]?secret/, value: /[A-Za-z0-9_-]{86}/ },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.5 }],
    source: applicationCredentials,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'openstack-application-credential-secret': {
    secret: (make) => make.base64url(86),
    match: [
      { name: 'openrc', text: (secret) => `export OS_APPLICATION_CREDENTIAL_SECRET=${secret}\n` },
      {
        name: 'clouds.yaml',
        text: (secret, make) =>
          `auth:\n  application_credential_id: ${make.hex(32)}\n  application_credential_secret: "${secret}"\n`,
      },
      { name: 'Terraform', text: (secret) => `application_credential_secret = "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the id, which is public',
        text: (make) => `OS_APPLICATION_CREDENTIAL_ID=${make.hex(32)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `OS_APPLICATION_CREDENTIAL_SECRET=${make.alnum(85)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Horizon of your cloud → Identity → Application Credentials → the credential → Delete.',
      url: 'https://docs.openstack.org/horizon/latest/',
    },
    cli: {
      text: 'Run it as the user the credential belongs to, against your own cloud.',
      url: 'https://docs.openstack.org/python-openstackclient/latest/cli/command-objects/application-credentials.html',
      command: { argv: ['openstack', 'application', 'credential', 'delete', '<name-or-id>'] },
    },
    api: {
      text: 'DELETE /v3/users/{user_id}/application_credentials/{id} at the identity endpoint of your cloud.',
      url: 'https://docs.openstack.org/api-ref/identity/v3/',
    },
  },
  blastRadius: {
    text: 'Acts as its user in one project with the roles it was given: makes and deletes servers, volumes, networks and object containers. An unrestricted one also makes further credentials and trusts.',
    list: {
      text: 'Shows its roles, access rules and expiry.',
      url: applicationCredentials,
      command: { argv: ['openstack', 'application', 'credential', 'show', '<name-or-id>'] },
    },
  },
  audit: {
    text: 'Ask your provider for the Keystone notifications and service logs of the credential’s id from {since} to {until}; look through servers and keypairs yourself.',
    url: 'https://docs.openstack.org/keystone/latest/admin/event_notifications.html',
  },
  replace: {
    text: 'A credential with one role, access rules and an expiry (--role, --access-rules, --expiration).',
    url: applicationCredentials,
  },
  consumers: [
    'clouds.yaml and openrc files',
    'Terraform and Ansible',
    'Kubernetes cloud controller and CSI driver',
    'CI secrets',
  ],
  confirm: {
    text: 'openstack token issue with it answers 401 The request you have made requires authentication.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A secret cannot be changed: make a new credential under another name and delete the leaked one. Both are valid until then.',
  },
  sources: [
    {
      url: 'https://github.com/openstack/keystone/blob/master/doc/source/user/application_credentials.rst',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
