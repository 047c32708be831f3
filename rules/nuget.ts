import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'nuget',
  name: 'NuGet',
  url: 'https://www.nuget.org',
} as const satisfies Provider

const scopedKeys = 'https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys'
const trustedPublishing = 'https://learn.microsoft.com/en-us/nuget/nuget-org/trusted-publishing'
const configFile = 'https://learn.microsoft.com/en-us/nuget/reference/nuget-config-file'
const keysPage = 'https://www.nuget.org/account/apikeys'

export const rules = [
  // Base32 of `v4` and 10 bytes that are not zero, then of 16 bytes: that fixes some characters.
  {
    id: 'nuget-api-key',
    title: 'NuGet.org API key',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'oy2a',
      'oy2b',
      'oy2c',
      'oy2d',
      'oy2e',
      'oy2f',
      'oy2g',
      'oy2h',
      'oy2i',
      'oy2j',
      'oy2k',
      'oy2l',
      'oy2m',
      'oy2n',
      'oy2o',
      'oy2p',
    ],
    pattern: /oy2[a-p][a-z2-7]{15}[aq][a-z2-7]{25}[aeimquy4]/,
    reach: { before: 0, after: 48 },
    checks: [
      { kind: 'entropy', bitsPerChar: 3.4 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source:
      'https://github.com/NuGet/NuGetGallery/blob/main/src/NuGetGallery.Services/Authentication/ApiKeyV4.cs',
  },
  {
    id: 'nuget-feed-password',
    title: 'Package feed password in NuGet.Config',
    severity: 'high',
    confidence: 'medium',
    keywords: ['cleartextpassword'],
    pattern:
      /ClearTextPassword["']\s{1,40}value\s{0,4}=\s{0,4}["'](?<secret>[^\s"'<>%$#{}*]{8,300})["']/i,
    reach: { before: 0, after: 400 },
    boundary: 'none',
    checks: [{ kind: 'not', words: ['password', 'token', 'secret', 'enter', 'put_', '_here'] }],
    yields: true,
    source: configFile,
  },
] as const satisfies readonly Rule[]

const base32 = 'abcdefghijklmnopqrstuvwxyz234567'
const apiKey = (make: Make) =>
  `oy2${make.of('abcdefghijklmnop', 1)}${make.of(base32, 15)}${make.of('aq', 1)}${make.of(base32, 25)}${make.of('aeimquy4', 1)}`

export const examples = {
  'nuget-api-key': {
    secret: apiKey,
    match: [
      { name: 'env file', text: (secret) => `NUGET_API_KEY=${secret}\n` },
      {
        name: 'shell',
        text: (secret) => `dotnet nuget push a.nupkg --api-key ${secret} --source nuget.org\n`,
      },
      { name: 'YAML', text: (secret) => `  api_key: "${secret}"\n` },
      {
        name: 'Cake',
        text: (secret) => `NuGetPush(p, new NuGetPushSettings { ApiKey = "${secret}" });\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `key=${apiKey(make).slice(0, -1)}\n` },
      {
        name: 'with digits base32 does not have',
        text: (make) => `key=${apiKey(make).slice(0, 20)}0189${apiKey(make).slice(24)}\n`,
      },
      { name: 'upper case', text: (make) => `key=${apiKey(make).toUpperCase()}\n` },
    ],
  },
  'nuget-feed-password': {
    secret: (make) => make.base64url(24),
    match: [
      {
        name: 'NuGet.Config',
        text: (secret) =>
          `<acme>\n  <add key="Username" value="ci" />\n  <add key="ClearTextPassword" value="${secret}" />\n</acme>\n`,
      },
      {
        name: 'on one line',
        text: (secret) => `<add key='ClearTextPassword' value='${secret}'/>\n`,
      },
      {
        name: 'in a shell script',
        text: (secret) => `echo '<add key="ClearTextPassword" value="${secret}"/>' >> "$CONFIG"\n`,
      },
    ],
    noMatch: [
      {
        name: 'an environment variable',
        text: () => '<add key="ClearTextPassword" value="%NUGET_PAT%" />\n',
      },
      {
        name: 'a placeholder',
        text: () => '<add key="ClearTextPassword" value="your-password-here" />\n',
      },
      {
        name: 'encrypted for this machine and user',
        text: (make) => `<add key="Password" value="AQAAANCMnd8B${make.base64(40)}" />\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'User name → API Keys → the key → Delete.',
      url: keysPage,
    },
  },
  blastRadius: {
    text: 'Within its scopes it pushes new packages and versions, or unlists versions, for the packages its glob pattern names; often that is all packages of the owner. Whoever restores a pushed version runs the attacker’s code.',
    list: {
      text: 'The API Keys page shows owner, scopes, packages and expiry of each key.',
      url: keysPage,
    },
  },
  audit: {
    text: 'nuget.org sends the owners a mail for each pushed version. Compare the versions of your packages from {since} to {until} with your releases; unlist and report any that are not yours.',
    url: 'https://www.nuget.org/account/Packages',
  },
  replace: {
    text: 'Push from CI by trusted publishing (OIDC), whose keys live an hour. Else a key for one package with the scope to push versions only, and a short expiry.',
    url: trustedPublishing,
  },
  consumers: ['CI secrets (NUGET_API_KEY)', 'build scripts', 'NuGet.Config files', 'release tools'],
  confirm: {
    text: 'dotnet nuget push with the old key answers 403: the key is invalid, has expired, or has no permission.',
    url: scopedKeys,
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerate gives the same key entry a new value and ends the leaked one. Check its scopes and packages before you keep it.',
  },
  sources: [
    { url: scopedKeys, checked: '2026-11-21' },
    { url: trustedPublishing, checked: '2026-11-21' },
    { url: configFile, checked: '2026-11-21' },
  ],
  byRule: {
    'nuget-feed-password': {
      revoke: {
        console: {
          text: 'packageSources in the same file names the feed’s host: revoke the token or change the password there. On Azure Artifacts and GitHub Packages it is a personal access token.',
          url: configFile,
        },
      },
      blastRadius: {
        text: 'Signs in to the private feed as that user: downloads its packages, and pushes to it if the user may. A personal access token reaches whatever else its scopes allow.',
        list: {
          text: 'The feed’s provider lists the scopes of the user’s tokens.',
        },
      },
      audit: {
        text: 'The feed’s access or audit log from {since} to {until}, by user and address; compare the versions pushed in that time with your releases.',
      },
      replace: {
        text: 'A credential provider that signs in by itself, such as the one for Azure Artifacts. Else an environment variable in the file, %FEED_TOKEN%, with a read-only token.',
        url: 'https://learn.microsoft.com/en-us/nuget/consume-packages/consuming-packages-authenticated-feeds',
      },
      consumers: ['NuGet.Config in repositories and images', 'CI variables', 'Dockerfiles'],
      confirm: {
        text: 'dotnet restore with the old password answers 401 for that feed.',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'Another token beside the leaked one leaves it valid until the feed’s provider revokes it.',
      },
    },
  },
} as const satisfies Playbook
