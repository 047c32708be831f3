import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'webex',
  name: 'Webex',
  url: 'https://developer.webex.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'webex-access-token',
    title: 'Webex access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['_PF84_', '_PE93_', '_P0A1_'],
    pattern:
      /[A-Za-z0-9]{64}_P(?:F84|E93|0A1)_(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|consumer)/,
    boundary: 'base64url',
    reach: { before: 80, after: 60 },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://developer.webex.com/docs/bots',
  },
  {
    id: 'webex-incoming-webhook-url',
    title: 'Webex incoming webhook URL',
    severity: 'medium',
    confidence: 'high',
    keywords: ['/webhooks/incoming/'],
    pattern:
      /https:\/\/(?:webexapis\.com|api\.ciscospark\.com)\/v1\/webhooks\/incoming\/(?<random>[A-Za-z0-9_-]{60,160})/,
    boundary: 'base64url',
    reach: 256,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source:
      'https://apphub.webex.com/applications/incoming-webhooks-cisco-systems-38054-23307-75252',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'webex-access-token': {
    secret: (make) => `${make.alnum(64)}_PF84_${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `WEBEX_TEAMS_ACCESS_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `access_token = '${secret}'\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://webexapis.com/v1/people/me\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `access_token = '${make.alnum(63)}_PF84_${make.uuid()}'\n`,
      },
      {
        name: 'cut off',
        text: (make) => `access_token = '${make.alnum(64)}_PF84_${make.hex(8)}'\n`,
      },
    ],
  },
  'webex-incoming-webhook-url': {
    secret: (make) =>
      `https://webexapis.com/v1/webhooks/incoming/Y2lzY29zcGFyazovL3VybjpURUFN${make.alnum(72)}`,
    match: [
      { name: 'env file', text: (secret) => `WEBEX_WEBHOOK_URL=${secret}\n` },
      { name: 'YAML', text: (secret) => `url: "${secret}"\n` },
      { name: 'shell', text: (secret) => `curl -X POST -d '{"markdown":"up"}' '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'cut short',
        text: (make) => `url: "https://webexapis.com/v1/webhooks/incoming/${make.alnum(20)}"\n`,
      },
      {
        name: 'the API for webhooks',
        text: () => 'GET https://webexapis.com/v1/webhooks/incoming/{id}\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'A bot: My Webex Apps → the bot → Regenerate Access Token. An integration’s user token: Webex App Hub → Connections → the integration → Disconnect.',
      url: 'https://developer.webex.com/my-apps',
    },
  },
  blastRadius: {
    text: 'A bot’s token lives a hundred years and reads messages that mention it, posts and adds people in its spaces. A person’s token does what they can, for 12 hours to 14 days.',
    list: {
      text: 'GET https://webexapis.com/v1/people/me shows whose it is; GET /v1/rooms where it reaches.',
      url: 'https://developer.webex.com/docs/api/v1/people/get-my-own-details',
    },
  },
  audit: {
    text: 'Control Hub → Management → Audit log, and the messages in the bot’s spaces, from {since} to {until}.',
    url: 'https://admin.webex.com/',
  },
  replace: {
    text: 'A bot or a service app with the scopes it needs, its token in a secret manager; never a personal access token.',
    url: 'https://developer.webex.com/docs/bots',
  },
  consumers: ['bots', 'network alerting', 'meeting automation', 'CI secrets'],
  confirm: { text: 'GET https://webexapis.com/v1/people/me with the token answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate Access Token makes a new one and ends the old one.',
  },
  sources: [
    {
      url: 'https://developer-usgov.webex.com/docs/api/guides/create-a-fedramp-bot',
      checked: '2026-11-21',
    },
    {
      url: 'https://collabapilab.ciscolive.com/lab/pod6/rest_apis/wbx_sa_api',
      checked: '2026-11-21',
    },
    {
      url: 'https://developer.Webex.com/docs/getting-your-personal-access-token',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'webex-incoming-webhook-url': {
      revoke: {
        console: {
          text: 'App Hub → Incoming Webhooks → the webhook → Delete, and create a new one.',
          url: 'https://apphub.webex.com/applications/incoming-webhooks-cisco-systems-38054-23307-75252',
        },
      },
      blastRadius: { text: 'Posts into one space under the webhook’s name. It reads nothing.' },
      audit: {
        text: 'Look through the space for posts from {since} to {until} that are not yours.',
        url: 'https://web.webex.com/',
      },
      replace: {
        text: 'A new webhook, its URL in a secret manager.',
        url: 'https://developer.webex.com/docs/bots',
      },
      consumers: ['alerting', 'CI notifications'],
      confirm: { text: 'A POST to the old URL answers 404.' },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'The URL is the secret: delete the webhook and create it anew.',
      },
    },
  },
} as const satisfies Playbook
