import { exactIn, type PlugInMetadata } from '@ammeter/core'
import { plugIn } from '../plug-in.js'
import { exp } from '../random/exp.js'
import { exponential } from '../random/exponential.js'
import { ln } from '../random/ln.js'
import { normal } from '../random/normal.js'
import { uniform } from '../random/random-stream.js'
import type { Visitor } from './trader.js'

const metadata = {
  name: 'noise',
  summary: 'Trades with this pool alone, at random times and of random sizes',
  parameters: {
    perDay: { default: 20, atLeast: 0, atMost: 1e6, meaning: 'mean number of trades in a day' },
    size: { default: 500, above: 0, meaning: 'mean size of a trade with the whole pool, in Y' },
    deviation: { default: 1, atLeast: 0, atMost: 5, meaning: 'standard deviation of the log of the size' },
  },
} as const satisfies PlugInMetadata<'perDay' | 'size' | 'deviation', never>

/**
 * Traders with this pool alone, who come for reasons of their own: Poisson arrivals, log-normal sizes, buying as often as
 * selling, whatever the pool charges.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { noise } from '@ammeter/simulation'
 *
 * orThrow(noise({ perDay: 20, size: 500 })).parameters // => { perDay: 20, size: 500, deviation: 1 }
 */
export const noise = plugIn<'trader', Visitor, 'perDay' | 'size' | 'deviation', never, typeof metadata>(
  'trader',
  metadata,
  ({ perDay, size, deviation }) => ({
    role: 'visitor',
    start: (stream, share) => {
      const logMedian = ln(size * share) - (deviation * deviation) / 2
      /** Days to the next trade. */
      let next = exponential(stream) / perDay
      return {
        *trades({ price, days }) {
          let left = days
          while (next <= left) {
            left -= next
            next = exponential(stream) / perDay
            const amount = exp(logMedian + deviation * normal(stream))
            yield uniform(stream) < 0.5 ? exactIn('y', amount) : exactIn('x', amount / price)
          }
          next -= left
        },
      }
    },
  }),
)
