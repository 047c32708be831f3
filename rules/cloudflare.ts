import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'cloudflare',
  name: 'Cloudflare',
  url: 'https://www.cloudflare.com',
} as const satisfies Provider

const formats = 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/'

export const rules = [
  {
    id: 'cloudflare-user-api-token',
    title: 'Cloudflare user API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['cfut_'],
    pattern: /cfut_[A-Za-z0-9_-]{40}[0-9a-f]{8}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: formats,
  },
  {
    id: 'cloudflare-account-api-token',
    title: 'Cloudflare account API token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['cfat_'],
    pattern: /cfat_[A-Za-z0-9_-]{40}[0-9a-f]{8}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: formats,
  },
  {
    id: 'cloudflare-global-api-key',
    title: 'Cloudflare global API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['cfk_'],
    pattern: /cfk_[A-Za-z0-9_-]{40}[0-9a-f]{8}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: formats,
  },
  {
    id: 'cloudflare-api-token-legacy',
    title: 'Cloudflare API token (format before 2026)',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['cloudflare', 'cf_api', 'cf_dns', 'cf_zone', 'cf_token', 'cf-token', 'cf-api'],
    pattern: {
      name: /(?:cloudflare|cf)[\w.-]{0,24}token/,
      value: /[A-Za-z0-9_-]{40}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: formats,
  },
  {
    id: 'cloudflare-global-api-key-legacy',
    title: 'Cloudflare global API key (format before 2026)',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['cloudflare', 'cf_api', 'cf-api', 'cf_key', 'cf_global', 'x-auth-key'],
    pattern: {
      name: /(?:cloudflare|cf)[_.-]?(?:global[_.-]?)?(?:api[_.-]?)?key|x-auth-key/,
      value: /[0-9a-f]{37,45}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.1 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: formats,
  },
  {
    id: 'cloudflare-origin-ca-key',
    title: 'Cloudflare Origin CA key',
    severity: 'low',
    confidence: 'high',
    keywords: ['v1.0-'],
    pattern: /v1\.0-[0-9a-f]{24}-[0-9a-f]{146}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/',
  },
  {
    id: 'cloudflare-tunnel-token',
    title: 'Cloudflare Tunnel token',
    severity: 'critical',
    confidence: 'high',
    // {"a":"account","t":"tunnel","s":"secret"} in base64.
    keywords: ['eyJhIjoi'],
    pattern: /eyJhIjoi[A-Za-z0-9+/]{130,240}={0,2}/,
    boundary: 'base64',
    checks: [{ kind: 'structure', is: 'base64-json' }],
    source: 'https://developers.cloudflare.com/tunnel/reference/tunnel-tokens/',
  },
  {
    id: 'cloudflare-r2-secret-access-key',
    title: 'Cloudflare R2 secret access key',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['r2_secret', 'r2-secret', 'r2secret', 'r2_access', 'r2access'],
    pattern: {
      name: /r2[\w.-]{0,24}secret(?:[_.-]?(?:access[_.-]?)?key)?/,
      value: /[0-9a-f]{64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://developers.cloudflare.com/r2/api/tokens/',
  },
  {
    id: 'cloudflare-access-service-token',
    title: 'Cloudflare Access service token secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['cf-access-client-secret', 'cf_access_client_secret', 'cfaccessclientsecret'],
    pattern: { name: /cf[_.-]?access[_.-]?client[_.-]?secret/, value: /[0-9a-f]{64}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source:
      'https://developers.cloudflare.com/cloudflare-one/access-controls/service-credentials/service-tokens/',
  },
] as const satisfies readonly Rule[]

const scannable = (make: Make, prefix: string) => `${prefix}_${make.alnum(40)}${make.hex(8)}`

function tunnelToken(make: Make): string {
  const secret = `${make.base64(43)}=`
  return Buffer.from(JSON.stringify({ a: make.hex(32), t: make.uuid(), s: secret })).toString(
    'base64',
  )
}

export const examples = {
  'cloudflare-user-api-token': {
    secret: (make) => scannable(make, 'cfut'),
    match: [
      { name: 'env file', text: (secret) => `CLOUDFLARE_API_TOKEN=${secret}\n` },
      {
        name: 'Terraform',
        text: (secret) => `provider "cloudflare" {\n  api_token = "${secret}"\n}\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.cloudflare.com/client/v4/zones\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `token=${scannable(make, 'cfut').slice(0, -1)}\n`,
      },
      { name: 'no checksum', text: (make) => `token=cfut_${make.alnum(40)}zzzzzzzz\n` },
    ],
  },
  'cloudflare-account-api-token': {
    secret: (make) => scannable(make, 'cfat'),
    match: [
      { name: 'env file', text: (secret) => `CLOUDFLARE_API_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `dns:\n  token: ${secret}\n` },
      { name: 'TypeScript', text: (secret) => `new Cloudflare({ apiToken: '${secret}' })\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `token=${scannable(make, 'cfat').slice(0, -1)}\n`,
      },
      { name: 'a placeholder', text: () => `token=cfat_${'x'.repeat(40)}00000000\n` },
    ],
  },
  'cloudflare-global-api-key': {
    secret: (make) => scannable(make, 'cfk'),
    match: [
      { name: 'env file', text: (secret) => `CLOUDFLARE_API_KEY=${secret}\n` },
      { name: 'header', text: (secret) => `X-Auth-Key: ${secret}\n` },
      { name: 'ini', text: (secret) => `dns_cloudflare_api_key = ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `key=${scannable(make, 'cfk').slice(0, -1)}\n`,
      },
      { name: 'no checksum', text: (make) => `key=cfk_${make.alnum(40)}zzzzzzzz\n` },
    ],
  },
  'cloudflare-api-token-legacy': {
    secret: (make) => make.base64url(40),
    match: [
      { name: 'env file', text: (secret) => `CLOUDFLARE_API_TOKEN=${secret}\n` },
      { name: 'certbot', text: (secret) => `dns_cloudflare_api_token = ${secret}\n` },
      { name: 'YAML', text: (secret) => `CF_DNS_API_TOKEN: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'a commit id', text: (make) => `CLOUDFLARE_TOKEN_REF=${make.hex(40)}\n` },
      {
        name: 'one character short',
        text: (make) => `CLOUDFLARE_API_TOKEN=${make.base64url(39)}\n`,
      },
    ],
  },
  'cloudflare-global-api-key-legacy': {
    secret: (make) => make.hex(37),
    match: [
      { name: 'env file', text: (secret) => `CLOUDFLARE_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-Auth-Email: me@acme.test" -H "X-Auth-Key: ${secret}" https://api.cloudflare.com\n`,
      },
      { name: 'certbot', text: (secret) => `dns_cloudflare_api_key = ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the account id, which is public',
        text: (make) => `CLOUDFLARE_ACCOUNT_ID=${make.hex(32)}\n`,
      },
      { name: 'too short', text: (make) => `CLOUDFLARE_API_KEY=${make.hex(32)}\n` },
    ],
  },
  'cloudflare-origin-ca-key': {
    secret: (make) => `v1.0-${make.hex(24)}-${make.hex(146)}`,
    match: [
      { name: 'header', text: (secret) => `X-Auth-User-Service-Key: ${secret}\n` },
      { name: 'env file', text: (secret) => `CLOUDFLARE_API_USER_SERVICE_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `stringData:\n  key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a release tag', text: (make) => `git checkout v1.0-${make.hex(24)}\n` },
      {
        name: 'one character short',
        text: (make) => `key=v1.0-${make.hex(24)}-${make.hex(145)}\n`,
      },
    ],
  },
  'cloudflare-tunnel-token': {
    secret: tunnelToken,
    match: [
      { name: 'env file', text: (secret) => `TUNNEL_TOKEN=${secret}\n` },
      {
        name: 'Compose',
        text: (secret) => `command: tunnel --no-autoupdate run --token ${secret}\n`,
      },
      { name: 'shell', text: (secret) => `sudo cloudflared service install ${secret}\n` },
    ],
    noMatch: [
      { name: 'does not decode', text: (make) => `TUNNEL_TOKEN=eyJhIjoi${make.alnum(170)}\n` },
      { name: 'another token', text: (make) => `token=eyJhbGciOiJIUzI1NiJ9${make.alnum(170)}\n` },
    ],
  },
  'cloudflare-r2-secret-access-key': {
    secret: (make) => make.hex(64),
    match: [
      { name: 'env file', text: (secret) => `R2_SECRET_ACCESS_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"r2SecretAccessKey": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `cloudflare-r2-secret-key: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the access key id, which is public',
        text: (make) => `R2_ACCESS_KEY_ID=${make.hex(32)}\n`,
      },
      { name: 'a digest', text: (make) => `r2_object_sha256=${make.hex(64)}\n` },
    ],
  },
  'cloudflare-access-service-token': {
    secret: (make) => make.hex(64),
    match: [
      {
        name: 'header',
        text: (secret) => `curl -H "CF-Access-Client-Secret: ${secret}" https://app.acme.test\n`,
      },
      { name: 'env file', text: (secret) => `CF_ACCESS_CLIENT_SECRET=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `headers: { 'CF-Access-Client-Secret': '${secret}' },\n`,
      },
    ],
    noMatch: [
      {
        name: 'the client id, which is public',
        text: (make) => `CF_ACCESS_CLIENT_ID=${make.hex(32)}.access\n`,
      },
      { name: 'one character short', text: (make) => `CF_ACCESS_CLIENT_SECRET=${make.hex(63)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const globalKey = {
  revoke: {
    console: {
      text: 'My Profile → API Tokens → API Keys → Global API Key → Change.',
      url: 'https://dash.cloudflare.com/profile/api-tokens',
    },
  },
  blastRadius: {
    text: 'With the user’s e-mail address: everything the user may do in every account, as if logged in without a second factor. DNS, certificates, Workers, members, billing.',
  },
  replace: {
    text: 'An API token for each program, limited to its zones, permissions and addresses, with an expiry.',
    url: 'https://developers.cloudflare.com/fundamentals/api/get-started/create-token/',
  },
  consumers: [
    'DNS updaters and certificate clients',
    'old Terraform settings',
    'WordPress plugins',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.cloudflare.com/client/v4/user with the key answers 400 or 403, code 9103: Unknown X-Auth-Key or X-Auth-Email.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'There is one key for each user: Change replaces it and the leaked one stops working.',
  },
} as const satisfies Partial<Playbook>

export const playbook = {
  revoke: {
    console: {
      text: 'A user token: My Profile → API Tokens → the token → ⋯ → Delete. An account token: Manage Account → Account API Tokens → the token → ⋯ → Delete.',
      url: 'https://dash.cloudflare.com/profile/api-tokens',
    },
    api: {
      text: 'DELETE https://api.cloudflare.com/client/v4/user/tokens/{token_id}, or …/accounts/{account_id}/tokens/{token_id}; GET …/user/tokens/verify (or …/accounts/{account_id}/tokens/verify) with the token names its id.',
      url: 'https://developers.cloudflare.com/api/resources/user/subresources/tokens/',
    },
  },
  blastRadius: {
    text: 'What its permissions allow in its zones and accounts: changing DNS sends visitors and mail elsewhere and obtains certificates, editing Workers reads and rewrites traffic.',
    list: {
      text: 'The token’s page shows its permissions, zones, address filter and when it was last used.',
      url: 'https://dash.cloudflare.com/profile/api-tokens',
    },
  },
  audit: {
    text: 'Manage Account → Audit Log, from {since} to {until}: actions by API and by the token. Look for DNS records, Workers, members and tokens that are not yours.',
    url: 'https://developers.cloudflare.com/fundamentals/account/account-security/review-audit-logs/',
  },
  replace: {
    text: 'An account token for each program, limited to one zone and the permissions it needs, with an expiry and, where addresses are fixed, an address filter.',
    url: 'https://developers.cloudflare.com/fundamentals/api/get-started/create-token/',
  },
  consumers: [
    'wrangler and CI secrets',
    'Terraform variables',
    'certificate clients (certbot, cert-manager, Traefik)',
    'DNS updaters',
  ],
  confirm: {
    text: 'GET https://api.cloudflare.com/client/v4/user/tokens/verify, for an account token …/accounts/{account_id}/tokens/verify, with the token answers 401 Invalid API Token.',
    url: 'https://developers.cloudflare.com/fundamentals/api/troubleshooting/',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Roll makes a new value with the same permissions and invalidates the leaked one at once; what was changed with it meanwhile stays.',
  },
  sources: [
    { url: formats, checked: '2026-11-21' },
    {
      url: 'https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/',
      checked: '2026-11-21',
    },
    {
      url: 'https://developers.cloudflare.com/fundamentals/api/get-started/keys/',
      checked: '2026-11-21',
    },
    {
      url: 'https://developers.cloudflare.com/tunnel/reference/tunnel-tokens/',
      checked: '2026-11-21',
    },
    {
      url: 'https://developers.cloudflare.com/changelog/post/2026-03-19-service-key-authentication-deprecated',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'cloudflare-global-api-key': globalKey,
    'cloudflare-global-api-key-legacy': globalKey,
    'cloudflare-origin-ca-key': {
      revoke: {
        console: {
          text: 'Service key authentication ended on 30 September 2026, so the key opens nothing any more. Where My Profile → API Tokens still shows an Origin CA Key, choose Change: it ends every value ever shown.',
          url: 'https://dash.cloudflare.com/profile/api-tokens',
        },
      },
      blastRadius: {
        text: 'Until 30 September 2026: issued and revoked Origin CA certificates in every account of the user. Nothing since.',
      },
      audit: {
        text: 'SSL/TLS → Origin Server of each zone: certificates issued from {since} to {until} that are not yours; revoke those.',
        url: 'https://developers.cloudflare.com/ssl/origin-configuration/origin-ca/',
      },
      replace: {
        text: 'An API token with Zone → SSL and Certificates → Edit.',
        url: 'https://developers.cloudflare.com/changelog/post/2026-03-19-service-key-authentication-deprecated',
      },
      consumers: [
        'origin-ca-issuer in Kubernetes',
        'Keyless SSL key servers',
        'old cloudflared installations',
      ],
      confirm: { text: 'A request with it in X-Auth-User-Service-Key is refused.' },
      rotateInPlace: { effect: 'dies-at-once', text: 'Change ends all values of the key at once.' },
    },
    'cloudflare-tunnel-token': {
      revoke: {
        console: {
          text: 'Networking → Tunnels → the tunnel → Rotate token; then end the connections that are open, which the old token keeps until they restart: DELETE …/accounts/{account_id}/cfd_tunnel/{tunnel_id}/connections.',
          url: 'https://dash.cloudflare.com/?to=/:account/tunnels',
        },
      },
      blastRadius: {
        text: 'Runs the tunnel from another machine: part of the visitors’ requests, with their cookies and passwords, then arrives there instead of at your server.',
      },
      audit: {
        text: 'Networking → Tunnels → the tunnel → connectors: addresses and times of each replica, from {since} to {until}.',
        url: 'https://developers.cloudflare.com/tunnel/reference/tunnel-tokens/',
      },
      replace: {
        text: 'Hand the token to cloudflared in a file that only it can read (--token-file), not on the command line or in a Compose file.',
        url: 'https://developers.cloudflare.com/tunnel/reference/tunnel-tokens/',
      },
      consumers: ['Docker Compose files', 'systemd units of cloudflared', 'Kubernetes secrets'],
      confirm: { text: 'cloudflared tunnel run with the old token is refused as unauthorized.' },
      rotateInPlace: {
        effect: 'grace-period',
        text: 'After rotation no new connection can be made with the old token, but open ones stay until they are restarted or deleted.',
      },
    },
    'cloudflare-r2-secret-access-key': {
      revoke: {
        console: {
          text: 'R2 object storage → Manage API tokens → the token → ⋯ → Delete (or Roll).',
          url: 'https://dash.cloudflare.com/?to=/:account/r2/api-tokens',
        },
        api: {
          text: 'DELETE https://api.cloudflare.com/client/v4/user/tokens/{token_id}, or …/accounts/{account_id}/tokens/{token_id}: the access key ID is the id of the token.',
          url: 'https://developers.cloudflare.com/r2/api/tokens/',
        },
      },
      blastRadius: {
        text: 'Reads and, as its permission says, writes and deletes the objects of its buckets, or of all of them.',
      },
      audit: {
        text: 'Manage Account → Audit Log for changes of buckets; R2 → the bucket → Metrics for operations from {since} to {until}. Single reads are not logged.',
        url: 'https://developers.cloudflare.com/r2/platform/audit-logs/',
      },
      replace: {
        text: 'In Workers use an R2 binding, which needs no key; else a token for one bucket, read-only where that will do.',
        url: 'https://developers.cloudflare.com/r2/api/tokens/',
      },
      consumers: ['S3 clients of web applications', 'backup tools', 'CI secrets'],
      confirm: { text: 'A request signed with it answers 401 or 403.' },
    },
    'cloudflare-access-service-token': {
      revoke: {
        console: {
          text: 'Cloudflare One → Access controls → Service credentials → Service Tokens → the token → Delete.',
          url: 'https://one.dash.cloudflare.com',
        },
      },
      blastRadius: {
        text: 'With its client ID: passes Access in front of every application whose policy lets the token in, without a login.',
      },
      audit: {
        text: 'Cloudflare One → Insights → Logs → Access authentication: the service token from {since} to {until}.',
        url: 'https://developers.cloudflare.com/cloudflare-one/insights/logs/',
      },
      replace: {
        text: 'mTLS certificates, or a service token for each client with a short duration and a policy for one application.',
        url: 'https://developers.cloudflare.com/cloudflare-one/access-controls/service-credentials/service-tokens/',
      },
      consumers: [
        'CI jobs that reach internal services',
        'monitoring probes',
        'mobile and desktop clients',
      ],
      confirm: { text: 'A request with both headers is sent to the login page or answers 403.' },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new token leaves the leaked one valid until it is deleted or expires; refreshing only prolongs it.',
      },
    },
  },
} as const satisfies Playbook
