import type { Oid } from './changes.js'
import { type GitDirectory, type GitProcess, startGit } from './run.js'

/** Asks for single paths of commits or trees, one after another, through one `git cat-file --batch-check`. */
export interface TreeLookup {
  /** Starts git, which the first question does otherwise. */
  start(): void
  /** The blob at a path; null if there is none, undefined if git cannot be asked for such a path. */
  blobAt(root: Oid, path: string): Promise<Oid | null | undefined>
  end(): void
}

export function openTreeLookup(directory: GitDirectory): TreeLookup {
  let waiting: ((answer: Oid | null) => void)[] = []
  let answered = 0
  // Secrets in one file ask the same.
  const asked = new Map<string, Promise<Oid | null>>()
  let child: GitProcess | null = null
  let unsent = ''
  let rest = ''

  function start(): GitProcess {
    if (child) return child
    child = startGit(directory, ['cat-file', '--batch-check=%(objectname) %(objecttype)'])
    child.stdout.setEncoding('latin1').on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) answer(line.endsWith(' blob') ? line.slice(0, -5) : null)
    })
    // A git that ends early has no more answers.
    child.on('close', () => {
      while (waiting.length > 0) answer(null)
    })
    return child
  }

  /** Questions go out some at a time, so that git reads them while more come up. */
  function send(question: string) {
    if (unsent === '') queueMicrotask(flush)
    unsent += question
    if (unsent.length > enoughToSend) flush()
  }

  function flush() {
    if (unsent !== '') start().stdin.write(unsent)
    unsent = ''
  }

  function answer(oid: Oid | null) {
    waiting[answered++]?.(oid)
    // There may be a hundred thousand, and to take the first from such a list moves all others.
    if (answered < waiting.length) return
    waiting = []
    answered = 0
  }

  return {
    start: () => void start(),
    blobAt(root, path) {
      // One question a line; and bytes that are no UTF-8 are not those of the path any more.
      if (/[\n\\]/.test(path)) return Promise.resolve(undefined)
      const question = `${root}:${path}\n`
      const answer =
        asked.get(question) ??
        new Promise<Oid | null>((resolve) => {
          waiting.push(resolve)
          send(question)
        })
      asked.set(question, answer)
      return answer
    },
    end: () => void child?.stdin.end(),
  }
}

const enoughToSend = 2 ** 13
