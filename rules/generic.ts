import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

/** For values that nothing but their name and their randomness gives away. */
export const provider = {
  id: 'generic',
  name: 'an unknown provider',
  url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
} as const satisfies Provider

const cwe = 'https://cwe.mitre.org/data/definitions/798.html'

export const rules = [
  {
    id: 'generic-secret',
    title: 'Random value assigned to a secret-like name',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'secret',
      'token',
      'api_key',
      'apikey',
      'api-key',
      'api.key',
      '_key',
      '-key',
      'appkey',
      'consumerkey',
      'sharedkey',
      'hashkey',
      'cryptkey',
      'licensekey',
      'servicekey',
      'access_key',
      'accesskey',
      'access-key',
      'private_key',
      'privatekey',
      'auth_key',
      'authkey',
      'encryption_key',
      'encryptionkey',
      'signing_key',
      'signingkey',
      'master_key',
      'masterkey',
      'credential',
      'authorization',
      'auth_token',
      'x-api-key',
    ],
    pattern: {
      name: /secret|token|[_.-]keys?(?:$|[_.\d-])|(?:api|access|private|auth|encryption|signing|master|app|consumer|shared|hash|crypt|license|service)key|credential|authorization/,
      value: 'random',
    },
    boundary: 'none',
    yields: true,
    source: cwe,
  },
  {
    id: 'generic-password',
    title: 'Password in an assignment',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'password',
      'passwd',
      'passphrase',
      '_pwd',
      '-pwd',
      'pwd=',
      'pwd:',
      'db_pass',
      'dbpass',
      'smtp_pass',
      'smtppass',
      'user_pass',
      'userpass',
      'admin_pass',
      'root_pass',
      'mail_pass',
    ],
    pattern: { name: /pass(?:word|wd|phrase)|pwd|[_a-z]pass$/, value: 'chosen' },
    boundary: 'none',
    yields: true,
    source: cwe,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'generic-secret': {
    secret: (make) => make.alnum(40),
    match: [
      { name: 'env file', text: (secret) => `SESSION_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"internal": {"apiKey": "${secret}"}}\n` },
      { name: 'TypeScript', text: (secret) => `const accessToken = '${secret}'\n` },
      {
        name: 'typed TypeScript',
        text: (secret) => `export const signingKey: string = "${secret}"\n`,
      },
      { name: 'YAML', text: (secret) => `auth:\n  client_secret: ${secret}\n` },
      { name: 'function call', text: (secret) => `config.set("internal.token", "${secret}")\n` },
      { name: 'header', text: (secret) => `curl -H "X-Api-Key: ${secret}" https://intern.test\n` },
    ],
    noMatch: [
      {
        name: 'an expression',
        text: () => 'const token = parser.nextToken({ skipWhitespace: true2 })\n',
      },
      {
        name: 'a UUID',
        text: (make) => `{"tokenId": "${make.uuid()}", "token": "${make.uuid()}"}\n`,
      },
      { name: 'a template', text: () => `SECRET_KEY=\${VAULT_SECRET_KEY_2024_PRODUCTION}\n` },
      { name: 'words', text: () => 'secret: my-very-long-kubernetes-secret-name-2\n' },
      { name: 'a path', text: () => 'private_key: /etc/ssl/private/server2/my.key\n' },
      { name: 'a checksum', text: (make) => `{"token_sha256": "${make.hex(64)}"}\n` },
      { name: 'a public key', text: (make) => `public_key = "${make.base64(40)}"\n` },
    ],
  },
  'generic-password': {
    secret: (make) =>
      `${make.of('ABCDEFGHJKLMNPQR', 3)}${make.lower(6)}${make.digits(3)}!${make.lower(4)}`,
    match: [
      { name: 'PHP', text: (secret) => `$dbPassword = '${secret}';\n` },
      { name: 'JSON', text: (secret) => `{"smtp": {"user": "mailer", "password": "${secret}"}}\n` },
      { name: 'YAML', text: (secret) => `database:\n  password: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'a label', text: () => `{"password": "Enter your password"}\n` },
      { name: 'a variable', text: () => 'password = request.form.password\n' },
      { name: 'a field name', text: () => `const passwordField = 'user_password_2'\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Find who issues it: look at the name, the file and the code that reads it. Then change or delete it there.',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    },
  },
  blastRadius: { text: 'Whatever the system that accepts it lets its owner do.' },
  audit: {
    text: 'Look through the access log of that system from {since} to {until} for addresses and calls that are not yours.',
  },
  replace: {
    text: 'Prefer a short-lived or keyless credential. Otherwise issue a new one with the least permission, and read it at run time from the environment or a secret manager.',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  },
  consumers: [
    'the program whose configuration holds it',
    'CI secrets',
    'copies of the same file in other repositories',
  ],
  confirm: { text: 'A login or call with the old value is refused.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A new value does not end the old one by itself: see that the system refuses the leaked one, and end the sessions it opened.',
  },
  sources: [
    {
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
