import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'gcp',
  name: 'Google Cloud',
  url: 'https://cloud.google.com',
} as const satisfies Provider

const serviceAccountKeys = 'https://docs.cloud.google.com/iam/docs/keys-create-delete'
const hmacKeys = 'https://docs.cloud.google.com/storage/docs/authentication/hmackeys'
const oauth = 'https://developers.google.com/identity/protocols/oauth2'

export const rules = [
  {
    id: 'gcp-api-key',
    title: 'Google API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['AIza'],
    pattern: /AIza[A-Za-z0-9_-]{35}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.9 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: 'https://docs.cloud.google.com/docs/authentication/api-keys',
  },
  {
    id: 'gcp-auth-api-key',
    title: 'Google authorization API key (Gemini)',
    severity: 'high',
    confidence: 'high',
    keywords: ['AQ.Ab8'],
    pattern: /AQ\.Ab8[A-Za-z0-9_-]{46}[AQgw]/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: 'https://ai.google.dev/gemini-api/docs/api-key',
  },
  {
    id: 'gcp-service-account-key',
    title: 'Google Cloud service account key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['private_key_id'],
    pattern:
      /private_key_id\\{0,3}"\s{0,8}:\s{0,8}\\{0,3}"[0-9a-f]{40}\\{0,3}",(?:\\{1,3}n|\s){0,40}\\{0,3}"private_key\\{0,3}"\s{0,8}:\s{0,8}\\{0,3}"(?<secret>-----BEGIN (?:RSA )?PRIVATE KEY-----[A-Za-z0-9+/=\\\s]{800,5000}-----END (?:RSA )?PRIVATE KEY-----)/,
    boundary: 'none',
    reach: 6144,
    checks: [{ kind: 'structure', is: 'private-key' }],
    source: serviceAccountKeys,
  },
  {
    id: 'gcp-service-account-key-base64',
    title: 'Google Cloud service account key in base64',
    severity: 'critical',
    confidence: 'high',
    // {"type":"service_account", compact, with a blank, and indented by two and by four.
    keywords: [
      'eyJ0eXBlIjoic2VydmljZV9hY2NvdW50Iiw',
      'eyJ0eXBlIjogInNlcnZpY2VfYWNjb3VudCIs',
      'ewogICJ0eXBlIjogInNlcnZpY2VfYWNjb3VudCIs',
      'ewogICAgInR5cGUiOiAic2VydmljZV9hY2NvdW50Iiw',
    ],
    pattern:
      /(?:eyJ0eXBlIjoic2VydmljZV9hY2NvdW50Iiw|eyJ0eXBlIjogInNlcnZpY2VfYWNjb3VudCIs|ewogICJ0eXBlIjogInNlcnZpY2VfYWNjb3VudCIs|ewogICAgInR5cGUiOiAic2VydmljZV9hY2NvdW50Iiw)[A-Za-z0-9+/_-]{1200,6000}={0,2}/,
    boundary: 'base64',
    reach: 8192,
    checks: [{ kind: 'structure', is: 'base64-json' }],
    source: serviceAccountKeys,
  },
  {
    id: 'gcp-oauth-client-secret',
    title: 'Google OAuth client secret',
    severity: 'high',
    confidence: 'high',
    keywords: ['GOCSPX-'],
    pattern: /GOCSPX-[A-Za-z0-9_-]{28}/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: 'https://support.google.com/cloud/answer/15549257',
  },
  {
    id: 'gcp-oauth-client-secret-legacy',
    title: 'Google OAuth client secret (format before 2021)',
    severity: 'high',
    confidence: 'medium',
    keywords: ['google', 'gmail', 'gcp_'],
    pattern: {
      name: /(?:google|gmail|gcp)[\w.-]{0,24}client[_.-]?secret/,
      value: /[A-Za-z0-9_-]{24}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.6 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    source: oauth,
  },
  {
    id: 'gcp-oauth-refresh-token',
    title: 'Google OAuth refresh token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['1//0', '1\\/\\/0'],
    pattern: /1\\?\/\\?\/0[0-9a-z][A-Za-z0-9_-]{60,250}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.5 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: oauth,
  },
  {
    id: 'gcp-oauth-access-token',
    title: 'Google OAuth access token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['ya29.'],
    pattern: /ya29\.(?:[a-z]\.)?[A-Za-z0-9_-]{60,2000}/,
    boundary: 'base64url',
    reach: 2560,
    checks: [
      { kind: 'entropy', bitsPerChar: 4.3 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: oauth,
  },
  {
    id: 'gcp-hmac-access-id',
    title: 'Cloud Storage HMAC access ID',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['GOOG'],
    pattern: /GOOG[A-Z0-9]{20}(?:[A-Z0-9]{37})?/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['digit'] },
      { kind: 'not', words: ['GOOGLE'] },
    ],
    half: 'public',
    source: hmacKeys,
  },
  {
    id: 'gcp-hmac-secret',
    title: 'Cloud Storage HMAC secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['GOOG'],
    pattern:
      /GOOG[A-Z0-9]{20}(?:[A-Z0-9]{37})?[^A-Za-z0-9/+](?:[\s\S]{0,300}?[^A-Za-z0-9/+])?(?<secret>[A-Za-z0-9/+]{40})(?:[^A-Za-z0-9/+=]|$)/,
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    companions: [{ rule: 'gcp-hmac-access-id', withinLines: 5, required: true }],
    source: hmacKeys,
  },
  {
    id: 'gcp-recaptcha-secret-key',
    title: 'Google reCAPTCHA secret key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['captcha'],
    pattern: {
      name: /captcha[\w.-]{0,16}(?:secret|private)(?:[_.-]?key)?|(?:secret|private)[\w.-]{0,12}captcha(?:[_.-]?key)?/,
      value: /6L[a-zA-Z0-9_-]{38}/,
    },
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.5 },
      // Google’s test key, which anyone may use.
      { kind: 'not', words: ['6LeIxAcTAAAA'] },
    ],
    source: 'https://developers.google.com/recaptcha/docs/verify',
  },
] as const satisfies readonly Rule[]

