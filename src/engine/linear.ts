import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'

/**
 * Why a pattern could need more than linear time, or null. Refused are backreferences, lookarounds
 * and an unbounded repeat inside another repeat that is unbounded or long.
 */
export function whyNotLinear(pattern: RegExp): string | null {
  let why: string | null = null
  let unbounded = 0
  let long = 0
  visitRegExpAST(new RegExpParser().parseLiteral(String(pattern)), {
    onBackreferenceEnter: () => {
      why ??= 'has a backreference'
    },
    onAssertionEnter: ({ kind }) => {
      if (kind === 'lookahead' || kind === 'lookbehind') why ??= `has a ${kind}`
    },
    onQuantifierEnter: ({ max, raw }) => {
      const endless = max === Number.POSITIVE_INFINITY
      if (unbounded > 0 && max > 1) why ??= `repeats inside an unbounded repeat: ${raw}`
      if (long > 0 && endless) why ??= `repeats without bound inside a long repeat: ${raw}`
      if (endless) unbounded++
      else if (max >= 10) long++
    },
    onQuantifierLeave: ({ max }) => {
      if (max === Number.POSITIVE_INFINITY) unbounded--
      else if (max >= 10) long--
    },
  })
  return why
}
