import { command } from './command.js'

export const resolve = command({
  command: 'resolve <fingerprint>',
  describe: 'Say in the ledger what was done about a secret',
  builder: (yargs) =>
    yargs
      .positional('fingerprint', {
        type: 'string',
        demandOption: true,
        describe: 'Of an incident, or as much of it as no other has',
      })
      .option('revoked', { type: 'boolean', describe: 'The secret is worthless now' })
      .option('cleaned', { type: 'boolean', describe: 'It is out of the history too' })
      .option('reopen', { type: 'boolean', describe: 'It was not revoked after all' })
      .option('by', { type: 'string', describe: 'Who did it; default: git’s user.name' })
      .option('at', { type: 'string', describe: 'When, as 2026-11-21; default: today' })
      .option('evidence', { type: 'string', describe: 'How one can see it; never the secret' })
      .option('config', { alias: 'c', type: 'string', describe: 'Configuration file' })
      .example('$0 resolve github-pat:3f2a --revoked --evidence OPS-7', '')
      .example('$0 resolve github-pat:3f2a --cleaned', '')
      .epilogue('`secretscan history --record` opens the incidents.'),
  handler: async (given) => {
    const { resolveIncident } = await import('../resolve.js')
    await resolveIncident(given)
  },
})
