import { setFlagsFromString } from 'node:v8'
import { describeError } from './messages.js'

/**
 * Runs the command line and sets the exit code. A pattern that backtracks too much falls back to V8's
 * linear engine: the second line of defence behind the check of patterns.
 */
export async function main(argv: readonly string[]): Promise<void> {
  setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks')
  try {
    await run(argv)
  } catch (error) {
    process.stderr.write(describeError(error, argv.includes('--verbose')))
    process.exitCode = 2
  }
}

/** A commit waits for its hook, which has no options to parse: it does not load the parser either. */
async function run(argv: readonly string[]): Promise<void> {
  if (argv.length === 1 && argv[0] === 'staged') {
    const { scan } = await import('./scan.js')
    await scan({ mode: 'staged' }, {})
    return
  }
  const { runCommandLine } = await import('./command-line.js')
  return runCommandLine(argv)
}
