// The sheets of losses at prices.

import { columnName, FRACTION_FORMAT, formula, heading, number, type SheetCell, text } from './cells.js'
import { type Inputs, LOSS_HEADINGS, lossCells } from './inputs-sheet.js'
import type { Sheet } from './write-workbook.js'

/** A price at which losses are compared. */
export interface PriceRow {
  /** Its label: a moment, or empty. */
  readonly label: string
  readonly price: number
}

/** Columns before those of the curves. */
const BEFORE = 3

/** A sheet of prices, each with the loss of every curve. */
export const lossesSheet = (inputs: Inputs, prices: readonly PriceRow[]): Sheet => {
  const { curves, entryPrice } = inputs
  const head: SheetCell[] = ['', 'price', 'price ÷ entry', ...curves.flatMap(() => LOSS_HEADINGS)].map(heading)
  const names: SheetCell[] = [
    null,
    null,
    null,
    ...curves.flatMap(({ curve }) => [heading(curve.choice.label), null, null, null]),
  ]
  const rows = prices.map(({ label, price }, index) => {
    const line = index + 3
    const at = (column: number) => `${columnName(column)}${line}`
    const priceCell = `$B${line}`
    return [
      text(label),
      number(price),
      formula(`${priceCell}/${entryPrice}`),
      ...curves.flatMap((cells, curve) => {
        const first = BEFORE + curve * LOSS_HEADINGS.length
        return lossCells(cells, priceCell, price, [at(first), at(first + 1), at(first + 2)], FRACTION_FORMAT)
      }),
    ]
  })
  return { name: 'Losses', rows: [names, head, ...rows], sticky: 2 }
}

/** A sheet for a chart of losses over prices: the ratio, and the loss of every curve. */
export const lossChartSheet = ({ curves }: Inputs, prices: readonly PriceRow[]): Sheet => ({
  name: 'Chart data',
  rows: [
    ['price ÷ entry', ...curves.map(({ curve }) => curve.choice.label)].map(heading),
    ...prices.map((_, index) => [
      formula(`Losses!C${index + 3}`),
      ...curves.map((_cells, curve) =>
        formula(`Losses!${columnName(BEFORE + curve * LOSS_HEADINGS.length + 2)}${index + 3}`, FRACTION_FORMAT),
      ),
    ]),
  ],
  sticky: 1,
})
