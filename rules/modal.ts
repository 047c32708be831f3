import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'modal',
  name: 'Modal',
  url: 'https://modal.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'modal-token-id',
    title: 'Modal token ID',
    severity: 'low',
    confidence: 'medium',
    keywords: ['"ak-', "'ak-", '=ak-', ' ak-', ':ak-'],
    pattern:
      /(?:token|TOKEN|Token)[_-]?(?:id|ID|Id)["']?\s{0,4}[=: ]?\s{0,4}["']?(?<secret>ak-[A-Za-z0-9]{22})/,
    boundary: 'base64url',
    reach: { before: 24, after: 40 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    half: 'public',
    source: 'https://modal.com/docs/reference/modal.config',
  },
  {
    id: 'modal-token-secret',
    title: 'Modal token secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['token_secret', 'token-secret', 'tokensecret'],
    pattern: { name: /token[_-]?secret/, value: /as-[A-Za-z0-9]{22}/ },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    companions: [{ rule: 'modal-token-id', withinLines: 4 }],
    source: 'https://modal.com/docs/reference/modal.config',
  },
  {
    id: 'modal-proxy-token-id',
    title: 'Modal proxy auth token ID',
    severity: 'low',
    confidence: 'medium',
    keywords: ['modal-key', 'modal_key', 'modal_proxy', 'modal-proxy'],
    pattern: { name: /modal[_-](?:proxy[\w-]{0,16})?(?:key|id)/, value: /wk-[A-Za-z0-9]{22}/ },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    half: 'public',
    source: 'https://modal.com/docs/guide/webhook-proxy-auth',
  },
  {
    id: 'modal-proxy-token-secret',
    title: 'Modal proxy auth token secret',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'modal-secret',
      'modal_secret',
      'token_secret',
      'token-secret',
      'proxy_secret',
      'modal_proxy',
    ],
    pattern: {
      name: /modal[_-](?:proxy[\w-]{0,16})?secret|token[_-]secret|proxy[_-]secret/,
      value: /ws-[A-Za-z0-9]{22}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    companions: [{ rule: 'modal-proxy-token-id', withinLines: 4 }],
    source: 'https://modal.com/docs/guide/webhook-proxy-auth',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'modal-token-id': {
    secret: (make) => `ak-${make.alnum(22)}`,
    match: [
      { name: 'env file', text: (secret) => `MODAL_TOKEN_ID=${secret}\n` },
      { name: 'TOML', text: (secret) => `[default]\ntoken_id = "${secret}"\n` },
      { name: 'shell', text: (secret) => `modal token set --token-id ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `MODAL_TOKEN_ID=ak-${make.alnum(21)}\n` },
      { name: 'a placeholder', text: () => 'token_id = "ak-..."\n' },
    ],
  },
  'modal-token-secret': {
    secret: (make) => `as-${make.alnum(22)}`,
    match: [
      { name: 'env file', text: (secret) => `MODAL_TOKEN_SECRET=${secret}\n` },
      {
        name: 'TOML',
        text: (secret, make) =>
          `[default]\ntoken_id = "ak-${make.alnum(22)}"\ntoken_secret = "${secret}"\n`,
      },
      { name: 'shell', text: (secret) => `modal token set --token-secret ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `MODAL_TOKEN_SECRET=as-${make.alnum(21)}\n` },
      { name: 'another name', text: (make) => `module=as-${make.alnum(22)}\n` },
    ],
  },
  'modal-proxy-token-id': {
    secret: (make) => `wk-${make.alnum(22)}`,
    match: [
      {
        name: 'header',
        text: (secret) => `curl -H "Modal-Key: ${secret}" https://acme--app.modal.run\n`,
      },
      { name: 'env file', text: (secret) => `MODAL_PROXY_TOKEN_ID=${secret}\n` },
      { name: 'Python', text: (secret) => `headers = {"Modal-Key": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `Modal-Key: wk-${make.alnum(21)}\n` },
      { name: 'another name', text: (make) => `week=wk-${make.alnum(22)}\n` },
    ],
  },
  'modal-proxy-token-secret': {
    secret: (make) => `ws-${make.alnum(22)}`,
    match: [
      {
        name: 'header',
        text: (secret, make) =>
          `curl -H "Modal-Key: wk-${make.alnum(22)}" -H "Modal-Secret: ${secret}" https://acme--app.modal.run\n`,
      },
      { name: 'env file', text: (secret) => `MODAL_PROXY_TOKEN_SECRET=${secret}\n` },
      { name: 'Python', text: (secret) => `headers = {"Modal-Secret": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `Modal-Secret: ws-${make.alnum(21)}\n` },
      { name: 'the key, which is public', text: (make) => `Modal-Key: wk-${make.alnum(22)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Modal → Settings → API Tokens → the token → Delete. Tokens of service users: workspace settings → Service users.',
      url: 'https://modal.com/settings/tokens',
    },
  },
  blastRadius: {
    text: 'Does in the workspace what its user can: runs any code on GPUs on your bill, opens shells in running containers, deploys and stops apps, and reads every Secret and Volume by running a function that prints them.',
  },
  audit: {
    text: 'Modal → workspace settings → Audit logs where your plan has them; else Usage and Apps from {since} to {until}: look for apps and runs that are not yours.',
    url: 'https://modal.com/settings/usage',
  },
  replace: {
    text: 'A token of a service user limited to one environment for CI; OIDC from your functions to clouds instead of stored keys.',
    url: 'https://modal.com/docs/guide/service-users',
  },
  consumers: [
    '~/.modal.toml',
    'CI secrets',
    'containers that call Modal functions',
    'developers’ shells',
  ],
  confirm: {
    text: 'modal token info, run with the pair in MODAL_TOKEN_ID and MODAL_TOKEN_SECRET, says that the token is invalid.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked token by itself: a new one leaves it valid until you delete it or it expires.',
  },
  sources: [
    { url: 'https://modal.com/docs/cli/latest/token.md', checked: '2026-11-21' },
    { url: 'https://modal.com/docs/guide/webhook-proxy-auth', checked: '2026-11-21' },
  ],
  byRule: {
    'modal-token-id': {
      blastRadius: {
        text: 'Nothing by itself. With its secret, which is often committed beside it, the whole workspace.',
      },
    },
    'modal-proxy-token-secret': {
      revoke: {
        console: {
          text: 'Modal → workspace settings → Proxy Auth Tokens → the token → Delete. Everyone in the workspace may.',
          url: 'https://modal.com/settings/proxy-auth-tokens',
        },
      },
      blastRadius: {
        text: 'Together with its key (wk-…), calls every web endpoint of the workspace that asks for proxy authentication.',
      },
      confirm: {
        text: 'A call to such an endpoint with the pair in Modal-Key and Modal-Secret answers 401.',
      },
      consumers: ['backends that call web endpoints', 'webhook senders', 'CI secrets'],
    },
    'modal-proxy-token-id': {
      blastRadius: {
        text: 'Nothing by itself. With its secret (ws-…), every web endpoint of the workspace that asks for proxy authentication.',
      },
    },
  },
} as const satisfies Playbook
