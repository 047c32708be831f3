import { scanOptions } from '../options.js'
import { command } from './command.js'

export const staged = command({
  command: 'staged',
  describe: 'Scan what the next commit would add',
  builder: (yargs) =>
    yargs
      .options(scanOptions)
      .example('$0 staged', 'Block the commit if it adds a secret')
      .example('echo "npx secretscan staged" > .husky/pre-commit', 'Do so on every commit'),
  handler: async (given) => {
    const { scan } = await import('../scan.js')
    await scan({ mode: 'staged' }, given)
  },
})
