// Bundles the command line and the library into dist/, with nothing left to install: a hook should
// load only what a clean commit needs, so what is imported lazily stays in chunks of its own.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { rolldown } from 'rolldown'

/**
 * Rules, playbooks and examples stand together in each provider's file, and a bundler keeps a file in
 * one piece. Bundled by themselves, each leaves the other two behind.
 */
const parts = { playbooks: 'rules/playbooks.ts', examples: 'rules/examples.ts' }

const apart = {
  name: 'rules-apart',
  resolveId(source) {
    const part = Object.keys(parts).find((name) => source.endsWith(`/rules/${name}.js`))
    return part ? { id: `#${part}`, external: true } : null
  },
}

/** Rules and services are stored as data: a module of all rules takes longer to load than a commit to scan. */
const storedForm = {
  '/list/index.js': 'rules/list/stored.ts',
  '/rules/index.js': 'rules/list/stored-array.ts',
  '/services/index.js': 'rules/list/stored-services.ts',
}

const stored = {
  name: 'rules-stored',
  resolveId(source) {
    const form = Object.keys(storedForm).find((end) => source.endsWith(end))
    return form ? resolve(storedForm[form]) : null
  },
}

/** What each commit loads, in one piece: every file costs half a millisecond. */
const start = {
  name: 'start',
  test: /src\/(?:cli\/(?:main|scan)|sources\/staged|report\/text)\.ts$/,
}

const load = createRequire(import.meta.url)

const modules = []

async function build(input, plugins, dir = 'dist') {
  const bundle = await rolldown({
    input,
    plugins,
    platform: 'node',
    logLevel: 'warn',
    // yargs may extend a configuration by a package's name; ours does not.
    checks: { emptyImportMeta: false, ineffectiveDynamicImport: false },
  })
  const { output } = await bundle.write({
    dir,
    // Node starts a CommonJS program faster than a module: by a twelfth of the time of `node -e 0`.
    format: 'cjs',
    minify: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: ({ name }) => (name === start.name ? '[name].cjs' : 'chunks/[name]-[hash].cjs'),
    codeSplitting: { groups: [start] },
  })
  await bundle.close()
  modules.push(...output.flatMap(({ moduleIds = [] }) => moduleIds))
}

rmSync('dist', { recursive: true, force: true })
await build({ thread: 'src/sources/threads/thread.ts' }, [apart, stored])
await build({ cli: 'src/cli/main.ts', index: 'src/index.ts' }, [apart, stored])
await build({ examples: parts.examples }, [])
await writeData()
writeFacade()
writeFileSync('dist/THIRD_PARTY_LICENSES.txt', licences())

/** The packages whose code is inside, each with its licence, as those ask for. */
function licences() {
  const packages = new Set(
    modules.flatMap((id) => id.match(/.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []),
  )
  return [...packages]
    .map((directory) => {
      const { name, version, license } = JSON.parse(
        readFileSync(`${directory}/package.json`, 'utf8'),
      )
      const file = readdirSync(directory).find((entry) => /^licen[cs]e/i.test(entry))
      const text = file ? readFileSync(`${directory}/${file}`, 'utf8').trim() : ''
      return `${name} ${version} (${license})\n\n${text}\n`
    })
    .sort()
    .join(`\n${'-'.repeat(72)}\n\n`)
}

/** The rules with their index as one file, and the services and the playbooks, of which code would take eight times as long to load. */
async function writeData() {
  const sources = {
    rules: 'rules/index.ts',
    services: 'rules/services/index.ts',
    playbooks: parts.playbooks,
    store: 'src/engine/stored-rules.ts',
  }
  await build(sources, [], 'dist/raw')
  const { builtInRules } = load('../dist/raw/rules.cjs')
  const { allServices } = load('../dist/raw/services.cjs')
  const { storeRules } = load('../dist/raw/store.cjs')
  writeFileSync('dist/rules.bin', storeRules(builtInRules))
  writeFileSync('dist/services.json', JSON.stringify(allServices()))
  writeFileSync('dist/playbooks.json', JSON.stringify(load('../dist/raw/playbooks.cjs')))
  rmSync('dist/raw', { recursive: true })
}

/** The library is an ES module to those who import it. */
function writeFacade() {
  const names = Object.keys(load('../dist/index.cjs')).join(', ')
  writeFileSync(
    'dist/index.js',
    `import library from './index.cjs'\nexport const { ${names} } = library\n`,
  )
}
