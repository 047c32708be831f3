import { whyNotLinear } from '../engine/linear.js'
import { fillExample } from '../engine/literal-example.js'
import type { Check, HttpsUrl, Pattern, Rule } from '../engine/rule.js'
import { UserError } from '../errors.js'
import type { ConfigRule } from './config-schema.js'
import { keywordsOf } from './literals.js'
import { didYouMean } from './near-names.js'

interface Known {
  readonly builtIn: readonly Rule[]
  readonly file: string
}

/** The user's rules as the engine takes them, or a UserError that says what is wrong with one. */
export function checkOwnRules(own: readonly ConfigRule[], known: Known): readonly Rule[] {
  const taken = new Set(known.builtIn.map(({ id }) => id))
  return own.map((rule) => {
    const refuse: Refuse = (what, fix) => {
      throw new UserError({ what: `Rule "${rule.id}": ${what}`, where: known.file, fix })
    }
    if (taken.has(rule.id))
      refuse(
        'the id is taken.',
        'Choose another; disable the built-in rule if yours is to replace it.',
      )
    taken.add(rule.id)
    const pattern = compilePattern(rule, refuse)
    const path = rule.path === undefined ? undefined : compile('path', rule.path, '', refuse)
    checkKeywords(rule, pattern, refuse)
    checkCompanions(rule, own, known, refuse)
    return toRule(rule, pattern, path)
  })
}

type Refuse = (what: string, fix: string) => never

function compilePattern({ pattern, ignoreCase }: ConfigRule, refuse: Refuse): Pattern {
  const flags = ignoreCase ? 'i' : ''
  if (typeof pattern === 'string') return compile('pattern', pattern, flags, refuse)
  const { name, value } = pattern
  return {
    name: compile('name', name, '', refuse),
    value:
      value === 'random' || value === 'chosen' ? value : compile('value', value, flags, refuse),
  }
}

function compile(what: string, source: string, flags: string, refuse: Refuse): RegExp {
  const pattern = parse(what, source, flags, refuse)
  const why = whyNotLinear(pattern)
  if (why)
    refuse(
      `the ${what} ${why}.`,
      'Use bounded repeats like {1,64}; the edges of the secret need no lookaround.',
    )
  if (what !== 'path' && pattern.test(''))
    refuse(`the ${what} matches the empty text.`, 'Make at least one part of it mandatory.')
  return pattern
}

function parse(what: string, source: string, flags: string, refuse: Refuse): RegExp {
  try {
    return new RegExp(source, flags)
  } catch (error) {
    const reason =
      error instanceof Error ? error.message.replace(/^.*\/[a-z]*: /s, '') : String(error)
    return refuse(
      `the ${what} is no regular expression: ${reason}.`,
      'Backslashes are doubled in JSON: "\\\\d".',
    )
  }
}

/** Nothing but what stands around a keyword is ever looked at, so a wrong one silences its rule. */
function checkKeywords(rule: ConfigRule, pattern: Pattern, refuse: Refuse) {
  const { keywords = [] } = rule
  const proposed = keywordsOf(pattern instanceof RegExp ? pattern : pattern.name)
  const proposal = proposed
    ? `The pattern itself offers ${proposed.map((word) => JSON.stringify(word)).join(', ')}.`
    : 'Name a literal of 4 characters or more that every match contains.'
  if (keywords.length === 0) {
    if (!(pattern instanceof RegExp))
      refuse('a name and a value need a keyword, even with a path.', proposal)
    if (rule.path === undefined) refuse('it has no keyword.', `${proposal} Or give it a "path".`)
    return
  }
  const lower = keywords.map((word) => word.toLowerCase())
  const without = rule.examples?.match.find((example) => {
    const text = fillExample(typeof example === 'string' ? example : example.text, rule.id)
    return !lower.some((word) => text.toLowerCase().includes(word))
  })
  if (without === undefined) return
  const index = rule.examples?.match.indexOf(without) ?? 0
  refuse(
    `none of its keywords (${keywords.join(', ')}) stands in match example ${index + 1}, so nothing there is ever looked at.`,
    proposal,
  )
}

function checkCompanions(
  rule: ConfigRule,
  own: readonly ConfigRule[],
  known: Known,
  refuse: Refuse,
) {
  for (const { rule: id } of rule.companions ?? []) {
    const ids = [...own, ...known.builtIn].map((one) => one.id)
    if (id === rule.id) refuse('it is its own companion.', 'Name another rule.')
    if (ids.includes(id)) continue
    const mine = own.map((one) => one.id).filter((one) => one !== rule.id)
    refuse(
      `its companion "${id}" is no rule.${didYouMean(id, ids)}`,
      `${mine.length > 0 ? `Your own are ${mine.join(', ')}; ` : ''}\`secretscan rules\` lists the built-in ones.`,
    )
  }
}

function toRule(rule: ConfigRule, pattern: Pattern, path: RegExp | undefined): Rule {
  const { reach, boundary, companions } = rule
  return {
    id: rule.id,
    title: rule.title,
    severity: rule.severity ?? 'high',
    confidence: rule.confidence ?? 'high',
    keywords: rule.keywords ?? [],
    pattern,
    checks: checksOf(rule),
    ...(path ? { path } : {}),
    ...(boundary ? { boundary } : {}),
    ...(reach ? { reach } : {}),
    ...(companions
      ? {
          companions: companions.map(({ rule, withinLines, required }) => ({
            rule,
            withinLines,
            ...(required ? { required } : {}),
          })),
        }
      : {}),
    source: (rule.source ?? 'https://') as HttpsUrl, // the schema asks for https
  }
}

function checksOf({ entropy, checksum, structure, mixed, not }: ConfigRule): readonly Check[] {
  const checks: readonly (Check | undefined)[] = [
    checksum && { kind: 'checksum', scheme: checksum },
    structure && { kind: 'structure', is: structure },
    entropy === undefined ? undefined : { kind: 'entropy', bitsPerChar: entropy },
    mixed && { kind: 'mixed', of: mixed },
    not && { kind: 'not', words: not },
  ]
  return checks.filter((check) => check !== undefined)
}
