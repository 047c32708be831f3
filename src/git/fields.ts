/**
 * Splits git's `-z` output, in chunks cut anywhere, into its fields: told as the bytes that one lies in,
 * and from where to where. There are millions, and a view of each would take longer than to read it.
 */
export function createFieldSplitter(onField: (bytes: Buffer, from: number, to: number) => void) {
  let rest: Buffer | null = null
  return {
    push(chunk: Buffer) {
      const data: Buffer = rest ? Buffer.concat([rest, chunk]) : chunk
      let from = 0
      for (let at = data.indexOf(0); at >= 0; at = data.indexOf(0, from)) {
        onField(data, from, at)
        from = at + 1
      }
      rest = from < data.length ? data.subarray(from) : null
    },
    end() {
      if (rest) onField(rest, 0, rest.length)
    },
  }
}

/** The fields of a whole output. */
export function splitFields(output: Buffer): readonly Buffer[] {
  const fields: Buffer[] = []
  const splitter = createFieldSplitter((bytes, from, to) => fields.push(bytes.subarray(from, to)))
  splitter.push(output)
  splitter.end()
  return fields
}

/**
 * A path as git stores it is bytes. As text it is UTF-8; bytes that are none are written `\xE9`,
 * so that two different paths never look the same.
 */
export function pathText(bytes: Buffer, from = 0, to = bytes.length): string {
  const text = bytes.toString('utf8', from, to)
  return text.includes('\ufffd') ? rawText(bytes.subarray(from, to), text) : text
}

function rawText(bytes: Buffer, text: string): string {
  if (Buffer.from(text, 'utf8').equals(bytes)) return text
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
