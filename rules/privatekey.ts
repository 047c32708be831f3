import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'privatekey',
  name: 'Private keys',
  url: 'https://www.rfc-editor.org/rfc/rfc7468',
} as const satisfies Provider

const pem = 'https://www.rfc-editor.org/rfc/rfc7468'
const openssh = 'https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key'
const sshKeygen = 'https://man.openbsd.org/ssh-keygen'
const sshdConfig = 'https://man.openbsd.org/sshd_config'

/** Between header and body: line breaks, real or escaped, indentation, the quotes of one string a line. */
const gap = '(?:\\\\{1,3}[nrt"\']|[\\s"\'`,;.|>#*]|\\+\\s){0,120}'
/** Enough base64 in one piece that neither prose nor code passes for it. */
const line = '[A-Za-z0-9+/]{40}'
/** The rest of the body, however it is broken up. It has no hyphen, so the footer ends it. */
const rest = '[A-Za-z0-9+/=\\s\\\\"\'`,;.|>#*]{0,14000}?'
const legacyHeaders = `Proc-Type: ?4,ENCRYPTED${gap}DEK-Info: ?[A-Z0-9-]{3,30},[0-9A-Fa-f]{8,64}${gap}`
const pgpHeaders = `(?:(?:Version|Comment|Charset|Hash): [^\\n\\\\"]{1,100}${gap}){0,4}`
/** `openssh-key-v1`, after which the name of the cipher follows. */
const opensshMagic = 'b3BlbnNzaC1rZXktdjEAAAAA'

function block(label: string, headers: string, start: string, group = '?:'): string {
  return `-----BEGIN ${label}-----${gap}${headers}(${group}${start}${rest})-----END ${label}-----`
}

const complete = { kind: 'structure', is: 'private-key' } as const
const random = { kind: 'entropy', bitsPerChar: 4.3 } as const

export const rules = [
  {
    id: 'privatekey-pem',
    title: 'Private key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['PRIVATE KEY-----'],
    pattern: new RegExp(
      block('(?:RSA |EC |DSA |ECDSA |ED25519 )?PRIVATE KEY', '', line, '?<random>'),
    ),
    boundary: 'none',
    reach: 16384,
    checks: [complete, random],
    yields: true,
    source: pem,
  },
  {
    id: 'privatekey-openssh',
    title: 'OpenSSH private key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['OPENSSH PRIVATE KEY-----'],
    // The cipher is `none`.
    pattern: new RegExp(block('OPENSSH PRIVATE KEY', '', `${opensshMagic}BG5vbm`, '?<random>')),
    boundary: 'none',
    reach: 16384,
    checks: [complete, random],
    yields: true,
    source: openssh,
  },
  {
    id: 'privatekey-encrypted',
    title: 'Private key with a passphrase',
    severity: 'medium',
    confidence: 'high',
    keywords: ['PRIVATE KEY-----', 'PuTTY-User-Key-File-'],
    pattern: new RegExp(
      [
        block('ENCRYPTED PRIVATE KEY', '', line),
        block('(?:RSA |EC |DSA )?PRIVATE KEY', legacyHeaders, line),
        block('OPENSSH PRIVATE KEY', '', `${opensshMagic}[C-Z][A-Za-z0-9+/]{20}`),
        'PuTTY-User-Key-File-[123]: [a-z0-9@.-]{4,60}\\s{1,2}Encryption: aes256-cbc\\s[^{}<>]{100,15000}?Private-MAC: [0-9a-f]{40,64}',
      ].join('|'),
    ),
    boundary: 'none',
    reach: 16384,
    checks: [complete, random],
    yields: true,
    source: pem,
  },
  {
    id: 'privatekey-base64',
    title: 'Private key in base64',
    severity: 'critical',
    confidence: 'high',
    keywords: ['UFJJVkFURSBLRVktLS0t', 'QUklWQVRFIEtFWS0tLS', 'BSSVZBVEUgS0VZLS0t'],
    // The header line of a PEM file in base64, as in kubeconfig files and Kubernetes secrets.
    pattern:
      /LS0tLS1CRUdJTi(?:(?:BSU0Eg|BEU0Eg)UFJJVkFURSBLRVktLS0t|(?:B|BFQyB)QUklWQVRFIEtFWS0tLS|BPUEVOU1NIIFBSSVZBVEUgS0VZLS0t)(?<random>[A-Za-z0-9+/]{120,15000})={0,2}/,
    boundary: 'base64',
    reach: 16384,
    checks: [complete, random],
    yields: true,
    source: 'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
  },
  {
    id: 'privatekey-putty',
    title: 'PuTTY private key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['PuTTY-User-Key-File-'],
    pattern:
      /PuTTY-User-Key-File-[123]: [a-z0-9@.-]{4,60}\s{1,2}Encryption: none\s{1,2}Comment: [^\n]{0,200}\nPublic-Lines: \d{1,3}\s{1,2}[A-Za-z0-9+/=\s]{20,6000}Private-Lines: \d{1,3}\s{1,2}(?<random>[A-Za-z0-9+/=\s]{40,9000})Private-MAC: [0-9a-f]{40,64}/,
    boundary: 'none',
    reach: 16384,
    checks: [complete, random],
    yields: true,
    source: 'https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html',
  },
  {
    id: 'privatekey-pgp',
    title: 'PGP private key',
    severity: 'high',
    confidence: 'high',
    keywords: ['PGP PRIVATE KEY BLOCK-----'],
    pattern: new RegExp(block('PGP PRIVATE KEY BLOCK', pgpHeaders, line, '?<random>')),
    boundary: 'none',
    reach: 16384,
    checks: [complete, random],
    yields: true,
    source: 'https://www.rfc-editor.org/rfc/rfc9580',
  },
] as const satisfies readonly Rule[]

