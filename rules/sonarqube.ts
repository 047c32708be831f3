import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'sonarqube',
  name: 'SonarQube',
  url: 'https://www.sonarsource.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'sonarqube-token',
    title: 'SonarQube token',
    severity: 'high',
    confidence: 'high',
    keywords: ['squ_', 'sqp_', 'sqa_'],
    // u of a user, p for the analysis of a project, a for global analysis.
    pattern: /sq[upa]_[0-9a-f]{40}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/',
  },
  {
    id: 'sonarqube-organization-token',
    title: 'SonarQube Cloud scoped organization token',
    severity: 'high',
    confidence: 'high',
    keywords: ['sqco_'],
    pattern: /sqco_[A-Za-z0-9_-]{32,96}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/',
  },
  {
    id: 'sonarqube-token-legacy',
    title: 'SonarQube Cloud or older SonarQube token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['sonar'],
    pattern: {
      name: /sonar(?:[_.-]?(?:cloud|qube))?[_.-]?(?:(?:api|auth|access|user|scanner)[_.-]?)?(?:token|login)/,
      value: /[0-9a-f]{40}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'sonarqube-token': {
    secret: (make) => `sq${make.pick(['u', 'p', 'a'])}_${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `SONAR_TOKEN=${secret}\n` },
      {
        name: 'sonar-scanner',
        text: (secret) =>
          `sonar-scanner -Dsonar.token=${secret} -Dsonar.host.url=https://sonar.acme.test\n`,
      },
      { name: 'Maven', text: (secret) => `mvn sonar:sonar -Dsonar.login=${secret}\n` },
      { name: 'YAML', text: (secret) => `token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `SONAR_TOKEN=squ_${make.hex(39)}\n` },
      { name: 'another prefix', text: (make) => `SONAR_TOKEN=sqx_${make.hex(40)}\n` },
    ],
  },
  'sonarqube-organization-token': {
    secret: (make) => `sqco_${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `SONAR_TOKEN=${secret}\n` },
      { name: 'sonar-scanner', text: (secret) => `sonar-scanner -Dsonar.token=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"token": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `SONAR_TOKEN=sqco_${make.hex(16)}\n` },
      { name: 'part of a longer word', text: (make) => `xsqco_${make.hex(40)}\n` },
    ],
  },
  'sonarqube-token-legacy': {
    secret: (make) => make.hex(40),
    match: [
      { name: 'env file', text: (secret) => `SONAR_TOKEN=${secret}\n` },
      { name: 'sonar-project.properties', text: (secret) => `sonar.login=${secret}\n` },
      { name: 'env file', text: (secret) => `SONARCLOUD_TOKEN=${secret}\n` },
    ],
    noMatch: [
      { name: 'a commit', text: (make) => `sonar.scm.revision=${make.hex(40)}\n` },
      { name: 'one character short', text: (make) => `SONAR_TOKEN=${make.hex(39)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'My Account → Security → Tokens → the token → Revoke. A project analysis token also shows under Project Settings. On SonarQube Cloud: My Account → Security.',
      url: 'https://sonarcloud.io/account/security',
    },
    api: {
      text: 'POST {server}/api/user_tokens/revoke with name and, as administrator, login.',
      url: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/',
    },
  },
  blastRadius: {
    text: 'A user token does what its owner may: reads source code and issues, changes issues and settings. An analysis token uploads analyses, of one project or of all.',
    list: {
      text: 'GET {server}/api/user_tokens/search lists your tokens with type, project, expiry and last use.',
      url: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/',
    },
  },
  audit: {
    text: 'Administration → System → Audit logs (Enterprise) from {since} to {until}. Else look at the Activity page of the projects for analyses you did not run.',
    url: 'https://docs.sonarsource.com/sonarqube-server/',
  },
  replace: {
    text: 'A project analysis token with an expiry, on SonarQube Cloud a scoped organization token, from the CI’s secret store.',
    url: 'https://docs.sonarsource.com/sonarqube-cloud/administering-sonarcloud/managing-organization/scoped-organization-tokens.md',
  },
  consumers: [
    'CI secrets (SONAR_TOKEN)',
    'sonar-project.properties',
    'Maven and Gradle settings',
    'IDE connections',
  ],
  confirm: {
    text: 'GET {server}/api/authentication/validate with the token answers valid: false.',
    url: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and revoked. A new one leaves the leaked one valid until it is revoked or expires.',
  },
  sources: [
    {
      url: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.sonarsource.com/sonarqube-cloud/administering-sonarcloud/managing-organization/scoped-organization-tokens.md',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/mes-partner-SonarQubeToken.md',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'sonarqube-organization-token': {
      revoke: {
        console: {
          text: 'The organization → Administration → Scoped Organization Tokens → the token → Revoke. Revoked tokens are deleted.',
          url: 'https://sonarcloud.io',
        },
      },
      blastRadius: {
        text: 'Runs analyses for the projects it was given, or for all projects of the organization. It belongs to no user.',
      },
    },
  },
} as const satisfies Playbook
