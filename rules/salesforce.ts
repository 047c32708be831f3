import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'salesforce',
  name: 'Salesforce',
  url: 'https://www.salesforce.com',
} as const satisfies Provider

const oauth = 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_tokens_scopes.htm'
const authUrl =
  'https://developer.salesforce.com/docs/atlas.en-us.sfdx_cli_reference.meta/sfdx_cli_reference/cli_reference_org_commands_unified.htm'

export const rules = [
  {
    id: 'salesforce-access-token',
    title: 'Salesforce access token or session ID',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'salesforce',
      'sfdc',
      'session_id',
      'sessionid',
      'access_token',
      'accesstoken',
      'authorization',
      'bearer',
      'oauth',
    ],
    pattern: {
      name: /salesforce|sfdc|session_?id|access_?token|authorization|bearer|oauth/,
      value: /00D[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?![A-Za-z0-9._]{80,130}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: oauth,
  },
  {
    id: 'salesforce-refresh-token',
    title: 'Salesforce refresh token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['5Aep'],
    pattern: /5Aep[A-Za-z0-9._]{70,120}={0,2}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
      { kind: 'not', words: ['8614iLM.Dq661'] },
    ],
    source: authUrl,
  },
  {
    id: 'salesforce-consumer-secret',
    title: 'Salesforce connected app consumer secret',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['salesforce', 'sfdc'],
    pattern: {
      name: /(?:salesforce|sfdc)[\w.-]{0,24}(?:consumer|client|app)[_.-]?secret/,
      value: /[0-9A-F]{64}|[1-9]\d{15,18}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.2 }],
    source:
      'https://help.salesforce.com/s/articleView?id=sf.connected_app_rotate_consumer_details.htm',
  },
  {
    id: 'salesforce-security-token',
    title: 'Salesforce user security token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['security_token', 'security-token', 'securitytoken'],
    pattern: {
      name: /(?:salesforce|sfdc|sf)?[_.-]?security[_.-]?token/,
      value: /[A-Za-z0-9]{24,25}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://help.salesforce.com/s/articleView?id=sf.user_security_token.htm',
  },
] as const satisfies readonly Rule[]

const session = (make: Make) =>
  `00D${make.alnum(12)}!AQ${make.alnum(3)}AQ${make.alnum(80)}_${make.alnum(7)}`
const refresh = (make: Make) => `5Aep861${make.alnum(40)}_${make.alnum(39)}`

