import { command } from './command.js'

export const explain = command({
  command: 'explain <what>',
  describe: 'Say in full what to do about a finding',
  builder: (yargs) =>
    yargs
      .positional('what', {
        type: 'string',
        demandOption: true,
        describe: 'A rule, or the fingerprint of a finding',
      })
      .option('config', { alias: 'c', type: 'string', describe: 'Configuration file' })
      .example('$0 explain aws-access-key-id', 'The playbook for such keys')
      .example('$0 explain github-pat:<fingerprint>', 'For one finding of a report'),
  handler: async (given) => {
    const { explainWhat } = await import('../explain-what.js')
    await explainWhat(given.what, given.config)
  },
})
