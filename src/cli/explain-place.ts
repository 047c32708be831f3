import { lstatSync, readFileSync, type Stats } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { wrapAnsi } from 'fast-wrap-ansi'
import pc from 'picocolors'
import { builtInRules } from '../../rules/index.js'
import { allServices } from '../../rules/services/index.js'
import { createScanner } from '../engine/scan.js'
import { isArchive, isLfsPointer, kindOf, utf16ToUtf8 } from '../engine/text.js'
import { UserError } from '../errors.js'
import { findRepository, type Repository } from '../git/repository.js'
import { git } from '../git/run.js'
import { activeRules, activeServices, loadRules } from '../pipeline.js'
import type { LoadedConfig } from '../policy/config.js'
import { loadExcludes } from '../policy/excludes.js'
import { plural, size } from '../report/phrases.js'
import { print } from './output.js'
import { type LineVerdicts, type Verdict, verdictsOn } from './verdicts.js'

export interface Place {
  readonly path: string
  readonly line: number
}

/** `src/a.ts:12`, or with a column, as reports name a place. */
export function parsePlace(text: string): Place | null {
  const { path, line } = /^(?<path>.+?):(?<line>\d{1,9})(?::\d{1,9})?$/s.exec(text)?.groups ?? {}
  return path === undefined ? null : { path, line: Number(line) }
}

/** `secretscan explain <path>:<line>`: why what stands there is reported, or why not. */
export async function explainPlace(place: Place, configFile: string | undefined): Promise<void> {
  const file = resolve(place.path)
  const stat = fileAt(place.path, file)
  const repository = await findRepository(dirname(file))
  const root = repository?.root ?? process.cwd()
  const loaded = await loadRules(root, configFile)
  const path = pathWithin(root, file)
  const unread = whyUnread(stat, loaded)
  const bytes = unread === null ? textOf(place, readFileSync(file)) : null
  const found = bytes === null ? none : verdictsFor(bytes, path, place.line, loaded)
  const excluded = await whyExcluded(path, root, loaded)
  const notes = [
    unread,
    excluded,
    ...(bytes === null ? [] : notesOn(bytes)),
    await whyIgnored(file, repository),
  ].filter((note) => note !== null)
  const blocked = unread ?? excluded
  await print(
    `${layOut([
      { text: pc.bold(`${path}:${place.line}`) },
      { text: headline(found, blocked) },
      ...(notes.length > 0 ? [blank] : []),
      ...notes.map((note) => ({ text: note, indent: 2 })),
      ...(found.verdicts.length > 0 ? [blank] : []),
      ...found.verdicts.slice(0, shown).map(row),
      ...summary(found),
      ...(unread ? [] : [blank, { text: hint(found, blocked, place) }]),
    ])}\n`,
  )
}

const none: LineVerdicts = {
  verdicts: [],
  others: { ruleIds: [], keywords: [], around: false },
  nearest: null,
}

function fileAt(given: string, file: string): Stats {
  const stat = lstatSync(file, { throwIfNoEntry: false })
  if (!stat)
    throw new UserError({
      what: `There is no file "${given}".`,
      where: process.cwd(),
      fix: 'Write <path>:<line>, with the path from here or from the root of the file system.',
    })
  if (stat.isDirectory())
    throw new UserError({
      what: `"${given}" is a directory.`,
      fix: 'Name a file in it, with a line: <path>:<line>.',
    })
  return stat
}

/** As every report writes it; absolute outside of the root. */
function pathWithin(root: string, file: string): string {
  const path = relative(root, file)
  return (path.startsWith('..') ? file : path).replaceAll(sep, '/')
}

/** Keywords and patterns read UTF-8 or anything like it; a line beyond the end is the reader's slip. */
function textOf({ path, line }: Place, original: Buffer): Uint8Array {
  const kind = kindOf(original)
  const bytes = kind === 'utf16le' || kind === 'utf16be' ? utf16ToUtf8(original, kind) : original
  let lines = bytes.length > 0 && bytes[bytes.length - 1] !== 0x0a ? 1 : 0
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) lines++
  if (line >= 1 && line <= lines) return bytes
  throw new UserError({
    what: `There is no line ${line} in ${path}.`,
    fix: `The file has ${plural(lines, 'line')}${lines > 0 ? '; the first is 1' : ''}.`,
  })
}

function verdictsFor(
  bytes: Uint8Array,
  path: string,
  line: number,
  loaded: LoadedConfig,
): LineVerdicts {
  const { disabledRules = [], minConfidence = 'medium' } = loaded.config
  const complete =
    disabledRules.length > 0 ? createScanner([...builtInRules, ...loaded.rules], allServices) : null
  const active = createScanner(activeRules(loaded), () => activeServices(loaded))
  return verdictsOn({ bytes, path, line, minConfidence, active, complete })
}

function whyUnread(stat: Stats, { config }: LoadedConfig): string | null {
  const { maxFileSize = 128 * 2 ** 20 } = config
  if (stat.isSymbolicLink()) return 'A symbolic link is not followed; name the file it points to.'
  if (!stat.isFile()) return 'This is no regular file.'
  if (stat.size > maxFileSize)
    return `Its ${size(stat.size)} are above maxFileSize (${size(maxFileSize)}), so it is not read.`
  return null
}

