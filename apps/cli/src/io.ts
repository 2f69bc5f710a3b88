/** What the command needs of the world around it. */
export interface Io {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** The bytes piped into the command. */
  readonly stdin: AsyncIterable<Uint8Array>
  /** Whether stdout shows colours. */
  readonly color: boolean
}
