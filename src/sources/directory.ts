import { type Dirent, lstatSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { UserError } from '../errors.js'
import { pathText, splitFields } from '../git/fields.js'
import { findRepository } from '../git/repository.js'
import { git } from '../git/run.js'
import type { Change, Harvest, SourceContext } from './source.js'
import { createTextReader } from './texts.js'

/**
 * Files as they are on disk. Inside a repository those git tracks or would add; outside, all but what
 * .gitignore files name. A file that is named itself is always read.
 */
export async function harvestDirectory(
  paths: readonly string[],
  cwd: string,
  context: SourceContext,
): Promise<Harvest> {
  const { coverage, progress } = context
  const reader = createTextReader(context)
  const root = (await findRepository(cwd))?.root ?? realpathSync(cwd)
  const changes: Change[] = []
  const files = await listFiles(paths, cwd)
  progress.phase('scanning', files.length)
  for (const [index, file] of files.entries()) {
    const path = displayPath(root, file)
    if (context.excluded(path)) coverage.skip('excluded-path', path)
    else if (readInto(file, path, reader, context)) {
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

/** Reads and scans one file; false, and counted, if it cannot or should not be read. */
function readInto(
  file: FilePath,
  path: string,
  reader: ReturnType<typeof createTextReader>,
  { coverage, maxFileSize }: SourceContext,
): boolean {
  try {
    const stat = lstatSync(file)
    if (stat.isSymbolicLink()) coverage.skip('symlink', path)
    else if (stat.isDirectory()) coverage.skip('submodule', path)
    else if (!stat.isFile()) coverage.skip('unreadable-file', path)
    else if (stat.size > maxFileSize) coverage.skip('too-large', path)
    else {
      const bytes = readFileSync(file)
      coverage.read('files', bytes.length)
      reader.scan(path, path, bytes)
      return true
    }
  } catch (error) {
    // Deleted but still in the index: nothing is there to leak from.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    coverage.skip('unreadable-file', path)
  }
  return false
}

/** Bytes where the name is not UTF-8: the file system knows it by no other name. */
type FilePath = string | Buffer

async function listFiles(paths: readonly string[], cwd: string): Promise<readonly FilePath[]> {
  const files = new Map<string, FilePath>()
  for (const given of paths.length > 0 ? paths : ['.']) {
    const path = resolve(cwd, given)
    const stat = lstatSync(path, { throwIfNoEntry: false })
    if (!stat)
      throw new UserError({
        what: `There is no file or directory "${given}".`,
        where: cwd,
        fix: 'Check the path.',
      })
    const found = stat.isDirectory() ? await listDirectory(path) : [path]
    for (const file of found) files.set(file.toString(), file)
  }
  return [...files.values()]
}

async function listDirectory(directory: string): Promise<readonly FilePath[]> {
  const repository = await findRepository(directory)
  if (repository && !repository.bare) {
    const output = await git({ cwd: directory }, [
      'ls-files',
      '-z',
      '--cached',
      '--others',
      '--exclude-standard',
    ])
    const names = splitFields(output)
    // An ignored directory that was asked for by name lists nothing here, and is read all the same.
    if (names.length > 0) {
      return names.map((name) => {
        const text = pathText(name)
        const valid = Buffer.from(text, 'utf8').equals(name)
        return valid
          ? join(directory, text)
          : Buffer.concat([Buffer.from(`${directory}${sep}`), name])
      })
    }
  }
  return walk(directory)
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
function displayPath(root: string, file: FilePath): string {
  if (typeof file !== 'string') return pathText(file.subarray(Buffer.byteLength(root) + 1))
  const path = relative(root, file)
  return (path.startsWith('..') ? file : path).replaceAll(sep, '/')
}
