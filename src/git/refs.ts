import { type SimpleGit, simpleGit } from 'simple-git'
import type { Oid } from './changes.js'
import { pathText } from './fields.js'
import { createGraph, type Graph } from './graph.js'
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
}

/** All that a repository knows of its commits. */
export interface History extends NamedGraph {
  readonly remotes: readonly Remote[]
  /** The remote-tracking ref of the remote's default branch, where it is known. */
  readonly defaultRef: string | null
}

/** `known` spares walking the commits again, where a scan has just done so. */
export async function readHistory(
  directory: GitDirectory,
  known: NamedGraph | null,
): Promise<History> {
  const repository = simpleGit(directory.cwd)
  const [graph, refs, head, remotes, defaultRef] = await Promise.all([
    known ?? readGraph(directory),
    known?.refs ?? readRefs(repository),
    repository.raw(['rev-parse', '--quiet', '--verify', 'HEAD^{commit}']).then(
      (commit): Ref[] => [{ name: 'HEAD', commit: commit.trim(), tag: null }],
      () => [], // before the first commit
    ),
    readRemotes(repository),
    repository.raw(['symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD']).then(
      (name) => name.trim() || null,
      () => null, // not every clone has it
    ),
  ])
  return { ...graph, refs: [...refs, ...head], remotes, defaultRef }
}

async function readGraph(directory: GitDirectory): Promise<Graph> {
  const format = '--format=%H%x00%P%x00%an%x00%cI'
  const output = await git(directory, ['log', '--all', '--topo-order', '--no-notes', format])
  const graph = createGraph()
  for (const line of output.toString('utf8').split('\n').filter(Boolean)) {
    const [commit = '', parents = '', author = '', date = ''] = line.split('\0')
    graph.add({ commit, parents: parents.split(' ').filter(Boolean), author, date })
  }
  return graph.end()
}

export async function readRefs(repository: SimpleGit): Promise<readonly Ref[]> {
  const format = '%(refname) %(objecttype) %(objectname) %(*objecttype) %(*objectname)'
  const output = await repository.raw(['for-each-ref', `--format=${format}`])
  return output.split('\n').flatMap((line): Ref[] => {
    const [name, type, oid, peeledType, peeled] = line.split(' ')
    if (name === undefined || oid === undefined) return []
    if (type === 'commit') return [{ name, commit: oid, tag: null }]
    if (type === 'tag')
      return [{ name, commit: peeledType === 'commit' ? (peeled ?? '') : '', tag: oid }]
    return []
  })
}

async function readRemotes(repository: SimpleGit): Promise<readonly Remote[]> {
  const remotes = await repository.getRemotes(true)
  return remotes.map(({ name, refs }) => ({ name, url: refs.fetch || refs.push || '' }))
}

/** All refs of the repository at `cwd`. */
export function listRefs({ cwd }: GitDirectory): Promise<readonly Ref[]> {
  return readRefs(simpleGit(cwd))
}

/** Commits that only the reflog of the stash still names: all entries but the newest. */
export async function stashedCommits({ cwd }: GitDirectory): Promise<readonly Oid[]> {
  const output = await simpleGit(cwd)
    .raw(['reflog', 'show', '--format=%H', 'refs/stash'])
    .catch(() => '')
  return output.split('\n').filter(Boolean)
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
    ['log', '--no-walk=unsorted', format, '--stdin', '--'],
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
