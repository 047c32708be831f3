import type { Readable } from 'node:stream'

/**
 * Splits git's `-z` output into its fields, as raw bytes, a chunk's worth at a time: a long log has
 * millions, and an await for each would take longer than git does.
 */
export async function* nulFields(stream: Readable): AsyncGenerator<readonly Buffer[]> {
  let rest: Buffer | null = null
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const data: Buffer = rest ? Buffer.concat([rest, chunk]) : chunk
    const fields: Buffer[] = []
    let from = 0
    for (let at = data.indexOf(0); at >= 0; at = data.indexOf(0, from)) {
      fields.push(data.subarray(from, at))
      from = at + 1
    }
    rest = from < data.length ? data.subarray(from) : null
    yield fields
  }
  if (rest) yield [rest]
}

/**
 * A path as git stores it is bytes. As text it is UTF-8; bytes that are none are written `\xE9`,
 * so that two different paths never look the same.
 */
export function pathText(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  if (!text.includes('\ufffd') || Buffer.from(text, 'utf8').equals(bytes)) return text
  let out = ''
  for (let i = 0; i < bytes.length; ) {
    const length = characterLength(bytes, i)
    if (length > 0) out += bytes.toString('utf8', i, i + length)
    else out += `\\x${(bytes[i] as number).toString(16).toUpperCase().padStart(2, '0')}`
    i += Math.max(1, length)
  }
  return out
}

/** Bytes of the UTF-8 character at `at`, or 0 where none begins. */
function characterLength(bytes: Buffer, at: number): number {
  for (let length = 1; length <= 4 && at + length <= bytes.length; length++) {
    if (!bytes.toString('utf8', at, at + length).includes('\ufffd')) return length
  }
  return 0
}
