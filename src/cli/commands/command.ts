import type { Argv, CommandModule } from 'yargs'

/** A command as yargs takes it, with its arguments typed by its own builder. */
export function command<Arguments extends object>(definition: {
  readonly command: string
  readonly describe: string
  readonly builder: (yargs: Argv) => Argv<Arguments>
  readonly handler: (given: Arguments) => Promise<void>
}): CommandModule {
  // yargs keeps commands of different arguments in one list and types that list's handlers as taking any.
  return definition as unknown as CommandModule
}
