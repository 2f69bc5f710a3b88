// Several curves at one price as one pool.

import { either as E } from 'fp-ts'
import { checkPositive } from '../../check.js'
import type { CurveError } from '../../errors.js'
import type { Answer, Curve } from '../curve.js'
import type { CurveParts } from '../definition/definition.js'
import { type Curves, combine, type Recipe, unwrap } from './combine.js'

/** A curve with so much liquidity. */
export interface Share<N> {
  readonly curve: Curve<N>
  /** Above 0. */
  readonly liquidity: N
}

const keyOf = (index: number) => `liquidity${index + 1}`

const recipe = (names: readonly string[]): Recipe<string> => ({
  name: names.join(' + '),
  parts: <N>(curves: Curves<N>, values: Readonly<Record<string, N>>): CurveParts<N> => {
    const { real } = curves[0]
    const liquidities = curves.map((_, index) => values[keyOf(index)] ?? real.one)
    /** The outermost of the curves' ends; none where any curve has none. */
    const outermost = (ends: readonly (N | undefined)[], furthest: (a: N, b: N) => N): N | undefined =>
      ends.reduce((a, b) => (a === undefined || b === undefined ? undefined : furthest(a, b)))
    const lower = outermost(
      curves.map(({ prices }) => prices.lower),
      (a, b) => real.min(a, b),
    )
    const upper = outermost(
      curves.map(({ prices }) => prices.upper),
      (a, b) => real.max(a, b),
    )
    return {
      reserves: price =>
        curves
          .map((curve, index) => {
            const { x, y } = unwrap(curve.reserves(price))
            const liquidity = liquidities[index] ?? real.one
            return { x: real.mul(liquidity, x), y: real.mul(liquidity, y) }
          })
          .reduce((a, b) => ({ x: real.add(a.x, b.x), y: real.add(a.y, b.y) })),
      prices: { lower, upper },
    }
  },
})

/**
 * Several curves at one price as one pool: reserves and value are the sums of theirs. A Uniswap v3 pool is a sum of
 * ranges. One unit of liquidity of the sum holds the given liquidity of each curve.
 *
 * @param shares At least one curve, all over one arithmetic, each with its liquidity.
 * @returns Errors: `InvalidQuantity` for a liquidity, or for no curve at all.
 *
 * @example
 * import { concentrated } from '@ammeter/concentrated'
 * import { float64, orThrow, sum } from '@ammeter/core'
 *
 * const low = orThrow(concentrated(float64, { lower: 1, upper: 4 }))
 * const high = orThrow(concentrated(float64, { lower: 4, upper: 16 }))
 * const pool = orThrow(sum([{ curve: low, liquidity: 1 }, { curve: high, liquidity: 1 }]))
 * orThrow(pool.reserves(4)) // => { x: 0.25, y: 1 }
 */
export const sum = <N>(shares: readonly Share<N>[]): Answer<Curve<N>> => {
  const [first, ...rest] = shares
  if (first === undefined) {
    return E.left({ _tag: 'InvalidQuantity', quantity: 'number of curves', given: '0', allowed: 'at least 1' })
  }
  const refusal = shares
    .map(({ curve, liquidity }): CurveError | undefined => checkPositive(curve.real, 'liquidity', liquidity))
    .find(found => found !== undefined)
  if (refusal !== undefined) return E.left(refusal)
  const values = Object.fromEntries(shares.map(({ liquidity }, index) => [keyOf(index), liquidity]))
  return combine<N, string>(
    recipe(shares.map(({ curve }) => curve.name)),
    [first.curve, ...rest.map(({ curve }) => curve)],
    values,
  )
}
