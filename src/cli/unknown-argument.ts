import { UserError } from '../errors.js'
import { didYouMean } from '../policy/near-names.js'

/**
 * Says what was typed that the command line does not know, and what may have been meant; `help` is that
 * of the command. A message of yargs names every spelling of an argument, and not as it was typed.
 */
export function unknownArgument(
  message: string,
  argv: readonly string[],
  commands: readonly string[],
  help: string,
): UserError {
  const command =
    argv.find((argument) => commands.includes(argument)) ??
    argv.find((argument) => !argument.startsWith('-'))
  if (command !== undefined && !commands.includes(command)) {
    return new UserError({
      what: `There is no command "${command}".${didYouMean(command, commands)}`,
      fix: 'See `secretscan --help`.',
    })
  }
  const program = command === undefined ? 'secretscan' : `secretscan ${command}`
  const names = message.slice(message.indexOf(': ') + 2).split(', ')
  const typed = argv.flatMap((argument) => /^--?[^=]+/.exec(argument)?.[0] ?? [])
  const option =
    typed.find((each) => names.some((name) => each === `--${name}` || each === `--no-${name}`)) ??
    // One letter of several, as in `-qx`; not a word that stands there by itself.
    typed.find((each) =>
      names.some(
        (name) =>
          name.length === 1 && /^-[^-]/.test(each) && each.includes(name) && !argv.includes(name),
      ),
    )
  const options = help.match(/(?<=\s)--[a-z][\w-]*/g) ?? []
  const what = option
    ? `\`${program}\` has no option ${option}.${didYouMean(option, options)}`
    : `\`${program}\` takes no "${names[0]}".`
  return new UserError({ what, fix: `See \`${program} --help\`.` })
}
