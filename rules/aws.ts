import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'aws',
  name: 'Amazon Web Services',
  url: 'https://aws.amazon.com',
} as const satisfies Provider

const keyFormat = 'https://awsteele.com/blog/2020/09/26/aws-access-key-format.html'
const keyIds = [
  { rule: 'aws-access-key-id', withinLines: 5 },
  { rule: 'aws-temporary-access-key-id', withinLines: 5 },
] as const

// An id followed by a slash is the scope of a presigned URL or a signature, which are meant to be seen.
export const rules = [
  {
    id: 'aws-access-key-id',
    title: 'AWS access key ID',
    severity: 'medium',
    confidence: 'high',
    keywords: ['AKIA'],
    pattern: /(?<secret>AKIA[A-Z2-7]{16})(?:[^%/\w]|$)/,
    checks: [
      { kind: 'structure', is: 'aws-key-id' },
      { kind: 'not', words: ['EXAMPLE'] },
    ],
    half: 'public',
    source: keyFormat,
  },
  {
    id: 'aws-temporary-access-key-id',
    title: 'AWS temporary access key ID',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['ASIA'],
    pattern: /(?<secret>ASIA[A-Z2-7]{16})(?:[^%/\w]|$)/,
    checks: [
      { kind: 'structure', is: 'aws-key-id' },
      { kind: 'not', words: ['EXAMPLE'] },
    ],
    half: 'public',
    source: keyFormat,
  },
  {
    id: 'aws-secret-access-key',
    title: 'AWS secret access key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['aws_secret', 'aws-secret', 'aws.secret', 'awssecret', 'aws_access', 'awsaccess'],
    pattern: {
      name: /aws[_.-]?(?:access[_.-]?)?(?:key[_.-]?)?secret(?:[_.-]?(?:access[_.-]?)?key)?/,
      value: /[A-Za-z0-9/+]{40}/,
    },
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.1 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    companions: keyIds,
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  },
  {
    id: 'aws-secret-access-key-s3',
    title: 'S3 secret access key (AWS or compatible)',
    severity: 'critical',
    confidence: 'medium',
    keywords: [
      'secret_access_key',
      'secret-access-key',
      'secret.access.key',
      'secretaccesskey',
      's3_secret',
      's3secret',
    ],
    pattern: {
      name: /secret[_.-]?access[_.-]?key|s3[_.-]?secret(?:[_.-]?key)?/,
      value: /[A-Za-z0-9/+]{40}/,
    },
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.1 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    companions: keyIds,
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  },
  {
    id: 'aws-secret-access-key-unnamed',
    title: 'AWS secret access key beside its ID',
    severity: 'critical',
    confidence: 'high',
    keywords: ['AKIA', 'ASIA'],
    pattern:
      /A[KS]IA[A-Z2-7]{16}[^A-Za-z0-9/+](?:[\s\S]{0,300}?[^A-Za-z0-9/+])?(?<secret>[A-Za-z0-9/+]{40})(?:[^A-Za-z0-9/+=]|$)/,
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    companions: [
      { rule: 'aws-access-key-id', withinLines: 5, required: true },
      { rule: 'aws-temporary-access-key-id', withinLines: 5, required: true },
    ],
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  },
  {
    id: 'aws-session-token',
    title: 'AWS session token',
    severity: 'medium',
    confidence: 'high',
    keywords: ['IQoJb3JpZ2lu', 'FwoGZXIvYXdz', 'FQoGZXIvYXdz', 'AQoDYXdz'],
    // Only where a name says so: presigned URLs carry one too, which is worth nothing without its key.
    pattern:
      /(?:[Ss]ession|SESSION|aws_security|AWS_SECURITY)[_.-]?(?:[Tt]oken|TOKEN)["'`\]\\]{0,4}\s{0,8}[:=>]{1,2}\s{0,8}["'`\\]{0,3}(?<secret>(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz|AQoDYXdz)[A-Za-z0-9/+]{80,2400}={0,2})/,
    boundary: 'base64',
    reach: { before: 80, after: 2560 },
    checks: [{ kind: 'entropy', bitsPerChar: 4.5 }],
    companions: [{ rule: 'aws-temporary-access-key-id', withinLines: 5 }],
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html',
  },
  {
    id: 'aws-bedrock-api-key',
    title: 'Amazon Bedrock long-term API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ABSK'],
    pattern: /ABSK[A-Za-z0-9/+]{60,400}={0,2}/,
    boundary: 'base64',
    checks: [{ kind: 'structure', is: 'aws-service-credential' }],
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_bedrock.html',
  },
  {
    id: 'aws-claude-platform-api-key',
    title: 'Claude Platform on AWS long-term API key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['AEAAQWVhQXBpS2V5'],
    pattern: /AEAAQWVhQXBpS2V5[A-Za-z0-9/+]{50,400}={0,2}/,
    boundary: 'base64',
    checks: [{ kind: 'structure', is: 'aws-service-credential' }],
    source: 'https://github.com/BeyondTrust/bedrock-keys-security',
  },
  {
    id: 'aws-short-term-api-key',
    title: 'AWS short-term API key (Amazon Bedrock, Claude Platform)',
    severity: 'high',
    confidence: 'high',
    keywords: ['bedrock-api-key-YmVkcm9ja', 'anthropic-api-key-YXdzLWV4'],
    // The rest is a presigned URL in base64: bedrock.amazonaws.com/?Action=CallWithBearerToken&…
    pattern:
      /(?:bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29tLz9|aws-external-anthropic-api-key-YXdzLWV4dGVybmFsLWFudGhyb3BpYy5hbWF6b25hd3MuY29tLz9)[A-Za-z0-9/+]{300,5000}={0,2}/,
    boundary: 'base64',
    reach: 6144,
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://github.com/aws/aws-bedrock-token-generator-js',
  },
  {
    id: 'aws-ses-smtp-password',
    title: 'Amazon SES SMTP password',
    severity: 'high',
    confidence: 'high',
    keywords: ['AKIA'],
    // 0x04 and an HMAC-SHA256 in base64; the user name of SMTP is the access key ID.
    pattern:
      /AKIA[A-Z2-7]{16}[^A-Za-z0-9/+](?:[\s\S]{0,300}?[^A-Za-z0-9/+])?(?<secret>B[A-P][A-Za-z0-9/+]{42})(?:[^A-Za-z0-9/+=]|$)/,
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower'] },
    ],
    companions: [{ rule: 'aws-access-key-id', withinLines: 5, required: true }],
    source: 'https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html',
  },
  {
    id: 'aws-appsync-api-key',
    title: 'AWS AppSync API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['da2-'],
    pattern: /da2-[a-z0-9]{26}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.3 },
      { kind: 'mixed', of: ['digit'] },
    ],
    source: 'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
  },
  {
    id: 'aws-lwa-client-secret',
    title: 'Login with Amazon client secret (Selling Partner API)',
    severity: 'high',
    confidence: 'high',
    keywords: ['amzn1.oa2-cs.v1.'],
    pattern: /amzn1\.oa2-cs\.v1\.[0-9a-f]{64}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://developer-docs.amazon.com/sp-api/docs/rotating-your-apps-lwa-credentials',
  },
  {
    id: 'aws-mws-auth-token',
    title: 'Amazon MWS auth token',
    severity: 'low',
    confidence: 'high',
    keywords: ['amzn.mws.'],
    pattern: /amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    boundary: 'base64url',
    source: 'https://developer-docs.amazon.com/sp-api/changelog/updates-to-mws-migration-dates',
  },
] as const satisfies readonly Rule[]

