import { command } from './command.js'

export const rules = command({
  command: 'rules [id]',
  describe: 'List what is looked for, or show one rule',
  builder: (yargs) =>
    yargs
      .positional('id', { type: 'string', describe: 'A rule' })
      .option('format', {
        alias: 'f',
        choices: ['text', 'json'] as const,
        default: 'text' as const,
        describe: 'How to list',
      })
      .option('config', { alias: 'c', type: 'string', describe: 'Configuration file' })
      .example('$0 rules', 'All of them')
      .example('$0 rules github-pat', 'One, with its pattern and source'),
  handler: async (given) => {
    const { listRules } = await import('../list-rules.js')
    await listRules(given)
  },
})
