import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'netlify',
  name: 'Netlify',
  url: 'https://www.netlify.com',
} as const satisfies Provider

const api = 'https://docs.netlify.com/api-and-cli-guides/api-guides/get-started-with-api/'
const hooks = 'https://docs.netlify.com/configure-builds/build-hooks'

export const rules = [
  {
    id: 'netlify-access-token',
    title: 'Netlify access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['nfp_', 'nfc_', 'nfo_', 'nfu_', 'nfb_'],
    // nfp_ is a personal access token; the other letters stand for the CLI, OAuth apps, the UI and builds.
    pattern: /nf[pcoub]_[A-Za-z0-9]{36}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: api,
  },
  {
    id: 'netlify-access-token-legacy',
    title: 'Netlify access token (without prefix)',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'netlify_auth',
      'netlify-auth',
      'netlifyauth',
      'netlify_token',
      'netlify-token',
      'netlifytoken',
      'netlify_access',
      'netlify-access',
      'netlifyaccess',
      'netlify_api',
      'netlify-api',
      'netlifyapi',
      'netlify_personal',
      'netlify_deploy_token',
    ],
    pattern: {
      name: /netlify[_.-]?(?:(?:auth|api|personal|access|deploy)[_.-]?){0,2}(?:token|key)/,
      value: /[A-Za-z0-9_-]{43}|[0-9a-f]{64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.4 }],
    boundary: 'base64url',
    source: api,
  },
  {
    id: 'netlify-build-hook',
    title: 'Netlify build hook URL',
    severity: 'medium',
    confidence: 'high',
    keywords: ['netlify.com/build_hooks/'],
    pattern: /https:\/\/api\.netlify\.com\/build_hooks\/[0-9a-f]{24}/,
    // The id in Netlify's own documentation.
    checks: [{ kind: 'not', words: ['5c23354f454e1350f8543e78'] }],
    source: hooks,
  },
] as const satisfies readonly Rule[]

const token = (make: Make) =>
  `nf${make.pick(['p', 'p', 'c', 'o'])}_${make.alnum(33)}${make.digits(1)}${make.of('ABCDEFG', 1)}${make.of('hjkm', 1)}`

const hook = (make: Make) => `https://api.netlify.com/build_hooks/${make.hex(24)}`

export const examples = {
  'netlify-access-token': {
    secret: token,
    match: [
      { name: 'env file', text: (secret) => `NETLIFY_AUTH_TOKEN=${secret}\n` },
      {
        name: 'the CLI’s configuration',
        text: (secret) => `{"users": {"5f1": {"auth": {"token": "${secret}"}}}}\n`,
      },
      {
        name: 'flag',
        text: (secret) => `netlify deploy --prod --auth ${secret} --dir=dist\n`,
      },
      {
        name: 'Python',
        text: (secret) => `headers = {"Authorization": "Bearer ${secret}"}\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `NETLIFY_AUTH_TOKEN=${token(make).slice(0, -1)}\n`,
      },
      {
        name: 'a function of the Netronome driver',
        text: () =>
          'static int nfp_net_pf_init_vnics_and_reconfigure_the_board(struct nfp_pf *pf)\n',
      },
    ],
  },
  'netlify-access-token-legacy': {
    secret: (make) => make.base64url(43),
    match: [
      { name: 'shell', text: (secret) => `export NETLIFY_AUTH_TOKEN=${secret}\n` },
      {
        name: 'YAML',
        text: (secret) => `env:\n  NETLIFY_ACCESS_TOKEN: "${secret}"\n`,
      },
      { name: 'JavaScript', text: (secret) => `const netlifyApiToken = '${secret}';\n` },
    ],
    noMatch: [
      { name: 'a site id', text: (make) => `NETLIFY_SITE_ID=${make.uuid()}\n` },
      {
        name: 'one character short',
        text: (make) => `NETLIFY_AUTH_TOKEN=${make.base64url(42)}\n`,
      },
    ],
  },
  'netlify-build-hook': {
    secret: hook,
    match: [
      { name: 'curl', text: (secret) => `curl -X POST -d '{}' ${secret}\n` },
      { name: 'env file', text: (secret) => `NETLIFY_BUILD_HOOK="${secret}"\n` },
      {
        name: 'with a branch',
        text: (secret) => `fetch('${secret}?trigger_branch=main', { method: 'POST' })\n`,
      },
    ],
    noMatch: [
      {
        name: 'the documentation’s example',
        text: () =>
          `curl -X POST -d '{}' https://api.netlify.com/build_hooks/${'5c23354f454e'}1350f8543e78\n`,
      },
      {
        name: 'the API’s path',
        text: (make) => `https://api.netlify.com/api/v1/sites/${make.uuid()}/build_hooks\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'User settings → Applications → Personal access tokens → the token → Delete. A token of an app or of the CLI: the same page → Authorized applications → Revoke.',
      url: 'https://app.netlify.com/user/applications',
    },
  },
  blastRadius: {
    text: 'Acts as the user in every team the token may reach: deploys any content to any site, reads and changes environment variables, DNS records, form submissions and members. It has no scopes. Treat the environment variables as leaked too.',
    list: {
      text: 'GET https://api.netlify.com/api/v1/accounts with the token lists the teams it reaches.',
      url: api,
    },
  },
  audit: {
    text: 'Team settings → Audit log, and the audit log of each project: look from {since} to {until} for deploys, environment variables and DNS changes that nobody on the team made.',
    url: 'https://docs.netlify.com/monitor-sites/logs/',
  },
  replace: {
    text: 'Let Netlify build from the linked repository: it needs no token in CI. Else a token of a user who is a member of one team only, with an expiry.',
    url: api,
  },
  consumers: [
    'CI secrets',
    'deployment scripts',
    'the Netlify CLI’s config.json',
    'Terraform providers',
    'content management systems that trigger builds',
  ],
  confirm: {
    text: 'GET https://api.netlify.com/api/v1/user with the token answers 401.',
    url: api,
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and deleted, not rotated. A new token leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: api, checked: '2026-11-21' },
    { url: hooks, checked: '2026-11-21' },
    { url: 'https://docs.netlify.com/monitor-sites/logs/', checked: '2026-11-21' },
  ],
  byRule: {
    'netlify-build-hook': {
      revoke: {
        console: {
          text: 'Project configuration → Build & deploy → Continuous deployment → Build hooks → the hook → Delete.',
          url: 'https://app.netlify.com',
        },
        api: {
          text: 'DELETE https://api.netlify.com/api/v1/sites/{site_id}/build_hooks/{id}; the id is the last part of the URL.',
          url: 'https://open-api.netlify.com',
        },
      },
      blastRadius: {
        text: 'Starts builds of one site as often as its holder likes: uses up build minutes and redeploys a branch. It reads nothing and cannot change what is built.',
      },
      audit: {
        text: 'Project → Deploys: look from {since} to {until} for deploys that were triggered by this hook; its name stands in the deploy message.',
        url: hooks,
      },
      replace: {
        text: 'Add a new build hook and give its URL to the service that needs it, through that service’s secret settings.',
        url: hooks,
      },
      consumers: ['webhooks of content management systems', 'cron jobs', 'CI workflows'],
      confirm: {
        text: 'The hook is gone from the list under Build hooks. A POST to a live hook would start a build.',
        url: hooks,
      },
    },
  },
} as const satisfies Playbook
