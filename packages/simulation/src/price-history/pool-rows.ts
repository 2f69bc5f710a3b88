import { either as E } from 'fp-ts'
import type { PathPoint, RecordedFlow } from '../run/path-point.js'
import type { Column } from './columns.js'
import type { CsvRecord } from './csv-records.js'
import type { BadData } from './errors.js'
import { amountOf, badField, isBad, netAmountOf, outOfOrder, tickOf, timeOf, wrongWidth } from './fields.js'
import type { PathRows } from './path-rows.js'
import { watchSteps } from './time-gaps.js'

/** Which of a pool's two tokens is which, and how its records count them. */
export interface PoolTokens {
  /** Decimals of token 0 and of token 1, whole numbers from 0 to 36; by default 6 and 18. */
  readonly decimals?: readonly [number, number]
  /** The one that is X, which is priced in the other; by default token 1. */
  readonly x?: 'token0' | 'token1'
}

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

/** Fees of pools that are usual, as fractions. */
const USUAL_FEES = [0.0001, 0.0005, 0.003, 0.01]

/** How far a measured fee may be from a usual one, as a ratio. */
const NEAR = 1.6

/** How many measurements of the fee are enough. */
const ENOUGH = 1000

/**
 * Watches what trades paid for what they got. In an interval in which only one token was paid in and the price did not
 * leave its tick, what went out is `(1 − fee) · price` of it.
 */
const watchFee = () => {
  const measured: number[] = []
  const add = (tick: number, [in0, in1]: readonly [number, number], [net0, net1]: readonly [number, number]): void => {
    if (measured.length >= ENOUGH || in0 > 0 === in1 > 0) return
    const price = 1.0001 ** (tick + 0.5)
    measured.push(1 - (in0 > 0 ? -net1 / in0 / price : (-net0 / in1) * price))
  }
  /** The usual fee that is nearest to the median; none where none is near. */
  const fee = (): number | undefined => {
    const median = measured.toSorted((a, b) => a - b)[Math.floor(measured.length / 2)]
    if (median === undefined) return undefined
    const away = (usual: number) => Math.abs(Math.log(usual / median))
    const nearest = USUAL_FEES.filter(usual => median > 0 && away(usual) < Math.log(NEAR))
    return nearest.toSorted((a, b) => away(a) - away(b))[0]
  }
  return { add, fee, isSure: () => measured.length >= ENOUGH }
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
  { decimals: [decimals0, decimals1] = [6, 18], x = 'token1' }: PoolTokens,
): PathRows & { readonly fee: () => number | undefined; readonly isFeeSure: () => boolean } => {
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
    const time = timeOf(record, columns.timestamp)
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
    if (opening === closing) fees.add(closing, [inAmount0, inAmount1], [netAmount0, netAmount1])
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
  return { add, end, gaps: steps.gaps, fee: fees.fee, isFeeSure: fees.isSure }
}
