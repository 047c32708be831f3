import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'sourcegraph',
  name: 'Sourcegraph',
  url: 'https://sourcegraph.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'sourcegraph-access-token',
    title: 'Sourcegraph access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['sgp_'],
    pattern: /sgp_(?:(?:[0-9a-fA-F]{16}|local)_)?(?<random>[0-9a-f]{40})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token',
  },
  {
    id: 'sourcegraph-gateway-token',
    title: 'Sourcegraph user gateway token',
    severity: 'high',
    confidence: 'high',
    keywords: ['sgd_'],
    pattern: /sgd_[0-9a-f]{64}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token',
  },
  {
    id: 'sourcegraph-license-key-token',
    title: 'Sourcegraph license key token',
    severity: 'high',
    confidence: 'high',
    keywords: ['slk_'],
    pattern: /slk_[0-9a-f]{64}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'sourcegraph-access-token': {
    secret: (make) => `sgp_${make.hex(16)}_${make.hex(40)}`,
    match: [
      { name: 'env file', text: (secret) => `SRC_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: token ${secret}" https://acme.sourcegraphcloud.com/.api/graphql\n`,
      },
      { name: 'JSON', text: (secret) => `{"cody.accessToken": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `SRC_ACCESS_TOKEN=sgp_${make.hex(16)}_${make.hex(39)}\n`,
      },
      { name: 'part of a longer word', text: (make) => `xsgp_${make.hex(40)}\n` },
    ],
  },
  'sourcegraph-gateway-token': {
    secret: (make) => `sgd_${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `CODY_GATEWAY_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://cody-gateway.sourcegraph.com/v1/completions\n`,
      },
      { name: 'YAML', text: (secret) => `accessToken: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `token=sgd_${make.hex(63)}\n` },
      { name: 'upper case', text: (make) => `token=sgd_${make.hex(64).toUpperCase()}F\n` },
    ],
  },
  'sourcegraph-license-key-token': {
    secret: (make) => `slk_${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `SOURCEGRAPH_LICENSE_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://sourcegraph.com/.api/license/check\n`,
      },
      { name: 'YAML', text: (secret) => `licenseToken: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `token=slk_${make.hex(63)}\n` },
      { name: 'part of a longer word', text: (make) => `xslk_${make.hex(64)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'User menu → Settings → Access tokens → the token → Delete.',
      url: 'https://sourcegraph.com/user/settings/tokens',
    },
  },
  blastRadius: {
    text: 'Searches and reads all code its owner may see on the instance. With the scope site-admin:sudo it acts as any user.',
  },
  audit: {
    text: 'Site admin → Security → the audit log, or the instance’s log, for the time from {since} to {until}. Each token shows when it was last used.',
    url: 'https://sourcegraph.com/docs/admin/audit-log',
  },
  replace: {
    text: 'A token with an expiry of a user who sees only what the tool needs. Leave site-admin:sudo out.',
    url: 'https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token',
  },
  consumers: [
    'SRC_ACCESS_TOKEN in shells and CI',
    'editor and Cody settings',
    'batch change scripts',
  ],
  confirm: { text: 'src users list with the old token fails with 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and deleted. A new one leaves the leaked one valid until it is deleted or expires.',
  },
  sources: [
    {
      url: 'https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'sourcegraph-gateway-token': {
      revoke: {
        console: {
          text: 'It is derived from an access token: delete that under Settings → Access tokens.',
          url: 'https://sourcegraph.com/user/settings/tokens',
        },
      },
      blastRadius: { text: 'Calls the language models of the Cody Gateway on your quota.' },
    },
    'sourcegraph-license-key-token': {
      revoke: {
        console: {
          text: 'Ask Sourcegraph support for a new license key, and put it into the site configuration.',
          url: 'https://sourcegraph.com/docs/admin/subscriptions',
        },
      },
      blastRadius: { text: 'Identifies the instance’s subscription to Sourcegraph’s services.' },
      consumers: ['site configuration', 'Helm values'],
    },
  },
} as const satisfies Playbook