async function whyExcluded(
  path: string,
  root: string,
  { config, file }: LoadedConfig,
): Promise<string | null> {
  const { excluded: all } = await loadExcludes(root, config.exclude ?? [])
  if (!all(path)) return null
  const byFile = (await loadExcludes(root, [])).excluded(path)
  return `The file is excluded by ${byFile ? '.secretscanignore' : `"exclude" in ${file}`}.`
}

async function whyIgnored(file: string, repository: Repository | null): Promise<string | null> {
  if (repository === null || repository.bare) return null
  const ignored = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--', file]
  if ((await git({ cwd: dirname(file) }, ignored)).length === 0) return null
  return 'git ignores the file: no commit carries it, and `secretscan dir` reads it only when it is named.'
}

function notesOn(bytes: Uint8Array): readonly (string | null)[] {
  return [
    isLfsPointer(bytes)
      ? 'This is a pointer of Git LFS: the file itself is stored elsewhere.'
      : null,
    isArchive(bytes) ? 'This is an archive: what is packed in it is not looked at.' : null,
    !isArchive(bytes) && kindOf(bytes) === 'binary'
      ? 'This is a binary file: only rules with a distinctive format look at it.'
      : null,
  ]
}

function headline({ verdicts, others }: LineVerdicts, blocked: string | null): string {
  const count = (outcome: Verdict['outcome']) =>
    verdicts.filter((verdict) => verdict.outcome === outcome).length
  const reported = count('reported')
  if (blocked) return 'Not reported: the file is not scanned.'
  if (reported > 0)
    return `Reported: ${reported === 1 ? 'a secret' : `${reported} secrets`} on this line.`
  if (count('allowed') > 0) return 'Not reported: a comment allows it.'
  if (count('unsure') > 0) return 'Not reported: it is not sure enough to be a secret.'
  if (count('disabled') > 0) return 'Not reported: the rule is disabled.'
  if (count('refused') > 0) return 'Not reported: what fits a pattern was turned away.'
  if (verdicts.length > 0 || (others.ruleIds.length > 0 && !others.around))
    return 'Not reported: nothing on this line fits a pattern.'
  return 'Not reported: no rule knows a word of this line.'
}

interface Paragraph {
  readonly text: string
  readonly indent?: number
  /** What stands left of the paragraph on its first line. */
  readonly label?: string
}

const blank: Paragraph = { text: '' }

/** More than these are a wall; the rest is counted. */
const shown = 10

function row({ outcome, ruleId, column, secret, reasons }: Verdict): Paragraph {
  const value = secret ? `, ${secret.redacted()}` : ''
  return {
    label: `  ${outcome.padEnd(10)}`,
    indent: 12,
    text: `${pc.bold(ruleId)} at column ${column}${value}: ${reasons.join('; ')}`,
  }
}

function summary({ verdicts, others }: LineVerdicts): readonly Paragraph[] {
  const more = verdicts.length - shown
  const { ruleIds, keywords, around } = others
  const count = `${ruleIds.length}${verdicts.length > 0 ? ' more' : ''}`
  const know = ruleIds.length === 1 ? 'rule knows' : 'rules know'
  const where = around ? 'near this line' : 'here'
  const but = around ? '' : ', but nothing fits'
  const text = `${count} ${know} a word ${where} (${some(keywords, 3)})${but}: ${some(ruleIds, 4)}.`
  return [
    ...(more > 0 ? [blank, { text: pc.dim(`And ${more} more like the last.`) }] : []),
    ...(ruleIds.length > 0 ? [blank, { text: pc.dim(text) }] : []),
  ]
}

function some(names: readonly string[], count: number): string {
  const more = names.length - count
  return `${names.slice(0, count).join(', ')}${more > 0 ? `, and ${more} more` : ''}`
}

/** The one thing to do or to know next. */
function hint(
  { verdicts, nearest }: LineVerdicts,
  blocked: string | null,
  { path, line }: Place,
): string {
  const [first] = verdicts
  const next = (command: string) => `${pc.bold('Next:')} ${command}`
  if (blocked) return 'What stands above is what a scan would say if it read the file.'
  if (!first && nearest && nearest.line !== line && Math.abs(nearest.line - line) <= 5)
    return next(`secretscan explain ${path}:${nearest.line}   # a match of ${nearest.ruleId}`)
  if (!first)
    return 'A rule of your own can find it: "rules" in .secretscanrc.json, then `secretscan rules test`.'
  switch (first.outcome) {
    case 'reported':
      return next(`secretscan explain ${first.ruleId}`)
    case 'allowed':
      return 'Without the comment it is reported again.'
    case 'unsure':
      return next(`secretscan dir ${path} --min-confidence low`)
    case 'disabled':
      return `Take ${first.ruleId} out of "disabledRules" to have it back.`
    default:
      return next(`secretscan rules ${first.ruleId}   # what it asks for`)
  }
}

function layOut(paragraphs: readonly Paragraph[]): string {
  const columns = Math.max(40, process.stdout.columns ?? 80)
  return paragraphs
    .map(({ text, indent = 0, label = ' '.repeat(indent) }) =>
      text === ''
        ? ''
        : label +
          wrapAnsi(text, columns - indent)
            .split('\n')
            .join(`\n${' '.repeat(indent)}`),
    )
    .join('\n')
}
