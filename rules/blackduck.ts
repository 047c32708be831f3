import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'blackduck',
  name: 'Black Duck',
  url: 'https://www.blackduck.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'blackduck-api-token',
    title: 'Black Duck API token',
    severity: 'high',
    confidence: 'high',
    keywords: ['blackduck', 'black_duck', 'bd_api', 'bd_hub', 'hub_api'],
    // base64 of two UUIDs and a colon between them.
    pattern: {
      name: /black_?duck[\w.-]{0,24}token|bd[_.-](?:api|hub)[\w.-]{0,12}token|hub[_.-]api[_.-]?token/,
      value: /[A-Za-z0-9]{48}O[jm][A-Za-z0-9+/]{48}==/,
    },
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: 'https://documentation.blackduck.com/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'blackduck-api-token': {
    secret: (make) => Buffer.from(`${make.uuid()}:${make.uuid()}`).toString('base64'),
    match: [
      { name: 'env file', text: (secret) => `BLACKDUCK_API_TOKEN=${secret}\n` },
      {
        name: 'Detect',
        text: (secret) =>
          `bash detect.sh --blackduck.api.token=${secret} --blackduck.url=https://bd.acme.test\n`,
      },
      { name: 'YAML', text: (secret) => `blackduck.api.token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `BLACKDUCK_API_TOKEN=${make.base64(60)}==\n` },
      {
        name: 'random base64',
        text: (make) => `BLACKDUCK_API_TOKEN=${make.base64(48)}AA${make.base64(48)}==\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'User menu → My Access Tokens → the arrow beside the token → Delete or Regenerate. A user administrator deletes those of others: Admin → Access Tokens.',
      url: 'https://documentation.blackduck.com/',
    },
  },
  blastRadius: {
    text: 'Acts as its user, read-only or read and write: reads bills of materials and open vulnerabilities, makes and changes projects and scans.',
  },
  audit: {
    text: 'Admin → Diagnostics → the authentication and audit logs of the server, for the user, from {since} to {until}.',
    url: 'https://documentation.blackduck.com/',
  },
  replace: {
    text: 'A token of a service user with a role in the projects it scans, read-only where that will do. Tokens do not expire: switch on the purge of unused ones.',
    url: 'https://documentation.blackduck.com/',
  },
  consumers: [
    'CI secrets (BLACKDUCK_API_TOKEN)',
    'Detect settings',
    'Jenkins and Azure DevOps plugins',
  ],
  confirm: { text: 'POST {server}/api/tokens/authenticate with the old token answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate Token gives a new value and ends the old one.',
  },
  sources: [
    {
      url: 'https://testing.blackduck.synopsys.com/doc/UsersAndGroups/MyAccessTokens.html',
      checked: '2026-11-21',
    },
    {
      url: 'https://synopsys.atlassian.net/wiki/spaces/INTDOCS/pages/109477972/How+to+generate+an+API+token+in+Black+Duck',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
