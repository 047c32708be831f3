import { command } from './command.js'

export const explain = command({
  command: 'explain <what>',
  describe: 'Say what to do about a finding, or why there is one',
  builder: (yargs) =>
    yargs
      .positional('what', {
        type: 'string',
        demandOption: true,
        describe: 'A rule, the fingerprint of a finding, or <path>:<line>',
      })
      .option('config', { alias: 'c', type: 'string', describe: 'Configuration file' })
      .example('$0 explain aws-access-key-id', 'The playbook for such keys')
      .example('$0 explain github-pat:<fingerprint>', 'For one finding of a report')
      .example('$0 explain src/config.ts:12', 'Why that line is reported, or not'),
  handler: async (given) => {
    const { explainWhat } = await import('../explain-what.js')
    await explainWhat(given.what, given.config)
  },
})
