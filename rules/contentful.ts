import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'contentful',
  name: 'Contentful',
  url: 'https://www.contentful.com',
} as const satisfies Provider

const management =
  'https://www.contentful.com/developers/docs/references/content-management-api/access-tokens'
const authentication = 'https://www.contentful.com/developers/docs/references/authentication/'

export const rules = [
  {
    id: 'contentful-management-token',
    title: 'Contentful personal access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['CFPAT-'],
    pattern: /CFPAT-[A-Za-z0-9_-]{43}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: management,
  },
  {
    id: 'contentful-delivery-token',
    title: 'Contentful delivery or preview token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['contentful'],
    pattern: {
      name: /contentful[\w.-]{0,24}(?:access|delivery|preview|cda|cpa)[\w.-]{0,8}(?:token|key)/,
      value: /[A-Za-z0-9_-]{43}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: authentication,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'contentful-management-token': {
    secret: (make) => `CFPAT-${make.base64url(43)}`,
    match: [
      { name: 'env file', text: (secret) => `CONTENTFUL_MANAGEMENT_TOKEN=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) => `const client = createClient({ accessToken: '${secret}' })\n`,
      },
      { name: 'CLI', text: (secret) => `contentful space export --management-token ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-${make.base64url(42)}\n`,
      },
      {
        name: 'a placeholder',
        text: () => `CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-${'x'.repeat(43)}\n`,
      },
    ],
  },
  'contentful-delivery-token': {
    secret: (make) => make.base64url(43),
    match: [
      { name: 'env file', text: (secret) => `CONTENTFUL_ACCESS_TOKEN=${secret}\n` },
      { name: 'preview', text: (secret) => `CONTENTFUL_PREVIEW_TOKEN="${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"contentfulDeliveryToken": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the space, which is public',
        text: (make) => `CONTENTFUL_SPACE_ID=${make.lower(12)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `CONTENTFUL_ACCESS_TOKEN=${make.base64url(42)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → CMA tokens → the token → Revoke. An organization’s admin can take every token’s access under CMA tokens → Deauthorize.',
      url: 'https://app.contentful.com/account/profile/cma_tokens',
    },
    cli: {
      text: 'Sign out ends the token that contentful login stored.',
      url: 'https://www.contentful.com/developers/docs/tutorials/cli/authentication/',
      command: { argv: ['contentful', 'logout'] },
    },
    api: {
      text: 'PUT https://api.contentful.com/users/me/access_tokens/{id}/revoked.',
      url: 'https://www.contentful.com/developers/docs/references/content-management-api/access-tokens',
    },
  },
  blastRadius: {
    text: 'Acts as the user in all their organizations and spaces: reads, changes, publishes and deletes content, content types, webhooks and API keys.',
    list: {
      text: 'GET https://api.contentful.com/users/me/access_tokens lists the tokens with scope, last use and expiry.',
      url: 'https://www.contentful.com/developers/docs/references/content-management-api/access-tokens',
    },
  },
  audit: {
    text: 'Organization settings → Audit logs (Premium) from {since} to {until}; elsewhere, entries show who published what.',
    url: 'https://www.contentful.com/developers/docs/tutorials/general/audit-logs/',
  },
  replace: {
    text: 'Use an app identity with short-lived tokens; else a token with an expiry and content_management_read, of a user with a narrow role.',
    url: 'https://www.contentful.com/help/token-management/personal-access-tokens/',
  },
  consumers: ['migration and import scripts', 'contentful CLI settings', 'CI secrets'],
  confirm: {
    text: 'GET https://api.contentful.com/users/me with the token answers 401 AccessTokenInvalid.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and revoked. A new token leaves the leaked one valid until you revoke it or it expires.',
  },
  sources: [
    {
      url: 'https://www.contentful.com/developers/docs/references/content-management-api/access-tokens',
      checked: '2026-11-21',
    },
    {
      url: 'https://www.contentful.com/help/token-management/personal-access-tokens/',
      checked: '2026-11-21',
    },
    {
      url: 'https://contentful.com/developers/docs/references/authentication/',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'contentful-delivery-token': {
      revoke: {
        console: {
          text: 'The space → Settings → API keys → the key → Delete, after a new key is in use.',
          url: 'https://app.contentful.com/',
        },
        api: {
          text: 'DELETE https://api.contentful.com/spaces/{space}/api_keys/{id}.',
          url: 'https://www.contentful.com/developers/docs/references/content-management-api/',
        },
      },
      blastRadius: {
        text: 'Delivery token: reads what is published, which a website may show anyway. Preview token: also reads drafts. Neither changes anything.',
      },
      audit: {
        text: 'The space → Settings → Usage: more API calls from {since} to {until} than your site makes.',
        url: 'https://app.contentful.com/',
      },
      replace: {
        text: 'Keep preview tokens on the server; give each site a key for its own environments.',
        url: 'https://www.contentful.com/developers/docs/references/authentication/',
      },
      consumers: ['website builds', 'single-page and mobile apps', 'preview servers'],
      confirm: {
        text: 'GET https://cdn.contentful.com/spaces/{space}/entries with the token answers 401.',
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'A new API key has new tokens and leaves the leaked ones valid until its key is deleted.',
      },
    },
  },
} as const satisfies Playbook
