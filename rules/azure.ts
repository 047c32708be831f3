import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'azure',
  name: 'Microsoft Azure',
  url: 'https://azure.microsoft.com',
} as const satisfies Provider

// Microsoft's own detector, which documents the signature inside each kind of key.
const signatures = 'https://github.com/microsoft/security-utilities'

/** The marker has three characters and a keyword needs four: one keyword for each that may follow. */
const clientSecretMarkers = [...'abcdefghijklmnopqrstuvwxyz0123456789~._-'].flatMap((next) => [
  `7Q~${next}`,
  `8Q~${next}`,
])

export const rules = [
  {
    id: 'azure-client-secret',
    title: 'Microsoft Entra client secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['8Q~a', ...clientSecretMarkers],
    pattern: /[A-Za-z0-9~._-]{3}[78]Q~[A-Za-z0-9~._-]{31,34}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    reach: { before: 8, after: 48 },
    source: signatures,
  },
  {
    id: 'azure-client-secret-named',
    title: 'Microsoft Entra client secret (older format)',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['azure', 'arm_client', 'aad_', 'entra', 'msal'],
    pattern: {
      name: /(?:azure|arm|aad|entra|msal)[\w.-]{0,24}client[_.-]?secret/,
      value: 'random',
    },
    source: 'https://learn.microsoft.com/en-us/entra/identity-platform/how-to-add-credentials',
  },
  {
    id: 'azure-devops-pat',
    title: 'Azure DevOps personal access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['JQQJ9'],
    pattern: /(?<random>[A-Za-z0-9]{52})JQQJ9[9DH][A-Z][A-L][A-Za-z0-9]{16}AZDO[A-Za-z0-9]{4}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4.3 },
      { kind: 'structure', is: 'azure-annotated-key' },
    ],
    source: 'https://learn.microsoft.com/en-us/purview/sit-defn-azure-devops-personal-access-token',
  },
  {
    id: 'azure-devops-pat-legacy',
    title: 'Azure DevOps personal access token (52 characters)',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['devops', 'vsts', 'ado_', 'vss_', 'azure'],
    pattern: {
      name: /(?:devops|vsts|ado|vss|azure)[\w.-]{0,24}(?:pat|token)/,
      value: /[a-z2-7]{52}/,
    },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: signatures,
  },
  {
    id: 'azure-artifacts-password',
    title: 'Azure Artifacts password in .npmrc',
    severity: 'critical',
    confidence: 'high',
    keywords: ['pkgs.dev.azure.com', 'pkgs.visualstudio.com'],
    // A personal access token in base64: of 52 characters or of 84.
    pattern:
      /pkgs\.(?:dev\.azure|visualstudio)\.com\/[^\s:"']{1,200}:_password\s?=\s?"?(?<secret>[A-Za-z0-9/+]{112}|[A-Za-z0-9/+]{70}==)/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 3.8 }],
    source: 'https://learn.microsoft.com/en-us/azure/devops/artifacts/npm/npmrc',
  },
  {
    id: 'azure-ai-key',
    title: 'Azure AI services or Azure OpenAI key',
    severity: 'high',
    confidence: 'high',
    keywords: ['JQQJ9'],
    pattern: /(?<random>[A-Za-z0-9]{52})JQQJ9[9DH][A-Z][A-L][A-Za-z0-9]{16}ACOG[A-Za-z0-9]{4}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4.3 },
      { kind: 'structure', is: 'azure-annotated-key' },
    ],
    source: signatures,
  },
  {
    id: 'azure-service-key',
    title: 'Azure service key',
    severity: 'high',
    confidence: 'high',
    keywords: ['JQQJ9'],
    pattern:
      /(?<random>[A-Za-z0-9]{52})JQQJ9[9DH][A-Z][A-L][A-Za-z0-9]{16}[A-Za-z][A-Za-z0-9]{3}(?:[A-Za-z0-9]{4}|[A-Za-z0-9]{6}==)/,
    checks: [
      { kind: 'entropy', bitsPerChar: 4.3 },
      { kind: 'structure', is: 'azure-annotated-key' },
    ],
    source: signatures,
  },
  {
    id: 'azure-storage-account-key',
    title: 'Azure Storage account key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['+ASt'],
    pattern: /[A-Za-z0-9/+]{76}\+ASt[A-Za-z0-9/+]{5}[AQgw]==/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4.5 }],
    reach: { before: 80, after: 16 },
    source: signatures,
  },
  {
    id: 'azure-cosmos-db-key',
    title: 'Azure Cosmos DB key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ACDb'],
    pattern: /[A-Za-z0-9/+]{76}ACDb[A-Za-z0-9/+]{5}[AQgw]==/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4.5 }],
    reach: { before: 80, after: 16 },
    source: signatures,
  },
  {
    id: 'azure-cosmos-db-key-legacy',
    title: 'Azure Cosmos DB key (older format)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['documents.azure.com', 'cosmos', 'documentdb'],
    pattern:
      /(?:\.documents\.azure\.com(?::\d{1,5})?\/?;\s?AccountKey=|(?:[Cc]osmos|COSMOS|[Dd]ocument[Dd][Bb]|DOCUMENTDB)[\w.-]{0,24}(?:[Kk]ey|KEY)["'`\]\\]{0,4}\s{0,8}[:=]{1,2}\s{0,8}["'`\\]{0,3})(?<secret>[A-Za-z0-9/+]{86}==)/,
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.5 },
      // The emulator’s, the same on every machine.
      { kind: 'not', words: ['C2y6yDjf5/R+'] },
    ],
    source: 'https://learn.microsoft.com/en-us/azure/cosmos-db/secure-access-to-data',
  },
  {
    id: 'azure-storage-account-key-legacy',
    title: 'Azure Storage account key (older format)',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'accountkey',
      'account_key',
      'account-key',
      'storage_key',
      'storagekey',
      'storage-key',
      'storage_access',
      'storageaccess',
      'storage-access',
    ],
    pattern: {
      name: /(?:account|storage)[\w.-]{0,24}key/,
      value: /[A-Za-z0-9/+]{86}==/,
    },
    boundary: 'base64',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.5 },
      // The emulator’s, the same on every machine.
      { kind: 'not', words: ['Eby8vdM02xNO'] },
    ],
    source: 'https://learn.microsoft.com/en-us/purview/sit-defn-azure-storage-account-key',
  },
  {
    id: 'azure-messaging-key',
    title: 'Azure Service Bus, Event Hubs or Relay key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['+ASb', '+AEh', '+ARm'],
    pattern: /[A-Za-z0-9/+]{33}\+A(?:Sb|Eh|Rm)[A-P][A-Za-z0-9/+]{5}=/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    reach: { before: 40, after: 16 },
    source: signatures,
  },
  {
    id: 'azure-resource-key',
    title: 'Azure IoT Hub, Redis, Event Grid or Batch key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['AIoT', 'AzCa', 'AZEG', '+ABa'],
    pattern:
      /[A-Za-z0-9/+]{33}(?:AIoT|AzCa|AZEG)[A-P][A-Za-z0-9/+]{5}=|[A-Za-z0-9/+]{76}\+ABa[A-Za-z0-9/+]{5}[AQgw]==/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    reach: { before: 84, after: 16 },
    source: signatures,
  },
  {
    id: 'azure-shared-access-key',
    title: 'Azure shared access key (older format)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['sharedaccesskey', 'shared_access_key', 'shared-access-key'],
    pattern: { name: /shared[_.-]?access[_.-]?key/, value: /[A-Za-z0-9/+]{43}=/ },
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: 'https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas',
  },
  {
    id: 'azure-container-registry-password',
    title: 'Azure Container Registry password',
    severity: 'critical',
    confidence: 'high',
    keywords: ['+ACR'],
    pattern: /[A-Za-z0-9/+]{42}\+ACR[A-D][A-Za-z0-9/+]{5}/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4.3 }],
    reach: { before: 48, after: 16 },
    source: signatures,
  },
  {
    id: 'azure-search-key',
    title: 'Azure AI Search key',
    severity: 'high',
    confidence: 'high',
    keywords: ['AzSe'],
    pattern: /[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}/,
    checks: [{ kind: 'entropy', bitsPerChar: 4.3 }],
    reach: { before: 48, after: 16 },
    source: signatures,
  },
  {
    id: 'azure-function-key',
    title: 'Azure Functions key',
    severity: 'high',
    confidence: 'high',
    keywords: ['AzFu'],
    pattern: /[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{5}[AQgw]==/,
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 4.3 }],
    reach: { before: 48, after: 16 },
    source: signatures,
  },
  {
    id: 'azure-function-url',
    title: 'Azure Functions key in a URL',
    severity: 'high',
    confidence: 'medium',
    keywords: ['azurewebsites.net/api/'],
    pattern:
      /\.azurewebsites\.net\/api\/[^\s"'`<>?]{1,200}\?(?:[\w-]{1,40}=[^\s"'`<>&]{0,100}&(?:amp;)?){0,6}code=(?<secret>(?:[A-Za-z0-9_/+-]|%2[BFbf]){40,80}(?:={1,2}|(?:%3[Dd]){1,2})?)/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 4.2 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: 'https://learn.microsoft.com/en-us/azure/azure-functions/function-keys-how-to',
  },
  {
    id: 'azure-api-management-key',
    title: 'Azure API Management key',
    severity: 'high',
    confidence: 'high',
    keywords: ['APIM'],
    pattern: /[A-Za-z0-9/+]{76}APIM[A-Za-z0-9/+]{5}[AQgw]==/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4.5 }],
    reach: { before: 80, after: 16 },
    source: signatures,
  },
  {
    id: 'azure-subscription-key',
    title: 'Azure AI services, AI Search or API Management key (32 hex digits)',
    severity: 'high',
    confidence: 'medium',
    keywords: [
      'ocp-apim',
      'ocp_apim',
      'azure',
      'cognitive',
      'speech_key',
      'speechkey',
      'translator',
    ],
    pattern: {
      name: /ocp[_.-]?apim[_.-]?subscription[_.-]?key|azure[_.-]?(?:open[_.-]?ai|ai|cognitive|speech|vision|language|translator|text|form|document|face|computer|search|apim)[\w.-]{0,24}key|(?:cognitive|speech|translator)[\w.-]{0,16}key/,
      value: /[0-9a-f]{32}|[0-9A-F]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: 'https://learn.microsoft.com/en-us/azure/ai-services/authentication',
  },
  {
    id: 'azure-storage-sas',
    title: 'Azure Storage shared access signature',
    severity: 'high',
    confidence: 'high',
    keywords: ['&sig=', 'amp;sig=', 'u0026sig='],
    pattern:
      /sv=20\d\d-\d\d-\d\d(?:(?:&(?:amp;)?|\\u0026)[a-z]{1,8}=[^\s&"'<>\\]{0,160}){0,16}(?:&(?:amp;)?|\\u0026)sig=(?<secret>(?:[A-Za-z0-9/+]|%2[BFbf]){43}(?:=|%3[Dd]))/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4 }],
    source: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-sas-overview',
  },
  {
    id: 'azure-app-configuration-secret',
    title: 'Azure App Configuration access key (older format)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['.azconfig.io'],
    pattern: /\.azconfig\.io;\s?Id=[^;\s"']{4,80};\s?Secret=(?<secret>[A-Za-z0-9/+]{43}=)/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source:
      'https://learn.microsoft.com/en-us/azure/azure-app-configuration/howto-disable-access-key-authentication',
  },
  {
    id: 'azure-endpoint-access-key',
    title: 'Azure SignalR, Web PubSub or Communication Services key',
    severity: 'high',
    confidence: 'high',
    keywords: ['service.signalr.net', 'webpubsub.azure.com', 'communication.azure.com'],
    pattern:
      /\.(?:service\.signalr\.net|webpubsub\.azure\.com|communication\.azure\.com)\/?;\s?[Aa]ccess[Kk]ey=(?<secret>[A-Za-z0-9/+]{86}==|[A-Za-z0-9/+]{43}=)/,
    boundary: 'base64',
    checks: [{ kind: 'entropy', bitsPerChar: 4.2 }],
    source: 'https://learn.microsoft.com/en-us/azure/azure-signalr/concept-connection-string',
  },
  {
    id: 'azure-publish-profile',
    title: 'Azure App Service publish profile password',
    severity: 'critical',
    confidence: 'high',
    keywords: ['userPWD='],
    pattern: /userPWD=\\?["'](?<secret>[A-Za-z0-9]{60})/,
    checks: [{ kind: 'entropy', bitsPerChar: 4.3 }],
    source: 'https://learn.microsoft.com/en-us/azure/app-service/deploy-configure-credentials',
  },
] as const satisfies readonly Rule[]

/** A common annotated security key; the parts reserved for the platform are mostly A. */
function annotated(make: Make, reserved: string, signature: string): string {
  return `${make.alnum(52)}JQQJ99${make.pick(['A', 'B', 'C'])}${make.of('ABCDEFGHIJKL', 1)}${reserved}${signature}${make.alnum(4)}`
}

const pat = (make: Make) => annotated(make, 'ACAAAAAAAAAAAAAS', 'AZDO')
const clientSecret = (make: Make) => `${make.alnum(3)}8Q~${make.base64url(34)}`
const key32 = (make: Make, signature: string) =>
  `${make.base64(33)}${signature}${make.of('ABCDEFGHIJKLMNOP', 1)}${make.base64(5)}=`
const key64 = (make: Make, signature: string) =>
  `${make.base64(76)}${signature}${make.base64(5)}${make.of('AQgw', 1)}==`
const functionKey = (make: Make) =>
  `${make.base64url(44)}AzFu${make.alnum(5)}${make.of('AQgw', 1)}==`
const sas =
  'sv=2022-11-02&ss=bfqt&srt=sco&sp=rwdlacupiytfx&se=2030-01-01T00:00:00Z&st=2024-01-01T00:00:00Z&spr=https'

export const examples = {
  'azure-client-secret': {
    secret: clientSecret,
    match: [
      { name: 'env file', text: (secret) => `AZURE_CLIENT_SECRET=${secret}\n` },
      {
        name: 'appsettings.json',
        text: (secret) => `{"AzureAd": {"ClientSecret": "${secret}"}}\n`,
      },
      {
        name: 'Terraform',
        text: (secret) => `provider "azurerm" {\n  client_secret = "${secret}"\n}\n`,
      },
      {
        name: 'shell',
        text: (secret) => `az login --service-principal -u app -p ${secret} --tenant t\n`,
      },
    ],
    noMatch: [
      {
        name: 'too short',
        text: (make) => `AZURE_CLIENT_SECRET=${make.alnum(3)}8Q~${make.alnum(12)}\n`,
      },
      { name: 'longer than one', text: (make) => `data=${make.alnum(3)}8Q~${make.alnum(60)}\n` },
    ],
  },
  'azure-client-secret-named': {
    secret: (make) => make.alnum(34),
    match: [
      { name: 'env file', text: (secret) => `ARM_CLIENT_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"azureClientSecret": "${secret}"}\n` },
      { name: 'YAML', text: (secret) => `azure-client-secret: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the client id, which is public',
        text: (make) => `AZURE_CLIENT_ID=${make.uuid()}\n`,
      },
      {
        name: 'a reference',
        text: () => 'AZURE_CLIENT_SECRET="$(AzureClientSecret)"\n',
      },
    ],
  },
  'azure-devops-pat': {
    secret: pat,
    match: [
      { name: 'env file', text: (secret) => `AZURE_DEVOPS_EXT_PAT=${secret}\n` },
      {
        name: 'remote URL',
        text: (secret) => `url = https://pat:${secret}@dev.azure.com/acme/spoon/_git/spoon\n`,
      },
      { name: 'PowerShell', text: (secret) => `$pat = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `pat=${pat(make).slice(0, -1)}\n` },
      {
        name: 'a key of another service',
        text: (make) => `key=${annotated(make, 'ACAAAAAAAAAAAAAS', 'ACOG')}\n`,
      },
      {
        name: 'a pattern of test keys',
        text: () => `pat=${'c'.repeat(52)}JQQJ99BDACAAAAAAAAAAAAASAZDOabcd\n`,
      },
    ],
  },
  'azure-devops-pat-legacy': {
    secret: (make) => make.of('abcdefghijklmnopqrstuvwxyz234567', 52),
    match: [
      { name: 'env file', text: (secret) => `AZURE_DEVOPS_EXT_PAT=${secret}\n` },
      { name: 'YAML', text: (secret) => `vsts-token: ${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const adoToken = azureDevOpsPat('${secret}')\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `AZURE_DEVOPS_EXT_PAT=${make.of('abcdefghijklmnopqrstuvwxyz234567', 51)}\n`,
      },
      {
        name: 'another name',
        text: (make) => `digest=${make.of('abcdefghijklmnopqrstuvwxyz234567', 52)}\n`,
      },
    ],
  },
  'azure-artifacts-password': {
    secret: (make) => Buffer.from(pat(make)).toString('base64'),
    match: [
      {
        name: '.npmrc',
        text: (secret) =>
          `//pkgs.dev.azure.com/acme/_packaging/spoons/npm/registry/:_password=${secret}\n`,
      },
      {
        name: 'quoted',
        text: (secret) =>
          `//pkgs.dev.azure.com/acme/_packaging/spoons/npm/:_password="${secret}"\n`,
      },
      {
        name: 'older host',
        text: (secret) =>
          `//acme.pkgs.visualstudio.com/_packaging/spoons/npm/registry/:_password=${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'a variable',
        text: () =>
          '//pkgs.dev.azure.com/acme/_packaging/spoons/npm/registry/:_password=$AZURE_TOKEN\n',
      },
      {
        name: 'another registry',
        text: (make) => `//npm.acme.test/:_password=${make.base64(112)}\n`,
      },
    ],
  },
  'azure-ai-key': {
    secret: (make) => annotated(make, `ACYeBjFXJ3w3AAA${make.pick(['B', 'b'])}`, 'ACOG'),
    match: [
      { name: 'env file', text: (secret) => `AZURE_OPENAI_API_KEY=${secret}\n` },
      {
        name: 'Python',
        text: (secret) => `client = AzureOpenAI(api_key="${secret}", api_version="2024-10-21")\n`,
      },
      { name: 'header', text: (secret) => `api-key: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `api-key: ${annotated(make, 'ACYeBjFXJ3w3AAAB', 'ACOG').slice(0, -1)}\n`,
      },
      { name: 'without the fixed signature', text: (make) => `api-key: ${make.alnum(84)}\n` },
    ],
  },
  'azure-service-key': {
    secret: (make) => annotated(make, make.alnum(16), 'AZMP'),
    match: [
      { name: 'env file', text: (secret) => `AZURE_MAPS_KEY=${secret}\n` },
      {
        name: 'connection string',
        text: (secret) => `Endpoint=https://acme.azconfig.io;Id=abcd;Secret=${secret}\n`,
      },
      { name: 'JSON', text: (secret) => `{"subscriptionKey": "${secret}"}\n` },
    ],
    noMatch: [
      {
        name: 'a month that is none',
        text: (make) => `key=${make.alnum(52)}JQQJ99AZ${make.alnum(16)}AZMP${make.alnum(4)}\n`,
      },
      {
        name: 'inside something longer',
        text: (make) => `key=${make.alnum(90)}JQQJ99AB${make.alnum(16)}AZMP${make.alnum(4)}\n`,
      },
    ],
  },
  'azure-storage-account-key': {
    secret: (make) => key64(make, '+ASt'),
    match: [
      {
        name: 'connection string',
        text: (secret) =>
          `DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=${secret};EndpointSuffix=core.windows.net\n`,
      },
      { name: 'env file', text: (secret) => `AZURE_STORAGE_KEY=${secret}\n` },
      {
        name: 'Python',
        text: (secret) => `credential = AzureNamedKeyCredential("acme", "${secret}")\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `key=${key64(make, '+ASt').slice(1)}\n` },
      { name: 'some other base64', text: (make) => `hash=${make.base64(86)}==\n` },
    ],
  },
  'azure-cosmos-db-key': {
    secret: (make) => key64(make, 'ACDb'),
    match: [
      {
        name: 'connection string',
        text: (secret) =>
          `AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=${secret};\n`,
      },
      { name: 'env file', text: (secret) => `COSMOS_KEY=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `new CosmosClient({ endpoint, key: '${secret}' })\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `key=${key64(make, 'ACDb').slice(1)}\n` },
      { name: 'some other base64', text: (make) => `hash=${make.base64(86)}==\n` },
    ],
  },
  'azure-cosmos-db-key-legacy': {
    secret: (make) => `${make.base64(85)}w==`,
    match: [
      {
        name: 'connection string',
        text: (secret) =>
          `AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=${secret};\n`,
      },
      { name: 'env file', text: (secret) => `COSMOS_DB_PRIMARY_KEY=${secret}\n` },
      { name: 'YAML', text: (secret) => `cosmosdb-key: "${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"CosmosKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'the emulator', text: (make) => `COSMOS_KEY=C2y6yDjf5/R+${make.base64(74)}==\n` },
      { name: 'cut short', text: (make) => `COSMOS_KEY=${make.base64(60)}==\n` },
    ],
  },
  'azure-storage-account-key-legacy': {
    secret: (make) => `${make.base64(85)}w==`,
    match: [
      {
        name: 'connection string',
        text: (secret) =>
          `"DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=${secret};EndpointSuffix=core.windows.net"\n`,
      },
      { name: 'env file', text: (secret) => `AZURE_STORAGE_ACCESS_KEY=${secret}\n` },
      {
        name: 'Python',
        text: (secret) => `BlobServiceClient(url, credential=dict(account_key="${secret}"))\n`,
      },
    ],
    noMatch: [
      {
        name: 'the emulator',
        text: (make) =>
          `AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNO${make.base64(74)}==\n`,
      },
      { name: 'a digest', text: (make) => `integrity: sha512-${make.base64(86)}==\n` },
    ],
  },
  'azure-messaging-key': {
    secret: (make) => key32(make, make.pick(['+ASb', '+AEh', '+ARm'])),
    match: [
      {
        name: 'connection string',
        text: (secret) =>
          `Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=${secret}\n`,
      },
      { name: 'env file', text: (secret) => `EVENTHUB_KEY=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"primaryKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `key=${key32(make, '+ASb').slice(1)}\n` },
      { name: 'some other base64', text: (make) => `hash=${make.base64(43)}=\n` },
    ],
  },
  'azure-resource-key': {
    secret: (make) => key32(make, make.pick(['AIoT', 'AzCa', 'AZEG'])),
    match: [
      {
        name: 'IoT connection string',
        text: (secret) =>
          `HostName=acme.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey=${secret}\n`,
      },
      {
        name: 'Redis connection string',
        text: (secret) => `acme.redis.cache.windows.net:6380,password=${secret},ssl=True\n`,
      },
      { name: 'header', text: (secret) => `aeg-sas-key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `key=${key32(make, 'AzCa').slice(1)}\n` },
      { name: 'some other base64', text: (make) => `hash=${make.base64(43)}=\n` },
    ],
  },
  'azure-shared-access-key': {
    secret: (make) => `${make.base64(42)}8=`,
    match: [
      {
        name: 'connection string',
        text: (secret) =>
          `Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=${secret};EntityPath=q\n`,
      },
      {
        name: 'device',
        text: (secret) => `HostName=acme.azure-devices.net;DeviceId=d1;SharedAccessKey=${secret}\n`,
      },
      { name: 'env file', text: (secret) => `SERVICEBUS_SHARED_ACCESS_KEY=${secret}\n` },
    ],
    noMatch: [
      {
        name: 'the name of the key',
        text: () => 'SharedAccessKeyName=RootManageSharedAccessKey\n',
      },
      { name: 'too long', text: (make) => `SharedAccessKey=${make.base64(60)}=\n` },
    ],
  },
  'azure-container-registry-password': {
    secret: (make) => `${make.base64(42)}+ACR${make.of('ABCD', 1)}${make.base64(5)}`,
    match: [
      { name: 'shell', text: (secret) => `docker login acme.azurecr.io -u acme -p ${secret}\n` },
      { name: 'env file', text: (secret) => `REGISTRY_PASSWORD=${secret}\n` },
      { name: 'YAML', text: (secret) => `registry:\n  password: "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `p=${make.base64(41)}+ACRA${make.base64(5)}\n`,
      },
      { name: 'some other base64', text: (make) => `p=${make.base64(52)}\n` },
    ],
  },
  'azure-search-key': {
    secret: (make) => `${make.alnum(42)}AzSe${make.of('ABCD', 1)}${make.alnum(5)}`,
    match: [
      { name: 'env file', text: (secret) => `AZURE_SEARCH_ADMIN_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `credential = AzureKeyCredential("${secret}")\n` },
      { name: 'header', text: (secret) => `api-key: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `api-key: ${make.alnum(41)}AzSeA${make.alnum(5)}\n`,
      },
      { name: 'no signature', text: (make) => `api-key: ${make.alnum(52)}\n` },
    ],
  },
  'azure-function-key': {
    secret: functionKey,
    match: [
      { name: 'header', text: (secret) => `x-functions-key: ${secret}\n` },
      {
        name: 'URL',
        text: (secret) => `https://acme.azurewebsites.net/api/orders?code=${secret}\n`,
      },
      { name: 'env file', text: (secret) => `FUNCTION_KEY=${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `x-functions-key: ${functionKey(make).slice(1)}\n`,
      },
      { name: 'no signature', text: (make) => `x-functions-key: ${make.alnum(54)}==\n` },
    ],
  },
  'azure-function-url': {
    secret: (make) => `${make.alnum(54)}==`,
    match: [
      {
        name: 'TypeScript',
        text: (secret) => `fetch('https://acme.azurewebsites.net/api/orders?code=${secret}')\n`,
      },
      {
        name: 'env file',
        text: (secret) =>
          `ORDERS_URL=https://acme.azurewebsites.net/api/orders?id=7&code=${secret}\n`,
      },
      {
        name: 'HTML',
        text: (secret) =>
          `<a href="https://acme.azurewebsites.net/api/orders?id=7&amp;code=${secret}">orders</a>\n`,
      },
    ],
    noMatch: [
      {
        name: 'a variable',
        text: () => 'https://acme.azurewebsites.net/api/orders?code=<function-key>\n',
      },
      {
        name: 'an authorization code elsewhere',
        text: (make) => `https://acme.test/callback?code=${make.alnum(54)}==\n`,
      },
    ],
  },
  'azure-api-management-key': {
    secret: (make) => key64(make, 'APIM'),
    match: [
      { name: 'env file', text: (secret) => `APIM_KEY=${secret}\n` },
      { name: 'header', text: (secret) => `Ocp-Apim-Subscription-Key: ${secret}\n` },
      { name: 'JSON', text: (secret) => `{"primaryKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `key=${key64(make, 'APIM').slice(1)}\n` },
      { name: 'some other base64', text: (make) => `APIM_HASH=${make.base64(86)}==\n` },
    ],
  },
  'azure-subscription-key': {
    secret: (make) => make.hex(32),
    match: [
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Ocp-Apim-Subscription-Key: ${secret}" https://api.cognitive.microsofttranslator.com\n`,
      },
      { name: 'env file', text: (secret) => `AZURE_OPENAI_API_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `speech_key = "${secret}"\n` },
      { name: 'JSON', text: (secret) => `{"AzureSearchAdminKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'an id', text: (make) => `AZURE_OPENAI_DEPLOYMENT_ID=${make.hex(32)}\n` },
      { name: 'longer than one', text: (make) => `AZURE_OPENAI_API_KEY=${make.hex(40)}\n` },
    ],
  },
  'azure-storage-sas': {
    secret: (make) => `${make.alnum(20)}%2B${make.alnum(22)}%3D`,
    match: [
      {
        name: 'URL',
        text: (secret) => `https://acme.blob.core.windows.net/c/a.csv?${sas}&sig=${secret}\n`,
      },
      {
        name: 'HTML',
        text: (secret) =>
          `<a href="https://acme.blob.core.windows.net/c?${sas.replace(/&/g, '&amp;')}&amp;sig=${secret}">a</a>\n`,
      },
      {
        name: 'connection string',
        text: (secret) =>
          `BlobEndpoint=https://acme.blob.core.windows.net/;SharedAccessSignature=${sas}&sig=${secret}\n`,
      },
      {
        name: 'escaped JSON',
        text: (secret) =>
          `{"url": "https://acme.blob.core.windows.net/c?${sas.replace(/&/g, '\\u0026')}\\u0026sig=${secret}"}\n`,
      },
    ],
    noMatch: [
      {
        name: 'the signature left out',
        text: () => `https://acme.blob.core.windows.net/c?${sas}&sig=REDACTED\n`,
      },
      {
        name: 'no storage version',
        text: (make) => `https://acme.test/a?x=1&sig=${make.alnum(43)}%3D\n`,
      },
    ],
  },
  'azure-app-configuration-secret': {
    secret: (make) => `${make.base64(42)}8=`,
    match: [
      {
        name: 'env file',
        text: (secret) =>
          `APP_CONFIG=Endpoint=https://acme.azconfig.io;Id=Kjky-l0-s0:abcd;Secret=${secret}\n`,
      },
      {
        name: 'JSON',
        text: (secret) =>
          `{"AppConfig": "Endpoint=https://acme.azconfig.io;Id=abcd;Secret=${secret}"}\n`,
      },
      {
        name: 'C#',
        text: (secret) =>
          `builder.AddAzureAppConfiguration("Endpoint=https://acme.azconfig.io;Id=abcd;Secret=${secret}");\n`,
      },
    ],
    noMatch: [
      { name: 'the endpoint alone', text: () => 'Endpoint=https://acme.azconfig.io;Id=abcd\n' },
      {
        name: 'a placeholder',
        text: () => 'Endpoint=https://acme.azconfig.io;Id=abcd;Secret=<your-secret>\n',
      },
    ],
  },
  'azure-endpoint-access-key': {
    secret: (make) => `${make.base64(42)}8=`,
    match: [
      {
        name: 'SignalR',
        text: (secret) =>
          `Endpoint=https://acme.service.signalr.net;AccessKey=${secret};Version=1.0;\n`,
      },
      {
        name: 'Web PubSub',
        text: (secret) =>
          `{"cs": "Endpoint=https://acme.webpubsub.azure.com;AccessKey=${secret};Version=1.0;"}\n`,
      },
      {
        name: 'Communication Services',
        text: (secret) =>
          `ACS=endpoint=https://acme.communication.azure.com/;accesskey=${secret}\n`,
      },
    ],
    noMatch: [
      {
        name: 'a managed identity',
        text: () => 'Endpoint=https://acme.service.signalr.net;AuthType=azure.msi;Version=1.0;\n',
      },
      {
        name: 'cut short',
        text: (make) => `Endpoint=https://acme.service.signalr.net;AccessKey=${make.base64(20)}=\n`,
      },
    ],
  },
  'azure-publish-profile': {
    secret: (make) => make.alnum(60),
    match: [
      {
        name: 'publish profile',
        text: (secret) =>
          `<publishProfile profileName="acme" userName="$acme" userPWD="${secret}" webSystem="WebSites"/>\n`,
      },
      {
        name: 'with single quotes',
        text: (secret) => `<publishProfile userName='$acme' userPWD='${secret}'/>\n`,
      },
      {
        name: 'inside JSON',
        text: (secret) =>
          `{"profile": "<publishProfile userName=\\"$acme\\" userPWD=\\"${secret}\\"/>"}\n`,
      },
    ],
    noMatch: [
      { name: 'left out', text: () => '<publishProfile userName="$acme" userPWD=""/>\n' },
      {
        name: 'one character short',
        text: (make) => `<publishProfile userPWD="${make.alnum(59)}"/>\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const regenerate = {
  effect: 'dies-at-once',
  text: 'Regenerating replaces the value, and the leaked one stops working at once. The other key of the pair stays valid: regenerate it too if both were exposed.',
} as const satisfies Playbook['rotateInPlace']

const entra = {
  revoke: {
    console: {
      text: 'Microsoft Entra admin center → App registrations → the app → Certificates & secrets → Client secrets → the secret whose hint matches → Delete.',
      url: 'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade',
    },
    cli: {
      text: 'az ad app credential list shows the key ids and the first characters. Access tokens taken with the secret live up to about 90 minutes longer.',
      url: 'https://learn.microsoft.com/en-us/cli/azure/ad/app/credential',
      command: {
        argv: [
          'az',
          'ad',
          'app',
          'credential',
          'delete',
          '--id',
          '<app id>',
          '--key-id',
          '<key id>',
        ],
      },
    },
    api: {
      text: 'POST https://graph.microsoft.com/v1.0/applications/{id}/removePassword with {"keyId": "…"}.',
      url: 'https://learn.microsoft.com/en-us/graph/api/application-removepassword',
    },
  },
  blastRadius: {
    text: 'Signs in as the app, from anywhere and without MFA: its Azure roles and its Graph application permissions, which may cover every mailbox, file or user of the tenant.',
    list: {
      text: 'Its Azure roles; API permissions of the app lists what it may do in Graph.',
      command: { argv: ['az', 'role', 'assignment', 'list', '--all', '--assignee', '<app id>'] },
    },
  },
  audit: {
    text: 'Entra admin center → Monitoring → Sign-in logs → Service principal sign-ins: the app from {since} to {until}, by IP address and credential key ID. Audit logs: new secrets, certificates and owners of the app.',
    url: 'https://learn.microsoft.com/en-us/entra/identity/monitoring-health/concept-service-principal-sign-ins',
  },
  replace: {
    text: 'On Azure use a managed identity; in GitHub Actions, Kubernetes and other clouds workload identity federation, which needs no secret; else a certificate.',
    url: 'https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation',
  },
  consumers: [
    'Terraform and CI service connections',
    'web application settings',
    'AZURE_CLIENT_SECRET in containers',
    'AZURE_CREDENTIALS in GitHub',
  ],
  confirm: {
    text: 'A token request with it answers AADSTS7000215, some minutes after it was deleted.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new client secret leaves the leaked one valid until it is deleted or expires.',
  },
} as const satisfies Partial<Playbook>

const devops = {
  revoke: {
    console: {
      text: 'dev.azure.com/<organization> → User settings → Personal access tokens → the token → Revoke. A connection that is already open may last a while longer.',
      url: 'https://dev.azure.com',
    },
    api: {
      text: 'The owner, with a Microsoft Entra token: DELETE https://vssps.dev.azure.com/{organization}/_apis/tokens/pats?authorizationId={id}&api-version=7.1. An administrator: POST https://vssps.dev.azure.com/{organization}/_apis/tokenadmin/revocations.',
      url: 'https://learn.microsoft.com/en-us/rest/api/azure/devops/tokens/pats',
    },
  },
  blastRadius: {
    text: 'Acts as its owner within its scopes: with Full access it reads and changes code, pipelines, variable groups and service connections, and through those whatever the pipelines deploy to. A global token does so in every organization of its owner; global tokens end on 1 December 2026.',
    list: {
      text: 'Personal access tokens lists the scopes of each token.',
      url: 'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
    },
  },
  audit: {
    text: 'Organization settings → Auditing, for the owner from {since} to {until}: look for service connections, pipeline changes and Token.PatCreateEvent. It keeps 90 days and does not log the use of a token; Organization settings → Usage shows the requests of a user.',
    url: 'https://learn.microsoft.com/en-us/azure/devops/organizations/audit/azure-devops-auditing',
  },
  replace: {
    text: 'In pipelines use System.AccessToken; for programs a managed identity or service principal with Entra tokens; for people Git Credential Manager. If it must be a token, one organization, few scopes, a near expiry.',
    url: 'https://learn.microsoft.com/en-us/azure/devops/integrate/get-started/authentication/service-principal-managed-identity',
  },
  consumers: [
    '.npmrc and nuget.config files',
    'self-hosted agents',
    'git remote URLs',
    'CI secrets',
  ],
  confirm: {
    text: 'A request to https://dev.azure.com/<organization>/_apis/projects with the token answers 401.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate makes a new value and invalidates the leaked one; what was changed with it meanwhile stays.',
  },
} as const satisfies Partial<Playbook>

const storage = {
  revoke: {
    console: {
      text: 'Azure portal → the storage account → Security + networking → Access keys → the key → Rotate key.',
      url: 'https://portal.azure.com/#browse/Microsoft.Storage%2FStorageAccounts',
    },
    cli: {
      text: 'This also ends every account and service SAS that was signed with the key.',
      url: 'https://learn.microsoft.com/en-us/cli/azure/storage/account/keys',
      command: {
        argv: [
          'az',
          'storage',
          'account',
          'keys',
          'renew',
          '--resource-group',
          '<resource group>',
          '--account-name',
          '<account name>',
          '--key',
          '<key1 or key2>',
        ],
      },
    },
  },
  blastRadius: {
    text: 'Everything in the storage account: reads, changes and deletes all blobs, files, queues and tables, and makes SAS tokens of any duration. Blobs often hold backups, logs and function code.',
  },
  audit: {
    text: 'Log Analytics: StorageBlobLogs (and the file, queue and table logs) where AuthenticationType is AccountKey, from {since} to {until}, by CallerIpAddress. It needs diagnostic settings that were on at the time.',
    url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/monitor-blob-storage',
  },
  replace: {
    text: 'Use a managed identity or workload identity with a Storage Blob Data role and disallow shared key access on the account; to hand out links, a user delegation SAS of minutes.',
    url: 'https://learn.microsoft.com/en-us/azure/storage/common/shared-key-authorization-prevent',
  },
  consumers: [
    'AzureWebJobsStorage and application settings',
    'Terraform state backends',
    'data pipelines',
    'backup tools',
  ],
  confirm: { text: 'A request signed with it answers 403 AuthenticationFailed.' },
  rotateInPlace: regenerate,
} as const satisfies Partial<Playbook>

const cosmos = {
  revoke: {
    console: {
      text: 'Azure portal → the Cosmos DB account → Settings → Keys → Regenerate the leaked key (primary or secondary, read-write or read-only).',
      url: 'https://portal.azure.com/#browse/Microsoft.DocumentDb%2FdatabaseAccounts',
    },
    cli: {
      text: 'Regenerating takes from a minute to hours, depending on the size of the account.',
      url: 'https://learn.microsoft.com/en-us/cli/azure/cosmosdb/keys',
      command: {
        argv: [
          'az',
          'cosmosdb',
          'keys',
          'regenerate',
          '--name',
          '<account name>',
          '--resource-group',
          '<resource group>',
          '--key-kind',
          '<primary or secondary>',
        ],
      },
    },
  },
  blastRadius: {
    text: 'Reads, changes and deletes every database and container of the account; a read-only key reads them all.',
  },
  audit: {
    text: 'Log Analytics: CDBDataPlaneRequests from {since} to {until}, by ClientIpAddress. It needs diagnostic settings that were on at the time.',
    url: 'https://learn.microsoft.com/en-us/azure/cosmos-db/monitor',
  },
  replace: {
    text: 'Use a managed identity with a Cosmos DB data role and disable key-based authentication on the account.',
    url: 'https://learn.microsoft.com/en-us/azure/cosmos-db/how-to-connect-role-based-access-control',
  },
  consumers: ['application settings', 'functions triggered by the change feed', 'data pipelines'],
  confirm: { text: 'A request signed with it answers 401 Unauthorized.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerating replaces the value, and the leaked one is dead once that is through: from a minute to hours, depending on the size of the account. The other keys stay valid.',
  },
} as const satisfies Partial<Playbook>

const messaging = {
  revoke: {
    console: {
      text: 'Azure portal → the namespace (or queue, topic, event hub) → Settings → Shared access policies → the policy in SharedAccessKeyName → Regenerate primary or secondary key.',
      url: 'https://portal.azure.com',
    },
    cli: {
      text: 'For Event Hubs the same with az eventhubs, for Relay with az relay; a policy of a single queue or hub has an authorization-rule command of its own.',
      url: 'https://learn.microsoft.com/en-us/cli/azure/servicebus/namespace/authorization-rule/keys',
      command: {
        argv: [
          'az',
          'servicebus',
          'namespace',
          'authorization-rule',
          'keys',
          'renew',
          '--resource-group',
          '<resource group>',
          '--namespace-name',
          '<namespace>',
          '--name',
          '<policy name>',
          '--key',
          '<PrimaryKey or SecondaryKey>',
        ],
      },
    },
  },
  blastRadius: {
    text: 'What its policy claims: RootManageSharedAccessKey sends, reads and deletes every message of the namespace and changes its queues and topics.',
  },
  audit: {
    text: 'Log Analytics: the RuntimeAuditLogs of the namespace show connections by SAS policy and IP address, from {since} to {until}, if diagnostic settings were on; the Activity log shows changes.',
    url: 'https://learn.microsoft.com/en-us/azure/service-bus-messaging/monitor-service-bus',
  },
  replace: {
    text: 'Use a managed identity with a Data Sender or Data Receiver role and disable local authentication; else a policy of its own for each queue and program, with Send or Listen only.',
    url: 'https://learn.microsoft.com/en-us/azure/service-bus-messaging/disable-local-authentication',
  },
  consumers: ['application settings', 'functions and web jobs', 'devices in the field'],
  confirm: { text: 'A connection with it is refused: 401, or amqp:unauthorized-access.' },
  rotateInPlace: regenerate,
} as const satisfies Partial<Playbook>

const ai = {
  revoke: {
    console: {
      text: 'Azure portal → the AI services or Azure OpenAI resource → Resource Management → Keys and Endpoint → Regenerate Key1 or Key2.',
      url: 'https://portal.azure.com/#browse/Microsoft.CognitiveServices%2Faccounts',
    },
    cli: {
      text: 'The old value answers 401 at once.',
      url: 'https://learn.microsoft.com/en-us/cli/azure/cognitiveservices/account/keys',
      command: {
        argv: [
          'az',
          'cognitiveservices',
          'account',
          'keys',
          'regenerate',
          '--name',
          '<resource name>',
          '--resource-group',
          '<resource group>',
          '--key-name',
          '<key1 or key2>',
        ],
      },
    },
  },
  blastRadius: {
    text: 'Calls every model and service of the resource at your expense; in Azure OpenAI also reads uploaded files and stored completions.',
  },
  audit: {
    text: 'Metrics of the resource (requests, tokens) and, if diagnostic settings were on, RequestResponse logs in AzureDiagnostics by CallerIPAddress, from {since} to {until}; and the cost analysis.',
    url: 'https://learn.microsoft.com/en-us/azure/ai-services/diagnostic-logging',
  },
  replace: {
    text: 'Use a managed identity with the Cognitive Services OpenAI User (or User) role and disable local authentication on the resource.',
    url: 'https://learn.microsoft.com/en-us/azure/ai-services/disable-local-auth',
  },
  consumers: ['application settings', 'notebooks', 'bots and assistants', 'CI secrets'],
  confirm: {
    text: 'A call with the key answers 401.',
    url: 'https://learn.microsoft.com/en-us/azure/ai-services/rotate-keys',
  },
  rotateInPlace: regenerate,
} as const satisfies Partial<Playbook>

const functions = {
  revoke: {
    console: {
      text: 'Azure portal → the function app → Functions → App keys (or the function → Function Keys) → the key → Renew key value, or Delete.',
      url: 'https://portal.azure.com/#browse/Microsoft.Web%2Fsites',
    },
    cli: {
      text: 'This deletes a host key; az functionapp function keys delete one of a single function. The master key can only be renewed.',
      url: 'https://learn.microsoft.com/en-us/cli/azure/functionapp/keys',
      command: {
        argv: [
          'az',
          'functionapp',
          'keys',
          'delete',
          '--resource-group',
          '<resource group>',
          '--name',
          '<function app>',
          '--key-type',
          'functionKeys',
          '--key-name',
          '<key name>',
        ],
      },
    },
  },
  blastRadius: {
    text: 'Calls the function, or with a host key every function of the app. The master key (_master) also administers the app: it reads settings and changes code.',
  },
  audit: {
    text: 'Application Insights: requests from {since} to {until} by client_IP and name; the host’s logs for calls to /admin.',
    url: 'https://learn.microsoft.com/en-us/azure/azure-functions/functions-monitoring',
  },
  replace: {
    text: 'Put Entra authentication (App Service authentication) or API Management in front, and call with a managed identity; keys are meant for development.',
    url: 'https://learn.microsoft.com/en-us/azure/azure-functions/security-concepts',
  },
  consumers: [
    'front ends',
    'webhooks registered elsewhere',
    'Logic Apps',
    'Event Grid subscriptions',
  ],
  confirm: { text: 'A call with the key answers 401.' },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Renew key value replaces the key, and the leaked one stops working.',
  },
} as const satisfies Partial<Playbook>

export const playbook = {
  revoke: {
    console: {
      text: 'Azure portal → the resource → Keys (or Access keys, Access settings, Connection strings) → Regenerate the leaked one.',
      url: 'https://portal.azure.com',
    },
  },
  blastRadius: {
    text: 'Everything the resource offers over its data plane, from any network it lets in: these keys know no user and no role.',
  },
  audit: {
    text: 'The resource → Monitoring → Logs: its diagnostic logs by caller address from {since} to {until}, if they were on; and the Activity log for ListKeys and changes.',
    url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/platform/activity-log',
  },
  replace: {
    text: 'Use a managed identity (or workload identity federation outside Azure) with a data role, and disable local authentication on the resource; keep what must be a key in Key Vault.',
    url: 'https://learn.microsoft.com/en-us/entra/identity/managed-identities-azure-resources/overview',
  },
  consumers: [
    'application settings',
    'CI variable groups',
    'Kubernetes secrets',
    'Terraform variables and state',
  ],
  confirm: { text: 'A request with the key answers 401 or 403.' },
  rotateInPlace: regenerate,
  sources: [
    {
      url: 'https://learn.microsoft.com/en-us/purview/sit-defn-azure-devops-personal-access-token',
      checked: '2026-11-21',
    },
    {
      url: 'https://learn.microsoft.com/en-us/azure/ai-services/rotate-keys',
      checked: '2026-11-21',
    },
    { url: 'https://learn.microsoft.com/en-us/cli/azure/cosmosdb/keys', checked: '2026-11-21' },
    { url: 'https://learn.microsoft.com/en-us/cli/azure/functionapp/keys', checked: '2026-11-21' },
    {
      url: 'https://learn.microsoft.com/en-us/rest/api/azure/devops/tokens/pats',
      checked: '2026-11-21',
    },
    { url: signatures, checked: '2026-11-21' },
    {
      url: 'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
      checked: '2026-11-21',
    },
    { url: 'https://docs.azure.cn/en-us/cosmos-db/how-to-rotate-keys', checked: '2026-11-21' },
  ],
  byRule: {
    'azure-client-secret': entra,
    'azure-client-secret-named': entra,
    'azure-devops-pat': devops,
    'azure-devops-pat-legacy': devops,
    'azure-artifacts-password': devops,
    'azure-ai-key': ai,
    'azure-subscription-key': {
      ...ai,
      revoke: {
        ...ai.revoke,
        console: {
          text: 'Azure portal → the resource that takes it: AI services → Keys and Endpoint; AI Search → Settings → Keys; API Management → Subscriptions → the subscription. Regenerate the leaked key.',
          url: 'https://portal.azure.com',
        },
      },
      blastRadius: {
        text: 'AI services: every model of the resource at your expense. AI Search with an admin key: reads and changes every index. API Management: the APIs of that subscription.',
      },
    },
    'azure-api-management-key': {
      revoke: {
        console: {
          text: 'Azure portal → API Management → Subscriptions → the subscription → … → Regenerate primary or secondary key; gateways and direct management have their keys under Deployment and infrastructure.',
          url: 'https://portal.azure.com/#browse/Microsoft.ApiManagement%2Fservice',
        },
      },
      blastRadius: {
        text: 'Calls the APIs of its subscription as the subscriber; the built-in all-access subscription calls every API. A direct management key administers the service.',
      },
    },
    'azure-storage-account-key': storage,
    'azure-storage-account-key-legacy': storage,
    'azure-cosmos-db-key': cosmos,
    'azure-cosmos-db-key-legacy': cosmos,
    'azure-messaging-key': messaging,
    'azure-shared-access-key': messaging,
    'azure-function-key': functions,
    'azure-function-url': functions,
    'azure-container-registry-password': {
      revoke: {
        console: {
          text: 'Azure portal → the registry → Settings → Access keys → Regenerate password or password2; then switch Admin user off. For a token: Repository permissions → Tokens → the token.',
          url: 'https://portal.azure.com/#browse/Microsoft.ContainerRegistry%2Fregistries',
        },
        cli: {
          text: 'For the admin user.',
          url: 'https://learn.microsoft.com/en-us/cli/azure/acr/credential',
          command: {
            argv: [
              'az',
              'acr',
              'credential',
              'renew',
              '--name',
              '<registry>',
              '--password-name',
              '<password or password2>',
            ],
          },
        },
      },
      blastRadius: {
        text: 'Pulls and pushes every image of the registry: reads your code, and replaces what the next deployment runs.',
      },
      audit: {
        text: 'Log Analytics: ContainerRegistryLoginEvents and ContainerRegistryRepositoryEvents from {since} to {until}. Compare the digests of pushed images with your builds.',
        url: 'https://learn.microsoft.com/en-us/azure/container-registry/monitor-service',
      },
      replace: {
        text: 'Use AcrPull and AcrPush roles with managed or workload identities; az acr login for people. Switch the admin user off.',
        url: 'https://learn.microsoft.com/en-us/azure/container-registry/container-registry-authentication',
      },
      consumers: ['image pull secrets', 'CI secrets', 'App Service container settings'],
      confirm: { text: 'docker login with it answers 401 unauthorized.' },
    },
    'azure-storage-sas': {
      ...storage,
      revoke: {
        console: {
          text: 'An account or service SAS ends when the key that signed it is rotated: the storage account → Access keys → Rotate key. One made from a stored access policy (si=) ends when the policy is deleted: the container → Access policy.',
          url: 'https://portal.azure.com/#browse/Microsoft.Storage%2FStorageAccounts',
        },
        cli: {
          text: 'A user delegation SAS (with skoid=) ends with this; it ends all of the account’s.',
          url: 'https://learn.microsoft.com/en-us/cli/azure/storage/account',
          command: {
            argv: [
              'az',
              'storage',
              'account',
              'revoke-delegation-keys',
              '--resource-group',
              '<resource group>',
              '--name',
              '<account name>',
            ],
          },
        },
      },
      blastRadius: {
        text: 'What its parameters say: sp= the permissions, ss=, srt= or sr= what it reaches, se= until when. If se= is past, it is dead already.',
      },
      consumers: ['download links', 'upload scripts', 'data pipelines'],
      rotateInPlace: {
        effect: 'not-offered',
        text: 'A SAS cannot be changed: a new one leaves it valid until se=.',
      },
    },
    'azure-publish-profile': {
      revoke: {
        console: {
          text: 'Azure portal → the web app → Overview → Download publish profile → Reset publish profile; then Configuration → General settings → SCM and FTP basic auth publishing: Off.',
          url: 'https://portal.azure.com/#browse/Microsoft.Web%2Fsites',
        },
      },
      blastRadius: {
        text: 'Deploys any code to the web app and reads its files and settings through Kudu, connection strings included.',
      },
      audit: {
        text: 'The web app → Deployment Center → Logs, and AppServiceAuditLogs in Log Analytics: logins and deployments from {since} to {until}.',
        url: 'https://learn.microsoft.com/en-us/azure/app-service/monitor-app-service',
      },
      replace: {
        text: 'Deploy from GitHub Actions or Azure Pipelines with OpenID Connect, and switch basic authentication off.',
        url: 'https://learn.microsoft.com/en-us/azure/app-service/configure-basic-auth-disable',
      },
      consumers: [
        'AZURE_WEBAPP_PUBLISH_PROFILE in CI',
        'Visual Studio publish profiles',
        'FTP clients',
      ],
      confirm: {
        text: 'A request to https://<app>.scm.azurewebsites.net/api/settings with it answers 401.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'Resetting the publish profile ends the leaked password.',
      },
    },
  },
} as const satisfies Playbook
