import { dual } from '../../arithmetic/dual.js'
import type { Real } from '../../arithmetic/real.js'
import { Fault } from '../../fault.js'
import { lazy } from '../../lazy.js'
import { rootFinder } from '../../solve/find-root.js'
import type { PriceEnds } from '../definition/definition.js'
import type { Formulas } from '../definition/formulas.js'
import type { Float64Levels } from '../float64-derive/float64-levels.js'
import { float64Reserves } from '../float64-derive/float64-reserves.js'
import { float64Swap } from '../float64-derive/float64-swap.js'
import { otherToken, type Reserves, type Token } from '../reserves.js'
import { belowFloor } from './below-floor.js'
import type { Derived, LevelPoint } from './derived.js'
import { inFloat64, type Levels, type LevelsOver } from './levels.js'
import { normalisation } from './normalisation.js'

const spotPriceOf =
  <N>(real: Real<N>, levels: Levels<N>) =>
  (x: N, y: N): N => {
    const gradient = levels.gradient(x, y, levels.level(x, y))
    return real.div(gradient.x, gradient.y)
  }

/** Ends of the prices that are no farther apart than so many rounding units are one price. */
const ONE_PRICE = 8

/** By how many of its roundings the level through reserves may be off. */
const ROUNDINGS_OF_A_LEVEL = 8

/** Whether a level set meets an axis: at reserves of which one is nothing. */
const meetsAxis = <N>(real: Real<N>, levels: Levels<N>, x: N, y: N): boolean => {
  try {
    const level = levels.level(x, y)
    // A level that is nothing, or that a search ran out of numbers for, has not one sign below and another above.
    const [below, above] = [real.mul(level, real.of(0.5)), real.mul(level, real.of(2))]
    const signs = [below, above].map(each => real.compare(levels.residual(x, y, each), real.zero))
    return real.isFinite(level) && real.compare(level, real.zero) > 0 && signs.includes(1) && signs.includes(-1)
  } catch {
    return false
  }
}

/** The prices at which the level sets meet the axes, where they do at a price: there a token runs out. */
const endsOf = <N>(real: Real<N>, levels: Levels<N>, meets: Readonly<Record<Token, boolean>>): PriceEnds<N> => {
  const spotPrice = spotPriceOf(real, levels)
  const onAxis = (x: N, y: N): N | undefined => {
    try {
      const price = spotPrice(x, y)
      return real.isFinite(price) && real.compare(price, real.zero) > 0 ? price : undefined
    } catch {
      return undefined
    }
  }
  const lower = meets.y ? onAxis(real.one, real.zero) : undefined
  const upper = meets.x ? onAxis(real.zero, real.one) : undefined
  if (lower !== undefined && upper !== undefined) {
    // A level set that is a straight line has one price, which two roundings may tell apart.
    const farthest = real.mul(lower, real.add(real.one, real.mul(real.of(ONE_PRICE), real.roundingUnit)))
    return { lower, upper: real.compare(upper, farthest) <= 0 ? lower : upper }
  }
  return { ...(lower === undefined ? {} : { lower }), ...(upper === undefined ? {} : { upper }) }
}

