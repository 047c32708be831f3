// Bundles the command line and the library into dist/, with nothing left to install: a hook should
// load only what a clean commit needs, so what is imported lazily stays in chunks of its own.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { rolldown } from 'rolldown'

/**
 * Rules, playbooks and examples stand together in each provider's file, and a bundler keeps a file in
 * one piece. Bundled by themselves, each leaves the other two behind: a clean commit loads rules only.
 */
const parts = {
  rules: 'index',
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

const modules = []

async function build(input, plugins) {
  const bundle = await rolldown({
    input,
    plugins,
    platform: 'node',
    // write-file-atomic, which is CommonJS, makes its temporary names from it.
    transform: { define: { __filename: 'import.meta.url' } },
    logLevel: 'warn',
  })
  const { output } = await bundle.write({
    dir: 'dist',
    format: 'esm',
    minify: true,
    chunkFileNames: 'chunks/[name]-[hash].js',
  })
  await bundle.close()
  modules.push(...output.flatMap(({ moduleIds = [] }) => moduleIds))
}

rmSync('dist', { recursive: true, force: true })
await build({ 'families-thread': 'src/sources/families-thread.ts' }, [apart])
await build({ cli: 'src/cli/main.ts', index: 'src/index.ts' }, [apart])
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
