/**
 * How many characters a match has at most; infinite where a repeat has no bound. Reads the pattern as
 * far as lengths go, in the linear subset that rules are written in.
 */
export function longestMatch({ source }: RegExp): number {
  let at = 0

  function alternatives(): number {
    let longest = sequence()
    while (source[at] === '|') {
      at++
      longest = Math.max(longest, sequence())
    }
    return longest
  }

  function sequence(): number {
    let length = 0
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const one = atom()
      const times = repeats()
      // Nothing, as often as one likes, is nothing.
      length += one === 0 ? 0 : one * times
    }
    return length
  }

  function atom(): number {
    const char = source[at++]
    if (char === '^' || char === '$') return 0
    if (char === '(') return group()
    if (char === '[') {
      while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1
      at++
      return 1
    }
    if (char !== '\\') return 1
    const escaped = source[at++] ?? ''
    if (/[bB]/.test(escaped)) return 0
    at +=
      /^(?:x[\da-f]{2}|u[\da-f]{4}|c[a-z])/i.exec(source.slice(at - 1))?.[0].slice(1).length ?? 0
    return 1
  }

  function group(): number {
    const opening = /^\?(?:<?[=!]|:|<\w+>)/.exec(source.slice(at))?.[0] ?? ''
    at += opening.length
    const length = alternatives()
    at++
    return /[=!]/.test(opening) ? 0 : length
  }

  function repeats(): number {
    const [found = '', , most] =
      /^(?:[?*+]|\{(\d+)(?:,(\d*))?\})\??/.exec(source.slice(at, at + 16)) ?? []
    at += found.length
    if (found === '' || found[0] === '?') return 1
    if (found[0] !== '{') return Number.POSITIVE_INFINITY
    if (most === undefined) return Number.parseInt(found.slice(1), 10)
    return most === '' ? Number.POSITIVE_INFINITY : Number(most)
  }

  return alternatives()
}
