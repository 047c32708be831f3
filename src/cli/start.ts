import { startPage } from './messages.js'

/** `secretscan` alone: in a pre-commit hook it scans what is staged, else it says what there is. */
export async function start(): Promise<void> {
  if (!isInHook(process.env)) {
    process.stdout.write(startPage)
    return
  }
  const { scan } = await import('./scan.js')
  await scan({ mode: 'staged' }, { format: 'text' })
}

/** git names the index to a pre-commit hook; the pre-commit framework sets a variable of its own. */
function isInHook(environment: NodeJS.ProcessEnv): boolean {
  return environment.GIT_INDEX_FILE !== undefined || environment.PRE_COMMIT === '1'
}
