/** Shannon entropy of a text's characters, in bits per character: 0 for `aaaa`, about 4 for random hex. */
export function entropy(text: string): number {
  const { length } = text
  if (length === 0) return 0
  if (text === last) return lastBits // a rule asks, and then whether it is a placeholder
  // Σ n·log2(n) grows by what one more of a character adds to it: no second look at all that may occur.
  let sum = 0
  for (let i = 0; i < length; i++) {
    const char = text.charCodeAt(i) & 0xff
    const count = counts[char] as number
    sum += count < steps.length ? (steps[count] as number) : step(count)
    counts[char] = count + 1
  }
  for (let i = 0; i < length; i++) counts[text.charCodeAt(i) & 0xff] = 0
  last = text
  lastBits = Math.max(0, Math.log2(length) - sum / length)
  return lastBits
}

let last = ''
let lastBits = 0

/** Of secrets as bytes: a character beyond Latin-1 counts as the byte it ends with. */
const counts = new Uint32Array(256)

/** What n·log2(n) grows by from `count` to one more. */
function step(count: number): number {
  return count === 0 ? 0 : (count + 1) * Math.log2(count + 1) - count * Math.log2(count)
}

const steps = Float64Array.from({ length: 64 }, (_, count) => step(count))
