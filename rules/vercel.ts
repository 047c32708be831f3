import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'vercel',
  name: 'Vercel',
  url: 'https://vercel.com',
} as const satisfies Provider

const formats = 'https://vercel.com/changelog/new-token-formats-and-secret-scanning'
const tokens = 'https://vercel.com/docs/accounts/access-tokens'
const hooks = 'https://vercel.com/docs/deploy-hooks'
const blob = 'https://vercel.com/docs/vercel-blob/using-blob-sdk'
const bypass =
  'https://vercel.com/docs/deployment-protection/methods-to-bypass-deployment-protection/protection-bypass-automation'

export const rules = [
  {
    id: 'vercel-access-token',
    title: 'Vercel access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['vcp_'],
    pattern: /vcp_[A-Za-z0-9]{24,80}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: formats,
  },
  {
    id: 'vercel-integration-token',
    title: 'Vercel integration token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['vci_'],
    pattern: /vci_[A-Za-z0-9]{24,80}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: formats,
  },
  {
    id: 'vercel-app-token',
    title: 'Vercel app access or refresh token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['vca_', 'vcr_'],
    pattern: /vc[ar]_[A-Za-z0-9]{24,80}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: formats,
  },
  {
    id: 'vercel-api-key',
    title: 'Vercel API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['vck_'],
    pattern: /vck_[A-Za-z0-9]{24,80}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: formats,
  },
  {
    id: 'vercel-access-token-legacy',
    title: 'Vercel access token (without prefix)',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'vercel_token',
      'vercel-token',
      'verceltoken',
      'vercel_api',
      'vercel-api',
      'vercelapi',
      'vercel_access',
      'vercel-access',
      'vercelaccess',
      'vercel_auth',
      'vercel_deploy_token',
      'zeit_token',
      'now_token',
    ],
    pattern: {
      name: /vercel[_.-]?(?:(?:api|access|auth|deploy)[_.-]?)?token|(?:zeit|now)_token/,
      value: /[A-Za-z0-9]{24}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: tokens,
  },
  {
    id: 'vercel-blob-token',
    title: 'Vercel Blob read-write token',
    severity: 'high',
    confidence: 'high',
    keywords: ['vercel_blob_rw_'],
    // The store’s id, then the secret part.
    pattern: /vercel_blob_rw_[A-Za-z0-9]{16}_(?<random>[A-Za-z0-9]{28,40})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.6 }],
    source: blob,
  },
  {
    id: 'vercel-deploy-hook',
    title: 'Vercel deploy hook URL',
    severity: 'medium',
    confidence: 'high',
    keywords: ['integrations/deploy/'],
    pattern:
      /https:\/\/api\.(?:vercel\.com|zeit\.co)\/v1\/integrations\/deploy\/(?:prj_)?[A-Za-z0-9]{20,50}\/[A-Za-z0-9]{8,16}/,
    checks: [{ kind: 'mixed', of: ['lower', 'digit'] }],
    source: hooks,
  },
  {
    id: 'vercel-protection-bypass',
    title: 'Vercel deployment protection bypass secret',
    severity: 'medium',
    confidence: 'high',
    keywords: ['automation_bypass_secret', 'x-vercel-protection-bypass'],
    pattern: {
      name: /vercel_automation_bypass_secret|x-vercel-protection-bypass/,
      value: /[A-Za-z0-9]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.4 }],
    source: bypass,
  },
] as const satisfies readonly Rule[]

/** Random, with each class of characters at least once. */
function mixed(make: Make, length: number): string {
  return `${make.alnum(length - 3)}${make.of('ABCDEFG', 1)}${make.digits(1)}${make.of('hjkmn', 1)}`
}

const blobToken = (make: Make) => `vercel_blob_rw_${make.alnum(16)}_${make.alnum(30)}`

const hook = (make: Make) =>
  `https://api.vercel.com/v1/integrations/deploy/prj_${mixed(make, 28)}/${make.alnum(10)}`

