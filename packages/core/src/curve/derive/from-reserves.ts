// Derives a curve from its reserves at prices, or from their value.

import { type Dual, dual } from '../../arithmetic/dual.js'
import { lazy } from '../../lazy.js'
import { type Near, type RootProblem, rootFinder } from '../../solve/find-root.js'
import type { CurveFormulas } from '../definition/definition.js'
import type { Formulas } from '../definition/formulas.js'
import { endsOfReserves } from '../limits/ends-of-reserves.js'
import { limitOfReserves } from '../limits/limit-of-reserves.js'
import { otherToken, type Reserves, type Token } from '../reserves.js'
import type { Coarse, Derived } from './derived.js'
import { expectDual } from './expect-dual.js'
import { goneAt, onlyPrice } from './price-ends.js'

/** The reserves at a price, however they are given. */
export type ReservesAt<N> = (price: N) => Reserves<N>

/** The reserves, where an author gives them. */
export const givenReserves = <N>({ parts }: Formulas<N>): ReservesAt<N> => (parts as CurveFormulas<N>).reserves

/** A reserve below zero by no more than this many rounding units of the value is a rounded zero. */
const ROUNDING = 64

/** The reserves of a value function: `x = V′(p)`, `y = V(p) − p·V′(p)`. */
export const reservesOfValue = <N>({ real, overDual }: Formulas<N>): ReservesAt<N> => {
  const dualReal = dual(real)
  return price => {
    const { value } = overDual().parts as CurveFormulas<Dual<N>>
    const { value: total, derivative: x } = expectDual('value', value(dualReal.variable(price)))
    const rounding = real.mul(real.mul(real.of(-ROUNDING), real.roundingUnit), total)
    const y = real.sub(total, real.mul(price, x))
    return {
      x: real.compare(x, real.zero) < 0 && real.compare(real.mul(price, x), rounding) >= 0 ? real.zero : x,
      y: real.compare(y, real.zero) < 0 && real.compare(y, rounding) >= 0 ? real.zero : y,
    }
  }
}

/** The curve of reserves at a price. */
export const fromReserves = <N>(
  formulas: Formulas<N>,
  reservesOver: <M>(formulas: Formulas<M>) => ReservesAt<M>,
  formula: 'reserves' | 'value',
  coarse?: Coarse<N>,
): Derived<N> => {
  const { real, parts } = formulas
  const { add, sub, mul, div, compare, zero } = real
  const { findRoot, lnRatio } = rootFinder(real)
  const given = reservesOver(formulas)
  const prices = lazy(() => parts.prices ?? endsOfReserves(real, given))
  const noise = mul(real.of(2), real.roundingUnit)
  const line = lazy(() => onlyPrice(real, prices()))

  const reserves = (price: N): Reserves<N> => {
    const held = given(price)
    const only = line()
    if (only === undefined || compare(price, only) !== 0) return held
    // Every split is as cheap as any other: half and half by value.
    const half = div(add(mul(price, held.x), held.y), real.of(2))
    return { x: div(half, price), y: half }
  }

  /** The derivatives of the logarithms of the reserves by the price. */
  const logSlopes = (price: N): Reserves<N> => {
    const { x, y } = reservesOver(formulas.overDual())(dual(real).variable(price))
    return { x: div(x.derivative, x.value), y: div(y.derivative, y.value) }
  }

  const search = (problem: Omit<RootProblem<N>, 'place' | 'within' | 'noise'>): N =>
    findRoot({ ...problem, place: price => `${formula} at price ${real.toText(price)}`, within: prices(), noise })

  /** The price at which the reserves stand in the ratio of these. */
  const spotPrice = (x: N, y: N): N => {
    const only = line()
    if (only !== undefined) return only
    const token = compare(x, zero) === 0 ? 'x' : compare(y, zero) === 0 ? 'y' : undefined
    const gone = token && goneAt(token, prices())
    if (gone !== undefined) return gone
    return search({
      quantity: 'spot price',
      residual: price => {
        const unit = reserves(price)
        return lnRatio(mul(unit.x, y), mul(unit.y, x))
      },
      start: div(y, x),
      near: coarse?.(curve => curve.spotPrice(x, y)),
      slope: real.neg(real.one),
      derivative: price => {
        const slopes = logSlopes(price)
        return sub(slopes.x, slopes.y)
      },
    })
  }

  /** `(p·x + y) / V(p)` at the spot price, where it is least: an error of the price enters squared. */
  const liquidityAt = (price: N, x: N, y: N): N => {
    const unit = reserves(price)
    return div(add(mul(price, x), y), add(mul(price, unit.x), unit.y))
  }

  /** The price at which a pool holds `held` of a token for each unit of liquidity. */
  const priceHolding = (token: Token, held: N, start: N, near: Near<N> | undefined): N => {
    const [full, gone] = [goneAt(otherToken(token), prices()), goneAt(token, prices())]
    if (full !== undefined && compare(held, reserves(full)[token]) >= 0) return full
    if (gone !== undefined && compare(held, zero) === 0) return gone
    return search({
      quantity: 'price after the trade',
      // Prices may run out of the arithmetic's range where reserves do not: the tangent at the last of them will do.
      nearest: true,
      residual: price => lnRatio(reserves(price)[token], held),
      start,
      near,
      slope: real.of(token === 'x' ? -0.5 : 0.5),
      derivative: price => logSlopes(price)[token],
    })
  }

  const beyondLimit = limitOfReserves(real, reserves)

  const along: Derived<N>['along'] = (token, x, y) => {
    const spot = spotPrice(x, y)
    const liquidity = liquidityAt(spot, x, y)
    const [before, rest] = token === 'x' ? [x, y] : [y, x]
    return held => {
      if (real.isZero(held) && goneAt(token, prices()) === undefined) {
        return { other: div(real.one, zero), price: () => spot }
      }
      const near = coarse?.(curve => curve.along(token, x, y)(held).price())
      const price = priceHolding(token, div(held, liquidity), spot, near)
      const unit = reserves(price)
      const beyond = beyondLimit({ token, price, unit, liquidity, held, before, other: rest })
      if (beyond !== undefined) return { other: beyond, price: () => price }
      // On the level's tangent at that price, so that an error of the price enters squared, and beyond its end goes on.
      const other =
        token === 'x'
          ? add(mul(liquidity, unit.y), mul(price, sub(mul(liquidity, unit.x), held)))
          : add(mul(liquidity, unit.x), div(sub(mul(liquidity, unit.y), held), price))
      return { other, price: () => price }
    }
  }

  const tradingFunction = (x: N, y: N) => liquidityAt(spotPrice(x, y), x, y)
  return { tradingFunction, spotPrice, reserves, given: reserves, prices, along }
}
