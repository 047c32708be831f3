import type { Text } from './accept.js'
import { mayBeInBinary } from './compile.js'
import { type Binding, createBindings } from './generic/binding.js'
import { type Hits, keywordOf, offsetOf } from './hits.js'
import type { Rule } from './rule.js'
import type { RuleIndex } from './rule-index.js'
import type { RuleList } from './rule-list.js'

/** What one rule has to look at in a text. */
export interface Task {
  /** Which rule, by its position. */
  readonly index: number
  /** Where keywords of it stand, ascending: for a pattern. */
  readonly offsets: readonly number[]
  /** The values bound to names that hold a keyword of it, ascending: for a rule that goes by names. */
  readonly bindings: readonly Binding[]
}

interface GrowingTask extends Task {
  readonly offsets: number[]
  readonly bindings: Binding[]
}

export interface Gathering {
  tasks(
    text: Text,
    inBinary: boolean,
    hits: Hits,
    /** Takes the hits beyond the keywords of rules, which are for decoders. */
    encoded: number[],
  ): readonly Task[]
  /** Whether a rule without keywords looks at files of that path. */
  goesByPath(path: string): boolean
}

/**
 * Deals out the hits of a text to the rules that wait for them. A keyword may be that of dozens of
 * rules, and most names are bound to no value at all: that is found out once, for all of them.
 */
export function createGathering(rules: RuleList, index: RuleIndex): Gathering {
  const { patterns, names, restricted } = index
  const keywords = patterns.ends.length - 1
  const pathsOf = new Map([...restricted].map((rule) => [rule, rules.at(rule)?.path as RegExp]))
  const wholeFiles = [...restricted].filter((rule) => rules.at(rule)?.keywords.length === 0)
  const isWholeFile = anyOf(wholeFiles.map((rule) => pathsOf.get(rule) as RegExp))
  const open = new Array<GrowingTask | undefined>(rules.length).fill(undefined)

  function tasks(
    { bytes, path, anyPath = false }: Text,
    inBinary: boolean,
    hits: Hits,
    encoded: number[],
  ): readonly Task[] {
    const tasks: GrowingTask[] = []
    const taskOf = (index: number) => {
      let task = open[index]
      if (!task) {
        task = { index, offsets: [], bindings: [] }
        open[index] = task
        tasks.push(task)
      }
      return task
    }
    let readers: readonly ReturnType<typeof createBindings>[] | undefined
    // By position, as an iterator of numbers takes a while until V8 knows it.
    for (let i = 0; i < hits.length; i++) {
      const hit = hits[i] as number
      const keyword = keywordOf(hit)
      if (keyword >= keywords) {
        encoded.push(hit)
        continue
      }
      const lastPattern = patterns.ends[keyword + 1] as number
      for (let at = patterns.ends[keyword] as number; at < lastPattern; at++)
        taskOf(patterns.items[at] as number).offsets.push(offsetOf(hit))
      const firstName = names.ends[keyword] as number
      const lastName = names.ends[keyword + 1] as number
      if (firstName === lastName || inBinary) continue
      readers ??= anyPath
        ? [createBindings(bytes, plainPath), createBindings(bytes, codePath)]
        : [createBindings(bytes, path)]
      for (let reader = 0; reader < readers.length; reader++) {
        const binding = readers[reader]?.(offsetOf(hit)) ?? null
        if (binding === null) continue
        for (let at = firstName; at < lastName; at++) {
          const { bindings } = taskOf(names.items[at] as number)
          if (bindings.at(-1) !== binding) bindings.push(binding)
        }
      }
    }
    for (const index of !anyPath && isWholeFile(path) ? wholeFiles : []) {
      if (!pathsOf.get(index)?.test(path)) continue
      const { offsets } = taskOf(index)
      for (let at = 0; at < bytes.length; at += wholeFileStep) offsets.push(at)
    }
    return tasks.filter(({ index }) => {
      open[index] = undefined
      const only = pathsOf.get(index)
      if (inBinary && !mayBeInBinary(rules.at(index) as Rule)) return false
      return anyPath || (only?.test(path) ?? true)
    })
  }

  return { tasks, goesByPath: isWholeFile }
}

/** A path of each kind of syntax that bindings are read in. */
const plainPath = ''
const codePath = '.ts'

/** Whether any fits, asked of all at once: they are many, and nearly no path fits one. */
function anyOf(patterns: readonly RegExp[]): (text: string) => boolean {
  const sources = new Map<string, string[]>()
  for (const { source, flags } of patterns)
    sources.set(flags, [...(sources.get(flags) ?? []), `(?:${source})`])
  const joined = [...sources].map(([flags, all]) => new RegExp(all.join('|'), flags))
  return (text) => joined.some((pattern) => pattern.test(text))
}

/** So that the windows of a rule without keywords join to the whole of a file. */
const wholeFileStep = 256
