import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'openai',
  name: 'OpenAI',
  url: 'https://openai.com',
} as const satisfies Provider

const keys = 'https://developers.openai.com/api/docs/guides/api-keys'
const rotateWebhookSecret =
  'https://developers.openai.com/api/reference/cli/resources/webhooks/methods/rotate_secret'

// Every key so far has T3BlbkFJ (base64 of OpenAI) in its middle; without it the length must convince.
export const rules = [
  {
    id: 'openai-project-key',
    title: 'OpenAI project API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['sk-proj-'],
    pattern: /sk-proj-(?:[A-Za-z0-9_-]{20,80}T3BlbkFJ[A-Za-z0-9_-]{20,80}|[A-Za-z0-9_-]{120,200})/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: keys,
  },
  {
    id: 'openai-service-account-key',
    title: 'OpenAI service account API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['sk-svcacct-'],
    pattern:
      /sk-svcacct-(?:[A-Za-z0-9_-]{20,80}T3BlbkFJ[A-Za-z0-9_-]{20,80}|[A-Za-z0-9_-]{120,200})/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: keys,
  },
  {
    id: 'openai-admin-key',
    title: 'OpenAI admin API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['sk-admin-'],
    pattern: /sk-admin-(?:[A-Za-z0-9_-]{20,80}T3BlbkFJ[A-Za-z0-9_-]{20,80}|[A-Za-z0-9_-]{120,200})/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://developers.openai.com/api/docs/guides/admin-apis',
  },
  {
    id: 'openai-user-key',
    title: 'OpenAI user API key (legacy)',
    severity: 'high',
    confidence: 'high',
    keywords: ['T3BlbkFJ'],
    pattern: /sk-(?:[A-Za-z0-9_-]{1,40}-)?[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: 'https://community.openai.com/t/what-are-the-valid-characters-for-the-apikey/288643',
  },
  {
    id: 'openai-session-key',
    title: 'OpenAI session key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['sess-'],
    pattern: /sess-[A-Za-z0-9]{40}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://platform.openai.com/docs/api-reference/authentication',
  },
  {
    id: 'openai-webhook-secret',
    title: 'OpenAI webhook signing secret',
    severity: 'medium',
    confidence: 'high',
    keywords: ['openai_webhook', 'openai-webhook', 'openai.webhook', 'openaiwebhook'],
    pattern: {
      name: /openai[_.-]?webhook[\w.-]{0,12}(?:secret|key)/,
      value: /whsec_[A-Za-z0-9+/]{32,88}={0,2}/,
    },
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: 'https://platform.openai.com/docs/guides/webhooks',
  },
] as const satisfies readonly Rule[]

/** A key as OpenAI makes it since late 2024: both halves of 74 characters. */
function key(make: Make, prefix: string): string {
  return `${prefix}${make.base64url(74)}T3BlbkFJ${make.base64url(74)}`
}

export const examples = {
  'openai-project-key': {
    secret: (make) => key(make, 'sk-proj-'),
    match: [
      { name: 'env file', text: (secret) => `OPENAI_API_KEY=${secret}\n` },
      {
        name: 'Python',
        text: (secret) => `from openai import OpenAI\nclient = OpenAI(api_key="${secret}")\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl https://api.openai.com/v1/models -H "Authorization: Bearer ${secret}"\n`,
      },
      {
        name: 'notebook',
        text: (secret) => `"source": ["os.environ['OPENAI_API_KEY'] = '${secret}'\\n"]\n`,
      },
    ],
    noMatch: [
      { name: 'cut off', text: (make) => `OPENAI_API_KEY=sk-proj-${make.base64url(30)}...\n` },
      { name: 'a placeholder', text: () => 'OPENAI_API_KEY=sk-proj-your-key-here\n' },
      { name: 'a project id', text: (make) => `OPENAI_PROJECT=proj_${make.alnum(24)}\n` },
    ],
  },
  'openai-service-account-key': {
    secret: (make) => key(make, 'sk-svcacct-'),
    match: [
      { name: 'YAML', text: (secret) => `env:\n  OPENAI_API_KEY: ${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const openai = new OpenAI({ apiKey: '${secret}' })\n`,
      },
      {
        name: 'JSON',
        text: (secret) => `{"llm": {"provider": "openai", "api_key": "${secret}"}}\n`,
      },
    ],
    noMatch: [
      { name: 'cut off', text: (make) => `key: sk-svcacct-${make.base64url(40)}\n` },
      { name: 'the account’s id', text: (make) => `"id": "svc_acct_${make.alnum(24)}"\n` },
    ],
  },
  'openai-admin-key': {
    secret: (make) => key(make, 'sk-admin-'),
    match: [
      { name: 'env file', text: (secret) => `OPENAI_ADMIN_KEY=${secret}\n` },
      {
        name: 'Terraform',
        text: (secret) => `provider "openai" {\n  admin_key = "${secret}"\n}\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `-H "Authorization: Bearer ${secret}" https://api.openai.com/v1/organization/users\n`,
      },
    ],
    noMatch: [
      { name: 'cut off', text: (make) => `OPENAI_ADMIN_KEY=sk-admin-${make.base64url(20)}\n` },
      {
        name: 'a variable',
        text: () => 'Authorization: Bearer $OPENAI_ADMIN_KEY # sk-admin-...\n',
      },
    ],
  },
  'openai-user-key': {
    secret: (make) => `sk-${make.alnum(20)}T3BlbkFJ${make.alnum(20)}`,
    match: [
      { name: 'env file', text: (secret) => `OPENAI_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `openai.api_key = '${secret}'\n` },
      { name: 'Swift', text: (secret) => `let openAI = OpenAI(apiToken: "${secret}")\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `key = sk-${make.alnum(20)}T3BlbkFJ${make.alnum(19)}\n`,
      },
      { name: 'another service’s key', text: (make) => `DEEPSEEK_API_KEY=sk-${make.hex(32)}\n` },
    ],
  },
  'openai-session-key': {
    secret: (make) => `sess-${make.alnum(40)}`,
    match: [
      { name: 'env file', text: (secret) => `OPENAI_SESSION=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `-H 'authorization: Bearer ${secret}' https://api.openai.com/dashboard/billing/credit_grants\n`,
      },
      { name: 'Python', text: (secret) => `headers = {"Authorization": "Bearer ${secret}"}\n` },
    ],
    noMatch: [
      { name: 'another session’s id', text: (make) => `cookie: sess-${make.hex(40)}\n` },
      { name: 'one character short', text: (make) => `OPENAI_SESSION=sess-${make.alnum(39)}\n` },
    ],
  },
  'openai-webhook-secret': {
    secret: (make) => `whsec_${make.base64(43)}=`,
    match: [
      { name: 'env file', text: (secret) => `OPENAI_WEBHOOK_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"openaiWebhookSecret": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `openai_webhook_signing_secret: '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'another service’s webhook',
        text: (make) => `SVIX_WEBHOOK_SECRET=whsec_${make.base64(43)}=\n`,
      },
      { name: 'too short', text: (make) => `OPENAI_WEBHOOK_SECRET=whsec_${make.alnum(16)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Platform → API keys → the project → the key → bin icon → Revoke key. An owner finds the keys of all projects under Settings → API keys.',
      url: 'https://platform.openai.com/api-keys',
    },
    api: {
      text: 'DELETE https://api.openai.com/v1/organization/projects/{project_id}/api_keys/{key_id} with an admin key. Works for a service account’s keys too; the account and its other keys stay.',
      url: 'https://platform.openai.com/docs/api-reference/project-api-keys/delete',
    },
  },
  blastRadius: {
    text: 'Calls models on your bill up to the project’s limits, and reads and deletes what the project stores: files, vector stores, fine-tuned models, stored responses and batches.',
    list: {
      text: 'API keys → the key → Edit shows its permissions: all, restricted or read only.',
      url: 'https://platform.openai.com/api-keys',
    },
  },
  audit: {
    text: 'GET /v1/organization/usage/completions?group_by=api_key_id&start_time={since}&end_time={until} (Unix seconds) with an admin key, or Usage in the dashboard. What it changed is in GET /v1/organization/audit_logs, if that is on.',
    url: 'https://platform.openai.com/usage',
  },
  replace: {
    text: 'Workload identity federation: the workload trades its own OIDC token for a short-lived access token. If it must be a key, one of a service account in a project of its own, with restricted permissions, an expiry and a budget.',
    url: 'https://developers.openai.com/api/docs/guides/workload-identity-federation',
  },
  consumers: [
    'backends and serverless functions',
    'notebooks',
    'agents, IDE extensions and CLI tools',
    'LLM gateways and proxies',
    'CI secrets',
  ],
  confirm: {
    text: 'GET https://api.openai.com/v1/models with the key answers 401 with the code invalid_api_key.',
    url: 'https://platform.openai.com/docs/guides/error-codes',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'OpenAI does not rotate keys: a new key leaves the leaked one valid until you revoke it, and editing a key’s permissions keeps its value.',
  },
  sources: [
    { url: keys, checked: '2026-11-21' },
    {
      url: 'https://developers.openai.com/api/docs/guides/workload-identity-federation',
      checked: '2026-11-21',
    },
    {
      url: 'https://platform.openai.com/docs/api-reference/project-api-keys/delete',
      checked: '2026-11-21',
    },
    { url: rotateWebhookSecret, checked: '2026-11-21' },
    {
      url: 'https://developers.openai.com/api/reference/resources/organization/subresources/admin_api_keys/methods/delete',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'openai-admin-key': {
      revoke: {
        console: {
          text: 'Platform → Settings → Organization → Admin keys → the key → Revoke.',
          url: 'https://platform.openai.com/settings/organization/admin-keys',
        },
        api: {
          text: 'DELETE https://api.openai.com/v1/organization/admin_api_keys/{key_id} with another admin key.',
          url: 'https://developers.openai.com/api/reference/resources/organization/subresources/admin_api_keys/methods/delete',
        },
      },
      blastRadius: {
        text: 'Manages the organization: users and invites, projects, limits, service accounts and their keys, audit logs and costs. It calls no model itself, but makes a service account that does.',
      },
      audit: {
        text: 'GET https://api.openai.com/v1/organization/audit_logs with effective_at from {since} to {until}: look for api_key.created, service_account.created, invite.sent and user.added.',
        url: 'https://platform.openai.com/docs/api-reference/audit-logs',
      },
      confirm: {
        text: 'GET https://api.openai.com/v1/organization/projects with the key answers 401.',
        url: 'https://platform.openai.com/docs/guides/error-codes',
      },
    },
    'openai-session-key': {
      revoke: {
        console: {
          text: 'It belongs to a signed-in browser. Sign in as that user, log out of all devices, and change the password if it may be known too.',
          url: 'https://platform.openai.com/',
        },
      },
      blastRadius: {
        text: 'Acts as the user in the dashboard: can see billing and make API keys of its own.',
      },
      replace: {
        text: 'An API key of a service account. Session keys are for the dashboard only.',
        url: keys,
      },
    },
    'openai-webhook-secret': {
      revoke: {
        console: {
          text: 'Platform → Settings → Project → Webhooks → the endpoint: delete it and create it anew, which makes a new signing secret.',
          url: 'https://platform.openai.com/settings/project/webhooks',
        },
        cli: {
          text: 'Or let OpenAI make a new signing secret for the same endpoint.',
          url: rotateWebhookSecret,
          command: {
            argv: ['openai', 'webhooks', 'rotate-secret', '--webhook-endpoint-id', '<endpoint id>'],
          },
        },
        api: {
          text: 'POST https://api.openai.com/v1/webhook_endpoints/{webhook_endpoint_id}/rotate_secret with a key of the project, without keep_old_secret_active_for_24_hours.',
          url: rotateWebhookSecret,
        },
      },
      blastRadius: {
        text: 'Signs forged events that your endpoint takes for OpenAI’s. It reads nothing and calls no model.',
      },
      confirm: {
        text: 'An event signed with the old secret is refused by your endpoint: the SDK’s webhooks.unwrap reports an invalid signature.',
        url: 'https://platform.openai.com/docs/guides/webhooks',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Rotating the signing secret invalidates the leaked one immediately, unless you ask to keep it for 24 hours: do not.',
      },
    },
  },
} as const satisfies Playbook
