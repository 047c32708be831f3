import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'inngest',
  name: 'Inngest',
  url: 'https://www.inngest.com',
} as const satisfies Provider

const rotate = 'https://www.inngest.com/docs/platform-and-operations/rotate-event-and-signing-keys'
const signing = 'https://inngest.com/docs/platform/signing-keys'
const events = 'https://inngest.com/docs/creating-an-event-key'

export const rules = [
  {
    id: 'inngest-signing-key',
    title: 'Inngest signing key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['signkey-'],
    pattern: /signkey-(?:[a-z0-9]{2,20}-)?[0-9a-f]{32,64}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.2 }],
    source: signing,
  },
  {
    id: 'inngest-event-key',
    title: 'Inngest event key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['inngest'],
    pattern: { name: /inngest[\w.-]{0,12}event[_.-]?key/, value: /[A-Za-z0-9_-]{60,96}/ },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: events,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'inngest-signing-key': {
    secret: (make) => `signkey-${make.pick(['prod', 'test', 'branch'])}-${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `INNGEST_SIGNING_KEY=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `serve({ client: inngest, functions, signingKey: '${secret}' })\n`,
      },
      { name: 'header', text: (secret) => `Authorization: Bearer ${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: () => 'INNGEST_SIGNING_KEY=signkey-prod-12345\n' },
      { name: 'a placeholder', text: () => `INNGEST_SIGNING_KEY=signkey-prod-${'x'.repeat(64)}\n` },
    ],
  },
  'inngest-event-key': {
    secret: (make) => `Kq7${make.base64url(83)}`,
    match: [
      { name: 'env file', text: (secret) => `INNGEST_EVENT_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `inngest_event_key: "${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"inngestEventKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'the local one', text: () => 'INNGEST_EVENT_KEY=local\n' },
      { name: 'too short', text: (make) => `INNGEST_EVENT_KEY=Kq7${make.alnum(40)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Inngest dashboard → the environment → key icon → Signing keys → Create new signing key. Deploy it as INNGEST_SIGNING_KEY with the old one as INNGEST_SIGNING_KEY_FALLBACK, promote it with Rotate key, resync the apps and remove the fallback.',
      url: 'https://app.inngest.com/env/production/manage/signing-key',
    },
  },
  blastRadius: {
    text: 'Calls your functions with requests that your apps take for Inngest’s, and reads events and runs through the API. One key serves every app of the environment.',
  },
  audit: {
    text: 'Dashboard → Runs and Events of the environment: look for ones from {since} to {until} that your apps did not send. Search your own access logs for calls to /api/inngest as well.',
    url: 'https://app.inngest.com',
  },
  replace: {
    text: 'Keep the key in the host’s secret store. For scripts and CI take an API key with the permissions and environments they need instead.',
    url: 'https://www.inngest.com/docs/platform-and-operations/keys-and-access',
  },
  consumers: ['Vercel and other server environment', 'CI secrets', 'Connect workers'],
  confirm: {
    text: 'A sync or API call with the old key is refused, and your app refuses requests signed with it.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new key leaves the old one valid until you promote the new one; from then on the old one is no longer valid.',
  },
  sources: [
    { url: rotate, checked: '2026-11-21' },
    { url: signing, checked: '2026-11-21' },
    { url: events, checked: '2026-11-21' },
  ],
  byRule: {
    'inngest-event-key': {
      revoke: {
        console: {
          text: 'Inngest dashboard → the environment → key icon → Event keys → Create event key with the filters of the old one; deploy it, then delete the old one.',
          url: 'https://app.inngest.com/env/production/manage/keys',
        },
      },
      blastRadius: {
        text: 'Sends events to the environment, which start your functions with data of the holder’s choice.',
      },
      replace: {
        text: 'One key for each sender with event and IP filters; a browser sends through your own API.',
        url: events,
      },
      confirm: { text: 'POST https://inn.gs/e/ with the old key answers 401.' },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new key leaves the leaked one valid until it is deleted.',
      },
    },
  },
} as const satisfies Playbook
