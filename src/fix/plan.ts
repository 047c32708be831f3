import { posix } from 'node:path'
import type { Secret } from '../engine/secret.js'
import { isCompose, rewriteCompose } from './compose.js'
import { applyEdits, type Edit } from './edit.js'
import { holds, isEnvFile, readEnv, unfitForEnv, withLines, withNames } from './env-files.js'
import { readSource, rewriteLiteral, type Target } from './literal.js'
import { freeName, nameFor } from './name.js'
import { offsetsOf } from './place.js'
import { type Refused, type Rewrite, refused } from './site.js'
import { unsupported } from './unsupported.js'

/** A secret to be taken out of a file. Positions are 1-based; the end column is exclusive. */
export interface Found {
  readonly secret: Secret
  readonly ruleId: string
  readonly provider: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface FileToFix {
  readonly path: string
  readonly text: string
  readonly secrets: readonly Found[]
}

/** What the plan has to know of the work tree. Paths are relative to its top. */
export interface Facts {
  /** The text of a file, or null where there is none. */
  readonly read: (path: string) => string | null
  readonly tracked: ReadonlySet<string>
  /** Which of the `.env` files git would leave alone, if they were not tracked. */
  readonly ignored: ReadonlySet<string>
  /** The variables that the Terraform files of a directory declare. */
  readonly variables: (directory: string) => ReadonlySet<string>
}

/** A value for a `.env` that git ignores. */
export interface LocalValue {
  readonly file: string
  readonly name: string
  readonly secret: Secret
}

export interface FileFix {
  readonly path: string
  readonly before: string
  /** Null: it stays on disk as it is, and git lets go of it. */
  readonly after: string | null
  readonly values: readonly LocalValue[]
  readonly fixed: readonly Found[]
}

/** `.gitignore` and `.env.example`, to which lines are added. */
export interface SharedFile {
  readonly path: string
  readonly before: string | null
  readonly after: string
}

/** A place that is left as it is. */
export interface Left extends Refused {
  readonly path: string
  readonly line: number
}

/** All that would be done, and all that would not. Data: nothing has happened yet. */
export interface Plan {
  readonly files: readonly FileFix[]
  readonly shared: readonly SharedFile[]
  readonly left: readonly Left[]
}

export function planFixes(files: readonly FileToFix[], facts: Facts): Plan {
  const names = createNames(facts)
  const declare = createDeclarations(facts)
  const left: Left[] = []
  const done = files.flatMap((file) => {
    const home = envHome(file.path, facts.read)
    const fix = isEnvFile(file.path)
      ? letGo(file)
      : rewriteFile(file, home, facts, { names, declare })
    left.push(...fix.left)
    return fix.fixed.length > 0 ? [fix] : []
  })
  return { files: done, shared: sharedFiles(done, facts), left }
}

/**
 * The directory whose `.env` a file's program reads, as far as can be told: the nearest above it that
 * has a `.env` or an example of one, else the top. As a prefix: empty, or with a slash at its end.
 */
export function envHome(path: string, read: Facts['read']): string {
  if (isEnvFile(path)) return prefix(posix.dirname(path))
  for (let at = posix.dirname(path); at !== '.'; at = posix.dirname(at)) {
    if (read(`${at}/.env`) !== null || read(`${at}/.env.example`) !== null) return `${at}/`
  }
  return ''
}

function prefix(directory: string): string {
  return directory === '.' ? '' : `${directory}/`
}

interface FixOrNot extends FileFix {
  readonly left: readonly Left[]
}

/** A `.env` is where the value belongs; what is wrong is that git has it. */
function letGo({ path, text, secrets }: FileToFix): FixOrNot {
  return { path, before: text, after: null, values: [], fixed: secrets, left: [] }
}

function rewriteFile(
  file: FileToFix,
  home: string,
  facts: Facts,
  { names, declare }: { readonly names: Names; readonly declare: Declare },
): FixOrNot {
  const { path, text } = file
  const rewrite = rewriterOf(path, text)
  const edits: Edit[] = []
  const values: LocalValue[] = []
  const fixed: Found[] = []
  const left: Left[] = []
  const local = `${home}.env`
  for (const found of file.secrets) {
    const range = offsetsOf(text, found)
    const name = (before: string) => names(local, nameFor(before, found), found.secret)
    const answer = declare(
      path,
      unfitForEnv(found.secret) ??
        homeless(local, facts) ??
        ('why' in range ? range : rewrite({ ...range, name })),
    )
    if ('why' in answer) {
      left.push({ ...answer, path, line: found.line })
      continue
    }
    const own = answer.edits.map((edit) => withLineEnds(edit, text))
    const inTheWay = own.some((edit) => edits.some((other) => overlaps(edit, other)))
    if (inTheWay) {
      left.push({ ...refused('Another edit is in its place.', again), path, line: found.line })
      continue
    }
    edits.push(...own)
    values.push({ file: local, name: answer.name, secret: found.secret })
    fixed.push(found)
  }
  return { path, before: text, after: applyEdits(text, edits), values, fixed, left }
}

/** New lines end as the file's own do. */
function withLineEnds(edit: Edit, text: string): Edit {
  return text.includes('\r\n') ? { ...edit, text: edit.text.replaceAll('\n', '\r\n') } : edit
}

const again = 'Run this again afterwards.'

function rewriterOf(
  path: string,
  text: string,
): (target: Target) => ReturnType<typeof rewriteLiteral> {
  if (text.split('\n').some((line) => line.length > longestLine && line.length > text.length / 20))
    return () =>
      refused('Its lines are too long for a text that a person wrote: it is generated.', generated)
  if (isCompose(path)) return (target) => rewriteCompose(text, target)
  const source = readSource(path, text)
  return source ? (target) => rewriteLiteral(source, target) : () => unsupported(path)
}

const longestLine = 1000

const generated = 'Take the value out of what this file is generated from.'

function homeless(local: string, { tracked }: Facts): Refused | null {
  return tracked.has(local)
    ? refused(
        `The value would have to go to ${local}, which git tracks.`,
        `Let git forget that file first: git rm --cached ${local}. It stays on disk.`,
      )
    : null
}

/** What is only inserted is never in the way. */
function overlaps(a: Edit, b: Edit): boolean {
  if (a.start === b.start && a.end === b.end) return a.text !== b.text && a.start < a.end
  return a.start < b.end && b.start < a.end
}

type Declare = (path: string, rewrite: Rewrite | Refused) => Rewrite | Refused

/** All files of a directory are one Terraform module, in which a variable is declared once. */
function createDeclarations({ variables }: Facts): Declare {
  const ours = new Set<string>()
  return (path, rewrite) => {
    if ('why' in rewrite || rewrite.declares === undefined) return rewrite
    const { name, edit } = rewrite.declares
    const directory = posix.dirname(path)
    if (variables(directory).has(name)) {
      return refused(
        `A variable "${name}" is declared already.`,
        `If it is the one for this value, write var.${name} here, and mark it as sensitive.`,
      )
    }
    const key = `${directory}/${name}`
    if (ours.has(key)) return rewrite
    ours.add(key)
    return { ...rewrite, edits: [...rewrite.edits, edit] }
  }
}

type Names = (file: string, wanted: string, secret: Secret) => string

/** Hands out names: the same one to the same value, and to no other value, not even one of an earlier run. */
function createNames({ read }: Facts): Names {
  const given = new Map<string, Map<string, Secret>>()
  const envs = new Map<string, ReadonlyMap<string, string>>()
  return (file, wanted, secret) => {
    const env = envs.get(file) ?? readEnv(read(file) ?? '')
    envs.set(file, env)
    const own = given.get(file) ?? new Map<string, Secret>()
    given.set(file, own)
    const taken = (name: string) => {
      const other = own.get(name)
      if (other) return !sameSecret(other, secret)
      return holds(env, name, secret) === false && env.get(name) !== ''
    }
    const name = freeName(wanted, taken)
    own.set(name, secret)
    return name
  }
}

function sameSecret(a: Secret, b: Secret): boolean {
  return a.trace('fix') === b.trace('fix')
}

/** The examples get the names, and `.gitignore` the files that hold the values. */
function sharedFiles(files: readonly FileFix[], { read, ignored }: Facts): readonly SharedFile[] {
  const byExample = new Map<string, string[]>()
  const add = (home: string, names: Iterable<string>) =>
    byExample.set(`${home}.env.example`, [
      ...(byExample.get(`${home}.env.example`) ?? []),
      ...names,
    ])
  const envFiles = new Set<string>()
  for (const { path, before, after, values } of files) {
    if (after === null) {
      add(prefix(posix.dirname(path)), readEnv(before).keys())
      envFiles.add(path)
    }
    for (const { file, name } of values) {
      add(file.slice(0, -'.env'.length), [name])
      envFiles.add(file)
    }
  }
  const patterns = [...envFiles]
    .filter((path) => !ignored.has(path))
    .map((path) => posix.basename(path))
  const examples = [...byExample].map(([path, names]) => {
    const before = read(path)
    return { path, before, after: withNames(before, names) }
  })
  const before = read('.gitignore')
  return [
    { path: '.gitignore', before, after: withLines(before, [...new Set(patterns)]) },
    ...examples,
  ].filter(({ before: was, after }) => (was ?? '') !== after)
}
