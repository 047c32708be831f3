import type { CommitChanges, RawChange } from '../git/changes.js'
import type { Change, SourceContext } from './source.js'
import type { TextReader } from './texts.js'

/** Where a commit's message stands in for a path. */
export const messagePath = '(commit message)'

/** Scans a commit's message, which is a text of its own that nothing replaces. */
export function scanMessage({ commit, message }: CommitChanges, reader: TextReader): Change {
  const id = `message:${commit}`
  reader.scan(id, messagePath, message)
  return { path: messagePath, object: 'commit', commit, old: [], new: id }
}

/** A commit's changes to files, without what configuration excludes; that and submodules are counted. */
export function changesOf(
  { commit, changes }: CommitChanges,
  context: SourceContext,
): readonly Change[] {
  return changes
    .filter((change) => belongs(change, context))
    .map(({ path, old, new: oid }) => ({
      path,
      object: 'blob',
      commit,
      old,
      new: oid,
    }))
}

/** Whether a change is one of ours, if only that a file gave way to a submodule; counts what is not read. */
export function belongs({ path, kind }: RawChange, { excluded, coverage }: SourceContext): boolean {
  if (kind === 'submodule') coverage.skip('submodule', path)
  else if (excluded(path)) {
    coverage.skip('excluded-path', path)
    return false
  }
  return true
}
