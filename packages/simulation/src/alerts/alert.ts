// Alerts: what sets one off, and what would clear it.

/** What would clear an alert: a price in an interval, or more fees. An end left out is none. */
export type Clearing =
  | { readonly prices: { readonly from?: number; readonly to?: number } }
  /** In Y. */
  | { readonly fees: number }

/** An alert: when its condition started to hold, how bad it became, and when it cleared. */
export interface Alert {
  /** The name of its rule. */
  readonly kind: string
  /** When it started, in milliseconds since 1970. */
  readonly time: number
  /** The price then, Y per X. */
  readonly price: number
  /** How bad it was then, in the rule's unit: a fraction of holding for a loss, the deviation from the peg for a depeg, the price for a range, Y for a net. */
  readonly value: number
  /** What it was measured against, where that is a number. */
  readonly threshold?: number
  /** The worst while it lasted, measured as `value` is, and when that was. */
  readonly worst: { readonly value: number; readonly time: number }
  /** What would have cleared it when it started. */
  readonly clearedBy: Clearing
  /** When it cleared; none where it had not by the end. */
  readonly cleared?: number
}

const NUMERAL = new Intl.NumberFormat('en', { maximumSignificantDigits: 6 })

const interval = ({ from, to }: { readonly from?: number; readonly to?: number }): string => {
  if (from !== undefined && to !== undefined) return `between ${NUMERAL.format(from)} and ${NUMERAL.format(to)}`
  return from === undefined ? `of at most ${NUMERAL.format(to ?? 0)}` : `of at least ${NUMERAL.format(from)}`
}

/**
 * What would clear an alert, in words.
 *
 * @example
 * import { describeClearing } from '@ammeter/simulation'
 *
 * describeClearing({ prices: { from: 1500, to: 2500 } }) // => 'a price between 1,500 and 2,500'
 * describeClearing({ fees: 12.5 }) // => 'fees of 12.5 more'
 */
export const describeClearing = (clearing: Clearing): string =>
  'fees' in clearing ? `fees of ${NUMERAL.format(clearing.fees)} more` : `a price ${interval(clearing.prices)}`
