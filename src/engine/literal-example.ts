import { makeFrom } from './example.js'

/**
 * An example written as text, with its made-up parts filled in: `{hex:32}` stands for 32 random hex
 * digits, `{uuid}` for a UUID. So a file of examples holds nothing that looks like a credential.
 */
export function fillExample(text: string, seed: string): string {
  const make = makeFrom(seed)
  return text.replace(part, (_, kind: 'hex' | undefined, length: string | undefined) =>
    kind === undefined ? make.uuid() : make[kind](Number(length)),
  )
}

export function hasMadeUpParts(text: string): boolean {
  return text.search(part) >= 0
}

const part = /\{(?:(digits|hex|lower|upper|alnum|base64url|base64):(\d{1,4})|uuid)\}/g
