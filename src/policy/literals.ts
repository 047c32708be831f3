import { type AST, RegExpParser } from '@eslint-community/regexpp'

/**
 * Keywords that any match of a pattern must contain, read off the pattern itself: the longest literal
 * of it, or of each of its alternatives. Null where it has none of four bytes.
 */
export function keywordsOf(pattern: RegExp): readonly string[] | null {
  const { pattern: ast } = new RegExpParser().parseLiteral(String(pattern))
  const found = ofAlternatives(ast.alternatives)
  return found && [...new Set(found)]
}

function ofAlternatives(alternatives: readonly AST.Alternative[]): readonly string[] | null {
  const each = alternatives.map(({ elements }) => ofSequence(elements))
  return each.every((words) => words !== null) ? each.flat() : null
}

/** Of the literals and the groups of a sequence, the one whose shortest keyword is longest. */
function ofSequence(elements: readonly AST.Element[]): readonly string[] | null {
  const options: (readonly string[])[] = []
  let run = ''
  for (const part of [...elements.flatMap(flatten), null]) {
    if (typeof part === 'string') {
      run += part
      continue
    }
    if (run.length >= 4) options.push([run])
    run = ''
    const within = part && mandatory(part)
    if (within) options.push(within)
  }
  const shortest = (words: readonly string[]) => Math.min(...words.map(({ length }) => length))
  return options.sort((a, b) => shortest(b) - shortest(a))[0] ?? null
}

/** An element as the characters it stands for, as far as they are sure, or as itself. */
function flatten(element: AST.Element): readonly (string | AST.Element)[] {
  const char = letterOf(element)
  if (char !== null) return [char]
  const [only, ...others] = 'alternatives' in element ? element.alternatives : []
  if (isGroup(element) && only && others.length === 0 && 'elements' in only)
    return only.elements.flatMap(flatten)
  return element.type === 'Assertion' ? [] : [element]
}

/** Keywords do not mind case, so `[Aa]` is as good as `a`. */
function letterOf(element: AST.Element): string | null {
  if (element.type === 'Character') return charOf(element)
  if (element.type !== 'CharacterClass' || element.negate) return null
  const chars = element.elements.map((part) => (part.type === 'Character' ? charOf(part) : null))
  const folded = new Set(chars.map((char) => char?.toLowerCase() ?? null))
  const [char] = folded
  return folded.size === 1 && char ? char : null
}

function charOf({ value }: AST.Character): string | null {
  return value >= 0x20 && value < 0x7f ? String.fromCharCode(value) : null
}

function mandatory(element: AST.Element): readonly string[] | null {
  if (element.type === 'Quantifier')
    return element.min > 0 ? ofSequence([element.element as AST.Element]) : null
  return isGroup(element) ? ofAlternatives(element.alternatives) : null
}

function isGroup(element: AST.Element): element is AST.Group | AST.CapturingGroup {
  return element.type === 'Group' || element.type === 'CapturingGroup'
}
