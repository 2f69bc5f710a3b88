import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { HyperFormula, type RawCellContent } from 'hyperformula'

/** A workbook in an engine of its own, which computes what the file only says. */
export const recomputed = async (file: string) => {
  const { sheets } = await readXlsx(readFileSync(file))
  const contents = Object.fromEntries(
    sheets.map(({ name, rows, cells }) => [
      name,
      rows.map((row, r) =>
        row.map((value, c): RawCellContent => {
          const formula = cells?.get(`${r},${c}`)?.formula
          return formula === undefined ? (value as RawCellContent) : `=${formula}`
        }),
      ),
    ]),
  )
  const engine = HyperFormula.buildFromSheets(contents, { licenseKey: 'gpl-v3', precisionRounding: 15 })
  const at = (sheet: string, row: number, col: number) => ({ sheet: engine.getSheetId(sheet) ?? -1, row, col })
  const value = (sheet: string, row: number, col: number) => engine.getCellValue(at(sheet, row, col))
  return {
    sheets: sheets.map(({ name }) => name),
    /** The rows as the file has them: formulas are null. */
    rows: (sheet: string) => sheets.find(({ name }) => name === sheet)?.rows ?? [],
    formula: (sheet: string, row: number, col: number) =>
      sheets.find(({ name }) => name === sheet)?.cells?.get(`${row},${col}`)?.formula,
    value,
    number: (sheet: string, row: number, col: number): number => {
      const found = value(sheet, row, col)
      if (typeof found !== 'number') throw new Error(`${sheet} ${row},${col} is ${JSON.stringify(found)}`)
      return found
    },
    set: (sheet: string, row: number, col: number, content: RawCellContent): void => {
      engine.setCellContents(at(sheet, row, col), content)
    },
    /** The row whose first cell says so, from a row on. */
    rowOf: (sheet: string, first: string, from = 0): number => {
      const rows = sheets.find(({ name }) => name === sheet)?.rows ?? []
      const found = rows.findIndex((row, index) => index >= from && row[0] === first)
      if (found < 0) throw new Error(`${sheet} has no row ${first}`)
      return found
    },
    /** Whether any cell is an error. */
    hasErrors: () =>
      Object.values(engine.getAllSheetsValues()).some(rows =>
        rows.some(row => row.some(cell => typeof cell === 'object' && cell !== null)),
      ),
  }
}
