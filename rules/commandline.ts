import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'commandline',
  name: 'Passwords on command lines',
  url: 'https://cwe.mitre.org/data/definitions/214.html',
} as const satisfies Provider

/** As many more words of the same command, over continued lines too, but not beyond a `\n` in a string. */
const words = (most: number) => `(?:[^\\n|;\\\\]|\\\\(?:\\r?\\n|["'$ ])){0,${most}}?`
const value = '["\']?(?<secret>[^\\s"\'`\\\\;|<>()]{4,128})'

/** What documentation and quick starts write for a password, beyond the words the engine knows. */
const real = [
  { kind: 'structure', is: 'url-password' },
  {
    kind: 'not',
    words: [
      'mypass',
      'my_pass',
      'my-pass',
      'my-secret-pw',
      'userpass',
      'dbpass',
      'db_pass',
      'password',
      'passwd',
      'p4ssw0rd',
      'passw0rd',
      'hunter2',
      'secretpass',
      'mysecret',
      'apitoken',
      'api_token',
      'api-token',
      'apikey',
      'api_key',
      'api-key',
      'access_token',
      'access-token',
      'x-oauth-basic',
      'vagrant',
      'docker!',
      'changeit',
      'yoursecret',
      '$(',
      'your',
    ],
  },
] as const

export const rules = [
  {
    id: 'commandline-http-password',
    title: 'Password of curl or wget',
    severity: 'high',
    confidence: 'medium',
    keywords: ['curl '],
    pattern: new RegExp(
      `curl${words(400)}\\s(?:-[a-zA-Z]{0,6}[uU]|--user|--proxy-user)[\\s=]{0,3}["']?[^\\s:"'\`$<{/]{1,64}:${value}`,
    ),
    reach: { before: 0, after: 640 },
    boundary: 'none',
    checks: real,
    yields: true,
    source: 'https://curl.se/docs/manpage.html#-u',
  },
  {
    id: 'commandline-registry-password',
    title: 'Password of docker login and the like',
    severity: 'high',
    confidence: 'medium',
    keywords: [
      'docker login',
      'podman login',
      'buildah login',
      'skopeo login',
      'nerdctl login',
      'registry login',
      'oras login',
      'acr login',
      'az login',
      'oc login',
      'cf login',
      'cloud login',
    ],
    pattern: new RegExp(` login\\s?${words(200)}\\s-p[\\s=]{1,3}${value}`),
    reach: { before: 16, after: 360 },
    boundary: 'none',
    checks: real,
    yields: true,
    source: 'https://docs.docker.com/reference/cli/docker/login/',
  },
  {
    id: 'commandline-database-password',
    title: 'Password of a database client',
    severity: 'high',
    confidence: 'medium',
    keywords: [
      'mysql -',
      'mysqldump -',
      'mysqladmin ',
      'mysqlimport ',
      'mariadb -',
      'mariadb-dump -',
      'redis-cli ',
      'mongosh ',
      'mongodump ',
      'mongorestore ',
      'mongoexport ',
      'mongoimport ',
      'sqlcmd ',
    ],
    pattern: new RegExp(
      `(?:(?:mysql(?:dump|admin|import)?|mariadb(?:-dump)?)${words(160)}\\s-p|redis-cli${words(120)}\\s-a\\s{1,3}|mongo(?:sh|dump|restore|export|import)${words(160)}\\s(?:-u|--username)[\\s=]{0,2}[^\\s]{1,64}${words(120)}\\s-p\\s{1,3}|sqlcmd${words(120)}\\s-P\\s{1,3})["']?(?<secret>[^\\s"'\`\\\\;|<>()=-][^\\s"'\`\\\\;|<>()]{3,127})`,
    ),
    reach: { before: 0, after: 420 },
    boundary: 'none',
    checks: real,
    yields: true,
    source: 'https://dev.mysql.com/doc/refman/8.4/en/password-security-user.html',
  },
  {
    id: 'commandline-ssh-password',
    title: 'Password of sshpass',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['sshpass'],
    pattern: new RegExp(`sshpass["',\\s]{1,4}-p["',\\s]{0,4}${value}`),
    reach: { before: 0, after: 180 },
    boundary: 'none',
    checks: real,
    yields: true,
    source: 'https://linux.die.net/man/1/sshpass',
  },
  {
    id: 'commandline-directory-password',
    title: 'Password of an LDAP, SMB or RDP client',
    severity: 'high',
    confidence: 'medium',
    keywords: [
      'ldapsearch ',
      'ldapadd ',
      'ldapmodify ',
      'ldapdelete ',
      'ldapwhoami ',
      'smbclient ',
      'rpcclient ',
      'xfreerdp ',
    ],
    pattern: new RegExp(
      `(?:ldap[a-z]{3,8}${words(200)}\\s-w\\s{0,3}|(?:smbclient|rpcclient)${words(160)}\\s-U[\\s=]{0,2}["']?[^\\s%"']{1,64}%|xfreerdp${words(160)}\\s/p:)${value}`,
    ),
    reach: { before: 0, after: 520 },
    boundary: 'none',
    checks: real,
    yields: true,
    source: 'https://www.openldap.org/software/man.cgi?query=ldapsearch',
  },
  {
    id: 'commandline-piped-password',
    title: 'Password piped into a command',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['chpasswd', 'sudo -', 'passwd --stdin', '--password-stdin'],
    pattern:
      /echo\s{1,3}(?:-[ne]{1,2}\s{1,3})?["']?(?:[A-Za-z][\w.-]{0,31}:)?(?<secret>[^\s"'`:|\\<>$]{4,128})["']?\s{0,4}\|\s{0,4}(?:sudo\s{1,3})?(?:chpasswd|sudo\s{1,3}-[A-Za-z]{0,4}S|passwd\s{1,3}--stdin|[a-z]{2,10}\s(?:registry\s)?login\s[^\n|;]{0,160}?--password-stdin)/,
    reach: { before: 260, after: 200 },
    boundary: 'none',
    checks: real,
    yields: true,
    source: 'https://man7.org/linux/man-pages/man8/chpasswd.8.html',
  },
  {
    // Of little use without the file it opens.
    id: 'commandline-keystore-passphrase',
    title: 'Passphrase of openssl or keytool',
    severity: 'medium',
    confidence: 'low',
    keywords: ['-passin', '-passout', '-pass pass:', 'storepass', '-keypass'],
    pattern: new RegExp(
      `-(?:pass(?:in|out)?["',\\s]{1,4}pass:|(?:src|dest)?(?:store|key)pass["',=\\s]{1,4})${value}`,
    ),
    reach: { before: 8, after: 180 },
    boundary: 'none',
    checks: [...real, { kind: 'not', words: ['android', 'notasecret', 'test', '1234'] }],
    yields: true,
    source: 'https://docs.openssl.org/master/man1/openssl-passphrase-options/',
  },
] as const satisfies readonly Rule[]