export const examples = {
  'vercel-access-token': {
    secret: (make) => `vcp_${mixed(make, make.int(24, 60))}`,
    match: [
      { name: 'env file', text: (secret) => `VERCEL_TOKEN=${secret}\n` },
      {
        name: 'the CLI’s auth.json',
        text: (secret) =>
          `{\n  "// Note": "This is your Vercel credentials file.",\n  "token": "${secret}"\n}\n`,
      },
      {
        name: 'flag',
        text: (secret) => `npx vercel deploy --prebuilt --prod --token=${secret}\n`,
      },
      {
        name: 'TypeScript',
        text: (secret) => `const vercel = new Vercel({ bearerToken: '${secret}' })\n`,
      },
    ],
    noMatch: [
      { name: 'too short', text: (make) => `VERCEL_TOKEN=vcp_${mixed(make, 23)}\n` },
      { name: 'a name', text: () => 'vcp_initializeVirtualCardProcessorBackend()\n' },
    ],
  },
  'vercel-integration-token': {
    secret: (make) => `vci_${mixed(make, make.int(24, 60))}`,
    match: [
      {
        name: 'JSON',
        text: (secret) => `{"token_type": "Bearer", "access_token": "${secret}"}\n`,
      },
      { name: 'env file', text: (secret) => `INTEGRATION_TOKEN="${secret}"\n` },
      {
        name: 'header',
        text: (secret) =>
          `-H "Authorization: Bearer ${secret}" https://api.vercel.com/v9/projects\n`,
      },
    ],
    noMatch: [
      { name: 'too short', text: (make) => `token: vci_${mixed(make, 20)}\n` },
      { name: 'part of a longer word', text: (make) => `id: xvci_${mixed(make, 40)}\n` },
    ],
  },
  'vercel-app-token': {
    secret: (make) => `${make.pick(['vca', 'vcr'])}_${mixed(make, make.int(24, 60))}`,
    match: [
      { name: 'the CLI’s auth.json', text: (secret) => `{"refreshToken":"${secret}"}\n` },
      { name: 'env file', text: (secret) => `VERCEL_APP_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `vercel:\n  accessToken: '${secret}'\n` },
    ],
    noMatch: [
      { name: 'too short', text: (make) => `token: vca_${mixed(make, 20)}\n` },
      { name: 'lower case only', text: () => 'vcr_cassettelibrarydirectorysettings: spec\n' },
    ],
  },
  'vercel-api-key': {
    secret: (make) => `vck_${mixed(make, make.int(24, 60))}`,
    match: [
      { name: 'env file', text: (secret) => `AI_GATEWAY_API_KEY=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const gateway = createGateway({ apiKey: "${secret}" })\n`,
      },
      {
        name: 'Python',
        text: (secret) =>
          `client = OpenAI(api_key='${secret}', base_url='https://ai-gateway.vercel.sh/v1')\n`,
      },
    ],
    noMatch: [
      { name: 'too short', text: (make) => `AI_GATEWAY_API_KEY=vck_${mixed(make, 20)}\n` },
      {
        name: 'a placeholder',
        text: () => 'AI_GATEWAY_API_KEY=vck_xxxxxxxxxxxxxxxxxxxxxxxxxxxx\n',
      },
    ],
  },
  'vercel-access-token-legacy': {
    secret: (make) => mixed(make, 24),
    match: [
      { name: 'env file', text: (secret) => `VERCEL_TOKEN=${secret}\n` },
      {
        name: 'workflow',
        text: (secret) =>
          `        with:\n          vercel-token: ${secret}\n          vercel-args: --prod\n`,
      },
      { name: 'JSON', text: (secret) => `{"vercelApiToken": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'the organization’s id', text: (make) => `VERCEL_ORG_ID=team_${make.alnum(24)}\n` },
      { name: 'the older form of that id', text: (make) => `VERCEL_ORG_ID=${mixed(make, 24)}\n` },
      { name: 'a secret’s name', text: () => 'VERCEL_TOKEN=productionDeployTokenOne\n' },
    ],
  },
  'vercel-blob-token': {
    secret: blobToken,
    match: [
      { name: 'env file', text: (secret) => `BLOB_READ_WRITE_TOKEN="${secret}"\n` },
      {
        name: 'TypeScript',
        text: (secret) => `await put('a.png', file, { access: 'public', token: '${secret}' })\n`,
      },
      { name: 'flag', text: (secret) => `vercel blob list --rw-token ${secret}\n` },
    ],
    noMatch: [
      { name: 'without the secret part', text: (make) => `vercel_blob_rw_${make.alnum(16)}\n` },
      {
        name: 'a client token, which lives minutes',
        text: (make) => `vercel_blob_client_${make.alnum(16)}_${make.alnum(60)}\n`,
      },
    ],
  },
  'vercel-deploy-hook': {
    secret: hook,
    match: [
      { name: 'curl', text: (secret) => `curl -X POST ${secret}\n` },
      { name: 'env file', text: (secret) => `VERCEL_DEPLOY_HOOK=${secret}\n` },
      {
        name: 'CMS configuration',
        text: (secret) => `{"webhooks": [{"url": "${secret}?buildCache=false"}]}\n`,
      },
    ],
    noMatch: [
      {
        name: 'a placeholder',
        text: () => 'https://api.vercel.com/v1/integrations/deploy/prj_xxx/yyy\n',
      },
      {
        name: 'another endpoint',
        text: (make) => `https://api.vercel.com/v9/projects/prj_${make.alnum(28)}/env\n`,
      },
    ],
  },
  'vercel-protection-bypass': {
    secret: (make) => make.alnum(32),
    match: [
      { name: 'env file', text: (secret) => `VERCEL_AUTOMATION_BYPASS_SECRET=${secret}\n` },
      {
        name: 'Playwright',
        text: (secret) => `extraHTTPHeaders: { 'x-vercel-protection-bypass': '${secret}' },\n`,
      },
      {
        name: 'query string',
        text: (secret) =>
          `https://spoon-git-main.vercel.app/?x-vercel-protection-bypass=${secret}&x=1\n`,
      },
    ],
    noMatch: [
      {
        name: 'a variable',
        text: () => `'x-vercel-protection-bypass': process.env.VERCEL_AUTOMATION_BYPASS_SECRET\n`,
      },
      {
        name: 'one character short',
        text: (make) => `VERCEL_AUTOMATION_BYPASS_SECRET=${make.alnum(31)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account Settings → Tokens → the token → Delete.',
      url: 'https://vercel.com/account/tokens',
    },
    cli: {
      text: 'Find the id with vercel tokens list, then remove that one.',
      url: 'https://vercel.com/docs/cli/tokens',
      command: { argv: ['vercel', 'tokens', 'remove', '<token-id>'] },
    },
    api: {
      text: 'DELETE https://api.vercel.com/v3/user/tokens/{tokenId} invalidates the token.',
      url: 'https://vercel.com/docs/rest-api/authentication/delete-an-authentication-token',
    },
    self: {
      text: 'DELETE https://api.vercel.com/v3/user/tokens/current with the leaked token as bearer invalidates it.',
      url: 'https://vercel.com/docs/rest-api/authentication/delete-an-authentication-token',
    },
  },
  blastRadius: {
    text: 'Acts as the user within its scope (one project, a team, or the whole account): deploys code, reads and changes environment variables, domains and DNS. Treat every environment variable it could read as leaked too.',
    list: {
      text: 'GET https://api.vercel.com/v5/user/tokens/current with the token shows its scopes and expiry.',
      url: 'https://vercel.com/docs/rest-api/authentication',
    },
  },
  audit: {
    text: 'Team → Settings → Activity, and Audit Logs on Enterprise: look from {since} to {until} for deployments, environment variables and domains that nobody on the team changed.',
    url: 'https://vercel.com/docs/observability/activity-log',
  },
  replace: {
    text: 'Let Vercel build from the linked repository: it needs no token in CI. Else a token limited to one project, with an expiry.',
    url: 'https://vercel.com/changelog/project-scoped-tokens',
  },
  consumers: [
    'CI secrets',
    'deployment scripts',
    'the Vercel CLI’s auth.json',
    'Terraform providers',
    'agents and editors that deploy',
  ],
  confirm: {
    text: 'GET https://api.vercel.com/v2/user with the token answers 403 with "invalidToken": true.',
    url: tokens,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and deleted, not rotated. A new token leaves the leaked one valid until it is deleted or expires.',
  },
  sources: [
    { url: formats, checked: '2026-11-21' },
    { url: bypass, checked: '2026-11-21' },
    { url: tokens, checked: '2026-11-21' },
    {
      url: 'https://vercel.com/docs/rest-api/authentication/delete-an-authentication-token',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'vercel-integration-token': {
      revoke: {
        console: {
          text: 'Team → Settings → Integrations → the integration → Manage → Uninstall. The developer of the integration sees to its other installations.',
          url: 'https://vercel.com/dashboard/integrations',
        },
      },
    },
    'vercel-api-key': {
      revoke: {
        console: {
          text: 'Dashboard → AI Gateway → API keys → the key → Delete.',
          url: 'https://vercel.com/docs/ai-gateway',
        },
      },
      blastRadius: {
        text: 'Calls language models through the AI Gateway on the team’s account and spends its credits.',
      },
      audit: {
        text: 'Dashboard → AI Gateway → the usage of the key from {since} to {until}: requests, models and spend.',
        url: 'https://vercel.com/docs/ai-gateway',
      },
      replace: {
        text: 'On Vercel itself the project’s OIDC token authenticates to the AI Gateway and no key is needed. Elsewhere a key with a budget, one for each use.',
        url: 'https://vercel.com/docs/ai-gateway',
      },
      consumers: ['server environment', 'local .env files', 'AI coding tools'],
      confirm: { text: 'A request to the AI Gateway with the key answers 401.' },
    },
    'vercel-blob-token': {
      revoke: {
        console: {
          text: 'Dashboard → Storage → the Blob store → Settings: replace its read-write token. Where that is not offered, copy the files to a new store and delete the old one.',
          url: 'https://vercel.com/dashboard/stores',
        },
      },
      blastRadius: {
        text: 'Lists, reads, overwrites and deletes every file of one Blob store. The store’s id stands in the token.',
      },
      audit: {
        text: 'Dashboard → Storage → the Blob store: look for files that were added, replaced or removed from {since} to {until}, and for unusual usage.',
        url: 'https://vercel.com/dashboard/stores',
      },
      replace: {
        text: 'On Vercel the SDK works with the project’s OIDC token. Let browsers upload with signed tokens that live minutes, and keep a read-write token in environment variables only.',
        url: 'https://vercel.com/docs/vercel-blob/vercel-signed-urls',
      },
      consumers: ['BLOB_READ_WRITE_TOKEN of projects', 'local .env files', 'backup scripts'],
      confirm: { text: 'vercel blob list with the old token in BLOB_READ_WRITE_TOKEN is refused.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'A store has one read-write token, so replacing it ends the leaked one. Check that the old value is refused, and redeploy the connected projects.',
      },
    },
    'vercel-deploy-hook': {
      revoke: {
        console: {
          text: 'Project → Settings → Git → Deploy Hooks → the hook → Revoke.',
          url: hooks,
        },
      },
      blastRadius: {
        text: 'Starts deployments of one branch as often as its holder likes. It reads nothing and cannot change what is deployed.',
      },
      audit: {
        text: 'Project → Deployments: look from {since} to {until} for deployments that this hook triggered.',
        url: hooks,
      },
      replace: {
        text: 'Create a new hook and give its URL to the service that needs it, through that service’s secret settings.',
        url: hooks,
      },
      consumers: ['webhooks of content management systems', 'cron jobs', 'CI workflows'],
      confirm: {
        text: 'The hook is gone from the list under Deploy Hooks. A request to a live hook would start a deployment.',
        url: hooks,
      },
    },
    'vercel-protection-bypass': {
      revoke: {
        console: {
          text: 'Project → Settings → Deployment Protection → Protection Bypass for Automation → the secret → Revoke. Then redeploy: deployments made before carry the old value.',
          url: bypass,
        },
        api: {
          text: 'PATCH https://api.vercel.com/v1/projects/{idOrName}/protection-bypass with {"revoke": {"secret": "…", "regenerate": false}} revokes it.',
          url: 'https://vercel.com/docs/rest-api/projects/update-protection-bypass-for-automation',
        },
      },
      blastRadius: {
        text: 'Opens every protected deployment of one project: previews and their data, past Vercel Authentication and passwords.',
      },
      audit: {
        text: 'Project → Logs: look from {since} to {until} for requests to protected deployments from addresses that are not yours.',
        url: bypass,
      },
      replace: {
        text: 'Trusted Sources, which let a caller in with its short-lived OIDC token. Else a new secret in CI secrets only.',
        url: 'https://vercel.com/docs/deployment-protection/methods-to-bypass-deployment-protection/trusted-sources',
      },
      consumers: ['end-to-end tests', 'webhooks to preview deployments', 'CI secrets'],
      confirm: { text: 'A request to a preview with the old secret is sent to the login page.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Regenerating revokes the leaked secret. Adding another secret leaves it valid.',
      },
    },
  },
} as const satisfies Playbook
