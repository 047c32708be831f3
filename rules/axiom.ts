import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'axiom',
  name: 'Axiom',
  url: 'https://axiom.co',
} as const satisfies Provider

const tokens = 'https://axiom.co/docs/reference/tokens'
const regenerate = 'https://axiom.co/docs/restapi/endpoints/regenerateToken'

export const rules = [
  {
    id: 'axiom-api-token',
    title: 'Axiom API token',
    severity: 'high',
    confidence: 'high',
    // xait- is what ingest tokens began with before API tokens took their place.
    keywords: ['xaat-', 'xait-'],
    pattern: /xa[ai]t-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
    reach: { before: 0, after: 48 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    boundary: 'base64url',
    source: tokens,
  },
  {
    id: 'axiom-personal-token',
    title: 'Axiom personal access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['xapt-'],
    pattern: /xapt-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    boundary: 'base64url',
    source: tokens,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'axiom-api-token': {
    secret: (make) => `xa${make.pick(['a', 'i'])}t-${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `AXIOM_TOKEN=${secret}\nAXIOM_DATASET=vercel\n` },
      {
        name: 'collector',
        text: (secret) =>
          `exporters:\n  otlphttp:\n    endpoint: https://api.axiom.co\n    headers:\n      authorization: Bearer ${secret}\n`,
      },
      {
        name: 'Go',
        text: (secret) => `client, err := axiom.NewClient(axiom.SetToken("${secret}"))\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `AXIOM_TOKEN=xaat-${make.uuid().slice(0, -1)}\n`,
      },
      {
        name: 'a placeholder',
        text: () => 'AXIOM_TOKEN=xaat-00000000-0000-0000-0000-000000000000\n',
      },
    ],
  },
  'axiom-personal-token': {
    secret: (make) => `xapt-${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `AXIOM_TOKEN=${secret}\nAXIOM_ORG_ID=acme-x1y2\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H 'Authorization: Bearer ${secret}' https://api.axiom.co/v2/user\n`,
      },
      { name: 'axiom.toml', text: (secret) => `[deployments.cloud]\ntoken = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'without dashes', text: (make) => `AXIOM_TOKEN=xapt-${make.hex(32)}\n` },
      { name: 'a variable', text: () => 'AXIOM_TOKEN=xapt-$PERSONAL_TOKEN\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → API tokens → the token → Delete.',
      url: 'https://app.axiom.co/settings/api-tokens',
    },
    api: {
      text: 'DELETE https://api.axiom.co/v2/tokens/{id} with a token that may delete API tokens.',
      url: 'https://axiom.co/docs/restapi/endpoints/deleteToken',
    },
  },
  blastRadius: {
    text: 'A basic token only sends data to the datasets it names: forged or flooding events on your bill. An advanced token also does what was ticked for it: queries datasets, and changes monitors, dashboards, users or further tokens.',
    list: {
      text: 'Settings → API tokens → the token shows its datasets and capabilities.',
      url: 'https://app.axiom.co/settings/api-tokens',
    },
  },
  audit: {
    text: 'Query the axiom-audit dataset from {since} to {until} for what the token did; in the datasets themselves look for events that are not yours. Without the add-on for it the audit log goes back three days.',
    url: 'https://axiom.co/docs/reference/audit-log',
  },
  replace: {
    text: 'A basic API token for one dataset where a program only sends data; an advanced one with single capabilities and an expiry otherwise.',
    url: tokens,
  },
  consumers: [
    'OpenTelemetry collectors and log shippers',
    'server environments',
    'Vercel and Cloudflare integrations',
    'CI secrets',
  ],
  confirm: {
    text: 'A request to https://api.axiom.co/v2/datasets with the token answers 401 or 403.',
  },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Regenerating an API token takes the moment at which the existing value expires: choose now, or the leaked value lives on until then.',
  },
  sources: [
    { url: tokens, checked: '2026-11-21' },
    { url: regenerate, checked: '2026-11-21' },
    { url: 'https://axiom.co/docs/reference/audit-log', checked: '2026-11-21' },
  ],
  byRule: {
    'axiom-personal-token': {
      revoke: {
        console: {
          text: 'Sign in as its owner: Settings → Profile → Personal tokens → the token → Delete.',
          url: 'https://app.axiom.co/settings/profile',
        },
      },
      blastRadius: {
        text: 'Does everything its owner can do in Axiom: reads and trims every dataset, and changes users, tokens, monitors and settings of the organization.',
      },
      replace: {
        text: 'An API token with the datasets and capabilities the program needs, instead of a token that is a person.',
        url: tokens,
      },
      consumers: ['the Axiom CLI’s settings', 'scripts on developers’ machines', 'CI secrets'],
      rotateInPlace: {
        effect: 'not-offered',
        text: 'A new personal token leaves the leaked one valid until it is deleted.',
      },
    },
  },
} as const satisfies Playbook
