// What is measured on: copies in the scratch directory, because a scan may leave a cache behind and what
// was given stays as it is.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How many commits of the first-parent line a pull request has here. */
const commitsInRange = 5

/**
 * A copy of a repository, packed as that one is, with a work tree of its HEAD. Blobs that it lacks are
 * stood in for by the empty one, with replace refs: else `git log -p` stops at the first of them.
 *
 * @returns `repository`, a bare one; `tree`, `head` and `base`, null where HEAD has no commit or, for
 *   the base, too few; `missing`, the number of objects.
 */
export function copyRepository(directory, destination) {
  const repository = join(destination, 'repository.git')
  git(destination, 'clone', '--quiet', '--mirror', directory, repository)
  const missing = missingIn(repository)
  if (missing.length > 0) standInFor(missing, repository)
  const head = resolve(repository, 'HEAD')
  const tree = head && join(destination, 'tree')
  if (tree) git(repository, 'worktree', 'add', '--quiet', '--detach', tree, head)
  const base = head && resolve(repository, `HEAD~${commitsInRange}`)
  return { repository, tree, head, base, missing: missing.length }
}

function missingIn(repository) {
  const objects = git(repository, 'rev-list', '--objects', '--all', '--missing=print')
  return objects.split('\n').flatMap((line) => (line.startsWith('?') ? [line.slice(1)] : []))
}

function standInFor(missing, repository) {
  const empty = gitWith('', repository, 'hash-object', '-w', '--stdin').trim()
  const refs = missing.map((object) => `update refs/replace/${object} ${empty}\n`)
  gitWith(refs.join(''), repository, 'update-ref', '--stdin')
}

/** How much there is, and how well it is packed: a pack that a server sends is mostly deltas. */
export function describeRepository(repository) {
  const format = '%(objecttype) %(objectsize) %(deltabase)'
  const list = git(repository, 'cat-file', '--batch-all-objects', `--batch-check=${format}`)
  const count = { objects: 0, deltas: 0, bytes: 0, commit: 0, tree: 0, blob: 0, tag: 0 }
  for (const line of list.trimEnd().split('\n')) {
    const [type, size, base] = line.split(' ')
    count.objects++
    count[type]++
    count.bytes += Number(size)
    if (!/^0+$/.test(base)) count.deltas++
  }
  return { ...count, ...packsOf(repository) }
}

/** Its packs, and those of repositories that it borrows objects from, which git does not count. */
function packsOf(repository) {
  const stored = git(repository, 'count-objects', '-v')
  const alternates = [...stored.matchAll(/^alternate: (.*)$/gm)].map(([, directory]) => directory)
  const files = [join(repository, 'objects'), ...alternates].flatMap((objects) => {
    const directory = join(objects, 'pack')
    return existsSync(directory) ? readdirSync(directory).map((name) => join(directory, name)) : []
  })
  const packs = files.filter((file) => file.endsWith('.pack'))
  return {
    packs: packs.length,
    packedBytes: packs.reduce((sum, file) => sum + statSync(file).size, 0),
  }
}

/**
 * Two repositories with one branch and one pack each: all that HEAD reaches, and the first half of its
 * commits. Null where there are too few to halve.
 */
export function halve(repository, destination) {
  const head = resolve(repository, 'HEAD')
  const commits = head && Number(git(repository, 'rev-list', '--count', head))
  if (!commits || commits < 10) return null
  const middle = middleOf(repository, head, commits / 2)
  return { half: part(repository, middle, 'half'), all: part(repository, head, 'all') }

  function part(from, commit, name) {
    const to = join(destination, `${name}.git`)
    git(destination, 'init', '--quiet', '--bare', `--object-format=${formatOf(from)}`, to)
    const packing = ['--revs', '--missing=allow-any', '--delta-base-offset', '--quiet']
    gitWith(`${commit}\n`, from, 'pack-objects', ...packing, join(to, 'objects/pack/pack'))
    git(to, 'update-ref', 'refs/heads/main', commit)
    git(to, 'symbolic-ref', 'HEAD', 'refs/heads/main')
    return { repository: to, commits: Number(git(to, 'rev-list', '--count', commit)) }
  }
}

/** The commit of the first-parent line that reaches closest to that many. */
function middleOf(repository, head, wanted) {
  const line = git(repository, 'rev-list', '--first-parent', head).trimEnd().split('\n')
  let [newer, older] = [0, line.length - 1]
  while (older - newer > 1) {
    const at = (newer + older) >> 1
    if (Number(git(repository, 'rev-list', '--count', line[at])) > wanted) newer = at
    else older = at
  }
  return line[older]
}

/** 5,000 files of source without secrets, 10 of them staged: a hook is felt on the ordinary commit. */
export function makeStaged(destination) {
  const [files, changed, directories] = [5000, 10, 50]
  const tree = join(destination, 'staged')
  const path = (index) => `d${index % directories}/file${index}.ts`
  const line = (index, version) => `export const value${index} = ${index * 7 + version}\n`
  const write = (index, version) =>
    writeFileSync(join(tree, path(index)), line(index, version).repeat(40))
  for (let i = 0; i < directories; i++) mkdirSync(join(tree, `d${i}`), { recursive: true })
  for (let i = 0; i < files; i++) write(i, 0)
  git(tree, 'init', '--quiet')
  commitAll(tree, 'start')
  const staged = Array.from({ length: changed }, (_, index) => index * 7)
  for (const index of staged) write(index, 1)
  git(tree, 'add', '--all')
  return { repository: join(tree, '.git'), tree, files: staged.map(path) }
}

export function commitAll(tree, message) {
  git(tree, 'add', '--all')
  git(tree, 'commit', '--quiet', '--message', message)
}

export function git(cwd, ...args) {
  return gitWith('', cwd, ...args)
}

function gitWith(input, cwd, ...args) {
  const settings = ['user.name=bench', 'user.email=bench@example.test', 'core.hooksPath=/dev/null']
  const argv = [...settings, 'commit.gpgSign=false', 'gc.auto=0'].flatMap((it) => ['-c', it])
  // A checkout would fetch large files from elsewhere.
  const env = { ...process.env, GIT_LFS_SKIP_SMUDGE: '1' }
  const options = { cwd, env, input, encoding: 'utf8', maxBuffer: 2 ** 30 }
  const { status, stdout, stderr } = spawnSync('git', [...argv, ...args], options)
  if (status !== 0) throw new Error(`git ${args[0]} failed: ${stderr}`)
  return stdout
}

function resolve(repository, name) {
  const argv = ['rev-parse', '--quiet', '--verify', `${name}^{commit}`]
  return spawnSync('git', argv, { cwd: repository, encoding: 'utf8' }).stdout.trim() || null
}

function formatOf(repository) {
  return git(repository, 'rev-parse', '--show-object-format').trim()
}
