import type { Found, Stretch } from './decoder.js'

/** What an escape sequence stands for, as one character a byte; the sequence itself where it is none. */
export type Meaning = (sequence: RegExpExecArray) => string

/**
 * Decodes escape sequences around triggers. Between them text stands as it is, so there is no
 * alphabet to follow: a little before and after is taken, joined where that meets.
 */
export function escapesAround(sequence: RegExp, meaning: Meaning) {
  const regex = new RegExp(sequence.source, `${sequence.flags.replace('g', '')}g`)
  return function* (bytes: Uint8Array, found: readonly Found[]): Generator<Stretch> {
    for (let i = 0; i < found.length; ) {
      const from = Math.max(0, (found[i] as Found).offset - before)
      let to = from
      while (i < found.length && (found[i] as Found).offset - before <= to)
        to = Math.min(bytes.length, (found[i++] as Found).offset + after)
      const stretch = decodePart(regex, meaning, bytes, from, to)
      if (stretch.bytes.length < to - from) yield stretch
    }
  }
}

const before = 1024
const after = 4096

function decodePart(
  regex: RegExp,
  meaning: Meaning,
  bytes: Uint8Array,
  from: number,
  to: number,
): Stretch {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')
  const decoded = Buffer.alloc(text.length)
  /** Where each decoded byte, and the end, stands in the text. */
  const places = new Uint32Array(text.length + 1)
  let length = 0
  const copy = (start: number, end: number) => {
    decoded.write(text.slice(start, end), length, 'latin1')
    for (let at = start; at < end; at++) places[length++] = from + at
  }
  let at = 0
  regex.lastIndex = 0
  for (let found = regex.exec(text); found; found = regex.exec(text)) {
    copy(at, found.index)
    at = regex.lastIndex
    for (const char of meaning(found)) {
      decoded[length] = char.charCodeAt(0)
      places[length++] = from + found.index
    }
  }
  copy(at, text.length)
  places[length] = to
  return {
    bytes: decoded.subarray(0, length),
    inBinary: false,
    place(start, end) {
      const isCut = (start === 0 && from > 0) || (end === length && to < bytes.length)
      const first = Math.max(0, start - context.before)
      const last = Math.min(length, end + context.after)
      const isPlain = placeOf(last) - placeOf(first) === last - first
      return isCut || isPlain ? null : { start: placeOf(start), end: placeOf(end) }
    },
  }

  function placeOf(index: number): number {
    return places[index] as number
  }
}

/** A secret counts as decoded when there is an escape sequence in it, in its name or in what it needs behind it. */
const context = { before: 200, after: 40 }
