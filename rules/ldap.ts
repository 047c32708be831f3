import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'ldap',
  name: 'LDAP directories',
  url: 'https://www.rfc-editor.org/rfc/rfc4513',
} as const satisfies Provider

const rfc = 'https://www.rfc-editor.org/rfc/rfc4513'

export const rules = [
  {
    id: 'ldap-bind-password',
    title: 'LDAP bind password',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['ldap', 'bind_p', 'bind-p', 'bindp', 'bindcred', 'bind_cred', 'bind-cred'],
    pattern: {
      name: /ldap[\w.-]{0,24}(?:passw(?:or)?d|pwd|pass|bind[_.-]?pw|credentials?|secret)|bind(?:[_.-]?dn)?[_.-]?(?:passw(?:or)?d|pwd|pw|credentials?)/,
      value: 'chosen',
    },
    boundary: 'none',
    source: rfc,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'ldap-bind-password': {
    secret: (make) => `q7${make.alnum(18)}`,
    match: [
      { name: 'env file', text: (secret) => `LDAP_BIND_PASSWORD=${secret}\n` },
      { name: 'YAML', text: (secret) => `ldap:\n  ldap_password: "${secret}"\n` },
      {
        name: 'JSON',
        text: (secret) => `{"bindCredentials": "${secret}", "bindDN": "cn=app,dc=acme,dc=test"}\n`,
      },
    ],
    noMatch: [
      { name: 'a variable', text: () => `LDAP_BIND_PASSWORD=\${LDAP_PASSWORD}\n` },
      { name: 'the bind DN', text: () => 'LDAP_BIND_DN=cn=readonly,dc=acme,dc=test\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Set a new password for the account in the bind DN: Active Directory Users and Computers → the account → Reset Password, or with ldappasswd in OpenLDAP. Then deploy it to every application that binds with it.',
      url: rfc,
    },
    cli: {
      text: 'Asks for the new password of the account; bind as an administrator.',
      url: 'https://www.openldap.org/software/man.cgi?query=ldappasswd',
      command: {
        argv: ['ldappasswd', '-H', '<ldaps-url>', '-D', '<admin-dn>', '-W', '-S', '<account-dn>'],
      },
    },
  },
  blastRadius: {
    text: 'Binds as the account wherever the directory is reachable: reads users and groups, and with write rights changes them. A domain account may also sign in to computers, mail and VPN.',
  },
  audit: {
    text: 'Search the directory’s log for binds of the account from unknown addresses from {since} to {until}; in Active Directory events 4624, 4768 and 4776.',
    url: 'https://learn.microsoft.com/en-us/windows-server/identity/ad-ds/plan/appendix-l--events-to-monitor',
  },
  replace: {
    text: 'Sign users in with OIDC or SAML instead. Else a group managed service account or SASL EXTERNAL with a certificate, or a read-only account that sees only the attributes it needs.',
    url: 'https://learn.microsoft.com/en-us/windows-server/identity/ad-ds/manage/group-managed-service-accounts/group-managed-service-accounts/group-managed-service-accounts-overview',
  },
  consumers: [
    'application servers',
    'VPN gateways and NAS',
    'SSSD and PAM on Linux hosts',
    'printers and scanners',
  ],
  confirm: { text: 'ldapwhoami with the old password answers Invalid credentials (49).' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'A new password ends the old one; Active Directory may accept the old one for NTLM for up to an hour.',
  },
  sources: [{ url: 'https://www.rfc-editor.org/info/rfc4513', checked: '2026-11-21' }],
} as const satisfies Playbook