function pem(make: Make): string {
  const lines = make.privateKey('pkcs8').replace(/.{64}/g, '$&\\n')
  return `-----BEGIN PRIVATE KEY-----\\n${lines}\\n-----END PRIVATE KEY-----`
}

/** The file as the console hands it out, up to the key. */
function beforeKey(make: Make): string {
  return `{\n  "type": "service_account",\n  "project_id": "acme-prod",\n  "private_key_id": "${make.hex(40)}",\n  "private_key": "`
}

const refreshToken = (make: Make) => `1//0${make.of('345679cdegh', 1)}${make.base64url(98)}`
const accessId = (make: Make) => `GOOG1E${make.of('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 55)}`
const recaptcha = (make: Make) => `6L${make.alnum(5)}cAAAAAG${make.base64url(26)}`

export const examples = {
  'gcp-api-key': {
    secret: (make) => `AIza${make.base64url(35)}`,
    match: [
      { name: 'env file', text: (secret) => `GEMINI_API_KEY=${secret}\n` },
      {
        name: 'query string',
        text: (secret) => `https://maps.googleapis.com/maps/api/js?key=${secret}&callback=init\n`,
      },
      {
        name: 'Android',
        text: (secret) =>
          `<meta-data android:name="com.google.android.geo.API_KEY" android:value="${secret}"/>\n`,
      },
      { name: 'JSON', text: (secret) => `{"current_key": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `key=AIza${make.base64url(34)}\n` },
      { name: 'longer than one', text: (make) => `key=AIza${make.base64url(40)}\n` },
      { name: 'a placeholder', text: () => `key=AIzaSy${'X'.repeat(33)}\n` },
    ],
  },
  'gcp-auth-api-key': {
    secret: (make) => `AQ.Ab8${make.base64url(46)}${make.of('AQgw', 1)}`,
    match: [
      { name: 'env file', text: (secret) => `GEMINI_API_KEY=${secret}\n` },
      {
        name: 'Go',
        text: (secret) =>
          `client, err := genai.NewClient(ctx, &genai.ClientConfig{APIKey: "${secret}"})\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H 'x-goog-api-key: ${secret}' https://generativelanguage.googleapis.com\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `key=AQ.Ab8${make.base64url(45)}A\n` },
      { name: 'another word with a dot', text: (make) => `FAQ.Ab8${make.alnum(20)}\n` },
    ],
  },
  'gcp-service-account-key': {
    secret: pem,
    match: [
      {
        name: 'key file',
        text: (secret, make) =>
          `${beforeKey(make)}${secret}\\n",\n  "client_email": "ci@acme-prod.iam.gserviceaccount.com"\n}\n`,
      },
      {
        name: 'on one line in an env file',
        text: (secret, make) =>
          `GOOGLE_CREDENTIALS='${beforeKey(make).replace(/\n {2}/g, '')}${secret}\\n"}'\n`,
      },
      {
        name: 'inside another JSON string',
        text: (secret, make) =>
          `{"credentials": "{\\"private_key_id\\": \\"${make.hex(40)}\\",\\n \\"private_key\\": \\"${secret}\\\\n\\"}"}\n`,
      },
    ],
    noMatch: [
      {
        name: 'a public certificate',
        text: (make) =>
          `{"private_key_id": "${make.hex(40)}", "certificate": "-----BEGIN CERTIFICATE-----\\n${make.base64(1200)}"}\n`,
      },
      {
        name: 'cut out',
        text: (make) =>
          `${beforeKey(make)}-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----\\n"}\n`,
      },
    ],
  },
  'gcp-service-account-key-base64': {
    secret: (make) => Buffer.from(`${beforeKey(make)}${pem(make)}\\n"\n}\n`).toString('base64'),
    match: [
      { name: 'env file', text: (secret) => `GCP_SA_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `env:\n  GOOGLE_CREDENTIALS: "${secret}"\n` },
      {
        name: 'Kubernetes secret',
        text: (secret) => `kind: Secret\ndata:\n  key.json: ${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'does not parse',
        text: (make) =>
          `GCP_SA_KEY=${Buffer.from('{\n  "type": "service_account", ').toString('base64')}${make.alnum(1600)}\n`,
      },
      {
        name: 'without a key',
        text: () =>
          `GCP_SA=${Buffer.from('{"type":"service_account","project_id":"acme"}').toString('base64')}\n`,
      },
    ],
  },
  'gcp-oauth-client-secret': {
    secret: (make) => `GOCSPX-${make.base64url(28)}`,
    match: [
      { name: 'env file', text: (secret) => `GOOGLE_CLIENT_SECRET=${secret}\n` },
      {
        name: 'client_secret.json',
        text: (secret) => `{"web":{"client_secret":"${secret}","redirect_uris":[]}}\n`,
      },
      { name: 'TypeScript', text: (secret) => `Google({ clientSecret: '${secret}' })\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `GOOGLE_CLIENT_SECRET=GOCSPX-${make.base64url(27)}\n`,
      },
      {
        name: 'the client id, which is public',
        text: (make) =>
          `GOOGLE_CLIENT_ID=${make.digits(12)}-${make.lower(32)}.apps.googleusercontent.com\n`,
      },
    ],
  },
  'gcp-oauth-client-secret-legacy': {
    secret: (make) => make.base64url(24),
    match: [
      { name: 'env file', text: (secret) => `GOOGLE_OAUTH_CLIENT_SECRET=${secret}\n` },
      { name: 'Python', text: (secret) => `SOCIAL_AUTH_GOOGLE_CLIENT_SECRET = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `google-client-secret: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'a reference to a secret',
        text: () => 'GOOGLE_CLIENT_SECRET=google-oauth-secret-name\n',
      },
      { name: 'another name', text: (make) => `GOOGLE_ANALYTICS_VIEW=${make.base64url(24)}\n` },
    ],
  },
  'gcp-oauth-refresh-token': {
    secret: refreshToken,
    match: [
      {
        name: 'application default credentials',
        text: (secret) => `{"refresh_token": "${secret}", "type": "authorized_user"}\n`,
      },
      { name: 'env file', text: (secret) => `GMAIL_REFRESH_TOKEN=${secret}\n` },
      {
        name: 'Python',
        text: (secret) => `creds = Credentials(None, refresh_token='${secret}')\n`,
      },
      { name: 'YAML of the Ads client', text: (secret) => `refresh_token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'too short', text: () => `refresh_token: 1//0gABCDEF\n` },
      {
        name: 'a division and a comment',
        text: () =>
          'const half = 1//0 is no divisor, so the sum above starts at one and not at zero at all\n',
      },
    ],
  },
  'gcp-oauth-access-token': {
    secret: (make) => `ya29.a0A${make.base64url(200)}`,
    match: [
      { name: 'header', text: (secret) => `Authorization: Bearer ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"access_token":"${secret}","expires_in":3599}\n` },
      { name: 'shell', text: (secret) => `export CLOUDSDK_AUTH_ACCESS_TOKEN="${secret}"\n` },
    ],
    noMatch: [
      { name: 'too short', text: () => 'token=ya29.abcdef\n' },
      { name: 'a placeholder', text: () => `token=ya29.${'x'.repeat(80)}\n` },
    ],
  },
  'gcp-hmac-access-id': {
    secret: accessId,
    match: [
      { name: 'env file', text: (secret) => `GCS_ACCESS_KEY_ID=${secret}\n` },
      { name: '.boto', text: (secret) => `[Credentials]\ngs_access_key_id = ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"accessId": "${secret}", "state": "ACTIVE"}\n` },
    ],
    noMatch: [
      { name: 'a word', text: () => 'GOOGLEANALYTICSMEASUREMENT4U\n' },
      { name: 'one character short', text: (make) => `id=${accessId(make).slice(0, -1)}\n` },
    ],
  },
  'gcp-hmac-secret': {
    secret: (make) => make.base64(40),
    match: [
      {
        name: '.boto',
        text: (secret, make) =>
          `gs_access_key_id = ${accessId(make)}\ngs_secret_access_key = ${secret}\n`,
      },
      {
        name: 'Python',
        text: (secret, make) => `boto3.client("s3", region, "${accessId(make)}", "${secret}")\n`,
      },
      {
        name: 'JSON',
        text: (secret, make) => `{"accessId": "${accessId(make)}", "secret": "${secret}"}\n`,
      },
    ],
    noMatch: [
      { name: 'no access id beside it', text: (make) => `secret = ${make.base64(40)}\n` },
      { name: 'a commit id beside one', text: (make) => `${accessId(make)} ${make.hex(40)}\n` },
    ],
  },
  'gcp-recaptcha-secret-key': {
    secret: recaptcha,
    match: [
      { name: 'env file', text: (secret) => `RECAPTCHA_SECRET_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `RECAPTCHA_PRIVATE_KEY = '${secret}'\n` },
      { name: 'JSON', text: (secret) => `{"recaptchaSecret": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'the site key, which is public',
        text: (make) => `RECAPTCHA_SITE_KEY=${recaptcha(make)}\n`,
      },
      {
        name: 'Google’s test key',
        text: (make) => `RECAPTCHA_SECRET_KEY=6LeIxAcTAAAA${make.base64url(28)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const token = {
  revoke: {
    console: {
      text: 'The user who granted it: Google Account → Security → Your connections to third-party apps & services → the app → Delete all connections. A Workspace administrator: Admin console → Directory → Users → the user → Security → Connected applications.',
      url: 'https://myaccount.google.com/connections',
    },
    api: {
      text: 'POST https://oauth2.googleapis.com/revoke ends the token and the grant behind it, without further authentication. Standard input is one line: token= and the token.',
      url: 'https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke',
      command: {
        argv: ['curl', '--data', '@-', 'https://oauth2.googleapis.com/revoke'],
        secretOnStdin: true,
      },
    },
    self: {
      text: 'The same endpoint: the leaked token itself is all it needs.',
      url: 'https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke',
    },
  },
  blastRadius: {
    text: 'Acts as the user within the granted scopes: that may be mail, Drive or, with cloud-platform, every project the user reaches. A refresh token works with its client ID and secret, for as long as nobody revokes it.',
    list: {
      text: 'POST https://oauth2.googleapis.com/tokeninfo with access_token=… in the body names the scopes of an access token.',
    },
  },
  audit: {
    text: 'Admin console → Reporting → Audit and investigation → OAuth log events, for the app and the user, from {since} to {until}; for Cloud APIs, Logs Explorer with protoPayload.authenticationInfo.principalEmail.',
    url: 'https://admin.google.com/ac/reporting/audit',
  },
  replace: {
    text: 'For a program use a service account with workload identity federation; for a person gcloud auth login, which keeps the token out of the project. Ask for the narrowest scopes.',
    url: oauth,
  },
  consumers: [
    'application_default_credentials.json',
    'mail and calendar integrations',
    'rclone and backup settings',
    'Google Ads clients',
  ],
  confirm: {
    text: 'A refresh with the token answers invalid_grant; an API call with an access token answers 401.',
    url: oauth,
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new login makes a further token; the leaked one stays valid until it is revoked or unused for six months.',
  },
} as const satisfies Partial<Playbook>

const clientSecret = {
  revoke: {
    console: {
      text: 'Google Auth Platform → Clients → the client → Client secrets: Add secret, change the programs over, then Disable the leaked secret and delete it.',
      url: 'https://console.cloud.google.com/auth/clients',
    },
  },
  blastRadius: {
    text: 'Poses as your app: exchanges stolen authorization codes, and uses refresh tokens that leaked elsewhere. By itself it opens no account. Secrets of desktop and mobile clients are no real secrets.',
  },
  audit: {
    text: 'Google Auth Platform → Overview shows the token requests of the client; in Workspace, Admin console → Reporting → OAuth log events by client ID, from {since} to {until}.',
    url: 'https://console.cloud.google.com/auth/overview',
  },
  replace: {
    text: 'Native and single-page apps use PKCE without a secret; a server reads it from Secret Manager.',
    url: oauth,
  },
  consumers: ['login settings of web applications', 'client_secret.json', 'CI secrets'],
  confirm: {
    text: 'A token request with it to https://oauth2.googleapis.com/token answers invalid_client.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Adding a second secret leaves the leaked one valid until it is disabled.',
  },
} as const satisfies Partial<Playbook>

const hmac = {
  revoke: {
    console: {
      text: 'Cloud Storage → Settings → Interoperability → the key of the service account (or your own) → Deactivate, then Delete.',
      url: 'https://console.cloud.google.com/storage/settings;tab=interoperability',
    },
    cli: {
      text: 'Deactivate it, which takes effect within minutes; only then gcloud storage hmac delete accepts it.',
      url: 'https://docs.cloud.google.com/sdk/gcloud/reference/storage/hmac/update',
      command: { argv: ['gcloud', 'storage', 'hmac', 'update', '{companion}', '--deactivate'] },
    },
  },
  blastRadius: {
    text: 'Reads and writes Cloud Storage over the XML (S3-compatible) API with everything its service account or user may do there.',
    list: {
      text: 'Shows the service account of the key, whose roles count.',
      command: { argv: ['gcloud', 'storage', 'hmac', 'describe', '{companion}'] },
    },
  },
  audit: {
    text: 'Logs Explorer: protoPayload.serviceName="storage.googleapis.com" and the service account as principalEmail, from {since} to {until}. Reads are there only if Data Access logs are on.',
    url: 'https://docs.cloud.google.com/storage/docs/audit-logging',
  },
  replace: {
    text: 'Use the Cloud Storage client with workload identity; HMAC keys only for tools that speak nothing but S3, with a service account for one bucket.',
    url: hmacKeys,
  },
  consumers: ['.boto and rclone settings', 'S3-compatible backup tools', 'CI secrets'],
  confirm: {
    text: 'A request signed with it answers 403, and gcloud storage hmac describe says INACTIVE or finds nothing.',
    url: hmacKeys,
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new HMAC key leaves the leaked one valid until it is deactivated.',
  },
} as const satisfies Partial<Playbook>

const apiKey = {
  revoke: {
    console: {
      text: 'APIs & Services → Credentials → the key → Delete. For a Gemini key also: AI Studio → API keys → the key → Delete.',
      url: 'https://console.cloud.google.com/apis/credentials',
    },
    cli: {
      text: 'gcloud services api-keys list shows the ids. A deleted key can be restored for 30 days.',
      url: 'https://docs.cloud.google.com/sdk/gcloud/reference/services/api-keys/delete',
      command: {
        argv: ['gcloud', 'services', 'api-keys', 'delete', '<key id>', '--project', '<project id>'],
      },
    },
  },
  blastRadius: {
    text: 'Uses every API the key is not restricted from, at the project’s expense: Maps, Gemini, Translation. A Firebase web key is meant to be public; what matters then is that it is restricted to Firebase APIs and that the security rules hold.',
    list: {
      text: 'The restrictions of the key; without apiTargets it works for every enabled API.',
      command: {
        argv: [
          'gcloud',
          'services',
          'api-keys',
          'describe',
          '<key id>',
          '--project',
          '<project id>',
        ],
      },
    },
  },
  audit: {
    text: 'APIs & Services → Dashboard → an API → Metrics, filtered by credential, from {since} to {until}; and Billing → Reports by SKU.',
    url: 'https://console.cloud.google.com/apis/dashboard',
  },
  replace: {
    text: 'On a server use a service account’s short-lived token instead of a key. Where it must be a key: one for each app, restricted to its API and to its site, app or IP addresses.',
    url: 'https://docs.cloud.google.com/docs/authentication/api-keys-best-practices',
  },
  consumers: [
    'web pages and mobile apps',
    'google-services.json',
    'server environments',
    'notebooks',
  ],
  confirm: {
    text: 'A call with the key answers 400 API_KEY_INVALID, some minutes after it was deleted.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Rotate key makes a new key with the same restrictions and leaves the leaked one valid until you delete it.',
  },
} as const satisfies Partial<Playbook>

export const playbook = {
  revoke: {
    console: {
      text: 'IAM & Admin → Service Accounts → the account in client_email → Keys → the key whose ID is private_key_id → Delete.',
      url: 'https://console.cloud.google.com/iam-admin/serviceaccounts',
    },
    cli: {
      text: 'Both ids stand in the same file. Tokens taken with the key before live up to an hour longer; disabling the service account ends those too.',
      url: 'https://docs.cloud.google.com/sdk/gcloud/reference/iam/service-accounts/keys/delete',
      command: {
        argv: [
          'gcloud',
          'iam',
          'service-accounts',
          'keys',
          'delete',
          '<private_key_id>',
          '--iam-account',
          '<client_email>',
        ],
      },
    },
    api: {
      text: 'DELETE https://iam.googleapis.com/v1/projects/-/serviceAccounts/{client_email}/keys/{private_key_id}.',
      url: 'https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts.keys/delete',
    },
  },
  blastRadius: {
    text: 'Acts as the service account in every project where it has a role, without an end date: with Editor or Owner that is the whole project, with domain-wide delegation users’ mail and files too.',
    list: {
      text: 'Asset Inventory finds the account’s roles across the organisation.',
      url: 'https://docs.cloud.google.com/asset-inventory/docs/searching-iam-policies',
      command: {
        argv: [
          'gcloud',
          'asset',
          'search-all-iam-policies',
          '--scope',
          'organizations/<organization id>',
          '--query',
          'policy:<client_email>',
        ],
      },
    },
  },
  audit: {
    text: 'Logs Explorer: protoPayload.authenticationInfo.serviceAccountKeyName:"<private_key_id>" from {since} to {until}, in each project it reaches. Look for new keys, service accounts and SetIamPolicy.',
    url: 'https://console.cloud.google.com/logs/query',
  },
  replace: {
    text: 'On Google Cloud attach the service account to the workload; in GitHub Actions, other CI and other clouds use workload identity federation; for people gcloud auth login with impersonation. Then forbid keys: iam.disableServiceAccountKeyCreation.',
    url: 'https://docs.cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys',
  },
  consumers: [
    'GOOGLE_APPLICATION_CREDENTIALS files',
    'CI secrets',
    'Kubernetes secrets',
    'Firebase Admin settings',
    'Terraform variables',
  ],
  confirm: {
    text: 'A token request with the key answers invalid_grant (Invalid JWT Signature), and gcloud iam service-accounts keys list no longer shows it.',
    url: serviceAccountKeys,
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Rotating means making another key: the leaked one stays valid until it is deleted, and a service account can have ten. Access tokens already taken with it outlive even that, by an hour at most.',
  },
  sources: [
    {
      url: 'https://docs.cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.cloud.google.com/sdk/gcloud/reference/services/api-keys/undelete',
      checked: '2026-11-21',
    },
    { url: 'https://cloud.google.com/storage/docs/authentication/hmackeys', checked: '2026-11-21' },
    { url: 'https://ai.google.dev/gemini-api/docs/api-key', checked: '2026-11-21' },
    { url: 'https://cloud.google.com/sdk/gcloud/reference/auth/revoke', checked: '2026-11-21' },
    {
      url: 'https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts.keys/delete',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'gcp-api-key': apiKey,
    'gcp-auth-api-key': {
      ...apiKey,
      blastRadius: {
        text: 'Acts as the service account the key is bound to; by default that means the Gemini API at the project’s expense. Google stops keys it finds in public quickly, but do not count on it.',
      },
      consumers: ['server environments', 'notebooks', 'coding assistants’ settings'],
      confirm: {
        text: 'A call with the key answers 401 or 403, some minutes after it was deleted.',
      },
    },
    'gcp-oauth-client-secret': clientSecret,
    'gcp-oauth-client-secret-legacy': clientSecret,
    'gcp-oauth-refresh-token': token,
    'gcp-oauth-access-token': {
      ...token,
      rotateInPlace: {
        effect: 'not-offered',
        text: 'It ends by itself an hour after it was made, but what made it (a refresh token, a service account key) makes more: look for that too. Tokens of service accounts cannot be revoked.',
      },
    },
    'gcp-hmac-access-id': {
      ...hmac,
      blastRadius: {
        text: 'Nothing by itself. With its secret, which is often committed nearby, Cloud Storage as its service account or user.',
      },
    },
    'gcp-hmac-secret': hmac,
    'gcp-recaptcha-secret-key': {
      revoke: {
        console: {
          text: 'A secret key cannot be replaced: make a new site key pair (Create, the same type and domains), change over, then Settings → Delete the old one.',
          url: 'https://www.google.com/recaptcha/admin',
        },
      },
      blastRadius: {
        text: 'Verifies tokens in your site’s name and uses up your quota. It does not let anyone past the challenge by itself.',
      },
      audit: {
        text: 'The reCAPTCHA admin console shows the verification requests of the site from {since} to {until}.',
        url: 'https://www.google.com/recaptcha/admin',
      },
      replace: {
        text: 'reCAPTCHA Enterprise authenticates with a service account (workload identity) instead of a secret key.',
        url: 'https://docs.cloud.google.com/recaptcha/docs/authentication',
      },
      consumers: ['web servers’ environment', 'CMS plugin settings'],
      confirm: {
        text: 'siteverify with the old secret answers invalid-input-secret.',
        url: 'https://developers.google.com/recaptcha/docs/verify',
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'A new key pair leaves the old one valid until it is deleted.',
      },
    },
  },
} as const satisfies Playbook
