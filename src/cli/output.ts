import { UserError } from '../errors.js'

/** Writes to standard output; a reader that went away (`| head`) is no error. */
export async function print(text: string): Promise<void> {
  if (text === '') return
  await new Promise<void>((resolve, reject) => {
    const done = (error?: Error | null) => {
      if (error && !('code' in error && error.code === 'EPIPE')) reject(error)
      else resolve()
    }
    process.stdout.once('error', done)
    process.stdout.write(text, done)
  })
}

/** Writes a whole file or none: to a temporary name, then renamed. */
export async function writeReport(file: string, text: string): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic')
  try {
    await writeFileAtomic(file, text)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.replace(/\.\d+(?=')/, '') : String(cause)
    throw new UserError({
      what: `The report cannot be written: ${reason}`,
      where: file,
      fix: 'Check that the directory exists and can be written to.',
      cause,
    })
  }
}
