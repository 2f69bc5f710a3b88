import type { Cell } from './csv.js'
import { csv } from './csv.js'

/** How a result is printed. */
export interface OutputOptions {
  readonly json?: true
  readonly csv?: true
}

/** The answer of a command, in each form in which it can be printed. */
export interface Report {
  readonly json: () => unknown
  readonly csv: () => { readonly header: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
  /** Lines for people. */
  readonly text: (style: Style) => readonly string[]
  /** Lines for stderr. */
  readonly notes?: readonly string[]
  /** Whether the answer is one that a script should stop at. */
  readonly isFailure?: boolean
  /** Another exit code than 0, for an answer that a script should know of. */
  readonly exitCode?: number
}

/** An answer that was printed while it was computed. */
export type Printed = Pick<Report, 'notes' | 'exitCode'> & { readonly isPrinted: true }

/** Emphasis, where the terminal shows any. */
export interface Style {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
}

/** What a report prints to stdout. */
export const render = (report: Report, options: OutputOptions, style: Style): string => {
  if (options.json) return `${JSON.stringify(report.json(), null, 2)}\n`
  if (options.csv) {
    const { header, rows } = report.csv()
    return csv(header, rows)
  }
  return `${report.text(style).join('\n')}\n`
}