const password = (make: Make) => `${make.alnum(4)}${make.pick(['', '!', '.', '_'])}${make.alnum(9)}`

export const examples = {
  'commandline-http-password': {
    secret: password,
    match: [
      { name: 'a history', text: (secret) => `curl -u ada:${secret} https://api.acme.test/v1\n` },
      {
        name: 'a script',
        text: (secret) =>
          `curl -sf -X POST \\\n  --user "ci:${secret}" \\\n  https://ci.acme.test/build\n`,
      },
      {
        name: 'a pipeline',
        text: (secret) => `sh 'curl -fsSu "ci:${secret}" https://n.acme.test -T app.jar'\n`,
      },
      {
        name: 'a proxy',
        text: (secret) => `curl --proxy-user svc:${secret} -x p.acme.test:3128 https://a.test\n`,
      },
    ],
    noMatch: [
      { name: 'variables', text: () => 'curl -u "$USER:$PASS" https://api.acme.test\n' },
      { name: 'a variable', text: () => `curl -u ci:\${TOKEN} https://api.acme.test\n` },
      { name: 'what documentation writes', text: () => 'curl -u user:password https://a.test\n' },
      { name: 'a user agent', text: () => 'curl -A "bot: crawler" https://a.test -o out\n' },
      {
        name: 'ids of another command',
        text: () => 'curl https://a.test -o x; docker run --user 1000:10001 x\n',
      },
    ],
  },
  'commandline-registry-password': {
    secret: password,
    match: [
      { name: 'a history', text: (secret) => `docker login -u ci -p ${secret} r.acme.test\n` },
      {
        name: 'a pipeline',
        text: (secret) => `  script:\n    - podman login r.acme.test -u ci -p "${secret}"\n`,
      },
      {
        name: 'Azure',
        text: (secret) => `az login --service-principal -u app -p '${secret}' --tenant acme\n`,
      },
    ],
    noMatch: [
      {
        name: 'a variable',
        text: () => 'docker login -u "$CI_USER" -p "$CI_PASSWORD" $REGISTRY\n',
      },
      { name: 'standard input', text: () => 'docker login -u ci --password-stdin r.acme.test\n' },
      {
        name: 'a port of another command',
        text: () => 'docker login; docker run -p 8080:8080 x\n',
      },
    ],
  },
  'commandline-database-password': {
    secret: password,
    match: [
      { name: 'mysql', text: (secret) => `mysql -h db.acme.test -u root -p${secret} app\n` },
      { name: 'mysqldump', text: (secret) => `mysqldump -uroot -p'${secret}' app > app.sql\n` },
      { name: 'redis-cli', text: (secret) => `redis-cli -h r.acme.test -a ${secret} ping\n` },
      { name: 'mongodump', text: (secret) => `mongodump -h m.acme.test -u ada -p ${secret}\n` },
    ],
    noMatch: [
      { name: 'asked for', text: () => 'mysql -h db.acme.test -u root -p app\n' },
      { name: 'a variable', text: () => 'mysqldump -uroot -p$MYSQL_ROOT_PASSWORD app\n' },
      { name: 'a port', text: () => 'mysql -h db.acme.test -P33060 -u root\n' },
      { name: 'what documentation writes', text: () => 'mysql -uroot -ppassword\n' },
    ],
  },
  'commandline-ssh-password': {
    secret: password,
    match: [
      { name: 'a history', text: (secret) => `sshpass -p ${secret} ssh ada@acme.test\n` },
      { name: 'in quotes', text: (secret) => `sshpass -p '${secret}' scp a ada@acme.test:\n` },
      {
        name: 'Python',
        text: (secret) => `subprocess.run(['sshpass', '-p', '${secret}', 'ssh', host])\n`,
      },
    ],
    noMatch: [
      { name: 'a variable', text: () => 'sshpass -p "$SSH_PASSWORD" ssh ada@acme.test\n' },
      { name: 'a file', text: () => 'sshpass -f /run/secrets/ssh ssh ada@acme.test\n' },
      { name: 'the environment', text: () => 'sshpass -e ssh ada@acme.test -p 2222\n' },
    ],
  },
  'commandline-directory-password': {
    secret: password,
    match: [
      {
        name: 'ldapsearch',
        text: (secret) => `ldapsearch -x -H ldap://dc1 -D cn=svc,dc=acme -w ${secret} -b dc=acme\n`,
      },
      { name: 'smbclient', text: (secret) => `smbclient //files/x -U 'ada%${secret}' -c ls\n` },
      { name: 'xfreerdp', text: (secret) => `xfreerdp /u:ada /p:${secret} /v:10.1.2.3\n` },
    ],
    noMatch: [
      { name: 'asked for', text: () => 'ldapsearch -x -D cn=svc,dc=acme -W -b dc=acme\n' },
      { name: 'a variable', text: () => 'ldapsearch -x -D cn=svc -w "$LDAP_PASS" -b dc=acme\n' },
    ],
  },
  'commandline-piped-password': {
    secret: password,
    match: [
      { name: 'chpasswd', text: (secret) => `RUN echo 'root:${secret}' | chpasswd\n` },
      { name: 'sudo', text: (secret) => `echo ${secret} | sudo -S systemctl restart app\n` },
      {
        name: 'docker login',
        text: (secret) => `echo "${secret}" | docker login r.acme.test -u ci --password-stdin\n`,
      },
    ],
    noMatch: [
      {
        name: 'a variable',
        text: () => 'echo "$REGISTRY_PASSWORD" | docker login -u ci --password-stdin\n',
      },
      {
        name: 'an expression of a workflow',
        text: () => `echo \${{ secrets.R }} | docker login -u ci --password-stdin\n`,
      },
      { name: 'what quick starts write', text: () => 'RUN echo "root:Docker!" | chpasswd\n' },
    ],
  },
  'commandline-keystore-passphrase': {
    secret: password,
    match: [
      {
        name: 'openssl',
        text: (secret) => `openssl pkcs12 -export -in a.crt -inkey a.key -passout pass:${secret}\n`,
      },
      {
        name: 'keytool',
        text: (secret) => `keytool -genkey -keystore a.jks -storepass ${secret} -alias a\n`,
      },
      {
        name: 'jarsigner',
        text: (secret) => `jarsigner -keystore a.jks -keypass '${secret}' app.apk release\n`,
      },
    ],
    noMatch: [
      { name: 'the usual one', text: () => 'keytool -list -storepass changeit\n' },
      { name: 'a variable', text: () => 'openssl rsa -in a.key -passin "pass:$KEY_PASS"\n' },
      { name: 'the environment', text: () => 'openssl rsa -in a.key -passin env:KEY_PASS\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'The command names the system and the user: change the password there, or delete the token that stands in its place.',
      url: 'https://cwe.mitre.org/data/definitions/214.html',
    },
  },
  blastRadius: {
    text: 'Signs in to the system that the command names, as its user. While the command ran, every user of that machine could read it in the list of processes, too.',
  },
  audit: {
    text: 'The access log of that system from {since} to {until}: sign-ins of the user from addresses that are not yours.',
  },
  replace: {
    text: 'Let the tool read it from standard input or from a file that only its user may read. A variable that CI keeps masked comes after these: other processes may see variables too. Better a short-lived token.',
  },
  consumers: ['scripts and CI jobs with the same command', 'shell histories', 'run books'],
  confirm: { text: 'The same command with the old password, typed in when asked, is refused.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'The command only holds a copy: the system it signs in to decides when the password ends.',
  },
  sources: [
    { url: 'https://cwe.mitre.org/data/definitions/214.html', checked: '2026-11-21' },
    {
      url: 'https://github.com/docker/cli/blob/master/docs/reference/commandline/login.md',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
