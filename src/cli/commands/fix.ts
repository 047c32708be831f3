import { command } from './command.js'

export const fix = command({
  command: 'fix [paths..]',
  describe: 'Take secrets out of what is not pushed yet',
  builder: (yargs) =>
    yargs
      .positional('paths', {
        type: 'string',
        array: true,
        describe: 'Only these files and directories [default: all]',
      })
      .option('write', {
        alias: 'w',
        type: 'boolean',
        default: false,
        describe: 'Do it; without this the changes are only shown',
      })
      .option('unpushed', {
        type: 'boolean',
        default: false,
        describe: 'Secrets in commits that were not pushed; default: what is staged',
      })
      .option('config', { alias: 'c', type: 'string', describe: 'Configuration file' })
      .option('min-confidence', {
        choices: ['high', 'medium', 'low'] as const,
        describe: 'Least confidence to fix; default: medium',
      })
      .example('$0 fix', 'Show what would change in what is staged')
      .example('$0 fix --write', 'Change it and stage it again')
      .example('$0 fix --unpushed', 'For what is committed, but not pushed')
      .epilogue(
        'The value goes into a .env file that git ignores; it is never printed.\n' +
          'Exit codes: 0 nothing is left to fix, 1 something is, 2 wrong usage.',
      ),
  handler: async (given) => {
    const { fixSecrets } = await import('../fix.js')
    await fixSecrets(given)
  },
})
