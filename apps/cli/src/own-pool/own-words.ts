// Sentences about pools with rules of their own.

import { count } from '../output/figures.js'
import { OWN_VALUE } from './own-loss.js'

/** Why `--digits` does not apply to a pool with rules of its own. */
export const WITHOUT_DIGITS =
  'left out: the trade that takes a pool with rules of its own to a price is searched for in float64'

const EXCEPT = 'that of a pool with rules of its own is in it'

/**
 * The meaning of figures if a pool has rules of its own, where it differs from that for curves; nothing if none has.
 */
export const ownConventions = (hasOwn: boolean) =>
  hasOwn
    ? {
        impermanentLoss: `fraction of the value of holding the reserves at entry; fees left out, but ${EXCEPT}`,
        breakEvenFeeYield:
          'fees that make up for it, as a fraction of the value of the position; further ones for a pool with rules of its own',
        ownRules: `a pool with rules of its own opens at the entry price with a value of ${OWN_VALUE} Y, and one trade, the best for an arbitrageur without costs, takes it to a price; no time passes, and no oracle tells it a price; its value is that of its reserves and of what it has collected; trades is null, as it has no range`,
      }
    : {}

/** The meaning of `collectedOfHolding`. */
export const collectedConvention = (hasOwn: boolean) =>
  hasOwn
    ? {
        collectedOfHolding:
          'what a pool with rules of its own has collected, which is in its value, ÷ value of holding',
      }
    : {}

/** The meaning of `lossAgainst` if a pool has rules of its own. */
export const againstWithOwn = (convention: string, hasOwn: boolean): string =>
  hasOwn ? `${convention}, but ${EXCEPT}` : convention

/** Lines that explain the figures of pools with rules of their own; none if there are no such pools. */
export const ownLines = (labels: readonly string[], entry: string): readonly string[] =>
  labels.length === 0
    ? []
    : [
        `Rules of their own: ${labels.join(', ')}. Such a pool opens at ${entry} with ${count(OWN_VALUE)} Y, and one trade, the best for an arbitrageur, takes it to each price.`,
        'What it charges for that trade is in its figures; no time passes, and no oracle tells it a price.',
      ]
