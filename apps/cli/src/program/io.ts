/** What the command needs of the world around it. */
export interface Io {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** The bytes piped into the command. */
  readonly stdin: AsyncIterable<Uint8Array>
  /** Whether stdout shows colours. */
  readonly color: boolean
  /** Shows how far a long computation is, in a line that the next one takes the place of; none where nobody looks. */
  readonly progress?: (text: string) => void
  /** Waits until what was printed to stdout has been taken. */
  readonly taken?: () => Promise<void>
  /** Says what to do when somebody interrupts the command, instead of ending it there; answers how to take that back. */
  readonly onInterrupt?: (stop: () => void) => () => void
  /** The module of the workers that simulate; without it, this thread does. */
  readonly simulateWorker?: URL
  /** The module of the workers that run candidates of a sweep; without it, this thread does. */
  readonly sweepWorker?: URL
}
