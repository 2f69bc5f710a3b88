// The note on a position whose curve does not trade at the price at entry.

import { type Curve, tradesAt } from '@ammeter/core'
import type { Choice } from './curve-choice.js'

/** The marginal prices at which a curve trades, in words. */
const rangeWords = <N>({ real, prices: { lower, upper } }: Curve<N>, amount: (price: N) => string): string => {
  if (lower !== undefined && upper !== undefined) {
    return real.compare(lower, upper) === 0
      ? `the price ${amount(lower)}`
      : `prices from ${amount(lower)} to ${amount(upper)}`
  }
  if (lower !== undefined) return `prices from ${amount(lower)} on`
  return upper === undefined ? 'every price' : `prices up to ${amount(upper)}`
}

/**
 * How the parameters of a curve that are prices are set relative to the price at entry, in words; empty if it has none.
 */
const relativeWords = ({ definition }: Choice): string => {
  const { parameters } = definition
  const range = definition.kind === 'curve' ? definition.range : undefined
  if (range !== undefined) {
    return ` Relative to the entry: --set ${range.lower}=x0.9 --set ${range.upper}=x1.1, or --set width=10%.`
  }
  const name = Object.entries(parameters).find(([, { unit }]) => unit === 'price')?.[0]
  return name === undefined ? '' : ` Relative to the entry: --set ${name}=x1.`
}

/**
 * A note on a position whose curve does not trade at the price at entry; undefined if it does.
 *
 * @param isRecentred Whether the position is re-centred later, which moves the range together with the price.
 */
export const missedEntry = <N>(
  choice: Choice,
  curve: Curve<N>,
  entryPrice: N,
  amount: (price: N) => string,
  isRecentred = false,
): readonly string[] => {
  if (tradesAt(curve, entryPrice)) return []
  const again = isRecentred ? ' Re-centring moves the range along with the price, so that it misses it again.' : ''
  return [
    `${choice.label} trades at ${rangeWords(curve, amount)}, which misses the price at entry, ${amount(entryPrice)}: the position holds one token only and earns nothing there.${again}${relativeWords(choice)}`,
  ]
}
