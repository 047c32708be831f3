/**
 * A way of writing bytes with other characters. A decoder never looks at a text by itself: the
 * prefilter, which reads each byte anyway, also looks for what keywords become when they are encoded.
 */
export interface Decoder {
  /** As reasons name it: "inside base64". */
  readonly name: string
  /** What stands in a text in which one of these keywords stands encoded: literals of 4 bytes or more. */
  readonly triggers: (keywords: readonly string[]) => Iterable<Trigger>
  /** The encoded stretches that hold these triggers, each once. `found` ascends. */
  readonly decode: (bytes: Uint8Array, found: readonly Found[]) => Iterable<Stretch>
}

export interface Trigger {
  readonly literal: string
  /** For alphabets of a fixed width: how many characters of a group stand before the literal. */
  readonly lead?: number
  /** The prefilter takes upper and lower case alike; base64 does not. */
  readonly exact?: true
}

export interface Found {
  readonly offset: number
  readonly trigger: Trigger
}

export interface Stretch {
  readonly bytes: Uint8Array
  /** Text in the midst of bytes that are none: only a distinctive format means anything there. */
  readonly inBinary: boolean
  /** Where a part of the decoded bytes stands in the text; null if it stands there as it is, or is cut off. */
  readonly place: (start: number, end: number) => Place | null
}

export interface Place {
  readonly start: number
  readonly end: number
}
