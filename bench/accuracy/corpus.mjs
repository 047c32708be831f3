// The corpus that we make ourselves: written into a directory, with its labels in memory.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { lookalikes } from './lookalikes.mjs'
import { makeFrom } from './make.mjs'
import { nearMisses, positives } from './planted.mjs'

/**
 * Labels by path. `secret` and `planted` are ranges of lines; `provider` is whose the secret is. Where there
 * is none (`secret` is null), `ruleId` is the rule that must not match, or null, where none may.
 */
export function writeCorpus(dir, { rules, examplesByRule, services, seeds }) {
  const labels = new Map()
  const add = (path, text, label) => {
    const numbered = `s${String(labels.size).padStart(5, '0')}/${path}`
    mkdirSync(dirname(join(dir, numbered)), { recursive: true })
    writeFileSync(join(dir, numbered), text)
    labels.set(numbered, label)
  }
  const sources = { rules, examplesByRule, services, makeFrom, seeds }
  for (const { kind, ruleId, provider, path, isBytes, placed } of positives(sources)) {
    // Others look at lines, and a file of bytes has none.
    if (placed === null || isBytes) continue
    const { text, from, to, line, endLine } = placed
    const [secret, planted] = [
      { line, endLine },
      { line: from, endLine: to },
    ]
    add(path, text, { kind, provider: provider ?? providerOf(ruleId), ruleId, secret, planted })
  }
  for (const { kind, ruleId, path, isBytes, placed } of nearMisses(sources)) {
    if (isBytes) continue
    add(path, placed.text, { kind, provider: null, ruleId, secret: null })
  }
  for (const { path, text } of lookalikes) {
    for (let seed = 0; seed < 10 * seeds; seed++) {
      const content = text(makeFrom(`accuracy/${path}/${seed}`))
      add(path, content, { kind: 'look-alike', provider: null, ruleId: null, secret: null })
    }
  }
  return labels
}

/** A rule's id begins with its provider's, and no provider's holds a hyphen. */
function providerOf(ruleId) {
  return ruleId.split('-')[0]
}
