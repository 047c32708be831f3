import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/generic.js'
import { type Make, makeFrom } from '../../src/engine/example.js'
import type { Confidence } from '../../src/engine/rule.js'
import { createScanner } from '../../src/engine/scan.js'

/** Values that a text may carry; what is found must be exactly one of them. */
function valuesFrom(seed: string) {
  const make = makeFrom(seed)
  return {
    token: make.alnum(40),
    hex: make.hex(32),
    sha1: make.hex(40),
    sha256: make.hex(64),
    base64: `${make.base64(43)}=`,
    sha512: `${make.base64(86)}==`,
    uuid: make.uuid(),
    password: `Kq${make.of('bcdfghjkmnpqrstvwxz', 4)}${make.digits(3)}!${make.of('bcdfgh', 3)}`,
  }
}

type Case = readonly [
  what: string,
  path: string,
  text: (v: ReturnType<typeof valuesFrom>) => string,
]

describe('a random value is reported', () => {
  it.each<Case>([
    ['an env file', '.env', (v) => `SESSION_SECRET=${v.token}\n`],
    ['an env file, in quotes', '.env', (v) => `SESSION_SECRET="${v.token}"\n`],
    ['an env file with CRLF', '.env', (v) => `A=1\r\nAPI_TOKEN=${v.token}\r\nB=2\r\n`],
    ['a key in hex', '.env', (v) => `ENCRYPTION_KEY=${v.hex}\n`],
    ['a key in base64', '.env', (v) => `ENCRYPTION_KEY=${v.base64}\n`],
    ['a shell script', 'run.sh', (v) => `export API_TOKEN=${v.token}\n`],
    ['a shell command', 'run.sh', (v) => `API_TOKEN='${v.token}' ./deploy\n`],
    ['an option', 'run.sh', (v) => `deploy --api-key=${v.token} --force\n`],
    ['a header of curl', 'run.sh', (v) => `curl -H "X-Api-Key: ${v.token}" https://acme.test\n`],
    ['a bearer token', 'run.sh', (v) => `curl -H "Authorization: Bearer ${v.token}" acme.test\n`],
    [
      'basic authorization',
      'run.sh',
      (v) => `curl -H 'Authorization: Basic ${v.base64}' acme.test\n`,
    ],
    ['PowerShell', 'run.ps1', (v) => `$env:API_TOKEN = "${v.token}"\r\n`],
    ['a batch file', 'run.bat', (v) => `set API_TOKEN=${v.token}\r\n`],
    ['Docker', 'Dockerfile', (v) => `ENV API_TOKEN=${v.token}\n`],
    ['Compose', 'docker-compose.yml', (v) => `environment:\n  - API_TOKEN=${v.token}\n`],
    ['GitHub Actions', '.github/workflows/ci.yml', (v) => `env:\n  API_TOKEN: ${v.token}\n`],
    ['a Kubernetes secret', 'app.yaml', (v) => `kind: Secret\ndata:\n  api-token: ${v.base64}\n`],
    ['Rails', 'config/secrets.yml', (v) => `production:\n  secret_key_base: ${v.sha256}\n`],
    ['JSON', 'app.json', (v) => `{"apiKey": "${v.token}"}`],
    ['JSON in JSON', 'app.json', (v) => JSON.stringify({ body: `{"apiKey":"${v.token}"}` })],
    ['TOML', 'app.toml', (v) => `api_key = "${v.token}"\n`],
    ['an ini file', 'app.ini', (v) => `[acme]\napi_key = ${v.token}\n`],
    ['Java properties', 'app.properties', (v) => `acme.auth.token=${v.token}\n`],
    ['an XML element', 'app.xml', (v) => `<apiKey>${v.token}</apiKey>\n`],
    ['an XML attribute', 'app.xml', (v) => `<service token="${v.token}"/>\n`],
    ['Terraform', 'main.tf', (v) => `api_token = "${v.token}"\n`],
    ['npm', '.npmrc', (v) => `//registry.acme.test/:_authToken=${v.token}\n`],
    ['JavaScript', 'a.js', (v) => `const apiKey = '${v.token}'\n`],
    ['JavaScript with a template', 'a.js', (v) => `const apiKey = \`${v.token}\`\n`],
    ['JavaScript with a default', 'a.js', (v) => `const k = process.env.API_KEY || '${v.token}'\n`],
    ['JavaScript, minified', 'a.min.js', (v) => `!function(e){var t={apiKey:"${v.token}",n:1}}();`],
    ['TypeScript with a type', 'a.ts', (v) => `const apiKey: string = '${v.token}'\n`],
    ['a header in TypeScript', 'a.ts', (v) => `headers: { 'X-API-Key': '${v.token}' }\n`],
    ['Python', 'a.py', (v) => `API_KEY = "${v.token}"\n`],
    ['Python with a type', 'a.py', (v) => `API_KEY: str = "${v.token}"\n`],
    ['Python bytes', 'a.py', (v) => `SECRET_KEY = b'${v.token}'\n`],
    ['a Python argument', 'a.py', (v) => `client = Client(api_key='${v.token}')\n`],
    ['a Python default', 'a.py', (v) => `key = os.getenv("API_KEY", "${v.token}")\n`],
    ['Go', 'a.go', (v) => `apiKey := "${v.token}"\n`],
    ['a Go struct', 'a.go', (v) => `cfg := Config{APIKey: "${v.token}"}\n`],
    ['Java', 'A.java', (v) => `private static final String API_KEY = "${v.token}";\n`],
    ['Kotlin', 'a.kt', (v) => `val apiKey = "${v.token}"\n`],
    ['C#', 'a.cs', (v) => `var apiKey = @"${v.token}";\n`],
    ['PHP', 'a.php', (v) => `$apiKey = '${v.token}';\n`],
    ['a PHP array', 'a.php', (v) => `'api_key' => '${v.token}',\n`],
    ['a PHP constant', 'a.php', (v) => `define('API_KEY', '${v.token}');\n`],
    ['Ruby', 'a.rb', (v) => `config.secret_key = '${v.token}'\n`],
    ['a Ruby symbol', 'a.rb', (v) => `:api_key => '${v.token}',\n`],
    ['Rust', 'a.rs', (v) => `let api_key = "${v.token}";\n`],
    ['Swift', 'a.swift', (v) => `let apiKey = "${v.token}"\n`],
    ['Objective-C', 'a.m', (v) => `NSString *apiKey = @"${v.token}";\n`],
    ['C', 'a.c', (v) => `static const char *api_key = "${v.token}";\n`],
    ['Elixir', 'config/prod.exs', (v) => `config :acme, secret_key_base: "${v.token}"\n`],
    ['SQL', 'a.sql', (v) => `UPDATE settings SET api_key = '${v.token}' WHERE id = 1;\n`],
    ['a comment', 'a.ts', (v) => `// token: "${v.token}"\n`],
    ['a random password without quotes', '.env', (v) => `DB_PASSWORD=${v.token}\n`],
    ['a setter', 'A.java', (v) => `client.setApiKey("${v.token}");\n`],
    ['a name with a dot in a call', 'A.java', (v) => `p.setProperty("api.key", "${v.token}");\n`],
    ['a macro in C', 'a.h', (v) => `#define API_KEY "${v.token}"\n`],
    ['a typed constant in Rust', 'a.rs', (v) => `const API_KEY: &str = "${v.token}";\n`],
    ['a typed constant in Go', 'a.go', (v) => `const apiKey string = "${v.token}"\n`],
    ['an option with a blank', 'run.sh', (v) => `deploy --api-key ${v.token} --force\n`],
    ['the old syntax of Docker', 'Dockerfile', (v) => `ENV API_TOKEN ${v.token}\n`],
    ['Kubernetes', 'app.yaml', (v) => `- name: API_TOKEN\n  value: "${v.token}"\n`],
    ['.NET settings', 'app.config', (v) => `<add key="ApiKey" value="${v.token}" />\n`],
    ['a query in code', 'a.ts', (v) => `fetch('https://acme.test/v1?api_key=${v.token}&n=1')\n`],
    ['an escaped query', 'a.json', (v) => `{"url":"https://acme.test?a=1\\u0026token=${v.token}"}`],
    [
      'HTML in an attribute',
      'a.xml',
      (v) => `<a b="{&quot;apiKey&quot;:&quot;${v.token}&quot;}"/>`,
    ],
    ['a wrapped literal', 'A.java', (v) => `var apiKey = new SecretString("${v.token}");\n`],
    ['a Python string below', 'a.py', (v) => `API_KEY = (\n    "${v.token}"\n)\n`],
    ['an env file, as a password', '.env', (v) => `DB_PASSWORD=${v.password}\n`],
    ['YAML, as a password', 'app.yml', (v) => `password: ${v.password}\n`],
    [
      'Java properties, as a password',
      'app.properties',
      (v) => `spring.datasource.password=${v.password}\n`,
    ],
    ['XML, as a password', 'app.xml', (v) => `<password>${v.password}</password>\n`],
    ['a password in JSON', 'app.json', (v) => `{"password": "${v.password}"}`],
    ['a password in YAML', 'app.yml', (v) => `password: "${v.password}"\n`],
    ['a password in code', 'a.py', (v) => `connect(user="ada", password="${v.password}")\n`],
    ['a password of an option', 'run.sh', (v) => `mysql --password='${v.password}' acme\n`],
  ])('in %s', (_, path, text) => expectFound(['high', 'medium'], path, text))
})

