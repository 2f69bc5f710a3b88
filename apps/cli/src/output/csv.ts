// CSV that spreadsheets do not run as formulas.

import { csvFormatRow, csvFormatRows, csvFormatValue } from 'd3-dsv'

/** A cell: text, a number, or a number given as decimal digits. */
export type Cell = string | number | { readonly digits: string }

/** Marks text as text if a spreadsheet would run it as a formula. */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const written = (cell: Cell): string =>
  typeof cell === 'string' ? harmless(cell) : typeof cell === 'number' ? String(cell) : cell.digits

/** A number as `Numbers.exact` writes it, which is never a formula. */
export const numeral = (exact: number | string): Cell => (typeof exact === 'number' ? exact : { digits: exact })

/** CSV with a header; cells that hold text cannot be run as formulas, numbers stay numbers. */
export const csv = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `${csvFormatRows([header, ...rows.map(row => row.map(written))].map(row => [...row]))}\n`

/** One row of CSV, with its line end. */
export const csvRow = (cells: readonly Cell[]): string => `${csvFormatRow(cells.map(written))}\n`

/** One cell of text. */
export const csvCell = (text: string): string => csvFormatValue(harmless(text))
