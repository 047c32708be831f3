import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'storyblok',
  name: 'Storyblok',
  url: 'https://www.storyblok.com',
} as const satisfies Provider

const concepts = 'https://www.storyblok.com/docs/concepts/access-tokens'

export const rules = [
  {
    id: 'storyblok-personal-access-token',
    title: 'Storyblok personal access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['storyblok', 'oauth_token', 'oauthtoken', 'management_token', 'managementtoken'],
    pattern: {
      name: /storyblok|oauth_?token|management_?token/,
      value: /[A-Za-z0-9]{22}tt-\d{3,9}-[A-Za-z0-9_-]{18,24}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: 'https://storyblok.com/docs/api/management/getting-started/authentication',
  },
  {
    id: 'storyblok-space-token',
    title: 'Storyblok space access token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['storyblok'],
    pattern: { name: /storyblok[\w.-]{0,32}(?:token|key)/, value: /[A-Za-z0-9]{22}tt/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: concepts,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'storyblok-personal-access-token': {
    secret: (make) => `${make.alnum(22)}tt-${make.int(10000, 999999)}-${make.base64url(20)}`,
    match: [
      { name: 'env file', text: (secret) => `STORYBLOK_MANAGEMENT_TOKEN=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) => `const client = new StoryblokClient({ oauthToken: '${secret}' })\n`,
      },
      { name: 'YAML', text: (secret) => `storyblok_personal_access_token: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'cut short',
        text: (make) => `STORYBLOK_MANAGEMENT_TOKEN=${make.alnum(22)}tt-12345-${make.alnum(8)}\n`,
      },
      {
        name: 'a placeholder',
        text: () => 'STORYBLOK_MANAGEMENT_TOKEN=your-personal-access-token-from-my-account\n',
      },
    ],
  },
  'storyblok-space-token': {
    secret: (make) => `${make.alnum(19)}aB7tt`,
    match: [
      { name: 'env file', text: (secret) => `STORYBLOK_PREVIEW_TOKEN=${secret}\n` },
      { name: 'JavaScript', text: (secret) => `storyblokAccessToken: '${secret}',\n` },
      { name: 'YAML', text: (secret) => `storyblok_api_key: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `STORYBLOK_PREVIEW_TOKEN=${make.alnum(18)}aB7tt\n`,
      },
      {
        name: 'another ending',
        text: (make) => `STORYBLOK_PREVIEW_TOKEN=${make.alnum(19)}aB7xy\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'My account → Account settings → Personal access tokens → the token → Delete.',
      url: 'https://app.storyblok.com/#/me/account?tab=token',
    },
  },
  blastRadius: {
    text: 'Acts as the user in every space they belong to: reads, changes, publishes and deletes content, schemas, assets and settings, and makes further access tokens.',
  },
  audit: {
    text: 'The space → Settings → Activities from {since} to {until}, filtered by the user: look for what they did not do.',
    url: 'https://app.storyblok.com/',
  },
  replace: {
    text: 'Use an OAuth app tied to one space for integrations; else a token of a user who has a narrow role in one space.',
    url: 'https://storyblok.com/docs/api/management/getting-started/authentication',
  },
  consumers: ['migration and sync scripts', 'Storyblok CLI logins', 'CI secrets'],
  confirm: { text: 'GET https://mapi.storyblok.com/v1/spaces/ with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and deleted. A new token leaves the leaked one valid until you delete it.',
  },
  sources: [
    { url: 'https://www.storyblok.com/docs/concepts/access-tokens', checked: '2026-11-21' },
    {
      url: 'https://storyblok.com/docs/api/management/getting-started/authentication',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'storyblok-space-token': {
      revoke: {
        console: {
          text: 'The space → Settings → Access Tokens → the token → Delete.',
          url: 'https://app.storyblok.com/',
        },
        api: {
          text: 'DELETE https://mapi.storyblok.com/v1/spaces/{space}/api_keys/{id}.',
          url: 'https://storyblok.com/docs/api/management/access-tokens',
        },
      },
      blastRadius: {
        text: 'Reads one space and changes nothing. A public token reads only what is published, a preview token drafts as well.',
      },
      audit: {
        text: 'The space → Statistics: more API traffic from {since} to {until} than your site makes.',
        url: 'https://app.storyblok.com/',
      },
      replace: {
        text: 'Use public tokens in browsers and keep preview tokens on the server.',
        url: 'https://www.storyblok.com/docs/concepts/access-tokens',
      },
      consumers: ['website builds', 'preview servers', 'mobile apps'],
      confirm: { text: 'GET https://api.storyblok.com/v2/cdn/spaces/me?token=… answers 401.' },
    },
  },
} as const satisfies Playbook