describe('a value is reported with low confidence', () => {
  it.each<Case>([
    ['in a test', 'test/a.ts', (v) => `const apiKey = '${v.token}'\n`],
    ['in a fixture', 'spec/fixtures/a.json', (v) => `{"token": "${v.token}"}`],
    ['in a snapshot', 'a.snap', (v) => `"token": "${v.token}"`],
    ['in documentation', 'README.md', (v) => `apiKey: "${v.token}"\n`],
    ['in a page', 'index.html', (v) => `<div data-api-key="${v.token}"></div>\n`],
    ['in an example', 'examples/app.env', (v) => `API_TOKEN=${v.token}\n`],
    ['in a test, as a password', 'test/a.ts', (v) => `login({ password: '${v.password}' })\n`],
  ])('%s', (_, path, text) => expectFound(['low'], path, text))

  it.each([
    ['a word and a digit', `password: "admin123"`],
    ['one word in small letters with digits', `password: "hunter2xx"`],
  ])('as a password that a person chose: %s', (_, text) => {
    expect(scan(text, 'app.yml').map(({ confidence }) => confidence)).toEqual(['low'])
  })
})

describe('nothing is reported', () => {
  it.each<Case>([
    [
      'minified code',
      'a.min.js',
      () =>
        'var n=e.token,r=t.secret||n.apiKey,i=function(e,t){return e.accessToken=t,e};a.password=b.c(d)',
    ],
    ['minified code with members', 'a.min.js', () => `{token:e.tokenType1,secret:a1B2c3D4e5F6.h8}`],
    ['a source map', 'a.js.map', (v) => `{"names":["token"],"mappings":"AAAA,${v.sha512}"}`],
    [
      'package-lock.json',
      'package-lock.json',
      (v) =>
        `"node_modules/js-tokens": {\n  "version": "4.0.0",\n  "integrity": "sha512-${v.sha512}"\n}`,
    ],
    ['yarn.lock', 'yarn.lock', (v) => `js-tokens@^4.0.0:\n  integrity sha512-${v.sha512}\n`],
    [
      'pnpm-lock.yaml',
      'pnpm-lock.yaml',
      (v) => `/js-tokens/4.0.0:\n  resolution: {integrity: sha512-${v.sha512}}\n`,
    ],
    ['Cargo.lock', 'Cargo.lock', (v) => `name = "secret-service"\nchecksum = "${v.sha256}"\n`],
    ['go.sum', 'go.sum', (v) => `acme.test/token v1.0.0 h1:${v.base64}\n`],
    ['an action', '.github/workflows/ci.yml', (v) => `- uses: acme/app-token@${v.sha1} # v1\n`],
    ['an image', 'Dockerfile', (v) => `FROM acme/token-service@sha256:${v.sha256}\n`],
    ['a UUID', 'app.json', (v) => `{"token": "${v.uuid}", "clientSecret": "${v.uuid}"}`],
    ['a commit', 'NOTES.txt', (v) => `secret-scanning commit: ${v.sha1}\n`],
    ['a checksum', 'app.json', (v) => `{"token_sha256": "${v.sha256}", "tokenEtag": "${v.hex}"}`],
    ['a hash of a password', 'app.json', (v) => `{"passwordHash": "${v.token}"}`],
    ['a password as bcrypt', 'app.json', (v) => `{"password": "$2b$10$${v.token}"}`],
    ['a public key', 'app.yml', (v) => `public_key: "${v.base64}"\n`],
    ['a token of a page', 'app.json', (v) => `{"nextPageToken": "${v.token}"}`],
    ['a CSRF token', 'index.html', (v) => `<input name="csrf_token" value="${v.token}">`],
    [
      'words in hex',
      'compose.yml',
      () => `secret_key: ${Buffer.from('change this to a secret').toString('hex')}\n`,
    ],
    ['a value encrypted by SOPS', 'app.yml', (v) => `token: ENC[AES256_GCM,data:${v.base64}]\n`],
    [
      'a value encrypted by Ansible',
      'app.yml',
      (v) => `password: !vault |\n  $ANSIBLE_VAULT;1.1\n  ${v.sha256}\n`,
    ],
    [
      'an image in CSS',
      'a.css',
      (v) => `.secret{background:url(data:image/png;base64,${v.sha512})}`,
    ],
    ['an address of Ethereum', 'a.ts', (v) => `const tokenAddress = '0x${v.sha1}'\n`],
    ['the tag of an image', 'app.yml', (v) => `image: acme/token:${v.sha1}\n`],
    ['a rule for passwords', 'app.json', () => '{"passwordRule": "Min8Chars"}'],
    ['code without quotes', 'a.ts', (v) => `const token = ${v.token}\n`],
    ['a comment without quotes', 'a.ts', (v) => `// token: ${v.token}\n`],
  ])('for %s', (_, path, text) => {
    for (const seed of seeds) expect(scan(text(valuesFrom(seed)), path)).toEqual([])
  })

  it.each([
    ['a translation', 'de.json', '{"password": "Passwort"}'],
    ['a translation of several words', 'de.json', '{"password": "Passwort vergessen?"}'],
    ['a translation in French', 'fr.json', '{"password": "Mot de passe"}'],
    ['a translation in Japanese', 'ja.json', '{"password": "パスワード"}'],
    ['a translation in Chinese', 'zh.json', '{"password": "请输入密码"}'],
    ['a translation in Korean', 'ko.json', '{"confirmPassword": "비밀번호를 확인하세요"}'],
    ['a message', 'en.json', '{"token": "Invalid token: please sign in again (code 401)"}'],
    [
      'a type',
      'a.ts',
      'interface A { token: string; secret: SecretKeyV2; apiKey?: Partial<KeyV2> }',
    ],
    ['a generic type', 'a.ts', 'const tokens: Map<string, AccessTokenV2> = new Map()'],
    ['a type in Rust', 'a.rs', 'pub token: Option<AccessTokenV2>,'],
    ['a tag in Go', 'a.go', 'AccessToken string `json:"access_token,omitempty" yaml:"token2"`'],
    ['a field of a protocol', 'a.proto', 'string access_token = 12;'],
    ['a call', 'a.ts', 'const token = await getAccessToken({ userId: 12345678 })'],
    ['a call in Python', 'a.py', 'token = jwt.encode(payload2, key, algorithm="HS256")'],
    ['a call in Go', 'a.go', 'token, err := auth.NewTokenSource2(ctx, cfg)'],
    ['a call with a string', 'a.ts', "const password = getPassword('user1')"],
    ['an element', 'a.py', 'token: Token = self.tokens[12345]'],
    ['the environment', 'a.ts', 'const apiKey = process.env.ACME_API_KEY_2024'],
    ['the environment in Python', 'a.py', 'API_KEY = os.environ["ACME_API_KEY_2024"]'],
    ['the environment in a shell', 'run.sh', 'API_TOKEN="$ACME_TOKEN_2024"'],
    ['the environment with a default', 'run.sh', `API_TOKEN="\${ACME_TOKEN_2024:-}"`],
    ['a variable in Terraform', 'main.tf', 'api_token = var.acme_api_token_2024'],
    [
      'a secret of a workflow',
      '.github/workflows/ci.yml',
      `token: \${{ secrets.ACME_TOKEN_2024 }}`,
    ],
    ['a property in Java', 'A.java', `@Value("\${acme.api.token.v2}") private String token;`],
    ['a reference to a vault', 'app.yml', 'token: vault:secret/data/acme2#token'],
    ['a reference to AWS', 'app.yml', 'token: "{{resolve:ssm:/acme/token:2}}"'],
    [
      'a reference to Google Cloud',
      'app.yml',
      'secret: projects/123456789012/secrets/acme/versions/2',
    ],
    ['a reference to Kubernetes', 'app.yml', 'secretKeyRef:\n  name: acme-db2\n  key: password'],
    [
      'an ARN',
      'app.json',
      '{"secret": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:a-1b2C3d"}',
    ],
    ['a URL', 'a.ts', "token: 'https://acme.test/oauth2/token'"],
    ['a path', 'a.ts', "secret: 'fixtures/keys/id_rsa2.pem'"],
    ['a name', 'app.yml', 'secretName: acme-tls-secret-v2-prod'],
    ['words with hyphens', 'a.ts', "const secret = 'my-app-2-prod-secret-3'"],
    ['words with underscores', 'a.ts', "const token = 'access_token_refresh_handler_2'"],
    ['words in capitals', '.env', 'API_KEY=RUNPODAPIKEYFROMTHEVAULTOFTHETEAM'],
    ['camel case', 'a.ts', "const token = 'accessTokenRefreshHandler2'"],
    ['a CSS class', 'a.css', '.token-keyword2 { color: #1a2b3c }\n.token.punctuation{color:#999}'],
    ['a CSS variable', 'a.css', '--secret-color: #1a2b3c4d5e6f;'],
    ['an attribute of a class', 'a.tsx', '<span className="token operator2">'],
    ['a selector', 'a.ts', "passwordInput: '#password1'"],
    ['an input', 'a.html', '<input type="password" name="userPassword1" placeholder="8 letters">'],
    ['a regular expression', 'a.ts', "passwordRegex: '^(?=.*[A-Z])(?=.*[0-9]).{8,}$'"],
    ['a number', 'app.json', '{"max_tokens": 4096, "tokens": 12345678901234}'],
    ['a date', 'app.json', '{"secret": "2024-01-01T00:00:00Z"}'],
    ['a version', 'app.json', '{"secret": "1.2.3-alpha.4+build5678"}'],
    ['an address', 'app.yml', 'token: 192.168.100.200:8080'],
    ['a placeholder', '.env', 'API_KEY=your-api-key-here-1234'],
    ['a placeholder in brackets', '.env', 'API_KEY=<your api key>'],
    ['a placeholder of crosses', '.env', 'API_KEY=xxxxxxxxxxxxxxxxxxxx1'],
    ['a placeholder to change', '.env', 'API_KEY=changeme123456789'],
  ])('for %s', (_, path, text) => {
    expect(scan(text, path)).toEqual([])
  })
})

