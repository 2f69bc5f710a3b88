// Writes workbooks that spreadsheet programs read.

import { either as E } from 'fp-ts'
import { badData, type Outcome } from '../program/failure.js'
import { unwritable } from '../program/unwritable.js'
import type { SheetCell } from './cells.js'

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  /** How many rows at the top stay in view. */
  readonly sticky?: number
}

const WIDTH = 16
const FIRST_WIDTH = 24

/** Writes a workbook that spreadsheet programs read. */
export const writeWorkbook = async (file: string, sheets: readonly Sheet[]): Promise<Outcome<void>> => {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  try {
    await writeExcelFile(
      sheets.map(({ name, rows, sticky }) => ({
        sheet: name,
        data: rows.map(row => [...row]),
        columns: Array.from({ length: Math.max(...rows.map(row => row.length)) }, (_, index) => ({
          width: index === 0 ? FIRST_WIDTH : WIDTH,
        })),
        ...(sticky !== undefined && { stickyRowsCount: sticky }),
      })),
    ).toFile(file)
    return E.right(undefined)
  } catch (thrown) {
    return badData(`${file}: ${unwritable(thrown)}`)
  }
}
