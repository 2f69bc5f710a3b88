// The cells of a workbook.

import { harmless } from '../output/csv.js'

/** A cell of a sheet. */
export type SheetCell =
  | { readonly value: string; readonly type: StringConstructor; readonly fontWeight?: 'bold'; readonly wrap?: boolean }
  | { readonly value: number; readonly type: NumberConstructor; readonly format?: string }
  | { readonly value: Date; readonly type: DateConstructor; readonly format: string }
  | { readonly value: string; readonly type: 'Formula'; readonly format?: string }
  | null

export const FRACTION_FORMAT = '0.0000%'
const TIME_FORMAT = 'yyyy-mm-dd hh:mm:ss'

/** Text, never a formula: text that looks like one is marked as text. */
export const text = (value: string): SheetCell => ({ value: harmless(value), type: String })

/** The head of a column. */
export const heading = (value: string): SheetCell => ({ value: harmless(value), type: String, fontWeight: 'bold' })

/** A number; an empty cell if there is none. */
export const number = (value: number | undefined, format?: string): SheetCell =>
  value === undefined || !Number.isFinite(value) ? null : { value, type: Number, ...(format && { format }) }

/** A moment, in UTC. */
export const time = (milliseconds: number): SheetCell => ({
  value: new Date(milliseconds),
  type: Date,
  format: TIME_FORMAT,
})

/** A formula, without the `=` that a person would type: files have none. */
export const formula = (expression: string, format?: string): SheetCell => ({
  value: expression,
  type: 'Formula',
  ...(format && { format }),
})

/** The name of a column, counted from 0: A, B, …, Z, AA, … */
export const columnName = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)

/** A sheet's name in a formula. */
export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`

const LONGEST_NAME = 31

/** A name that a sheet may have. */
export const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\']/g, ' ')
    .slice(0, LONGEST_NAME)
    .trim()
