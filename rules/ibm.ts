import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'ibm',
  name: 'IBM Cloud',
  url: 'https://www.ibm.com/cloud',
} as const satisfies Provider

const userApiKey = 'https://cloud.ibm.com/docs/account?topic=account-userapikey'

export const rules = [
  {
    id: 'ibm-cloud-api-key',
    title: 'IBM Cloud API key',
    severity: 'critical',
    confidence: 'medium',
    keywords: [
      'ibmcloud',
      'ibm_cloud',
      'ibm-cloud',
      'ibm_api',
      'ibm-api',
      'bluemix',
      'watson',
      'iam_apikey',
      'iam_api_key',
      'iamapikey',
      'ic_api_key',
    ],
    pattern: {
      name: /(?:ibm|bluemix|watson)[\w.-]{0,24}api[_.-]?key|iam[_.-]?api[_.-]?key|\bic[_.-]api[_.-]key/,
      value: /[A-Za-z0-9_-]{44}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: userApiKey,
  },
  {
    id: 'ibm-service-credentials-apikey',
    title: 'API key in IBM Cloud service credentials',
    severity: 'high',
    confidence: 'high',
    keywords: ['iam_apikey_'],
    pattern: /"apikey"\s{0,4}:\s{0,4}"(?<secret>[A-Za-z0-9_-]{44})"[\s\S]{0,200}?iam_apikey_/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://cloud.ibm.com/docs/account?topic=account-service_credentials',
  },
  {
    id: 'ibm-cos-hmac-secret',
    title: 'IBM Cloud Object Storage HMAC secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['cos_hmac_keys'],
    pattern:
      /cos_hmac_keys["']?\s{0,4}[:=]\s{0,4}\{[^}]{0,160}?secret_access_key["']?\s{0,4}[:=]\s{0,4}["'](?<secret>[0-9a-f]{48})["']/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source:
      'https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-uhc-hmac-credentials-main',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'ibm-cloud-api-key': {
    secret: (make) => make.base64url(44),
    match: [
      { name: 'env file', text: (secret) => `IBMCLOUD_API_KEY=${secret}\n` },
      { name: 'Terraform', text: (secret) => `ibmcloud_api_key = "${secret}"\n` },
      { name: 'Python', text: (secret) => `WATSONX_APIKEY = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `IBMCLOUD_API_KEY=${make.alnum(43)}\n` },
      {
        name: 'a variable',
        text: () => 'iam_apikey: the-name-of-the-secret-in-the-vault-for-this\n',
      },
    ],
  },
  'ibm-service-credentials-apikey': {
    secret: (make) => make.base64url(44),
    match: [
      {
        name: 'JSON',
        text: (secret) =>
          `{\n  "apikey": "${secret}",\n  "iam_apikey_description": "Auto-generated"\n}\n`,
      },
      {
        name: 'on one line',
        text: (secret, make) =>
          `{"apikey": "${secret}", "iam_apikey_id": "ApiKey-${make.uuid()}"}\n`,
      },
      {
        name: 'with an endpoint',
        text: (secret) =>
          `{"apikey":"${secret}","endpoints":"https://acme.test","iam_apikey_name":"a"}\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `{"apikey": "${make.alnum(43)}", "iam_apikey_id": "a"}\n`,
      },
      {
        name: 'a placeholder',
        text: () =>
          '{"apikey": "0000000000000000000000000000000000000000000", "iam_apikey_id": "a"}\n',
      },
    ],
  },
  'ibm-cos-hmac-secret': {
    secret: (make) => make.hex(48),
    match: [
      {
        name: 'service credentials',
        text: (secret, make) =>
          `{"cos_hmac_keys": {"access_key_id": "${make.hex(32)}", "secret_access_key": "${secret}"}}\n`,
      },
      {
        name: 'over lines',
        text: (secret, make) =>
          `"cos_hmac_keys": {\n  "access_key_id": "${make.hex(32)}",\n  "secret_access_key": "${secret}"\n}\n`,
      },
      {
        name: 'secret first',
        text: (secret) => `"cos_hmac_keys": { "secret_access_key": "${secret}" }\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `"cos_hmac_keys": { "secret_access_key": "${make.hex(47)}" }\n`,
      },
      {
        name: 'the id alone',
        text: (make) => `"cos_hmac_keys": { "access_key_id": "${make.hex(32)}" }\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Manage → Access (IAM) → API keys → the key → Actions → Disable, then Delete. A service ID’s: Service IDs → the ID → API keys.',
      url: 'https://cloud.ibm.com/iam/apikeys',
    },
    cli: {
      text: 'Locking comes first if you are not sure: ibmcloud iam api-key-lock only keeps it from being changed, deleting ends it.',
      url: 'https://cloud.ibm.com/docs/cli?topic=cli-ibmcloud_commands_iam',
      command: { argv: ['ibmcloud', 'iam', 'api-key-delete', '<name-or-id>'] },
    },
    api: {
      text: 'DELETE https://iam.cloud.ibm.com/v1/apikeys/{id}.',
      url: 'https://cloud.ibm.com/apidocs/iam-identity-token-api',
    },
  },
  blastRadius: {
    text: 'A user’s key does everything that user may do in every account, classic infrastructure included. A service ID’s key does what its policies allow.',
  },
  audit: {
    text: 'Activity Tracker Event Routing / Cloud Logs: filter by the API key id or the initiator, from {since} to {until}.',
    url: 'https://cloud.ibm.com/observe',
  },
  replace: {
    text: 'A trusted profile: compute resources and federated CI get short-lived IAM tokens without a key. Else a service ID’s key with one narrow policy.',
    url: 'https://cloud.ibm.com/docs/account?topic=account-create-trusted-profile',
  },
  consumers: [
    'Terraform and ibmcloud CLI',
    'watsonx and Watson applications',
    'container registry logins',
    'CI secrets',
  ],
  confirm: {
    text: 'POST https://iam.cloud.ibm.com/identity/token with the key answers 400 BXNIM0415E, Provided API key could not be found.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until you disable or delete it.',
  },
  sources: [
    {
      url: 'https://cloud.ibm.com/docs/iam?interface=ui&topic=iam-serviceidapikeys',
      checked: '2026-11-21',
    },
    {
      url: 'https://cloud.ibm.com/docs/watson?format=markdown&topic=watson-iam',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'ibm-cos-hmac-secret': {
      revoke: {
        console: {
          text: 'Resource list → the Object Storage instance → Service credentials → the credential → Delete.',
          url: 'https://cloud.ibm.com/resources',
        },
      },
      blastRadius: {
        text: 'Reads, changes and deletes the buckets that the credential’s service ID may reach, over the S3 interface.',
      },
      confirm: { text: 'A signed request answers 403 InvalidAccessKeyId.' },
    },
  },
} as const satisfies Playbook
