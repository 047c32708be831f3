import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'zapier',
  name: 'Zapier',
  url: 'https://zapier.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'zapier-webhook-url',
    title: 'Zapier webhook URL',
    severity: 'medium',
    confidence: 'high',
    keywords: ['hooks.zapier.com/hooks/'],
    pattern:
      /hooks\.zapier\.com\/hooks\/(?:catch|standard|catch_raw)\/\d{4,12}\/[A-Za-z0-9]{5,40}(?:\/[A-Za-z0-9]{5,40})?/,
    reach: { before: 0, after: 140 },
    source: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
  },
  {
    id: 'zapier-deploy-key',
    title: 'Zapier Platform deploy key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['zapier_deploy', 'zapier-deploy', 'zapierdeploy'],
    pattern: { name: /zapier[_-]?deploy[_-]?key/, value: /[0-9a-f]{32}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'zapier-webhook-url': {
    secret: (make) => `hooks.zapier.com/hooks/catch/${make.digits(8)}/${make.lower(7)}`,
    match: [
      { name: 'env file', text: (secret) => `ZAPIER_WEBHOOK=https://${secret}/\n` },
      {
        name: 'JavaScript',
        text: (secret) => `await fetch('https://${secret}', { method: 'POST' })\n`,
      },
      { name: 'YAML', text: (secret) => `url: "https://${secret}/"\n` },
    ],
    noMatch: [
      { name: 'a placeholder', text: () => 'https://hooks.zapier.com/hooks/catch/12345678/...\n' },
      {
        name: 'without the hook',
        text: (make) => `https://hooks.zapier.com/hooks/catch/${make.digits(8)}/\n`,
      },
    ],
  },
  'zapier-deploy-key': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `ZAPIER_DEPLOY_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `zapier-deploy-key: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"zapierDeployKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `ZAPIER_DEPLOY_KEY=${make.hex(31)}\n` },
      { name: 'a reference', text: () => 'ZAPIER_DEPLOY_KEY=$ZAPIER_KEY\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Zapier → the Zap → the Webhooks trigger → make a new Zap or trigger with a new URL, switch callers over, and delete the old Zap.',
      url: 'https://zapier.com/app/zaps',
    },
  },
  blastRadius: {
    text: 'Whoever knows the URL can start the Zap with any data: it then writes whatever its steps write. Nothing can be read with it.',
  },
  audit: {
    text: 'Zap History, filtered by the Zap, from {since} to {until}: look for runs that your systems did not start.',
    url: 'https://zapier.com/app/history',
  },
  replace: {
    text: 'A first step that filters by a shared secret in the payload or a header; or an app trigger instead of a bare webhook.',
    url: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
  },
  consumers: ['server code and forms', 'settings of other services', 'scripts'],
  confirm: {
    text: 'A request to the old URL starts no run in Zap History; the answer says success even with no Zap behind it.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A webhook keeps its URL unless the Zap’s owner changes: only a new trigger has a new one.',
  },
  sources: [
    { url: 'https://help.zapier.com/hc/en-us/articles/8496288690317', checked: '2026-11-21' },
  ],
  byRule: {
    'zapier-deploy-key': {
      revoke: {
        console: {
          text: 'Zapier Developer Platform → your profile → Deploy Keys → the key → Delete.',
          url: 'https://developer.zapier.com/',
        },
      },
      blastRadius: {
        text: 'Builds, pushes and promotes versions of your integrations, whose code handles the accounts of their users.',
      },
      audit: {
        text: 'The integration → Versions and Collaborators, from {since} to {until}.',
        url: 'https://developer.zapier.com/',
      },
      replace: {
        text: 'A deploy key for CI only, kept in its secret store.',
        url: 'https://docs.zapier.com/platform/reference/cli',
      },
      consumers: ['~/.zapierrc', 'CI secrets (ZAPIER_DEPLOY_KEY)'],
      confirm: { text: 'zapier integrations with the old key fails with 401.' },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
      },
    },
  },
} as const satisfies Playbook
