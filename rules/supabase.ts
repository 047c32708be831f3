import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'supabase',
  name: 'Supabase',
  url: 'https://supabase.com',
} as const satisfies Provider

const keys = 'https://supabase.com/docs/guides/api/api-keys'
const pats = 'https://supabase.com/docs/guides/platform/access-tokens'
const leaked = 'https://supabase.com/docs/guides/security/rotate-leaked-api-keys'
const audit = 'https://supabase.com/docs/guides/platform/audit-logs'
const signing = 'https://supabase.com/docs/guides/auth/signing-keys'

export const rules = [
  {
    id: 'supabase-access-token',
    title: 'Supabase personal access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['sbp_'],
    // Scoped tokens begin with sbp_fc, those of OAuth apps with sbp_oauth_.
    pattern: /sbp_(?:fc[A-Za-z0-9_]{38,80}|(?:oauth_|v0_)?[0-9a-f]{40})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: pats,
  },
  {
    id: 'supabase-secret-key',
    title: 'Supabase secret key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['sb_secret_'],
    // 22 random characters, then a checksum that takes the project’s ref to verify.
    pattern: /sb_secret_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{8}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      // The key of every local stack.
      { kind: 'not', words: ['N7UND0UgjKTVK'] },
    ],
    boundary: 'base64url',
    source: keys,
  },
  {
    id: 'supabase-service-role-key',
    title: 'Supabase service_role key (legacy JWT)',
    severity: 'critical',
    confidence: 'high',
    // {"iss":"supabase", … and {"role":"service_role" … as they stand at the start of the payload.
    keywords: ['.eyJpc3MiOiJzdXBhYmFzZSIs', '.eyJyb2xlIjoic2VydmljZV9yb2xl'],
    pattern:
      /eyJ[A-Za-z0-9_-]{20,120}\.(?:eyJpc3MiOiJzdXBhYmFzZSIs|eyJyb2xlIjoic2VydmljZV9yb2xl)[A-Za-z0-9_-]{20,240}\.[A-Za-z0-9_-]{43,86}/,
    checks: [{ kind: 'structure', is: 'supabase-service-role' }],
    boundary: 'base64url',
    source: keys,
  },
  {
    id: 'supabase-jwt-secret',
    title: 'Supabase JWT secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['supabase_jwt', 'supabase-jwt', 'supabasejwt', 'supabase_auth_jwt'],
    pattern: {
      name: /supabase[_.-]?(?:auth[_.-]?)?jwt[_.-]?secret/,
      value: /[A-Za-z0-9+/]{86}==/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 4.4 }],
    boundary: 'base64',
    source: signing,
  },
] as const satisfies readonly Rule[]

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A legacy API key as Supabase signs it for a project: valid for ten years. */
function apiKey(make: Make, role: string, iss = 'supabase'): string {
  const iat = make.int(1.62e9, 1.76e9)
  const ref = make.of('abcdefghijklmnopqrstuvwxyz', 20)
  const payload = { iss, ref, role, iat, exp: iat + 315360000 }
  return `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(payload)}.${make.base64url(43)}`
}

const secretKey = (make: Make) => `sb_secret_${make.base64url(22)}_${make.base64url(8)}`

