import { type Dual, dual } from '../../arithmetic/dual.js'
import { dualNumber } from '../../arithmetic/dual-float64.js'
import type { Real } from '../../arithmetic/real.js'
import { lazy } from '../../lazy.js'
import { rootFinder } from '../../solve/find-root.js'
import type { CurveParts, PriceEnds } from '../definition/definition.js'
import type { Formulas } from '../definition/formulas.js'
import { float64PriceSwap, type PriceProbe } from '../float64-derive/float64-price-swap.js'
import type { Reserves, Token } from '../reserves.js'
import type { Derived } from './derived.js'
import { expectDual } from './expect-dual.js'
import { inFloat64 } from './levels.js'
import { limitOfReserves } from './limit-of-reserves.js'

/** The reserves at a price, however they are given. */
export type ReservesAt<N> = (price: N) => Reserves<N>

/** One way to have reserves at a price, over any arithmetic. */
type ReservesOver = <M>(formulas: Formulas<M>) => ReservesAt<M>

/** The reserves, where an author gives them. */
export const givenReserves = <N>({ parts }: Formulas<N>): ReservesAt<N> =>
  (parts as CurveParts<N> & { readonly reserves: ReservesAt<N> }).reserves

/** A reserve below zero by no more than this many rounding units of the value is a rounded zero. */
const ROUNDING = 64

/** The reserves of a value function: `x = V′(p)`, `y = V(p) − p·V′(p)`. */
export const reservesOfValue = <N>(formulas: Formulas<N>): ReservesAt<N> => {
  const { real, overDual } = formulas
  const dualReal = dual(real)
  return price => {
    const { parts } = overDual()
    const { value } = parts as CurveParts<Dual<N>> & { readonly value: (price: Dual<N>) => Dual<N> }
    const { value: total, derivative: x } = expectDual('value', value(dualReal.variable(price)))
    const rounding = real.mul(real.mul(real.of(-ROUNDING), real.roundingUnit), total)
    const y = real.sub(total, real.mul(price, x))
    return {
      x: real.compare(x, real.zero) < 0 && real.compare(real.mul(price, x), rounding) >= 0 ? real.zero : x,
      y: real.compare(y, real.zero) < 0 && real.compare(y, rounding) >= 0 ? real.zero : y,
    }
  }
}

/** Reserves in plain numbers. */
export const float64GivenReserves = (formulas: Formulas<number>): ((probe: PriceProbe) => void) => {
  const reservesAt = givenReserves(formulas)
  return probe => {
    const { x, y } = reservesAt(probe.price)
    probe.x = x
    probe.y = y
  }
}

/** Those of a value function in plain numbers, as they are: also the little below zero that a zero may be rounded to. */
export const float64ReservesOfValue = ({ overDual }: Formulas<number>): ((probe: PriceProbe) => void) => {
  let parts: { readonly value: (price: Dual<number>) => Dual<number> } | undefined
  return probe => {
    parts ??= overDual().parts as CurveParts<Dual<number>> & NonNullable<typeof parts>
    const { price } = probe
    const { value, derivative } = parts.value(dualNumber(price, 1))
    probe.x = derivative
    probe.y = value - price * derivative
  }
}

/** The price where a token runs out, if it does between 10⁻³⁰ and 10³⁰. */
const endsOf = <N>(real: Real<N>, reservesAt: ReservesAt<N>): PriceEnds<N> => {
  const { compare, zero } = real
  const { between, lnRatio } = rootFinder(real)
  const low = real.of('1e-30')
  const high = real.of('1e30')
  const closed = real.mul(real.of(8), real.roundingUnit)
  const isEmpty = (token: Token, price: N) => {
    const reserve = reservesAt(price)[token]
    return real.isFinite(reserve) && compare(reserve, zero) <= 0
  }
  /** The price between one at which the token is gone and one at which it is not. */
  const boundary = (token: Token, empty: N, held: N): N => {
    let [gone, there] = [empty, held]
    const rounding = real.mul(real.of(2), real.roundingUnit)
    while (compare(real.abs(lnRatio(gone, there)), rounding) > 0) {
      const middle = between(gone, there)
      if (compare(middle, gone) === 0 || compare(middle, there) === 0) break
      if (isEmpty(token, middle)) gone = middle
      else there = middle
    }
    return gone
  }
  const lower = isEmpty('y', low) ? boundary('y', low, high) : undefined
  const upper = isEmpty('x', high) ? boundary('x', high, low) : undefined
  if (lower !== undefined && upper !== undefined && compare(lnRatio(upper, lower), closed) <= 0) {
    // Both tokens run out at one price, between two neighbouring numbers.
    const only = between(lower, upper)
    return { lower: only, upper: only }
  }
  return { ...(lower !== undefined && { lower }), ...(upper !== undefined && { upper }) }
}

