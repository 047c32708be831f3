/** How far a long scan has come. Sources tell; the terminal shows it, a pipe does not. */
export interface Progress {
  /** A new part of the work begins; `total` texts are to be read in it, where that is known. */
  phase(name: string, total?: number): void
  /** Called for each thing read; must cost next to nothing. */
  tick(so: Counts): void
  end(): void
}

/** What was read so far. */
export interface Counts {
  readonly commits: number
  readonly blobs: number
  readonly files: number
  readonly bytes: number
}

export const noProgress: Progress = { phase() {}, tick() {}, end() {} }
