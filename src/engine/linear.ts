import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'

/**
 * Why a pattern could need more than linear time, or null. Refused are backreferences, lookarounds
 * and an unbounded repeat inside another repeat that is unbounded or long.
 */
export function whyNotLinear(pattern: RegExp): string | null {
  let why: string | null = null
  let unbounded = 0
  visitRegExpAST(new RegExpParser().parseLiteral(String(pattern)), {
    onBackreferenceEnter: () => {
      why ??= 'has a backreference'
    },
    onAssertionEnter: ({ kind }) => {
      if (kind === 'lookahead' || kind === 'lookbehind') why ??= `has a ${kind}`
    },
    onQuantifierEnter: ({ max, raw }) => {
      if (unbounded > 0 && max > 1) why ??= `repeats inside an unbounded repeat: ${raw}`
      if (max === Number.POSITIVE_INFINITY) unbounded++
    },
    onQuantifierLeave: ({ max }) => {
      if (max === Number.POSITIVE_INFINITY) unbounded--
    },
  })
  return why
}
