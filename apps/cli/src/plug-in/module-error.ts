/** A module of the user's that could not be loaded, or that exports no curve. */
export interface ModuleError {
  readonly _tag: 'ModuleError'
  /** The file in which it went wrong. */
  readonly file: string
  /** Counted from 1, as editors do; none where the module as a whole is meant. */
  readonly line?: number
  readonly column?: number
  /** What stands there. */
  readonly found: string
  readonly expected: string
}

/** The error in one line for a person, with its place. */
export const describeModuleError = ({ file, line, column, found, expected }: ModuleError): string => {
  const place = line === undefined || column === undefined ? file : `${file}, line ${line}, column ${column}`
  return `${place}: found ${found}, expected ${expected}`
}
