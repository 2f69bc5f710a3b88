// The data of heat maps and profiles, and the same as tables.

/** A cell of a heat map: a value at a pair of numbers. */
export interface HeatCell {
  readonly x: number
  readonly y: number
  /** The value; none where it was refused. */
  readonly value: number | undefined
}

/** Which values are the best. */
export type BestIs = 'largest' | 'smallest'

/** A table of plain data. */
export interface DataTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly (number | string)[])[]
}

/** The first of those that have the best value; none where nothing has one. */
export const bestOf = <T>(all: readonly T[], read: (each: T) => number | undefined, best: BestIs): T | undefined => {
  const sign = best === 'largest' ? 1 : -1
  let found: { readonly each: T; readonly value: number } | undefined
  for (const each of all) {
    const value = read(each)
    if (value === undefined || !Number.isFinite(value)) continue
    if (found === undefined || sign * value > sign * found.value) found = { each, value }
  }
  return found?.each
}

/** The names of the columns of a table, by default x, y and value. */
export interface HeatMapNames {
  readonly xLabel?: string | undefined
  readonly yLabel?: string | undefined
  readonly valueLabel?: string | undefined
}

/**
 * The cells of a heat map as a table, for CSV: a row for each, with an empty value where it was refused.
 *
 * @param cells The cells of the heat map.
 * @param names The names of the columns.
 *
 * @example
 * import { heatMapTable } from '@ammeter/charts'
 *
 * const cells = [{ x: 10, y: 0.01, value: 0.2 }, { x: 20, y: 0.01, value: undefined }]
 * heatMapTable(cells, { xLabel: 'A', yLabel: 'fee', valueLabel: 'net' }).rows // => [[10, 0.01, 0.2], [20, 0.01, '']]
 */
export const heatMapTable = (
  cells: readonly HeatCell[],
  { xLabel = 'x', yLabel = 'y', valueLabel = 'value' }: HeatMapNames = {},
): DataTable => ({
  header: [xLabel, yLabel, valueLabel],
  rows: cells.map(({ x, y, value }) => [x, y, value ?? '']),
})
