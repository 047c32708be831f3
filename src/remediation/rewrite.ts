import type { Finding } from '../findings/finding.js'

/** How to get a secret out of commits that no remote has. */
export interface Rewrite {
  readonly text: string
  /** Command lines, in order, not quoted yet. */
  readonly commands: readonly (readonly string[])[]
}

/** Keeps what was there until the end; `git log` and `git push --all` pass over it. */
const backup = 'refs/secretscan/backup'

/**
 * Where the secret came in with one commit on one branch and still stands in one place, a fixup folded
 * into that commit is the smallest change; anything else is for git filter-repo, which goes through
 * every commit. `head` is the commit that HEAD is at.
 */
export function rewriteOf(finding: Finding, head: string | null): Rewrite {
  const { introduced } = finding
  const keep = ['git', 'update-ref', backup, 'HEAD']
  if (introduced.object !== 'blob') {
    const commit = introduced.commit ?? 'HEAD'
    const command =
      commit === head
        ? ['git', 'commit', '--amend']
        : ['git', 'rebase', '--rebase-merges', '--interactive', `${short(commit)}^`]
    const how =
      commit === head
        ? 'Take the value out of the message'
        : 'Mark the commit with `reword`, and take the value out of its message'
    return { text: `${how}. ${nothingLeaked}`, commands: [keep, command] }
  }
  const { path, commit } = introduced
  if (isOnlyStashed(finding)) {
    return {
      text: `It is in a stash (git stash list). Apply that, take the value out of ${path}, and stash the rest again if you still need it. ${nothingLeaked}`,
      commands: [['git', 'stash', 'pop', '--quiet']],
    }
  }
  if (commit === null || !isSimple(finding)) return filter(finding)
  const stage = ['git', 'add', '--', path]
  if (commit === head) {
    return {
      text: `Take the value out of ${path}, then change the last commit, which brought it in. ${nothingLeaked}`,
      commands: [keep, stage, ['git', 'commit', '--amend', '--no-edit']],
    }
  }
  return {
    text: `Take the value out of ${path}, then fold that into the commit that brought it in. ${nothingLeaked}`,
    commands: [
      keep,
      stage,
      ['git', 'commit', '--fixup', short(commit)],
      [
        'GIT_SEQUENCE_EDITOR=:',
        'git',
        'rebase',
        '--rebase-merges',
        '--autosquash',
        '--interactive',
        `${short(commit)}^`,
      ],
    ],
  }
}

/** How to see that nothing holds it any more: the backup and the reflogs do until then. */
export function purgeOf({ exposure }: Finding): Rewrite {
  const refs =
    'refs' in exposure ? exposure.refs.filter((ref) => ref.startsWith('refs/heads/')) : []
  return {
    text: 'The old commits stay in the reflog, from where they can be pushed again. When the rewritten branch is as it should be, let go of them; entries of the stash stay. The scan must then find nothing.',
    commands: [
      ['git', 'update-ref', '-d', backup],
      ['git', 'reflog', 'expire', '--expire=now', '--expire-unreachable=now', 'HEAD', ...refs],
      ['git', 'gc', '--quiet', '--prune=now'],
      ['secretscan', 'history', '--include-unreachable'],
    ],
  }
}

const nothingLeaked = 'No remote has it, so nothing has leaked through git.'

function isOnlyStashed({ exposure }: Finding): boolean {
  return 'refs' in exposure && exposure.refs.length === 1 && exposure.refs[0] === 'refs/stash'
}

function isSimple({ exposure, life, locations }: Finding): boolean {
  const [ref, ...others] = 'refs' in exposure ? exposure.refs : []
  const [place, ...copies] = locations
  if (!ref?.startsWith('refs/heads/') || others.length > 0 || copies.length > 0) return false
  return place?.present === true && (life === null || (life.atHead && life.events.length === 1))
}

/** The secret goes from the commit into a file inside .git, and from there to filter-repo: never through an argument. */
function filter({ introduced, exposure, locations }: Finding): Rewrite {
  const refs =
    'refs' in exposure ? exposure.refs.filter((ref) => ref.startsWith('refs/heads/')) : []
  const branches = refs.length > 0 ? refs : ['--all']
  const tool = ['git', 'filter-repo', '--force', '--partial', '--refs', ...branches]
  const { path, line, endLine, column, endColumn, commit } = introduced
  const where = `${commit === null ? '' : short(commit)}:${path}`
  if (line !== endLine || commit === null) {
    const paths = [...new Set(locations.map((location) => location.path))]
    return {
      text: `It stands in several lines, so its file goes from every commit: ${paths.join(', ')}. Keep a copy of what else is in there. ${needsTool} ${nothingLeaked}`,
      commands: [
        ['git', 'update-ref', backup, 'HEAD'],
        [...tool, '--invert-paths', ...paths.flatMap((name) => ['--path', name])],
      ],
    }
  }
  const file = '.git/secretscan-value'
  return {
    text: `It stands in more than one place or was taken out again, so every commit that has it is rewritten: ***REMOVED*** takes its place. ${needsTool} ${nothingLeaked}`,
    commands: [
      ['git', 'update-ref', backup, 'HEAD'],
      [
        'git',
        'show',
        where,
        '|',
        'sed',
        '-n',
        `${line}p`,
        '|',
        'cut',
        '-b',
        `${column}-${endColumn - 1}`,
        '>',
        file,
      ],
      [...tool, '--replace-text', file],
      ['rm', file],
    ],
  }
}

const needsTool =
  'Commit or stash your work first; git filter-repo is a program of its own (https://github.com/newren/git-filter-repo).'

function short(commit: string): string {
  return commit.slice(0, 12)
}
