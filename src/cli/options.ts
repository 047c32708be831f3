import type { InferredOptionTypes, Options } from 'yargs'
import { reporters } from '../report/index.js'

/** Options of every command that scans. The help and the table in README.md are made from this. */
export const scanOptions = {
  format: {
    alias: 'f',
    choices: Object.keys(reporters),
    default: 'text',
    describe: 'How to report',
  },
  output: {
    alias: 'o',
    type: 'string',
    describe: 'Write the report to a file instead of standard output',
  },
  also: {
    type: 'string',
    array: true,
    nargs: 1,
    describe: 'Write one more report: <format>=<file>. Repeatable',
  },
  config: {
    alias: 'c',
    type: 'string',
    describe: 'Configuration file [default: .secretscanrc.json, upward from the root]',
  },
  'min-confidence': {
    choices: ['high', 'medium', 'low'] as const,
    describe: 'Least confidence to report and to fail for [default: medium]',
  },
  'show-secrets': {
    type: 'boolean',
    default: false,
    describe: 'Show secrets in full. Mind who reads the output',
  },
  'exit-zero': {
    type: 'boolean',
    default: false,
    describe: 'Exit with 0 even if there are findings',
  },
  'exit-code': {
    type: 'string',
    describe: 'Exit with this code for findings [default: 1]',
  },
  quiet: {
    alias: 'q',
    type: 'boolean',
    default: false,
    describe: 'Print nothing; the exit code says it all',
  },
  color: {
    type: 'boolean',
    describe: 'Colour, or with --no-color none [default: on a terminal]',
  },
} as const satisfies { readonly [name: string]: Options }

export type ScanArguments = InferredOptionTypes<typeof scanOptions>
