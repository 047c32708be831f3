import { scanOptions } from '../options.js'
import { command } from './command.js'

export const stdin = command({
  command: 'stdin',
  describe: 'Scan standard input',
  builder: (yargs) =>
    yargs
      .option('path', {
        type: 'string',
        default: '<stdin>',
        describe: 'What to call it in the report',
      })
      .options(scanOptions)
      .example('kubectl logs my-pod | $0 stdin', 'Secrets in a log')
      .example('$0 stdin --path .env < .env', 'A file under its own name'),
  handler: async (given) => {
    const { scan } = await import('../scan.js')
    await scan({ mode: 'stdin', input: process.stdin, path: given.path }, given)
  },
})
