import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'linkedin',
  name: 'LinkedIn',
  url: 'https://developer.linkedin.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'linkedin-client-secret',
    title: 'LinkedIn client secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['WPL_AP'],
    pattern: /WPL_AP[01]\.[A-Za-z0-9]{16}\.[A-Za-z0-9+/]{6}==/,
    boundary: 'none',
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source:
      'https://learn.microsoft.com/en-us/linkedin/shared/authentication/application-secret-management',
  },
  {
    id: 'linkedin-client-secret-legacy',
    title: 'LinkedIn client secret without prefix',
    severity: 'high',
    confidence: 'medium',
    keywords: ['linkedin', 'linked_in'],
    pattern: { name: /linked_?in[\w.-]{0,24}secret/, value: /[A-Za-z0-9]{16}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source:
      'https://learn.microsoft.com/en-us/linkedin/shared/authentication/application-secret-management',
  },
  {
    id: 'linkedin-access-token',
    title: 'LinkedIn access token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['linkedin', 'linked_in'],
    pattern: { name: /linked_?in[\w.-]{0,24}token/, value: /AQ[A-Za-z0-9_-]{120,600}/ },
    boundary: 'base64url',
    reach: { before: 64, after: 800 },
    checks: [
      { kind: 'entropy', bitsPerChar: 4.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source:
      'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'linkedin-client-secret': {
    secret: (make) => `WPL_AP1.${make.alnum(16)}.${make.base64(6)}==`,
    match: [
      { name: 'env file', text: (secret) => `LINKEDIN_CLIENT_SECRET=${secret}\n` },
      { name: 'PHP', text: (secret) => `'client_secret' => '${secret}',\n` },
      { name: 'Python', text: (secret) => `CLIENT_SECRET = "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `CLIENT_SECRET = "WPL_AP1.${make.alnum(15)}.${make.base64(6)}=="\n`,
      },
      {
        name: 'a placeholder',
        text: () => 'CLIENT_SECRET = "WPL_AP1.xxxxxxxxxxxxxxxx.xxxxxx=="\n',
      },
    ],
  },
  'linkedin-client-secret-legacy': {
    secret: (make) => `${make.alnum(11)}aQ7bX`,
    match: [
      { name: 'env file', text: (secret) => `LINKEDIN_CLIENT_SECRET=${secret}\n` },
      { name: 'JavaScript', text: (secret) => `linkedinClientSecret: '${secret}',\n` },
      { name: 'Ruby', text: (secret) => `config.linkedin_secret = "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `LINKEDIN_CLIENT_SECRET=${make.alnum(10)}aQ7bX\n`,
      },
      { name: 'a word', text: () => 'LINKEDIN_CLIENT_SECRET=mylinkedinsecre\n' },
    ],
  },
  'linkedin-access-token': {
    secret: (make) => `AQV${make.base64url(320)}`,
    match: [
      { name: 'env file', text: (secret) => `LINKEDIN_ACCESS_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"linkedinToken": "${secret}"}\n` },
      { name: 'Python', text: (secret) => `linkedin_token = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `LINKEDIN_ACCESS_TOKEN=AQV${make.base64url(60)}\n` },
      { name: 'another prefix', text: (make) => `LINKEDIN_ACCESS_TOKEN=BB${make.alnum(300)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'My apps → the app → Auth → Application credentials → Generate a new Client Secret, deploy it, then delete the old one.',
      url: 'https://www.linkedin.com/developers/apps',
    },
    api: {
      text: 'Partners: the developerApplicationsSecurity API adds and deletes secrets.',
      url: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/application-secret-management',
    },
  },
  blastRadius: {
    text: 'With the public client id: gets tokens in the app’s name, exchanges login codes, introspects tokens; two-legged products act as the app outright.',
  },
  audit: {
    text: 'My apps → the app → Analytics: calls by product from {since} to {until}.',
    url: 'https://www.linkedin.com/developers/apps',
  },
  replace: {
    text: 'A fresh secret from a secret manager, changed every 60 to 90 days as LinkedIn advises.',
    url: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/application-secret-management',
  },
  consumers: [
    'login settings of web applications',
    'social media schedulers',
    'CRM and ads connectors',
    'CI secrets',
  ],
  confirm: {
    text: 'POST https://www.linkedin.com/oauth/v2/accessToken with the old secret answers invalid_client.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Rotating adds a second secret; the leaked one works until you delete it.',
  },
  sources: [
    {
      url: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/application-secret-management',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'linkedin-access-token': {
      revoke: {
        console: {
          text: 'The member: LinkedIn → Settings & Privacy → Data privacy → Other applications → Permitted services → the app → Remove.',
          url: 'https://www.linkedin.com/psettings/permitted-services',
        },
        api: {
          text: 'POST https://www.linkedin.com/oauth/v2/revoke with client id, secret and token.',
          url: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/token-introspection',
        },
      },
      blastRadius: {
        text: 'Acts as the member within the scopes granted, for up to 60 days: posts, reads the profile, manages pages and ads.',
        list: {
          text: 'POST https://www.linkedin.com/oauth/v2/introspectToken shows scopes and expiry.',
          url: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/token-introspection',
        },
      },
      confirm: { text: 'GET https://api.linkedin.com/v2/userinfo with the token answers 401.' },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new token leaves the leaked one valid until it expires or is revoked.',
      },
    },
  },
} as const satisfies Playbook
