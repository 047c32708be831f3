import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Who may import what at run time, and, after the bar, only as a type. Imports run downhill. */
const allowed: { readonly [room: string]: readonly [values: string, types: string] } = {
  engine: ['engine', ''],
  git: ['git errors', ''],
  rules: ['engine/checksum engine/structure engine/stored-rules', 'engine remediation/playbook'],
  sources: ['sources git errors engine/text engine/confidence', 'engine'],
  findings: ['findings git engine/entropy', 'sources git engine'],
  policy: [
    'policy errors engine/linear engine/checksum engine/structure engine/literal-example',
    'findings engine',
  ],
  remediation: ['remediation rules', 'findings engine policy'],
  fix: ['fix git', 'findings remediation engine'],
  report: ['report', 'findings policy remediation sources engine'],
}

const exempt: { readonly [file: string]: string } = {
  'report/phrases.ts': 'sources/coverage',
  // A thread has no pipeline above it that would give it a scanner.
  'sources/threads/thread.ts': 'engine/scan rules/list/index rules/services',
}

const files = ['src', 'rules'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => (root === 'rules' ? `rules/${file}` : file)),
)

describe('imports run downhill', () => {
  it.each(Object.keys(allowed))('from %s', (room) => {
    const [values = '', types = ''] = allowed[room] ?? []
    const wrong = files
      .filter((file) => file.startsWith(`${room}/`))
      .flatMap((file) =>
        importsOf(file)
          .filter(
            ({ to, type }) =>
              !covers(
                type ? `${room} ${values} ${types}` : `${room} ${values} ${exempt[file] ?? ''}`,
                to,
              ),
          )
          .map(({ to }) => `${file} → ${to}`),
      )
    expect(wrong).toEqual([])
  })

  it('and only the library, the pipeline and the command line see everything', () => {
    const tops = files.filter((file) => !file.includes('/'))
    expect(tops.sort()).toEqual(['errors.ts', 'index.ts', 'pipeline.ts', 'version.ts'])
  })
})

describe('the engine', () => {
  it('knows no files, no processes and no console', () => {
    const text = files
      .filter((file) => file.startsWith('engine/'))
      .map((file) => readFileSync(pathOf(file), 'utf8'))
    const impure = text.filter((source) =>
      /node:(?:fs|child_process|net|http|os|process)|console\.|process\./.test(source),
    )
    expect(impure.map((source) => source.slice(0, 80))).toEqual([])
  })
})

function importsOf(file: string): { to: string; type: boolean }[] {
  const source = readFileSync(pathOf(file), 'utf8')
  const found = source.matchAll(
    /import (?<type>type )?(?:[^'"]*? from )?'(?<to>\.[^']+)'|import\('(?<lazy>\.[^']+)'\)/g,
  )
  return [...found].map(({ groups = {} }) => {
    const target = normalize(join(pathOf(file), '..', groups.to ?? groups.lazy ?? ''))
    return {
      to: target.replace(/^src\//, '').replace(/\.js$/, ''),
      type: groups.type !== undefined,
    }
  })
}

function pathOf(file: string): string {
  return file.startsWith('rules/') ? file : `src/${file}`
}

function covers(rooms: string, target: string): boolean {
  return rooms
    .split(' ')
    .some((room) => room !== '' && (target === room || target.startsWith(`${room}/`)))
}