/** The curve of level sets. */
export const fromLevels = <N>(
  formulas: Formulas<N>,
  levelsOver: LevelsOver,
  float64Over: (formulas: Formulas<number>) => Float64Levels,
): Derived<N> => {
  const { real, parts } = formulas
  const { compare, div, zero, one } = real
  const plain = inFloat64(formulas)
  const levels = levelsOver(formulas)
  const { findRoot, lnRatio } = rootFinder(real)
  const normalised = lazy(() => normalisation(formulas, levelsOver))
  /** The tokens that a finite amount of the other buys to the last. */
  const runsOut = lazy(() => ({
    x: meetsAxis(real, levels, zero, one),
    y: meetsAxis(real, levels, one, zero),
  }))
  const prices = lazy(() => parts.prices ?? endsOf(real, levels, runsOut()))
  const noise = real.mul(real.of(2), real.roundingUnit)
  const spotPrice = spotPriceOf(real, levels)
  const tradingFunction = (x: N, y: N) => normalised()(levels.level(x, y))
  const unit = (x: N, y: N) => {
    const liquidity = tradingFunction(x, y)
    return { x: real.div(x, liquidity), y: real.div(y, liquidity) }
  }

  /** `z = x/y` at a price: the price depends on the ratio of the reserves alone, and falls with it. */
  const ratioAt = (price: N): N => {
    /** The level along `y = 1`, as far as its tangent tells from the last point. */
    let tangent: ((z: N) => N) | undefined
    return findRoot({
      quantity: 'reserves at a price',
      // A level without a slope is another matter.
      place: z =>
        real.isFinite(levels.level(z, one)) ? undefined : `${levels.formula} at x = ${real.toText(z)}, y = 1`,
      residual: z => {
        const level = levels.level(z, one, tangent?.(z))
        const gradient = levels.gradient(z, one, level)
        const found = real.div(gradient.x, gradient.y)
        const perY = real.div(level, real.add(real.mul(found, z), one))
        tangent = next => real.mul(perY, real.add(real.mul(found, next), one))
        return lnRatio(found, price)
      },
      start: real.div(one, price),
      slope: real.neg(one),
      noise,
      derivative: z => {
        const { variable, constant } = dual(real)
        const overDual = formulas.overDual()
        const along = spotPriceOf(overDual.real, levelsOver(overDual))(variable(z), constant(one))
        return real.div(along.derivative, along.value)
      },
    })
  }

  const searched = (price: N) => {
    const { lower, upper } = prices()
    const atLower = lower !== undefined && compare(price, lower) <= 0
    const atUpper = upper !== undefined && compare(price, upper) >= 0
    if (atLower && atUpper) return unit(div(one, price), one)
    if (atLower) return unit(one, zero)
    if (atUpper) return unit(zero, one)
    const z = ratioAt(price)
    // The larger side by value is the one: nothing cancels in the other.
    return compare(real.mul(price, z), one) > 0 ? unit(one, div(one, z)) : unit(z, one)
  }

  const along: Derived<N>['along'] = (token, x, y) => {
    const level = levels.level(x, y)
    const sellsX = token === 'x'
    const other = sellsX ? y : x
    const before = sellsX ? x : y
    const residualAt = sellsX
      ? (held: N, u: N) => levels.residual(held, u, level)
      : (held: N, u: N) => levels.residual(u, held, level)
    const gradientAt = sellsX
      ? (held: N, u: N) => levels.gradient(held, u, level)
      : (held: N, u: N) => levels.gradient(u, held, level)
    const byOther = sellsX ? (gradient: Reserves<N>) => gradient.y : (gradient: Reserves<N>) => gradient.x
    const rounding = levels.noise(x, y, level)
    const placed = (held: N, rest: N) =>
      sellsX
        ? `${levels.formula} at x = ${real.toText(held)}, y = ${real.toText(rest)}`
        : `${levels.formula} at x = ${real.toText(rest)}, y = ${real.toText(held)}`
    const point = (held: N, u: N): LevelPoint<N> => ({
      other: u,
      price: () => {
        const gradient = gradientAt(held, real.max(u, zero))
        return div(gradient.x, gradient.y)
      },
    })
    /**
     * The rest of the other token where `held` lies beyond the level's end: below zero, in a straight line at the last
     * price. Where that is none, as `√x + √y` has none there, at the mean price until the end.
     */
    const beyondEnd = (held: N): N | undefined => {
      if (compare(held, before) <= 0) return undefined
      const slope = byOther(gradientAt(held, zero))
      if (real.isFinite(slope)) {
        const beyond = div(residualAt(held, zero), slope)
        return compare(beyond, zero) >= 0 ? real.neg(beyond) : undefined
      }
      const reached = sellsX ? tradingFunction(held, zero) : tradingFunction(zero, held)
      const end = real.mul(held, div(tradingFunction(x, y), reached))
      if (compare(end, held) > 0) return undefined
      const mean = div(other, real.sub(end, before))
      return real.mul(real.sub(end, held), real.isFinite(mean) && compare(mean, zero) > 0 ? mean : one)
    }
    /** Whether an empty reserve stays so: what would come in is less than the level is known to, and a rounding below zero. */
    const isEmptyStill = (held: N, above: N): boolean => {
      const empty = residualAt(held, zero)
      const isRounding = compare(real.abs(empty), real.mul(real.of(ROUNDINGS_OF_A_LEVEL), rounding)) <= 0
      return isRounding && compare(empty, zero) > 0 === compare(above, zero) > 0
    }
    const floor = belowFloor({
      ...{ real, token, before, other, residual: residualAt, noise: rounding },
      slope: () => (sellsX ? levels.slope('x', before, other, level) : levels.slope('y', other, before, level)),
      derivative: (held, u) => gradientAt(held, u)[token],
    })
    return (held, near) => {
      const { lower, upper } = prices()
      const runs = runsOut()
      const heldEnds = (sellsX ? upper : lower) !== undefined || runs[token]
      if (real.isZero(held) && !heldEnds) return point(held, div(one, zero))
      if ((sellsX ? lower : upper) !== undefined || runs[otherToken(token)]) {
        const beyond = beyondEnd(held)
        if (beyond !== undefined) return point(held, beyond)
      }
      const guess = near ?? real.mul(other, div(before, held))
      const start = real.isFinite(guess) && compare(guess, zero) > 0 ? guess : real.max(other, before)
      if (real.isZero(other) && isEmptyStill(held, residualAt(held, start))) return point(held, zero)
      const found = findRoot({
        quantity: `reserve of ${sellsX ? 'Y' : 'X'}`,
        // Where the level itself is none, it is the reserves before the trade that have none.
        place: u => (real.isFinite(level) ? placed(held, u) : placed(before, other)),
        residual: u => residualAt(held, u),
        start,
        slope: sellsX ? levels.slope('y', held, start, level) : levels.slope('x', start, held, level),
        noise: rounding,
        noneAbove: () => floor.below(held),
        derivative: u => byOther(gradientAt(held, u)),
      })
      const isFloor = floor.at(held, found)
      if (isFloor !== undefined) throw new Fault(isFloor)
      return point(held, found)
    }
  }

  if (plain === undefined) return { tradingFunction, spotPrice, reserves: searched, prices, along }
  const float64Levels = float64Over(plain)
  const reservesOf = float64Reserves(
    float64Levels,
    level => (normalised() as unknown as (level: number) => number)(level),
    prices as unknown as () => PriceEnds<number>,
  ) as unknown as (price: N) => Reserves<N> | undefined
  /** Nothing also where a formula refuses: whether the reserves do, the search will tell. */
  const settled = (price: N): Reserves<N> | undefined => {
    try {
      return reservesOf(price)
    } catch {
      return undefined
    }
  }
  return {
    tradingFunction,
    spotPrice,
    reserves: price => settled(price) ?? searched(price),
    prices,
    along,
    swap: float64Swap(float64Levels) as unknown as NonNullable<Derived<N>['swap']>,
  }
}
