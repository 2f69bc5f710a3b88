// The lines of charts as tables.

import type { Series } from '@ammeter/charts'
import type { Table } from './table.js'

/** The lines of a chart as a table: a row for each x, a column for each line. */
export const seriesTable = (
  title: string,
  x: { readonly label: string; readonly format: (value: number | undefined) => string },
  series: readonly Series[],
  format: (value: number | undefined) => string,
): Table => {
  const rows = new Map<number, (number | undefined)[]>()
  series.forEach(({ points }, column) => {
    for (const point of points) {
      const row = rows.get(point.x) ?? series.map(() => undefined)
      row[column] = point.y
      rows.set(point.x, row)
    }
  })
  return {
    title,
    columns: [x, ...series.map(({ label }) => ({ label, format }))],
    rows: [...rows].sort(([a], [b]) => a - b).map(([at, values]) => [at, ...values]),
  }
}

/** A table thinned to about a number of rows, evenly spaced, with the first and the last. */
export const thinned = (table: Table, most = 41): Table => {
  const complete = table.rows.filter(row => row.every(cell => cell !== undefined))
  const rows = complete.length >= most ? complete : table.rows
  const last = rows.length - 1
  if (last < most) return { ...table, rows }
  const kept = new Set(Array.from({ length: most }, (_, i) => Math.round((i * last) / (most - 1))))
  return { ...table, rows: rows.filter((_, i) => kept.has(i)) }
}
