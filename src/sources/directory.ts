import { isUtf8 } from 'node:buffer'
import { type Dirent, lstatSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { UserError } from '../errors.js'
import { pathText, splitFields } from '../git/fields.js'
import { findRepository, type Repository } from '../git/repository.js'
import { git } from '../git/run.js'
import { createFileReader, type FilePath } from './file-reader.js'
import { unstartedFiles } from './files.js'
import type { Change, Harvest, SourceContext } from './source.js'
import { createTextReader } from './texts.js'

/** The names that git lists under the directory one stands in; null where these paths do not ask for it, or git cannot tell. */
export type Here = Promise<readonly Buffer[] | null>

/** Can be asked before anything is known of the repository. */
export async function askHere(paths: readonly string[], cwd: string): Here {
  const isAsked = paths.length === 0 || paths.some((path) => resolve(cwd, path) === cwd)
  return isAsked ? listByGit(cwd).catch(() => null) : null
}

/**
 * Files as they are on disk. Inside a repository those git tracks or would add; outside, all but what
 * .gitignore files name. A file that is named itself is always read.
 */
export async function harvestDirectory(
  paths: readonly string[],
  standing: Standing,
  context: SourceContext,
): Promise<Harvest> {
  const { coverage, progress, excluded } = context
  const reader = createTextReader(context)
  const read = createFileReader(context.maxFileSize)
  const root = standing.repository?.root ?? realpathSync(standing.cwd)
  const changes: Change[] = []
  const files = await listFiles(paths, root, standing)
  progress.phase('scanning', files.length)
  const clean = files.length < many ? new Set() : await passOver(files, context)
  for (const [index, [file, path]] of files.entries()) {
    if (clean.has(path)) continue
    const bytes = excluded(path) ? 'excluded-path' : read(file)
    if (typeof bytes === 'string') coverage.skip(bytes, path)
    else if (bytes !== null) {
      coverage.read('files', bytes.length)
      reader.scan(path, path, bytes)
      changes.push({ path, object: 'file', commit: null, old: [], new: path })
    }
    progress.tick(coverage.so)
    if (index % 64 === 63) await new Promise(setImmediate) // lets the progress line and Ctrl-C through
  }
  return {
    target: { mode: 'dir', root, base: null, head: null },
    changes: changes.filter(({ path }) => reader.matches.has(path)),
    matches: reader.matches,
    present: new Map([...reader.matches.keys()].map((path) => [path, path])),
    coverage: coverage.result(),
    mergesTold: false,
    graph: null,
  }
}

/** Where one stands, and what git says of it. */
interface Standing {
  readonly cwd: string
  readonly repository: Repository | null
  readonly here: Here
}

/** So many files that threads pay: each has the same code to compile first, as long as it takes to scan some thousand. */
const many = 10_000

/** Scans files on all cores, and says under which paths there is nothing: no further look is needed there. */
async function passOver(
  all: readonly NamedFile[],
  { scanner, excluded, coverage, progress, maxFileSize }: SourceContext,
): Promise<ReadonlySet<string>> {
  const [{ createThreads }, { runJob }] = await Promise.all([
    import('./threads/threads.js'),
    import('./threads/run-job.js'),
  ])
  const threads = createThreads(scanner)
  threads.start()
  const files = all.flatMap(([file, path]) =>
    typeof file === 'string' && !excluded(path) ? [[file, path] as const] : [],
  )
  const job = unstartedFiles(files, maxFileSize)
  try {
    await runJob(job, files.length, scanner, threads, {
      done(bytes) {
        coverage.read('files', bytes)
        progress.tick(coverage.so)
      },
      doubtful() {},
      listed() {},
    })
  } finally {
    threads.end()
  }
  return new Set(files.flatMap(([, path], i) => (job.clean[i] === 1 ? path : [])))
}

type NamedFile = readonly [file: FilePath, path: string]

async function listFiles(
  paths: readonly string[],
  root: string,
  standing: Standing,
): Promise<readonly NamedFile[]> {
  const { cwd } = standing
  const files = new Map<string, NamedFile>()
  for (const given of paths.length > 0 ? paths : ['.']) {
    const path = resolve(cwd, given)
    const stat = lstatSync(path, { throwIfNoEntry: false })
    if (!stat)
      throw new UserError({
        what: `There is no file or directory "${given}".`,
        where: cwd,
        fix: 'Check the path.',
      })
    const found = stat.isDirectory()
      ? await listDirectory(path, root, standing)
      : [[path, displayPath(root, path)] as const]
    for (const named of found) files.set(named[1], named)
  }
  return [...files.values()]
}

async function listDirectory(
  directory: string,
  root: string,
  standing: Standing,
): Promise<readonly NamedFile[]> {
  const isHere = directory === standing.cwd
  const repository = isHere ? standing.repository : await findRepository(directory)
  if (repository && !repository.bare) {
    const names = (isHere ? await standing.here : null) ?? (await listByGit(directory))
    // An ignored directory that was asked for by name lists nothing here, and is read all the same.
    if (names.length > 0) {
      const above = displayPath(root, join(directory, 'x')).slice(0, -1)
      return names.map((name) => {
        const text = pathText(name)
        const file = isUtf8(name)
          ? directory + sep + text
          : Buffer.concat([Buffer.from(directory + sep), name])
        return [file, above + text]
      })
    }
  }
  return (await walk(directory)).map((file) => [file, displayPath(root, file)])
}

async function listByGit(directory: string): Promise<readonly Buffer[]> {
  const options = ['-z', '--cached', '--others', '--exclude-standard']
  return splitFields(await git({ cwd: directory }, ['ls-files', ...options]))
}

async function walk(directory: string): Promise<readonly string[]> {
  const [{ default: glob }, { default: ignore }] = await Promise.all([
    import('fast-glob'),
    import('ignore'),
  ])
  const options = { cwd: directory, dot: true, followSymbolicLinks: false, suppressErrors: true }
  const outside = ['**/.git', '**/node_modules']
  const files = await glob('**/*', {
    ...options,
    ignore: outside,
    onlyFiles: false,
    objectMode: true,
  })
  const rules = files
    .filter(({ name, dirent }) => name === '.gitignore' && dirent.isFile())
    .map(({ path }) => {
      const content = readFileSync(join(directory, path), 'utf8')
      return {
        base: dirname(path) === '.' ? '' : `${dirname(path)}/`,
        matcher: ignore().add(content),
      }
    })
  const ignored = (path: string) =>
    rules.some(
      ({ base, matcher }) => path.startsWith(base) && matcher.ignores(path.slice(base.length)),
    )
  return files
    .filter(({ path, dirent }) => isFileOrLink(dirent) && !ignored(path))
    .map(({ path }) => join(directory, path))
    .sort() // the order of reading is chance, and the first place of a secret names it
}

function isFileOrLink(entry: Pick<Dirent, 'isFile' | 'isSymbolicLink'>): boolean {
  return entry.isFile() || entry.isSymbolicLink()
}

/** Relative to the root with forward slashes; absolute outside of it. */
function displayPath(root: string, file: string): string {
  const path = relative(root, file)
  return (path.startsWith('..') ? file : path).replaceAll(sep, '/')
}
