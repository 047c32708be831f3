import type { Rule } from './rule.js'
import type { RuleIndex } from './rule-index.js'

/**
 * Rules in their order. An array of them is one; the built-in rules as they are stored are another,
 * which makes each rule when it is asked for: a scan meets few of them.
 */
export interface RuleList extends Iterable<Rule> {
  readonly length: number
  at(index: number): Rule | undefined
  /** What `indexRules` says of them, where that was worked out beforehand. */
  readonly index?: RuleIndex
  /** The rule of an id, where it can be had without making all of them. */
  readonly withId?: (id: string) => Rule | undefined
}

/** The rule of an id. */
export function ruleWithId(rules: RuleList, id: string): Rule | undefined {
  return rules.withId ? rules.withId(id) : [...rules].find((rule) => rule.id === id)
}
