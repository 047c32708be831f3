import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'slack',
  name: 'Slack',
  url: 'https://slack.com',
} as const satisfies Provider

const tokens = 'https://docs.slack.dev/authentication/tokens'
const rotation = 'https://docs.slack.dev/authentication/using-token-rotation'
const verifying = 'https://docs.slack.dev/authentication/verifying-requests-from-slack'
const cookies =
  'https://slack.engineering/proactive-measures-against-password-breaches-and-cookie-hijacking'
const incomingWebhooks = 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks'

export const rules = [
  {
    id: 'slack-bot-token',
    title: 'Slack bot token',
    severity: 'high',
    confidence: 'high',
    keywords: ['xoxb-'],
    pattern: /xoxb-\d{9,14}-(?:\d{9,14}-)?(?<random>[A-Za-z0-9]{24})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: tokens,
  },
  // Tokens from before August 2016 have ten characters instead of 32 at the end.
  {
    id: 'slack-user-token',
    title: 'Slack user token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['xoxp-'],
    pattern: /xoxp-(?:\d{9,14}-){2,3}(?:[0-9a-f]{32}|[0-9a-f]{10})/,
    source: 'https://docs.slack.dev/reference/methods/oauth.v2.completeShortTokenRotation',
  },
  {
    id: 'slack-legacy-token',
    title: 'Slack legacy token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['xoxa-', 'xoxo-', 'xoxr-', 'xoxs-'],
    pattern: /xox[aors]-(?:\d-)?(?:\d{9,14}-){2,3}(?:[0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f]{10})/,
    source: tokens,
  },
  {
    id: 'slack-app-token',
    title: 'Slack app-level token',
    severity: 'high',
    confidence: 'high',
    keywords: ['xapp-'],
    pattern: /xapp-\d-A[A-Z0-9]{8,12}-\d{9,14}-[0-9a-f]{64}/,
    source: tokens,
  },
  {
    id: 'slack-expiring-token',
    title: 'Slack expiring access or app configuration token',
    severity: 'high',
    confidence: 'high',
    keywords: ['xoxe.xox'],
    pattern: /xoxe\.xox[bp]-\d-(?<random>[A-Za-z0-9+/]{100,240})/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: rotation,
  },
  {
    id: 'slack-refresh-token',
    title: 'Slack refresh token',
    severity: 'high',
    confidence: 'high',
    keywords: ['xoxe-'],
    pattern: /xoxe-\d-(?<random>[A-Za-z0-9+/]{100,240})/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: rotation,
  },
  {
    id: 'slack-session-token',
    title: 'Slack browser session token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['xoxc-'],
    pattern: /xoxc-(?:\d{9,14}-){2,3}[0-9a-f]{64}/,
    companions: [{ rule: 'slack-session-cookie', withinLines: 10 }],
    source: cookies,
  },
  {
    id: 'slack-session-cookie',
    title: 'Slack session cookie',
    severity: 'critical',
    confidence: 'high',
    keywords: ['xoxd-'],
    pattern: /xoxd-(?<random>(?:[A-Za-z0-9+/_-]|%[0-9A-Fa-f]{2}){60,300})={0,2}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: cookies,
  },
  {
    id: 'slack-webhook-url',
    title: 'Slack incoming webhook URL',
    severity: 'medium',
    confidence: 'high',
    keywords: ['/services/T', '/services\\/T'],
    pattern:
      /(?:(?:https:\\?\/\\?\/)?hooks\.slack(?:-gov)?\.com\\?)?\/services\\?\/T[A-Z0-9]{8,12}\\?\/B[A-Z0-9]{8,12}\\?\/(?<random>[A-Za-z0-9]{24})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: incomingWebhooks,
  },
  {
    id: 'slack-workflow-webhook-url',
    title: 'Slack workflow webhook URL',
    severity: 'medium',
    confidence: 'high',
    keywords: [
      'slack.com/workflows',
      'slack.com/triggers',
      'slack.com\\/workflows',
      'slack.com\\/triggers',
      'hooks.slack-gov.com',
    ],
    pattern:
      /(?:https:\\?\/\\?\/)?hooks\.slack(?:-gov)?\.com\\?\/(?:workflows|triggers)\\?\/[TE][A-Z0-9]{8,12}\\?\/(?:[A-Z0-9]{9,20}\\?\/){1,2}(?<random>[A-Za-z0-9]{24,40})/,
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://docs.slack.dev/tools/deno-slack-sdk/guides/creating-webhook-triggers/',
  },
  {
    id: 'slack-signing-secret',
    title: 'Slack signing secret',
    severity: 'medium',
    confidence: 'high',
    keywords: ['signing_secret', 'signing-secret', 'signing.secret', 'signingsecret'],
    pattern: { name: /slack[\w.-]{0,24}signing[_.-]?secret/, value: /[0-9a-f]{32}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: verifying,
  },
  // new App({ token: 'xoxb-…', signingSecret: '…' })
  {
    id: 'slack-signing-secret-unnamed',
    title: 'Slack signing secret beside a bot token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['signing_secret', 'signing-secret', 'signing.secret', 'signingsecret'],
    pattern: { name: /signing[_.-]?secret/, value: /[0-9a-f]{32}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    companions: [{ rule: 'slack-bot-token', withinLines: 8, required: true }],
    source: verifying,
  },
  {
    id: 'slack-client-secret',
    title: 'Slack app client secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['slack_', 'slack-', 'slack.', 'slackclient', 'slackapp', 'slackoauth'],
    pattern: {
      name: /slack[_.-]?(?:(?:app|bot|oauth)[_.-]?)?client[_.-]?secret/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://docs.slack.dev/authentication/installing-with-oauth',
  },
  {
    id: 'slack-verification-token',
    title: 'Slack verification token (deprecated)',
    severity: 'medium',
    confidence: 'medium',
    keywords: [
      'verification_token',
      'verification-token',
      'verification.token',
      'verificationtoken',
    ],
    pattern: { name: /slack[\w.-]{0,24}verification[_.-]?token/, value: /[A-Za-z0-9]{24}/ },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: verifying,
  },
] as const satisfies readonly Rule[]

function ids(make: Make, count: number): string {
  return Array.from({ length: count }, () => `${make.int(2, 9)}${make.digits(11)}`).join('-')
}

/** base64 of `2-2-`, ids and hex digits, which is what Slack packs into these tokens. */
function packed(make: Make): string {
  const text = `2-2-${ids(make, 3)}-${make.hex(68)}`
  return Buffer.from(text).toString('base64').replace(/=+$/, '')
}

const bot = (make: Make) => `xoxb-${ids(make, 2)}-${make.alnum(24)}`
const hook = (make: Make) => `services/T${make.upper(10)}/B${make.upper(10)}/${make.alnum(24)}`

export const examples = {
  'slack-bot-token': {
    secret: bot,
    match: [
      { name: 'env file', text: (secret) => `SLACK_BOT_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `client = WebClient(token="${secret}")\n` },
      {
        name: 'header',
        text: (secret) => `Authorization: Bearer ${secret}\nContent-Type: application/json\n`,
      },
      { name: 'escaped JSON', text: (secret) => `{"env": "A=1\\n${secret}\\nB=2"}\n` },
    ],
    noMatch: [
      { name: 'a placeholder', text: () => 'SLACK_BOT_TOKEN=xoxb-your-token-here\n' },
      {
        name: 'one character short',
        text: (make) => `SLACK_BOT_TOKEN=xoxb-${ids(make, 2)}-${make.alnum(23)}\n`,
      },
      {
        name: 'masked in the documentation',
        text: (make) => `xoxb-${ids(make, 2)}-xxxxxxxxxxxxxxxxxxxxxxxx\n`,
      },
    ],
  },
  'slack-user-token': {
    secret: (make) => `xoxp-${ids(make, 3)}-${make.hex(32)}`,
    match: [
      { name: 'YAML', text: (secret) => `slack:\n  token: ${secret}\n` },
      { name: 'Go', text: (secret) => `api := slack.New("${secret}")\n` },
      {
        name: 'query string',
        text: (secret) => `GET https://slack.com/api/users.list?token=${secret}&limit=5\n`,
      },
    ],
    noMatch: [
      { name: 'an example with words', text: () => 'token=xoxp-12345-67890-1928471-abcdefg\n' },
      {
        name: 'too long to be one',
        text: (make) => `token=xoxp-${ids(make, 3)}-${make.hex(40)}\n`,
      },
    ],
  },
  'slack-legacy-token': {
    secret: (make) => `xoxs-${ids(make, 3)}-${make.hex(32)}`,
    match: [
      { name: 'shell', text: (secret) => `export SLACK_TOKEN="${secret}"\n` },
      { name: 'JavaScript', text: (secret) => `const slack = new Slack('${secret}')\n` },
      { name: 'JSON', text: (secret) => `{"api_token": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'only the prefix', text: () => 'Workspace tokens begin with xoxa-2- and digits.\n' },
      {
        name: 'another prefix',
        text: (make) => `token=xoxz-${ids(make, 3)}-${make.hex(32)}\n`,
      },
    ],
  },
  'slack-app-token': {
    secret: (make) => `xapp-1-A${make.upper(10)}-${make.digits(13)}-${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `SLACK_APP_TOKEN=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const app = new App({ socketMode: true, appToken: '${secret}' })\n`,
      },
      { name: 'Python', text: (secret) => `SocketModeHandler(app, "${secret}").start()\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `xapp-1-A${make.upper(10)}-${make.digits(13)}-${make.hex(63)}\n`,
      },
      { name: 'an id of an app', text: (make) => `app_id: A${make.upper(10)}\n` },
    ],
  },
  'slack-expiring-token': {
    secret: (make) => `xoxe.xoxp-1-${packed(make)}`,
    match: [
      { name: 'env file', text: (secret) => `SLACK_CONFIG_TOKEN=${secret}\n` },
      {
        name: 'JSON answer',
        text: (secret) => `{"ok": true, "access_token": "${secret}", "expires_in": 43200}\n`,
      },
      {
        name: 'curl',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://slack.com/api/apps.manifest.export\n`,
      },
    ],
    noMatch: [
      { name: 'cut off', text: () => '"token": "xoxe.xoxp-1-Mi0yLTE...",\n' },
      { name: 'an example', text: () => 'token=xoxe.xoxb-1-abcdefg\n' },
    ],
  },
  'slack-refresh-token': {
    secret: (make) => `xoxe-1-${packed(make)}`,
    match: [
      { name: 'env file', text: (secret) => `SLACK_REFRESH_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"refresh_token":"${secret}","token_type":"bot"}\n` },
      {
        name: 'Python',
        text: (secret) => `client.tooling_tokens_rotate(refresh_token="${secret}")\n`,
      },
    ],
    noMatch: [
      { name: 'an example', text: () => 'refresh_token=xoxe-1-abcdefg\n' },
      { name: 'too short', text: (make) => `refresh_token=xoxe-1-${make.alnum(40)}\n` },
    ],
  },
  'slack-session-token': {
    secret: (make) => `xoxc-${ids(make, 3)}-${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `SLACK_MCP_XOXC_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"teams": {"acme": {"token": "${secret}"}}}\n` },
      { name: 'form data', text: (secret) => `--data-raw 'token=${secret}&channel=C1'\n` },
    ],
    noMatch: [
      { name: 'only the prefix', text: () => 'The token starts with xoxc- in local storage.\n' },
      {
        name: 'one character short',
        text: (make) => `token=xoxc-${ids(make, 3)}-${make.hex(63)}\n`,
      },
    ],
  },
  'slack-session-cookie': {
    secret: (make) => `xoxd-${make.alnum(60)}%2B${make.alnum(40)}%2F${make.alnum(30)}%3D`,
    match: [
      { name: 'env file', text: (secret) => `SLACK_MCP_XOXD_TOKEN=${secret}\n` },
      { name: 'cookie header', text: (secret) => `-H 'cookie: b=1; d=${secret}; lc=2' \\\n` },
      { name: 'YAML', text: (secret) => `slack:\n  cookie: "${secret}"\n` },
    ],
    noMatch: [
      { name: 'a placeholder', text: () => 'SLACK_MCP_XOXD_TOKEN=xoxd-...\n' },
      { name: 'too short', text: (make) => `d=xoxd-${make.alnum(30)}\n` },
    ],
  },
  'slack-webhook-url': {
    secret: (make) => `https://hooks.slack.com/${hook(make)}`,
    match: [
      { name: 'env file', text: (secret) => `SLACK_WEBHOOK_URL=${secret}\n` },
      {
        name: 'Alertmanager',
        text: (secret) => `receivers:\n  - slack_configs:\n      - api_url: '${secret}'\n`,
      },
      {
        name: 'curl',
        text: (secret) => `curl -X POST -d '{"text":"deployed"}' ${secret}\n`,
      },
      { name: 'JavaScript', text: (secret) => `new IncomingWebhook("${secret}", {})\n` },
    ],
    noMatch: [
      {
        name: 'the documentation’s placeholder',
        text: () => `https://hooks.slack.com/services/T00000000/B00000000/${'X'.repeat(24)}\n`,
      },
      {
        name: 'another host',
        text: (make) => `url: https://chat.acme.test/${hook(make)}\n`,
      },
      {
        name: 'without its last part',
        text: (make) => `https://hooks.slack.com/services/T${make.upper(10)}/B${make.upper(10)}/\n`,
      },
    ],
  },
  'slack-workflow-webhook-url': {
    secret: (make) =>
      `https://hooks.slack.com/triggers/T${make.upper(10)}/${make.digits(13)}/${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `SLACK_WORKFLOW_URL=${secret}\n` },
      { name: 'YAML', text: (secret) => `          SLACK_WEBHOOK_URL: "${secret}"\n` },
      { name: 'Python', text: (secret) => `requests.post("${secret}", json={"x": 1})\n` },
    ],
    noMatch: [
      {
        name: 'a link shortcut, which opens in the signed-in client only',
        text: (make) => `https://slack.com/shortcuts/Ft${make.upper(9)}/${make.hex(32)}\n`,
      },
      {
        name: 'the documentation’s example',
        text: () => 'https://hooks.slack.com/triggers/T123ABC456/.../...\n',
      },
    ],
  },
  'slack-signing-secret': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `SLACK_SIGNING_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"slackSigningSecret": "${secret}"}\n` },
      {
        name: 'Python',
        text: (secret) => `secret = os.getenv("SLACK_APP_SIGNING_SECRET", "${secret}")\n`,
      },
    ],
    noMatch: [
      { name: 'another service’s', text: (make) => `ACME_SIGNING_SECRET=${make.hex(32)}\n` },
      {
        name: 'a signature',
        text: (make) => `X-Slack-Signature: v0=${make.hex(64)}\n`,
      },
    ],
  },
  'slack-signing-secret-unnamed': {
    secret: (make) => make.hex(32),
    match: [
      {
        name: 'Bolt for JavaScript',
        text: (secret, make) =>
          `const app = new App({\n  token: '${bot(make)}',\n  signingSecret: '${secret}',\n})\n`,
      },
      {
        name: 'Bolt for Python',
        text: (secret, make) => `App(token="${bot(make)}", signing_secret="${secret}")\n`,
      },
      {
        name: 'YAML',
        text: (secret, make) => `bot_token: ${bot(make)}\nsigning_secret: ${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'with no bot token near', text: (make) => `signingSecret: '${make.hex(32)}',\n` },
      {
        name: 'a SHA-256',
        text: (make) => `token: ${bot(make)}\nsigning_secret: ${make.hex(64)}\n`,
      },
    ],
  },
  'slack-client-secret': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `SLACK_CLIENT_SECRET=${secret}\n` },
      { name: 'properties', text: (secret) => `slack.client.secret=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const slackClientSecret = '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'the client id',
        text: (make) => `SLACK_CLIENT_ID=${make.digits(12)}.${make.digits(13)}\n`,
      },
      { name: 'one character short', text: (make) => `SLACK_CLIENT_SECRET=${make.hex(31)}\n` },
    ],
  },
  'slack-verification-token': {
    secret: (make) => make.alnum(24),
    match: [
      { name: 'env file', text: (secret) => `SLACK_VERIFICATION_TOKEN=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"slackVerificationToken": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `slack_verification_token: '${secret}'\n` },
    ],
    noMatch: [
      {
        name: 'another service’s',
        text: (make) => `GOOGLE_SITE_VERIFICATION_TOKEN=${make.alnum(24)}\n`,
      },
      {
        name: 'a name in snake case',
        text: () => 'slack_verification_token = slack_token_from_settings\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const apps = 'https://api.slack.com/apps'

const session = {
  revoke: {
    console: {
      text: 'Account settings → Sign out all other sessions, then sign out of this one too. An admin can do it for the member under Manage members.',
      url: 'https://my.slack.com/account/settings',
    },
    api: {
      text: 'In an Enterprise organization: POST https://slack.com/api/admin.users.session.reset with the user’s id signs the user out everywhere.',
      url: 'https://docs.slack.dev/reference/methods/admin.users.session.reset',
    },
  },
  blastRadius: {
    text: 'Is the signed-in person: reads and writes every channel, direct message and file that person sees. The xoxc- token works only together with the xoxd- cookie.',
  },
  replace: {
    text: 'A Slack app with a bot token and the few scopes the tool needs. Session cookies are not meant for scripts.',
    url: tokens,
  },
  consumers: ['export and archive scripts', 'chat tools and MCP servers', 'copied curl commands'],
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Signing in again makes a new session and leaves the leaked one alive until it is signed out.',
  },
} as const

const signing = {
  revoke: {
    console: {
      text: 'The app → Basic Information → App Credentials → Signing Secret → Regenerate. Give the new one to the app at the same time.',
      url: apps,
    },
  },
  blastRadius: {
    text: 'Forges requests that your app takes for Slack’s: slash commands, button clicks and events in the name of any user. It reads nothing from Slack.',
  },
  audit: {
    text: 'Look in your own app’s request log, from {since} to {until}, for calls to its Slack endpoints that did not come from Slack or name unknown team ids.',
    url: verifying,
  },
  replace: {
    text: 'Socket Mode needs no public endpoint and no signing secret. Else keep the new one in a secret manager and refuse requests older than five minutes.',
    url: 'https://docs.slack.dev/apis/events-api/using-socket-mode',
  },
  confirm: {
    text: 'A request signed with the old secret is refused by your app.',
    url: verifying,
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate makes Slack sign with a new secret. The leaked one is dead once your app checks against the new one only.',
  },
} as const

export const playbook = {
  revoke: {
    console: {
      text: 'The app → OAuth & Permissions → Revoke All OAuth Tokens; it ends the tokens of every installation. A token of a single workspace ends when the app is removed under Manage apps.',
      url: apps,
    },
    self: {
      text: 'auth.revoke ends the very token that calls it and answers "revoked": true; a bot’s user is deactivated with it and leaves its channels. Give curl one line on standard input: Authorization: Bearer and the token.',
      url: 'https://docs.slack.dev/reference/methods/auth.revoke',
      command: {
        argv: ['curl', '-sS', '-H', '@-', 'https://slack.com/api/auth.revoke'],
        secretOnStdin: true,
      },
    },
  },
  blastRadius: {
    text: 'A bot token reads and writes where the bot is a member, as far as its scopes go: messages, files, the member list. A user token acts as that person, private channels and direct messages included.',
    list: {
      text: 'The response header X-OAuth-Scopes of any Web API call names the token’s scopes.',
      url: tokens,
    },
  },
  audit: {
    text: 'Enterprise: the Audit Logs API from {since} to {until}, by app and by IP address. Other paid plans: team.accessLogs and team.integrationLogs. Look for exports, new apps and messages no one sent.',
    url: 'https://docs.slack.dev/admins/audit-logs-api',
  },
  replace: {
    text: 'Turn on token rotation, so that tokens expire after 12 hours. Ask for fewer scopes, and restrict token use to your servers’ addresses under OAuth & Permissions.',
    url: rotation,
  },
  consumers: [
    'chat bots and their hosting environment',
    'CI notifications',
    'alerting and incident tools',
    'scripts that export or post messages',
  ],
  confirm: {
    text: 'POST https://slack.com/api/auth.test with the token answers "ok": false with token_revoked, account_inactive or invalid_auth. The HTTP status is 200 either way.',
    url: 'https://docs.slack.dev/reference/methods/auth.test',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Reinstalling the app does not end the leaked token: it works until it is revoked. Revoke it first, then reinstall the app to get a new one, and invite the bot to its channels again.',
  },
  sources: [
    { url: 'https://docs.slack.dev/reference/methods/auth.revoke', checked: '2026-11-21' },
    { url: tokens, checked: '2026-11-21' },
    { url: rotation, checked: '2026-11-21' },
    { url: 'https://docs.slack.dev/security', checked: '2026-11-21' },
  ],
  byRule: {
    'slack-app-token': {
      revoke: {
        console: {
          text: 'The app → Basic Information → App-Level Tokens → the token → Revoke.',
          url: apps,
        },
      },
      blastRadius: {
        text: 'With connections:write it opens a Socket Mode connection and receives the app’s events and messages in every workspace; other scopes list the app’s installations or change its configuration.',
      },
      confirm: {
        text: 'POST https://slack.com/api/apps.connections.open with the token answers "ok": false.',
        url: 'https://docs.slack.dev/reference/methods/apps.connections.open',
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'A further app-level token leaves the leaked one valid until it is revoked.',
      },
    },
    'slack-expiring-token': {
      rotateInPlace: {
        effect: 'grace-period',
        text: 'A refresh hands out a new token. Count on the leaked one to work until its 12 hours are over.',
      },
    },
    'slack-refresh-token': {
      revoke: {
        console: {
          text: 'Of an app: OAuth & Permissions → Revoke All OAuth Tokens. Of a configuration token: Your App Configuration Tokens, below the list of apps, remove it there.',
          url: apps,
        },
        api: {
          text: 'A refresh token works once: exchange it (oauth.v2.access with grant_type=refresh_token, or tooling.tokens.rotate for a configuration token) and the leaked one is spent.',
          url: rotation,
        },
      },
      blastRadius: {
        text: 'Gets fresh access tokens. An app’s refresh token also needs the client id and secret; that of a configuration token needs nothing else and can rewrite your apps.',
      },
      confirm: {
        text: 'Exchanging it again is refused with invalid_refresh_token.',
        url: 'https://docs.slack.dev/reference/methods/tooling.tokens.rotate',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'The exchange spends the refresh token. An access token that someone already got with it lives up to 12 hours more.',
      },
    },
    'slack-session-token': session,
    'slack-session-cookie': session,
    'slack-webhook-url': {
      revoke: {
        console: {
          text: 'The app → Incoming Webhooks → the webhook → Remove. One of the old custom integrations: Manage apps → Custom Integrations → Incoming WebHooks → Remove.',
          url: apps,
        },
      },
      blastRadius: {
        text: 'Posts messages into one channel in the app’s name, links and buttons included: good for phishing your colleagues. It reads nothing.',
      },
      audit: {
        text: 'Search the channel for the app’s messages from {since} to {until} that your systems did not send. Slack logs no calls of a webhook.',
        url: incomingWebhooks,
      },
      replace: {
        text: 'A new webhook of the same app, kept as a CI secret; or a bot token with chat:write and token rotation.',
        url: incomingWebhooks,
      },
      consumers: ['CI notifications', 'monitoring and alerting', 'cron scripts', 'web forms'],
      confirm: {
        text: 'A POST of {} to it posts nothing: a live webhook complains about the payload, a removed one answers no_service, no_active_hooks or invalid_token.',
        url: incomingWebhooks,
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'A second webhook leaves the leaked URL working until it is removed.',
      },
    },
    'slack-workflow-webhook-url': {
      revoke: {
        console: {
          text: 'Tools → Workflows → the workflow → Unpublish or Delete. An app’s own webhook trigger: delete it with slack trigger delete.',
          url: 'https://docs.slack.dev/tools/deno-slack-sdk/guides/creating-webhook-triggers/',
        },
      },
      blastRadius: {
        text: 'Starts the workflow with any values its sender likes, so it does whatever the workflow does: posts messages, fills lists, calls connectors.',
      },
      audit: {
        text: 'Workflow Builder → the workflow → Activity: runs from {since} to {until} that your systems did not start.',
        url: 'https://slack.com/help/articles/360035692513-Guide-to-Slack-Workflow-Builder',
      },
      replace: {
        text: 'A new webhook trigger, its URL in a secret manager. Let the workflow check the values before it acts on them.',
        url: 'https://docs.slack.dev/tools/deno-slack-sdk/guides/creating-webhook-triggers/',
      },
      confirm: {
        text: 'A POST to it no longer answers "ok": true, and the workflow’s activity shows no new run.',
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'A further trigger leaves the leaked URL working until its own is deleted.',
      },
    },
    'slack-signing-secret': signing,
    'slack-signing-secret-unnamed': signing,
    'slack-verification-token': {
      ...signing,
      revoke: {
        console: {
          text: 'The app → Basic Information → App Credentials → Verification Token → Regenerate. Better: check signatures with the signing secret and ignore this token.',
          url: apps,
        },
      },
    },
    'slack-client-secret': {
      revoke: {
        console: {
          text: 'The app → Basic Information → App Credentials → Client Secret → Regenerate.',
          url: apps,
        },
      },
      blastRadius: {
        text: 'Poses as the app when it exchanges codes and refresh tokens, so a stolen code or refresh token becomes an access token. Alone it reads nothing.',
      },
      confirm: {
        text: 'oauth.v2.access with the old secret answers bad_client_secret.',
        url: 'https://docs.slack.dev/reference/methods/oauth.v2.access',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Regenerate replaces the secret; check that the leaked one is refused. Access tokens already issued stay valid until they are revoked.',
      },
    },
  },
} as const satisfies Playbook
