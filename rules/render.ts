import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'render',
  name: 'Render',
  url: 'https://render.com',
} as const satisfies Provider

const api = 'https://render.com/api'
const deployHooks = 'https://render.com/docs/deploy-hooks'

export const rules = [
  {
    id: 'render-api-key',
    title: 'Render API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['rnd_'],
    pattern: /rnd_[A-Za-z0-9]{28,40}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: api,
  },
  {
    id: 'render-deploy-hook',
    title: 'Render deploy hook key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['api.render.com/deploy/'],
    pattern:
      /api\.render\.com\/deploy\/(?:srv|crn)-[a-z0-9]{20}\?key=(?<secret>[A-Za-z0-9_-]{10,48})/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 2.5 }],
    source: deployHooks,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'render-api-key': {
    secret: (make) => `rnd_${make.alnum(20)}${make.digits(1)}${make.alnum(7)}`,
    match: [
      { name: 'env file', text: (secret) => `RENDER_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.render.com/v1/services\n`,
      },
      { name: 'YAML', text: (secret) => `render_api_key: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `RENDER_API_KEY=rnd_${make.alnum(20)}\n` },
      {
        name: 'a variable name',
        text: () => 'int rnd_generateRandomNumberWithinRange(int max);\n',
      },
    ],
  },
  'render-deploy-hook': {
    secret: (make) => make.base64url(11),
    match: [
      {
        name: 'workflow',
        text: (secret, make) =>
          `run: curl "https://api.render.com/deploy/srv-${make.lower(20)}?key=${secret}"\n`,
      },
      {
        name: 'env file',
        text: (secret, make) =>
          `RENDER_DEPLOY_HOOK_URL=https://api.render.com/deploy/srv-${make.lower(20)}?key=${secret}\n`,
      },
      {
        name: 'shell',
        text: (secret, make) =>
          `curl -X POST https://api.render.com/deploy/srv-${make.lower(20)}?key=${secret}&ref=main\n`,
      },
    ],
    noMatch: [
      {
        name: 'a variable',
        text: (make) => `curl https://api.render.com/deploy/srv-${make.lower(20)}?key=$KEY\n`,
      },
      { name: 'no key', text: (make) => `https://api.render.com/deploy/srv-${make.lower(20)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Render Dashboard → profile → Account Settings → API Keys → the key → Revoke.',
      url: 'https://dashboard.render.com/u/settings#api-keys',
    },
  },
  blastRadius: {
    text: 'Acts as its user in every workspace: reads environment variables and secret files of all services, deploys, runs jobs, opens shells and deletes databases. Treat every secret it could read as leaked too.',
  },
  audit: {
    text: 'Render Dashboard → workspace Settings → Audit Logs (Pro and higher), from {since} to {until}; otherwise the Events of each service.',
    url: 'https://dashboard.render.com',
  },
  replace: {
    text: 'Render deploys from the linked repository by itself. Else a deploy hook, which can only start a deploy, or a key of a user with few rights.',
    url: deployHooks,
  },
  consumers: ['CI secrets', 'Terraform', 'render CLI settings', 'autoscaling scripts'],
  confirm: { text: 'GET https://api.render.com/v1/services with the key answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and revoked. A new key leaves the leaked one valid until you revoke it.',
  },
  sources: [
    { url: api, checked: '2026-11-21' },
    { url: deployHooks, checked: '2026-11-21' },
  ],
  byRule: {
    'render-deploy-hook': {
      revoke: {
        console: {
          text: 'Render Dashboard → the service → Settings → Deploy Hook → Regenerate hook.',
          url: 'https://dashboard.render.com',
        },
      },
      blastRadius: {
        text: 'Starts deploys of that one service, also of an older commit, and so uses up build minutes. It reads nothing.',
      },
      audit: {
        text: 'Render Dashboard → the service → Events: look for deploys from {since} to {until} triggered by the deploy hook.',
        url: 'https://dashboard.render.com',
      },
      replace: {
        text: 'Auto-deploy from the linked branch, after CI checks pass; then no hook is needed.',
        url: 'https://render.com/docs/deploys',
      },
      consumers: ['CI secrets', 'CMS webhooks'],
      confirm: { text: 'Calling the old URL answers 404 or 401 and starts no deploy.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Regenerate makes a new URL, and the leaked one stops working.',
      },
    },
  },
} as const satisfies Playbook
