// Bundles the command line and the library into dist/, with nothing left to install: a hook should
// load only what a clean commit needs, so what is imported lazily stays in chunks of its own.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { rolldown } from 'rolldown'

rmSync('dist', { recursive: true, force: true })

const bundle = await rolldown({
  input: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
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
writeFileSync(
  'dist/THIRD_PARTY_LICENSES.txt',
  licences(output.flatMap(({ moduleIds = [] }) => moduleIds)),
)

/** The packages whose code is inside, each with its licence, as those ask for. */
function licences(modules) {
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
