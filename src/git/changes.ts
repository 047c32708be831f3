import { createFieldSplitter, pathText, splitFields } from './fields.js'
import { type GitDirectory, git, readOutput, startGit } from './run.js'

/** A git object id, SHA-1 or SHA-256, in hex. */
export type Oid = string

/** One path going from its old blobs (one per parent) to a new one. */
export interface RawChange {
  readonly path: string
  /** Without the parents in which the path did not exist. */
  readonly old: readonly Oid[]
  /** Null: the path is gone. */
  readonly new: Oid | null
  readonly kind: 'file' | 'submodule' | 'unmerged'
  /** A merge took it as it is from a parent other than the first, which differs: nothing changed. */
  readonly taken?: true
}

export interface CommitChanges {
  readonly commit: Oid
  /** Its root. */
  readonly tree: Oid
  readonly parents: readonly Oid[]
  readonly author: string
  /** Committer date, ISO 8601: when the commit came to be as it is. */
  readonly date: string
  /** As UTF-8, without its trailing line breaks. */
  readonly message: Buffer
  readonly changes: readonly RawChange[]
}

/**
 * Every commit that `revisions` reach, children before parents, with the contents that it changed. A merge
 * is compared with all of its parents at once (`-c`) and lists only paths that equal none of them, which
 * is just where it can bring in something of its own. `revisions` are object ids, `^ids` and options
 * of git rev-list like `--all`. To list commits `withoutChanges` takes git a third of the time.
 */
export async function readLog(
  directory: GitDirectory,
  revisions: readonly string[],
  onCommit: (commit: CommitChanges) => void,
  { withoutChanges = false } = {},
): Promise<void> {
  const options = revisions.filter((revision) => revision.startsWith('-'))
  const oids = revisions.filter((revision) => !revision.startsWith('-'))
  const changes = withoutChanges ? ['--no-patch', '-z'] : [...rawFormat, '-c']
  // Object ids go through standard input: there may be thousands.
  const child = startGit(directory, [
    'log',
    ...changes,
    '--topo-order',
    '--no-notes',
    '--format=%H%x00%T%x00%P%x00%an%x00%cI%x00%B%x00',
    ...options,
    '--stdin',
    '--',
  ])
  child.stdin.end(oids.map((oid) => `${oid}\n`).join(''))
  const reader = createLogReader(onCommit)
  const splitter = createFieldSplitter(reader.field)
  await readOutput(child, splitter.push).finally(() => {
    splitter.end()
    reader.end()
  })
}

/**
 * Reads `<commit> NUL <tree> NUL <parents> NUL <author> NUL <date> NUL <message> NUL NUL`, then for each changed path a record and the
 * path. The first record of a commit follows a line break.
 */
function createLogReader(onCommit: (commit: CommitChanges) => void) {
  let expected: 'commit' | 'tree' | 'parents' | 'author' | 'date' | 'message' | 'record' | 'path' =
    'commit'
  let commit = ''
  let tree = ''
  let parents: readonly string[] = []
  let author = ''
  let date = ''
  let message: Buffer = Buffer.alloc(0)
  let record: Omit<RawChange, 'path'> | null = null
  let changes: RawChange[] = []
  const flush = () => {
    if (commit !== '') onCommit({ commit, tree, parents, author, date, message, changes })
    changes = []
  }
  return {
    end: flush,
    field(bytes: Buffer, from: number, to: number) {
      if (expected === 'tree') {
        tree = bytes.toString('latin1', from, to)
        expected = 'parents'
      } else if (expected === 'parents') {
        parents = to === from ? [] : bytes.toString('latin1', from, to).split(' ')
        expected = 'author'
      } else if (expected === 'author') {
        author = bytes.toString('utf8', from, to)
        expected = 'date'
      } else if (expected === 'date') {
        date = bytes.toString('latin1', from, to)
        expected = 'message'
      } else if (expected === 'message') {
        message = bytes.subarray(from, to)
        expected = 'record'
      } else if (expected === 'path' && record) {
        const { old, new: oid, kind } = record
        // Where only the mode is another, the content is that of a parent.
        if (oid === null || !old.includes(oid))
          changes.push({ path: pathText(bytes, from, to), old, new: oid, kind })
        expected = 'record'
      } else if (to > from) {
        const start = bytes[from] === newline ? from + 1 : from
        if (bytes[start] === colon) {
          record = parseRecord(bytes, start, to)
          expected = 'path'
        } else {
          flush()
          commit = bytes.toString('latin1', start, to)
          expected = 'tree'
        }
      }
    },
  }
}

