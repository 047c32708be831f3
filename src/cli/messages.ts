import { UserError } from '../errors.js'
import { GitError } from '../git/run.js'

/** An error as people read it: what was wrong, where, what to do. */
export function describeError(error: unknown, verbose: boolean): string {
  const stack = verbose && error instanceof Error ? `\n${error.stack}\n` : ''
  if (error instanceof UserError) {
    const where = error.where === undefined ? '' : `  where: ${error.where}\n`
    const fix = error.fix === undefined ? '' : `  do:    ${error.fix}\n`
    return `secretscan: ${error.message}\n${where}${fix}${stack}`
  }
  if (error instanceof GitError) return `secretscan: ${error.message}\n${stack}`
  const what = error instanceof Error ? error.message : String(error)
  const hint = verbose ? '' : '  do:    Run it again with --verbose and report what it prints.\n'
  return `secretscan: This is a bug in secretscan: ${what}\n${hint}${stack}`
}

/** What `secretscan` alone says outside of a hook. */
export const startPage = `secretscan finds secrets in git, and says how to revoke them.

Which job is it?

  Before a commit      secretscan staged
  For a pull request   secretscan range origin/main..HEAD
  An old repository    secretscan history

When something was found: fix (take it out of a file), explain (what to do),
playbook (a checklist), resolve (say what was done).
Also: dir (files on disk), stdin, rules (what is looked for).
Help for each: secretscan <command> --help
`
