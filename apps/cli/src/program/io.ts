// The input and output of the command.

/** What the command needs from its surroundings. */
export interface Io {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** The bytes piped into the command. */
  readonly stdin: AsyncIterable<Uint8Array>
  /** Whether stdout shows colours. */
  readonly color: boolean
  /** Shows the progress of a long computation, in a line that the next one replaces; none if nobody looks. */
  readonly progress?: (text: string) => void
  /** Waits until what was printed to stdout has been taken. */
  readonly taken?: () => Promise<void>
  /** Sets what an interruption does instead of ending the command; returns a function that undoes this. */
  readonly onInterrupt?: (stop: () => void) => () => void
  /** The module of the simulation workers; without it, simulations run in this thread. */
  readonly simulateWorker?: URL
  /** The module of the workers that run candidates of a sweep; without it, this thread does. */
  readonly sweepWorker?: URL
}
