// Reads the records of a pool.

import { either as E } from 'fp-ts'
import type { PathPoint, RecordedFlow } from '../run/path-point.js'
import type { Column } from './column.js'
import type { CsvRecord } from './csv-records.js'
import type { BadData } from './errors.js'
import { amountOf, badField, isBad, netAmountOf, outOfOrder, tickOf, wrongWidth } from './fields.js'
import type { PathRows } from './path-rows.js'
import { type MeasuredFee, watchFee } from './pool-fee.js'
import { watchSteps } from './time-gaps.js'
import type { TimeReader } from './time-reader.js'

/** Which of a pool's two tokens is which, and how its records count them. */
export interface PoolTokens {
  /** Decimals of token 0 and of token 1, whole numbers from 0 to 36; by default 6 and 18. */
  readonly decimals?: readonly [number, number]
  /** The one that is X, which is priced in the other; by default token 1. */
  readonly x?: 'token0' | 'token1'
}

/** What is assumed of a pool's tokens where nothing is said. */
export const DEFAULT_TOKENS = { decimals: [6, 18], x: 'token1' } as const

/** What each column must be, besides that of times. */
const FIGURES = {
  netAmount0: netAmountOf,
  netAmount1: netAmountOf,
  closeTick: tickOf,
  openTick: tickOf,
  lowestTick: tickOf,
  highestTick: tickOf,
  inAmount0: amountOf,
  inAmount1: amountOf,
  currentLiquidity: amountOf,
} as const

type Figure = keyof typeof FIGURES

const FIGURE_NAMES = Object.keys(FIGURES) as readonly Figure[]

const NAMES = ['timestamp', ...FIGURE_NAMES] as const

/** The columns of a pool's records. */
export type PoolColumns = Readonly<Record<(typeof NAMES)[number], Column>>

/** Columns that only records of a pool have. */
const TELLING = ['closeTick', 'inAmount0', 'currentLiquidity']

/** The columns of a pool's records, if the header has any of them; all of them are needed then. */
export const findPoolColumns = (
  header: readonly string[],
  line: number,
): E.Either<BadData, PoolColumns> | undefined => {
  if (!TELLING.some(name => header.includes(name))) return undefined
  const missing = NAMES.filter(name => !header.includes(name))
  if (missing.length > 0) {
    const found = `a header of a pool's records without ${missing.join(', ')}`
    return E.left({ _tag: 'BadData', line, found, expected: NAMES.join(',') })
  }
  return E.right(
    Object.fromEntries(NAMES.map(name => [name, { index: header.indexOf(name), name }])) as unknown as PoolColumns,
  )
}

/** What a record says of the interval that begins at its time. */
interface Interval {
  readonly line: number
  readonly time: number
  readonly close: number
  readonly flow: RecordedFlow
}

/** A step between records where there is one record only. */
const USUAL_STEP = 60_000

/** Points out of a pool's records: each of them is of the interval from its time to that of the next one. */
export const poolRows = (
  columns: PoolColumns,
  width: number,
  { timeOf }: TimeReader,
  { decimals: [decimals0, decimals1] = DEFAULT_TOKENS.decimals, x = DEFAULT_TOKENS.x }: PoolTokens,
): PathRows & { readonly fee: () => MeasuredFee | undefined; readonly isFeeSure: () => boolean } => {
  const steps = watchSteps()
  const fees = watchFee()
  const unit0 = 10 ** decimals0
  const unit1 = 10 ** decimals1
  const unitL = 10 ** ((decimals0 + decimals1) / 2)
  const priceAt = (tick: number): number =>
    x === 'token1' ? unit1 / unit0 / 1.0001 ** tick : (1.0001 ** tick * unit0) / unit1
  let open: Interval | undefined
  let step = USUAL_STEP

  const close = ({ close: price, flow }: Interval, time: number, points: PathPoint[]): void => {
    points.push({ time, price, recorded: flow })
  }

  const add = (record: CsvRecord, points: PathPoint[]): BadData | undefined => {
    const wrong = wrongWidth(record, width)
    if (wrong !== undefined) return wrong
    const { line } = record
    const time = timeOf(record)
    if (isBad(time)) return time
    if (open !== undefined && time <= open.time) return outOfOrder(line, time, open, columns.timestamp)
    const values: Partial<Record<Figure, number>> = {}
    for (const name of FIGURE_NAMES) {
      const value = FIGURES[name](record, columns[name])
      if (isBad(value)) return value
      values[name] = value
    }
    const figures = values as Record<Figure, number>
    const { netAmount0, netAmount1, inAmount0, inAmount1, currentLiquidity } = figures
    const { closeTick: closing, openTick: opening, lowestTick: lowest, highestTick: highest } = figures
    if (highest < lowest) {
      return badField(line, columns.highestTick, String(highest), `a tick of at least the lowest, ${lowest}`)
    }
    if (opening === closing && lowest === closing && highest === closing && inAmount0 > 0 !== inAmount1 > 0) {
      const [tokenIn, paidIn, paidOut] =
        inAmount0 > 0 ? ([0, inAmount0, -netAmount1] as const) : ([1, inAmount1, -netAmount0] as const)
      fees.add({ tick: closing, tokenIn, paidIn, paidOut })
    }
    const [low, high] = x === 'token1' ? [priceAt(highest), priceAt(lowest)] : [priceAt(lowest), priceAt(highest)]
    const [in0, in1] = [inAmount0 / unit0, inAmount1 / unit1]
    const [inX, inY] = x === 'token1' ? [in1, in0] : [in0, in1]
    const begun: Interval = {
      line,
      time,
      close: priceAt(closing),
      flow: { inX, inY, liquidity: currentLiquidity / unitL, low, high },
    }
    if (open === undefined) {
      const price = priceAt(opening)
      points.push({ time, price, recorded: { inX: 0, inY: 0, liquidity: 0, low: price, high: price } })
    } else {
      step = time - open.time
      steps.add(open.time, step)
      close(open, time, points)
    }
    open = begun
    return undefined
  }
  const end = (points: PathPoint[]): void => {
    if (open !== undefined) close(open, open.time + step, points)
  }
  return { add, end, gaps: steps.gaps, fee: fees.measured, isFeeSure: fees.isSure }
}
