import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'unkey',
  name: 'Unkey',
  url: 'https://www.unkey.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'unkey-root-key',
    title: 'Unkey root key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['unkey_3'],
    pattern: /unkey_3[1-9A-HJ-NP-Za-km-z]{18,26}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://www.unkey.com/docs/security/root-keys',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'unkey-root-key': {
    secret: (make) =>
      `unkey_3Z${make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 22)}`,
    match: [
      { name: 'env file', text: (secret) => `UNKEY_ROOT_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.unkey.dev/v1/keys.verifyKey\n`,
      },
      { name: 'JavaScript', text: (secret) => `const rootKey = '${secret}'\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `UNKEY_ROOT_KEY=unkey_3Z${make.alnum(6)}\n` },
      { name: 'part of a longer word', text: (make) => `funkey_3Z${make.alnum(22)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Settings → Root Keys → the key → Revoke or Delete.',
      url: 'https://app.unkey.com/settings/root-keys',
    },
  },
  blastRadius: {
    text: 'Within its permissions it makes, reads, changes and deletes the API keys of your own users, and rate limits: it can let anyone into your API.',
  },
  audit: {
    text: 'Audit Logs → filter by the root key from {since} to {until}. Look for keys that it made, and revoke them too.',
    url: 'https://app.unkey.com/audit',
  },
  replace: {
    text: 'A root key with the permission for one API and one action, such as verifying keys.',
    url: 'https://www.unkey.com/docs/security/root-keys',
  },
  consumers: ['server environment', 'CI secrets'],
  confirm: {
    text: 'POST https://api.unkey.com/v2/keys.verifyKey with the old root key answers 401; 403 would mean that it lives and lacks the permission.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: 'https://unkey.com/docs/platform/root-keys/overview.md', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
