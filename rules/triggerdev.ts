import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'triggerdev',
  name: 'Trigger.dev',
  url: 'https://trigger.dev',
} as const satisfies Provider

const keys = 'https://trigger.dev/docs/apikeys'
const pats =
  'https://github.com/triggerdotdev/trigger.dev/blob/main/apps/webapp/app/services/personalAccessToken.server.ts'

export const rules = [
  {
    id: 'triggerdev-secret-key',
    title: 'Trigger.dev secret key',
    severity: 'high',
    confidence: 'high',
    keywords: ['tr_prod_', 'tr_stg_', 'tr_preview_'],
    pattern: /tr_(?:prod|stg|preview)_(?:sk_)?[A-Za-z0-9]{16,40}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: keys,
  },
  {
    id: 'triggerdev-dev-key',
    title: 'Trigger.dev secret key (development)',
    severity: 'medium',
    confidence: 'high',
    keywords: ['tr_dev_'],
    pattern: /tr_dev_(?:sk_)?[A-Za-z0-9]{16,40}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: keys,
  },
  {
    id: 'triggerdev-access-token',
    title: 'Trigger.dev personal access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['tr_pat_'],
    pattern: /tr_pat_[1-9a-km-z]{40}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.7 }],
    source: pats,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'triggerdev-secret-key': {
    secret: (make) =>
      `tr_${make.pick(['prod', 'stg', 'preview'])}_${make.pick(['', 'sk_'])}${make.alnum(24)}`,
    match: [
      { name: 'env file', text: (secret) => `TRIGGER_SECRET_KEY=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `configure({ secretKey: '${secret}' })\n` },
      { name: 'header', text: (secret) => `Authorization: Bearer ${secret}\n` },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `TRIGGER_PUBLIC_KEY=pk_prod_${make.alnum(20)}\n` },
      {
        name: 'a named key cut short',
        text: (make) => `TRIGGER_SECRET_KEY=tr_prod_sk_${make.alnum(10)}\n`,
      },
      { name: 'a column', text: () => 'SELECT tr_prod_name, tr_prod_date FROM trials;\n' },
    ],
  },
  'triggerdev-dev-key': {
    secret: (make) => `tr_dev_${make.pick(['', 'sk_'])}${make.alnum(24)}`,
    match: [
      { name: 'env file', text: (secret) => `TRIGGER_SECRET_KEY="${secret}"\n` },
      { name: 'YAML', text: (secret) => `TRIGGER_API_KEY: ${secret}\n` },
      { name: 'shell', text: (secret) => `export TRIGGER_SECRET_KEY=${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `TRIGGER_SECRET_KEY=tr_dev_${make.alnum(10)}\n` },
      { name: 'part of a longer word', text: (make) => `attr_dev_${make.alnum(20)}\n` },
    ],
  },
  'triggerdev-access-token': {
    secret: (make) => `tr_pat_${make.of('123456789abcdefghijkmnopqrstuvwxyz', 40)}`,
    match: [
      { name: 'env file', text: (secret) => `TRIGGER_ACCESS_TOKEN=${secret}\n` },
      { name: 'workflow', text: (secret) => `env:\n  TRIGGER_ACCESS_TOKEN: "${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"accessToken": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `token=tr_pat_${make.of('123456789abcdefghijk', 39)}\n`,
      },
      { name: 'upper case', text: (make) => `token=tr_pat_${make.of('ABCDEFGH', 40)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Trigger.dev dashboard → the project and environment → API keys → the named key → Revoke, which ends it at once; the environment’s own key: Regenerate, and confirm. Deploy the new key everywhere that triggers tasks.',
      url: 'https://cloud.trigger.dev',
    },
  },
  blastRadius: {
    text: 'Triggers, cancels and replays the tasks of the environment, reads runs with their payloads and output, and reads and sets its environment variables.',
  },
  audit: {
    text: 'Dashboard → Runs of the environment: look for ones from {since} to {until} that your code did not start.',
    url: 'https://cloud.trigger.dev',
  },
  replace: {
    text: 'A named key with the access preset it needs, such as Trigger only, and an expiry, on the server. For browsers make public access tokens, which last minutes and reach one run or tag.',
    url: 'https://trigger.dev/docs/frontend/overview',
  },
  consumers: ['server environment', 'CI secrets', 'Vercel integration'],
  confirm: { text: 'GET https://api.trigger.dev/api/v1/runs with the old key answers 401.' },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Revoking a named key ends it at once. Regenerating replaces the environment’s own key, but the old one lives on for 24 hours: watch the runs until then.',
  },
  sources: [
    { url: pats, checked: '2026-11-21' },
    {
      url: 'https://github.com/triggerdotdev/trigger.dev/blob/main/apps/webapp/app/models/api-key.server.ts',
      checked: '2026-11-21',
    },
    { url: keys, checked: '2026-11-21' },
    { url: 'https://trigger.dev/changelog/multiple-api-keys', checked: '2026-11-21' },
  ],
  byRule: {
    'triggerdev-access-token': {
      revoke: {
        console: {
          text: 'Trigger.dev dashboard → avatar → Account → Personal access tokens → the token → Revoke.',
          url: 'https://cloud.trigger.dev/account/tokens',
        },
      },
      blastRadius: {
        text: 'Acts as the user: deploys code to their projects, which runs with the environment’s secrets, and reads keys and runs.',
      },
      audit: {
        text: 'Look through the deployments of each project from {since} to {until}. The list of tokens shows when each was last used.',
        url: 'https://cloud.trigger.dev',
      },
      replace: {
        text: 'A token for CI alone, made by a user that belongs to that one organization.',
        url: keys,
      },
      confirm: {
        text: 'npx trigger.dev whoami with the token in TRIGGER_ACCESS_TOKEN is refused.',
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'Tokens are created and revoked. A new one leaves the leaked one valid.',
      },
    },
  },
} as const satisfies Playbook
