import { distinctiveKeywords, type TriggerTable, triggerTable } from './decode/triggers.js'
import { createKeywordTable, type KeywordTable } from './keyword-table.js'
import type { Rule } from './rule.js'

/**
 * All that has to be known of rules before one of their keywords turns up in a text. Arrays of numbers
 * throughout, so that it can be stored as it is: making it takes longer than most scans of a commit.
 */
export interface RuleIndex {
  /** The keywords of all rules, each once, and after them the literals of `triggers`. */
  readonly keywords: KeywordTable
  /** By keyword, the rules that look for a pattern around it. */
  readonly patterns: Lists
  /** By keyword, the rules that look for what is bound to a name it stands in. */
  readonly names: Lists
  /** The rules that look into some files only. */
  readonly restricted: Uint16Array
  readonly triggers: TriggerTable
}

/** Many short lists of numbers, in one: list `i` goes from `ends[i]` to `ends[i + 1]`. */
export interface Lists {
  readonly items: Uint16Array
  readonly ends: Uint32Array
}

export function indexRules(rules: readonly Rule[]): RuleIndex {
  const rulesOf = rulesByKeyword(rules)
  const triggers = triggerTable(distinctiveKeywords(rules))
  const byName = rules.map(({ pattern }) => !(pattern instanceof RegExp))
  const lists = [...rulesOf.values()]
  return {
    keywords: createKeywordTable([...rulesOf.keys(), ...triggers.literals]),
    patterns: listsOf(lists.map((list) => list.filter((rule) => !byName[rule]))),
    names: listsOf(lists.map((list) => list.filter((rule) => byName[rule]))),
    restricted: Uint16Array.from(rules.flatMap(({ path }, index) => (path ? [index] : []))),
    triggers: triggers.table,
  }
}

/**
 * As much of a keyword as is looked for. The rest would tell little more, and the longest keyword is
 * how much is looked at anew around every seam of a text made of copies, see hits.ts.
 */
const enough = 16

/** Each keyword once, as it is looked for, with the rules that wait for it, by their position. */
export function rulesByKeyword(rules: Iterable<Rule>): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>()
  let position = 0
  for (const { keywords } of rules) {
    for (const keyword of new Set(keywords.map((word) => word.slice(0, enough).toLowerCase()))) {
      const same = positions.get(keyword)
      if (same) same.push(position)
      else positions.set(keyword, [position])
    }
    position++
  }
  return positions
}

/** The rules that wait for a keyword, whatever they look for; undefined for the literal of a trigger. */
export function rulesOf(
  { patterns, names }: RuleIndex,
  keyword: number,
): readonly number[] | undefined {
  if (keyword >= patterns.ends.length - 1) return undefined
  return [...listAt(patterns, keyword), ...listAt(names, keyword)]
}

function listAt({ items, ends }: Lists, i: number): Uint16Array {
  return items.subarray(ends[i], ends[i + 1])
}

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const ends = new Uint32Array(lists.length + 1)
  lists.forEach((list, i) => {
    ends[i + 1] = (ends[i] as number) + list.length
  })
  return { items: Uint16Array.from(lists.flat()), ends }
}
