import { scanOptions } from '../options.js'
import { command } from './command.js'

export const range = command({
  command: 'range [range]',
  describe: 'Scan what a pull request or push would add',
  builder: (yargs) =>
    yargs
      .positional('range', { type: 'string', describe: '<base>..<head>, or <base>...<head>' })
      .option('base', { type: 'string', describe: 'Where the new commits begin' })
      .option('head', { type: 'string', describe: 'Where they end [default: HEAD]' })
      .options(scanOptions)
      .example('$0 range origin/main..HEAD', 'What this branch adds to main')
      .example('$0 range --format github', 'In GitHub Actions: the commits of the event'),
  handler: async (given) => {
    const { scanRange } = await import('../scan-range.js')
    await scanRange(given)
  },
})
