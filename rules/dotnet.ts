import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

const machineKey =
  'https://learn.microsoft.com/en-us/previous-versions/dotnet/netframework-4.0/w8h3skw9(v=vs.100)'
const jwt =
  'https://learn.microsoft.com/en-us/aspnet/core/security/authentication/configure-jwt-bearer-authentication'
const userSecrets = 'https://learn.microsoft.com/en-us/aspnet/core/security/app-secrets'

export const provider = {
  id: 'dotnet',
  name: '.NET',
  url: 'https://dotnet.microsoft.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'dotnet-machine-key',
    title: 'ASP.NET machine key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['validationkey', 'decryptionkey'],
    pattern:
      /(?:validation|decryption)Key["']?\s{0,4}[=:]\s{0,4}["'](?<secret>[0-9A-Fa-f]{32,128})/i,
    reach: { before: 0, after: 180 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: machineKey,
  },
  {
    // Whatever the section is called, the key that signs is simply its Key.
    id: 'dotnet-jwt-key',
    title: 'Key with which a .NET service signs JWTs',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['"jwt', '"token', '"bearer'],
    pattern:
      /"(?:Jwt|JWT|Token|Bearer)\w{0,24}"\s{0,4}:\s{0,4}\{[^{}]{0,400}?"(?:Issuer|Signing|Security|Symmetric)?Key"\s{0,4}:\s{0,4}"(?<secret>[^\s"\\]{16,256})"/,
    reach: { before: 0, after: 760 },
    boundary: 'none',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
      {
        kind: 'not',
        words: ['secret', 'supers', 'mykey', 'thisis', 'security', 'signing', '__', 'your'],
      },
    ],
    yields: true,
    source: jwt,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'dotnet-machine-key': {
    secret: (make) => make.hex(make.pick([48, 64, 128])).toUpperCase(),
    match: [
      {
        name: 'Web.config',
        text: (secret) =>
          `<machineKey validationKey="${secret}" decryptionKey="AutoGenerate" validation="SHA1" />\n`,
      },
      {
        name: 'isolated',
        text: (secret) => `<machineKey decryptionKey="${secret},IsolateApps" decryption="AES" />\n`,
      },
      {
        name: 'on lines of its own',
        text: (secret) =>
          `<machineKey\n  validationKey="${secret}"\n  validation="HMACSHA256" />\n`,
      },
    ],
    noMatch: [
      {
        name: 'made by the server',
        text: () =>
          '<machineKey validationKey="AutoGenerate,IsolateApps" decryptionKey="AutoGenerate" />\n',
      },
      { name: 'a template', text: () => '<machineKey validationKey="#{ValidationKey}#" />\n' },
    ],
  },
  'dotnet-jwt-key': {
    secret: (make) => `aQ7${make.alnum(37)}`,
    match: [
      {
        name: 'appsettings.json',
        text: (secret) => `{"Jwt": {"Issuer": "acme", "Key": "${secret}"}}\n`,
      },
      {
        name: 'another section',
        text: (secret) =>
          `{\n  "JwtSettings": {\n    "Key": "${secret}",\n    "Minutes": 60\n  }\n}\n`,
      },
      {
        name: 'another name',
        text: (secret) => `"TokenOptions": {"Audience": "acme", "SecurityKey": "${secret}"}\n`,
      },
    ],
    noMatch: [
      {
        name: 'words',
        text: () => '{"Jwt": {"Key": "ThisIsMySuperSecretSigningKey123"}}\n',
      },
      { name: 'a template', text: () => '{"Jwt": {"Key": "#{Jwt.Signing.Key.Production1}#"}}\n' },
      { name: 'empty', text: () => '{"Jwt": {"Key": ""}}\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Generate a new key, configure it on every server of the application, and restart: tokens and cookies made with the old one are then refused.',
      url: userSecrets,
    },
  },
  blastRadius: {
    text: 'Forges sign-ins as any user. With a machine key one also signs a ViewState that runs code on the server.',
  },
  audit: {
    text: 'The web server’s log from {since} to {until}: __VIEWSTATE of unusual length, event 1316 of ASP.NET, sessions that nobody signed in.',
    url: 'https://www.microsoft.com/en-us/security/blog/2025/02/06/code-injection-attacks-using-publicly-disclosed-asp-net-machine-keys/',
  },
  replace: {
    text: 'Let the server make its keys (AutoGenerate) or keep them in a key vault; sign JWTs with a key pair of an identity provider. In development: user secrets.',
    url: userSecrets,
  },
  consumers: ['each server of the farm', 'other services that check the same tokens'],
  confirm: { text: 'A token or cookie made before the change is refused.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'The old key ends when the last server has restarted with the new one, and everyone has to sign in again.',
  },
  sources: [
    { url: machineKey, checked: '2026-11-21' },
    { url: userSecrets, checked: '2026-11-21' },
  ],
} as const satisfies Playbook
