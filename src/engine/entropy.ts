/** Shannon entropy of a text's characters, in bits per character: 0 for `aaaa`, about 4 for random hex. */
export function entropy(text: string): number {
  counts.fill(0)
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i) & 0xff
    counts[char] = (counts[char] as number) + 1
  }
  let bits = 0
  for (let char = 0; char < counts.length; char++) {
    const share = (counts[char] as number) / text.length
    if (share > 0) bits -= share * Math.log2(share)
  }
  return bits
}

/** Of secrets as bytes: a character beyond Latin-1 counts as the byte it ends with. */
const counts = new Uint32Array(256)
