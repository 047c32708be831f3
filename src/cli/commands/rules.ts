import { command } from './command.js'

export const rules = command({
  command: 'rules [what]',
  describe: 'List what is looked for, or test your own rules',
  builder: (yargs) =>
    yargs
      .positional('what', {
        type: 'string',
        describe: 'A rule, a provider, a service; `services`; or `test`',
      })
      .option('format', {
        alias: 'f',
        choices: ['text', 'json'] as const,
        default: 'text' as const,
        describe: 'How to list',
      })
      .option('all', {
        type: 'boolean',
        default: false,
        describe: 'With `test`: the examples of the built-in rules too',
      })
      .option('config', { alias: 'c', type: 'string', describe: 'Configuration file' })
      .example('$0 rules', 'Providers, with the number of their rules')
      .example('$0 rules github', 'The rules of one provider')
      .example('$0 rules github-pat', 'One rule, with its pattern and source')
      .example('$0 rules test', 'Try the examples of your own rules'),
  handler: async (given) => {
    if (given.what === 'test') {
      const { testRules } = await import('../test-rules.js')
      return testRules(given)
    }
    const { listRules } = await import('../list-rules.js')
    return listRules(given)
  },
})
