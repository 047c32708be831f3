import yargs from 'yargs'
import { UserError } from '../errors.js'
import { version } from '../version.js'
import { commands } from './commands/index.js'
import { start } from './start.js'

/** Parses a command line and runs the command it names. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  const parser = yargs([...argv])
    .scriptName('secretscan')
    .usage('$0 <command> [options]\n\nFinds secrets in git, and says how to revoke them.')
    .version(version)
    .help()
    .alias('h', 'help')
    .wrap(Math.min(80, process.stdout.columns ?? 80))
    .strict()
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
  // Where a handler returns a promise yargs renders its help, lest it fail: that takes longer than a small scan.
  let running: unknown
  parser.command('$0', false, {}, () => {
    running = start()
  })
  for (const command of commands)
    parser.command({
      ...command,
      handler: (given) => {
        running = command.handler(given)
      },
    })
  try {
    await parser.parseAsync()
  } catch (error) {
    if (!(error instanceof UserError) || !error.message.startsWith('Unknown argument')) throw error
    const { unknownArgument } = await import('./unknown-argument.js')
    const names = commands.map(({ command }) => String(command).split(' ', 1)[0] as string)
    throw unknownArgument(error.message, argv, names, await parser.getHelp())
  }
  await running
}
