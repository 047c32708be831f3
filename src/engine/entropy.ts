/** Shannon entropy of a text's characters, in bits per character: 0 for `aaaa`, about 4 for random hex. */
export function entropy(text: string): number {
  const counts = new Map<number, number>()
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i)
    counts.set(char, (counts.get(char) ?? 0) + 1)
  }
  let bits = 0
  for (const count of counts.values()) {
    const share = count / text.length
    bits -= share * Math.log2(share)
  }
  return bits
}
