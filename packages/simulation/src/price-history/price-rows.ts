// Rows of a table as prices and volumes.

import type { PathPoint } from '../run/path-point.js'
import type { PathColumns } from './columns.js'
import type { CsvRecord } from './csv-records.js'
import type { BadData } from './errors.js'
import { amountOf, isBad, outOfOrder, priceOf, wrongWidth } from './fields.js'
import type { PathRows } from './path-rows.js'
import { watchSteps } from './time-gaps.js'
import type { TimeReader } from './time-reader.js'
import type { CountedIn } from './volume-unit.js'

/** A volume in Y. */
const inY = (volume: number, unit: CountedIn, price: number, quotePrice: number | undefined): number =>
  unit === 'x' ? volume * price : unit === 'money' && quotePrice !== undefined ? volume / quotePrice : volume

/** Points out of records with a time and a price, perhaps a volume, perhaps the price of Y in the money of the other. */
export const priceRows = (
  { time: times, price: prices, volume, quote }: PathColumns,
  width: number,
  { timeOf }: TimeReader,
): PathRows => {
  const steps = watchSteps()
  let before: { readonly line: number; readonly time: number } | undefined

  const add = (record: CsvRecord, points: PathPoint[]): BadData | undefined => {
    const wrong = wrongWidth(record, width)
    if (wrong !== undefined) return wrong
    const time = timeOf(record)
    if (isBad(time)) return time
    if (before !== undefined) {
      if (time <= before.time) return outOfOrder(record.line, time, before, times)
      steps.add(before.time, time - before.time)
    }
    before = { line: record.line, time }
    const written = priceOf(record, prices)
    if (isBad(written)) return written
    const quotePrice = quote === undefined ? undefined : priceOf(record, quote)
    if (quotePrice !== undefined && isBad(quotePrice)) return quotePrice
    const price = quotePrice === undefined ? written : written / quotePrice
    const traded = volume === undefined ? undefined : amountOf(record, volume)
    if (traded !== undefined && isBad(traded)) return traded
    // Most points have a time and a price alone: V8 reads those fastest that no spread has made.
    const point = { time, price }
    const counted =
      traded === undefined || volume === undefined ? undefined : inY(traded, volume.unit, price, quotePrice)
    points.push(
      counted === undefined && quotePrice === undefined
        ? point
        : {
            ...point,
            ...(counted !== undefined && { volume: counted }),
            ...(quotePrice !== undefined && { quotePrice }),
          },
    )
    return undefined
  }
  return { add, end: () => undefined, gaps: steps.gaps }
}
