import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'jenkins',
  name: 'Jenkins',
  url: 'https://www.jenkins.io',
} as const satisfies Provider

export const rules = [
  {
    id: 'jenkins-api-token',
    title: 'Jenkins API token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['jenkins'],
    pattern: {
      name: /jenkins[\w.-]{0,24}(?:token|password|key|secret|auth)/,
      value: /11[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source:
      'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
  },
  {
    id: 'jenkins-cli-api-token',
    title: 'Jenkins API token in a command line',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['jenkins'],
    pattern:
      /jenkins[^\n]{0,160}?\s(?:-u|--user|-auth)[ =]["\x27]?[\w.@-]{1,64}:(?<secret>11[0-9a-f]{32})/,
    reach: { before: 0, after: 300 },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source:
      'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
  },
  {
    id: 'jenkins-api-token-legacy',
    title: 'Jenkins API token (format before 2.129)',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['jenkins'],
    pattern: {
      name: /jenkins[_.-]?(?:(?:api|user|auth|access)[_.-]?)?token/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source:
      'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
  },
  {
    id: 'jenkins-encrypted-secret',
    title: 'Jenkins encrypted secret',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['{AQAAABAAAA'],
    // Version 1, the length of the initialization vector, and AES in base64.
    pattern: /\{AQAAABAAAA[A-Za-z0-9+/]{28,4000}={0,2}\}/,
    reach: { before: 0, after: 4100 },
    boundary: 'none',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source:
      'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'jenkins-api-token': {
    secret: (make) => `11${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `JENKINS_API_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `jenkins_password: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"jenkinsUserToken": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `JENKINS_API_TOKEN=11${make.hex(31)}\n` },
      { name: 'another version', text: (make) => `JENKINS_API_TOKEN=77${make.hex(32)}\n` },
    ],
  },
  'jenkins-cli-api-token': {
    secret: (make) => `11${make.hex(32)}`,
    match: [
      {
        name: 'CLI',
        text: (secret) =>
          `java -jar jenkins-cli.jar -s https://ci.acme.test -auth admin:${secret} list-jobs\n`,
      },
      {
        name: 'curl',
        text: (secret) => `curl https://jenkins.acme.test/job/app/build -X POST -u ci:${secret}\n`,
      },
      {
        name: 'quoted',
        text: (secret) =>
          `curl -X POST https://jenkins.acme.test/job/app/build --user "ci:${secret}"\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `java -jar jenkins-cli.jar -auth admin:11${make.hex(31)} list-jobs\n`,
      },
      {
        name: 'a variable',
        text: () => 'java -jar jenkins-cli.jar -auth admin:$JENKINS_TOKEN list-jobs\n',
      },
    ],
  },
  'jenkins-api-token-legacy': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `JENKINS_API_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `jenkins-token: ${secret}\n` },
      { name: 'Python', text: (secret) => `jenkins_token = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'a build’s checksum', text: (make) => `JENKINS_BUILD_MD5=${make.hex(32)}\n` },
      { name: 'one character short', text: (make) => `JENKINS_TOKEN=${make.hex(31)}\n` },
    ],
  },
  'jenkins-encrypted-secret': {
    secret: (make) => `{AQAAABAAAAAQ${make.base64(42)}==}`,
    match: [
      {
        name: 'credentials.xml',
        text: (secret) =>
          `<com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl>\n  <password>${secret}</password>\n`,
      },
      { name: 'config.xml', text: (secret) => `<apiToken>${secret}</apiToken>\n` },
      { name: 'jenkins.yaml', text: (secret) => `credentials:\n  - value: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'cut short',
        text: (make) => `<password>{AQAAABAAAAAQ${make.base64(8)}}</password>\n`,
      },
      {
        name: 'without braces',
        text: (make) => `<password>AQAAABAAAAAQ${make.base64(42)}==</password>\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'User menu → Security (in older versions Configure) → API Token → the token → Revoke.',
      url: 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
    },
  },
  blastRadius: {
    text: 'Does what its user may: starts jobs, reads their logs and artifacts, and with Overall/Administer runs any code on the controller and reads every credential.',
  },
  audit: {
    text: 'The API Token list shows when and how often each was used. Look in the access log of Jenkins or the proxy before it from {since} to {until}, and at builds of that time.',
    url: 'https://www.jenkins.io/doc/book/system-administration/',
  },
  replace: {
    text: 'A service user with the permission for the one job, and a token of its own. For a trigger from a forge its webhook, which needs none.',
    url: 'https://www.jenkins.io/doc/book/security/',
  },
  consumers: [
    'scripts that start jobs',
    'jenkins.ini of the job builder',
    'chat bots',
    'other CI servers',
  ],
  confirm: {
    text: 'GET {server}/whoAmI/api/json with the token shows anonymous or answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A further token leaves the leaked one valid until it is revoked. The legacy token is replaced by Change API Token.',
  },
  sources: [
    {
      url: 'https://github.com/jenkins-infra/jenkins.io/blob/master/content/doc/book/system-administration/authenticating-scripted-clients.adoc',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'jenkins-encrypted-secret': {
      revoke: {
        console: {
          text: 'Find out which credential it is by the file and the id beside it. Revoke that where it was issued, then Manage Jenkins → Credentials → the credential → Update.',
          url: 'https://www.jenkins.io/doc/book/using/using-credentials/',
        },
      },
      blastRadius: {
        text: 'Nothing without secrets/master.key and secrets/hudson.util.Secret of that Jenkins; with them anyone can decrypt it. Check whether these lie in the same repository or backup.',
      },
      audit: {
        text: 'The access log of the service that the credential is for, from {since} to {until}.',
      },
      replace: {
        text: 'A credentials provider that reads from a secret manager, so that no secret lies in JENKINS_HOME.',
        url: 'https://plugins.jenkins.io/hashicorp-vault-plugin/',
      },
      consumers: [
        'credentials.xml and job configuration',
        'Configuration as Code files',
        'backups of JENKINS_HOME',
      ],
      confirm: { text: 'The service that the credential is for refuses the old one.' },
    },
  },
} as const satisfies Playbook
