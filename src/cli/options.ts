import type { InferredOptionTypes, Options } from 'yargs'
import { reporters } from '../report/index.js'

/** Options of every command that scans. The help and the table in README.md are made from this. */
export const scanOptions = {
  format: {
    alias: 'f',
    choices: Object.keys(reporters),
    default: 'text',
    describe: 'How to report',
    group: 'Report:',
  },
  output: {
    alias: 'o',
    type: 'string',
    describe: 'Write the report to a file, not to standard output',
    group: 'Report:',
  },
  also: {
    type: 'string',
    array: true,
    nargs: 1,
    describe: 'Write one more report, <format>=<file>; repeatable',
    group: 'Report:',
  },
  'show-secrets': {
    type: 'boolean',
    describe: 'Show secrets in full; mind who reads the output',
    group: 'Report:',
  },
  quiet: {
    alias: 'q',
    type: 'boolean',
    describe: 'Print nothing; the exit code says it all',
    group: 'Report:',
  },
  color: {
    type: 'boolean',
    describe: 'Colour, or none with --no-color; default: on a terminal',
    group: 'Report:',
  },
  config: {
    alias: 'c',
    type: 'string',
    describe: 'Configuration file; default: .secretscanrc.json, from the root upward',
    group: 'Policy:',
  },
  'min-confidence': {
    choices: ['high', 'medium', 'low'] as const,
    describe: 'Least confidence to report and to fail for; default: medium',
    group: 'Policy:',
  },
  archives: {
    type: 'boolean',
    describe: 'Look into zip, tar and gzip files too; default: only count them',
    group: 'Policy:',
  },
  'exit-zero': {
    type: 'boolean',
    describe: 'Exit with 0 even if there are findings',
    group: 'Policy:',
  },
  'exit-code': {
    type: 'string',
    describe: 'Exit with this code for findings; default: 1',
    group: 'Policy:',
  },
} as const satisfies { readonly [name: string]: Options }

export type ScanArguments = InferredOptionTypes<typeof scanOptions>
