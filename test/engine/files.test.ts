/// <reference types="vite/types/importMeta.d.ts" />
import { describe, expect, it } from 'vitest'
import { allServices } from '../../rules/services/index.js'
import { makeFrom } from '../../src/engine/example.js'
import type { Confidence, Rule } from '../../src/engine/rule.js'
import { createScanner } from '../../src/engine/scan.js'

/** Values that a file may carry. */
function valuesFrom(seed: string) {
  const make = makeFrom(`files/${seed}`)
  const password = () =>
    `Kq${make.of('bcdfghjkmnpqrstvwxz', 4)}${make.digits(3)}!${make.of('bcdfgh', 3)}`
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  const chosen = `${make.pick(['sunshine', 'mustang', 'dragonfly', 'winterfell'])}${make.digits(2)}`
  return {
    make,
    base64,
    token: make.alnum(40),
    session: `${make.base64(300)}=`,
    obscured: make.base64url(36),
    apr1: `$apr1$${make.alnum(8)}$${make.alnum(22)}`,
    token2: make.alnum(32),
    hex: make.hex(32),
    hex64: make.hex(64),
    hex128: make.hex(128),
    uuid: make.uuid(),
    key: `${make.base64(43)}=`,
    password: password(),
    password2: password(),
    /** As a person makes one up. */
    chosen,
    django: make.of('abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)', 50),
    salt: make.of(
      'ABCDEFGHJKLMNPQRSTUVWYZabcdefghjkmnpqrstuvwyz23456789!@#%^&*()-_ []{}|;:,.?~+=',
      64,
    ),
    salt2: make.of(
      'ABCDEFGHJKLMNPQRSTUVWYZabcdefghjkmnpqrstuvwyz23456789!@#%^&*()-_ []{}|;:,.?~+=',
      64,
    ),
    pem: base64(
      `-----BEGIN RSA PRIVATE KEY-----\n${make.privateKey('rsa')}\n-----END RSA PRIVATE KEY-----\n`,
    ),
    certificate: base64(
      `-----BEGIN CERTIFICATE-----\n${Array.from({ length: 20 }, () => make.base64(64)).join('\n')}\n-----END CERTIFICATE-----\n`,
    ),
    dockerConfig: base64(
      JSON.stringify({ auths: { 'r.acme.test': { auth: base64(`ci:${make.alnum(20)}`) } } }),
    ),
  }
}

type Values = ReturnType<typeof valuesFrom>

type Case = readonly [
  path: string,
  what: string,
  text: (v: Values) => string,
  found: (v: Values) => readonly string[],
  least: Confidence,
]

