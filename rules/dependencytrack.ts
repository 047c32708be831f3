import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'dependencytrack',
  name: 'Dependency-Track',
  url: 'https://dependencytrack.org',
} as const satisfies Provider

export const rules = [
  {
    id: 'dependencytrack-api-key',
    title: 'Dependency-Track API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['odt_'],
    pattern: /odt_(?:[A-Za-z0-9]{8}_)?[A-Za-z0-9]{32}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source:
      'https://github.com/DependencyTrack/dependency-track/blob/master/docs/_docs/integrations/rest-api.md',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'dependencytrack-api-key': {
    secret: (make) => `odt_${make.pick([`${make.alnum(8)}_`, ''])}${make.alnum(32)}`,
    match: [
      { name: 'env file', text: (secret) => `DTRACK_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-Api-Key: ${secret}" https://dtrack.acme.test/api/v1/project\n`,
      },
      { name: 'YAML', text: (secret) => `dependencyTrackApiKey: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `key=odt_${make.alnum(31)}\n` },
      { name: 'an identifier', text: (make) => `godt_${make.alnum(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Administration → Access Management → Teams → the team → API Keys → the key → Delete.',
      url: 'https://docs.dependencytrack.org/integrations/rest-api/',
    },
    api: {
      text: 'DELETE {server}/api/v1/team/key/{publicIdOrKey}; POST on the same path makes a new key in its place.',
      url: 'https://docs.dependencytrack.org/integrations/rest-api/',
    },
  },
  blastRadius: {
    text: 'Has the permissions of its team: uploads bills of materials, reads projects and their open vulnerabilities, and may administer the server.',
  },
  audit: {
    text: 'The server’s log and that of the proxy before it, from {since} to {until}. The team’s page shows when the key was last used.',
    url: 'https://docs.dependencytrack.org/',
  },
  replace: {
    text: 'A team with the permissions BOM_UPLOAD and, if needed, PROJECT_CREATION_UPLOAD, and a key for each pipeline.',
    url: 'https://docs.dependencytrack.org/integrations/rest-api/',
  },
  consumers: ['CI secrets', 'Jenkins plugin settings', 'scripts'],
  confirm: { text: 'GET {server}/api/v1/project with the key in X-Api-Key answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate gives a new key and ends the old one.',
  },
  sources: [
    {
      url: 'https://github.com/DependencyTrack/dependency-track/blob/master/docs/_docs/integrations/rest-api.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
