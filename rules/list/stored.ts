import { readFileSync } from 'node:fs'
import type { RuleList } from '../../src/engine/rule-list.js'
import { readStoredRules } from '../../src/engine/stored-rules.js'

let list: RuleList | undefined

/** The built-in rules from the file in which the build has stored them. */
export function ruleList(): RuleList {
  list ??= readStoredRules(readFileSync(new URL('rules.bin', import.meta.url)))
  return list
}
