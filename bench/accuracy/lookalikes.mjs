// What looks random and is no secret. Nothing here may be found.

/** `path` and `text` of one file each; the text is made of a seed. */
export const lookalikes = [
  { path: 'package-lock.json', text: (make) => repeat(30, () => npmPackage(make)) },
  {
    path: 'yarn.lock',
    text: (make) =>
      repeat(30, () => {
        const name = word(make)
        const hash = make.hex(40)
        const url = `https://registry.yarnpkg.com/${name}/-/${name}-1.2.3.tgz#${hash}`
        return `${name}@^1.2.3:\n  version "1.2.3"\n  resolved "${url}"\n  integrity sha512-${make.base64(86)}==\n`
      }),
  },
  {
    path: 'poetry.lock',
    text: (make) =>
      repeat(
        30,
        () => `    {file = "${word(make)}-1.0.0.tar.gz", hash = "sha256:${make.hex(64)}"},`,
      ),
  },
  {
    path: 'go.sum',
    text: (make) =>
      repeat(40, () => `github.com/${word(make)}/${word(make)} v1.4.2 h1:${make.base64(43)}=`),
  },
  {
    path: 'Cargo.lock',
    text: (make) =>
      repeat(30, () => `[[package]]\nname = "${word(make)}-token"\nchecksum = "${make.hex(64)}"\n`),
  },
  { path: 'SHA256SUMS', text: (make) => repeat(40, () => `${make.hex(64)}  ${word(make)}.tar.gz`) },
  {
    path: 'CHANGELOG.md',
    text: (make) =>
      repeat(
        40,
        () =>
          `- fix the token refresh of ${word(make)} ([${make.hex(7)}](https://github.com/a/b/commit/${make.hex(40)}))`,
      ),
  },
  {
    path: '.github/workflows/ci.yml',
    text: (make) =>
      repeat(
        20,
        () =>
          `      - uses: actions/${word(make)}@${make.hex(40)} # v4\n        with:\n          token: \${{ secrets.${word(make).toUpperCase()}_TOKEN }}`,
      ),
  },
  {
    path: 'src/ids.ts',
    text: (make) =>
      repeat(
        30,
        () => `  { keyId: '${make.uuid()}', tokenId: '${make.uuid()}', name: '${word(make)}' },`,
      ),
  },
  {
    path: 'db/seed.sql',
    text: (make) =>
      repeat(
        30,
        () => `INSERT INTO sessions (id, revision) VALUES ('${make.uuid()}', '${make.hex(40)}');`,
      ),
  },
  {
    path: 'public/app.min.js',
    text: (make) =>
      repeat(6, () => repeat(200, () => minified(make), '')) +
      `\n//# sourceMappingURL=app.${make.hex(8)}.js.map\n`,
  },
  {
    path: 'public/app.css',
    text: (make) =>
      repeat(
        60,
        () =>
          `.token_${make.alnum(5)}--${make.alnum(6)}{color:#${make.hex(6)};content:"${word(make)}"}`,
        '',
      ),
  },
  {
    path: 'public/index.html',
    text: (make) =>
      repeat(
        20,
        () =>
          `<script src="/assets/main.${make.hex(20)}.js" integrity="sha384-${make.base64(64)}" crossorigin="anonymous"></script>`,
      ),
  },
  {
    path: 'public/manifest.json',
    text: (make) =>
      `{\n${repeat(40, () => `  "assets/${word(make)}-token.js": "assets/${word(make)}-token-${make.alnum(8)}.js",`)}\n}\n`,
  },
  {
    path: 'src/logo.ts',
    text: (make) =>
      `export const logo = 'data:image/png;base64,iVBORw0KGgo${make.base64(4000)}='\n`,
  },
  {
    path: 'src/font.css',
    text: (make) =>
      `@font-face{font-family:Icons;src:url(data:font/woff2;base64,d09GMgABAAAAA${make.base64(6000)})}\n`,
  },
  {
    path: 'locales/de.json',
    text: (make) =>
      `{\n${repeat(20, () => `  "${word(make)}.password": "Ihr Passwort für ${word(make)}",\n  "${word(make)}ApiKey": "API-Schlüssel eingeben",\n  "secret_${word(make)}": "Geheimnis anzeigen oder verbergen",`)}\n}\n`,
  },
  {
    path: 'src/api.d.ts',
    text: (make) =>
      repeat(
        20,
        () =>
          `export interface ${pascal(make)}Credentials {\n  readonly apiKey: string\n  readonly accessToken?: ${pascal(make)}Token | null\n  password: Password<'${word(make)}'>\n}`,
      ),
  },
  {
    path: 'src/auth.ts',
    text: (make) =>
      repeat(
        20,
        () =>
          `const ${word(make)}Token = await ${word(make)}.getAccessToken(${word(make)}Options)\nconst apiKey = process.env.${word(make).toUpperCase()}_API_KEY ?? config.${word(make)}ApiKey`,
      ),
  },
  {
    path: 'src/Auth.java',
    text: (make) =>
      repeat(
        20,
        () =>
          `  private static final String ${word(make).toUpperCase()}_TOKEN_KEY = "com.${word(make)}.security.token.${word(make)}";\n  String password = request.getParameter(PASSWORD_FIELD_NAME);`,
      ),
  },
  {
    path: '.env.template',
    text: (make) =>
      repeat(20, () => {
        const name = word(make).toUpperCase()
        return `${name}_API_KEY=your-${word(make)}-api-key-here\n${name}_SECRET=<${word(make)}-secret>\n${name}_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxx\n${name}_PASSWORD=changeme`
      }),
  },
  {
    path: 'charts/values.yaml',
    text: (make) =>
      repeat(
        20,
        () =>
          `${word(make)}:\n  existingSecret: "${word(make)}-credentials-v2"\n  secretKey: '{{ .Values.${word(make)}.secretKey }}'\n  token: \${${word(make).toUpperCase()}_TOKEN}\n  passwordFile: /run/secrets/${word(make)}_password`,
      ),
  },
  {
    path: 'infra/iam.tf',
    text: (make) =>
      repeat(
        20,
        () =>
          `resource "aws_ssm_parameter" "${word(make)}_token" {\n  name  = "/billing/${word(make)}/api_token"\n  value = var.${word(make)}_api_token\n  key_id = aws_kms_key.${word(make)}.arn\n}`,
      ),
  },
  {
    path: 'certs/ca.pem',
    text: (make) =>
      `-----BEGIN CERTIFICATE-----\nMIID${make.base64(60)}\n${repeat(18, () => make.base64(64))}\n-----END CERTIFICATE-----\n-----BEGIN PUBLIC KEY-----\nMIIB${make.base64(60)}\n${repeat(5, () => make.base64(64))}\n-----END PUBLIC KEY-----\n`,
  },
  {
    path: 'docker-compose.lock.yaml',
    text: (make) =>
      repeat(
        20,
        () =>
          `  ${word(make)}:\n    image: ghcr.io/${word(make)}/token-service@sha256:${make.hex(64)}`,
      ),
  },
  {
    path: 'known_hosts',
    text: (make) =>
      repeat(
        20,
        () => `${word(make)}.internal ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${make.base64(43)}`,
      ),
  },
  {
    path: 'cassettes/list.yml',
    text: (make) =>
      repeat(
        20,
        () =>
          `      etag: '"${make.hex(32)}"'\n      x-request-id: ${make.uuid()}\n      x-amz-cf-id: ${make.base64url(55)}=`,
      ),
  },
]

