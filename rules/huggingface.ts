import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'huggingface',
  name: 'Hugging Face',
  url: 'https://huggingface.co',
} as const satisfies Provider

const tokens = 'https://huggingface.co/docs/hub/security-tokens'
const trustedPublishers = 'https://huggingface.co/docs/hub/trusted-publishers'

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

export const rules = [
  {
    id: 'huggingface-user-token',
    title: 'Hugging Face user access token',
    severity: 'high',
    confidence: 'high',
    // The prefix is one byte too short for a keyword, so each first letter has its own.
    // biome-ignore format: one line for the alphabet
    keywords: ['hf_a', 'hf_b', 'hf_c', 'hf_d', 'hf_e', 'hf_f', 'hf_g', 'hf_h', 'hf_i', 'hf_j', 'hf_k', 'hf_l', 'hf_m', 'hf_n', 'hf_o', 'hf_p', 'hf_q', 'hf_r', 'hf_s', 'hf_t', 'hf_u', 'hf_v', 'hf_w', 'hf_x', 'hf_y', 'hf_z'],
    pattern: /hf_(?<random>[A-Za-z]{34})/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: tokens,
  },
  {
    id: 'huggingface-organization-token',
    title: 'Hugging Face organization API token',
    severity: 'high',
    confidence: 'high',
    keywords: ['api_org_'],
    pattern: /api_org_[A-Za-z]{34}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://github.com/huggingface/transformers/issues/15693',
  },
  {
    id: 'huggingface-oauth-token',
    title: 'Hugging Face OAuth or trusted publisher token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['hf_oauth_', 'hf_jwt_'],
    pattern: /hf_(?:oauth|jwt)_[A-Za-z0-9_.-]{64,2000}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    reach: 2048,
    source: trustedPublishers,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'huggingface-user-token': {
    secret: (make) => `hf_${make.of(letters, 34)}`,
    match: [
      { name: 'env file', text: (secret) => `HF_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `login(token="${secret}")\n` },
      {
        name: 'remote URL',
        text: (secret) => `url = https://spoon:${secret}@huggingface.co/spoon/model\n`,
      },
      { name: 'header', text: (secret) => `headers = {"Authorization": "Bearer ${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one letter short', text: (make) => `HF_TOKEN=hf_${make.of(letters, 33)}\n` },
      {
        name: 'a function’s name',
        text: () => 'from .convert import 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\n',
      },
      { name: 'a placeholder', text: () => `HF_TOKEN=hf_${'x'.repeat(34)}\n` },
    ],
  },
  'huggingface-organization-token': {
    secret: (make) => `api_org_${make.of(letters, 34)}`,
    match: [
      { name: 'env file', text: (secret) => `HF_API_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api-inference.huggingface.co/models\n`,
      },
      { name: 'Python', text: (secret) => `API_TOKEN = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'one letter short',
        text: (make) => `HF_API_TOKEN=api_org_${make.of(letters, 33)}\n`,
      },
      {
        name: 'a variable’s name',
        text: () => 'const api_org_settings = await fetchOrganizationSettings()\n',
      },
    ],
  },
  'huggingface-oauth-token': {
    secret: (make) => `hf_oauth_${make.alnum(40)}.${make.base64url(200)}.${make.base64url(86)}`,
    match: [
      { name: 'env file', text: (secret) => `HF_TOKEN=${secret}\n` },
      {
        name: 'the token response',
        text: (secret) => `{"access_token": "${secret}", "token_type": "bearer"}\n`,
      },
      { name: 'Python', text: (secret) => `client = InferenceClient(api_key="${secret}")\n` },
    ],
    noMatch: [
      { name: 'a setting of a Space', text: () => 'hf_oauth_expiration_minutes: 480\n' },
      { name: 'cut off', text: (make) => `HF_TOKEN=hf_jwt_${make.base64url(30)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Access Tokens → the token → Manage (⋮) → Delete. Invalidate and refresh ends it too and puts a new value in its place. Enterprise: an administrator can revoke it under Tokens Management.',
      url: 'https://huggingface.co/settings/tokens',
    },
  },
  blastRadius: {
    text: 'A read token opens every private and gated repository the user and their organizations have; a write token also pushes to them, so it can plant a model or Space that runs code elsewhere. A fine-grained one does what was ticked.',
    list: {
      text: 'GET https://huggingface.co/api/whoami-v2 with the token names its role, its permissions and the organizations it reaches.',
      url: tokens,
    },
  },
  audit: {
    text: 'Settings → Access Tokens shows when the token was last used. In the organization’s settings the Audit Logs (Team and Enterprise) list changes from {since} to {until}; the commits of each repository show pushes.',
    url: 'https://huggingface.co/docs/hub/audit-logs',
  },
  replace: {
    text: 'In CI a trusted publisher: the job trades its OIDC token for one that lives an hour and reaches one repository. Else a fine-grained token for the few repositories needed.',
    url: trustedPublishers,
  },
  consumers: [
    'notebooks and training scripts',
    'Space and CI secrets',
    '~/.cache/huggingface/token',
    'Dockerfiles',
    'git remote URLs',
  ],
  confirm: {
    text: 'GET https://huggingface.co/api/whoami-v2 with the token answers 401.',
    url: tokens,
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Invalidate and refresh makes a new value and the leaked one stops working at once.',
  },
  sources: [
    { url: tokens, checked: '2026-11-21' },
    { url: trustedPublishers, checked: '2026-11-21' },
    { url: 'https://huggingface.co/docs/hub/audit-logs', checked: '2026-11-21' },
    {
      url: 'https://huggingface.co/docs/hub/enterprise-hub-tokens-management',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'huggingface-organization-token': {
      revoke: {
        console: {
          text: 'Organization tokens are deprecated and no longer made. An admin looks in the organization’s settings; where the token is not shown, ask Hugging Face support to end it.',
          url: 'https://huggingface.co/settings/organizations',
        },
      },
      blastRadius: {
        text: 'Acts for the whole organization: its private models and datasets, and inference on its bill.',
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'Organization tokens are no longer made. Replace it by a fine-grained user token or a trusted publisher.',
      },
    },
    'huggingface-oauth-token': {
      revoke: {
        console: {
          text: 'Settings → Connected Apps → the app → Revoke. A trusted publisher’s token (hf_jwt_) ends by itself an hour after it was made.',
          url: 'https://huggingface.co/settings/connected-applications',
        },
      },
      blastRadius: {
        text: 'What the user granted to the app, until it expires: between an hour and 30 days. A trusted publisher’s token writes to one repository (hf_jwt_) or reads the gated repositories of one user.',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'Signing in again makes another token; the leaked one ends at its own expiry or when access is revoked.',
      },
    },
  },
} as const satisfies Playbook
