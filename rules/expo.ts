import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'expo',
  name: 'Expo',
  url: 'https://expo.dev',
} as const satisfies Provider

export const rules = [
  {
    id: 'expo-access-token',
    title: 'Expo access token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['expo_token', 'expo-token', 'expotoken', 'expo_access', 'expo-access', 'expoaccess'],
    pattern: { name: /expo[_.-]?(?:access[_.-]?)?token/, value: /[A-Za-z0-9_-]{40}/ },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://docs.expo.dev/accounts/programmatic-access/',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'expo-access-token': {
    secret: (make) => make.base64url(40),
    match: [
      { name: 'env file', text: (secret) => `EXPO_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `expo-token: ${secret}\n` },
      { name: 'JavaScript', text: (secret) => `const expoAccessToken = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'a push token, which is public',
        text: (make) => `EXPO_TOKEN=ExponentPushToken[${make.alnum(22)}]\n`,
      },
      { name: 'one character short', text: (make) => `EXPO_TOKEN=${make.alnum(39)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Account settings → Access tokens → the token → Revoke. A robot user: Organization settings → Access tokens.',
      url: 'https://expo.dev/settings/access-tokens',
    },
  },
  blastRadius: {
    text: 'Does what its robot’s role allows, or what its user may in their own account and every organization that let them in: starts EAS builds and submissions, publishes updates straight to installed apps, downloads signing credentials, sends push notifications.',
  },
  audit: {
    text: 'Account → Audit logs (paid plans) from {since} to {until}; else look through builds, submissions and updates of that time.',
    url: 'https://expo.dev/accounts/',
  },
  replace: {
    text: 'A robot user with the role it needs, one for each pipeline. Turn on enhanced push security only with a token of its own.',
    url: 'https://docs.expo.dev/accounts/programmatic-access/',
  },
  consumers: ['CI secrets (EXPO_TOKEN)', 'servers that send push notifications', 'release scripts'],
  confirm: { text: 'EXPO_TOKEN set to the old token makes eas whoami fail.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Tokens are made and revoked, not rotated. A new one leaves the leaked one valid until it is revoked.',
  },
  sources: [{ url: 'https://docs.expo.dev/accounts/programmatic-access/', checked: '2026-11-21' }],
} as const satisfies Playbook
