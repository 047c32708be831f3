import { isMap, isPair, isScalar, isSeq, type Node, parseDocument, type Scalar, visit } from 'yaml'
import type { Target } from './literal.js'
import { type Refused, type Rewrite, refused } from './site.js'

/** Compose fills `${NAME}` in; no other kind of YAML file does that by itself. */
export function isCompose(path: string): boolean {
  return /(?:^|\/)(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/i.test(path)
}

/** Takes a secret out of a compose file: a whole value, or what follows `NAME=` in a list. */
export function rewriteCompose(text: string, target: Target): Rewrite | Refused {
  const document = parseDocument(text)
  if (document.errors.length > 0) return refused('The file is no valid YAML.')
  let found: { node: Scalar; key: unknown; path: readonly unknown[] } | null = null
  visit(document, {
    Scalar(key, node, path) {
      const [start = 0, end = 0] = node.range ?? []
      if (start <= target.start && target.end <= end) found = { node, key, path }
    },
  })
  return found ? replace(text, target, found) : refused('It is no value of this file.')
}

function replace(
  text: string,
  target: Target,
  { node, key, path }: { node: Scalar; key: unknown; path: readonly unknown[] },
): Rewrite | Refused {
  const [start = 0, end = 0] = node.range ?? []
  const value = text.slice(target.start, target.end)
  const part = 'It is only part of a value.'
  if (key === 'key') return refused('It is a key.')
  if (node.type !== 'PLAIN' && node.type !== 'QUOTE_SINGLE' && node.type !== 'QUOTE_DOUBLE')
    return refused('It is part of a block of text.')
  const pair = path.findLast(isPair)
  const listed = isSeq(path.at(-1)) && /^(?<name>[A-Za-z_]\w*)=/.exec(String(node.value))
  if (listed) {
    if (node.value !== `${listed.groups?.name}=${value}`) return refused(part)
    const name = target.name(`${listed.groups?.name}=`)
    return { name, edits: [{ ...span(target), text: `\${${name}}` }] }
  }
  if (node.value !== value || !isPair(path.at(-1))) return refused(part)
  const name = target.name(`${isScalar(pair?.key) ? pair.key.value : ''}: `)
  const quote = quoteOf(node, path)
  return { name, edits: [{ start, end, text: `${quote}\${${name}}${quote}` }] }
}

function span({ start, end }: Target) {
  return { start, end }
}

/** As it was written; within `{…}` and `[…]` the braces of `${NAME}` need quotes. */
function quoteOf(node: Scalar, path: readonly unknown[]): string {
  if (node.type === 'QUOTE_SINGLE') return "'"
  const flow = path.some(
    (parent) => (isMap(parent) || isSeq(parent)) && (parent as Node & { flow?: boolean }).flow,
  )
  return node.type === 'QUOTE_DOUBLE' || flow ? '"' : ''
}
