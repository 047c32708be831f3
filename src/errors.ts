/**
 * Something the user can put right: wrong usage, a broken configuration, a repository git cannot read.
 * Printed as plain sentences with exit code 2; anything else that is thrown is a bug of ours.
 */
export class UserError extends Error {
  /** The place: a file with its line, an option, a repository. */
  readonly where: string | undefined
  /** What to do now. */
  readonly fix: string | undefined

  constructor(of: { what: string; where?: string; fix?: string; cause?: unknown }) {
    super(of.what, { cause: of.cause })
    this.name = 'UserError'
    this.where = of.where
    this.fix = of.fix
  }
}
