// The fee of a pool, measured from the amounts of its trades.

/** A fee out of the amounts of trades, and how far it may be off. */
export interface MeasuredFee {
  /** A fraction, in as few digits as its error allows. */
  readonly fee: number
  /** The true fee is within this of it. */
  readonly error: number
}

/** What a record of a pool tells of its fee. Amounts are in the tokens' smallest units. */
export interface FeeEvidence {
  /** The tick at which all trades of the record took place. */
  readonly tick: number
  readonly tokenIn: 0 | 1
  readonly paidIn: number
  readonly paidOut: number
}

/** How many records are enough. */
const ENOUGH = 1000

/** The part of the records that must agree on a fee. The rest may be of trades in both directions, or mistaken. */
const AGREEING = 0.9

/** A fee whose error is a larger part of it is not told. */
const MOST_RELATIVE_ERROR = 0.51

interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * The fees that a record allows. What went out is `(1 − fee) · price` of what came in, rounded down to a whole unit; the
 * price is somewhere within the tick, so that the fee is known to 1e-4.
 */
const allowedBy = ({ tick, tokenIn, paidIn, paidOut }: FeeEvidence): Interval => {
  const prices = [1.0001 ** tick, 1.0001 ** (tick + 1)]
  const [least, most] = tokenIn === 0 ? prices : prices.map(price => 1 / price).reverse()
  return { low: 1 - (paidOut + 1) / paidIn / (least as number), high: 1 - paidOut / paidIn / (most as number) }
}

/** From the lowest to the highest fee that so many of the intervals allow. */
const agreed = (intervals: readonly Interval[], needed: number): Interval | undefined => {
  const ends = intervals
    .flatMap(({ low, high }) => [
      { at: low, change: 1 },
      { at: high, change: -1 },
    ])
    .sort((a, b) => a.at - b.at || b.change - a.change)
  let depth = 0
  let low: number | undefined
  let high: number | undefined
  for (const { at, change } of ends) {
    if (change > 0 && depth + 1 >= needed && low === undefined) low = at
    if (change < 0 && depth >= needed) high = at
    depth += change
  }
  return low === undefined || high === undefined ? undefined : { low, high }
}

/** The number in an interval with the fewest decimal places; of several the one nearest to the middle. */
const roundest = ({ low, high }: Interval): number => {
  const middle = (low + high) / 2
  for (let places = 0; places < 15; places++) {
    const rounded = Number(middle.toFixed(places))
    if (rounded >= low && rounded <= high) return rounded
  }
  return middle
}

/** Measures the fee of a pool out of its records. */
export const watchFee = () => {
  const intervals: Interval[] = []

  const add = (evidence: FeeEvidence): void => {
    if (intervals.length < ENOUGH && evidence.paidOut > 0) intervals.push(allowedBy(evidence))
  }

  /** The fee that nine records of ten agree on; none where they do not, or where it cannot be told from zero. */
  const measured = (): MeasuredFee | undefined => {
    const interval = intervals.length === 0 ? undefined : agreed(intervals, Math.ceil(AGREEING * intervals.length))
    if (interval === undefined || interval.low <= 0) return undefined
    const fee = roundest(interval)
    const error = Math.max(fee - interval.low, interval.high - fee)
    return fee < 1 && error <= MOST_RELATIVE_ERROR * fee ? { fee, error } : undefined
  }

  return { add, measured, isSure: () => intervals.length >= ENOUGH }
}
