import { type ExampleFile, makeFrom, type RuleExamples } from './example.js'
import type { Rule } from './rule.js'
import type { Scanner } from './scan.js'

/** What is wrong with a rule's examples, in words; empty when all is well. `scanner` holds every rule. */
export function checkExamples(rule: Rule, examples: RuleExamples, scanner: Scanner): string[] {
  const problems: string[] = []
  for (let seed = 0; seed < seeds; seed++) {
    for (const { name, text, file } of examples.match) {
      const make = makeFrom(`${rule.id}/${name}/${seed}`)
      const secret = examples.secret(make)
      const plain = text(secret, make)
      for (const [where, variant] of variants(plain, file)) {
        const problem = expectOnly(rule, secret, { text: variant, file }, scanner)
        if (problem) problems.push(`match "${name}" ${where}, seed ${seed}: ${problem}`)
      }
    }
    for (const { name, text, file } of examples.noMatch) {
      const plain = text(makeFrom(`${rule.id}/${name}/${seed}`))
      const found = scan(scanner, { text: plain, file }).some(({ ruleId }) => ruleId === rule.id)
      if (found) problems.push(`near miss "${name}", seed ${seed}: was found`)
    }
  }
  return problems
}

/** Enough to meet the rare value that looks like a placeholder or fails an entropy check. */
const seeds = 20

/** The same text as it would stand elsewhere. */
function* variants(
  text: string,
  file: ExampleFile | undefined,
): Generator<[where: string, text: string]> {
  yield ['as it is', text]
  if (file?.whole === 'bytes') return
  yield ['without its last line break', text.replace(/\n$/, '')]
  yield ['with CRLF', text.replace(/\n/g, '\r\n')]
  if (file?.whole === 'text') return
  yield ['between other lines', `${filler}${text}${filler}`]
}

const filler = `${'a line of plain words, as they stand in any text;\n'.repeat(30)}\n`

/** Exactly one finding of the rule, revealing the secret; other rules may find their own half of it. */
function expectOnly(rule: Rule, secret: string, example: Example, scanner: Scanner): string | null {
  const all = scan(scanner, example)
  const own = all.filter(({ ruleId }) => ruleId === rule.id)
  const companions = new Set(rule.companions?.map((companion) => companion.rule))
  const others = all.filter(({ ruleId }) => ruleId !== rule.id && !companions.has(ruleId))
  if (own.length === 0) {
    const text = example.text.toLowerCase()
    const hasKeyword = rule.keywords.some((word) => text.includes(word.toLowerCase()))
    const why = hasKeyword ? 'not found' : 'not found, and it holds none of the keywords'
    return others[0] ? `${why}; ${others[0].ruleId} found instead` : why
  }
  if (own.length > 1) return `found ${own.length} times`
  if (others[0]) return `${others[0].ruleId} was found too`
  const revealed = own[0]?.secret.reveal().replace(/\r\n/g, '\n')
  return revealed === bytesOf({ ...example, text: secret }).toString('utf8')
    ? null
    : 'the finding is not exactly the secret'
}

interface Example {
  readonly text: string
  readonly file: ExampleFile | undefined
}

function scan(scanner: Scanner, example: Example) {
  return scanner.scan(bytesOf(example), example.file?.path ?? '')
}

function bytesOf({ text, file }: Example): Buffer {
  return Buffer.from(text, file?.whole === 'bytes' ? 'latin1' : 'utf8')
}
