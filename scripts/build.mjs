// Bundles the command line and the library into dist/. One file would be simplest, but a hook should
// load only what a clean commit needs: what is imported lazily stays in chunks of its own.
import { rmSync } from 'node:fs'
import { rolldown } from 'rolldown'

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true })

const bundle = await rolldown({
  input: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  platform: 'node',
  logLevel: 'warn',
})
await bundle.write({
  dir: 'dist',
  format: 'esm',
  minify: true,
  chunkFileNames: 'chunks/[name]-[hash].js',
})
await bundle.close()
