// A command's result in each form: text, JSON and CSV.

import type { Cell } from './csv.js'
import { csv } from './csv.js'

/** How a result is printed. */
export interface OutputOptions {
  readonly json?: true
  readonly csv?: true
}

/** The result of a command, in each form in which it can be printed. */
export interface Report {
  readonly json: () => unknown
  readonly csv: () => { readonly header: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
  /** Lines for people. */
  readonly text: (style: Style) => readonly string[]
  /** Lines for stderr. */
  readonly notes?: readonly string[]
  /** Whether a script should stop at the result. */
  readonly isFailure?: boolean
  /** An exit code other than 0, for a result that a script should react to. */
  readonly exitCode?: number
}

/** A result that was printed while it was computed. */
export type Printed = Pick<Report, 'notes' | 'exitCode'> & { readonly isPrinted: true }

/** Emphasis, if the terminal shows any. */
export interface Style {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
}

/** The text that a report prints to stdout. */
export const render = (report: Report, options: OutputOptions, style: Style): string => {
  if (options.json) return `${JSON.stringify(report.json(), null, 2)}\n`
  if (options.csv) {
    const { header, rows } = report.csv()
    return csv(header, rows)
  }
  return `${report.text(style).join('\n')}\n`
}
