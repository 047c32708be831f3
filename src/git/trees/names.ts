/** Gives each name a number without making a text of it: trees repeat the same few names. */
export function createNames(goesByName: (name: string) => boolean) {
  let slots = new Int32Array(4096) // the number plus one
  const hashes: number[] = []
  const spelled: Uint8Array[] = []
  const texts: string[] = []
  const byName: boolean[] = []
  let end = 0

  function add(hash: number, bytes: Uint8Array, from: number, to: number, isTree: boolean): number {
    const number = texts.length
    const text = Buffer.from(bytes.subarray(from, to)).toString('latin1')
    hashes.push(hash)
    spelled.push(Uint8Array.from([...bytes.subarray(from, to), ...(isTree ? [slash] : [])]))
    texts.push(isTree ? `${text}/` : text)
    byName.push(!isTree && goesByName(text))
    if (2 * texts.length > slots.length) {
      slots = new Int32Array(2 * slots.length)
      hashes.forEach((each, i) => {
        slots[freeSlot(each)] = i + 1
      })
    } else slots[freeSlot(hash)] = number + 1
    return number
  }

  function freeSlot(hash: number): number {
    let slot = hash & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    return slot
  }

  return {
    texts,
    /** Where the name that was asked for last ends. */
    end: () => end,
    goesByName: (name: number) => byName[name] as boolean,
    /** The number of the name that begins at `from` and goes on to a NUL. */
    at(bytes: Uint8Array, from: number, isTree: boolean): number {
      let hash = 0x811c9dc5 // FNV-1a
      let to = from
      for (; to < bytes.length && bytes[to] !== 0; to++)
        hash = Math.imul(hash ^ (bytes[to] as number), 0x01000193)
      if (isTree) hash = Math.imul(hash ^ slash, 0x01000193)
      hash ^= hash >>> 15
      end = to
      const length = to - from + Number(isTree)
      for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
        const number = (slots[slot] as number) - 1
        if (number < 0) return add(hash, bytes, from, to, isTree)
        const known = spelled[number] as Uint8Array
        if (hashes[number] !== hash || known.length !== length) continue
        if (isTree !== (known[length - 1] === slash)) continue
        let i = 0
        while (i < to - from && known[i] === bytes[from + i]) i++
        if (i === to - from) return number
      }
    },
  }
}

const slash = '/'.charCodeAt(0)
