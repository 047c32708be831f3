import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'firebase',
  name: 'Firebase',
  url: 'https://firebase.google.com',
} as const satisfies Provider

const migrate = 'https://firebase.google.com/docs/cloud-messaging/migrate-v1'
const cli = 'https://firebase.google.com/docs/cli'
const rest = 'https://firebase.google.com/docs/database/rest/auth'
const userAuth = 'https://firebase.google.com/docs/reference/rest/database/user-auth'

export const rules = [
  {
    id: 'firebase-fcm-server-key',
    title: 'Firebase Cloud Messaging server key (legacy)',
    severity: 'low',
    confidence: 'high',
    keywords: [':APA91b'],
    // Registration tokens of devices look alike, but do not begin with AAAA.
    pattern: /AAAA[A-Za-z0-9_-]{7}:APA91b[A-Za-z0-9_-]{134}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4.6 }],
    boundary: 'base64url',
    source: migrate,
  },
  {
    id: 'firebase-ci-token',
    title: 'Firebase CI token',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'firebase_token',
      'firebase-token',
      'firebasetoken',
      'firebase_ci',
      'firebase-ci',
      'firebase_deploy',
      'firebase_cli',
      'firebase_auth_token',
    ],
    pattern: {
      name: /firebase[_.-]?(?:(?:ci|cli|auth|deploy|login)[_.-]?)?token/,
      value: /1\/\/0[A-Za-z0-9_-]{40,240}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    boundary: 'base64url',
    source: cli,
  },
  {
    id: 'firebase-database-secret',
    title: 'Firebase Realtime Database secret',
    severity: 'high',
    confidence: 'high',
    keywords: [
      'firebase_secret',
      'firebase-secret',
      'firebasesecret',
      'firebase_database',
      'firebase-database',
      'firebasedatabase',
      'firebase_db',
      'firebase-db',
      'firebasedb',
      'firebase_auth',
      'firebase-auth',
      'firebaseauth',
    ],
    pattern: {
      name: /firebase[_.-]?(?:(?:database|db|auth)[_.-]?)?(?:secret|auth)/,
      value: /[A-Za-z0-9]{40}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: userAuth,
  },
  {
    id: 'firebase-database-secret-in-url',
    title: 'Firebase Realtime Database secret in a URL',
    severity: 'high',
    confidence: 'high',
    keywords: ['firebaseio.com/', 'firebasedatabase.app/'],
    pattern:
      /(?:firebaseio\.com|firebasedatabase\.app)\/[^\s"'`<>]{0,160}\.json\?(?:[\w=%&-]{0,80}&)?auth=(?<secret>[A-Za-z0-9]{40})/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: userAuth,
  },
] as const satisfies readonly Rule[]

const serverKey = (make: Make) => `AAAA${make.alnum(7)}:APA91b${make.base64url(134)}`

export const examples = {
  'firebase-fcm-server-key': {
    secret: serverKey,
    match: [
      { name: 'env file', text: (secret) => `FCM_SERVER_KEY=${secret}\n` },
      { name: 'PHP', text: (secret) => `define('API_ACCESS_KEY', '${secret}');\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: key=${secret}" https://fcm.googleapis.com/fcm/send\n`,
      },
    ],
    noMatch: [
      {
        name: 'the registration token of a device',
        text: (make) =>
          `"token": "${make.of('bcdef', 1)}${make.alnum(21)}:APA91b${make.base64url(134)}"\n`,
      },
      {
        name: 'one character short',
        text: (make) => `FCM_SERVER_KEY=AAAA${make.alnum(7)}:APA91b${make.base64url(133)}\n`,
      },
    ],
  },
  'firebase-ci-token': {
    secret: (make) => `1//0${make.base64url(98)}`,
    match: [
      { name: 'env file', text: (secret) => `FIREBASE_TOKEN=${secret}\n` },
      {
        name: 'workflow',
        text: (secret) => `        env:\n          FIREBASE_TOKEN: "${secret}"\n`,
      },
      { name: 'shell', text: (secret) => `export FIREBASE_CI_TOKEN='${secret}'\n` },
    ],
    noMatch: [
      { name: 'too short', text: () => 'FIREBASE_TOKEN=1//0abc\n' },
      { name: 'a reference', text: () => `FIREBASE_TOKEN: \${{ secrets.FIREBASE_TOKEN }}\n` },
    ],
  },
  'firebase-database-secret': {
    secret: (make) => make.alnum(40),
    match: [
      { name: 'env file', text: (secret) => `FIREBASE_SECRET=${secret}\n` },
      { name: 'Arduino', text: (secret) => `#define FIREBASE_AUTH "${secret}"\n` },
      {
        name: 'JSON',
        text: (secret) => `{"firebaseDatabaseSecret": "${secret}"}\n`,
      },
    ],
    noMatch: [
      {
        name: 'the web API key, which is public',
        text: (make) => `FIREBASE_API_KEY=${'AIza'}${make.base64url(35)}\n`,
      },
      { name: 'a commit id', text: (make) => `firebase_auth: ${make.hex(40)}\n` },
    ],
  },
  'firebase-database-secret-in-url': {
    secret: (make) => make.alnum(40),
    match: [
      {
        name: 'curl',
        text: (secret) => `curl "https://spoon-1.firebaseio.com/users.json?auth=${secret}"\n`,
      },
      {
        name: 'Python',
        text: (secret) =>
          `requests.put('https://spoon-1-default-rtdb.europe-west1.firebasedatabase.app/a/b.json?print=silent&auth=${secret}')\n`,
      },
      {
        name: 'C++',
        text: (secret) => `String url = "https://spoon-1.firebaseio.com/t/.json?auth=${secret}";\n`,
      },
    ],
    noMatch: [
      {
        name: 'without authentication',
        text: () => 'https://spoon-1.firebaseio.com/users.json?shallow=true\n',
      },
      {
        name: 'one character short',
        text: (make) => `https://spoon-1.firebaseio.com/users.json?auth=${make.alnum(39)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Project settings → Service accounts → Database secrets → the database → Delete secret.',
      url: 'https://console.firebase.google.com/project/_/settings/serviceaccounts/databasesecrets',
    },
  },
  blastRadius: {
    text: 'Reads, changes and deletes everything in the Realtime Database: it bypasses all security rules and never expires. It can also sign legacy user tokens.',
  },
  audit: {
    text: 'Google Cloud console → Logging: data access audit logs of firebasedatabase.googleapis.com from {since} to {until}, if they are enabled. Else compare the data with a backup and look at the usage graphs.',
    url: 'https://console.cloud.google.com/logs/query',
  },
  replace: {
    text: 'On Google Cloud the attached service account, elsewhere workload identity federation: both give access tokens that live an hour. For devices and browsers a Firebase ID token of a user and security rules.',
    url: rest,
  },
  consumers: [
    'firmware of devices (ESP8266, ESP32, Arduino)',
    'server environment',
    'scripts that call the REST API',
    'no-code automations',
  ],
  confirm: {
    text: 'A request to https://<database>.firebaseio.com/.json with the secret in auth answers 401.',
    url: rest,
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Adding another secret leaves the leaked one valid until it is deleted.',
  },
  sources: [
    { url: rest, checked: '2026-11-21' },
    { url: migrate, checked: '2026-11-21' },
    { url: cli, checked: '2026-11-21' },
  ],
  byRule: {
    'firebase-fcm-server-key': {
      revoke: {
        console: {
          text: 'Project settings → Cloud Messaging → Cloud Messaging API (Legacy) → Manage API in Google Cloud Console → Disable. The key itself: APIs & Services → Credentials → Server key → Delete.',
          url: 'https://console.firebase.google.com/project/_/settings/cloudmessaging',
        },
      },
      blastRadius: {
        text: 'It sent push notifications to every installation of the app. Google shut that API down from July 2024 on, so a leaked key does little today; delete it all the same.',
      },
      audit: {
        text: 'APIs & Services → Credentials shows the key’s calls of the last 30 days; Metrics of the Cloud Messaging API shows requests from {since} to {until}.',
        url: 'https://console.cloud.google.com/apis/credentials',
      },
      replace: {
        text: 'The HTTP v1 API with access tokens that live an hour, from the attached service account or workload identity federation.',
        url: migrate,
      },
      consumers: ['push notification servers', 'marketing tools', 'mobile app sources'],
      confirm: {
        text: 'The key is gone from APIs & Services → Credentials.',
        url: 'https://console.cloud.google.com/apis/credentials',
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'New server keys are no longer made. Move to the HTTP v1 API and delete the old key.',
      },
    },
    'firebase-ci-token': {
      revoke: {
        console: {
          text: 'Google Account → Third-party apps & services → Firebase CLI → Delete all connections. That revokes every token of the CLI of this user.',
          url: 'https://myaccount.google.com/connections',
        },
        self: {
          text: 'POST https://oauth2.googleapis.com/revoke with the token as form field revokes it.',
          url: 'https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke',
        },
      },
      blastRadius: {
        text: 'Acts as the user in every Firebase and Google Cloud project the user can reach: deploys sites, functions and rules, reads databases, creates service account keys. It does not expire while it is used.',
      },
      audit: {
        text: 'Google Cloud console → Logging → Audit logs: activity of this user from {since} to {until} in each project. Look for deployments, new keys and IAM changes.',
        url: 'https://console.cloud.google.com/logs/query',
      },
      replace: {
        text: 'In CI workload identity federation, or a service account with the roles the deployment needs; firebase-tools takes application default credentials. CI tokens are deprecated.',
        url: cli,
      },
      consumers: ['CI secrets', 'deployment scripts', 'containers that run firebase-tools'],
      confirm: {
        text: 'firebase projects:list with the old token in FIREBASE_TOKEN is refused.',
        url: cli,
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'firebase login:ci makes another token and leaves the leaked one valid.',
      },
    },
  },
} as const satisfies Playbook