/** What the index holds that `tree`, a name or an id, does not, path by path. */
export async function indexChanges(
  directory: GitDirectory,
  tree: string,
): Promise<readonly RawChange[]> {
  const output = await git(directory, ['diff-index', '--cached', ...rawFormat, tree, '--'])
  const fields = splitFields(output)
  const changes: RawChange[] = []
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const record = fields[i] as Buffer
    const path = pathText(fields[i + 1] as Buffer)
    changes.push({ path, ...parseRecord(record, 0, record.length) })
  }
  return changes
}

/** `-O/dev/null` undoes a diff.orderFile, which git refuses to work without once it is configured. */
const rawFormat = ['--raw', '-z', '--no-abbrev', '--no-renames', '-O/dev/null']

const newline = 0x0a
const colon = 0x3a

/**
 * `:100644 100644 <old> <new> M`, and for a merge of two `::100644 100644 100644 <old> <old> <new> MM`:
 * one colon a parent, the modes, the object ids, the status. https://git-scm.com/docs/git-diff#_raw_output_format
 */
function parseRecord(bytes: Buffer, from: number, to: number): Omit<RawChange, 'path'> {
  if (bytes[from + 1] !== colon) return parseSimple(bytes, from, to)
  const record = bytes.toString('latin1', from, to)
  const parents = record.lastIndexOf(':') + 1
  const words = record.slice(parents).split(' ')
  const modes = words.slice(0, parents + 1)
  const oids = words.slice(parents + 1, 2 * parents + 2)
  const old = oids.slice(0, parents).filter((oid, i) => isBlob(modes[i]) && !isZero(oid))
  const mode = modes[parents]
  const oid = oids[parents] ?? ''
  const kind = words.at(-1)?.startsWith('U') ? 'unmerged' : mode === gitlink ? 'submodule' : 'file'
  return { old, new: kind === 'file' && !isZero(oid) ? oid : null, kind }
}

/** The same of one parent, where everything has its place: nearly all there are. */
function parseSimple(bytes: Buffer, from: number, to: number): Omit<RawChange, 'path'> {
  const [oldMode, newMode] = [from + 1, from + 8]
  const oldOid = from + 15
  const newOid = bytes.indexOf(space, oldOid) + 1
  const end = 2 * newOid - 1 - oldOid
  const old = bytes.toString('latin1', oldOid, newOid - 1)
  const oid = bytes.toString('latin1', newOid, end)
  const hasOld = isBlob(bytes.toString('latin1', oldMode, oldMode + 6)) && !isZero(old)
  const kind =
    bytes[end + 1] === unmerged && to > end + 1
      ? 'unmerged'
      : bytes.toString('latin1', newMode, newMode + 6) === gitlink
        ? 'submodule'
        : 'file'
  return {
    old: hasOld ? [old] : none,
    new: kind === 'file' && !isZero(oid) ? oid : null,
    kind,
  }
}

const none: readonly Oid[] = []

const space = 0x20
const unmerged = 'U'.charCodeAt(0)

const gitlink = '160000'

function isBlob(mode: string | undefined): boolean {
  return mode !== gitlink && mode !== '000000'
}

function isZero(oid: string): boolean {
  return oid.startsWith('000000') && /^0*$/.test(oid)
}
