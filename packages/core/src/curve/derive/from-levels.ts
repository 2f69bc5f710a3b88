import { dual } from '../../arithmetic/dual.js'
import { attempt } from '../../fault.js'
import { lazy } from '../../lazy.js'
import { rootFinder } from '../../solve/find-root.js'
import type { Formulas } from '../definition/formulas.js'
import { meetsAxis } from '../limits/meets-axis.js'
import type { Token } from '../reserves.js'
import type { Coarse, Derived } from './derived.js'
import { levelAlong, placeOf } from './level-along.js'
import { type LevelsOver, spotPriceOf } from './levels.js'
import { normalisation } from './normalisation.js'
import { otherReserve } from './other-reserve.js'
import { goneAt, joinedEnds } from './price-ends.js'

/** The curve of level sets. */
export const fromLevels = <N>(formulas: Formulas<N>, levelsOver: LevelsOver, coarse?: Coarse<N>): Derived<N> => {
  const { real, parts } = formulas
  const { compare, mul, div, zero, one } = real
  const levels = levelsOver(formulas)
  const { findRoot, lnRatio } = rootFinder(real)
  const normalised = lazy(() => normalisation(formulas, levelsOver))
  const spotPrice = spotPriceOf(real, levels)
  const tradingFunction = (x: N, y: N) => normalised()(levels.level(x, y))

  /** The tokens that a finite amount of the other buys to the last. */
  const runsOut = lazy(() => ({ x: meetsAxis(real, levels, zero, one), y: meetsAxis(real, levels, one, zero) }))

  /** The prices at which the level sets meet the axes, where they do at a price: there a token runs out. */
  const prices = lazy(() => {
    if (parts.prices !== undefined) return parts.prices
    const onAxis = (x: N, y: N): N | undefined => {
      const price = attempt(() => spotPrice(x, y))
      return price !== undefined && real.isFinite(price) && compare(price, zero) > 0 ? price : undefined
    }
    const meets = runsOut()
    return joinedEnds(real, {
      lower: meets.y ? onAxis(one, zero) : undefined,
      upper: meets.x ? onAxis(zero, one) : undefined,
    })
  })

  /** `z = x/y` at a price: the price depends on the ratio of the reserves alone, and falls with it. */
  const ratioAt = (price: N): N => {
    /** The level along `y = 1`, as far as its tangent tells from the last point. */
    let tangent: ((z: N) => N) | undefined
    return findRoot({
      quantity: 'reserves at a price',
      // A level without a slope is another matter.
      place: z => (real.isFinite(levels.level(z, one)) ? undefined : placeOf(real, levels, z, one)),
      residual: z => {
        const level = levels.level(z, one, tangent?.(z))
        const gradient = levels.gradient(z, one, level)
        const found = div(gradient.x, gradient.y)
        const perY = div(level, real.add(mul(found, z), one))
        tangent = next => mul(perY, real.add(mul(found, next), one))
        return lnRatio(found, price)
      },
      start: div(one, price),
      near: coarse?.(({ reserves }) => {
        const { x, y } = reserves(price)
        return div(x, y)
      }),
      slope: real.neg(one),
      noise: mul(real.of(2), real.roundingUnit),
      derivative: z => {
        const { variable, constant } = dual(real)
        const overDual = formulas.overDual()
        const along = spotPriceOf(overDual.real, levelsOver(overDual))(variable(z), constant(one))
        return div(along.derivative, along.value)
      },
    })
  }

  /** The reserves of liquidity 1 in the ratio of these. */
  const unit = (x: N, y: N) => {
    const liquidity = tradingFunction(x, y)
    return { x: div(x, liquidity), y: div(y, liquidity) }
  }

  const reserves = (price: N) => {
    const { lower, upper } = prices()
    const atLower = lower !== undefined && compare(price, lower) <= 0
    const atUpper = upper !== undefined && compare(price, upper) >= 0
    if (atLower && atUpper) return unit(div(one, price), one)
    if (atLower) return unit(one, zero)
    if (atUpper) return unit(zero, one)
    const z = ratioAt(price)
    // The larger side by value is the one: nothing cancels in the other.
    return compare(mul(price, z), one) > 0 ? unit(one, div(one, z)) : unit(z, one)
  }

  const runsOutAt = (token: Token) => goneAt(token, prices()) !== undefined || runsOut()[token]
  const along: Derived<N>['along'] = (token, x, y) =>
    otherReserve(levelAlong(real, levels, token, x, y), findRoot, tradingFunction, runsOutAt, held =>
      coarse?.(curve => curve.along(token, x, y)(held).other),
    )

  return { tradingFunction, spotPrice, reserves, prices, along }
}