type Alphabet = readonly [what: string, value: (make: Make) => string]

describe('of random values at least 19 in 20 are reported', () => {
  it.each<Alphabet>([
    ['20 letters and digits', (make) => make.alnum(20)],
    ['32 letters and digits', (make) => make.alnum(32)],
    ['32 letters', (make) => make.of('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', 32)],
    [
      'a key of Django',
      (make) => make.of('abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)', 50),
    ],
    ['32 small letters and digits', (make) => make.lower(32)],
    ['16 hex digits', (make) => make.hex(16)],
    ['32 hex digits', (make) => make.hex(32)],
    ['32 bytes in base64', (make) => `${make.base64(43)}=`],
    ['16 bytes in base64url', (make) => make.base64url(22)],
    ['32 bytes in base64url', (make) => make.base64url(43)],
    ['64 bytes in base64', (make) => `${make.base64(86)}==`],
  ])('%s', (_, value) => expect(shareFound(value)).toBeGreaterThan(0.95))
})

describe('what was a gap once', () => {
  it('a random value is found in a bearer token in code', () => {
    expectFound(
      ['high', 'medium'],
      'a.ts',
      (v) => `headers: { Authorization: 'Bearer ${v.token}' }\n`,
    )
  })

  it('a translation with an accent is not taken for a secret', () => {
    expect(scan('{"password": "Contraseña"}', 'es.json')).toEqual([])
  })
})

const scanner = createScanner(rules)
const seeds = ['a', 'b', 'c', 'd', 'e']

function scan(text: string, path: string) {
  return scanner.scan(Buffer.from(text), path)
}

function shareFound(value: (make: Make) => string): number {
  const values = Array.from({ length: 500 }, (_, seed) => value(makeFrom(`share/${seed}`)))
  const found = values.filter((secret) =>
    scan(`SECRET_KEY="${secret}"\n`, 'app.yml').some((match) => match.secret.reveal() === secret),
  )
  return found.length / values.length
}

function expectFound(expected: readonly Confidence[], path: string, text: Case[2]) {
  for (const seed of seeds) {
    const values = valuesFrom(seed)
    const found = scan(text(values), path)
    expect(found).toHaveLength(1)
    expect(expected).toContain(found[0]?.confidence)
    expect(Object.values(values)).toContain(found[0]?.secret.reveal())
  }
}
