import type { PriceEnds } from '../definition.js'
import { once } from '../once.js'
import type { Reserves, Token } from '../reserves.js'
import { LOBATTO } from './lobatto.js'
import { isSettled, type PlainRoot, plainLnRatio, plainRoot, stepped } from './plain-root.js'
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

/** A price that was searched for, and the reserves at one that is as good as the same. */
interface PriceFound extends PlainRoot {
  readonly at: number
  readonly unit: Reserves<number>
}

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
  /** The spot price of reserves. */
  const spotOf = (x: number, y: number, near: Start): PriceFound | undefined => {
    const { lower = 0, upper = Number.POSITIVE_INFINITY } = prices()
    let at = 0
    let unit = NOTHING
    const residual = (price: number): number => {
      at = price
      unit = reservesAt(price)
      return plainLnRatio(unit.y * x, unit.x * y)
    }
    const found = plainRoot(residual, near, lower, upper)
    return found && { root: found.root, slope: found.slope, at, unit }
  }
  /** The price at which so much of a token is held for liquidity 1. */
  const priceHolding = (token: Token, held: number, near: Start): PriceFound | undefined => {
    const { lower = 0, upper = Number.POSITIVE_INFINITY } = prices()
    let at = 0
    let unit = NOTHING
    const residual = (price: number): number => {
      at = price
      unit = reservesAt(price)
      return plainLnRatio(token === 'x' ? unit.x : unit.y, held)
    }
    const found = plainRoot(residual, near, lower, upper)
    return found && { root: found.root, slope: found.slope, at, unit }
  }
  const spots = once(() => {
    const { lower, upper } = prices()
    const { from, to } = tabulatedPrices(lower, upper)
    const [first, last] = [reservesAt(from), reservesAt(to)]
    return startTable((near, ratio) => spotOf(1, ratio, near), 1, first.y / first.x, last.y / last.x)
  })
  const ends = once(() => {
    const { lower, upper } = prices()
    const { from, to } = tabulatedPrices(lower, upper)
    const [first, last] = [reservesAt(from), reservesAt(to)]
    return {
      x: startTable((near, held) => priceHolding('x', held, near), -2, last.x, first.x),
      y: startTable((near, held) => priceHolding('y', held, near), 2, first.y, last.y),
    }
  })
  // What nearly every search comes to, one step from a table, is written out before it: so V8 keeps all of it in
  // registers, where a function to search with would be made anew each time.
  const quickSpot = (x: number, y: number): PriceFound | undefined => {
    const near = spots()(y / x)
    if (near?.tabulated) {
      const { at, slope } = near
      const unit = reservesAt(at)
      const off = plainLnRatio(unit.y * x, unit.x * y)
      if (isSettled(off, slope)) return { root: stepped(at, -off / slope), slope, at, unit }
    }
    return spotOf(x, y, near ?? proportional(1, y / x))
  }
  const quickHolding = (token: Token, held: number, otherwise: number, slopeThere: number) => {
    const near = token === 'x' ? ends().x(held) : ends().y(held)
    if (near?.tabulated) {
      const { at, slope } = near
      const unit = reservesAt(at)
      const off = plainLnRatio(token === 'x' ? unit.x : unit.y, held)
      if (isSettled(off, slope)) return { root: stepped(at, -off / slope), slope, at, unit }
    }
    return priceHolding(token, held, near ?? { at: otherwise, slope: slopeThere, tabulated: false })
  }

  /** The reserve of the token that is sold, at a price in the other. */
  const reserveAt = (sellsX: boolean, rate: number) => (sellsX ? reservesAt(rate).x : reservesAt(1 / rate).y)

  /** What moves in a trade too small for a difference of reserves, between two prices. */
  const movedBetween = (
    sellsX: boolean,
    before: number,
    step: number,
    first: number,
    last: number,
    liquidity: number,
  ): number => {
    const width = last - first
    if (!(Math.abs(width) <= WIDEST * first)) return Number.NaN
    if (Math.abs(step) <= TINY * before) return Math.abs(step) * (first + 0.5 * width)
    const held = (before + step) / liquidity
    const across = step / liquidity
    const middle = held - reserveAt(sellsX, first + 0.5 * width)
    const simpson = 1 / 6 + (2 / 3) * (middle / across)
    let bow = simpson
    if (Math.abs(width) > NARROW * first) {
      const left = held - reserveAt(sellsX, first + LOBATTO.first * width)
      const right = held - reserveAt(sellsX, first + LOBATTO.last * width)
      bow = LOBATTO.end + (LOBATTO.middle * middle + LOBATTO.inner * (left + right)) / across
      if (!(Math.abs((bow - simpson) * width) <= CLOSE * first)) return Number.NaN
    }
    return bow > 0 && bow < 1 ? Math.abs(step) * (first + bow * width) : Number.NaN
  }

  return (token: Token, before: number, step: number, other: number): Change<number> | undefined => {
    const sellsX = token === 'x'
    const [x, y] = sellsX ? [before, other] : [other, before]
    if (!(x > 0 && y > 0)) return undefined
    const start = quickSpot(x, y)
    if (start === undefined) return undefined
    const { root: spot, at: nearSpot, unit: unitThere } = start
    // `(p·x + y)/V(p)` is least at the spot price, so that an error of the price enters squared.
    const liquidity = (nearSpot * x + y) / (nearSpot * unitThere.x + unitThere.y)
    const held = (before + step) / liquidity
    // Along a level p dx + dy = 0: the slope of the logarithm of y/x tells those of x and of y.
    const slopeOfHeld =
      ((sellsX ? -unitThere.y : spot * unitThere.x) * start.slope) / (spot * unitThere.x + unitThere.y)
    const end = quickHolding(token, held, spot, slopeOfHeld)
    if (end === undefined) return undefined
    const { root: price, at, unit } = end
    // On the level's tangent at the last price, so that an error of the price enters squared.
    const after = liquidity * (sellsX ? unit.y + at * (unit.x - held) : unit.x + (unit.y - held) / at)
    if (!(after > 0)) return undefined
    const difference = Math.abs(other - after)
    const small = Math.abs(step) < SMALL * before || difference < SMALL * other
    if (!small) return { moved: difference, left: after }

    const moved = movedBetween(sellsX, before, step, sellsX ? spot : 1 / spot, sellsX ? price : 1 / price, liquidity)
    // Where they disagree by more than roundings, the price has a corner on the way.
    const allowed = DISAGREEMENT * ROUNDING * (other + (before / Math.abs(step)) * moved)
    return Math.abs(moved - difference) <= allowed ? { moved, left: Math.max(other - moved, 0) } : undefined
  }
}
