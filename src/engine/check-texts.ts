import { fillExample, hasMadeUpParts } from './literal-example.js'
import type { Rule } from './rule.js'
import type { Scanner } from './scan.js'

/** An example written as text; `path` is where it is said to stand. */
export interface TextExample {
  readonly text: string
  readonly path: string
}

/** Why a rule does not find an example that it must find, or null. `scanner` holds every rule. */
export function whyMissed(rule: Rule, example: TextExample, scanner: Scanner): string | null {
  return firstOf(example, rule, (bytes) => {
    const { matches, refusals, keywords } = scanner.explain(bytes, example.path)
    if (matches.some(({ ruleId }) => ruleId === rule.id)) return null
    if (rule.path && !rule.path.test(example.path))
      return example.path === ''
        ? 'the rule has a path, so the example needs one: {"text": …, "path": …}'
        : `${example.path} does not fit the path of the rule`
    const refusal = refusals.find((one) => one.rule.id === rule.id)
    if (refusal) return `fits the pattern, but ${refusal.why}`
    const touched = keywords.some((one) => one.rule.id === rule.id)
    if (!touched && rule.keywords.length > 0) return 'holds none of the keywords'
    return 'does not fit the pattern'
  })
}

/** What a rule finds in a near miss, or null. */
export function whyFound(rule: Rule, example: TextExample, scanner: Scanner): string | null {
  return firstOf(example, rule, (bytes) => {
    const found = scanner.scan(bytes, example.path).find(({ ruleId }) => ruleId === rule.id)
    return found ? `is found: ${found.secret.redacted()} (${found.reasons.join(', ')})` : null
  })
}

/** Made-up parts are filled in many ways, to meet the rare value that looks like a placeholder. */
function firstOf(
  { text }: TextExample,
  rule: Rule,
  check: (bytes: Uint8Array) => string | null,
): string | null {
  const tries = hasMadeUpParts(text) ? 20 : 1
  for (let seed = 0; seed < tries; seed++) {
    const why = check(Buffer.from(fillExample(text, `${rule.id}/${seed}`), 'utf8'))
    if (why !== null) return why
  }
  return null
}
