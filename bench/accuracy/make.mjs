// What the examples of rules are made with. No build exports it, so its source is bundled here.
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const input = fileURLToPath(new URL('../../src/engine/example.ts', import.meta.url))
const bundle = await rolldown({ input, platform: 'node' })
const { output } = await bundle.generate({ format: 'esm' })
await bundle.close()

export const { makeFrom } = await import(
  `data:text/javascript,${encodeURIComponent(output[0].code)}`
)
