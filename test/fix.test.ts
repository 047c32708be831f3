import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { Secret } from '../src/engine/secret.js'
import { planFixes } from '../src/fix/plan.js'
import { cli, type Outcome, scanJson } from './fixtures/cli.js'
import { emptyDirectory, type Repo, repo } from './fixtures/repo.js'
import { token } from './fixtures/secret.js'

const secret = token()

interface Language {
  readonly name: string
  readonly path: string
  readonly before: string
  readonly after: string
  /** Throws where the file does not parse. Absent: brackets and quotes are counted. */
  readonly parse?: readonly string[]
  readonly variable?: string
}

/** Each with what must change along with the literal. */
const languages: readonly Language[] = [
  {
    name: 'JavaScript',
    path: 'a.mjs',
    before: `// it's\nexport const apiKey = '${secret}'\nconst re = /['"]/\n`,
    after: `// it's\nexport const apiKey = process.env.API_KEY\nconst re = /['"]/\n`,
    parse: ['node', '--check'],
  },
  {
    name: 'JavaScript, with the secret as what is used without the environment',
    path: 'a.mjs',
    before: `const key = process.env.MY_KEY || "${secret}"\n`,
    after: 'const key = process.env.MY_KEY\n',
    parse: ['node', '--check'],
    variable: 'MY_KEY',
  },
  {
    name: 'TypeScript',
    path: 'a.ts',
    before: `const options: { apiKey?: string } = {\n  apiKey: "${secret}",\n}\nexport default options\n`,
    after:
      'const options: { apiKey?: string } = {\n  apiKey: process.env.API_KEY,\n}\nexport default options\n',
    parse: ['node_modules/.bin/tsc', '--ignoreConfig', '--noEmit', '--noCheck', '--noResolve'],
  },
  {
    name: 'Python',
    path: 'a.py',
    before: `#!/usr/bin/env python3\n"""It's a module."""\nfrom __future__ import annotations\n\nAPI_KEY = "${secret}"  # mine\n`,
    after: `#!/usr/bin/env python3\n"""It's a module."""\nfrom __future__ import annotations\nimport os\n\nAPI_KEY = os.environ["API_KEY"]  # mine\n`,
    parse: ['python3', '-m', 'py_compile'],
  },
  {
    name: 'Python without imports',
    path: 'a.py',
    before: `"""It's a module."""\n\nclient = Client(api_key='${secret}')\n`,
    after: `"""It's a module."""\n\nimport os\n\nclient = Client(api_key=os.environ["API_KEY"])\n`,
    parse: ['python3', '-m', 'py_compile'],
  },
  {
    name: 'Go',
    path: 'a.go',
    before: `package main\n\nimport (\n\t"fmt"\n\t"strings"\n)\n\nconst apiKey = "${secret}"\n\nfunc main() { fmt.Println(strings.ToUpper(apiKey)) }\n`,
    after:
      'package main\n\nimport (\n\t"fmt"\n\t"os"\n\t"strings"\n)\n\nvar apiKey = os.Getenv("API_KEY")\n\nfunc main() { fmt.Println(strings.ToUpper(apiKey)) }\n',
    parse: ['gofmt', '-e', '-l'],
  },
  {
    name: 'Ruby',
    path: 'a.rb',
    before: `# it's\nAPI_KEY = "${secret}".freeze\nputs "#{API_KEY ? "a" : "b"}"\n`,
    after: `# it's\nAPI_KEY = ENV.fetch("API_KEY").freeze\nputs "#{API_KEY ? "a" : "b"}"\n`,
    parse: ['ruby', '-c'],
  },
  {
    name: 'Java',
    path: 'A.java',
    before: `class A {\n  // it's\n  private static final String API_KEY = "${secret}";\n  char c = '"';\n}\n`,
    after:
      'class A {\n  // it\'s\n  private static final String API_KEY = System.getenv("API_KEY");\n  char c = \'"\';\n}\n',
  },
  {
    name: 'Kotlin',
    path: 'A.kt',
    before: `object A {\n  const val API_KEY = "${secret}"\n}\n`,
    after: 'object A {\n  val API_KEY = System.getenv("API_KEY")\n}\n',
  },
  {
    name: 'C#',
    path: 'A.cs',
    before: `using System;\n\nclass A {\n  private const string ApiKey = "${secret}";\n  string p = @"C:\\";\n}\n`,
    after:
      'using System;\n\nclass A {\n  private static readonly string ApiKey = Environment.GetEnvironmentVariable("API_KEY");\n  string p = @"C:\\";\n}\n',
  },
  {
    name: 'PHP',
    path: 'a.php',
    before: `<p>It's HTML</p>\n<?php\nreturn ['api_key' => '${secret}'];\n`,
    after: `<p>It's HTML</p>\n<?php\nreturn ['api_key' => getenv('API_KEY')];\n`,
    parse: ['php', '-l'],
  },
  {
    name: 'a shell',
    path: 'a.sh',
    before: `# it's\nexport API_KEY=${secret}\ncat <<EOF\nit's\nEOF\necho "$(date "+%d")" '${secret}'\n`,
    after: [
      '# it\'s\nexport API_KEY="$',
      '{API_KEY}"\ncat <<EOF\nit\'s\nEOF\necho "$(date "+%d")" "$',
      '{GITHUB_PAT}"\n',
    ].join(''),
    parse: ['bash', '-n'],
  },
  {
    name: 'compose',
    path: 'compose.yaml',
    before: `services:\n  web:\n    environment:\n      - API_KEY=${secret}\n  db:\n    environment: { API_KEY: ${secret}, B: "1" } # it's\n`,
    after: [
      'services:\n  web:\n    environment:\n      - API_KEY=$',
      '{API_KEY}\n  db:\n    environment: { API_KEY: "$',
      '{API_KEY}", B: "1" } # it\'s\n',
    ].join(''),
  },
  {
    name: 'Terraform',
    path: 'main.tf',
    before: `# it's\nprovider "acme" {\n  api_key = "${secret}"\n}\n`,
    after:
      '# it\'s\nprovider "acme" {\n  api_key = var.api_key\n}\n\nvariable "api_key" {\n  type      = string\n  sensitive = true\n}\n',
    variable: 'TF_VAR_api_key',
  },
  {
    name: 'the default of a Terraform variable',
    path: 'main.tf',
    before: `variable "api_key" {\n  default = "${secret}"\n}\n`,
    after: 'variable "api_key" {\n  sensitive = true\n}\n',
    variable: 'TF_VAR_api_key',
  },
]

