import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'deno',
  name: 'Deno Deploy',
  url: 'https://deno.com/deploy',
} as const satisfies Provider

const deployctl = 'https://docs.deno.com/deploy/classic/deployctl/'

export const rules = [
  {
    id: 'deno-deploy-personal-token',
    title: 'Deno Deploy personal access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ddp_'],
    pattern: /ddp_[A-Za-z0-9]{36}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: deployctl,
  },
  {
    id: 'deno-deploy-organization-token',
    title: 'Deno Deploy organization access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ddo_'],
    pattern: /ddo_[A-Za-z0-9]{32,48}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: 'https://docs.deno.com/subhosting/manual/subhosting/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'deno-deploy-personal-token': {
    secret: (make) => `ddp_${make.alnum(36)}`,
    match: [
      { name: 'env file', text: (secret) => `DENO_DEPLOY_TOKEN=${secret}\n` },
      {
        name: 'shell',
        text: (secret) => `deployctl deploy --token=${secret} --project=acme main.ts\n`,
      },
      { name: 'Deno KV', text: (secret) => `export DENO_KV_ACCESS_TOKEN="${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `DENO_DEPLOY_TOKEN=ddp_${make.alnum(35)}\n` },
      {
        name: 'a variable name',
        text: () => 'ddp_device_private_data_initialize_for_kernel(dev);\n',
      },
    ],
  },
  'deno-deploy-organization-token': {
    secret: (make) => `ddo_${make.alnum(36)}`,
    match: [
      { name: 'env file', text: (secret) => `DEPLOY_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.deno.com/v1/organizations\n`,
      },
      { name: 'YAML', text: (secret) => `deno_deploy_token: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `DEPLOY_ACCESS_TOKEN=ddo_${make.alnum(20)}\n` },
      { name: 'another prefix', text: (make) => `token=dda_${make.alnum(36)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → account settings → Access Tokens → the token → Revoke.',
      url: 'https://dash.deno.com/account#access-tokens',
    },
  },
  blastRadius: {
    text: 'Deploys code to every project its user can reach, reads and writes their KV databases, and with them the environment of the code it deploys.',
  },
  audit: {
    text: 'Dashboard → each project → Deployments: look for deployments from {since} to {until} that nobody on the team made.',
    url: 'https://dash.deno.com',
  },
  replace: {
    text: 'Deploy from the linked GitHub repository, or from GitHub Actions with its OIDC token; neither needs a stored token.',
    url: 'https://docs.deno.com/deploy/classic/ci_github/',
  },
  consumers: ['CI secrets', 'deployctl settings', 'programs that open a remote Deno KV'],
  confirm: { text: 'A call to https://api.deno.com/v1/organizations with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are only made and revoked. A new token leaves the leaked one valid until you revoke it.',
  },
  sources: [{ url: 'https://deno.land/x/deploy@1.11.0', checked: '2026-11-21' }],
  byRule: {
    'deno-deploy-organization-token': {
      revoke: {
        console: {
          text: 'Dashboard → the organization → Settings → Access Tokens → the token → Revoke.',
          url: 'https://dash.deno.com',
        },
      },
      blastRadius: {
        text: 'Makes, changes and deletes every project, deployment, database and domain of the organization through the API.',
      },
      consumers: ['subhosting back ends', 'CI secrets'],
    },
  },
} as const satisfies Playbook
