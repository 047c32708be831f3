import type { CompiledRule, PatternRule } from './compile.js'
import { type RuleIndex, rulesOf } from './rule-index.js'
import type { Reach } from './screen.js'

/** For each keyword the bytes around it on which it depends what its rules make of it. */
export function createReach(
  index: RuleIndex,
  compiledRule: (index: number) => CompiledRule,
): (keyword: number) => Reach {
  // Filled, for V8 makes a hash table of an array that begins with holes.
  const known = new Array<Reach | null>(index.keywords.ends.length).fill(null)
  return (keyword) => {
    known[keyword] ??= (rulesOf(index, keyword) ?? [null])
      .map((index) => (index === null ? endless : reachOfRule(compiledRule(index))))
      .reduce(wider, { before: 0, after: 0, toLineEnd: false })
    return known[keyword] as Reach
  }
}

/** What stands encoded goes on as far as it goes on. */
const endless: Reach = {
  before: Number.POSITIVE_INFINITY,
  after: Number.POSITIVE_INFINITY,
  toLineEnd: false,
}

function reachOfRule(rule: CompiledRule): Reach {
  return rule.kind === 'name' ? ofBinding : { ...reachOfPattern(rule), toLineEnd: false }
}

/** The name around it, what may stand before that, and the syntax up to the value; see generic/opening.ts. */
const ofBinding: Reach = { before: 160, after: 900, toLineEnd: true }

/** A boundary looks at the bytes beside a match, as far as an escape sequence is long. */
const beside = 16

/** To join literals takes room for what joins them; see decode/literals.ts. */
const joiners = 400

function reachOfPattern({ regex, before, after, reach, longest, mayBeSplit }: PatternRule) {
  if (regex.sticky)
    return {
      before: beside,
      after: (mayBeSplit ? 2 * after + joiners : reach) + beside,
    }
  // Windows that meet are one: a match may lie anywhere in what they cover together.
  const around = longest() + Math.max(before, after) + beside
  return { before: around, after: around + (mayBeSplit ? before + 2 * after + joiners : 0) }
}

function wider(a: Reach, b: Reach): Reach {
  return {
    before: Math.max(a.before, b.before),
    after: Math.max(a.after, b.after),
    toLineEnd: a.toLineEnd || b.toLineEnd,
  }
}