const cases: readonly Case[] = [
  // Environment files
  [
    '.env',
    'a password',
    (v) => `APP_ENV=prod\nDB_HOST=db.acme.test\nDB_PASSWORD=${v.password}\nDB_PORT=3306\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    '.env',
    'a chosen password',
    (v) => `DB_USERNAME=app\nDB_PASSWORD=${v.chosen}\n`,
    (v) => [v.chosen],
    'low',
  ],
  [
    '.env.production',
    'several',
    (v) =>
      `export JWT_SECRET="${v.token}"\nMAIL_PASSWORD='${v.password}' # mailgun\nREDIS_PASSWORD=null\n`,
    (v) => [v.token, v.password],
    'medium',
  ],
  [
    '.env.local',
    'in capitals with a number',
    (v) => `SMTP_PASS=${v.password}\nAPI_KEY_2=${v.token}\n`,
    (v) => [v.password, v.token],
    'medium',
  ],
  [
    'deploy/.env',
    'Laravel',
    (v) => `APP_NAME=Acme\nAPP_KEY=base64:${v.key}\nAPP_DEBUG=false\n`,
    (v) => [`base64:${v.key}`],
    'medium',
  ],
  ['.env.prod', 'Symfony', (v) => `APP_ENV=prod\nAPP_SECRET=${v.hex}\n`, (v) => [v.hex], 'medium'],
  [
    '.env',
    'a database URL',
    (v) => `DATABASE_URL=postgresql://app:${v.password}@10.1.2.3:5432/app\n`,
    (v) => [v.password],
    'medium',
  ],
  // Package managers
  [
    '.npmrc',
    'a token',
    (v) => `registry=https://npm.acme.test/\n//npm.acme.test/:_authToken=${v.uuid}\n`,
    (v) => [v.uuid],
    'medium',
  ],
  [
    '.npmrc',
    'a long token',
    (v) => `//npm.acme.test/:_authToken="${v.token}"\n`,
    (v) => [v.token],
    'medium',
  ],
  [
    '.npmrc',
    'user and password',
    (v) => `//npm.acme.test/:_auth=${v.base64(`ci:${v.password}`)}\nalways-auth=true\n`,
    (v) => [v.base64(`ci:${v.password}`)],
    'medium',
  ],
  [
    '.npmrc',
    'a password',
    (v) => `//npm.acme.test/:username=ci\n//npm.acme.test/:_password=${v.base64(v.password)}\n`,
    (v) => [v.base64(v.password)],
    'medium',
  ],
  [
    '.yarnrc.yml',
    'a token',
    (v) =>
      `npmRegistries:\n  "https://npm.acme.test":\n    npmAlwaysAuth: true\n    npmAuthToken: ${v.token}\n`,
    (v) => [v.token],
    'medium',
  ],
  [
    '.yarnrc.yml',
    'user and password',
    (v) => `npmScopes:\n  acme:\n    npmAuthIdent: "ci:${v.password}"\n`,
    (v) => [v.password],
    'low',
  ],
  [
    '.pypirc',
    'a password',
    (v) =>
      `[distutils]\nindex-servers = acme\n\n[acme]\nrepository = https://pypi.acme.test\nusername = ci\npassword = ${v.password}\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    '.pypirc',
    'a chosen password',
    (v) => `[acme]\nusername: ci\npassword: ${v.chosen}\n`,
    (v) => [v.chosen],
    'low',
  ],
  [
    'pip.conf',
    'a URL',
    (v) => `[global]\nextra-index-url = https://ci:${v.password}@10.1.2.3/simple\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    'auth.json',
    'Composer',
    (v) => `{"http-basic": {"repo.acme.test": {"username": "ci", "password": "${v.password}"}}}\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    '.bundle/config',
    'Bundler',
    (v) => `---\nBUNDLE_GEMS__ACME__TEST: "ci:${v.token}"\n`,
    (v) => [v.token],
    'medium',
  ],
  [
    '.gem/credentials',
    'RubyGems',
    (v) => `---\n:acme_api_key: ${v.hex}\n`,
    (v) => [v.hex],
    'medium',
  ],
  // Logins
  [
    '.netrc',
    'in lines',
    (v) => `machine api.acme.test\n  login ada\n  password ${v.password}\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    '.netrc',
    'in one line',
    (v) =>
      `machine api.acme.test login ada password ${v.chosen}\nmachine b.acme.test login bob password ${v.token}\n`,
    (v) => [v.chosen, v.token],
    'medium',
  ],
  [
    'home/ada/_netrc',
    'a default',
    (v) => `default login ada password ${v.token2}\n`,
    (v) => [v.token2],
    'medium',
  ],
  [
    '.authinfo',
    'of Emacs',
    (v) => `machine mail.acme.test login ada port 587 password ${v.password}\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    '.pgpass',
    'lines',
    (v) => `# production\ndb.acme.test:5432:app:ada:${v.chosen}\n*:*:*:postgres:${v.password}\n`,
    (v) => [v.chosen, v.password],
    'medium',
  ],
  [
    'pgpass.conf',
    'an escaped colon',
    (v) => `db.acme.test:5432:*:ada:ab\\:${v.token2}\n`,
    (v) => [`ab\\:${v.token2}`],
    'medium',
  ],
  [
    '.my.cnf',
    'a password',
    (v) => `[client]\nuser=root\npassword=${v.password}\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    '.my.cnf',
    'a chosen password in quotes',
    (v) => `[client]\nuser = root\npassword = "${v.chosen}"\n`,
    (v) => [v.chosen],
    'low',
  ],
  [
    '.git-credentials',
    'a token',
    (v) => `https://ada:${v.token}@git.acmeverlag.de\n`,
    (v) => [v.token],
    'medium',
  ],
  [
    '.git-credentials',
    'a chosen password',
    (v) => `https://ada:${v.chosen}@git.acmeverlag.de\n`,
    (v) => [v.chosen],
    'medium',
  ],
  ['.htpasswd', 'apr1', (v) => `ada:${v.apr1}\n`, (v) => [v.apr1], 'low'],
  // Registries and clusters
  [
    '.docker/config.json',
    'auths',
    (v) => `{"auths": {"r.acme.test": {"auth": "${v.base64(`ci:${v.password}`)}"}}}`,
    (v) => [v.base64(`ci:${v.password}`)],
    'high',
  ],
  [
    '.docker/config.json',
    'an identity token',
    (v) => `{"auths": {"r.acme.test": {"identitytoken": "${v.token}"}}}`,
    (v) => [v.token],
    'medium',
  ],
  [
    '.dockercfg',
    'auth',
    (v) =>
      `{"https://index.docker.io/v1/": {"auth": "${v.base64(`ci:${v.password}`)}", "email": "ci@acme.test"}}`,
    (v) => [v.base64(`ci:${v.password}`)],
    'high',
  ],
  [
    '.kube/config',
    'a token',
    (v) =>
      `apiVersion: v1\nkind: Config\nclusters:\n- cluster:\n    certificate-authority-data: ${v.certificate}\n    server: https://k.acme.test\nusers:\n- name: ada\n  user:\n    token: ${v.token}\n`,
    (v) => [v.token],
    'medium',
  ],
  [
    'kubeconfig.yaml',
    'a key',
    (v) =>
      `kind: Config\nusers:\n- name: ada\n  user:\n    client-certificate-data: ${v.certificate}\n    client-key-data: ${v.pem}\n`,
    (v) => [v.pem],
    'medium',
  ],
  [
    'kubeconfig',
    'a password',
    (v) => `users:\n- name: ada\n  user:\n    username: ada\n    password: ${v.password}\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    'k8s/secret.yaml',
    'data',
    (v) =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: acme-db\ntype: Opaque\ndata:\n  username: ${v.base64('postgres')}\n  password: ${v.base64(v.password)}\n`,
    (v) => [v.base64(v.password)],
    'medium',
  ],
  [
    'k8s/secret.yaml',
    'a chosen password',
    (v) =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: acme-db\ndata:\n  postgres-password: ${v.base64(v.chosen)}\n  user: YWNtZQ==\n`,
    (v) => [v.base64(v.chosen)],
    'low',
  ],
  [
    'k8s/secret.yaml',
    'in quotes, data first',
    (v) => `data:\n  DB_PASS: "${v.base64(v.password)}"\nkind: Secret\nmetadata: {name: db}\n`,
    (v) => [v.base64(v.password)],
    'medium',
  ],
  [
    'k8s/secret.yaml',
    'stringData',
    (v) =>
      `kind: Secret\nmetadata:\n  name: acme-db\nstringData:\n  password: ${v.password}\n  api-token: "${v.token}"\n`,
    (v) => [v.password, v.token],
    'medium',
  ],
  [
    'k8s/list.yaml',
    'a list',
    (v) =>
      `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata:\n    name: a\n  data:\n    REDIS_PASSWORD: ${v.base64(v.token)}\n`,
    (v) => [v.base64(v.token)],
    'medium',
  ],
  [
    'k8s/secret.json',
    'JSON',
    (v) =>
      `{"kind": "Secret", "apiVersion": "v1", "data": {"password": "${v.base64(v.password)}"}}\n`,
    (v) => [v.base64(v.password)],
    'medium',
  ],
  [
    'k8s/pull.yaml',
    'a pull secret',
    (v) => `kind: Secret\ndata:\n  .dockerconfigjson: ${v.dockerConfig}\n`,
    (v) => [v.dockerConfig],
    'high',
  ],
  [
    'k8s/tls.yaml',
    'a TLS key',
    (v) =>
      `kind: Secret\ntype: kubernetes.io/tls\ndata:\n  tls.crt: ${v.certificate}\n  tls.key: ${v.pem}\n`,
    (v) => [v.pem],
    'medium',
  ],
  [
    'chart/values.yaml',
    'Helm',
    (v) =>
      `postgresql:\n  auth:\n    username: app\n    password: ${v.password}\n    existingSecret: ""\n  secretKey: ${v.token}\n`,
    (v) => [v.password, v.token],
    'medium',
  ],
  [
    'chart/values-prod.yaml',
    'Helm, chosen',
    (v) => `mariadb:\n  auth:\n    rootPassword: "${v.chosen}"\n`,
    (v) => [v.chosen],
    'low',
  ],
  // Infrastructure
  [
    'terraform.tfstate',
    'attributes',
    (v) =>
      `{"version": 4, "resources": [{"type": "aws_db_instance", "instances": [{"attributes": {"username": "root", "password": "${v.password}", "endpoint": "db.acme.test:5432"}}]}]}\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    'terraform.tfstate',
    'an output',
    (v) =>
      `{\n  "outputs": {\n    "db_password": {\n      "value": "${v.password}",\n      "type": "string",\n      "sensitive": true\n    }\n  }\n}\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    'prod.tfstate',
    'a random password',
    (v) =>
      `{\n "type": "random_password",\n "name": "db",\n "provider": "provider[\\"registry.terraform.io/hashicorp/random\\"]",\n "instances": [{"schema_version": 3, "attributes": {"bcrypt_hash": "$2a$10$${v.make.alnum(53)}", "id": "none", "length": 20, "result": "${v.password}"}}]\n}\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    'terraform.tfvars',
    'a variable',
    (v) => `region      = "eu-west-1"\ndb_password = "${v.password}"\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    'inventory/hosts.ini',
    'Ansible',
    (v) =>
      `[web]\nweb1 ansible_host=10.0.0.1 ansible_user=root ansible_password=${v.password} ansible_become_pass=${v.password2}\n`,
    (v) => [v.password, v.password2],
    'medium',
  ],
  [
    'inventory/hosts',
    'Ansible over SSH',
    (v) => `web1 ansible_ssh_pass=${v.chosen} ansible_ssh_user=ada\n`,
    (v) => [v.chosen],
    'low',
  ],
  [
    'group_vars/all.yml',
    'Ansible in YAML',
    (v) => `ansible_become_password: "${v.password}"\nmysql_root_password: ${v.password2}\n`,
    (v) => [v.password, v.password2],
    'medium',
  ],
  // Frameworks
  [
    'wp-config.php',
    'WordPress',
    (v) =>
      `define( 'DB_USER', 'acme' );\ndefine( 'DB_PASSWORD', '${v.password}' );\ndefine( 'AUTH_KEY',         '${v.salt}' );\ndefine( 'NONCE_SALT',       '${v.salt2}' );\n`,
    (v) => [v.password, v.salt, v.salt2],
    'medium',
  ],
  [
    'wp-config.php',
    'a chosen password',
    (v) => `/** MySQL database password */\ndefine('DB_PASSWORD', '${v.chosen}');\n`,
    (v) => [v.chosen],
    'low',
  ],
  ['config/master.key', 'Rails', (v) => v.hex, (v) => [v.hex], 'high'],
  ['config/credentials/production.key', 'Rails', (v) => `${v.hex}\n`, (v) => [v.hex], 'high'],
  [
    'config/secrets.yml',
    'Rails',
    (v) => `production:\n  secret_key_base: ${v.hex128}\n`,
    (v) => [v.hex128],
    'medium',
  ],
  [
    'config/database.yml',
    'Rails',
    (v) =>
      `production:\n  adapter: mysql2\n  username: app\n  password: ${v.password}\n  host: db.acme.test\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    'config/database.yml',
    'Rails, chosen',
    (v) => `production:\n  username: app\n  password: "${v.chosen}"\n`,
    (v) => [v.chosen],
    'low',
  ],
  [
    'config/initializers/secret_token.rb',
    'Rails',
    (v) => `Acme::Application.config.secret_token = '${v.hex128}'\n`,
    (v) => [v.hex128],
    'medium',
  ],
  [
    'acme/settings.py',
    'Django',
    (v) =>
      `# SECURITY WARNING: keep the secret key used in production secret!\nSECRET_KEY = '${v.django}'\n`,
    (v) => [v.django],
    'medium',
  ],
  [
    'acme/settings.py',
    'a database of Django',
    (v) => `DATABASES = {'default': {'USER': 'acme', 'PASSWORD': '${v.password}', 'HOST': 'db'}}\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    'config/app.php',
    'Laravel',
    (v) => `'key' => env('APP_KEY', 'base64:${v.key}'),\n`,
    (v) => [`base64:${v.key}`],
    'medium',
  ],
  [
    'src/main/resources/application.properties',
    'Spring',
    (v) =>
      `spring.datasource.username=app\nspring.datasource.password=${v.password}\njwt.secret=${v.token}\n`,
    (v) => [v.password, v.token],
    'medium',
  ],
  [
    'src/main/resources/application-prod.yml',
    'Spring',
    (v) => `spring:\n  datasource:\n    username: app\n    password: ${v.password}\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    'appsettings.json',
    '.NET',
    (v) =>
      `{"ConnectionStrings": {"Default": "Server=db.acme.test;Database=app;User Id=app;Password=${v.password};Encrypt=true"}, "Jwt": {"Issuer": "acme", "Key": "${v.token}"}, "Oidc": {"ClientSecret": "${v.token2}"}}\n`,
    (v) => [v.password, v.token, v.token2],
    'medium',
  ],
  [
    'appsettings.Production.json',
    'a server without a dot',
    (v) =>
      `{"ConnectionStrings": {"Default": "Data Source=SQL01;Initial Catalog=app;User ID=sa;Password=${v.password}"}}\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    'Web.config',
    'a connection',
    (v) =>
      `<connectionStrings>\n  <add name="Db" connectionString="Data Source=SQL01;Initial Catalog=app;User ID=sa;Password=${v.password};" providerName="System.Data.SqlClient" />\n</connectionStrings>\n<appSettings>\n  <add key="ApiKey" value="${v.token}" />\n  <add key="SmtpPassword" value="${v.password2}" />\n</appSettings>\n`,
    (v) => [v.password, v.token, v.password2],
    'medium',
  ],
  [
    'Web.config',
    'machine keys',
    (v) =>
      `<machineKey validationKey="${v.hex128.toUpperCase()}" decryptionKey="${v.hex64.toUpperCase()}" validation="SHA1" decryption="AES" />\n`,
    (v) => [v.hex128.toUpperCase(), v.hex64.toUpperCase()],
    'medium',
  ],
  [
    'app.config',
    'mail',
    (v) => `<network host="mail.acme.test" userName="ada" password="${v.password}" port="587" />\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    'applicationHost.config',
    'IIS',
    (v) =>
      `<processModel identityType="SpecificUser" userName="ACME\\svc" password="${v.password}" />\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    'conf/tomcat-users.xml',
    'Tomcat',
    (v) =>
      `<tomcat-users>\n  <user username="ada" password="${v.chosen}" roles="manager-gui"/>\n</tomcat-users>\n`,
    (v) => [v.chosen],
    'low',
  ],
  // Notebooks and API clients
  [
    'analysis.ipynb',
    'a source line',
    (v) =>
      JSON.stringify(
        {
          cells: [
            {
              cell_type: 'code',
              source: [`API_KEY = "${v.token}"\n`, `password = '${v.password}'\n`],
            },
          ],
        },
        null,
        1,
      ),
    (v) => [v.token, v.password],
    'medium',
  ],
  [
    'analysis.ipynb',
    'an output',
    (v) =>
      JSON.stringify(
        { outputs: [{ text: ['{"access_token": "', `{'client_secret': '${v.token}'}\n`] }] },
        null,
        1,
      ),
    (v) => [v.token],
    'medium',
  ],
  [
    'analysis.ipynb',
    'the environment',
    (v) =>
      JSON.stringify({
        source: [`%env API_KEY=${v.token}\n`, `os.environ["DB_PASSWORD"] = "${v.password}"\n`],
      }),
    (v) => [v.token, v.password],
    'medium',
  ],
  [
    'acme.postman_collection.json',
    'bearer',
    (v) =>
      `"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "${v.token}", "type": "string"}]}\n`,
    (v) => [v.token],
    'medium',
  ],
  [
    'acme.postman_collection.json',
    'basic',
    (v) =>
      `{\n\t"key": "password",\n\t"value": "${v.password}",\n\t"type": "string"\n},\n{\n\t"key": "username",\n\t"value": "ada",\n\t"type": "string"\n}\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    'prod.postman_environment.json',
    'values',
    (v) =>
      `{"values": [{"key": "api_key", "value": "${v.token}", "enabled": true}, {"key": "password", "value": "${v.password}", "enabled": true}]}`,
    (v) => [v.token, v.password],
    'medium',
  ],
  [
    'acme.postman_collection.json',
    'a header',
    (v) =>
      `"header": [{"key": "Authorization", "value": "Bearer ${v.token}"}, {"key": "X-Api-Key", "value": "${v.token2}", "type": "text"}]\n`,
    (v) => [v.token, v.token2],
    'medium',
  ],
  [
    'Insomnia_2024-01-01.json',
    'Insomnia',
    (v) =>
      `{"headers": [{"id": "pair_1", "name": "X-API-Key", "value": "${v.token}"}], "authentication": {"type": "basic", "username": "ada", "password": "${v.password}"}}`,
    (v) => [v.token, v.password],
    'medium',
  ],
  // CI
  [
    '.travis.yml',
    'env',
    (v) => `env:\n  global:\n    - API_TOKEN=${v.token}\n    - secure: "${v.make.base64(171)}="\n`,
    (v) => [v.token],
    'medium',
  ],
  [
    '.gitlab-ci.yml',
    'variables',
    (v) =>
      `variables:\n  DB_PASSWORD: "${v.password}"\ndeploy:\n  script:\n    - docker login -u ci -p ${v.token} r.acme.test\n`,
    (v) => [v.password, v.token],
    'medium',
  ],
  [
    'azure-pipelines.yml',
    'variables',
    (v) =>
      `variables:\n- name: apiToken\n  value: ${v.token}\n- name: dbPassword\n  value: '${v.password}'\n`,
    (v) => [v.token, v.password],
    'medium',
  ],
  [
    'Jenkinsfile',
    'environment',
    (v) =>
      `environment {\n  API_TOKEN = '${v.token}'\n}\nsteps { sh "curl -u ada:${v.password} https://ci.acme.test/build" }\n`,
    (v) => [v.token, v.password],
    'medium',
  ],
  [
    '.circleci/config.yml',
    'environment',
    (v) => `    environment:\n      SECRET_KEY: ${v.token}\n`,
    (v) => [v.token],
    'medium',
  ],
  [
    '.github/workflows/ci.yml',
    'curl',
    (v) => `      - run: curl --user ada:${v.password} https://ci.acme.test\n`,
    (v) => [v.password],
    'low',
  ],
  // Shell history
  [
    '.bash_history',
    'mysql',
    (v) => `ls -la\nmysql -h db.acme.test -u root -p${v.password} app\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    '.bash_history',
    'mysql, chosen and quoted',
    (v) => `mysqldump -uroot -p'${v.chosen}' app > app.sql\n`,
    (v) => [v.chosen],
    'low',
  ],
  [
    '.zsh_history',
    'sshpass',
    (v) => `: 1700000000:0;sshpass -p ${v.chosen} ssh ada@acme.test\n`,
    (v) => [v.chosen],
    'low',
  ],
  [
    '.zsh_history',
    'sshpass in quotes',
    (v) => `: 1700000000:0;sshpass -p '${v.password}' ssh ada@acme.test\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    '.bash_history',
    'curl',
    (v) =>
      `curl -u ada:${v.password} https://api.acme.test/v1\ncurl -s -X POST --user "ada:${v.token2}" https://acme.test\n`,
    (v) => [v.password, v.token2],
    'medium',
  ],
  [
    '.bash_history',
    'export',
    (v) => `export API_TOKEN=${v.token}\nexport PGPASSWORD=${v.password}\n`,
    (v) => [v.token, v.password],
    'medium',
  ],
  [
    '.bash_history',
    'docker login',
    (v) =>
      `docker login -u ci -p ${v.password} r.acme.test\nhelm registry login -u ci --password ${v.token2} r.acme.test\n`,
    (v) => [v.password, v.token2],
    'medium',
  ],
  [
    '.bash_history',
    'others',
    (v) =>
      `redis-cli -h r.acme.test -a ${v.password}\nmongosh db.acme.test -u ada -p ${v.password2}\n`,
    (v) => [v.password, v.password2],
    'medium',
  ],
  [
    '.mysql_history',
    'a user',
    (v) => `CREATE USER 'ada'@'%' IDENTIFIED BY '${v.password}';\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    '.psql_history',
    'a role',
    (v) => `ALTER ROLE ada WITH PASSWORD '${v.password}';\n`,
    (v) => [v.password],
    'medium',
  ],
  // Networks
  [
    'wpa_supplicant.conf',
    'a passphrase',
    (v) => `network={\n  ssid="Acme"\n  psk="${v.chosen}"\n}\n`,
    (v) => [v.chosen],
    'low',
  ],
  [
    'etc/wpa_supplicant/wpa_supplicant.conf',
    'a key',
    (v) => `network={\n\tssid="Acme"\n\t#psk="${v.password}"\n\tpsk=${v.hex64}\n}\n`,
    (v) => [v.password, v.hex64],
    'medium',
  ],
  [
    'wpa_supplicant.conf',
    'enterprise',
    (v) => `network={\n  identity="ada"\n  password="${v.password}"\n}\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    'etc/NetworkManager/system-connections/acme.nmconnection',
    'psk',
    (v) => `[wifi-security]\nkey-mgmt=wpa-psk\npsk=${v.password}\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    'etc/hostapd/hostapd.conf',
    'hostapd',
    (v) => `ssid=Acme\nwpa_passphrase=${v.password}\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    'etc/ipsec.secrets',
    'IPsec',
    (v) => `%any 203.0.113.7 : PSK "${v.password}"\nada : EAP "${v.chosen}"\n`,
    (v) => [v.password, v.chosen],
    'medium',
  ],
  [
    'etc/ppp/chap-secrets',
    'PPP',
    (v) =>
      `# client server secret IP addresses\nada l2tpd ${v.password} *\n"bob" * "${v.chosen}" *\n`,
    (v) => [v.password, v.chosen],
    'medium',
  ],
  // Java
  [
    '.m2/settings.xml',
    'Maven',
    (v) =>
      `<server>\n  <id>nexus</id>\n  <username>ci</username>\n  <password>${v.password}</password>\n</server>\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    'gradle.properties',
    'Gradle',
    (v) => `signing.keyId=24875D73\nsigning.password=${v.password}\nnexusPassword=${v.password2}\n`,
    (v) => [v.password, v.password2],
    'medium',
  ],
  // File transfer and clouds
  [
    'sitemanager.xml',
    'FileZilla',
    (v) =>
      `<Server><Host>ftp.acme.test</Host><User>ada</User><Pass encoding="base64">${v.base64(v.chosen)}</Pass></Server>\n`,
    (v) => [v.base64(v.chosen)],
    'medium',
  ],
  [
    'filezilla.xml',
    'FileZilla, plain',
    (v) =>
      `<Setting name="Pass"></Setting><LastServer><User>ada</User><Pass>${v.password}</Pass></LastServer>\n`,
    (v) => [v.password],
    'medium',
  ],
  [
    '.s3cfg',
    's3cmd',
    (v) => `[default]\naccess_key = none\nsecret_key = ${v.token}\n`,
    (v) => [v.token],
    'medium',
  ],
  [
    '.boto',
    'gsutil',
    (v) => `[Credentials]\ngs_oauth2_refresh_token = ${v.token}\n`,
    (v) => [v.token],
    'medium',
  ],
  [
    'rclone.conf',
    'obscured',
    (v) => `[acme]\ntype = sftp\nhost = sftp.acme.test\nuser = ada\npass = ${v.obscured}\n`,
    (v) => [v.obscured],
    'medium',
  ],
  [
    '.aws/credentials',
    'a secret',
    (v) => `[default]\naws_session_token = ${v.session}\n`,
    (v) => [v.session],
    'medium',
  ],
  [
    '.config/gcloud/application_default_credentials.json',
    'gcloud',
    (v) =>
      `{"client_id": "764086051850-x.apps.googleusercontent.com", "refresh_token": "${v.token}", "type": "authorized_user"}\n`,
    (v) => [v.token],
    'medium',
  ],
]

describe('the secrets of a file are found, and nothing else', () => {
  it.each(cases)('%s: %s', (path, _, text, found, least) => {
    for (const seed of seeds) {
      const values = valuesFrom(seed)
      const matches = scan(text(values), path)
      expect(matches.map(({ secret }) => secret.reveal())).toEqual(found(valuesFrom(seed)))
      for (const { confidence } of matches)
        expect(order.indexOf(confidence)).toBeGreaterThanOrEqual(order.indexOf(least))
    }
  })
})

type Near = readonly [path: string, what: string, text: (v: Values) => string]

const near: readonly Near[] = [
  [
    '.env',
    'templates',
    () =>
      `DB_PASSWORD=\${DB_PASSWORD}\nJWT_SECRET=$JWT_SECRET_PROD\nAPI_TOKEN="{{ api_token }}"\nAPP_KEY=\n`,
  ],
  [
    '.env',
    'placeholders',
    () =>
      'DB_PASSWORD=changeme\nSECRET_KEY=***\nAPI_KEY=your-api-key\nMAIL_PASSWORD=null\nTOKEN=xxxxxxxxxxxxxxxx\nREDIS_PASSWORD=\n',
  ],
  ['.env.example', 'empty values', () => 'DB_PASSWORD=\nAPP_KEY=\nAPP_SECRET=""\n'],
  ['.env', 'encrypted by dotenvx', (v) => `DB_PASSWORD="encrypted:${v.make.base64(120)}"\n`],
  [
    '.npmrc',
    'a variable',
    () =>
      `//registry.npmjs.org/:_authToken=\${NPM_TOKEN}\n//r.acme.de/:_auth=\${NPM_AUTH}\n//r.acme.de/:_password=\${NPM_PASSWORD}\n`,
  ],
  [
    '.yarnrc.yml',
    'a variable',
    () => `npmAuthToken: "\${NPM_TOKEN:-}"\nnpmAuthIdent: "\${NPM_USER}:\${NPM_PASSWORD}"\n`,
  ],
  ['.pypirc', 'no password', () => '[pypi]\nusername = __token__\npassword = %(PYPI_TOKEN)s\n'],
  [
    'pip.conf',
    'variables',
    () => `[global]\nindex-url = https://\${USER}:\${TOKEN}@pypi.acme.de/simple\n`,
  ],
  [
    '.netrc',
    'variables',
    () =>
      'machine api.acme.de\n  login ada\n  password $TOKEN\nmachine b.acme.de login x password <token>\n',
  ],
  [
    '.pgpass',
    'a comment and a variable',
    () => `#hostname:port:database:username:password\ndb.acme.de:5432:*:ada:\${PGPASSWORD}\n`,
  ],
  ['.my.cnf', 'a variable', () => `[client]\nuser=root\npassword=\${MYSQL_ROOT_PASSWORD}\n`],
  [
    '.docker/config.json',
    'a helper',
    () =>
      '{"auths": {"r.acme.de": {}}, "credsStore": "osxkeychain", "credHelpers": {"r.acme.de": "ecr-login"}}',
  ],
  [
    '.kube/config',
    'certificates and a plugin',
    (v) =>
      `clusters:\n- cluster:\n    certificate-authority-data: ${v.certificate}\nusers:\n- name: ada\n  user:\n    client-certificate-data: ${v.certificate}\n    exec:\n      command: aws\n      args: [eks, get-token]\n`,
  ],
  [
    'k8s/secret.yaml',
    'placeholders',
    (v) =>
      `kind: Secret\ndata:\n  password: ${v.base64('changeme')}\n  token: ${v.base64('<token>')}\n  secret: ${v.base64('password')}\n  api-key: ""\n`,
  ],
  [
    'k8s/secret.yaml',
    'templates',
    () =>
      'kind: Secret\ndata:\n  password: {{ .Values.password | b64enc | quote }}\n  token: "{{ .Values.token }}"\nstringData:\n  secret: {{ include "acme.secret" . }}\n',
  ],
  [
    'k8s/sealed.yaml',
    'sealed',
    (v) =>
      `kind: SealedSecret\nspec:\n  encryptedData:\n    password: AgB${v.make.base64(681)}\n    token: AgA${v.make.base64(681)}\n`,
  ],
  [
    'k8s/deployment.yaml',
    'references',
    () =>
      'env:\n- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef:\n      name: acme-db\n      key: password\n- name: API_TOKEN\n  value: $(API_TOKEN_FROM_FILE)\n',
  ],
  [
    'k8s/external.yaml',
    'an external secret',
    () =>
      'kind: ExternalSecret\nspec:\n  data:\n  - secretKey: password\n    remoteRef:\n      key: prod/acme/db\n      property: password\n',
  ],
  [
    'chart/values.yaml',
    'Helm',
    () =>
      'auth:\n  password: ""\n  existingSecret: acme-postgres\n  secretKeys:\n    adminPasswordKey: postgres-password\n    userPasswordKey: password\n  existingSecretPasswordKey: db-password\n',
  ],
  [
    'secrets.enc.yaml',
    'SOPS',
    (v) =>
      `db:\n    password: ENC[AES256_GCM,data:${v.make.base64(20)},iv:${v.make.base64(43)}=,tag:${v.make.base64(22)}==,type:str]\nsops:\n    age:\n        - recipient: age1${v.make.lower(58)}\n          enc: |\n            -----BEGIN AGE ENCRYPTED FILE-----\n            ${v.make.base64(64)}\n            -----END AGE ENCRYPTED FILE-----\n    mac: ENC[AES256_GCM,data:${v.make.base64(88)},type:str]\n`,
  ],
  [
    'secret.age',
    'age',
    (v) =>
      `age-encryption.org/v1\n-> X25519 ${v.make.base64(43)}\n${v.make.base64(43)}\n--- ${v.make.base64(43)}\n`,
  ],
  [
    'terraform.tfstate',
    'what is not secret',
    (v) =>
      `{"lineage": "${v.uuid}", "resources": [{"instances": [{"attributes": {"arn": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-${v.make.alnum(6)}", "password": null, "password_wo_version": 1, "id": "${v.hex}", "token_arn": "arn:aws:iam::123456789012:role/x", "key_fingerprint": "${v.hex}", "sensitive_attributes": [[{"type": "get_attr", "value": "password"}]]}}]}]}`,
  ],
  [
    'variables.tf',
    'variables',
    () =>
      'variable "db_password" {\n  type = string\n  sensitive = true\n}\nvariable "api_token" {\n  type    = string\n  default = ""\n}\n',
  ],
  ['terraform.tfvars', 'placeholders', () => 'db_password = "changeme"\napi_token = "<token>"\n'],
  [
    'azuredeploy.parameters.json',
    'a reference',
    () =>
      '{"adminPassword": {"reference": {"keyVault": {"id": "/subscriptions/x"}, "secretName": "vmAdminPassword"}}, "adminUsername": {"value": "azureuser"}}',
  ],
  [
    'cloudformation.yml',
    'references',
    () =>
      'Password: !Ref DbPassword\nSecret: !Sub "{{resolve:secretsmanager:acme/db}}"\nMasterUserPassword: !GetAtt Secret.Password1\n',
  ],
  [
    'group_vars/all/vault.yml',
    'ansible-vault',
    (v) => `$ANSIBLE_VAULT;1.1;AES256\n${v.hex}${v.hex}\n${v.hex}${v.hex}\n`,
  ],
  [
    'inventory/hosts.ini',
    'references',
    () =>
      `web1 ansible_ssh_pass="{{ vault_ssh_pass }}" ansible_become_pass='{{ lookup("env", "BECOME") }}'\n`,
  ],
  [
    'wp-config.php',
    'as it comes',
    () =>
      "define( 'DB_PASSWORD', 'password_here' );\ndefine( 'AUTH_KEY', 'put your unique phrase here' );\ndefine('DB_PASSWORD', getenv('DB_PASSWORD'));\n",
  ],
  [
    'config/database.yml',
    'the environment',
    () =>
      `production:\n  username: app\n  password: <%= ENV["APP_DATABASE_PASSWORD"] %>\ndevelopment:\n  password:\n`,
  ],
  [
    'config/secrets.yml',
    'the environment',
    () => 'production:\n  secret_key_base: <%= ENV["SECRET_KEY_BASE"] %>\n',
  ],
  [
    'config/credentials.yml.enc',
    'encrypted',
    (v) => `${v.make.base64(400)}--${v.make.base64(16)}--${v.make.base64(22)}==`,
  ],
  [
    'acme/settings.py',
    'the environment',
    () =>
      "SECRET_KEY = os.environ['DJANGO_SECRET_KEY']\nSECRET_KEY = env('SECRET_KEY')\nSECRET_KEY = config('SECRET_KEY', default='')\n",
  ],
  [
    'config/app.php',
    'the environment',
    () => "'key' => env('APP_KEY'),\n'secret' => env('AWS_SECRET_ACCESS_KEY'),\n",
  ],
  [
    'application.yml',
    'encrypted by Spring',
    (v) =>
      `password: '{cipher}${v.hex128}'\ntoken: ENC(${v.make.base64(64)})\nsecret: \${vault.secret}\nclient-secret: \${CLIENT_SECRET:}\n`,
  ],
  [
    'application.properties',
    'encrypted',
    (v) =>
      `spring.datasource.password={cipher}${v.hex128}\njasypt.password=\${JASYPT_PASSWORD}\ndb.password=ENC(${v.make.base64(44)})\nmaven.password={${v.make.base64(44)}=}\n`,
  ],
  [
    'appsettings.json',
    'templates and integrated security',
    () =>
      '{"ConnectionStrings": {"Default": "Server=db.acme.de;Database=app;Trusted_Connection=True", "B": "Server=db.acme.de;User Id=app;Password=#{DbPassword}#"}, "Jwt": {"Key": ""}, "ClientSecret": "<set by Key Vault>"}',
  ],
  [
    'appsettings.json',
    'what is public',
    (v) =>
      `{"Serilog": {"PublicKeyToken": "${v.make.hex(16)}"}, "AzureAd": {"TenantId": "${v.uuid}", "ClientId": "${v.uuid}"}}`,
  ],
  [
    'Web.config',
    'made by the server',
    (v) =>
      `<machineKey validationKey="AutoGenerate,IsolateApps" decryptionKey="AutoGenerate,IsolateApps" />\n<assemblyIdentity name="Newtonsoft.Json" publicKeyToken="${v.make.hex(16)}" culture="neutral" />\n<add key="ApiKey" value="#{ApiKey}#" />\n<add key="Password" value="" />\n`,
  ],
  [
    'applicationHost.config',
    'encrypted',
    (v) =>
      `<processModel userName="svc" password="[enc:AesProvider:${v.make.base64(43)}=:enc]" />\n`,
  ],
  [
    'conf/tomcat-users.xml',
    'as it comes',
    () =>
      '<!--\n  <user username="admin" password="<must-be-changed>" roles="manager-gui"/>\n-->\n',
  ],
  [
    'analysis.ipynb',
    'what is no secret',
    (v) =>
      JSON.stringify(
        {
          cells: [
            {
              id: v.make.hex(8),
              source: [
                "token = os.environ['TOKEN']\n",
                'password = getpass.getpass()\n',
                'max_tokens=4096\n',
              ],
              outputs: [{ data: { 'image/png': v.make.base64(800) } }],
            },
          ],
        },
        null,
        1,
      ),
  ],
  [
    'acme.postman_collection.json',
    'variables',
    () =>
      '{"auth": {"bearer": [{"key": "token", "value": "{{access_token}}", "type": "string"}]}, "header": [{"key": "X-Api-Key", "value": "{{apiKey}}"}, {"key": "password", "value": ""}]}',
  ],
  [
    '.travis.yml',
    'encrypted',
    (v) =>
      `env:\n  global:\n    - secure: "${v.make.base64(171)}="\ndeploy:\n  api_key:\n    secure: ${v.make.base64(171)}=\n`,
  ],
  [
    '.gitlab-ci.yml',
    'variables',
    () =>
      'variables:\n  DOCKER_PASSWORD: $CI_REGISTRY_PASSWORD\nscript:\n  - docker login -u $CI_REGISTRY_USER -p $CI_REGISTRY_PASSWORD $CI_REGISTRY\n  - echo "$CI_JOB_TOKEN" | docker login -u gitlab-ci-token --password-stdin $CI_REGISTRY\n',
  ],
  [
    'azure-pipelines.yml',
    'variables',
    () =>
      'variables:\n- name: dbPassword\n  value: $(DB_PASSWORD)\n- group: secrets\nsteps:\n- script: az login -u $(USER) -p $(PASSWORD)\n',
  ],
  [
    'Jenkinsfile',
    'credentials',
    () =>
      "environment {\n  API_TOKEN = credentials('acme-api-token')\n}\nwithCredentials([usernamePassword(credentialsId: 'nexus', usernameVariable: 'USER', passwordVariable: 'PASSWORD')]) {\n  sh 'curl -u $USER:$PASSWORD https://n.acme.de'\n}\n",
  ],
  [
    '.github/workflows/ci.yml',
    'secrets',
    () =>
      `env:\n  NPM_TOKEN: \${{ secrets.NPM_TOKEN }}\nrun: curl -u "user:\${{ secrets.PASS }}" https://acme.de\n`,
  ],
  [
    '.bash_history',
    'asked for',
    () =>
      'mysql -u root -p app\nmysql -h my-prod-db.acme.de -u root\nsshpass -e ssh ada@acme.de\ncurl -u ada https://acme.de\ndocker login -u ada\npsql -p 5432 -U ada\nssh -p 2222 ada@acme.de\nredis-cli -p 6379\ncurl -u "$U:$P" https://acme.de\n',
  ],
  ['wpa_supplicant.conf', 'a template', () => `network={\n  ssid="\${SSID}"\n  psk="\${PSK}"\n}\n`],
  [
    'etc/ipsec.secrets',
    'files',
    () => ': RSA server.key\n: ECDSA key.pem\ninclude /etc/ipsec.d/*.secrets\n',
  ],
  [
    '.m2/settings.xml',
    'encrypted and variables',
    (v) =>
      `<server><password>\${env.NEXUS_PASSWORD}</password></server>\n<server><password>{${v.make.base64(43)}=}</password></server>\n`,
  ],
  [
    'gradle.properties',
    'empty',
    () =>
      'signing.keyId=24875D73\nsigning.password=\nsigning.secretKeyRingFile=/home/ada/.gnupg/secring.gpg\nnexusPassword=%NEXUS%\n',
  ],
  [
    'sitemanager.xml',
    'with a master password',
    (v) =>
      `<Pass encoding="crypt" pubkey="${v.make.base64(43)}">${v.make.base64(80)}</Pass>\n<Pass></Pass>\n`,
  ],
  [
    '.s3cfg',
    'empty',
    () => '[default]\naccess_key = \nsecret_key = \naccess_token =\ngpg_passphrase = \n',
  ],
  ['rclone.conf', 'of the environment', () => '[acme]\ntype = s3\nenv_auth = true\npass = \n'],
  [
    '.aws/config',
    'a role',
    () =>
      '[profile prod]\nrole_arn = arn:aws:iam::123456789012:role/admin\nsource_profile = default\ncredential_process = /opt/bin/awscreds-custom --username ada\nsso_start_url = https://acme.awsapps.com/start\n',
  ],
]

describe('nothing is found where a file carries', () => {
  it.each(near)('%s: %s', (path, _, text) => {
    for (const seed of seeds) {
      const found = scan(text(valuesFrom(seed)), path)
      expect(found.map(({ ruleId, secret }) => `${ruleId} ${secret.reveal()}`)).toEqual([])
    }
  })
})

describe('a file of bytes', () => {
  it.each([
    [
      'release.jks',
      'feedfeed00000002000000010000000100046d61696e2b060104012a02110101',
      'keystore-java',
    ],
    ['client.p12', '', null],
    ['Passwords.kdbx', '03d9a29a67fb4bb5010004000210000000', 'keystore-password-database'],
    ['secring.gpg', '9503be045f3a2b1c010800', 'keystore-pgp'],
    ['pubring.gpg', '99010d045f3a2b1c010800', null],
    ['server.der', '308204a402010002820101', 'keystore-der-private-key'],
    ['ca.der', '308203613082024da003020102', null],
    ['trust.jks', 'feedfeed0000000200000001000000020004726f6f74', null],
  ] as const)('%s', (path, head, ruleId) => {
    const bytes = Buffer.concat([Buffer.from(head, 'hex'), makeFrom(path).bytes(1200)])
    const found = scanner.scan(bytes, path)
    expect(found.map((match) => match.ruleId)).toEqual(ruleId === null ? [] : [ruleId])
  })

  it('is worth only a review in a test', () => {
    const bytes = Buffer.concat([
      Buffer.from('feedfeed00000002000000010000000100046d61696e2b060104012a02110101', 'hex'),
      makeFrom('jks').bytes(1200),
    ])
    const [match] = scanner.scan(bytes, 'src/test/resources/server.jks')
    expect(match?.confidence).toBe('low')
  })
})

const seeds = ['a', 'b', 'c', 'd', 'e']

const order: readonly Confidence[] = ['low', 'medium', 'high']

const rules = Object.entries(
  import.meta.glob<{ readonly rules: readonly Rule[] }>('../../rules/*.ts', { eager: true }),
)
  .filter(([file]) => !/\/(?:_template|index|playbooks|examples)\.ts$/.test(file))
  .flatMap(([, module]) => module.rules)

const scanner = createScanner(rules, allServices)

function scan(text: string, path: string) {
  return scanner.scan(Buffer.from(text), path)
}
