import { setFlagsFromString } from 'node:v8'
import { describeError } from './messages.js'

/** Runs the command line and sets the exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  setUpEngine()
  try {
    await run(argv)
  } catch (error) {
    process.stderr.write(describeError(error, argv.includes('--verbose')))
    process.exitCode = 2
  }
}

/** Where there are no options to parse the parser is not loaded: a commit waits for its hook, a push for its range. */
async function run(argv: readonly string[]): Promise<void> {
  const [command, range = '', ...others] = argv
  const line = argv.join(' ')
  if (line === 'staged' || line === 'history' || line === 'history --all') {
    const { scan } = await import('./scan.js')
    await scan(line === 'staged' ? { mode: 'staged' } : { mode: 'history', refs: [] }, {})
    return
  }
  if (command === 'dir' && argv.every((argument) => !argument.startsWith('-'))) {
    const { scan } = await import('./scan.js')
    await scan({ mode: 'dir', paths: argv.slice(1) }, {})
    return
  }
  if (command === 'range' && others.length === 0 && /^[^-].*\.\./.test(range)) {
    const { scanRange } = await import('./scan-range.js')
    return scanRange({ range })
  }
  const { runCommandLine } = await import('./command-line.js')
  return runCommandLine(argv)
}

/**
 * A pattern that backtracks too much falls back to V8's linear engine: the second line of defence
 * behind the check of patterns. And a scan is over before code made for a server has paid: compiling it
 * took a quarter of an audit, in each thread anew, so functions are inlined less and compiled later.
 */
function setUpEngine() {
  setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks')
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=200')
  setFlagsFromString(whenToOptimise(Number.parseInt(process.versions.node, 10)))
}

/** Node 20 counts bytes that ran, later ones calls; from 24 on there is a quicker compiler that does until then. */
function whenToOptimise(node: number): string {
  if (node < 21) return '--interrupt-budget=400000'
  return `--invocation-count-for-turbofan=${node < 24 ? 12_000 : 40_000}`
}
