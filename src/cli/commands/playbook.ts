import { scanOptions } from '../options.js'
import { command } from './command.js'

export const playbook = command({
  command: 'playbook',
  describe: 'Write incident checklists in Markdown, one for each secret',
  builder: (yargs) =>
    yargs
      .option('finding', {
        type: 'string',
        describe: 'Only this one: its fingerprint, or how that begins',
      })
      .option('provider', {
        type: 'string',
        describe: 'A general one for a provider, to prepare with; scans nothing',
      })
      .option('output', {
        ...scanOptions.output,
        group: undefined,
        describe: 'Write to a file, not to standard output',
      })
      .option('config', { ...scanOptions.config, group: undefined })
      .option('min-confidence', {
        choices: scanOptions['min-confidence'].choices,
        describe: 'Least confidence of secrets to write about; default: medium',
      })
      .epilogue('The checklists hold no secret. Writing them is no verdict: exit code 0.')
      .example('$0 playbook -o incident.md', 'Every open secret of the history')
      .example('$0 playbook --finding jwt:3f', 'One of them')
      .example('$0 playbook --provider aws', 'Before anything leaks'),
  handler: async (given) => {
    const { writePlaybook } = await import('../playbook.js')
    await writePlaybook(given)
  },
})
