import { UserError } from '../../errors.js'
import { scanOptions } from '../options.js'
import { command } from './command.js'

export const history = command({
  command: 'history [refs..]',
  describe: 'Audit everything the repository ever held',
  builder: (yargs) =>
    yargs
      .positional('refs', {
        type: 'string',
        array: true,
        describe: 'Only what these reach [default: everything]',
      })
      .option('all', {
        type: 'boolean',
        describe: 'Every branch, tag, note and stash; the default without refs',
      })
      .option('since', {
        type: 'string',
        describe: 'Only commits since this date, as git understands it',
      })
      .option('include-unreachable', {
        type: 'boolean',
        default: false,
        describe: 'Also what no ref reaches any more but git still stores',
      })
      .option('record', {
        type: 'boolean',
        describe: 'Open an incident in the ledger for each secret that leaked',
      })
      .options(scanOptions)
      .example('$0 history', 'Audit this repository')
      .example('$0 history main --since "1 year ago"', 'One branch, the last year')
      .example('$0 history --record', 'Follow up on what it finds')
      .example('$0 history --format sarif -o secrets.sarif', 'For code scanning'),
  handler: async (given) => {
    const refs = given.refs ?? []
    if (given.all && refs.length > 0) {
      throw new UserError({
        what: 'Either --all or refs, not both.',
        fix: 'Leave one of them out.',
      })
    }
    const { scan } = await import('../scan.js')
    const report = await scan(
      { mode: 'history', refs, since: given.since, unreachable: given['include-unreachable'] },
      given,
    )
    if (!given.record) return
    const { recordIncidents } = await import('../record.js')
    const done = await recordIncidents(report)
    if (!given.quiet) process.stderr.write(`${done}\n`)
  },
})
