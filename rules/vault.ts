import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'vault',
  name: 'HashiCorp Vault',
  url: 'https://www.vaultproject.io',
} as const satisfies Provider

const tokens = 'https://developer.hashicorp.com/vault/docs/concepts/tokens'

export const rules = [
  {
    id: 'vault-service-token',
    title: 'Vault service token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['hvs.'],
    // The long form carries a signed index for performance standbys; root tokens are the short one.
    pattern: /hvs\.(?:[A-Za-z0-9_-]{80,220}|[A-Za-z0-9]{24})(?:\.[A-Za-z0-9]{5})?/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.4 }],
    source: tokens,
  },
  {
    id: 'vault-batch-token',
    title: 'Vault batch token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['hvb.'],
    pattern: /hvb\.[A-Za-z0-9_-]{100,600}/,
    boundary: 'base64url',
    reach: 1024,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: tokens,
  },
  {
    id: 'vault-recovery-token',
    title: 'Vault recovery token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['hvr.'],
    pattern: /hvr\.[A-Za-z0-9_-]{24,220}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.4 }],
    source: tokens,
  },
  {
    id: 'vault-legacy-token',
    title: 'Vault token (before 1.10)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['vault'],
    pattern: { name: /vault[\w.-]{0,20}token/, value: /s\.[A-Za-z0-9]{24}(?:\.[A-Za-z0-9]{5})?/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.4 }],
    source: 'https://developer.hashicorp.com/vault/docs/upgrading/upgrade-to-1.0.0',
  },
  {
    id: 'vault-approle-secret-id',
    title: 'Vault AppRole secret ID',
    severity: 'high',
    confidence: 'medium',
    keywords: ['vault', 'approle'],
    pattern: {
      name: /(?:vault|approle)[\w.-]{0,24}secret[_.-]?id/,
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://developer.hashicorp.com/vault/docs/auth/approle',
  },
  {
    id: 'vault-unseal-key',
    title: 'Vault unseal key',
    severity: 'high',
    confidence: 'high',
    keywords: ['unseal'],
    // A share is 33 bytes, the only share of an unsplit key 32.
    pattern:
      /unseal[ _-]?keys?(?:[ _-]?(?:b64|base64))?[ _-]?\d{0,2}["']?(?: \(base64\))?\s{0,4}[:=]\s{0,4}(?:\[\s{0,12})?["']?(?<secret>[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{44})/i,
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://developer.hashicorp.com/vault/docs/concepts/seal',
  },
] as const satisfies readonly Rule[]

/** A server-side consistent token: protobuf in base64url, which always begins the same way. */
function serviceToken(make: Make): string {
  return `hvs.${make.pick([`CAESI${make.base64url(86)}`, make.alnum(24)])}`
}

export const examples = {
  'vault-service-token': {
    secret: serviceToken,
    match: [
      { name: 'shell', text: (secret) => `export VAULT_TOKEN="${secret}"\n` },
      {
        name: 'header',
        text: (secret) => `curl -H "X-Vault-Token: ${secret}" $VAULT_ADDR/v1/secret/data/app\n`,
      },
      { name: 'Go', text: (secret) => `client.SetToken("${secret}")\n` },
      { name: 'Terraform', text: (secret) => `provider "vault" {\n  token = "${secret}"\n}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `VAULT_TOKEN=hvs.${make.alnum(23)}\n` },
      {
        name: 'cut off in documentation',
        text: (make) => `VAULT_TOKEN=hvs.CAESI${make.alnum(26)}...\n`,
      },
    ],
  },
  'vault-batch-token': {
    secret: (make) => `hvb.AAAAAQ${make.base64url(make.int(130, 210))}`,
    match: [
      { name: 'env file', text: (secret) => `VAULT_TOKEN=${secret}\n` },
      {
        name: 'JSON',
        text: (secret) => `{"auth":{"client_token":"${secret}","token_type":"batch"}}\n`,
      },
      { name: 'Python', text: (secret) => `client = hvac.Client(url=addr, token='${secret}')\n` },
    ],
    noMatch: [
      { name: 'too short to hold a batch', text: (make) => `VAULT_TOKEN=hvb.${make.alnum(24)}\n` },
      { name: 'a file name', text: (make) => `import './hvb.${make.lower(8)}.js'\n` },
    ],
  },
  'vault-recovery-token': {
    secret: (make) => `hvr.${make.alnum(24)}`,
    match: [
      { name: 'shell', text: (secret) => `VAULT_TOKEN=${secret} vault read sys/raw/core\n` },
      { name: 'YAML', text: (secret) => `vault:\n  recovery_token: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"token": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `VAULT_TOKEN=hvr.${make.alnum(23)}\n` },
      { name: 'part of a longer word', text: (make) => `id=xhvr.${make.alnum(24)}\n` },
    ],
  },
  'vault-legacy-token': {
    secret: (make) => `s.${make.alnum(24)}`,
    match: [
      { name: 'shell', text: (secret) => `export VAULT_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl --header 'X-Vault-Token: ${secret}' http://vault:8200/v1/sys/mounts\n`,
      },
      { name: 'Spring', text: (secret) => `spring.cloud.vault.token=${secret}\n` },
      { name: 'JavaScript', text: (secret) => `const vault = { vaultRootToken: '${secret}' }\n` },
    ],
    noMatch: [
      { name: 'a property of an object', text: (make) => `vaultToken = this.${make.lower(24)}\n` },
      { name: 'one character long', text: (make) => `VAULT_TOKEN=s.${make.alnum(25)}\n` },
      { name: 'an accessor', text: (make) => `vault_accessor=s.${make.alnum(24)}\n` },
    ],
  },
  'vault-approle-secret-id': {
    secret: (make) => make.uuid(),
    match: [
      { name: 'env file', text: (secret) => `VAULT_SECRET_ID=${secret}\n` },
      { name: 'Spring', text: (secret) => `spring.cloud.vault.app-role.secret-id: ${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const config = { vaultSecretId: '${secret}' }\n` },
    ],
    noMatch: [
      { name: 'the role ID', text: (make) => `VAULT_ROLE_ID=${make.uuid()}\n` },
      { name: 'a secret ID of something else', text: (make) => `AZURE_SECRET_ID=${make.uuid()}\n` },
    ],
  },
  'vault-unseal-key': {
    secret: (make) => make.pick([make.base64(44), `${make.base64(43)}=`]),
    match: [
      { name: 'output of vault operator init', text: (secret) => `Unseal Key 1: ${secret}\n` },
      {
        name: 'JSON',
        text: (secret) =>
          `{\n  "unseal_keys_b64": [\n    "${secret}"\n  ],\n  "unseal_shares": 1\n}\n`,
      },
      { name: 'env file', text: (secret) => `VAULT_UNSEAL_KEY_2=${secret}\n` },
    ],
    noMatch: [
      {
        name: 'a progress line',
        text: () => 'Unseal Key (will be hidden): \nUnseal Progress  1/3\n',
      },
      { name: 'hex, as a key hash is', text: (make) => `unseal_key: ${make.hex(44)}\n` },
      { name: 'too long to be one', text: (make) => `Unseal Key 1: ${make.base64(60)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Vault UI: sign in with method Token and the leaked token → user menu → Revoke token. An administrator who has only the accessor uses the CLI or the API.',
      url: tokens,
    },
    cli: {
      text: 'Revokes the token and every token made with it. Its accessor is shown by vault token lookup, run with the leaked token in VAULT_TOKEN.',
      url: 'https://developer.hashicorp.com/vault/docs/commands/token/revoke',
      command: { argv: ['vault', 'token', 'revoke', '-accessor', '<accessor>'] },
    },
    api: {
      text: 'POST /v1/auth/token/revoke-accessor with {"accessor": "…"}, or POST /v1/auth/token/revoke with {"token": "…"}.',
      url: 'https://developer.hashicorp.com/vault/api-docs/auth/token',
    },
    self: {
      text: 'With the leaked token in VAULT_TOKEN this revokes the token and its children. Any token may do so.',
      url: 'https://developer.hashicorp.com/vault/docs/commands/token/revoke',
      command: { argv: ['vault', 'token', 'revoke', '-self'] },
    },
  },
  blastRadius: {
    text: 'Reads and writes every secret its policies reach, and mints database, cloud and PKI credentials from the engines they allow. A root token does everything, including changing policies and audit devices.',
    list: {
      text: 'With the leaked token in VAULT_TOKEN: policies, TTL, entity and accessor. vault policy read <name> shows what a policy allows.',
      url: 'https://developer.hashicorp.com/vault/docs/commands/token/lookup',
      command: { argv: ['vault', 'token', 'lookup'] },
    },
  },
  audit: {
    text: 'Audit devices hold the token as an HMAC: hash it with sys/audit-hash, then search the audit log for that auth.client_token from {since} to {until}. Rotate every secret that was read with it.',
    url: 'https://developer.hashicorp.com/vault/api-docs/system/audit-hash',
    command: {
      argv: ['vault', 'write', 'sys/audit-hash/<audit-device-path>', 'input=-'],
      secretOnStdin: true,
    },
  },
  replace: {
    text: 'Log in with the platform’s own identity: Kubernetes, AWS, Azure, GCP or JWT/OIDC auth, so that no token is stored. Vault Agent keeps a short-lived token fresh. Keep no root token at all.',
    url: 'https://developer.hashicorp.com/vault/docs/auth',
  },
  consumers: [
    '~/.vault-token files',
    'CI secrets',
    'Vault Agent and Kubernetes injectors',
    'Terraform providers',
    'application configuration',
  ],
  confirm: {
    text: 'GET /v1/auth/token/lookup-self with the token in the header X-Vault-Token answers 403.',
    url: 'https://developer.hashicorp.com/vault/api-docs/auth/token',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Vault has no rotation of a token: renewing only extends its life. Make a new one and revoke the leaked one.',
  },
  sources: [
    { url: tokens, checked: '2026-11-21' },
    {
      url: 'https://developer.hashicorp.com/vault/docs/commands/token/revoke',
      checked: '2026-11-21',
    },
    {
      url: 'https://developer.hashicorp.com/vault/docs/upgrading/upgrade-to-1.0.0',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'vault-batch-token': {
      revoke: {
        console: {
          text: 'A batch token cannot be revoked by itself. Revoke the service token it was made from; for one from a login, disable the entity (Access → Entities → the entity → Disable) and wait out the TTL.',
          url: 'https://developer.hashicorp.com/vault/tutorials/tokens/batch-tokens',
        },
      },
      confirm: {
        text: 'GET /v1/auth/token/lookup-self with the token in the header X-Vault-Token answers 403 once its parent is revoked or its TTL is over.',
      },
    },
    'vault-recovery-token': {
      revoke: {
        console: {
          text: 'A recovery token only works while a node runs in recovery mode. Stop that node or start it normally, then generate a new token for the next recovery.',
          url: 'https://developer.hashicorp.com/vault/docs/concepts/recovery-mode',
        },
      },
      blastRadius: {
        text: 'While a node runs in recovery mode, reads and changes its raw storage through sys/raw.',
      },
    },
    'vault-approle-secret-id': {
      revoke: {
        console: {
          text: 'There is no page for it: destroy the secret ID with the CLI or the API, then revoke the tokens the role issued.',
          url: 'https://developer.hashicorp.com/vault/docs/auth/approle',
        },
        cli: {
          text: 'Destroys the secret ID by its accessor. Tokens it was already exchanged for have to be revoked as well.',
          url: 'https://developer.hashicorp.com/vault/api-docs/auth/approle',
          command: {
            argv: [
              'vault',
              'write',
              'auth/approle/role/<role-name>/secret-id-accessor/destroy',
              'secret_id_accessor=<accessor>',
            ],
          },
        },
        api: {
          text: 'POST /v1/auth/approle/role/{role}/secret-id/destroy with {"secret_id": "…"}.',
          url: 'https://developer.hashicorp.com/vault/api-docs/auth/approle',
        },
      },
      blastRadius: {
        text: 'Together with the role ID, which is no secret, logs in as the role and does what its policies allow.',
      },
      confirm: {
        text: 'POST /v1/auth/approle/login with role ID and secret ID answers 400.',
        url: 'https://developer.hashicorp.com/vault/api-docs/auth/approle',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A role holds many secret IDs: generating a new one leaves the leaked one valid until it is destroyed.',
      },
    },
    'vault-unseal-key': {
      revoke: {
        console: {
          text: 'Rekey: the holders of a quorum of the old shares make a new set with vault operator rekey, after which the old shares are worthless for this cluster. Also delete backups that the old shares open.',
          url: 'https://developer.hashicorp.com/vault/docs/commands/operator/rekey',
        },
        cli: {
          text: 'Starts the rekey; each key holder then enters a share with vault operator rekey.',
          url: 'https://developer.hashicorp.com/vault/docs/commands/operator/rekey',
          command: {
            argv: [
              'vault',
              'operator',
              'rekey',
              '-init',
              '-key-shares=<shares>',
              '-key-threshold=<threshold>',
            ],
          },
        },
      },
      blastRadius: {
        text: 'Enough shares together unseal the Vault, generate a root token, and decrypt any copy of its storage. One share alone opens nothing unless the threshold is one.',
      },
      audit: {
        text: 'Look in the audit log and the server log for sys/unseal, sys/rekey and sys/generate-root from {since} to {until}, and check who had access to storage backups.',
        url: 'https://developer.hashicorp.com/vault/docs/audit',
      },
      replace: {
        text: 'Use auto-unseal with a cloud KMS or an HSM, so that no share has to be kept; else encrypt each share to its holder’s PGP key when rekeying.',
        url: 'https://developer.hashicorp.com/vault/docs/concepts/seal',
      },
      confirm: {
        text: 'vault operator rekey -status shows no rekey in progress, and the old share is refused by the next vault operator unseal.',
        url: 'https://developer.hashicorp.com/vault/docs/commands/operator/rekey',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'vault operator rotate changes the encryption key and leaves the unseal keys as they are. Only a rekey replaces them.',
      },
    },
  },
} as const satisfies Playbook
