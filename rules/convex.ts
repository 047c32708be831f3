import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'convex',
  name: 'Convex',
  url: 'https://www.convex.dev',
} as const satisfies Provider

const docs = 'https://docs.convex.dev/cli/deploy-key-types'
const api = 'https://docs.convex.dev/management-api/create-deploy-key'

export const rules = [
  {
    // Deployment, bar, base64 of {"v2":"…"}.
    id: 'convex-deploy-key',
    title: 'Convex deploy key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['|eyJ2'],
    pattern:
      /(?:(?:prod|dev|preview|project):)?[a-z0-9_-]{2,64}(?::[a-z0-9_-]{1,64})?\|eyJ2[A-Za-z0-9+/]{40,240}={0,2}/,
    boundary: 'base64',
    reach: { before: 160, after: 320 },
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: api,
  },
  {
    id: 'convex-admin-key',
    title: 'Convex admin or legacy deploy key',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['convex'],
    pattern: {
      name: /convex[\w.-]{0,24}(?:deploy|admin)[_.-]?key/,
      value:
        /(?:(?:prod|dev|preview|project):)?[a-z0-9_-]{2,64}(?::[a-z0-9_-]{1,64})?\|[A-Za-z0-9]{40,240}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

function deployKey(make: Make): string {
  const value = Buffer.from(JSON.stringify({ v2: make.hex(64) })).toString('base64')
  return `${make.pick(['prod', 'dev'])}:happy-animal-${make.digits(3)}|${value}`
}

const adminKey = (make: Make) => `convex-self-hosted|01${make.hex(72)}`

export const examples = {
  'convex-deploy-key': {
    secret: deployKey,
    match: [
      { name: 'env file', text: (secret) => `CONVEX_DEPLOY_KEY="${secret}"\n` },
      { name: 'shell', text: (secret) => `CONVEX_DEPLOY_KEY='${secret}' npx convex deploy\n` },
      { name: 'workflow', text: (secret) => `env:\n  CONVEX_DEPLOY_KEY: ${secret}\n` },
    ],
    noMatch: [
      { name: 'the deployment alone', text: () => 'CONVEX_DEPLOYMENT=dev:happy-animal-123\n' },
      {
        name: 'shortened in documentation',
        text: () => 'CONVEX_DEPLOY_KEY="prod:happy-animal-123|eyJ2..."\n',
      },
    ],
  },
  'convex-admin-key': {
    secret: adminKey,
    match: [
      { name: 'env file', text: (secret) => `CONVEX_SELF_HOSTED_ADMIN_KEY='${secret}'\n` },
      { name: 'YAML', text: (secret) => `convex_admin_key: "${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"convexAdminKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: () => 'CONVEX_SELF_HOSTED_ADMIN_KEY=convex-self-hosted|01abc\n' },
      { name: 'the URL', text: () => 'CONVEX_SELF_HOSTED_URL=http://127.0.0.1:3210\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Convex dashboard → the project and deployment → Settings → Deploy keys (for preview and project keys: Project Settings) → … beside the key → Delete.',
      url: 'https://dashboard.convex.dev',
    },
    api: {
      text: 'POST https://api.convex.dev/v1/deployments/{deployment_name}/delete_deploy_key; for a preview key /v1/projects/{project_id}/delete_preview_deploy_key.',
      url: 'https://docs.convex.dev/management-api/delete-preview-deploy-key',
    },
  },
  blastRadius: {
    text: 'Pushes code to the deployment, reads, changes and exports all of its data, and reads its environment variables with the secrets in them. A project key does so in every deployment of the project.',
  },
  audit: {
    text: 'Dashboard → History lists deployments and changed variables from {since} to {until}; Logs shows function calls. Change the secrets in the environment variables too.',
    url: 'https://dashboard.convex.dev',
  },
  replace: {
    text: 'A deploy key for the one deployment it is needed for, kept in the build environment only. Developers log in with npx convex dev instead of sharing a key.',
    url: docs,
  },
  consumers: ['Vercel, Netlify and other build environment', 'CI secrets', '.env.local files'],
  confirm: {
    text: 'npx convex data with the key in CONVEX_DEPLOY_KEY is refused as unauthorized.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are generated and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: docs, checked: '2026-11-21' },
    { url: api, checked: '2026-11-21' },
    {
      url: 'https://docs.convex.dev/management-api/delete-preview-deploy-key',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'convex-admin-key': {
      revoke: {
        console: {
          text: 'Self-hosted: give the backend a new INSTANCE_SECRET, restart it and make a new key with ./generate_admin_key.sh. In the cloud: Settings → Deploy keys → Delete.',
          url: 'https://docs.convex.dev/self-hosting',
        },
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A self-hosted admin key is signed by the instance secret: it stays valid until that changes, which ends all keys.',
      },
    },
  },
} as const satisfies Playbook
