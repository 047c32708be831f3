import type { RuleList } from '../../src/engine/rule-list.js'
import { builtInRules } from '../index.js'

/** The built-in rules as a scan takes them. When secretscan is built, stored.ts takes the place of this. */
export function ruleList(): RuleList {
  return builtInRules
}
