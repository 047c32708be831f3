import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'teams',
  name: 'Microsoft Teams',
  url: 'https://www.microsoft.com/microsoft-teams',
} as const satisfies Provider

const incoming =
  'https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook'
const httpTrigger =
  'https://learn.microsoft.com/en-us/training/modules/http-connectors/4-http-request'
const callbackUrl =
  'https://learn.microsoft.com/powershell/module/az.logicapp/get-azlogicapptriggercallbackurl'

export const rules = [
  {
    id: 'teams-workflow-url',
    title: 'Power Automate or Logic Apps trigger URL',
    severity: 'medium',
    confidence: 'high',
    keywords: ['.logic.azure.', 'api.powerplatform.com'],
    pattern:
      /https:\\?\/\\?\/(?:[a-z0-9-]{1,40}\.[a-z0-9-]{1,40}\.logic\.azure\.(?:com|us|cn)|[a-z0-9-]{1,60}\.[0-9a-z]{1,4}\.environment\.api\.powerplatform\.com)(?::443)?(?:\\?\/powerautomate\\?\/automations\\?\/direct)?\\?\/workflows\\?\/[0-9a-f]{32}\\?\/triggers\\?\/[^\s"'<>]{1,240}?\bsig=(?<random>[A-Za-z0-9_-]{43})/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    reach: 640,
    source: callbackUrl,
  },
  // Connectors end in 2026; their URLs stay in old code and history.
  {
    id: 'teams-incoming-webhook-url',
    title: 'Microsoft Teams incoming webhook URL',
    severity: 'medium',
    confidence: 'high',
    keywords: [
      '/webhookb2/',
      '/webhookb2\\/',
      'outlook.office.com/webhook/',
      'outlook.office365.com/webhook/',
    ],
    pattern:
      /(?:https:\\?\/\\?\/)?(?:[a-z0-9-]{1,63}\.webhook\.office\.com\\?\/webhookb2|outlook\.office(?:365)?\.com\\?\/webhook)\\?\/[0-9a-f-]{36}@[0-9a-f-]{36}\\?\/[A-Za-z0-9]{3,40}\\?\/(?<random>[0-9a-f]{32})\\?\/[0-9a-f-]{36}(?:\\?\/V2[A-Za-z0-9_-]{20,80})?/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: incoming,
  },
] as const satisfies readonly Rule[]

const query = 'sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig='

const connector = (make: Make) =>
  `${make.uuid()}@${make.uuid()}/IncomingWebhook/${make.hex(32)}/${make.uuid()}`

export const examples = {
  'teams-workflow-url': {
    secret: (make) =>
      `https://default${make.hex(30)}.${make.hex(2)}.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/${make.hex(32)}/triggers/manual/paths/invoke?api-version=1&${query}${make.base64url(43)}`,
    match: [
      { name: 'env file', text: (secret) => `TEAMS_WEBHOOK_URL="${secret}"\n` },
      { name: 'JavaScript', text: (secret) => `await fetch('${secret}', { method: 'POST' })\n` },
      { name: 'YAML', text: (secret) => `receivers:\n  - webhook_url: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"teams": {"url": "${secret}"}}\n` },
    ],
    noMatch: [
      {
        name: 'without its signature, where the caller signs in',
        text: (make) =>
          `https://prod-12.westeurope.logic.azure.com:443/workflows/${make.hex(32)}/triggers/manual/paths/invoke?api-version=2016-06-01\n`,
      },
      {
        name: 'the signature left out',
        text: (make) =>
          `https://prod-12.westeurope.logic.azure.com:443/workflows/${make.hex(32)}/triggers/manual/paths/invoke?api-version=2016-06-01&${query}<value>\n`,
      },
    ],
  },
  'teams-incoming-webhook-url': {
    secret: (make) => `https://acme.webhook.office.com/webhookb2/${connector(make)}`,
    match: [
      { name: 'env file', text: (secret) => `MS_TEAMS_WEBHOOK=${secret}\n` },
      {
        name: 'Alertmanager',
        text: (secret) => `msteams_configs:\n  - webhook_url: '${secret}'\n`,
      },
      { name: 'Python', text: (secret) => `pymsteams.connectorcard("${secret}")\n` },
    ],
    noMatch: [
      { name: 'a placeholder', text: () => 'https://acme.webhook.office.com/webhookb2/...\n' },
      {
        name: 'another host',
        text: (make) => `https://acme.test/webhookb2/${connector(make)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const flows = 'https://make.powerautomate.com/'

export const playbook = {
  revoke: {
    console: {
      text: 'Power Automate → My flows → the flow → Turn off or Delete. To go on: add the HTTP trigger to a new flow, which gets a new URL. A Logic App: Settings → Access keys → Regenerate.',
      url: flows,
    },
    api: {
      text: 'For a Logic App: POST https://management.azure.com/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Logic/workflows/{workflow}/regenerateAccessKey?api-version=2016-06-01 with {"keyType": "Primary"}.',
      url: 'https://learn.microsoft.com/en-us/rest/api/logic/workflows/regenerate-access-key',
    },
  },
  blastRadius: {
    text: 'Starts the flow with any content its sender likes: at least posts into a Teams channel or chat in your name. What else the flow does with its connections, it does for them too: mail, files, database rows.',
    list: {
      text: 'Open the flow: its actions and connections are what a caller can reach.',
      url: flows,
    },
  },
  audit: {
    text: 'Power Automate → the flow → Run history, or the Logic App → Run history: runs from {since} to {until} that your systems did not start, and the trigger inputs of each.',
    url: flows,
  },
  replace: {
    text: 'Set the trigger to specific users or any user in the tenant, so that a caller signs in with Microsoft Entra ID and the URL alone opens nothing.',
    url: httpTrigger,
  },
  consumers: [
    'CI and monitoring notifications',
    'alert receivers such as Alertmanager and Grafana',
    'web forms and low-code front ends',
    'scripts and scheduled jobs',
  ],
  confirm: {
    text: 'A POST to the old URL answers an error, 401 or 404, and the run history shows no new run.',
    url: flows,
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerating a Logic App’s access key ends every URL signed with it. Saving a flow again keeps its URL; only a new trigger or flow changes it.',
  },
  sources: [
    { url: httpTrigger, checked: '2026-11-21' },
    {
      url: 'https://learn.microsoft.com/en-us/rest/api/logic/workflows/regenerate-access-key',
      checked: '2026-11-21',
    },
    { url: callbackUrl, checked: '2026-11-21' },
  ],
  byRule: {
    'teams-incoming-webhook-url': {
      revoke: {
        console: {
          text: 'Teams → the channel → ⋯ → Manage channel → Connectors → Edit → Configured → Incoming Webhook → Manage → Remove.',
          url: 'https://teams.microsoft.com/',
        },
      },
      blastRadius: {
        text: 'Posts cards into one channel under the connector’s name, links and buttons included: good for phishing your colleagues. It reads nothing.',
      },
      audit: {
        text: 'Search the channel for the connector’s posts from {since} to {until} that your systems did not send. Teams logs no calls of a webhook.',
        url: 'https://teams.microsoft.com/',
      },
      replace: {
        text: 'Microsoft retires these connectors. Use a workflow whose trigger only accepts callers from your tenant, or a bot.',
        url: httpTrigger,
      },
      confirm: {
        text: 'A POST of {} to the old URL answers an error that speaks of a missing or removed webhook rather than of the payload, and nothing shows in the channel.',
        url: incoming,
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'Update URL on a connector gave it a new address, and the old one was seen to work on for a while. Remove the connector.',
      },
    },
  },
} as const satisfies Playbook