/** The curve of reserves at a price. */
export const fromReserves = <N>(
  formulas: Formulas<N>,
  reservesOver: ReservesOver,
  float64Over: (formulas: Formulas<number>) => (probe: PriceProbe) => void,
  formula: 'reserves' | 'value',
): Derived<N> => {
  const { real, parts } = formulas
  const { add, sub, mul, div, compare, zero } = real
  const { findRoot, lnRatio } = rootFinder(real)
  const given = reservesOver(formulas)
  const prices = lazy(() => parts.prices ?? endsOf(real, given))
  const noise = mul(real.of(2), real.roundingUnit)
  const half = real.of(0.5)
  const place = (price: N) => `${formula} at price ${real.toText(price)}`
  /** The one price of a curve that has no other. */
  const onePrice = lazy(() => {
    const { lower, upper } = prices()
    return lower !== undefined && upper !== undefined && compare(lower, upper) >= 0 ? lower : undefined
  })

  const reserves = (price: N): Reserves<N> => {
    const held = given(price)
    const only = onePrice()
    if (only === undefined || compare(price, only) !== 0) return held
    // Every split is as cheap as any other: half and half by value.
    const half = div(add(mul(price, held.x), held.y), real.of(2))
    return { x: div(half, price), y: half }
  }

  /** The derivative of the logarithm of some measure of the reserves by the price. */
  const logarithmic = (price: N, measure: (held: Reserves<N>, change: Reserves<N>) => N): N => {
    const { x, y } = reservesOver(formulas.overDual())(dual(real).variable(price))
    return measure({ x: x.value, y: y.value }, { x: x.derivative, y: y.derivative })
  }

  /** The price at which the reserves stand in the ratio of these. */
  const spotPrice = (x: N, y: N): N => {
    const { lower, upper } = prices()
    const only = onePrice()
    if (only !== undefined) return only
    if (compare(x, zero) === 0 && upper !== undefined) return upper
    if (compare(y, zero) === 0 && lower !== undefined) return lower
    return findRoot({
      quantity: 'spot price',
      place,
      residual: price => {
        const unit = reserves(price)
        return lnRatio(mul(unit.x, y), mul(unit.y, x))
      },
      start: div(y, x),
      within: prices(),
      slope: real.neg(real.one),
      noise,
      derivative: price => logarithmic(price, (held, change) => sub(div(change.x, held.x), div(change.y, held.y))),
    })
  }

  /** `(p·x + y) / V(p)` at the spot price, where it is least: an error of the price enters squared. */
  const liquidityAt = (price: N, x: N, y: N): N => {
    const unit = reserves(price)
    return div(add(mul(price, x), y), add(mul(price, unit.x), unit.y))
  }

  /** The price at which a pool holds `held` of a token for each unit of liquidity. */
  const priceHolding = (token: Token, held: N, start: N): N => {
    const { lower, upper } = prices()
    const only = onePrice()
    if (only !== undefined) return only
    const [full, gone] = token === 'x' ? [lower, upper] : [upper, lower]
    if (full !== undefined && compare(held, reserves(full)[token]) >= 0) return full
    if (gone !== undefined && compare(held, zero) === 0) return gone
    return findRoot({
      quantity: 'price after the trade',
      place,
      // Prices may run out of the arithmetic's range where reserves do not: the tangent at the last of them will do.
      nearest: true,
      residual: price => lnRatio(reserves(price)[token], held),
      start,
      within: prices(),
      slope: token === 'x' ? real.neg(half) : half,
      noise,
      derivative: price => logarithmic(price, (unit, change) => div(change[token], unit[token])),
    })
  }

  const beyondLimit = limitOfReserves(real, reserves)

  const along: Derived<N>['along'] = (token, x, y) => {
    const spot = spotPrice(x, y)
    const liquidity = liquidityAt(spot, x, y)
    const [reserve, otherReserve] = token === 'x' ? [x, y] : [y, x]
    return held => {
      const { lower, upper } = prices()
      const before = () => spot
      if (real.isZero(held) && (token === 'x' ? upper : lower) === undefined) {
        return { other: div(real.one, zero), price: before }
      }
      const price = priceHolding(token, div(held, liquidity), spot)
      const unit = reserves(price)
      const beyond = beyondLimit({ token, price, unit, liquidity, held, before: reserve, other: otherReserve })
      if (beyond !== undefined) return { other: beyond, price: () => price }
      // On the level's tangent at that price, so that an error of the price enters squared, and beyond its end goes on.
      const other =
        token === 'x'
          ? add(mul(liquidity, unit.y), mul(price, sub(mul(liquidity, unit.x), held)))
          : add(mul(liquidity, unit.x), div(sub(mul(liquidity, unit.y), held), price))
      return { other, price: () => price }
    }
  }

  const plain = inFloat64(formulas)
  const swap =
    plain &&
    (float64PriceSwap(
      float64Over(plain),
      prices as unknown as () => PriceEnds<number>,
    ) as unknown as Derived<N>['swap'])
  return {
    tradingFunction: (x, y) => liquidityAt(spotPrice(x, y), x, y),
    spotPrice,
    reserves,
    prices,
    along,
    ...(swap && { swap }),
  }
}
