import type { HttpsUrl, NonEmpty } from '../engine/rule.js'

/** What to do about a leaked credential of one provider. Data: src/remediation/steps.ts orders it by exposure. */
export interface Playbook {
  readonly revoke: {
    /** The click path, in the words on the provider's screen, and the page it starts from. */
    readonly console: Instruction & { readonly url: HttpsUrl }
    readonly cli?: Instruction & { readonly command: Command }
    /** Method and endpoint of the provider's API: `DELETE https://api.example.com/keys/{id}`. */
    readonly api?: Instruction
    /** How the token can revoke itself. Absent: it cannot. */
    readonly self?: Instruction
  }
  readonly blastRadius: {
    /** What a holder of the credential can do. */
    readonly text: string
    /** How to list what this very credential is allowed to do. */
    readonly list?: Instruction
  }
  /** Where use of the credential shows. `{since}` and `{until}` stand for the exposed window. */
  readonly audit: Instruction
  /** What to use instead: keyless or short-lived first, then a narrower key. */
  readonly replace: Instruction
  /** Where such credentials usually live, so that nothing keeps running on the dead one. */
  readonly consumers: NonEmpty<string>
  /** How to see that the credential is dead. */
  readonly confirm: Instruction
  readonly rotateInPlace: {
    /** What the provider's rotate, regenerate or second-key feature does to the leaked value. */
    readonly effect: 'dies-at-once' | 'grace-period' | 'stays-valid' | 'not-offered'
    readonly text: string
  }
  /** Pages the facts above come from, and the ISO date they were last read; null: named from memory, not read yet. */
  readonly sources: NonEmpty<{ readonly url: HttpsUrl; readonly checked: string | null }>
  /** Where one rule of the provider differs from the rest. */
  readonly byRule?: { readonly [ruleId: string]: Partial<Omit<Playbook, 'byRule'>> }
}

export interface Instruction {
  /** One to three short sentences, imperative, plain text. */
  readonly text: string
  readonly url?: HttpsUrl
  readonly command?: Command
}

/**
 * A command line, unquoted. `<angle brackets>` mark what the reader fills in; `{companion}` is the
 * public half of the credential where one was found, `{since}` and `{until}` the exposed window.
 * The secret itself is never an argument: a command that needs it reads it from standard input.
 */
export interface Command {
  readonly argv: NonEmpty<string>
  readonly secretOnStdin?: true
}
