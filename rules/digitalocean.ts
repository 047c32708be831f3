import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'digitalocean',
  name: 'DigitalOcean',
  url: 'https://www.digitalocean.com',
} as const satisfies Provider

const prefixes = 'https://docs.digitalocean.com/notes/2022/api-token-format'
const spacesKeys = 'https://docs.digitalocean.com/products/spaces/how-to/manage-access/'

export const rules = [
  {
    id: 'digitalocean-pat',
    title: 'DigitalOcean personal access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['dop_v1_'],
    pattern: /dop_v1_[0-9a-f]{64}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: prefixes,
  },
  {
    id: 'digitalocean-oauth-token',
    title: 'DigitalOcean OAuth access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['doo_v1_'],
    pattern: /doo_v1_[0-9a-f]{64}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: prefixes,
  },
  {
    id: 'digitalocean-refresh-token',
    title: 'DigitalOcean OAuth refresh token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['dor_v1_'],
    pattern: /dor_v1_[0-9a-f]{64}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: prefixes,
  },
  {
    id: 'digitalocean-token-legacy',
    title: 'DigitalOcean access token (format before 2022)',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['digitalocean', 'digital_ocean', 'digital-ocean', 'do_token', 'do_api', 'do_pat'],
    pattern: {
      name: /digital[_.-]?ocean[\w.-]{0,24}(?:token|key|pat)|do[_.-](?:api[_.-]?)?(?:token|pat|key)/,
      value: /[0-9a-f]{64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: prefixes,
  },
  {
    id: 'digitalocean-functions-key',
    title: 'DigitalOcean Functions access key',
    severity: 'high',
    confidence: 'high',
    keywords: ['dof_v1_'],
    pattern: /dof_v1_[0-9a-f]{32}:[A-Za-z0-9]{32,128}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: 'https://docs.digitalocean.com/reference/doctl/reference/serverless/key/',
  },
  {
    id: 'digitalocean-model-access-key',
    title: 'DigitalOcean model access key (serverless inference)',
    severity: 'high',
    confidence: 'high',
    keywords: ['sk-do-'],
    pattern: /sk-do-[A-Za-z0-9_-]{50,80}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://docs.digitalocean.com/products/inference/how-to/model-access-keys/',
  },
  {
    id: 'digitalocean-spaces-access-key-id',
    title: 'DigitalOcean Spaces access key ID',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['DO00', 'DO80'],
    pattern: /(?<secret>DO[08]0[A-Z0-9]{16})(?:[^%/\w]|$)/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3 },
      { kind: 'mixed', of: ['upper', 'digit'] },
    ],
    half: 'public',
    source: spacesKeys,
  },
  {
    id: 'digitalocean-spaces-secret-key',
    title: 'DigitalOcean Spaces secret key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['DO00', 'DO80'],
    pattern:
      /DO[08]0[A-Z0-9]{16}[^A-Za-z0-9/+](?:[\s\S]{0,300}?[^A-Za-z0-9/+])?(?<secret>[A-Za-z0-9/+]{43})(?:[^A-Za-z0-9/+=]|$)/,
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    companions: [{ rule: 'digitalocean-spaces-access-key-id', withinLines: 5, required: true }],
    source: spacesKeys,
  },
  {
    id: 'digitalocean-spaces-secret-key-named',
    title: 'DigitalOcean Spaces secret key by its name',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['spaces_secret', 'spaces-secret', 'spacessecret', 'do_spaces', 'do-spaces'],
    pattern: {
      name: /spaces[_.-]?(?:access[_.-]?)?secret(?:[_.-]?(?:access[_.-]?)?key)?/,
      value: /[A-Za-z0-9/+]{43}/,
    },
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    companions: [{ rule: 'digitalocean-spaces-access-key-id', withinLines: 5 }],
    source: spacesKeys,
  },
] as const satisfies readonly Rule[]

const accessKey = (make: Make) => `DO00${make.of('ABCDEFGHIJKLMNPQRTUVWXYZ2346789', 16)}`

