import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'akamai',
  name: 'Akamai',
  url: 'https://www.akamai.com',
} as const satisfies Provider

const edgegrid = 'https://techdocs.akamai.com/developer/docs/edgegrid'

export const rules = [
  {
    id: 'akamai-access-token',
    title: 'Akamai EdgeGrid access token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['akab-'],
    pattern:
      /access[_.-]?[tT]oken["']?\s{0,4}[=:]\s{0,4}["']?(?<secret>akab-[a-z0-9]{16}-[a-z0-9]{16})/,
    boundary: 'base64url',
    reach: { before: 32, after: 48 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.6 }],
    half: 'public',
    source: edgegrid,
  },
  {
    id: 'akamai-client-secret',
    title: 'Akamai EdgeGrid client secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['client_secret', 'client-secret', 'clientsecret'],
    pattern: { name: /client[_.-]?secret/, value: /[A-Za-z0-9+/]{43}=/ },
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    companions: [{ rule: 'akamai-access-token', withinLines: 6, required: true }],
    source: edgegrid,
  },
] as const satisfies readonly Rule[]

const accessToken = (make: Make) => `akab-${make.lower(16)}-${make.lower(16)}`
const clientSecret = (make: Make) => `${make.base64(43)}=`

export const examples = {
  'akamai-access-token': {
    secret: accessToken,
    match: [
      { name: '.edgerc', text: (secret) => `access_token = ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"accessToken": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `access_token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a host', text: (make) => `host = ${accessToken(make)}.luna.akamaiapis.net\n` },
      {
        name: 'one character short',
        text: (make) => `access_token = ${accessToken(make).slice(0, -1)}\n`,
      },
    ],
  },
  'akamai-client-secret': {
    secret: clientSecret,
    match: [
      {
        name: '.edgerc',
        text: (secret, make) =>
          `[default]\nclient_secret = ${secret}\nhost = acme.luna.akamaiapis.net\naccess_token = ${accessToken(make)}\n`,
      },
      {
        name: 'the other way round',
        text: (secret, make) => `access_token = ${accessToken(make)}\nclient_secret = ${secret}\n`,
      },
      {
        name: 'JSON',
        text: (secret, make) =>
          `{"client_secret": "${secret}", "access_token": "${accessToken(make)}"}\n`,
      },
    ],
    noMatch: [
      {
        name: 'no access token beside it',
        text: (make) => `client_secret = ${clientSecret(make)}\n`,
      },
      {
        name: 'cut short',
        text: (make) =>
          `client_secret = ${make.base64(40)}=\naccess_token = ${accessToken(make)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Control Center → Identity & access → Users and API clients → the API client → Credentials → the credential → Deactivate, then Delete.',
      url: 'https://control.akamai.com/apps/identity-management/',
    },
    api: {
      text: 'PUT /identity-management/v3/api-clients/self/credentials/{credentialId} with status INACTIVE, then DELETE the same.',
      url: 'https://techdocs.akamai.com/iam-api/reference/put-self-credential',
    },
  },
  blastRadius: {
    text: 'Needs client secret, client token and access token together, which stand in the same file. Then it does what the API client’s groups and APIs allow: change properties and edge code, purge, edit DNS, read logs.',
    list: {
      text: 'GET /identity-management/v3/api-clients/self shows groups, roles and APIs.',
      url: 'https://techdocs.akamai.com/iam-api/reference/get-self-api-client',
    },
  },
  audit: {
    text: 'Control Center → Event Center, filtered by the API client, from {since} to {until}. Compare the active property versions with your source.',
    url: 'https://control.akamai.com/apps/event-center/',
  },
  replace: {
    text: 'An API client of its own for each program, with only the groups and APIs it needs, an IP allow list, and a credential that expires.',
    url: edgegrid,
  },
  consumers: [
    '.edgerc files of developers',
    'Terraform',
    'purge plugins and deploy pipelines',
    'CI secrets',
  ],
  confirm: { text: 'A signed GET /identity-management/v3/api-clients/self answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A second credential leaves the leaked one valid until you deactivate it; until then you can move programs over one by one.',
  },
  sources: [
    {
      url: 'https://techdocs.akamai.com/developer/docs/set-up-authentication-credentials',
      checked: '2026-11-21',
    },
    {
      url: 'https://techdocs.akamai.com/powershell/docs/disable-iamapicredential',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'akamai-access-token': {
      blastRadius: {
        text: 'Nothing by itself. With its client secret, which is often committed nearby, all that the API client may do.',
      },
    },
  },
} as const satisfies Playbook
