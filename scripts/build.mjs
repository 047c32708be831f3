// Bundles the command line and the library into dist/, with nothing left to install: a hook should
// load only what a clean commit needs, so what is imported lazily stays in chunks of its own.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { rolldown } from 'rolldown'

/**
 * Rules, playbooks and examples stand together in each provider's file, and a bundler keeps a file in
 * one piece. Bundled by themselves, each leaves the other two behind.
 */
const parts = {
  services: 'services/index',
  playbooks: 'playbooks',
  examples: 'examples',
}

const apart = {
  name: 'rules-apart',
  resolveId(source) {
    const part = Object.keys(parts).find((name) => source.endsWith(`/rules/${parts[name]}.js`))
    return part ? { id: `#${part}`, external: true } : null
  },
}

/** The rules themselves are stored as data: a module of all of them takes longer to load than a commit to scan. */
const stored = {
  name: 'rules-stored',
  async resolveId(source, importer) {
    if (source.endsWith('/list/index.js'))
      return this.resolve(source.replace('index', 'stored'), importer)
    if (source.endsWith('/rules/index.js'))
      return this.resolve(source.replace('index', 'list/stored-array'), importer)
    return null
  },
}

/** What each commit loads, in one piece: every file costs a millisecond. */
const start = {
  name: 'start',
  test: /src\/(?:cli\/(?:main|scan)|sources\/staged|report\/text)\.ts$/,
}

const modules = []

async function build(input, plugins, dir = 'dist') {
  const bundle = await rolldown({
    input,
    plugins,
    platform: 'node',
    // write-file-atomic, which is CommonJS, makes its temporary names from it.
    transform: { define: { __filename: 'import.meta.url' } },
    logLevel: 'warn',
  })
  const { output } = await bundle.write({
    dir,
    format: 'esm',
    minify: true,
    chunkFileNames: ({ name }) => (name === start.name ? '[name].js' : 'chunks/[name]-[hash].js'),
    codeSplitting: { groups: [start] },
  })
  await bundle.close()
  modules.push(...output.flatMap(({ moduleIds = [] }) => moduleIds))
}

rmSync('dist', { recursive: true, force: true })
await writeRules()
await build({ 'families-thread': 'src/sources/families-thread.ts' }, [apart, stored])
await build({ cli: 'src/cli/main.ts', index: 'src/index.ts' }, [apart, stored])
for (const [part, file] of Object.entries(parts)) await build({ [part]: `rules/${file}.ts` }, [])
await writeServices()
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

/** The rules with their index, as one file. */
async function writeRules() {
  await build({ index: 'rules/index.ts', stored: 'src/engine/stored-rules.ts' }, [], 'dist/raw')
  const [{ builtInRules }, { storeRules }] = await Promise.all([
    import('../dist/raw/index.js'),
    import('../dist/raw/stored.js'),
  ])
  writeFileSync('dist/rules.bin', storeRules(builtInRules))
  rmSync('dist/raw', { recursive: true })
}

/** The directory as JSON, which is read when a value first needs it: a clean commit never does. */
async function writeServices() {
  const { allServices } = await import('../dist/services.js')
  writeFileSync('dist/services.json', JSON.stringify(allServices()))
  writeFileSync(
    'dist/services.js',
    `import { readFileSync } from 'node:fs'
let services
export function allServices() {
  services ??= JSON.parse(readFileSync(new URL('services.json', import.meta.url), 'utf8'))
  return services
}
`,
  )
}
