/** What `inspect.custom` of node:util is; a hook does not load that module for it. */
const inspectCustom = Symbol.for('nodejs.util.inspect.custom')

/**
 * A secret that cannot be printed, serialised or inspected by accident.
 * `reveal` is the only way to its value; test/secrecy.test.ts pins who may call it.
 */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  reveal(): string {
    return this.#value
  }

  /**
   * A number that is the same for the same secret of the same `kind`, and says nothing else about it:
   * 32 bits of FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/. For comparing within one scan.
   */
  trace(kind: string): number {
    let hash = 0x811c9dc5
    for (const text of [kind, '\0', this.#value]) {
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    }
    return hash >>> 0
  }

  /** Enough to recognise it by, never enough to use it: `ghp_…x9Qz`. */
  redacted(): string {
    return redact(this.#value)
  }

  toString(): string {
    return '[secret]'
  }

  toJSON(): string {
    return '[secret]'
  }

  [inspectCustom](): string {
    return '[secret]'
  }
}

/**
 * Shows a known prefix and the last characters of a long token; of a short one or a password only
 * that it is there. At most a quarter of the characters are ever shown.
 */
function redact(value: string): string {
  const [header] = /^-----BEGIN [A-Z0-9 ]{1,40}-----/.exec(value) ?? []
  if (header) return `${header}…`
  // Short, words, or bytes of a key store.
  if (value.length < 16 || !/^[\x21-\x7e]+$/.test(value))
    return '…'.padStart(Math.min(4, value.length), '*')
  const prefix = /^[A-Za-z]{1,12}[-_.](?:[A-Za-z0-9]{1,8}[-_])?/.exec(value)?.[0] ?? ''
  const budget = Math.floor(value.length / 4)
  const known = prefix.length > 0 && prefix.length <= budget
  const head = known ? prefix : value.slice(0, Math.min(4, Math.ceil(budget / 2)))
  const tail = Math.min(4, budget - head.length)
  return tail > 0 ? `${head}…${value.slice(-tail)}` : `${head}…`
}