/** An id as it is since 2019; of the first characters these keep the account number within 12 digits. */
function keyId(make: Make, prefix: string): string {
  return `${prefix}${make.of('QRSTUVWXYZ2345', 1)}${make.of('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 15)}`
}

function serviceKey(make: Make, prefix: string, user: string): string {
  const credential = `${user}-${make.lower(4)}-at-${make.of('123456789', 12)}:${make.base64(43)}=`
  return prefix + Buffer.from(credential).toString('base64')
}

function shortTermKey(make: Make): string {
  const url = `bedrock.amazonaws.com/?Action=CallWithBearerToken&X-Amz-Credential=${keyId(make, 'ASIA')}&X-Amz-Security-Token=${make.alnum(600)}&X-Amz-Signature=${make.hex(64)}&Version=1`
  return `bedrock-api-key-${Buffer.from(url).toString('base64')}`
}

const smtpPassword = (make: Make) => `B${make.of('ABCDEFGHIJKLMNOP', 1)}${make.base64(42)}`

export const examples = {
  'aws-access-key-id': {
    secret: (make) => keyId(make, 'AKIA'),
    match: [
      { name: 'env file', text: (secret) => `AWS_ACCESS_KEY_ID=${secret}\n` },
      { name: 'credentials file', text: (secret) => `[default]\naws_access_key_id = ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"AccessKeyId": "${secret}", "Status": "Active"}\n` },
      { name: 'Terraform', text: (secret) => `provider "aws" {\n  access_key = "${secret}"\n}\n` },
    ],
    noMatch: [
      {
        name: 'AWS’s own example',
        text: () => `AWS_ACCESS_KEY_ID=AKIA${'IOSFODNN7'}${'EXAMPLE'}\n`,
      },
      {
        name: 'the scope in a presigned URL',
        text: (make) =>
          `https://b.s3.amazonaws.com/a?X-Amz-Credential=${keyId(make, 'AKIA')}%2F20240101%2Fus-east-1%2Fs3%2Faws4_request\n`,
      },
      { name: 'inside base64', text: (make) => `data=x${keyId(make, 'AKIA')}y\n` },
      { name: 'a digit that base32 lacks', text: (make) => `id=AKIA${make.upper(15)}0\n` },
      { name: 'the id of a user', text: (make) => `"UserId": "${keyId(make, 'AIDA')}"\n` },
    ],
  },
  'aws-temporary-access-key-id': {
    secret: (make) => keyId(make, 'ASIA'),
    match: [
      { name: 'shell', text: (secret) => `export AWS_ACCESS_KEY_ID="${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"Credentials": {"AccessKeyId": "${secret}"}}\n` },
      {
        name: 'Python',
        text: (secret) => `client = boto3.client("sts", aws_access_key_id="${secret}")\n`,
      },
    ],
    noMatch: [
      {
        name: 'the scope in a signature',
        text: (make) =>
          `Authorization: AWS4-HMAC-SHA256 Credential=${keyId(make, 'ASIA')}/20240101/us-east-1/s3/aws4_request\n`,
      },
      { name: 'a word', text: () => 'EURASIACONTINENTALSHELFDATA\n' },
      { name: 'one character short', text: (make) => `id=${keyId(make, 'ASIA').slice(0, -1)}\n` },
    ],
  },
  'aws-secret-access-key': {
    secret: (make) => make.base64(40),
    match: [
      { name: 'env file', text: (secret) => `AWS_SECRET_ACCESS_KEY=${secret}\n` },
      {
        name: 'credentials file',
        text: (secret, make) =>
          `[default]\naws_access_key_id = ${keyId(make, 'AKIA')}\naws_secret_access_key = ${secret}\n`,
      },
      { name: 'Terraform', text: (secret) => `aws_access_key_secret = "${secret}"\n` },
      {
        name: 'YAML list',
        text: (secret) => `env:\n  - name: AWS_SECRET_KEY\n    value: "${secret}"\n`,
      },
    ],
    noMatch: [
      {
        name: 'AWS’s own example',
        text: () => `AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCY${'EXAMPLE'}KEY\n`,
      },
      { name: 'a commit id', text: (make) => `aws_secret_rotation_ref=${make.hex(40)}\n` },
      { name: 'longer than one', text: (make) => `AWS_SECRET_ACCESS_KEY=${make.base64(64)}\n` },
    ],
  },
  'aws-secret-access-key-s3': {
    secret: (make) => make.base64(40),
    match: [
      {
        name: 'TypeScript',
        text: (secret) => `new S3Client({ credentials: { secretAccessKey: '${secret}' } })\n`,
      },
      { name: 'JSON', text: (secret) => `{"SecretAccessKey": "${secret}"}\n` },
      { name: 'env file', text: (secret) => `S3_SECRET_KEY=${secret}\n` },
    ],
    noMatch: [
      { name: 'a commit id', text: (make) => `secret_access_key_ref=${make.hex(40)}\n` },
      { name: 'another kind of key', text: (make) => `SECRET_KEY=${make.base64(40)}\n` },
    ],
  },
  'aws-secret-access-key-unnamed': {
    secret: (make) => make.base64(40),
    match: [
      {
        name: 'CSV of the console',
        text: (secret, make) =>
          `Access key ID,Secret access key\r\n${keyId(make, 'AKIA')},${secret}\r\n`,
      },
      {
        name: 'Go',
        text: (secret, make) =>
          `credentials.NewStaticCredentials("${keyId(make, 'AKIA')}", "${secret}", "")\n`,
      },
      {
        name: 's3cmd',
        text: (secret, make) => `access_key = ${keyId(make, 'AKIA')}\nsecret_key = ${secret}\n`,
      },
      { name: 's3fs', text: (secret, make) => `${keyId(make, 'AKIA')}:${secret}\n` },
      {
        name: 'after a longer value',
        text: (secret, make) =>
          `key: ${keyId(make, 'ASIA')}\netag: ${make.alnum(64)}\nsecret: ${secret}\n`,
      },
    ],
    noMatch: [
      { name: 'no id beside it', text: (make) => `user: alice\nsecret: ${make.base64(40)}\n` },
      {
        name: 'a commit id beside an id',
        text: (make) => `${keyId(make, 'AKIA')} ${make.hex(40)}\n`,
      },
      {
        name: 'too far from its id',
        text: (make) => `${keyId(make, 'AKIA')}\n${'# a line\n'.repeat(8)}${make.base64(40)}\n`,
      },
    ],
  },
  'aws-session-token': {
    secret: (make) => `IQoJb3JpZ2lu${make.base64(620)}==`,
    match: [
      { name: 'shell', text: (secret) => `export AWS_SESSION_TOKEN="${secret}"\n` },
      { name: 'credentials file', text: (secret) => `[default]\naws_session_token=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"Credentials": {"SessionToken": "${secret}"}}\n` },
    ],
    noMatch: [
      {
        name: 'part of a presigned URL',
        text: (make) =>
          `https://b.s3.amazonaws.com/a?X-Amz-Security-Token=IQoJb3JpZ2lu${make.alnum(400)}&X-Amz-Signature=${make.hex(64)}\n`,
      },
      { name: 'cut short', text: (make) => `AWS_SESSION_TOKEN=IQoJb3JpZ2lu${make.alnum(20)}\n` },
    ],
  },
  'aws-bedrock-api-key': {
    secret: (make) => serviceKey(make, 'ABSK', 'BedrockAPIKey'),
    match: [
      { name: 'env file', text: (secret) => `AWS_BEARER_TOKEN_BEDROCK=${secret}\n` },
      {
        name: 'Python',
        text: (secret) => `os.environ["AWS_BEARER_TOKEN_BEDROCK"] = "${secret}"\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://bedrock-runtime.us-east-1.amazonaws.com\n`,
      },
    ],
    noMatch: [
      {
        name: 'does not decode to a user',
        text: (make) => `AWS_BEARER_TOKEN_BEDROCK=ABSK${make.base64(120)}\n`,
      },
      {
        name: 'cut short',
        text: (make) => `key=${serviceKey(make, 'ABSK', 'BedrockAPIKey').slice(0, 60)}\n`,
      },
    ],
  },
  'aws-claude-platform-api-key': {
    secret: (make) => serviceKey(make, 'AEAA', 'AeaApiKey'),
    match: [
      { name: 'env file', text: (secret) => `API_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"apiKey": "${secret}"}\n` },
      { name: 'header', text: (secret) => `x-api-key: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'another service',
        text: (make) => `key=${serviceKey(make, 'AEAA', 'SomethingElse')}\n`,
      },
      { name: 'does not decode', text: (make) => `key=AEAA${'QWVhQXBpS2V5'}${make.alnum(80)}\n` },
    ],
  },
  'aws-short-term-api-key': {
    secret: shortTermKey,
    match: [
      { name: 'shell', text: (secret) => `export AWS_BEARER_TOKEN_BEDROCK=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"token": "${secret}"}\n` },
      {
        name: 'TypeScript',
        text: (secret) =>
          `const client = new BedrockRuntimeClient({ token: { token: '${secret}' } })\n`,
      },
    ],
    noMatch: [
      { name: 'a name', text: (make) => `secret: notiops/bedrock-api-key-${make.lower(12)}\n` },
      {
        name: 'no presigned URL inside',
        text: (make) => `token=bedrock-api-key-${make.alnum(800)}\n`,
      },
    ],
  },
  'aws-ses-smtp-password': {
    secret: smtpPassword,
    match: [
      {
        name: 'env file',
        text: (secret, make) => `SMTP_USERNAME=${keyId(make, 'AKIA')}\nSMTP_PASSWORD=${secret}\n`,
      },
      {
        name: 'Django',
        text: (secret, make) =>
          `EMAIL_HOST_USER = '${keyId(make, 'AKIA')}'\nEMAIL_HOST_PASSWORD = '${secret}'\n`,
      },
      {
        name: 'nodemailer',
        text: (secret, make) =>
          `createTransport({ auth: { user: '${keyId(make, 'AKIA')}', pass: '${secret}' } })\n`,
      },
    ],
    noMatch: [
      { name: 'no user name beside it', text: (make) => `SMTP_PASSWORD=${smtpPassword(make)}\n` },
      {
        name: 'another first byte',
        text: (make) => `SMTP_USERNAME=${keyId(make, 'AKIA')}\nSMTP_PASSWORD=Z${make.base64(43)}\n`,
      },
      {
        name: 'a digest beside an id',
        text: (make) =>
          `${keyId(make, 'AKIA')} B${make.of('ABCDEFGHIJKLMNOP', 1)}${make.base64(41)}=\n`,
      },
    ],
  },
  'aws-appsync-api-key': {
    secret: (make) => `da2-${make.lower(26)}`,
    match: [
      {
        name: 'Amplify',
        text: (secret) => `const awsmobile = { aws_appsync_apiKey: '${secret}' }\n`,
      },
      { name: 'header', text: (secret) => `x-api-key: ${secret}\n` },
      { name: 'env file', text: (secret) => `APPSYNC_API_KEY=${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `APPSYNC_API_KEY=da2-${make.lower(25)}\n` },
      { name: 'the documentation’s placeholder', text: () => `x-api-key: da2-${'x'.repeat(26)}\n` },
    ],
  },
  'aws-lwa-client-secret': {
    secret: (make) => `amzn1.oa2-cs.v1.${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `LWA_CLIENT_SECRET=${secret}\n` },
      { name: 'Python', text: (secret) => `credentials = dict(lwa_client_secret="${secret}")\n` },
      { name: 'form', text: (secret) => `grant_type=refresh_token&client_secret=${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the client id, which is public',
        text: (make) => `LWA_CLIENT_ID=amzn1.application-oa2-client.${make.hex(32)}\n`,
      },
      { name: 'cut short', text: (make) => `LWA_CLIENT_SECRET=amzn1.oa2-cs.v1.${make.hex(40)}\n` },
    ],
  },
  'aws-mws-auth-token': {
    secret: (make) => `amzn.mws.${make.uuid()}`,
    match: [
      { name: 'env file', text: (secret) => `MWS_AUTH_TOKEN=${secret}\n` },
      { name: 'PHP', text: (secret) => `define('MWS_AUTH_TOKEN', '${secret}');\n` },
      { name: 'YAML', text: (secret) => `mws:\n  auth_token: ${secret}\n` },
    ],
    noMatch: [
      { name: 'an id without the prefix', text: (make) => `MWS_REQUEST_ID=${make.uuid()}\n` },
      {
        name: 'one character short',
        text: (make) => `MWS_AUTH_TOKEN=amzn.mws.${make.uuid().slice(0, -1)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const revokeSessions = {
  revoke: {
    console: {
      text: 'IAM → Roles → the role → Revoke sessions → Revoke active sessions: it denies everything to sessions that began before now. It may take a few minutes.',
      url: 'https://console.aws.amazon.com/iam/home#/roles',
    },
  },
  blastRadius: {
    text: 'With the secret key and the session token beside it: everything the role may do, until the session ends (15 minutes to 36 hours after it began).',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'New credentials do not end the session that leaked: revoke the role’s sessions, or wait until it has expired.',
  },
  confirm: {
    text: 'aws sts get-caller-identity with the credentials answers ExpiredToken once they have expired; after sessions were revoked, any other call answers AccessDenied.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html',
  },
} as const satisfies Partial<Playbook>

const serviceCredential = {
  revoke: {
    console: {
      text: 'IAM → Users → the user whose name the key decodes to (BedrockAPIKey-…) → Security credentials → API keys for Amazon Bedrock → the key → Actions → Delete. Delete the user too, if it was made for the key.',
      url: 'https://console.aws.amazon.com/iam/home#/users',
    },
    cli: {
      text: 'list-service-specific-credentials of that user shows the id to delete. It takes ordinary AWS credentials, not the key itself.',
      url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-revoke.html',
      command: {
        argv: [
          'aws',
          'iam',
          'delete-service-specific-credential',
          '--user-name',
          '<user name>',
          '--service-specific-credential-id',
          '<credential id>',
        ],
      },
    },
  },
  blastRadius: {
    text: 'Runs models at your expense, and whatever else the policies of its IAM user allow; AmazonBedrockLimitedAccess, which the console attaches, covers more than invoking models.',
    list: {
      text: 'The policies of the user that the key decodes to.',
      command: {
        argv: ['aws', 'iam', 'list-attached-user-policies', '--user-name', '<user name>'],
      },
    },
  },
  audit: {
    text: 'CloudTrail records the calls under that IAM user: look its name up from {since} to {until}, in each region. Watch for models and regions you do not use, and for new access keys of that user.',
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/logging-using-cloudtrail.html',
    command: {
      argv: [
        'aws',
        'cloudtrail',
        'lookup-events',
        '--lookup-attributes',
        'AttributeKey=Username,AttributeValue=<user name>',
        '--start-time',
        '{since}',
        '--end-time',
        '{until}',
      ],
    },
  },
  replace: {
    text: 'Use the role the code already runs as, or short-term API keys that end within 12 hours; deny iam:CreateServiceSpecificCredential where long-term keys are not wanted.',
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
  },
  consumers: [
    'AWS_BEARER_TOKEN_BEDROCK in server and CI environments',
    'coding assistants’ settings',
    'notebooks',
  ],
  confirm: {
    text: 'A call with the key as bearer token is refused, and list-service-specific-credentials no longer shows it.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'ResetServiceSpecificCredential makes a new password and invalidates the leaked one immediately; the user behind it, and access keys made for it meanwhile, stay.',
  },
} as const satisfies Partial<Playbook>

export const playbook = {
  revoke: {
    console: {
      text: 'IAM → Users → the user → Security credentials → Access keys → the key → Actions → Deactivate, then Delete. A root key: account menu → Security credentials → Access keys.',
      url: 'https://console.aws.amazon.com/iam/home#/users',
    },
    cli: {
      text: 'get-access-key-last-used names the user of the key. Deleting is final and takes effect within seconds.',
      url: 'https://docs.aws.amazon.com/cli/latest/reference/iam/delete-access-key.html',
      command: {
        argv: [
          'aws',
          'iam',
          'delete-access-key',
          '--access-key-id',
          '{companion}',
          '--user-name',
          '<user name>',
        ],
      },
    },
  },
  blastRadius: {
    text: 'Everything the policies of its IAM user allow, from anywhere; for a root key, everything. A thief’s first steps are new users and keys, large instances, mail through SES, and reading S3.',
    list: {
      text: 'The user’s own policies; those of its groups count too.',
      url: 'https://docs.aws.amazon.com/cli/latest/reference/iam/list-attached-user-policies.html',
      command: {
        argv: ['aws', 'iam', 'list-attached-user-policies', '--user-name', '<user name>'],
      },
    },
  },
  audit: {
    text: 'CloudTrail → Event history → AWS access key, from {since} to {until}, in every region in use; it covers management events of 90 days. Look for CreateUser, CreateAccessKey, AttachUserPolicy, RunInstances and sessions taken with GetSessionToken.',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events.html',
    command: {
      argv: [
        'aws',
        'cloudtrail',
        'lookup-events',
        '--lookup-attributes',
        'AttributeKey=AccessKeyId,AttributeValue={companion}',
        '--start-time',
        '{since}',
        '--end-time',
        '{until}',
      ],
    },
  },
  replace: {
    text: 'On AWS use the role of the instance, task or function; in GitHub Actions OIDC with aws-actions/configure-aws-credentials; elsewhere IAM Roles Anywhere; for people IAM Identity Center (aws sso login). If it must be a key, one user for each program with a policy of its own.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  },
  consumers: [
    '~/.aws/credentials',
    'CI secrets',
    'Lambda and container environments',
    'Terraform variables and state',
    'S3 backup tools',
  ],
  confirm: {
    text: 'aws sts get-caller-identity with the key answers InvalidClientTokenId.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A second key leaves the leaked one valid until it is deactivated or deleted. The quarantine policy that AWS attaches when it sees a key in public denies some actions and leaves the key valid too.',
  },
  sources: [
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-revoke.html',
      checked: '2026-11-21',
    },
    {
      url: 'https://developer-docs.amazon.com/sp-api/docs/rotating-your-apps-lwa-credentials',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSCompromisedKeyQuarantine.html',
      checked: '2026-11-21',
    },
    {
      url: 'https://docs.aws.amazon.com/powershell/latest/reference/items/Reset-IAMServiceSpecificCredential.html',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'aws-access-key-id': {
      blastRadius: {
        text: 'Nothing by itself: it names the account and the key. With its secret, which is often committed nearby, everything the policies of its IAM user allow.',
      },
    },
    'aws-temporary-access-key-id': {
      ...revokeSessions,
      blastRadius: {
        text: 'Nothing by itself. With its secret key and session token: everything the role may do, until the session ends (15 minutes to 36 hours after it began).',
      },
    },
    'aws-session-token': revokeSessions,
    'aws-bedrock-api-key': serviceCredential,
    'aws-claude-platform-api-key': {
      ...serviceCredential,
      blastRadius: {
        text: 'Uses Claude at your expense, and whatever else the policies of its IAM user (AeaApiKey-…) allow.',
      },
      consumers: ['server and CI environments', 'coding assistants’ settings', 'notebooks'],
    },
    'aws-short-term-api-key': {
      ...serviceCredential,
      revoke: {
        console: {
          text: 'It cannot be deleted and ends after 12 hours at most. Until then: IAM → the user or role that made it → add an inline policy that denies bedrock:CallWithBearerToken, or Revoke active sessions for a role.',
          url: 'https://console.aws.amazon.com/iam/home#/roles',
        },
      },
      blastRadius: {
        text: 'Runs models with the permissions of whoever made it, in one region, for 12 hours at most.',
      },
      rotateInPlace: { effect: 'not-offered', text: 'A new key does not end the old one.' },
      confirm: { text: 'A call with the key as bearer token is refused.' },
    },
    'aws-ses-smtp-password': {
      blastRadius: {
        text: 'Sends mail from every identity the account has verified, up to its sending limits: phishing in your name, and the reputation of your domains.',
      },
      audit: {
        text: 'Amazon SES → Reputation metrics and Account dashboard: look for sending, bounces and complaints that are not yours from {since} to {until}. CloudTrail shows the sends themselves only where data events are logged.',
        url: 'https://docs.aws.amazon.com/ses/latest/dg/monitor-sending-activity.html',
      },
      replace: {
        text: 'Send through the SES API with the role the code runs as. If it must be SMTP, a user whose policy allows ses:SendRawEmail for one address (ses:FromAddress) only.',
        url: 'https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html',
      },
      consumers: [
        'mail settings of web applications',
        'WordPress plugins',
        'Postfix relays',
        'CI secrets',
      ],
      confirm: { text: 'An SMTP login with it answers 535 Authentication Credentials Invalid.' },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'The password is derived from the secret access key and stays valid until that access key is deactivated or deleted.',
      },
    },
    'aws-appsync-api-key': {
      revoke: {
        console: {
          text: 'AWS AppSync → the API → Settings → API keys → the key → Delete.',
          url: 'https://console.aws.amazon.com/appsync/home',
        },
      },
      blastRadius: {
        text: 'Calls every query and mutation of the API that allows API_KEY authorization. Many web apps ship such a key on purpose; then what counts is what the schema allows it.',
      },
      audit: {
        text: 'CloudWatch Logs → the log group /aws/appsync/apis/<api id>: requests from {since} to {until}, if logging is on for the API.',
        url: 'https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html',
      },
      replace: {
        text: 'Use Cognito user pools, IAM or a Lambda authorizer; keep the API key for what anyone may read.',
        url: 'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
      },
      consumers: ['aws-exports.js of Amplify apps', 'mobile apps', 'build settings'],
      confirm: { text: 'A query with the key in x-api-key answers 401 UnauthorizedException.' },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new key leaves the leaked one valid until it is deleted or expires, after 365 days at most.',
      },
    },
    'aws-lwa-client-secret': {
      revoke: {
        console: {
          text: 'Solution Provider Portal (or Seller Central → Apps and Services → Develop Apps) → the app → LWA credentials → View → Rotate secret. The old secret lives on for seven days; if it was abused, ask Selling Partner API support to end it.',
          url: 'https://developer-docs.amazon.com/sp-api/docs/rotating-your-apps-lwa-credentials',
        },
      },
      blastRadius: {
        text: 'With a seller’s refresh token: everything the app may do in that seller’s account (orders, customers’ addresses, prices, inventory). Amazon may suspend an app whose secret is public.',
      },
      audit: {
        text: 'There is no log for each secret. Compare the app’s API usage from {since} to {until} with your own calls, in the developer console.',
        url: 'https://developer-docs.amazon.com/sp-api/docs/lwa-credentials-faq',
      },
      replace: {
        text: 'Keep the secret in a secret manager and let the Application Management API rotate it.',
        url: 'https://developer-docs.amazon.com/sp-api/docs/rotating-your-apps-lwa-credentials',
      },
      consumers: ['order and inventory connectors', 'server environments', 'scheduled jobs'],
      confirm: {
        text: 'A token request with the old secret to https://api.amazon.com/auth/o2/token answers invalid_client.',
      },
      rotateInPlace: {
        effect: 'grace-period',
        text: 'Rotating keeps the leaked secret valid for seven more days, so that programs can change over.',
      },
    },
    'aws-mws-auth-token': {
      revoke: {
        console: {
          text: 'MWS was shut down on 31 March 2024, so the token opens nothing. Remove what is left of the authorization: Seller Central → Settings → User Permissions.',
          url: 'https://sellercentral.amazon.com',
        },
      },
      blastRadius: { text: 'Nothing any more: no developer can call MWS since 1 April 2024.' },
      audit: {
        text: 'Only the time before April 2024 matters, and MWS keeps no log that can be read now.',
        url: 'https://developer-docs.amazon.com/sp-api/changelog/updates-to-mws-migration-dates',
      },
      replace: {
        text: 'Use the Selling Partner API.',
        url: 'https://developer-docs.amazon.com/sp-api',
      },
      consumers: ['old order and inventory connectors', 'shop plugins'],
      confirm: { text: 'There is nothing left that would accept it.' },
      rotateInPlace: { effect: 'not-offered', text: 'MWS no longer exists.' },
    },
  },
} as const satisfies Playbook
