import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'polar',
  name: 'Polar',
  url: 'https://polar.sh',
} as const satisfies Provider

const crypto = 'https://github.com/polarsource/polar/blob/main/server/polar/kit/crypto.py'

export const rules = [
  {
    id: 'polar-organization-token',
    title: 'Polar organization access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['polar_oat_'],
    pattern: /polar_oat_[A-Za-z0-9]{43}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: crypto,
  },
  {
    id: 'polar-personal-token',
    title: 'Polar personal access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['polar_pat_'],
    pattern: /polar_pat_[A-Za-z0-9]{43}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: crypto,
  },
  {
    id: 'polar-oauth-secret',
    title: 'Polar OAuth client secret or token',
    severity: 'high',
    confidence: 'high',
    keywords: ['polar_cs_', 'polar_at_u_', 'polar_at_o_', 'polar_rt_u_', 'polar_rt_o_'],
    pattern: /polar_(?:cs|[ar]t_[uo])_[A-Za-z0-9]{43}/,
    reach: { before: 0, after: 80 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: crypto,
  },
  {
    id: 'polar-webhook-secret',
    title: 'Polar webhook secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['polar_whs_'],
    pattern: /polar_whs_[A-Za-z0-9]{43}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: crypto,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'polar-organization-token': {
    secret: (make) => `polar_oat_${make.alnum(43)}`,
    match: [
      { name: 'env file', text: (secret) => `POLAR_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const polar = new Polar({ accessToken: '${secret}' })\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.polar.sh/v1/products/\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `POLAR_ACCESS_TOKEN=polar_oat_${make.alnum(42)}\n`,
      },
      { name: 'a name', text: () => 'polar_oat_token_from_the_secret_manager_of_the_company\n' },
    ],
  },
  'polar-personal-token': {
    secret: (make) => `polar_pat_${make.alnum(43)}`,
    match: [
      { name: 'env file', text: (secret) => `POLAR_ACCESS_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"polarToken": "${secret}"}\n` },
      { name: 'Python', text: (secret) => `polar = Polar(access_token="${secret}")\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `POLAR_ACCESS_TOKEN=polar_pat_${make.alnum(42)}\n`,
      },
      {
        name: 'a client id, which is public',
        text: (make) => `POLAR_CLIENT_ID=polar_ci_${make.alnum(43)}\n`,
      },
    ],
  },
  'polar-oauth-secret': {
    secret: (make) => `polar_cs_${make.alnum(43)}`,
    match: [
      { name: 'env file', text: (secret) => `POLAR_CLIENT_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"client_secret": "${secret}"}\n` },
      { name: 'form', text: (secret) => `grant_type=authorization_code&client_secret=${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `POLAR_CLIENT_SECRET=polar_cs_${make.alnum(42)}\n`,
      },
      {
        name: 'a client id, which is public',
        text: (make) => `POLAR_CLIENT_ID=polar_ci_${make.alnum(43)}\n`,
      },
    ],
  },
  'polar-webhook-secret': {
    secret: (make) => `polar_whs_${make.alnum(43)}`,
    match: [
      { name: 'env file', text: (secret) => `POLAR_WEBHOOK_SECRET=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `Webhooks({ webhookSecret: '${secret}' })\n` },
      { name: 'YAML', text: (secret) => `webhook_secret: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `POLAR_WEBHOOK_SECRET=polar_whs_${make.alnum(42)}\n`,
      },
      { name: 'a name', text: () => 'POLAR_WEBHOOK_SECRET=polar_whs_from_vault\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Polar → the organization → Settings → Developers → the token → Revoke. Sandbox tokens look the same and are on sandbox.polar.sh.',
      url: 'https://polar.sh/dashboard',
    },
  },
  blastRadius: {
    text: 'What its scopes allow in the organization: reads customers, orders and subscriptions, changes products, discounts and benefits, and makes refunds.',
    list: {
      text: 'Settings → Developers → the token shows its scopes, expiry and when it was last used.',
      url: 'https://polar.sh/dashboard',
    },
  },
  audit: {
    text: 'Polar → Sales, Customers and Settings → Webhooks, from {since} to {until}: look for refunds, discounts and webhooks that are not yours.',
    url: 'https://polar.sh/dashboard',
  },
  replace: {
    text: 'An organization access token with the scopes and the expiry one program needs; customer session tokens for portals.',
    url: 'https://polar.sh/docs/integrate/oat',
  },
  consumers: ['web applications’ environment', 'serverless functions', 'CI secrets'],
  confirm: { text: 'GET https://api.polar.sh/v1/products/ with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and revoked. A new one leaves the leaked one valid.',
  },
  sources: [
    {
      url: 'https://github.com/polarsource/polar/blob/main/server/polar/kit/crypto.py',
      checked: '2026-11-21',
    },
    { url: 'https://polar.sh/docs/integrate/oat', checked: '2026-11-21' },
  ],
  byRule: {
    'polar-webhook-secret': {
      revoke: {
        console: {
          text: 'Polar → the organization → Settings → Webhooks → the endpoint → set or generate a new secret.',
          url: 'https://polar.sh/dashboard',
        },
      },
      blastRadius: {
        text: 'Signs made-up events that your server takes for Polar’s: it may grant access nobody paid for.',
      },
      confirm: { text: 'Your server refuses an event signed with the old secret.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Polar signs with the new secret at once, but your server believes the old one until you take it out of its settings.',
      },
    },
  },
} as const satisfies Playbook
