import { closeSync, openSync, readSync } from 'node:fs'

/** A pack file, of which a small part is held at a time: the rest is what the system caches anyway. */
export interface PackWindow {
  /** The bytes from `start` to `end`, as a part of `bytes`: valid until the next call. Null beyond the file. */
  read(start: number, end: number): { readonly bytes: Uint8Array; readonly at: number } | null
  close(): void
}

/** `ahead` is how many bytes are read at least, since what comes next is often asked for next. */
export function openWindow(file: string, ahead: number): PackWindow {
  const descriptor = openSync(file, 'r')
  let bytes = new Uint8Array(ahead)
  let start = 0
  let length = 0
  return {
    read(from, to) {
      if (from < start || to > start + length) {
        if (to - from > bytes.length) bytes = new Uint8Array((to - from) * 1.25)
        start = from
        length = readSync(descriptor, bytes, 0, bytes.length, from)
        if (length < to - from) return null
      }
      return { bytes, at: from - start }
    },
    close: () => closeSync(descriptor),
  }
}