function repeat(times, line, glue = '\n') {
  return Array.from({ length: times }, line).join(glue) + (glue === '\n' ? '\n' : '')
}

function npmPackage(make) {
  const name = word(make)
  return `    "node_modules/${name}": {\n      "version": "4.2.${make.int(0, 30)}",\n      "resolved": "https://registry.npmjs.org/${name}/-/${name}-4.2.1.tgz",\n      "integrity": "sha512-${make.base64(86)}==",\n      "license": "MIT"\n    },`
}

function minified(make) {
  const [a, b, c] = [make.of(letters, 1), make.of(letters, 2), make.alnum(make.int(2, 4))]
  return make.pick([
    `var ${a}=${b}.token,_${c}=e(${make.int(100, 99999)}).default;`,
    `${a}.secretKey=function(){return ${b}._${c}(this.key,"${word(make)}")};`,
    `case ${make.int(1, 99)}:return ${a}.password=${b}?${a}.${b}:void 0;`,
    `${make.int(1000, 9999)}:(e,t,n)=>{"use strict";n.d(t,{${a}:()=>${b}});},`,
  ])
}

function pascal(make) {
  const text = word(make)
  return text[0].toUpperCase() + text.slice(1)
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

function word(make) {
  return make.pick(words)
}

const words =
  'account address archive billing branch button cache calendar canvas channel client cluster comment contract customer device dialog domain editor engine event export filter folder gateway graph group handler import invoice label layout ledger library listener manager market member message metric module network object order parser payment person picture policy printer product profile project provider queue record region report request resource router schedule search server service session settings signal stage storage stream student subject system target template ticket toolbar travel update vendor viewer volume wallet window worker'.split(
    ' ',
  )
