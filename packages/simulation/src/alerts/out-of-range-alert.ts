// The alert for a price outside the position's range.

import type { OwnerView } from '../strategies/strategy.js'
import { defineAlert } from './alert-rule.js'

/** The prices well inside the range; an open range has no margin. */
const insideOf = ({ range: { from, to } }: OwnerView, margin: number): { from: number; to: number } => {
  const isWhole = from > 0 && to < Number.POSITIVE_INFINITY
  const factor = isWhole ? (to / from) ** (margin / 2) : 1
  return { from: from * factor, to: to / factor }
}

/** How far the price is beyond the end of the range that it has passed, as a ratio of at least 1. */
const beyond = ({ range: { from, to } }: OwnerView, price: number): number => Math.max(from / price, price / to, 1)

/**
 * The price left the range of prices at which the position trades.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { outOfRangeAlert } from '@ammeter/simulation'
 *
 * orThrow(outOfRangeAlert()).parameters // => { margin: 0.2 }
 */
export const outOfRangeAlert = defineAlert({
  name: 'out-of-range',
  summary: 'The price left the range at which the position trades',
  parameters: {
    margin: {
      default: 0.2,
      atLeast: 0,
      below: 1,
      unit: 'share',
      meaning: 'how far inside it must be to clear: a part of the way from the end to the middle, in log price',
    },
  },
  start: ({ margin }) => ({
    isOn: ({ isInRange }) => !isInRange,
    isClear: view => {
      const { from, to } = insideOf(view, margin)
      return view.price >= from && view.price <= to
    },
    value: ({ price }) => price,
    isWorse: (value, other, view) => beyond(view, value) > beyond(view, other),
    clearedBy: view => {
      const { from, to } = insideOf(view, margin)
      return { prices: { ...(from > 0 && { from }), ...(to < Number.POSITIVE_INFINITY && { to }) } }
    },
  }),
})
