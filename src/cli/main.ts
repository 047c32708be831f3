import { setFlagsFromString } from 'node:v8'
import yargs from 'yargs'
import { UserError } from '../errors.js'
import { version } from '../version.js'
import { commands } from './commands/index.js'
import { describeError } from './messages.js'
import { start } from './start.js'

/**
 * Runs the command line and sets the exit code. A pattern that backtracks too much falls back to V8's
 * linear engine: the second line of defence behind the check of patterns.
 */
export async function main(argv: readonly string[]): Promise<void> {
  setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks')
  try {
    const parser = yargs([...argv])
      .scriptName('secretscan')
      .usage('$0 <command> [options]\n\nFinds secrets in git, and says how to revoke them.')
      .version(version)
      .help()
      .alias('h', 'help')
      .wrap(Math.min(80, process.stdout.columns ?? 80))
      .strict()
      .recommendCommands()
      .demandCommand(0, 0)
      .exitProcess(false)
      .parserConfiguration({ 'parse-numbers': false, 'parse-positional-numbers': false })
      .option('verbose', { type: 'boolean', describe: 'Show the stack of an error' })
      .epilogue(
        'Exit codes: 0 nothing found, 1 findings, 2 wrong usage or configuration,\n3 the scan was incomplete and found nothing.',
      )
      .fail((message, error) => {
        throw error ?? new UserError({ what: message, fix: 'See `secretscan --help`.' })
      })
      .command('$0', false, {}, start)
    for (const command of commands) parser.command(command)
    await parser.parseAsync()
  } catch (error) {
    process.stderr.write(describeError(error, argv.includes('--verbose')))
    process.exitCode = 2
  }
}

await main(process.argv.slice(2))