describe('fix --write', () => {
  it.each(languages)('takes a secret out of $name', async (language) => {
    const { path, before, after, variable = 'API_KEY' } = language
    const r = repo()
      .commit({ 'README.md': 'x\n' })
      .stage({ [path]: before })
    const { code, stdout, stderr } = await cli(r.dir, ['fix', '--write'])
    expect({ code, stderr, text: read(r, path) }).toEqual({ code: 0, stderr: '', text: after })
    parse(join(r.dir, path), language)
    expect(stdout).not.toContain(secret)
    expect(r.git('show', `:${path}`)).toBe(after.trimEnd())
    expect(r.git('show', ':.env.example').split('\n')).toContain(`${variable}=`)
    expect(r.git('show', ':.gitignore')).toBe('.env')
    expect(read(r, '.env')).toContain(`${variable}=${secret}\n`)
    expect(r.git('ls-files')).not.toMatch(/^\.env$/m)
    expect((await scanJson(r.dir, ['staged'])).code).toBe(0)
  })

  it('takes a .env out of git and leaves it on disk', async () => {
    const text = `PORT=1\nAPI_KEY=${secret}\n`
    const r = repo().commit({ 'README.md': 'x\n' }).stage({ 'web/.env': text })
    const { code, stdout } = await cli(r.dir, ['fix', '--write'])
    expect({ code, text: read(r, 'web/.env') }).toEqual({ code: 0, text })
    expect(stdout).not.toContain(secret)
    expect(r.git('show', ':web/.env.example')).toBe('PORT=\nAPI_KEY=')
    expect(r.git('status', '--short')).toBe('A  .gitignore\nA  web/.env.example')
    expect((await scanJson(r.dir, ['staged'])).code).toBe(0)
  })

  it('leaves the value of a name that .env has already alone, and takes another name', async () => {
    const r = repo().commit({ '.gitignore': '.env\n' }).write({ '.env': 'API_KEY=mine' })
    r.stage({ 'a.mjs': `const apiKey = "${secret}"\n` })
    expect((await cli(r.dir, ['fix', '--write'])).code).toBe(0)
    expect(read(r, '.env')).toBe(`API_KEY=mine\nAPI_KEY_2=${secret}\n`)
    expect(read(r, 'a.mjs')).toBe('const apiKey = process.env.API_KEY_2\n')
  })

  it('gives two secrets two names, and one secret one', async () => {
    const r = repo().stage({
      'a.mjs': `const apiKey = "${secret}"\n`,
      'b.mjs': `const apiKey = "${token('other')}"\n`,
      'c.mjs': `const apiKey = "${secret}"\n`,
    })
    expect((await cli(r.dir, ['fix', '--write'])).code).toBe(0)
    expect(['a', 'b', 'c'].map((name) => read(r, `${name}.mjs`).slice(15).trim())).toEqual([
      'process.env.API_KEY',
      'process.env.API_KEY_2',
      'process.env.API_KEY',
    ])
    expect(read(r, '.env').split('\n')).toHaveLength(3)
    expect(statSync(join(r.dir, '.env')).mode & 0o777).toBe(0o600)
  })

  it('keeps line ends, the byte order mark and the mode of a file', async () => {
    const r = repo().write({ 'a.sh': `\ufeff# é\r\nAPI_KEY='${secret}'\r\n` })
    chmodSync(join(r.dir, 'a.sh'), 0o755)
    r.stage({})
    expect((await cli(r.dir, ['fix', '--write'])).code).toBe(0)
    expect(read(r, 'a.sh')).toBe(['\ufeff# é\r\nAPI_KEY="$', '{API_KEY}"\r\n'].join(''))
    expect(statSync(join(r.dir, 'a.sh')).mode & 0o777).toBe(0o755)
  })

  it('adds an import with the line ends of the file', async () => {
    const r = repo().stage({ 'a.py': `"""Doc."""\r\n\r\nAPI_KEY = "${secret}"\r\n` })
    expect((await cli(r.dir, ['fix', '--write'])).code).toBe(0)
    expect(read(r, 'a.py')).toBe(
      '"""Doc."""\r\n\r\nimport os\r\n\r\nAPI_KEY = os.environ["API_KEY"]\r\n',
    )
  })

  it('takes two secrets out of one file, and adds what each needs once', async () => {
    const other = token('other')
    const r = repo().stage({
      'a.py': `import sys\r\nA_KEY = "${secret}"\r\nB_KEY = "${other}"\r\n`,
      'main.tf': `locals {\n  a_key = "${secret}"\n  b_key = "${other}"\n}\n`,
    })
    expect((await cli(r.dir, ['fix', '--write'])).code).toBe(0)
    expect(read(r, 'a.py')).toBe(
      'import os\r\nimport sys\r\nA_KEY = os.environ["A_KEY"]\r\nB_KEY = os.environ["B_KEY"]\r\n',
    )
    expect(read(r, 'main.tf').match(/^variable "\w+"/gm)).toEqual([
      'variable "a_key"',
      'variable "b_key"',
    ])
  })

  it('stages nothing else, and keeps to the paths it is given', async () => {
    const r = repo().commit({ 'notes.txt': 'a\n', '.gitignore': 'dist\n' })
    r.stage({
      'x/a.mjs': `const apiKey = "${secret}"\n`,
      'y/a.mjs': `const apiKey = "${secret}"\n`,
    })
    r.write({ 'notes.txt': 'b\n', '.gitignore': 'dist\nmine\n' })
    const { code, stdout } = await cli(join(r.dir, 'x'), ['fix', '--write', '.'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/\.gitignore {2}\(written, but not staged\)/)
    expect(r.git('status', '--short')).toBe(
      'A  .env.example\n M .gitignore\n M notes.txt\nA  x/a.mjs\nA  y/a.mjs',
    )
    expect(read(r, '.gitignore')).toBe('dist\nmine\n.env\n')
    expect(read(r, 'y/a.mjs')).toContain(secret)
  })

  it('fixes one file although another one cannot be, which stays as it was', async () => {
    const r = repo().stage({
      'a.mjs': `const apiKey = "${secret}"\n`,
      'b.json': `{"apiKey": "${secret}"}\n`,
    })
    const { code, stdout } = await cli(r.dir, ['fix', '--write'])
    expect(code).toBe(1)
    expect(stdout).toContain('b.json:1')
    expect(read(r, 'a.mjs')).toBe('const apiKey = process.env.API_KEY\n')
    expect(read(r, 'b.json')).toContain(secret)
  })

  it('puts a file back that cannot be staged, and keeps its value', async () => {
    const r = repo().stage({
      'a.mjs': `const apiKey = "${secret}"\n`,
      '.gitattributes': 'a.mjs filter=broken\n',
    })
    r.git('config', 'filter.broken.required', 'true')
    r.git('config', 'filter.broken.clean', 'grep -v process')
    r.git('add', '--renormalize', '.')
    // `grep -v` of a file with nothing else ends with 1, and git takes that for a failure.
    const { code, stdout } = await cli(r.dir, ['fix', '--write'])
    expect({ code, text: read(r, 'a.mjs') }).toEqual({
      code: 1,
      text: `const apiKey = "${secret}"\n`,
    })
    expect(stdout).toContain('The file is as it was.')
    expect(stdout).not.toContain(secret)
  })
})

describe('fix', () => {
  it('shows what it would do, without the secrets, and writes nothing', async () => {
    const password = 'kV9#mQ2x!tRw7pZe'
    const r = repo().stage({
      'a.mjs': `const db = { password: "${password}" }\nconst apiKey = "${secret}"\n`,
      '.env': `API_KEY=${secret}\n`,
    })
    const before = snapshot(r)
    const { code, stdout } = await cli(r.dir, ['fix', '--min-confidence', 'high'])
    expect(code).toBe(1)
    expect(stdout).toContain('+const apiKey = process.env.API_KEY')
    expect(stdout).toContain(`-const apiKey = "ghp_…${secret.slice(-4)}"`)
    expect(stdout).toContain('+++ b/.gitignore')
    for (const value of [secret, password]) expect(stdout).not.toContain(value)
    expect(snapshot(r)).toEqual(before)
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('shows a diff that git can apply where nothing is shortened', async () => {
    const other = Array.from({ length: 20 }, (_, index) => `// ${index}`).join('\n')
    const text = `const apiKey = "${secret}"\n${other}\nconst token = "${secret}"\n`
    const r = repo().stage({ 'a.mjs': text })
    const { stdout } = await cli(r.dir, ['fix'])
    const shown = `ghp_…${secret.slice(-4)}`
    const patch = `${stdout.slice(stdout.indexOf('--- a/a.mjs'), stdout.indexOf('\nNext:'))}\n`
    execFileSync('git', ['apply', '-'], { cwd: r.dir, input: patch.replaceAll(shown, secret) })
    const applied = read(r, 'a.mjs')
    r.write({ 'a.mjs': text, '.gitignore': null, '.env.example': null })
    expect((await cli(r.dir, ['fix', '--write'])).code).toBe(0)
    expect(read(r, 'a.mjs')).toBe(applied)
  })

  it('has nothing to do where nothing is staged', async () => {
    const { code, stdout } = await cli(repo().commit({ a: 'b\n' }).dir, ['fix'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Nothing to fix in what is staged.\n' })
  })

  it.each([
    [['fix', '/'], 'outside of this repository'],
    [['fix', '--wirte'], 'no option --wirte. Did you mean --write?'],
  ])('refuses %s', async (args, what) => {
    const { code, stdout, stderr } = await cli(repo().dir, args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(what)
  })

  it('refuses a directory that is no repository', async () => {
    expect((await cli(emptyDirectory(), ['fix'])).code).toBe(2)
  })
})

/** Each in a file of its own, with the place and a part of the reason. */
const untouched: readonly (readonly [name: string, text: string, why: string])[] = [
  ['part.mjs', `const u = "Bearer ${secret}"\n`, 'only part of a string'],
  ['template.mjs', `const u = \`${secret}\`\n`, 'template literal'],
  ['joined.mjs', `const u = "${secret}" + x\n`, 'joined with something else'],
  ['before.mjs', `const u = x + "${secret}"\n`, 'joined with something else'],
  ['next.mjs', `const u = "${secret}"\n  + x\n`, 'joined with something else'],
  ['done.mjs', `const u = "${secret}".trim()\n`, 'joined with something else'],
  ['key.mjs', `const u = { "${secret}": 1 }\n`, 'joined with something else'],
  ['comment.mjs', `// token = "${secret}"\n`, 'stands in a comment'],
  ['lost.mjs', `const a = "open\nconst u = "${secret}"\n`, 'cannot be told from its code'],
  ['jsx.jsx', `export const A = () => (\n  <Map token="${secret}" />\n)\n`, 'attribute in JSX'],
  ['enum.ts', `export enum Keys {\n  A = "${secret}",\n}\n`, 'known at compile time'],
  ['type.ts', `export type Key = "${secret}"\n`, 'known at compile time'],
  ['min.js', `${'var a=1;'.repeat(200)}var k="${secret}";\n`, 'lines are too long'],
  ['a.json', `{"token": "${secret}"}\n`, 'JSON cannot read the environment'],
  ['a.yml', `token: ${secret}\n`, 'only compose files do'],
  ['a.toml', `token = "${secret}"\n`, 'not one that can be parsed safely'],
  ['doc.py', `"""\ntoken = '${secret}'\n"""\n`, 'string of several lines'],
  ['format.py', `token = f"${secret}"\n`, 'bytes or a format string'],
  ['adjacent.py', `token = ("a"\n  "${secret}")\n`, 'joined with something else'],
  ['os.py', `os = 1\ntoken = "${secret}"\n`, '`os` means something else'],
  ['const.go', `package a\n\nconst (\n\ttoken = "${secret}"\n)\n`, 'known at compile time'],
  ['heredoc.rb', `x = <<~EOS\n  token = "${secret}"\nEOS\n`, 'part of a heredoc'],
  ['heredoc.sh', `cat <<EOF\ntoken="${secret}"\nEOF\n`, 'part of a heredoc'],
  ['A.java', `class A {\n  @Value("${secret}") String token;\n}\n`, 'known at compile time'],
  ['A.cs', `class A {\n  void F(string token = "${secret}") {}\n}\n`, 'known at compile time'],
  ['A.php', `<?php\nclass A {\n  private $token = '${secret}';\n}\n`, 'known at compile time'],
  ['a.php', `token = "${secret}"\n<?php\necho 1;\n`, 'outside of the code'],
  ['docker-compose.yml', `x: "u:${secret}@h"\n`, 'only part of a value'],
  [
    'b/main.tf',
    `terraform {\n  backend "x" {\n    token = "${secret}"\n  }\n}\n`,
    'takes no variables',
  ],
  [
    'd/main.tf',
    `variable "github_token" {}\nlocals {\n  token = "${secret}"\n}\n`,
    'declared already',
  ],
  ['e/main.tf', `locals {\n  token = "a-${secret}"\n}\n`, 'only part of a string'],
]

describe('fix leaves alone', () => {
  it.each(untouched)('%s', (path, text, why) => {
    const at = text.indexOf(secret)
    const line = text.slice(0, at).split('\n').length
    const column = at - text.lastIndexOf('\n', at)
    const place = { line, column, endLine: line, endColumn: column + secret.length }
    const found = { secret: new Secret(secret), ruleId: 'github-pat', provider: 'github', ...place }
    const declared = new Set(path === 'd/main.tf' ? ['github_token'] : [])
    const plan = planFixes([{ path, text, secrets: [found] }], {
      read: () => null,
      tracked: new Set(),
      ignored: new Set(),
      variables: () => declared,
    })
    expect(plan).toMatchObject({ files: [], shared: [], left: [{ path, line }] })
    expect(plan.left[0]?.why).toContain(why)
  })

  it('all of them, in a repository', async () => {
    const r = repo().stage(Object.fromEntries(untouched.map(([path, text]) => [path, text])))
    const before = snapshot(r)
    await left(r, ['fix', '--write'])
    expect(snapshot(r)).toEqual(before)
  })

  it('a file with changes that are not staged', async () => {
    const r = repo().stage({ 'a.mjs': `const apiKey = "${secret}"\n` })
    r.write({ 'a.mjs': `const apiKey = "${secret}"\nmore()\n` })
    const said = await left(r, ['fix', '--write'])
    expect(said).toContain('The file has changes that are not staged')
    expect(read(r, 'a.mjs')).toContain(secret)
    expect(existsSync(join(r.dir, '.env'))).toBe(false)
  })

  it('a secret that was pushed before', async () => {
    const r = pushed(repo().commit({ 'a.mjs': `const apiKey = "${secret}"\n` }))
    r.stage({ 'b.mjs': `const apiKey = "${secret}"\n` })
    const said = await left(r, ['fix', '--write'])
    expect(said).toContain('It was pushed, and taking it out of the file does not undo the leak.')
    expect(said).toMatch(/Revoke it first: secretscan explain github-pat:\w+/)
    expect(read(r, 'b.mjs')).toContain(secret)
  })

  it('a secret of which nobody can tell whether it was pushed', async () => {
    const r = repo().commit({ 'a.mjs': `const apiKey = "${secret}"\n` })
    const said = await left(r, ['fix', '--unpushed', '--write'])
    expect(said).toContain('Whether it was pushed cannot be told')
    expect(read(r, 'a.mjs')).toContain(secret)
  })

  it('everything, where git tracks the .env that the value would go to', async () => {
    const r = repo()
      .commit({ '.env': 'PORT=1\n' })
      .stage({ 'a.mjs': `const apiKey = "${secret}"\n` })
    const said = await left(r, ['fix', '--write'])
    expect(said).toContain('git rm --cached .env')
    expect(read(r, '.env')).toBe('PORT=1\n')
  })

  it('a symbolic link that stands where the .env would', async () => {
    const r = repo()
      .commit({ '.gitignore': '.env\n' })
      .write({ other: '', '.env': { link: 'other' } })
    r.stage({ 'a.mjs': `const apiKey = "${secret}"\n` })
    const said = await left(r, ['fix', '--write'])
    expect(said).toContain('.env is no plain file')
    expect(read(r, 'other')).toBe('')
    expect(read(r, 'a.mjs')).toContain(secret)
  })
})

describe('fix --unpushed', () => {
  it('takes it out of the file, and says that the commits still carry it', async () => {
    const r = pushed(repo().commit({ 'README.md': 'x\n' }))
    r.commit({ 'a.mjs': `const apiKey = "${secret}"\n` })
    const { code, stdout } = await cli(r.dir, ['fix', '--unpushed', '--write'])
    expect(code).toBe(0)
    expect(stdout).toContain('The commits still carry it')
    expect(stdout).toContain('     $ git commit --amend --no-edit\n')
    expect(stdout).toContain('     $ secretscan history --include-unreachable\n')
    expect(stdout).not.toContain(secret)
    expect(r.git('show', ':a.mjs')).toBe('const apiKey = process.env.API_KEY')
    expect(read(r, '.env')).toContain(secret)
  })

  it('says what to do where only commits hold it', async () => {
    const r = pushed(repo().commit({ 'README.md': 'x\n' }))
    r.commit({ 'a.mjs': `const apiKey = "${secret}"\n` }).commit({ 'a.mjs': 'none\n' })
    const said = await left(r, ['fix', '--unpushed'])
    expect(said).toContain('No file holds it today, but commits still do.')
    expect(said).toContain('git filter-repo')
  })

  it('leaves what was pushed alone', async () => {
    const r = pushed(repo().commit({ 'a.mjs': `const apiKey = "${secret}"\n` }))
    expect(await left(r, ['fix', '--unpushed'])).toContain('It was pushed')
  })
})

/** What it prints, as one line, where it leaves something. */
async function left(r: Repo, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr }: Outcome = await cli(r.dir, args)
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  expect(stdout).not.toContain(secret)
  return stdout.replace(/\s+/g, ' ')
}

function read(r: Repo, path: string): string {
  return readFileSync(join(r.dir, path), 'utf8')
}

function snapshot(r: Repo) {
  return [r.git('status', '--short', '--ignored'), r.git('diff'), r.git('ls-files', '--stage')]
}

/** The same repository with a remote that has its branch. */
function pushed(r: Repo): Repo {
  const remote = emptyDirectory()
  r.git('init', '--quiet', '--bare', remote)
  r.git('remote', 'add', 'origin', remote)
  r.git('push', '--quiet', 'origin', 'main')
  r.git('fetch', '--quiet', 'origin')
  return r
}

/** By the language's own tool; where this machine has none, by counting. */
function parse(file: string, { parse: argv, name }: Language) {
  if (file.endsWith('.yaml')) {
    expect(parseDocument(readFileSync(file, 'utf8')).errors).toEqual([])
    return
  }
  const [tool = '', ...args] = argv ?? []
  if (tool !== '' && spawnSync(tool, ['--version']).error === undefined) {
    const { status, stdout, stderr } = spawnSync(tool, [...args, file], { encoding: 'utf8' })
    expect({ name, status, said: status === 0 ? '' : stdout + stderr }).toEqual({
      name,
      status: 0,
      said: '',
    })
  } else expect(unbalanced(readFileSync(file, 'utf8'))).toBe('')
}

/** Brackets that do not close, in a text without comments and strings. Not the reader that `fix` has. */
function unbalanced(text: string): string {
  let rest = text
    .replace(/^.*<\?php/s, '')
    .replace(/@"[^"]*"/g, '0')
    .replace(/(?:\/\/|#(?!\{)).*$/gm, '')
    .replace(/"(?:[^"\\#]|\\.|#\{[^}]*\})*"|'(?:[^'\\]|\\.)*'/g, '0')
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(/\([^()[\]{}]*\)|\[[^()[\]{}]*\]|\{[^()[\]{}]*\}/g, '0')
  }
  return rest.match(/[()[\]{}"']/g)?.join('') ?? ''
}
