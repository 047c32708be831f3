import { scanOptions } from '../options.js'
import { command } from './command.js'

export const dir = command({
  command: 'dir [paths..]',
  describe: 'Scan files as they are on disk',
  builder: (yargs) =>
    yargs
      .positional('paths', {
        type: 'string',
        array: true,
        describe: 'Files and directories [default: .]',
      })
      .options(scanOptions)
      .example('$0 dir', 'This directory')
      .example('$0 dir .env config/', 'A file, ignored or not, and a directory'),
  handler: async (given) => {
    const { scan } = await import('../scan.js')
    await scan({ mode: 'dir', paths: given.paths ?? [] }, given)
  },
})
