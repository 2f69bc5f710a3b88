import type { PriceEnds } from '../definition.js'
import { once } from '../once.js'
import type { Reserves, Token } from '../reserves.js'
import { LOBATTO } from './lobatto.js'
import { plainLnRatio, plainRoot } from './plain-root.js'
import { type Change, DISAGREEMENT, SMALL } from './plain-swap.js'
import { type Start, startTable } from './start-table.js'

const ROUNDING = 2 ** -53

/** The widest trade, as a part of the price, whose reserves a polynomial follows to all digits. */
const WIDEST = 1 / 16

/** A trade so narrow that Simpson's rule is exact to all digits. */
const NARROW = 2 ** -12

/** Lobatto's rule and Simpson's may differ by this: then the former is exact to all digits. */
const CLOSE = 2 ** -24

/** A trade so small that its price moves evenly. */
const TINY = 2 ** -40

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
  /** The price at which y/x is a ratio. */
  const priceOf = (near: Start, ratio: number): number | undefined => {
    const { lower = 0, upper = Number.POSITIVE_INFINITY } = prices()
    const start = near.at > lower && near.at < upper ? near.at : Math.sqrt(lower * upper)
    if (!(start > lower && start < upper)) return undefined
    const residual = (price: number): number => {
      const { x, y } = reservesAt(price)
      return plainLnRatio(x * ratio, y)
    }
    return plainRoot(residual, start, residual(start), -near.slope, lower, upper)?.root
  }
  const starts = once(() => startTable(priceOf, 1, prices()))

  return (token: Token, before: number, step: number, other: number): Change<number> | undefined => {
    const { lower = 0, upper = Number.POSITIVE_INFINITY } = prices()
    const sellsX = token === 'x'
    const [x, y] = sellsX ? [before, other] : [other, before]
    if (!(x > 0 && y > 0)) return undefined
    const near = starts()(y / x)
    const start = near.at > lower && near.at < upper ? near.at : Math.sqrt(lower * upper)
    if (!(start > lower && start < upper)) return undefined
    let end = reservesAt(start)
    /** What is held at a price of the token for liquidity 1, once it is known how much that is. */
    let held: number | undefined
    const residual = (price: number): number => {
      end = reservesAt(price)
      if (held === undefined) return plainLnRatio(end.x * y, end.y * x)
      return plainLnRatio(sellsX ? end.x : end.y, held)
    }

    const spotRoot = plainRoot(residual, start, plainLnRatio(end.x * y, end.y * x), -near.slope, lower, upper)
    if (spotRoot === undefined) return undefined
    const { root: spot, slope } = spotRoot
    const unit = end
    const value = spot * unit.x + unit.y
    const liquidity = (spot * x + y) / value
    const grown = before + step
    held = grown / liquidity
    // Along a level p dx + dy = 0: the slope of the logarithm of x/y tells those of x and of y.
    const slopeOfHeld = (sellsX ? slope * unit.y : -slope * spot * unit.x) / value
    const off = plainLnRatio(sellsX ? unit.x : unit.y, held)
    const priceRoot = plainRoot(residual, spot, off, slopeOfHeld, lower, upper)
    if (priceRoot === undefined) return undefined
    const price = priceRoot.root

    // On the level's tangent at that price, so that an error of the price enters squared.
    const after = sellsX
      ? liquidity * end.y + price * (liquidity * end.x - grown)
      : liquidity * end.x + (liquidity * end.y - grown) / price
    if (!(after > 0)) return undefined
    const difference = Math.abs(other - after)
    const small = Math.abs(step) < SMALL * before || difference < SMALL * other
    if (!small) return { moved: difference, left: after }

    const first = sellsX ? spot : 1 / spot
    const last = sellsX ? price : 1 / price
    const width = last - first
    if (!(Math.abs(width) <= WIDEST * first)) return undefined
    const lastHeld = sellsX ? end.x : end.y
    const across = lastHeld - (sellsX ? unit.x : unit.y)
    const at = (part: number) => {
      const rate = first + part * width
      return lastHeld - (sellsX ? reservesAt(rate).x : reservesAt(1 / rate).y)
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
