// Tables as CSV.

import type { Cell, Table } from './table.js'

/** Text that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** Text that no spreadsheet runs as a formula; numbers are unchanged, negative ones too. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const written = (cell: Cell): string => {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  return cell === undefined ? '' : quoted(harmless(cell))
}

/** A table as CSV: a header, and numbers as they were computed. */
export const csvOf = ({ columns, rows }: Table): string =>
  [columns.map(({ label }) => label), ...rows]
    .map(row => row.map(written).join(','))
    .join('\r\n')
    .concat('\r\n')
