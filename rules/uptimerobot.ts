import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'uptimerobot',
  name: 'UptimeRobot',
  url: 'https://uptimerobot.com',
} as const satisfies Provider

const api = 'https://uptimerobot.com/api/'

export const rules = [
  {
    id: 'uptimerobot-api-key',
    title: 'UptimeRobot main API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['uptimerobot', 'uptime_robot', 'uptime-robot', 'api_key=u', 'apikey=u'],
    pattern:
      /(?:[Uu][Pp][Tt][Ii][Mm][Ee][_-]?[Rr][Oo][Bb][Oo][Tt][\s\S]{0,160}?|[Aa][Pp][Ii]_?[Kk][Ee][Yy]=)(?<secret>u[0-9]{4,10}-[0-9a-f]{20,40})/,
    reach: { before: 0, after: 240 },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    boundary: 'base64url',
    source: api,
  },
  {
    id: 'uptimerobot-read-key',
    title: 'UptimeRobot read-only or monitor API key',
    severity: 'low',
    confidence: 'high',
    keywords: ['uptimerobot', 'uptime_robot', 'uptime-robot', 'api_key=m', 'api_key=ur'],
    pattern:
      /(?:[Uu][Pp][Tt][Ii][Mm][Ee][_-]?[Rr][Oo][Bb][Oo][Tt][\s\S]{0,160}?|[Aa][Pp][Ii]_[Kk][Ee][Yy]=)(?<secret>(?:ur|m)[0-9]{4,12}-[0-9a-f]{20,40})/,
    reach: { before: 0, after: 240 },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    boundary: 'base64url',
    source: api,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'uptimerobot-api-key': {
    secret: (make) => `u${make.digits(7)}-${make.hex(24)}`,
    match: [
      { name: 'env file', text: (secret) => `UPTIMEROBOT_API_KEY=${secret}\n` },
      {
        name: 'curl',
        text: (secret) =>
          `curl -X POST https://api.uptimerobot.com/v2/getMonitors -d 'api_key=${secret}&format=json'\n`,
      },
      {
        name: 'Terraform',
        text: (secret) => `provider "uptimerobot" {\n  api_key = "${secret}"\n}\n`,
      },
    ],
    noMatch: [
      {
        name: 'cut short',
        text: (make) => `UPTIMEROBOT_API_KEY=u${make.digits(7)}-${make.hex(8)}\n`,
      },
      { name: 'another’s name', text: (make) => `USER_ID=u${make.digits(7)}-${make.hex(24)}\n` },
    ],
  },
  'uptimerobot-read-key': {
    secret: (make) => `${make.pick(['ur', 'm7'])}${make.digits(7)}-${make.hex(24)}`,
    match: [
      { name: 'env file', text: (secret) => `UPTIME_ROBOT_KEY=${secret}\n` },
      { name: 'JavaScript', text: (secret) => `const uptimerobot = { apiKeys: ['${secret}'] }\n` },
      { name: 'form', text: (secret) => `api_key=${secret}&format=json&logs=1\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `UPTIME_ROBOT_KEY=m${make.digits(9)}-${make.hex(8)}\n` },
      { name: 'another’s name', text: (make) => `MESSAGE=m${make.digits(9)}-${make.hex(24)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Integrations & API → API → Main API key → Delete (the trash icon), then create a new one.',
      url: 'https://dashboard.uptimerobot.com/integrations',
    },
  },
  blastRadius: {
    text: 'Does everything the API offers on all monitors of the account: reads addresses and logs, pauses or deletes monitors so that outages go unseen, and changes alert contacts and status pages.',
  },
  audit: {
    text: 'UptimeRobot keeps no log of API calls for you. Compare monitors, alert contacts, maintenance windows and status pages with what you set up, for changes from {since} to {until}.',
    url: 'https://dashboard.uptimerobot.com/monitors',
  },
  replace: {
    text: 'The read-only key where a program only shows results; a monitor-specific key on web pages.',
    url: api,
  },
  consumers: [
    'status pages and dashboards',
    'exporters for Prometheus',
    'Terraform variables',
    'Kubernetes ingress monitors',
  ],
  confirm: {
    text: 'POST https://api.uptimerobot.com/v2/getAccountDetails with the key answers that api_key is invalid.',
    url: api,
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'An account has one main key: deleting or regenerating it ends the leaked one.',
  },
  sources: [
    { url: api, checked: '2026-11-21' },
    { url: 'https://uptimerobot.com/api/v3', checked: '2026-11-21' },
  ],
  byRule: {
    'uptimerobot-read-key': {
      revoke: {
        console: {
          text: 'Integrations & API → API → Read-only API key or Monitor-specific API keys → the key → Delete.',
          url: 'https://dashboard.uptimerobot.com/integrations',
        },
      },
      blastRadius: {
        text: 'Reads names, addresses, response times and logs: of all monitors with a read-only key (ur), of one with a monitor key (m), which UptimeRobot means to be put on web pages. It changes nothing.',
      },
    },
  },
} as const satisfies Playbook
