import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'clerk',
  name: 'Clerk',
  url: 'https://clerk.com',
} as const satisfies Provider

const rotate = 'https://clerk.com/docs/guides/secure/rotate-api-keys'
const machines = 'https://clerk.com/docs/reference/backend/machines/rotate-secret-key'

export const rules = [
  {
    // Stripe has the same prefix, but no key of this length.
    id: 'clerk-secret-key',
    title: 'Clerk secret key (production)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['sk_live_'],
    pattern: /sk_live_[A-Za-z0-9]{42}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: rotate,
  },
  {
    id: 'clerk-test-secret-key',
    title: 'Clerk secret key (development)',
    severity: 'high',
    confidence: 'high',
    keywords: ['sk_test_'],
    pattern: /sk_test_[A-Za-z0-9]{42}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: rotate,
  },
  {
    id: 'clerk-machine-secret-key',
    title: 'Clerk machine secret key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['clerk'],
    pattern: {
      name: /clerk[\w.-]{0,24}(?:secret|key|token)/,
      value: /(?:ask|ak)_[A-Za-z0-9]{24,64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: machines,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'clerk-secret-key': {
    secret: (make) => `sk_live_${make.alnum(42)}`,
    match: [
      { name: 'env file', text: (secret) => `CLERK_SECRET_KEY=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `export const clerk = createClerkClient({ secretKey: '${secret}' })\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl https://api.clerk.com/v1/users -H "Authorization: Bearer ${secret}"\n`,
      },
    ],
    noMatch: [
      {
        name: 'the publishable key',
        text: (make) => `NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=pk_live_${make.alnum(42)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `CLERK_SECRET_KEY=sk_live_${make.alnum(41)}\n`,
      },
    ],
  },
  'clerk-test-secret-key': {
    secret: (make) => `sk_test_${make.alnum(42)}`,
    match: [
      { name: 'env file', text: (secret) => `CLERK_SECRET_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `  CLERK_SECRET_KEY: "${secret}"\n` },
      { name: 'Go', text: (secret) => `clerk.SetKey("${secret}")\n` },
    ],
    noMatch: [
      {
        name: 'one character long',
        text: (make) => `CLERK_SECRET_KEY=sk_test_${make.alnum(43)}\n`,
      },
      { name: 'a placeholder', text: () => `CLERK_SECRET_KEY=sk_test_${'x'.repeat(42)}\n` },
    ],
  },
  'clerk-machine-secret-key': {
    secret: (make) => `ask_${make.alnum(43)}`,
    match: [
      { name: 'env file', text: (secret) => `CLERK_MACHINE_SECRET_KEY=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const clerkMachineSecretKey = '${secret}'\n` },
      { name: 'JSON', text: (secret) => `{"clerk_api_key": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the id of a machine',
        text: (make) => `CLERK_MACHINE_KEY_ID=mch_${make.alnum(27)}\n`,
      },
      { name: 'the name of a task', text: () => 'clerk_key=ask_for_the_key_at_the_front_desk\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Clerk Dashboard → the application and instance → Configure → API keys → Secret keys → Add new key; deploy it, then … beside the leaked key → Delete. Only admins of the workspace can do this.',
      url: 'https://dashboard.clerk.com/~/api-keys',
    },
  },
  blastRadius: {
    text: 'Reads, changes and deletes every user, session and organization of the instance, and makes sign-in tokens for any of them.',
  },
  audit: {
    text: 'The API keys page shows when the key was last used. Compare users, organizations and sessions that changed from {since} to {until} with your own logs, and with the webhook events you keep.',
    url: 'https://dashboard.clerk.com/~/api-keys',
  },
  replace: {
    text: 'Give each consumer a secret key of its own, named after it. Between your own services use machine-to-machine tokens, which are short-lived.',
    url: rotate,
  },
  consumers: [
    'Vercel, Netlify or other server environment',
    'CI secrets',
    'webhook and cron functions',
  ],
  confirm: {
    text: 'GET https://api.clerk.com/v1/users with the key answers 401.',
    url: 'https://clerk.com/docs/reference/backend-api',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'An instance has several secret keys: a new one leaves the leaked one valid until you delete it.',
  },
  sources: [
    { url: rotate, checked: '2026-11-21' },
    { url: machines, checked: '2026-11-21' },
    {
      url: 'https://clerk.com/changelog/2026-10-19-secret-keys-visible-only-on-creation',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'clerk-machine-secret-key': {
      revoke: {
        console: {
          text: 'Clerk Dashboard → Configure → Machines → the machine → rotate its secret key, or delete the machine.',
          url: 'https://dashboard.clerk.com/~/machines',
        },
        api: {
          text: 'POST https://api.clerk.com/v1/machines/{machine_id}/secret_key/rotate with previous_token_ttl 0.',
          url: machines,
        },
      },
      blastRadius: {
        text: 'Makes tokens as the machine and calls the services that trust it. An API key (ak_) acts as the user or organization it belongs to.',
      },
      rotateInPlace: {
        effect: 'grace-period',
        text: 'The old key lives on for previous_token_ttl seconds: choose 0 for a leaked one.',
      },
    },
  },
} as const satisfies Playbook
