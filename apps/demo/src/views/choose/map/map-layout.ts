// The layout of the map of choices: cells, regions, ticks and names.

import type { AnswerJob, ChoiceMapAnswer, MapJob } from '../../../choose/job.js'

/** The axes of the map: volatilities and APRs. */
export type MapAxes = Pick<MapJob, 'volatilities' | 'marketAprs'>

/** A cell of the map: the places of a volatility and an APR. */
export interface Cell {
  readonly column: number
  readonly row: number
}

/**
 * The place of a value on a logarithmic axis of cells, as a fraction of its length; the value of a cell is in its
 * middle.
 */
export const fractionOf = (values: readonly number[], value: number): number => {
  const [first = 1, last = 1] = [values[0], values.at(-1)]
  const place = (Math.log(value / first) / Math.log(last / first)) * (values.length - 1)
  return Math.min(1, Math.max(0, (place + 0.5) / values.length))
}

/** The cell of a value: its place, from 0. */
export const placeAt = (values: readonly number[], fraction: number): number =>
  Math.min(values.length - 1, Math.max(0, Math.floor(fraction * values.length)))

/** The cell of a pool. */
export const cellOf = (
  { volatilities, marketAprs }: MapAxes,
  own: Pick<AnswerJob, 'volatility' | 'marketApr'>,
): Cell => ({
  column: placeAt(volatilities, fractionOf(volatilities, own.volatility)),
  row: placeAt(marketAprs, fractionOf(marketAprs, own.marketApr)),
})

/** The least distance of a name's middle from an edge, as fractions of the map. */
const EDGE = { x: 0.16, y: 0.06 }

const inside = (fraction: number, edge: number) => Math.min(1 - edge, Math.max(edge, fraction))

/** The middle of the name in a cell, as fractions of the map. */
export const namedIn = ({ volatilities, marketAprs }: MapAxes, { column, row }: Cell) => ({
  x: inside((column + 0.5) / volatilities.length, EDGE.x),
  y: inside((row + 0.5) / marketAprs.length, EDGE.y),
})

/** A fraction as a percentage in CSS. */
export const percentOf = (fraction: number): string => `${(fraction * 100).toFixed(2)}%`

const NICE = [
  ...[0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.5, 0.7],
  ...[1, 1.5, 2, 3, 5, 7, 10, 15],
]

/** The least distance between ticks, as a fraction of the axis. */
const APART = 0.13

/** Round values along an axis, with space between them. */
export const ticksOf = (values: readonly number[]): readonly number[] => {
  const [first = 0, last = 0] = [values[0], values.at(-1)]
  const ticks: number[] = []
  for (const tick of NICE) {
    const before = ticks.at(-1)
    if (tick < first * 0.999 || tick > last * 1.001) continue
    if (before === undefined || fractionOf(values, tick) - fractionOf(values, before) >= APART) ticks.push(tick)
  }
  return ticks
}

/** All cells of one curve. */
export interface Region {
  /** The curve; null for holding. */
  readonly id: string | null
  readonly cells: readonly Cell[]
  /** The outline in units of cells, with the lowest APR at the bottom. */
  readonly path: string
  /** The cell with its name, one of its own near its middle; undefined if there is no room. */
  readonly named: Cell | undefined
}

const squares = (cells: readonly Cell[], rows: number): string => {
  const parts: string[] = []
  let from: Cell | undefined
  cells.forEach((cell, i) => {
    from ??= cell
    const next = cells[i + 1]
    if (next?.column === cell.column && next.row === cell.row + 1) return
    parts.push(`M${from.column} ${rows - 1 - cell.row}h1v${cell.row - from.row + 1}h-1z`)
    from = undefined
  })
  return parts.join('')
}

/** The extent of a name on a phone, in cells: a nearer name would overlap it. */
const REACH = { columns: 9, rows: 2 }

const isNear = (one: Cell, other: Cell): boolean =>
  Math.abs(one.column - other.column) < REACH.columns && Math.abs(one.row - other.row) < REACH.rows

/** Regions of fewer cells have no room for a name. */
const LEAST_NAMED = 12

const namedAt = (cells: readonly Cell[], taken: readonly Cell[]): Cell | undefined => {
  if (cells.length < LEAST_NAMED) return undefined
  const mean = (of: (cell: Cell) => number) => cells.reduce((sum, cell) => sum + of(cell), 0) / cells.length
  const [column, row] = [mean(cell => cell.column), mean(cell => cell.row)]
  const away = (cell: Cell) => Math.hypot(cell.column - column, cell.row - row)
  const free = cells.filter(cell => taken.every(other => !isNear(cell, other)))
  return free.length === 0 ? undefined : free.reduce((best, cell) => (away(cell) < away(best) ? cell : best))
}

/**
 * The regions of the map, one for each curve, the largest first.
 *
 * @param own A cell that no name covers.
 */
export const regionsOf = ({ ids, cells }: ChoiceMapAnswer, own?: Cell): readonly Region[] => {
  const byCurve = new Map<string | null, Cell[]>()
  for (const [column, rows] of cells.entries()) {
    for (const [row, place] of rows.entries()) {
      const id = place === null ? null : (ids[place] ?? null)
      byCurve.set(id, [...(byCurve.get(id) ?? []), { column, row }])
    }
  }
  const taken = own === undefined ? [] : [own]
  return [...byCurve]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([id, all]) => {
      const named = namedAt(all, taken)
      if (named !== undefined) taken.push(named)
      return { id, cells: all, path: squares(all, cells[0]?.length ?? 0), named }
    })
}

/** The curve of a cell: null for holding, undefined if unknown. */
export const curveAt = ({ ids, cells }: ChoiceMapAnswer, { column, row }: Cell): string | null | undefined => {
  const place = cells[column]?.[row]
  return place === undefined || place === null ? place : ids[place]
}