export const examples = {
  'salesforce-access-token': {
    secret: session,
    match: [
      {
        name: 'JSON',
        text: (secret) =>
          `{"access_token": "${secret}", "instance_url": "https://acme.my.salesforce.com"}\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://acme.my.salesforce.com/services/data/\n`,
      },
      {
        name: 'OAuth scheme',
        text: (secret) =>
          `curl -H 'Authorization: OAuth ${secret}' https://acme.my.salesforce.com/services/data/\n`,
      },
      { name: 'SOAP', text: (secret) => `<urn:sessionId>${secret}</urn:sessionId>\n` },
      { name: 'env file', text: (secret) => `SALESFORCE_ACCESS_TOKEN=${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the organization’s id alone',
        text: (make) => `SALESFORCE_ACCESS_TOKEN=00D${make.alnum(15)}\n`,
      },
      { name: 'cut short', text: (make) => `{"access_token": "${session(make).slice(0, 60)}"}\n` },
    ],
  },
  'salesforce-refresh-token': {
    secret: refresh,
    match: [
      {
        name: 'auth URL',
        text: (secret) => `force://PlatformCLI::${secret}@acme.my.salesforce.com\n`,
      },
      { name: 'JSON', text: (secret) => `{"refresh_token": "${secret}"}\n` },
      { name: 'env file', text: (secret) => `SF_REFRESH_TOKEN=${secret}\n` },
    ],
    noMatch: [
      { name: 'cut short', text: (make) => `SF_REFRESH_TOKEN=${refresh(make).slice(0, 50)}\n` },
      {
        name: 'a placeholder',
        text: () => `force://PlatformCLI::5Aep861${'x'.repeat(80)}@acme.my.salesforce.com\n`,
      },
    ],
  },
  'salesforce-consumer-secret': {
    secret: (make) => make.hex(64).toUpperCase(),
    match: [
      { name: 'env file', text: (secret) => `SALESFORCE_CONSUMER_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `salesforce_client_secret: "${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"sfdcClientSecret": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the consumer key, which is public',
        text: (make) => `SALESFORCE_CONSUMER_KEY=3MVG9${make.alnum(80)}\n`,
      },
      {
        name: 'one character short',
        text: (make) => `SALESFORCE_CONSUMER_SECRET=${make.hex(63).toUpperCase()}\n`,
      },
    ],
  },
  'salesforce-security-token': {
    secret: (make) => `a7K${make.alnum(21)}`,
    match: [
      {
        name: 'Python',
        text: (secret) =>
          `sf = Salesforce(username='ci@acme.test', password=pw, security_token='${secret}')\n`,
      },
      { name: 'env file', text: (secret) => `SF_SECURITY_TOKEN=${secret}\n` },
      { name: 'YAML', text: (secret) => `salesforce.security-token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `SF_SECURITY_TOKEN=a7K${make.alnum(20)}\n` },
      {
        name: 'a session token of AWS',
        text: (make) => `AWS_SECURITY_TOKEN=${make.base64(300)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Setup → User Management → Session Management → the session → Remove. For OAuth: Setup → Connected Apps OAuth Usage → the app → the user → Revoke.',
      url: 'https://login.salesforce.com/lightning/setup/SessionManagementPage/home',
    },
    api: {
      text: 'POST https://{MyDomainName}.my.salesforce.com/services/oauth2/revoke with the token in the body ends it; a refresh token takes its access tokens with it.',
      url: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_revoke_token.htm',
    },
    self: {
      text: 'POST https://{MyDomainName}.my.salesforce.com/services/oauth2/revoke with the token in the body; no other credential is needed.',
      url: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_revoke_token.htm',
    },
  },
  blastRadius: {
    text: 'Acts as the user with the scopes of the app: reads, exports and changes whatever that user sees in the org, and with an administrator’s token also users, code and settings.',
    list: {
      text: 'Setup → Users → the user → Profile and Permission Sets: what the user may do is what the token may do.',
      url: 'https://login.salesforce.com/lightning/setup/ManageUsers/home',
    },
  },
  audit: {
    text: 'Setup → Login History for sign-ins from {since} to {until}, and View Setup Audit Trail for changes. Where Event Monitoring is licensed, look at the API and Report Export events of the user.',
    url: 'https://login.salesforce.com/lightning/setup/OrgLoginHistory/home',
  },
  replace: {
    text: 'Use the OAuth JWT bearer or client credentials flow with a connected app limited to an integration user and an IP range; store no refresh token.',
    url: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_jwt_flow.htm',
  },
  consumers: [
    'ETL and reverse-ETL tools',
    'Salesforce CLI in CI',
    'website backends',
    'logs of API clients',
  ],
  confirm: {
    text: 'GET /services/data/v60.0/limits on the org’s domain with the token answers 401 INVALID_SESSION_ID.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A new sign-in makes another session; the leaked one lives until it is removed or times out.',
  },
  sources: [
    { url: 'https://docs.flxbl.io/flxbl/sfp/auth-management/sfdx-auth-url', checked: '2026-11-21' },
    {
      url: 'https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.remoteaccess_revoke_token.htm',
      checked: '2026-11-21',
    },
    {
      url: 'https://developer.salesforce.com/docs/marketing/marketing-cloud-growth/guide/mc-connect-apis-soap.html',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'salesforce-refresh-token': {
      revoke: {
        console: {
          text: 'Setup → Connected Apps OAuth Usage → the app (often Salesforce CLI) → the user → Revoke.',
          url: 'https://login.salesforce.com/lightning/setup/ConnectedAppsUsage/home',
        },
      },
      blastRadius: {
        text: 'Makes access tokens for the user without a password, for as long as it lives; those of the default Salesforce CLI app do not expire by themselves.',
      },
      consumers: [
        'sfdx auth URLs in CI secrets',
        '~/.sfdx and ~/.sf files',
        'integration platforms',
      ],
      confirm: {
        text: 'POST /services/oauth2/token with grant_type=refresh_token answers 400 invalid_grant.',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'Signing in again makes a further refresh token; the leaked one stays valid until it is revoked, unless the app has refresh token rotation switched on.',
      },
    },
    'salesforce-consumer-secret': {
      revoke: {
        console: {
          text: 'Setup → App Manager → the app → View → Manage Consumer Details → Generate → Apply.',
          url: 'https://login.salesforce.com/lightning/setup/NavigationMenus/home',
        },
      },
      blastRadius: {
        text: 'With the consumer key, which is often committed nearby: signs in as the app’s run-as user where the client credentials flow is on, and redeems stolen codes and refresh tokens of the app.',
      },
      audit: {
        text: 'Setup → Connected Apps OAuth Usage and Login History: sign-ins of the app from {since} to {until} from addresses that are not yours.',
        url: 'https://login.salesforce.com/lightning/setup/ConnectedAppsUsage/home',
      },
      replace: {
        text: 'Use the JWT bearer flow with a certificate instead of a secret, and limit the app to an integration user and known IP ranges.',
        url: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_jwt_flow.htm',
      },
      consumers: ['OAuth backends', 'ETL tools', 'middleware', 'CI secrets'],
      confirm: {
        text: 'POST /services/oauth2/token with the leaked secret answers 400 invalid_client.',
      },
      rotateInPlace: {
        effect: 'grace-period',
        text: 'Generate stages new details beside the old ones: the leaked secret stays valid until you press Apply.',
      },
    },
    'salesforce-security-token': {
      revoke: {
        console: {
          text: 'As the user: avatar → Settings → My Personal Information → Reset My Security Token → Reset Security Token. Change the password too if it was nearby.',
          url: 'https://login.salesforce.com/',
        },
      },
      blastRadius: {
        text: 'Nothing by itself. With user name and password, often committed nearby, signs in to the API from any address as that user.',
      },
      replace: {
        text: 'Use OAuth with the JWT bearer flow; the SOAP login() that needs these tokens is being retired.',
        url: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_jwt_flow.htm',
      },
      consumers: ['Data Loader settings', 'Python scripts', 'ETL tools'],
      confirm: { text: 'A login with the password and the leaked token fails with INVALID_LOGIN.' },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Resetting sends a new token by mail and ends the leaked one. Changing the password does the same.',
      },
    },
  },
} as const satisfies Playbook
