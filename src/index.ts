/**
 * secretscan as a library.
 *
 *     import { scan } from 'secretscan'
 *     for (const match of scan(text, { path: 'config.ts' })) console.log(match.ruleId, match.line)
 */
import { builtInRules } from '../rules/index.js'
import { allServices } from '../rules/services/index.js'
import type { Match } from './engine/match.js'
import { createScanner, type Scanner } from './engine/scan.js'

export { checkExamples } from './engine/check-rule.js'
export type { Make, RuleExamples } from './engine/example.js'
export type { InlineAllow, Match } from './engine/match.js'
export type { Confidence, Provider, Rule, Severity } from './engine/rule.js'
export { createScanner, type Scanner } from './engine/scan.js'
export { Secret } from './engine/secret.js'
export type { Service } from './engine/service.js'
export { UserError } from './errors.js'
export { type Job, runScan, type ScanOptions } from './pipeline.js'
export type { Playbook } from './remediation/playbook.js'
export { reporters } from './report/index.js'
export type { JsonFinding, JsonReport } from './report/json-schema.js'
export type { Report, Reporter, View } from './report/report.js'
export { allServices, builtInRules }

let scanner: Scanner | undefined

/**
 * The credentials in one text, by the built-in rules. Pure and synchronous: no files, no git, no
 * network. `path` only weighs in where a place changes what a value means.
 */
export function scan(
  text: Uint8Array | string,
  options: { readonly path?: string } = {},
): readonly Match[] {
  scanner ??= createScanner(builtInRules, allServices)
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text
  return scanner.scan(bytes, options.path ?? '')
}
