/**
 * The same function with its last answers kept. For what is asked of names: a repository writes the same
 * few thousand over and over.
 */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const same = known.get(text)
    if (same !== undefined) return same
    if (known.size >= most) known.clear()
    const made = answer(text)
    known.set(text, made)
    return made
  }
}

const most = 4096
