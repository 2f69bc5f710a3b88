import type { PriceEnds } from '../definition.js'
import { once } from '../once.js'
import type { Reserves, Token } from '../reserves.js'
import { LOBATTO } from './lobatto.js'
import { plainLnRatio, plainRoot } from './plain-root.js'
import { type Change, DISAGREEMENT, SMALL } from './plain-swap.js'
import { proportional, type Start, startTable, tabulatedPrices } from './start-table.js'

const ROUNDING = 2 ** -53

/** The widest trade, as a part of the price, whose reserves a polynomial follows to all digits. */
const WIDEST = 1 / 16

/** A trade so narrow that Simpson's rule is exact to all digits. */
const NARROW = 2 ** -12

/** Lobatto's rule and Simpson's may differ by this: then the former is exact to all digits. */
const CLOSE = 2 ** -24

/** A trade so small that its price moves evenly. */
const TINY = 2 ** -40

const NOTHING: Reserves<number> = { x: 0, y: 0 }

/**
 * A swap of a curve given by its reserves at a price, in plain numbers: the few steps that settle nearly every one of
 * them, or nothing where they do not, and the general search is asked.
 *
 * Secants in the logarithm find the price before the trade and the price after it. Where too little of the other token
 * moves for a difference, it is the mean price times what was paid: `∫ p dx = p₀ Δx + ∫ (x₁ − x) dp`, in which nothing
 * cancels that matters, because the second part is small.
 */
export const plainPriceSwap = (
  reservesAt: (price: number) => Reserves<number>,
  prices: () => PriceEnds<number>,
): ((token: Token, before: number, step: number, other: number) => Change<number> | undefined) => {
  /** The spot price of reserves, and their liquidity. */
  const spotOf = (near: Start, x: number, y: number) => {
    const { lower = 0, upper = Number.POSITIVE_INFINITY } = prices()
    let at = 0
    let unit = NOTHING
    const residual = (price: number): number => {
      at = price
      unit = reservesAt(price)
      return plainLnRatio(unit.y * x, unit.x * y)
    }
    const found = plainRoot(residual, near, lower, upper)
    // `(p·x + y)/V(p)` is least at the spot price, so that an error of the price enters squared.
    if (found === undefined) return undefined
    const { root, slope } = found
    return { root, slope, unit, liquidity: (at * x + y) / (at * unit.x + unit.y) }
  }
  const spots = once(() => {
    const { lower, upper } = prices()
    const { from, to } = tabulatedPrices(lower, upper)
    const [first, last] = [reservesAt(from), reservesAt(to)]
    return startTable((near, ratio) => spotOf(near, 1, ratio), 1, first.y / first.x, last.y / last.x)
  })
  /** The price at which so much of a token is held for liquidity 1, and how much is held of the other. */
  const priceHolding = (near: Start, token: Token, held: number) => {
    const { lower = 0, upper = Number.POSITIVE_INFINITY } = prices()
    let at = 0
    let unit = NOTHING
    const residual = (price: number): number => {
      at = price
      unit = reservesAt(price)
      return plainLnRatio(token === 'x' ? unit.x : unit.y, held)
    }
    const found = plainRoot(residual, near, lower, upper)
    // On the level's tangent at the last price, so that an error of the price enters squared.
    return (
      found && {
        root: found.root,
        rest: token === 'x' ? unit.y + at * (unit.x - held) : unit.x + (unit.y - held) / at,
      }
    )
  }
  const ends = once(() => {
    const { lower, upper } = prices()
    const { from, to } = tabulatedPrices(lower, upper)
    const [first, last] = [reservesAt(from), reservesAt(to)]
    return {
      x: startTable((near, held) => priceHolding(near, 'x', held), -2, last.x, first.x),
      y: startTable((near, held) => priceHolding(near, 'y', held), 2, first.y, last.y),
    }
  })

  return (token: Token, before: number, step: number, other: number): Change<number> | undefined => {
    const sellsX = token === 'x'
    const [x, y] = sellsX ? [before, other] : [other, before]
    if (!(x > 0 && y > 0)) return undefined
    const found = spotOf(spots()(y / x) ?? proportional(1, y / x), x, y)
    if (found === undefined) return undefined
    const { root: spot, slope, unit, liquidity } = found
    const held = (before + step) / liquidity
    // Along a level p dx + dy = 0: the slope of the logarithm of y/x tells those of x and of y.
    const slopeOfHeld = ((sellsX ? -unit.y : spot * unit.x) * slope) / (spot * unit.x + unit.y)
    const near = ends()[token](held) ?? { at: spot, slope: slopeOfHeld, tabulated: false }
    const end = priceHolding(near, token, held)
    if (end === undefined) return undefined
    const price = end.root
    const after = liquidity * end.rest
    if (!(after > 0)) return undefined
    const difference = Math.abs(other - after)
    const small = Math.abs(step) < SMALL * before || difference < SMALL * other
    if (!small) return { moved: difference, left: after }

    const first = sellsX ? spot : 1 / spot
    const last = sellsX ? price : 1 / price
    const width = last - first
    if (!(Math.abs(width) <= WIDEST * first)) return undefined
    const across = step / liquidity
    const at = (part: number) => {
      const rate = first + part * width
      return held - (sellsX ? reservesAt(rate).x : reservesAt(1 / rate).y)
    }
    let bow = 0.5
    if (Math.abs(step) > TINY * before) {
      const middle = at(0.5)
      const simpson = 1 / 6 + (2 / 3) * (middle / across)
      bow = simpson
      if (Math.abs(width) > NARROW * first) {
        bow = LOBATTO.end + (LOBATTO.middle * middle + LOBATTO.inner * (at(LOBATTO.first) + at(LOBATTO.last))) / across
        if (!(Math.abs((bow - simpson) * width) <= CLOSE * first)) return undefined
      }
      if (!(bow > 0 && bow < 1)) return undefined
    }
    const moved = Math.abs(step) * (first + bow * width)
    // Where they disagree by more than roundings, the price has a corner on the way.
    const allowed = DISAGREEMENT * ROUNDING * (other + (before / Math.abs(step)) * moved)
    return Math.abs(moved - difference) <= allowed ? { moved, left: Math.max(other - moved, 0) } : undefined
  }
}
