// The error of a user's module.

/** The error for a user's module that could not be loaded, or that exports no plug-in of the kind. */
export interface ModuleError {
  readonly _tag: 'ModuleError'
  /** The file in which it went wrong. */
  readonly file: string
  /** Counted from 1, as in editors; none for an error of the whole module. */
  readonly line?: number
  readonly column?: number
  /** What was found there. */
  readonly found: string
  readonly expected: string
}

/** The error in one line for a person, with its place. */
export const describeModuleError = ({ file, line, column, found, expected }: ModuleError): string => {
  const place = line === undefined || column === undefined ? file : `${file}, line ${line}, column ${column}`
  return `${place}: found ${found}, expected ${expected}`
}
