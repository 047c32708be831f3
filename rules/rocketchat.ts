import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'rocketchat',
  name: 'Rocket.Chat',
  url: 'https://rocket.chat',
} as const satisfies Provider

export const rules = [
  {
    id: 'rocketchat-webhook-url',
    title: 'Rocket.Chat incoming webhook URL',
    severity: 'medium',
    confidence: 'high',
    keywords: ['rocket'],
    pattern:
      /(?:[Rr]ocket|ROCKET)[^\n]{0,120}?\/hooks\/(?<secret>[A-Za-z0-9]{17,24}(?:\/|%2F)[A-Za-z0-9]{43,64})/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://docs.rocket.chat/docs/integrations',
  },
  {
    id: 'rocketchat-access-token',
    title: 'Rocket.Chat personal access or login token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['rocketchat', 'rocket_chat', 'rocket-chat', 'rocket.chat', 'x-auth-token'],
    pattern: { name: /rocket[_.-]?chat[\w.-]{0,24}token|x-auth-token/, value: /[A-Za-z0-9_-]{43}/ },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://developer.rocket.chat/apidocs/personal-access-tokens',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'rocketchat-webhook-url': {
    secret: (make) => `${make.alnum(17)}/${make.alnum(48)}`,
    match: [
      {
        name: 'env file',
        text: (secret) => `ROCKETCHAT_WEBHOOK=https://chat.acme.test/hooks/${secret}\n`,
      },
      { name: 'YAML', text: (secret) => `url: 'https://acme.rocket.chat/hooks/${secret}'\n` },
      {
        name: 'shell',
        text: (secret) => `curl -d '{"text":"up"}' https://rocket.acme.test/hooks/${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'a module path',
        text: () => "const launch = require('../rocket/hooks/useLaunch')\n",
      },
      {
        name: 'cut short',
        text: (make) =>
          `ROCKETCHAT_WEBHOOK=https://chat.acme.test/hooks/${make.alnum(17)}/${make.alnum(20)}\n`,
      },
    ],
  },
  'rocketchat-access-token': {
    secret: (make) => make.base64url(43),
    match: [
      { name: 'env file', text: (secret) => `ROCKETCHAT_AUTH_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "X-Auth-Token: ${secret}" -H "X-User-Id: aobEdbYhXfu5hkeqG" https://chat.acme.test/api/v1/me\n`,
      },
      { name: 'JSON', text: (secret) => `{"rocketChatToken": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `ROCKETCHAT_AUTH_TOKEN=${make.base64url(42)}\n`,
      },
      { name: 'a user id', text: (make) => `ROCKETCHAT_USER_ID=${make.alnum(17)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Your server: Avatar → Profile → Personal access tokens → the token → Delete. Login tokens: Profile → Logout from other logged in locations.',
      url: 'https://developer.rocket.chat/apidocs/personal-access-tokens',
    },
    api: {
      text: 'POST /api/v1/users.removePersonalAccessToken with tokenName.',
      url: 'https://developer.rocket.chat/apidocs/personal-access-tokens',
    },
  },
  blastRadius: {
    text: 'Acts as the user on your server: reads and writes every room they are in; an administrator’s changes users and settings.',
  },
  audit: {
    text: 'Workspace → Logs and Audit (paid), and the proxy’s access log, from {since} to {until}.',
    url: 'https://docs.rocket.chat/docs/message-auditing-panel-guide',
  },
  replace: {
    text: 'A bot user with only the rooms and roles it needs, and its own token.',
    url: 'https://developer.rocket.chat/apidocs/personal-access-tokens',
  },
  consumers: ['bots and bridges', 'alerting', 'CI secrets'],
  confirm: { text: 'GET /api/v1/me on your server with the token answers 401.' },
  rotateInPlace: { effect: 'dies-at-once', text: 'Regenerate replaces the token’s value.' },
  sources: [
    {
      url: 'https://docs.rocket.chat/guides/administration/admin-panel/integrations',
      checked: '2026-11-21',
    },
    { url: 'https://developer.rocket.chat/apidocs/authentication-api', checked: '2026-11-21' },
    {
      url: 'https://docs.rocket.chat/guides/user-guides/user-panel/managing-your-account/personal-access-token',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'rocketchat-webhook-url': {
      revoke: {
        console: {
          text: 'Your server: Manage → Workspace → Integrations → Incoming → the integration → Delete, and create a new one.',
          url: 'https://docs.rocket.chat/docs/integrations',
        },
        api: {
          text: 'POST /api/v1/integrations.remove with type and integrationId.',
          url: 'https://developer.rocket.chat/apidocs/remove-integration',
        },
      },
      blastRadius: {
        text: 'Posts into its channel in the name of its user, and into others where the integration allows to override the destination. It reads nothing.',
      },
      audit: {
        text: 'Look through the channel for posts from {since} to {until} that are not yours.',
        url: 'https://docs.rocket.chat/docs/integrations',
      },
      replace: {
        text: 'A new integration without override of the destination, its URL in a secret manager.',
        url: 'https://docs.rocket.chat/docs/integrations',
      },
      consumers: ['CI notifications', 'alerting', 'deploy scripts'],
      confirm: {
        text: 'A POST to the old URL answers “Invalid integration id or token provided.”',
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'The token belongs to the integration: delete and create it anew.',
      },
    },
  },
} as const satisfies Playbook
