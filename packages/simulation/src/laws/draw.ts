// Draws seeds and paths.

import { between } from '@ammeter/laws'
import fc from 'fast-check'
import type { PathPoint } from '../run/path-point.js'

/** A seed of a stream of random numbers. */
export const seeds: fc.Arbitrary<number> = fc.nat(2 ** 31)

const MILLISECONDS_PER_HOUR = 3_600_000

/** A path: hours that pass, changes of the log price, and what the market trades. */
export const paths: fc.Arbitrary<readonly PathPoint[]> = fc
  .tuple(
    between(0.01, 100),
    fc.array(
      fc.record({
        hours: fc.integer({ min: 1, max: 72 }),
        change: fc.integer({ min: -300, max: 300 }).map(thousandths => thousandths / 1000),
        volume: fc.oneof(fc.constant(0), between(0.01, 1000)),
      }),
      { minLength: 1, maxLength: 40 },
    ),
  )
  .map(([start, steps]) => {
    let [time, price] = [0, start]
    const later = steps.map(({ hours, change, volume }) => {
      time += hours * MILLISECONDS_PER_HOUR
      price *= Math.exp(change)
      return { time, price, volume }
    })
    return [{ time: 0, price: start }, ...later]
  })

/** A path, for people. */
export const textOfPath = (path: readonly PathPoint[]): string =>
  path.map(({ time, price }) => `${time / MILLISECONDS_PER_HOUR} h: ${price}`).join('; ')