export const examples = {
  'digitalocean-pat': {
    secret: (make) => `dop_v1_${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `DIGITALOCEAN_ACCESS_TOKEN=${secret}\n` },
      { name: 'doctl', text: (secret) => `access-token: ${secret}\n` },
      {
        name: 'Terraform',
        text: (secret) => `provider "digitalocean" {\n  token = "${secret}"\n}\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.digitalocean.com/v2/account\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `token=dop_v1_${make.hex(63)}\n` },
      { name: 'a placeholder', text: () => `token=dop_v1_${'0'.repeat(64)}\n` },
    ],
  },
  'digitalocean-oauth-token': {
    secret: (make) => `doo_v1_${make.hex(64)}`,
    match: [
      { name: 'JSON', text: (secret) => `{"access_token": "${secret}", "token_type": "bearer"}\n` },
      { name: 'env file', text: (secret) => `DO_OAUTH_TOKEN=${secret}\n` },
      { name: 'Go', text: (secret) => `client := godo.NewFromToken("${secret}")\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `token=doo_v1_${make.hex(63)}\n` },
      { name: 'inside a longer word', text: (make) => `token=voodoo_v1_${make.hex(64)}\n` },
    ],
  },
  'digitalocean-refresh-token': {
    secret: (make) => `dor_v1_${make.hex(64)}`,
    match: [
      { name: 'JSON', text: (secret) => `{"refresh_token": "${secret}"}\n` },
      { name: 'form', text: (secret) => `grant_type=refresh_token&refresh_token=${secret}\n` },
      { name: 'YAML', text: (secret) => `refresh-token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `token=dor_v1_${make.hex(63)}\n` },
      { name: 'upper case', text: (make) => `token=dor_v1_F${make.hex(63).toUpperCase()}\n` },
    ],
  },
  'digitalocean-token-legacy': {
    secret: (make) => make.hex(64),
    match: [
      { name: 'env file', text: (secret) => `DIGITALOCEAN_TOKEN=${secret}\n` },
      { name: 'Terraform', text: (secret) => `do_token = "${secret}"\n` },
      { name: 'Python', text: (secret) => `digital_ocean_api_key = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'a digest',
        text: (make) => `image: registry.digitalocean.com/acme/app@sha256:${make.hex(64)}\n`,
      },
      { name: 'one character short', text: (make) => `DIGITALOCEAN_TOKEN=${make.hex(63)}\n` },
    ],
  },
  'digitalocean-functions-key': {
    secret: (make) => `dof_v1_${make.hex(32)}:${make.alnum(64)}`,
    match: [
      { name: 'JSON', text: (secret) => `{"access_key": {"secret": "${secret}"}}\n` },
      { name: 'env file', text: (secret) => `__OW_API_KEY=${secret}\n` },
      { name: 'shell', text: (secret) => `doctl serverless connect --access-key ${secret}\n` },
    ],
    noMatch: [
      { name: 'the id alone, which is public', text: (make) => `id=dof_v1_${make.hex(32)}\n` },
      { name: 'cut short', text: (make) => `key=dof_v1_${make.hex(32)}:${make.alnum(12)}\n` },
    ],
  },
  'digitalocean-model-access-key': {
    secret: (make) => `sk-do-${make.base64url(58)}`,
    match: [
      { name: 'env file', text: (secret) => `GRADIENT_MODEL_ACCESS_KEY=${secret}\n` },
      {
        name: 'Python',
        text: (secret) =>
          `client = OpenAI(base_url="https://inference.do-ai.run/v1", api_key="${secret}")\n`,
      },
      { name: 'JSON', text: (secret) => `{"apiKey": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'words',
        text: () => `SECRET = 'sk-do-not-log-me-do-not-log-me-do-not-log-me-do-not-log-me'\n`,
      },
      { name: 'cut short', text: (make) => `key=sk-do-${make.alnum(30)}\n` },
    ],
  },
  'digitalocean-spaces-access-key-id': {
    secret: accessKey,
    match: [
      { name: 'env file', text: (secret) => `SPACES_ACCESS_KEY_ID=${secret}\n` },
      { name: 's3cmd', text: (secret) => `[default]\naccess_key = ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"access_key": "${secret}", "name": "backup"}\n` },
    ],
    noMatch: [
      {
        name: 'the scope in a presigned URL',
        text: (make) =>
          `https://b.nyc3.digitaloceanspaces.com/a?X-Amz-Credential=${accessKey(make)}%2F20240101%2Fnyc3%2Fs3\n`,
      },
      {
        name: 'one character short',
        text: (make) => `access_key = ${accessKey(make).slice(0, -1)}\n`,
      },
    ],
  },
  'digitalocean-spaces-secret-key': {
    secret: (make) => make.base64(43),
    match: [
      {
        name: 's3cmd',
        text: (secret, make) => `access_key = ${accessKey(make)}\nsecret_key = ${secret}\n`,
      },
      {
        name: 'TypeScript',
        text: (secret, make) =>
          `credentials: { accessKeyId: '${accessKey(make)}', secret: '${secret}' }\n`,
      },
      {
        name: 'rclone',
        text: (secret, make) =>
          `[spaces]\ntype = s3\naccess_key_id = ${accessKey(make)}\nsecret_access_key = ${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'no id beside it',
        text: (make) => `access_key = me\nsecret_key = ${make.base64(43)}\n`,
      },
      { name: 'a digest beside one', text: (make) => `${accessKey(make)} ${make.hex(64)}\n` },
    ],
  },
  'digitalocean-spaces-secret-key-named': {
    secret: (make) => make.base64(43),
    match: [
      { name: 'env file', text: (secret) => `DO_SPACES_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `spaces-secret-access-key: "${secret}"\n` },
      { name: 'Python', text: (secret) => `SPACES_SECRET_KEY = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `DO_SPACES_SECRET=${make.base64(42)}\n` },
      {
        name: 'a variable',
        text: () => 'DO_SPACES_SECRET=$SPACES_SECRET_FROM_THE_VAULT_OF_THE_COMPANY\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const spaces = {
  revoke: {
    console: {
      text: 'Control panel → Spaces Object Storage → Access Keys → the key → … → Delete.',
      url: 'https://cloud.digitalocean.com/spaces/access_keys',
    },
    cli: {
      text: 'Deleting is final.',
      url: 'https://docs.digitalocean.com/reference/doctl/reference/spaces/keys/delete',
      command: { argv: ['doctl', 'spaces', 'keys', 'delete', '{companion}'] },
    },
    api: {
      text: 'DELETE https://api.digitalocean.com/v2/spaces/keys/{access_key}.',
      url: 'https://docs.digitalocean.com/reference/pydo/reference/spaces_key/',
    },
  },
  blastRadius: {
    text: 'Reads, changes and deletes the files of the buckets it was granted; keys without grants of their own reach every bucket of the team.',
    list: {
      text: 'Shows the grants of the key.',
      url: 'https://docs.digitalocean.com/reference/doctl/reference/spaces/keys/get',
      command: {
        argv: ['doctl', 'spaces', 'keys', 'get', '{companion}', '--format', 'Name,Grants'],
      },
    },
  },
  audit: {
    text: 'Spaces keeps access logs only for buckets where they were switched on: look there for the key from {since} to {until}. The bandwidth graph of the bucket shows large downloads.',
    url: 'https://docs.digitalocean.com/products/spaces/',
  },
  replace: {
    text: 'A key with a grant for one bucket, read-only where that will do; presigned URLs for browsers.',
    url: spacesKeys,
  },
  consumers: [
    's3cmd and rclone settings',
    'backup tools',
    'media settings of web applications',
    'CI secrets',
  ],
  confirm: { text: 'A request signed with it answers 403 InvalidAccessKeyId.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the leaked one valid until it is deleted.',
  },
} as const satisfies Partial<Playbook>

const oauthApp = {
  revoke: {
    console: {
      text: 'The user who granted it: Control panel → API → Authorized Applications → the application → Revoke.',
      url: 'https://cloud.digitalocean.com/account/api/access',
    },
    api: {
      text: 'POST https://cloud.digitalocean.com/v1/oauth/revoke ends an access token.',
      url: 'https://docs.digitalocean.com/reference/api/oauth',
    },
  },
  consumers: ['servers of the application', 'token stores', 'logs of the login callback'],
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new login makes further tokens; the leaked ones stay valid until they are revoked or expire.',
  },
} as const satisfies Partial<Playbook>

export const playbook = {
  revoke: {
    console: {
      text: 'Control panel → API → Tokens → the token → More → Delete.',
      url: 'https://cloud.digitalocean.com/account/api/tokens',
    },
  },
  blastRadius: {
    text: 'What its scopes allow in the team. With full access: creates Droplets at your expense, reads and deletes Droplets, databases, clusters, domains and their backups, and hands out database and cluster credentials.',
    list: {
      text: 'Control panel → API → Tokens shows the scopes of each token and when it was last used.',
      url: 'https://cloud.digitalocean.com/account/api/tokens',
    },
  },
  audit: {
    text: 'Control panel → Settings → Security → Security history: what the team did from {since} to {until}. Look for Droplets, SSH keys and tokens you did not make, and at the current invoice.',
    url: 'https://cloud.digitalocean.com/account/security',
  },
  replace: {
    text: 'A token with custom scopes for what the program does, and an expiry; one for each program.',
    url: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  },
  consumers: [
    'doctl’s config.yaml',
    'Terraform variables',
    'CI secrets',
    'Kubernetes controllers and DNS updaters',
  ],
  confirm: {
    text: 'GET https://api.digitalocean.com/v2/account with the token answers 401 Unable to authenticate you.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate makes a new value for the token, and the leaked one stops working; what was made with it meanwhile stays. DigitalOcean’s own advice for a compromised token is to delete it.',
  },
  sources: [
    { url: prefixes, checked: '2026-11-21' },
    { url: 'https://docs.digitalocean.com/reference/api/oauth', checked: '2026-11-21' },
    {
      url: 'https://docs.digitalocean.com/reference/doctl/reference/spaces/keys/delete',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.digitalocean.com/reference/doctl/reference/serverless/key/delete/',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'digitalocean-oauth-token': oauthApp,
    'digitalocean-refresh-token': oauthApp,
    'digitalocean-functions-key': {
      revoke: {
        console: {
          text: 'Control panel → Functions → the namespace → Settings → Access keys → the key → Delete.',
          url: 'https://cloud.digitalocean.com/functions',
        },
        cli: {
          text: 'The id is the part before the colon.',
          url: 'https://docs.digitalocean.com/reference/doctl/reference/serverless/key/delete/',
          command: {
            argv: [
              'doctl',
              'serverless',
              'key',
              'delete',
              '<dof_v1_ id>',
              '--namespace',
              '<namespace>',
            ],
          },
        },
      },
      blastRadius: {
        text: 'Deploys, reads and calls every function of the namespace, and reads the settings they run with.',
      },
      audit: {
        text: 'doctl serverless activations list, for calls from {since} to {until} that are not yours; and compare the deployed functions with your source.',
        url: 'https://docs.digitalocean.com/reference/doctl/reference/serverless/',
      },
      replace: {
        text: 'A key with an expiry (--expiration 24h) made for each deployment.',
        url: 'https://docs.digitalocean.com/reference/doctl/reference/serverless/key/create/',
      },
      consumers: ['CI secrets', 'callers of non-web functions'],
      confirm: {
        text: 'A call with it answers 401, and doctl serverless key list no longer shows it.',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new key leaves the leaked one valid until it is deleted or expires.',
      },
    },
    'digitalocean-model-access-key': {
      revoke: {
        console: {
          text: 'Control panel → Inference → Manage → Model Access Keys → the key → Delete.',
          url: 'https://cloud.digitalocean.com/model-studio/manage-keys',
        },
      },
      blastRadius: {
        text: 'Calls the models the key is scoped to, at your expense; a key limited to a VPC network works only from inside it.',
      },
      audit: {
        text: 'Control panel → Inference and Billing: compare the tokens used from {since} to {until} with your own.',
        url: 'https://cloud.digitalocean.com/account/billing',
      },
      replace: {
        text: 'A key for each program, scoped to its models and, on DigitalOcean, to its VPC network.',
        url: 'https://docs.digitalocean.com/products/inference/how-to/model-access-keys/',
      },
      consumers: ['server environments', 'coding assistants’ settings', 'notebooks'],
      confirm: {
        text: 'A call to https://inference.do-ai.run/v1/models with the key answers 401.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Regenerate makes a new value for the key, and the leaked one stops working.',
      },
    },
    'digitalocean-spaces-access-key-id': {
      ...spaces,
      blastRadius: {
        text: 'Nothing by itself. With its secret, which is often committed nearby, the buckets it was granted.',
      },
    },
    'digitalocean-spaces-secret-key': spaces,
    'digitalocean-spaces-secret-key-named': spaces,
  },
} as const satisfies Playbook
