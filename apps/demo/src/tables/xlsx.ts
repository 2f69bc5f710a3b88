// Tables as a workbook.

import writeXlsxFile, { type SheetData } from 'write-excel-file/browser'
import { harmless } from './csv.js'
import type { Cell, Table } from './table.js'

const cellOf = (cell: Cell) => {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { type: Number, value: cell } : null
  return cell === undefined ? null : { type: String, value: harmless(cell) }
}

/** A name for a sheet: at most 31 characters, without those that Excel refuses. */
const sheetName = (title: string, place: number): string =>
  `${place + 1} ${title.replace(/[[\]:*?/\\']/g, ' ')}`.slice(0, 31).trim()

/** Tables as a workbook, a sheet for each. */
export const xlsxOf = (tables: readonly Table[]): Promise<Blob> => {
  const sheets = tables.map(({ title, columns, rows }, place) => ({
    sheet: sheetName(title, place),
    data: [
      columns.map(({ label }) => ({ type: String, value: harmless(label), fontWeight: 'bold' as const })),
      ...rows.map(row => row.map(cellOf)),
    ] as SheetData,
    columns: columns.map(({ label }) => ({ width: Math.min(40, Math.max(14, label.length + 2)) })),
  }))
  return writeXlsxFile(sheets).toBlob()
}
