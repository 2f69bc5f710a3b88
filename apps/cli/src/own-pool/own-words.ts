import { count } from '../output/figures.js'
import { OWN_VALUE } from './own-loss.js'

/** Why there are no decimals of a pool with rules of its own. */
export const WITHOUT_DIGITS =
  'left out: the trade that takes a pool with rules of its own to a price is searched for in float64'

const EXCEPT = 'that of a pool with rules of its own is in it'

/** What figures mean where a pool has rules of its own, in place of what those of curves do; nothing where none has. */
export const ownConventions = (hasOwn: boolean) =>
  hasOwn
    ? {
        impermanentLoss: `fraction of the value of holding the reserves at entry; fees left out, but ${EXCEPT}`,
        breakEvenFeeYield:
          'fees that make up for it, as a fraction of the value of the position; further ones for a pool with rules of its own',
        ownRules: `a pool with rules of its own opens at the entry price with a value of ${OWN_VALUE} Y, and one trade, the best for an arbitrageur without costs, takes it to a price; no time passes, and no oracle tells it a price; its value is that of its reserves and of what it has collected; trades is null, as it has no range`,
      }
    : {}

/** What `collectedOfHolding` means. */
export const collectedConvention = (hasOwn: boolean) =>
  hasOwn
    ? {
        collectedOfHolding:
          'what a pool with rules of its own has collected, which is in its value, ÷ value of holding',
      }
    : {}

/** What `lossAgainst` means where a pool has rules of its own. */
export const againstWithOwn = (convention: string, hasOwn: boolean): string =>
  hasOwn ? `${convention}, but ${EXCEPT}` : convention

/** What a person should know of the figures of pools with rules of their own; nothing where there are none. */
export const ownLines = (labels: readonly string[], entry: string): readonly string[] =>
  labels.length === 0
    ? []
    : [
        `Rules of their own: ${labels.join(', ')}. Such a pool opens at ${entry} with ${count(OWN_VALUE)} Y, and one trade, the best for an arbitrageur, takes it to each price.`,
        'What it charges for that trade is in its figures; no time passes, and no oracle tells it a price.',
      ]
