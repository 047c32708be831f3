import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'oracle',
  name: 'Oracle Cloud Infrastructure',
  url: 'https://www.oracle.com/cloud/',
} as const satisfies Provider

const managingCredentials =
  'https://docs.oracle.com/en-us/iaas/Content/Identity/Tasks/managingcredentials.htm'
const sdkConfig = 'https://docs.oracle.com/en-us/iaas/Content/API/Concepts/sdkconfig.htm'

export const rules = [
  {
    id: 'oracle-oci-key-passphrase',
    title: 'Passphrase of an Oracle Cloud API signing key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['ocid1.user.'],
    pattern:
      /ocid1\.user\.[\s\S]{0,400}?pass_?phrase["']?\s{0,4}[=:]\s{0,4}["']?(?<secret>[^\s"'<>${}]{8,64})/i,
    checks: [{ kind: 'entropy', bitsPerChar: 2.5 }],
    source: sdkConfig,
  },
  {
    id: 'oracle-oci-auth-token',
    title: 'Oracle Cloud auth token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['oci_auth', 'oci-auth', 'ociauth', 'ocir_', 'ocir-', 'oracle_auth'],
    pattern: {
      name: /oci[_.-]?auth[_.-]?token|ocir[_.-]?(?:auth[_.-]?)?(?:token|password)|oracle[_.-]?auth[_.-]?token/,
      value: /[^\s"'`<>${},]{20}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.2 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: managingCredentials,
  },
  {
    id: 'oracle-oci-customer-secret-key',
    title: 'Oracle Cloud customer secret key',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['oci_', 'oracle'],
    pattern: {
      name: /(?:oci|oracle)[\w.-]{0,24}secret[\w.-]{0,12}key/,
      value: /[A-Za-z0-9+/]{43}=/,
    },
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: managingCredentials,
  },
] as const satisfies readonly Rule[]

const authToken = (make: Make) => `${make.alnum(9)}(${make.alnum(5)};${make.alnum(4)}`

export const examples = {
  'oracle-oci-key-passphrase': {
    secret: (make) => make.alnum(16),
    match: [
      {
        name: '~/.oci/config',
        text: (secret, make) =>
          `[DEFAULT]\nuser=ocid1.user.oc1..${make.lower(60)}\nfingerprint=20:3b:97\npass_phrase=${secret}\n`,
      },
      {
        name: 'Python',
        text: (secret, make) =>
          `config = {"user": "ocid1.user.oc1..${make.lower(60)}", "pass_phrase": "${secret}"}\n`,
      },
      {
        name: 'spaced',
        text: (secret, make) =>
          `user = ocid1.user.oc1..${make.lower(60)}\npass_phrase = ${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'no passphrase',
        text: (make) => `user=ocid1.user.oc1..${make.lower(60)}\nregion=eu-frankfurt-1\n`,
      },
      {
        name: 'a variable',
        text: (make) => `user=ocid1.user.oc1..${make.lower(60)}\npass_phrase=$OCI_PASSPHRASE\n`,
      },
    ],
  },
  'oracle-oci-auth-token': {
    secret: authToken,
    match: [
      { name: 'env file', text: (secret) => `OCI_AUTH_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `ocir_password: "${secret}"\n` },
      { name: 'workflow', text: (secret) => `OCIR_TOKEN: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `OCI_AUTH_TOKEN="${authToken(make).slice(0, -1)}"\n`,
      },
      { name: 'a variable', text: () => 'OCI_AUTH_TOKEN=$OCI_TOKEN\n' },
    ],
  },
  'oracle-oci-customer-secret-key': {
    secret: (make) => `${make.base64(43)}=`,
    match: [
      { name: 'env file', text: (secret) => `OCI_CUSTOMER_SECRET_KEY=${secret}\n` },
      { name: 'Terraform', text: (secret) => `oci_s3_secret_access_key = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `oracle_secret_key: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `OCI_CUSTOMER_SECRET_KEY=${make.base64(42)}=\n`,
      },
      {
        name: 'an OCID',
        text: (make) => `OCI_SECRET_KEY_ID=ocid1.vaultsecret.oc1..${make.lower(60)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Console → profile icon → My profile → Tokens and keys → Auth tokens → the token → Delete.',
      url: 'https://cloud.oracle.com/identity/domains/my-profile/auth-tokens',
    },
    cli: {
      text: 'Find the id with oci iam auth-token list.',
      url: 'https://docs.oracle.com/en-us/iaas/tools/oci-cli/latest/oci_cli_docs/cmdref/iam/auth-token/delete.html',
      command: {
        argv: [
          'oci',
          'iam',
          'auth-token',
          'delete',
          '--user-id',
          '<user-ocid>',
          '--auth-token-id',
          '<auth-token-ocid>',
        ],
      },
    },
  },
  blastRadius: {
    text: 'Logs in as its user where auth tokens are taken: pushes and pulls container images, DevOps repositories, Swift and streaming, as the user’s groups allow.',
  },
  audit: {
    text: 'Governance & Administration → Audit: filter by the user from {since} to {until}. Compare image digests in the registry with your builds.',
    url: 'https://cloud.oracle.com/audit/events',
  },
  replace: {
    text: 'An instance, resource or workload principal, which needs no stored secret; else a token of a service user whose group may do little.',
    url: 'https://docs.oracle.com/en-us/iaas/Content/Identity/Tasks/callingservicesfrominstances.htm',
  },
  consumers: [
    'docker logins and Kubernetes pull secrets',
    'CI secrets',
    'Terraform state backends',
  ],
  confirm: { text: 'docker login with it answers unauthorized.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A user may have two auth tokens: a new one leaves the leaked one valid until you delete it.',
  },
  sources: [
    {
      url: 'https://docs.oracle.com/iaas/Content/Identity/Tasks/managingcredentials.htm',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.oracle.com/ja-jp/iaas/Content/API/Concepts/sdkconfig.htm',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'oracle-oci-key-passphrase': {
      revoke: {
        console: {
          text: 'Console → profile icon → My profile → Tokens and keys → API keys → the key with that fingerprint → Delete.',
          url: 'https://cloud.oracle.com/identity/domains/my-profile/api-keys',
        },
        cli: {
          text: 'Takes the fingerprint that stands beside it in the file.',
          url: 'https://docs.oracle.com/en-us/iaas/tools/oci-cli/latest/oci_cli_docs/cmdref/iam/user/api-key/delete.html',
          command: {
            argv: [
              'oci',
              'iam',
              'user',
              'api-key',
              'delete',
              '--user-id',
              '<user-ocid>',
              '--fingerprint',
              '<fingerprint>',
            ],
          },
        },
      },
      blastRadius: {
        text: 'Opens the private key file named in key_file. Only if that leaked too does it act as the user in the whole tenancy.',
      },
      replace: {
        text: 'An instance, resource or workload principal, which needs no key. Else pass the passphrase at run time: the entry in the file is deprecated.',
        url: sdkConfig,
      },
      consumers: ['~/.oci/config files', 'Terraform variables', 'CI secrets'],
      confirm: { text: 'oci iam region list with the old key answers 401 NotAuthenticated.' },
    },
    'oracle-oci-customer-secret-key': {
      revoke: {
        console: {
          text: 'Console → profile icon → My profile → Tokens and keys → Customer secret keys → the key → Delete.',
          url: 'https://cloud.oracle.com/identity/domains/my-profile/secret-keys',
        },
        cli: {
          text: 'The id is the access key.',
          url: 'https://docs.oracle.com/en-us/iaas/tools/oci-cli/latest/oci_cli_docs/cmdref/iam/customer-secret-key/delete.html',
          command: {
            argv: [
              'oci',
              'iam',
              'customer-secret-key',
              'delete',
              '--user-id',
              '<user-ocid>',
              '--customer-secret-key-id',
              '<access-key>',
            ],
          },
        },
      },
      blastRadius: {
        text: 'Reads, changes and deletes the buckets its user may reach, over the S3 interface of Object Storage.',
      },
      confirm: {
        text: 'A signed request answers 403 SignatureDoesNotMatch or InvalidAccessKeyId.',
      },
    },
  },
} as const satisfies Playbook
