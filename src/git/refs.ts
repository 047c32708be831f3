import type { Oid } from './changes.js'
import { pathText } from './fields.js'
import { createGraph, type Graph } from './graph.js'
import type { Repository } from './repository.js'
import { type GitDirectory, git } from './run.js'

/** A name for a commit: branch, remote-tracking branch, tag, stash, HEAD. */
export interface Ref {
  /** In full: refs/remotes/origin/main */
  readonly name: string
  /** The commit it leads to, through any tag object. */
  readonly commit: Oid
  /** The tag object, where the ref is an annotated tag. */
  readonly tag: Oid | null
}

export interface Remote {
  readonly name: string
  readonly url: string
}

/** Commits, and the names that lead into them. */
export interface NamedGraph extends Graph {
  readonly refs: readonly Ref[]
  /** The remote-tracking ref of the remote's default branch, where it is known. */
  readonly defaultRef: string | null
}

/** All that a repository knows of its commits. */
export interface History extends NamedGraph {
  readonly remotes: readonly Remote[]
}

/** A ref as it stands, whatever it leads to. */
export interface Point {
  readonly oid: Oid
  readonly name: string
  /** What `oid` is: `commit`, `tag`, `tree` or `blob`. */
  readonly type: string
  /** The name of the ref that it is another name for, or empty. */
  readonly symref: string
}

export type RefListing = Pick<NamedGraph, 'refs' | 'defaultRef'>

/** `known` spares walking the commits again, where a scan has just done so. */
export async function readHistory(
  repository: Repository,
  known: NamedGraph | null,
): Promise<History> {
  const [graph, remotes] = await Promise.all([
    known ?? readGraph(repository),
    readRemotes(repository),
  ])
  const { head } = repository
  const refs = head ? [...graph.refs, { name: 'HEAD', commit: head, tag: null }] : graph.refs
  return { ...graph, refs, remotes }
}

async function readGraph(directory: GitDirectory): Promise<NamedGraph> {
  const format = '--format=%H%x00%P%x00%an%x00%cI'
  const [output, { refs, defaultRef }] = await Promise.all([
    git(directory, ['log', '--all', '--topo-order', '--no-notes', format]),
    listPoints(directory).then((points) => refsOf(directory, points)),
  ])
  const graph = createGraph()
  for (const line of output.toString('utf8').split('\n').filter(Boolean)) {
    const [commit = '', parents = '', author = '', date = ''] = line.split('\0')
    graph.add({ commit, parents: parents.split(' ').filter(Boolean), author, date })
  }
  return { ...graph.end(), refs, defaultRef }
}

export async function listPoints(directory: GitDirectory): Promise<readonly Point[]> {
  const format = '--format=%(objectname) %(refname) %(objecttype) %(symref)'
  const output = await git(directory, ['for-each-ref', format])
  const lines = output.toString('utf8').split('\n').filter(Boolean)
  return lines.map((line) => {
    const [oid = '', name = '', type = '', symref = ''] = line.split(' ')
    return { oid, name, type, symref }
  })
}

/** Where refs lead that lead to commits. */
export async function refsOf(
  directory: GitDirectory,
  points: readonly Point[],
): Promise<RefListing> {
  const tags = points.filter(({ type }) => type === 'tag').map(({ oid }) => oid)
  const tagged = await peel(directory, [...new Set(tags)])
  return {
    refs: points.flatMap(({ oid, name, type }): Ref[] => {
      if (type === 'commit') return [{ name, commit: oid, tag: null }]
      return type === 'tag' ? [{ name, commit: tagged.get(oid) ?? '', tag: oid }] : []
    }),
    defaultRef: points.find(({ name }) => name === 'refs/remotes/origin/HEAD')?.symref || null,
  }
}

/** The commits that tag objects lead to. Asked for with the refs git would read what each of them names. */
async function peel(directory: GitDirectory, tags: readonly Oid[]): Promise<ReadonlyMap<Oid, Oid>> {
  if (tags.length === 0) return new Map()
  const questions = tags.map((tag) => `${tag}^{}\n`).join('')
  const args = ['cat-file', '--batch-check=%(objectname) %(objecttype)']
  const answers = (await git(directory, args, questions)).toString('latin1').split('\n')
  return new Map(
    tags.flatMap((tag, i) => {
      const [oid = '', type] = (answers[i] ?? '').split(' ')
      return type === 'commit' ? [[tag, oid] as const] : []
    }),
  )
}

async function readRemotes({ cwd }: GitDirectory): Promise<readonly Remote[]> {
  const { simpleGit } = await import('simple-git')
  const remotes = await simpleGit(cwd).getRemotes(true)
  return remotes.map(({ name, refs }) => ({ name, url: refs.fetch || refs.push || '' }))
}

export interface CommitDetails {
  readonly author: string
  /** Committer date, ISO 8601: when the commit came to be as it is. */
  readonly date: string
}

export async function readCommitDetails(
  directory: GitDirectory,
  commits: readonly Oid[],
): Promise<ReadonlyMap<Oid, CommitDetails>> {
  if (commits.length === 0) return new Map()
  const format = '--format=%H%x00%an%x00%cI'
  const output = await git(
    directory,
    ['log', '--no-walk=unsorted', '--ignore-missing', format, '--stdin', '--'],
    `${commits.join('\n')}\n`,
  )
  return new Map(
    output
      .toString('utf8')
      .split('\n')
      .flatMap((line) => {
        const [commit, author, date] = line.split('\0')
        return commit && author !== undefined && date ? [[commit, { author, date }] as const] : []
      }),
  )
}

/** The blobs a commit's tree holds, by path; only those in `wanted`. */
export async function blobsAt(
  directory: GitDirectory,
  commit: Oid,
  wanted: { has(oid: Oid): boolean },
): Promise<ReadonlyMap<string, Oid>> {
  const output = await git(directory, ['ls-tree', '-r', '-z', '--full-tree', commit])
  const blobs = new Map<string, Oid>()
  for (let at = 0; at < output.length; ) {
    const tab = output.indexOf(0x09, at)
    const end = output.indexOf(0, tab)
    const oid = output.toString('latin1', at, tab).split(' ')[2] as Oid
    if (wanted.has(oid)) blobs.set(pathText(output.subarray(tab + 1, end)), oid)
    at = end + 1
  }
  return blobs
}