export const examples = {
  'supabase-access-token': {
    secret: (make) =>
      make.pick([
        `sbp_${make.hex(40)}`,
        `sbp_v0_${make.hex(40)}`,
        `sbp_oauth_${make.hex(40)}`,
        `sbp_fc${make.alnum(44)}`,
      ]),
    match: [
      { name: 'env file', text: (secret) => `SUPABASE_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'MCP configuration',
        text: (secret) =>
          `{"args": ["-y", "@supabase/mcp-server-supabase@latest", "--access-token", "${secret}"]}\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H 'Authorization: Bearer ${secret}' https://api.supabase.com/v1/projects\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `SUPABASE_ACCESS_TOKEN=sbp_${make.hex(39)}\n`,
      },
      { name: 'a placeholder', text: () => 'SUPABASE_ACCESS_TOKEN=sbp_your_access_token_here\n' },
      { name: 'part of a longer word', text: (make) => `id: xsbp_${make.hex(40)}\n` },
    ],
  },
  'supabase-secret-key': {
    secret: secretKey,
    match: [
      { name: 'env file', text: (secret) => `SUPABASE_SECRET_KEY=${secret}\n` },
      {
        name: 'JSON in an env file',
        text: (secret) => `SUPABASE_SECRET_KEYS={"default":"${secret}"}\n`,
      },
      {
        name: 'TypeScript',
        text: (secret) =>
          `const admin = createClient('https://abc.supabase.co', '${secret}', { auth })\n`,
      },
    ],
    noMatch: [
      {
        name: 'the publishable key',
        text: (make) =>
          `SUPABASE_PUBLISHABLE_KEY=sb_publishable_${make.base64url(22)}_${make.base64url(8)}\n`,
      },
      {
        name: 'the key of every local stack',
        text: (make) => `SECRET_KEY=sb_secret_${'N7UND0UgjKTVK'}-Uodkm0Hg_${make.alnum(8)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `SUPABASE_SECRET_KEY=${secretKey(make).slice(0, -1)}\n`,
      },
    ],
  },
  'supabase-service-role-key': {
    secret: (make) => apiKey(make, 'service_role'),
    match: [
      { name: 'env file', text: (secret) => `SUPABASE_SERVICE_ROLE_KEY=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const supabase = createClient(url, "${secret}")\n`,
      },
      {
        name: 'Dart',
        text: (secret) => `final client = SupabaseClient(supabaseUrl, '${secret}');\n`,
      },
      {
        name: 'header',
        text: (secret) => `curl -H "apikey: ${secret}" https://abc.supabase.co/rest/v1/users\n`,
      },
    ],
    noMatch: [
      { name: 'the anon key', text: (make) => `SUPABASE_ANON_KEY=${apiKey(make, 'anon')}\n` },
      {
        name: 'the key of every local stack',
        text: (make) => `SERVICE_ROLE_KEY=${apiKey(make, 'service_role', 'supabase-demo')}\n`,
      },
      {
        name: 'a user’s session',
        text: (make) => `access_token=${apiKey(make, 'authenticated')}\n`,
      },
    ],
  },
  'supabase-jwt-secret': {
    secret: (make) => `${make.base64(86)}==`,
    match: [
      { name: 'env file', text: (secret) => `SUPABASE_JWT_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `env:\n  SUPABASE_JWT_SECRET: "${secret}"\n` },
      { name: 'Python', text: (secret) => `supabase_jwt_secret = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'the secret of every local stack',
        text: () => 'SUPABASE_JWT_SECRET=super-secret-jwt-token-with-at-least-32-characters-long\n',
      },
      { name: 'too short', text: (make) => `SUPABASE_JWT_SECRET=${make.base64(40)}==\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account preferences → Access Tokens → the token → Delete token.',
      url: 'https://supabase.com/dashboard/account/tokens',
    },
  },
  blastRadius: {
    text: 'A token with full access (badge Legacy) acts as its owner in every organization and project: reads API keys, runs SQL, deploys functions, deletes projects. A scoped one (sbp_fc…) does what was granted. Treat the keys of the projects it reached as leaked too.',
    list: {
      text: 'The Access Tokens page shows each token’s scope, expiry and last use; GET https://api.supabase.com/v1/projects with the token lists the projects it reaches.',
      url: pats,
    },
  },
  audit: {
    text: 'Organization → Audit Logs (Team and Enterprise): actions with a token as actor from {since} to {until}, with address and route. The account’s own audit logs show those of one user. On other plans look at the token’s last use and at each project’s settings.',
    url: audit,
  },
  replace: {
    text: 'A scoped token: one project, the permissions the job needs, and an expiry. In CI set it as SUPABASE_ACCESS_TOKEN; for a person use supabase login.',
    url: pats,
  },
  consumers: [
    'CI secrets',
    'MCP and agent configuration',
    '~/.supabase/access-token files',
    'Terraform and Pulumi providers',
  ],
  confirm: {
    text: 'GET https://api.supabase.com/v1/projects with the token answers 401.',
    url: 'https://supabase.com/docs/reference/api/introduction',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Supabase does not rotate tokens or secret keys: a new one leaves the leaked one valid until that is deleted. What a token may reach cannot be changed either.',
  },
  sources: [
    { url: keys, checked: '2026-11-21' },
    { url: pats, checked: '2026-11-21' },
    { url: audit, checked: '2026-11-21' },
    { url: leaked, checked: '2026-11-21' },
    {
      url: 'https://supabase.com/docs/guides/troubleshooting/rotating-anon-service-and-jwt-secrets-1Jq6yd',
      checked: '2026-11-21',
    },
    {
      url: 'https://supabase.com/changelog/scoped-personal-access-tokens-ga',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'supabase-secret-key': {
      revoke: {
        console: {
          text: 'Project Settings → API Keys → Secret keys → the key → Delete API key. Deleting is immediate and cannot be undone; create the new key first if the service must not stop.',
          url: 'https://supabase.com/dashboard/project/_/settings/api-keys',
        },
        api: {
          text: 'DELETE https://api.supabase.com/v1/projects/{ref}/api-keys/{id}; GET on the same path without id lists them.',
          url: leaked,
        },
      },
      blastRadius: {
        text: 'Reads, changes and deletes all data, files and users of one project: it bypasses Row Level Security.',
      },
      audit: {
        text: 'Project → Logs → API Gateway: requests from {since} to {until} from addresses that are not yours. Project Settings → API Keys shows when the key was last used.',
        url: keys,
      },
      replace: {
        text: 'A secret key of its own for each backend, so that one can be deleted alone. Give browsers and apps the publishable key and Row Level Security policies.',
        url: keys,
      },
      consumers: ['server environment', 'edge function secrets', 'CI secrets', 'scheduled jobs'],
      confirm: {
        text: 'A request to https://<project-ref>.supabase.co/rest/v1/ with the key in the apikey header answers 401.',
        url: keys,
      },
    },
    'supabase-service-role-key': {
      revoke: {
        console: {
          text: 'Move to secret keys, then Project Settings → API Keys → Legacy API keys → Disable. That also stops the anon key. If the JWT secret may be known too: JWT Keys → rotate, then revoke the legacy secret.',
          url: 'https://supabase.com/dashboard/project/_/settings/api-keys',
        },
        api: {
          text: 'PUT https://api.supabase.com/v1/projects/{ref}/api-keys/legacy?enabled=false disables the anon and service_role keys together.',
          url: leaked,
        },
      },
      blastRadius: {
        text: 'Reads, changes and deletes all data, files and users of one project: it bypasses Row Level Security. It is valid for ten years.',
      },
      audit: {
        text: 'Project → Logs → API Gateway: requests from {since} to {until} from addresses that are not yours, above all to /auth/v1/admin and /rest/v1.',
        url: keys,
      },
      replace: {
        text: 'A secret key (sb_secret_…) of its own for each backend, and the publishable key in browsers and apps.',
        url: 'https://supabase.com/docs/guides/getting-started/migrating-to-new-api-keys',
      },
      consumers: [
        'server environment',
        'edge functions',
        'CI secrets',
        'database webhooks and triggers',
      ],
      confirm: {
        text: 'A request to https://<project-ref>.supabase.co/rest/v1/ with the key in the apikey header answers 401.',
        url: keys,
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'The key cannot be changed alone: it is a token signed with the project’s JWT secret and lives until that is revoked or legacy keys are disabled.',
      },
    },
    'supabase-jwt-secret': {
      revoke: {
        console: {
          text: 'Project Settings → JWT Keys → migrate to signing keys, rotate, then revoke the legacy JWT secret. Everyone who is signed in with an old token is signed out, and the legacy API keys die.',
          url: 'https://supabase.com/dashboard/project/_/settings/jwt',
        },
      },
      blastRadius: {
        text: 'Signs tokens for any user and for service_role: whoever holds it reads and changes all data of the project as anyone.',
      },
      audit: {
        text: 'Forged tokens look like real ones. Look in Project → Logs → API Gateway from {since} to {until} for service_role requests and for users from addresses that are not theirs.',
        url: signing,
      },
      replace: {
        text: 'Asymmetric signing keys: the private half never leaves Supabase, and servers verify with the public JWKS.',
        url: signing,
      },
      consumers: ['backends that verify sessions', 'self-made token services', 'CI secrets'],
      confirm: {
        text: 'JWT Keys lists the legacy secret as revoked, and the old anon key is refused with 401.',
        url: signing,
      },
      rotateInPlace: {
        effect: 'grace-period',
        text: 'Rotate only makes another key sign new tokens. The leaked secret keeps verifying until it is revoked.',
      },
    },
  },
} as const satisfies Playbook