const wrapped = (base64: string, lineBreak: string, width = 64): string =>
  (base64.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(lineBreak)

/** A PEM block on many lines, or as it stands inside a string. */
function armored(
  make: Make,
  label: string,
  base64: string,
  headers: readonly string[] = [],
): string {
  const lineBreak = make.pick(['\n', '\\n'])
  const lines = [
    `-----BEGIN ${label}-----`,
    ...headers,
    ...base64.split('\n').map((part) => wrapped(part, lineBreak)),
    `-----END ${label}-----`,
  ]
  return lines.join(lineBreak)
}

/** A key without a passphrase, of any kind and under the label that goes with it. */
function plain(make: Make): string {
  const [label, format] = make.pick([
    ['RSA PRIVATE KEY', 'rsa'],
    ['EC PRIVATE KEY', 'ec'],
    ['DSA PRIVATE KEY', 'dsa'],
    ['PRIVATE KEY', 'pkcs8'],
    ['PRIVATE KEY', 'ed25519'],
  ] as const)
  return armored(make, label, make.privateKey(format))
}

function ppk(make: Make, encryption: string): string {
  const publicHalf = wrapped(make.privateKey('ssh-public'), '\n')
  const secret = wrapped(
    encryption === 'none' ? make.privateKey('ssh-private') : make.bytes(656).toString('base64'),
    '\n',
  )
  return [
    'PuTTY-User-Key-File-3: ssh-rsa',
    `Encryption: ${encryption}`,
    'Comment: rsa-key-20260102',
    `Public-Lines: ${publicHalf.split('\n').length}`,
    publicHalf,
    ...(encryption === 'none'
      ? []
      : ['Key-Derivation: Argon2id', 'Argon2-Memory: 8192', `Argon2-Salt: ${make.hex(32)}`]),
    `Private-Lines: ${secret.split('\n').length}`,
    secret,
    `Private-MAC: ${make.hex(64)}`,
  ].join('\n')
}

export const examples = {
  'privatekey-pem': {
    secret: plain,
    match: [
      { name: 'a file', text: (secret) => `${secret}\n` },
      { name: 'env file', text: (secret) => `TLS_KEY="${secret}\\n"\n` },
      {
        name: 'JSON',
        text: (secret) => `{"type": "service", "private_key": "${secret}\\n", "id": 1}\n`,
      },
      { name: 'TypeScript', text: (secret) => `const key = \`${secret}\`\n` },
    ],
    noMatch: [
      {
        name: 'the public key',
        text: (make) => `${armored(make, 'PUBLIC KEY', `MII${make.base64(389)}`)}\n`,
      },
      {
        name: 'a certificate',
        text: (make) => `${armored(make, 'CERTIFICATE', `MII${make.base64(1389)}`)}\n`,
      },
      {
        name: 'code that checks for the header',
        text: () =>
          "if (!key.startsWith('-----BEGIN RSA PRIVATE KEY-----')) throw new Error('no key')\n",
      },
      {
        name: 'code that adds header and footer',
        text: () =>
          'key = "-----BEGIN PRIVATE KEY-----\\n" + body + "\\n-----END PRIVATE KEY-----\\n"\n',
      },
      {
        name: 'without a footer',
        text: (make) => `${plain(make).split('-----END')[0]}\n`,
      },
      {
        name: 'only its first lines',
        text: (make) =>
          `${armored(make, 'RSA PRIVATE KEY', make.privateKey('rsa').slice(0, 256))}\n`,
      },
      {
        name: 'random text between header and footer',
        text: (make) => `${armored(make, 'PRIVATE KEY', make.base64(1624))}\n`,
      },
      {
        name: 'cut off in documentation',
        text: (make) =>
          `-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA${make.alnum(8)}...\n-----END RSA PRIVATE KEY-----\n`,
      },
      {
        name: 'a body of x',
        text: () =>
          `-----BEGIN RSA PRIVATE KEY-----\n${wrapped('x'.repeat(640), '\n')}\n-----END RSA PRIVATE KEY-----\n`,
      },
    ],
  },
  'privatekey-openssh': {
    secret: (make) => armored(make, 'OPENSSH PRIVATE KEY', make.privateKey('openssh')),
    match: [
      { name: 'a file', text: (secret) => `${secret}\n` },
      { name: 'workflow', text: (secret) => `        env:\n          SSH_KEY: "${secret}\\n"\n` },
      { name: 'Dockerfile', text: (secret) => `RUN echo "${secret}" > /root/.ssh/id_ed25519\n` },
    ],
    noMatch: [
      {
        name: 'the public key',
        text: (make) => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${make.base64(43)} me@host\n`,
      },
      {
        name: 'code that checks for the header',
        text: () => 'grep -q "BEGIN OPENSSH PRIVATE KEY-----" "$file" && echo found\n',
      },
      {
        name: 'only the beginning',
        text: () =>
          `-----BEGIN OPENSSH PRIVATE KEY-----\n${opensshMagic}BG5vbmUA...\n-----END OPENSSH PRIVATE KEY-----\n`,
      },
    ],
  },
  'privatekey-encrypted': {
    secret: (make) =>
      make.pick([
        armored(make, 'ENCRYPTED PRIVATE KEY', make.privateKey('pkcs8-encrypted')),
        armored(make, 'RSA PRIVATE KEY', make.privateKey('ciphertext'), [
          'Proc-Type: 4,ENCRYPTED',
          `DEK-Info: AES-128-CBC,${make.hex(32).toUpperCase()}`,
          '',
        ]),
        armored(make, 'OPENSSH PRIVATE KEY', make.privateKey('openssh-encrypted')),
        ppk(make, 'aes256-cbc'),
      ]),
    match: [
      { name: 'a file', text: (secret) => `${secret}\n` },
      { name: 'JSON', text: (secret) => `{"key": "${secret}"}\n` },
      { name: 'Python', text: (secret) => `KEY = """${secret}"""\n` },
    ],
    noMatch: [
      {
        name: 'code that checks for the header',
        text: () => "const isEncrypted = pem.includes('-----BEGIN ENCRYPTED PRIVATE KEY-----')\n",
      },
      {
        name: 'a key without a passphrase',
        text: (make) => `${plain(make)}\n`,
      },
    ],
  },
  'privatekey-base64': {
    secret: (make) => {
      const [label, format] = make.pick([
        ['RSA PRIVATE KEY', 'rsa'],
        ['EC PRIVATE KEY', 'ec'],
        ['PRIVATE KEY', 'pkcs8'],
        ['OPENSSH PRIVATE KEY', 'openssh'],
      ] as const)
      const lines = wrapped(make.privateKey(format), '\n')
      return Buffer.from(`-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`).toString(
        'base64',
      )
    },
    match: [
      {
        name: 'kubeconfig',
        text: (secret) => `users:\n- name: admin\n  user:\n    client-key-data: ${secret}\n`,
      },
      {
        name: 'Kubernetes secret',
        text: (secret) => `type: kubernetes.io/tls\ndata:\n  tls.key: ${secret}\n`,
      },
      { name: 'env file', text: (secret) => `APP_PRIVATE_KEY_BASE64="${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'a certificate',
        text: (make) =>
          `client-certificate-data: ${Buffer.from(`-----BEGIN CERTIFICATE-----\n${make.base64(1200)}`).toString('base64')}\n`,
      },
      {
        name: 'only the header',
        text: () =>
          `prefix = "${Buffer.from('-----BEGIN RSA PRIVATE KEY-----\n').toString('base64')}"\n`,
      },
    ],
  },
  'privatekey-putty': {
    secret: (make) => ppk(make, 'none'),
    match: [
      { name: 'a file', text: (secret) => `${secret}\n` },
      { name: 'YAML', text: (secret) => `key: |\n${secret}\n` },
      { name: 'Python', text: (secret) => `PPK = """${secret}"""\n` },
    ],
    noMatch: [
      {
        name: 'without its private half',
        text: (make) => `${ppk(make, 'none').split('Private-Lines')[0]}\n`,
      },
      {
        name: 'code that checks for the header',
        text: () => "return text.startsWith('PuTTY-User-Key-File-2: ssh-rsa')\n",
      },
      { name: 'with a passphrase', text: (make) => `${ppk(make, 'aes256-cbc')}\n` },
    ],
  },
  'privatekey-pgp': {
    secret: (make) =>
      armored(
        make,
        'PGP PRIVATE KEY BLOCK',
        make.privateKey('pgp'),
        make.pick([[], ['Version: GnuPG v2', ''], ['Comment: Alice', '']]),
      ),
    match: [
      { name: 'a file', text: (secret) => `${secret}\n` },
      { name: 'shell', text: (secret) => `export GPG_SIGNING_KEY="${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"gpg": {"key": "${secret}"}}\n` },
    ],
    noMatch: [
      {
        name: 'the public key',
        text: (make) => `${armored(make, 'PGP PUBLIC KEY BLOCK', `mQ${make.base64(1600)}`)}\n`,
      },
      {
        name: 'a signature',
        text: (make) => `${armored(make, 'PGP SIGNATURE', `iQ${make.base64(600)}`)}\n`,
      },
      {
        name: 'code that checks for the header',
        text: () => "if (text.includes('-----BEGIN PGP PRIVATE KEY BLOCK-----')) importKey(text)\n",
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const ssh = {
  revoke: {
    console: {
      text: 'Delete the line with its public half from every ~/.ssh/authorized_keys, and the key from Git hosts and cloud consoles. Where that takes long, list it in the file named by RevokedKeys in sshd_config first.',
      url: sshdConfig,
    },
    cli: {
      text: 'Adds the public half to a revocation list. Name that list as RevokedKeys in sshd_config on every server; it refuses the key, and certificates for it, at the next login.',
      url: sshKeygen,
      command: {
        argv: ['ssh-keygen', '-k', '-u', '-f', '/etc/ssh/revoked_keys', '<public-key-file>'],
      },
    },
  },
  blastRadius: {
    text: 'Logs in as every user whose authorized_keys holds the public half, on every server and Git host, and from there reaches what that user reaches.',
    list: {
      text: 'Prints the public half: search authorized_keys files, Git hosts and cloud consoles for it.',
      url: sshKeygen,
      command: { argv: ['ssh-keygen', '-y', '-f', '<key-file>'] },
    },
  },
  audit: {
    text: 'sshd logs Accepted publickey with the key’s SHA256 fingerprint, which ssh-keygen -lf prints: search auth.log or journalctl -t sshd on each server for it from {since} to {until}. End sessions that are open.',
    url: sshKeygen,
  },
  replace: {
    text: 'Use short-lived SSH certificates from your own CA, or the cloud’s session service, so that no key is stored. Else one key for each person and machine, with a passphrase or on a hardware token (ed25519-sk).',
    url: sshKeygen,
  },
  consumers: [
    'authorized_keys on servers',
    'deploy keys of Git hosts',
    'CI secrets',
    'Ansible and other provisioning',
    'cloud key pairs',
  ],
  confirm: {
    text: 'Logging in with only this key is refused with Permission denied (publickey), on every host that knew it.',
    url: 'https://man.openbsd.org/ssh',
    command: {
      argv: [
        'ssh',
        '-o',
        'IdentitiesOnly=yes',
        '-o',
        'BatchMode=yes',
        '-i',
        '<key-file>',
        '<user>@<host>',
        'true',
      ],
    },
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key pair leaves the leaked one valid wherever its public half is still listed. A new passphrase changes nothing about copies.',
  },
} as const

export const playbook = {
  revoke: {
    console: {
      text: 'Find out what it is for. TLS: revoke its certificate at the CA with reason keyCompromise and install one for a new key. SSH: remove the public half wherever it is listed. API or signing key: delete it at the service.',
      url: 'https://letsencrypt.org/docs/revoking/',
    },
    cli: {
      text: 'For a certificate that certbot got. Other CAs have a page or an API for it; ACME ones accept the private key itself as proof.',
      url: 'https://letsencrypt.org/docs/revoking/',
      command: {
        argv: [
          'certbot',
          'revoke',
          '--cert-path',
          '<certificate-file>',
          '--reason',
          'keycompromise',
        ],
      },
    },
  },
  blastRadius: {
    text: 'Whoever holds it is whoever the public half stands for: the server of a certificate, the user of authorized_keys, the issuer of tokens and signatures, the service account of a cloud.',
    list: {
      text: 'Prints the public half. Search for it in certificates, authorized_keys, JWKS documents and the key lists of services.',
      url: 'https://docs.openssl.org/master/man1/openssl-pkey/',
      command: { argv: ['openssl', 'pkey', '-pubout', '-in', '<key-file>'] },
    },
  },
  audit: {
    text: 'Use of a key leaves traces only at those who accept it: sshd’s log by fingerprint, the service’s audit log by key ID, certificate transparency for new certificates. Look there from {since} to {until}.',
    url: 'https://certificate.transparency.dev/',
  },
  replace: {
    text: 'Keep the new key where it cannot be read: a cloud KMS, an HSM or the platform’s certificate manager. Make it on the machine that uses it, and never commit it, not even encrypted.',
  },
  consumers: [
    'web servers, load balancers and ingress',
    'SSH clients and deploy jobs',
    'token and code signing',
    'service accounts',
    'CI secrets',
  ],
  confirm: {
    text: 'The certificate shows as revoked at the CA and servers present another one; a login or a request signed with the key is refused.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until its certificate is revoked or expires and its public half is removed everywhere.',
  },
  sources: [
    { url: pem, checked: '2026-11-21' },
    { url: openssh, checked: '2026-11-21' },
    { url: sshKeygen, checked: '2026-11-21' },
    { url: 'https://letsencrypt.org/docs/revoking/', checked: '2026-11-21' },
  ],
  byRule: {
    'privatekey-openssh': ssh,
    'privatekey-putty': ssh,
    'privatekey-encrypted': {
      blastRadius: {
        text: 'A passphrase only buys time: it can be guessed offline without limit. Treat the key as leaked unless the passphrase is long and random and stood nowhere near it.',
        list: {
          text: 'Prints the public half after asking for the passphrase.',
          url: sshKeygen,
          command: { argv: ['ssh-keygen', '-y', '-f', '<key-file>'] },
        },
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new passphrase protects the new file only. Copies of the leaked file still open with the old one, so the key pair has to be replaced.',
      },
    },
    'privatekey-base64': {
      revoke: {
        console: {
          text: 'In a kubeconfig: Kubernetes cannot revoke a client certificate. Remove the role bindings of its user and groups, and rotate the cluster’s CA if it is cluster-admin. In a TLS secret: revoke the certificate at its CA.',
          url: 'https://kubernetes.io/docs/tasks/tls/manual-rotation-of-ca-certificates/',
        },
      },
      audit: {
        text: 'In the API server’s audit log look for the certificate’s common name as user.username from {since} to {until}, and for secrets it read.',
        url: 'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/',
      },
      replace: {
        text: 'Use exec credentials of the cloud or OIDC in the kubeconfig: they hold no key. Let cert-manager keep TLS keys, and seal secrets before they are committed.',
        url: 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/',
      },
      consumers: [
        'kubeconfig files',
        'Kubernetes secrets and Helm values',
        'CI secrets',
        'environment variables',
      ],
    },
    'privatekey-pgp': {
      revoke: {
        console: {
          text: 'Publish a revocation certificate: import it into your keyring, send the key to the key servers that have it, and replace it on Git hosts, package repositories and web key directories.',
          url: 'https://www.gnupg.org/documentation/manuals/gnupg/OpenPGP-Key-Management.html',
        },
        cli: {
          text: 'Makes the revocation certificate; GnuPG also made one in openpgp-revocs.d when the key was generated. Then gpg --import it and gpg --send-keys.',
          url: 'https://www.gnupg.org/documentation/manuals/gnupg/OpenPGP-Key-Management.html',
          command: {
            argv: ['gpg', '--output', 'revoke.asc', '--generate-revocation', '<fingerprint>'],
          },
        },
      },
      blastRadius: {
        text: 'Unless a good passphrase protects it: signs commits, packages and mail in the owner’s name, and decrypts everything ever encrypted to it.',
        list: {
          text: 'Shows the fingerprint, user IDs and subkeys of the key in the file.',
          url: 'https://www.gnupg.org/documentation/manuals/gnupg/Operational-GPG-Commands.html',
          command: { argv: ['gpg', '--show-keys', '<key-file>'] },
        },
      },
      audit: {
        text: 'Signing and decrypting leave no trace with the key. Check signatures dated {since} to {until} on tags, releases and packages against what you really signed.',
      },
      replace: {
        text: 'Sign in CI with a keyless scheme such as Sigstore. Else make a new primary key, keep it offline, and put subkeys with an expiry on a hardware token.',
        url: 'https://docs.sigstore.dev/',
      },
      consumers: [
        'package and release signing',
        'commit signing',
        'CI secrets',
        'SOPS and pass',
        'encrypted backups',
      ],
      confirm: {
        text: 'gpg --list-keys shows the key as revoked after fetching it from a key server, and verifiers warn about it.',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new key or passphrase does not touch the leaked one: it stays valid until others have its revocation.',
      },
    },
  },
} as const satisfies Playbook
