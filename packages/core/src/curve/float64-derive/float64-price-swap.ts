import { lazy } from '../../lazy.js'
import type { PriceEnds } from '../definition/definition.js'
import type { Token } from '../reserves.js'
import { type Float64Root, float64LnRatio, float64Root, isSettled, stepped } from './float64-root.js'
import { type Change, DISAGREEMENT, SMALL } from './float64-swap.js'
import { LOBATTO } from './lobatto.js'
import { answered, noTable, proportional, type Start, startTable, tabulatedPrices } from './start-table.js'

const ROUNDING = 2 ** -53

/** The widest trade, as a part of the price, whose reserves a polynomial follows to all digits. */
const WIDEST = 1 / 16

/**
 * In a trade this narrow Simpson's rule is exact to all digits where its mean is as near as `EVEN` to that of the ends:
 * where reserves change over a part `s` of the price, the two differ by `h/12s`, and its error is `(h/s)³/700` of the width.
 */
const NARROW = 2 ** -12
const EVEN = 2 ** -14

/**
 * Lobatto's rule and Simpson's may differ by this for the former to be exact to all digits: its error is less than the
 * hundredth part of the square of what they differ by, as a part of the width.
 */
const CLOSE = 2 ** -24

/** A trade so small that its price moves evenly. */
const TINY = 2 ** -40

/** A price, and the reserves there. One is used again and again, as a `Probe` of levels is, and for the same reason. */
export interface PriceProbe {
  price: number
  x: number
  y: number
}

/**
 * A swap of a curve given by its reserves at a price, in plain numbers: the few steps that settle nearly every one of
 * them, or nothing where they do not, and the general search is asked.
 *
 * Secants in the logarithm find the price before the trade and the price after it. Where too little of the other token
 * moves for a difference, it is the mean price times what was paid: `∫ p dx = p₀ Δx + ∫ (x₁ − x) dp`, in which nothing
 * cancels that matters, because the second part is small.
 */
export const float64PriceSwap = (
  ask: (probe: PriceProbe) => void,
  prices: () => PriceEnds<number>,
): ((token: Token, before: number, step: number, other: number) => Change<number> | undefined) => {
  /** After a search it stands where the residual was last asked for: at the root, but for an error that enters squared. */
  const probe: PriceProbe = { price: 0, x: 0, y: 0 }
  const probeAt = (price: number) => {
    probe.price = price
    ask(probe)
  }
  /** The logarithm of how far the ratio of the reserves at a price is off. */
  const offRatio = (price: number, x: number, y: number): number => {
    probeAt(price)
    return float64LnRatio(probe.y * x, probe.x * y)
  }
  /** The logarithm of how far the reserve of a token at a price is off. */
  const offHeld = (price: number, token: Token, held: number): number => {
    probeAt(price)
    return float64LnRatio(token === 'x' ? probe.x : probe.y, held)
  }
  const searchSpot = (near: Start, x: number, y: number): Float64Root | undefined => {
    const { lower = 0, upper = Number.POSITIVE_INFINITY } = prices()
    return float64Root(price => offRatio(price, x, y), near, lower, upper)
  }
  const searchHolding = (near: Start, token: Token, held: number): Float64Root | undefined => {
    const { lower = 0, upper = Number.POSITIVE_INFINITY } = prices()
    return float64Root(price => offHeld(price, token, held), near, lower, upper)
  }

  const reservesAt = (price: number): PriceProbe => {
    probeAt(price)
    return { ...probe }
  }
  const tables = lazy(() => {
    const { lower, upper } = prices()
    const { from, to } = tabulatedPrices(lower, upper)
    const [first, last] = [answered(() => reservesAt(from)), answered(() => reservesAt(to))]
    if (first === undefined || last === undefined) return { spot: noTable, holdingX: noTable, holdingY: noTable }
    return {
      spot: startTable((near, ratio) => searchSpot(near, 1, ratio), 1, first.y / first.x, last.y / last.x),
      holdingX: startTable((near, held) => searchHolding(near, 'x', held), -2, last.x, first.x),
      holdingY: startTable((near, held) => searchHolding(near, 'y', held), 2, first.y, last.y),
    }
  })

  // What nearly every search comes to, one step from a table, is written out before it: so V8 keeps all of it in
  // registers, and makes no function to search with.

  /** The spot price of reserves. */
  const spotOf = (x: number, y: number): Float64Root | undefined => {
    const near = tables().spot(y / x)
    if (near?.tabulated) {
      const { at, slope } = near
      const off = offRatio(at, x, y)
      if (isSettled(off, slope)) return { root: stepped(at, -off / slope), slope }
    }
    return searchSpot(near ?? proportional(1, y / x), x, y)
  }

  /** The price at which so much of a token is held for liquidity 1, where the probe stands at the price before. */
  const priceHolding = (token: Token, held: number, before: Float64Root): Float64Root | undefined => {
    const near = token === 'x' ? tables().holdingX(held) : tables().holdingY(held)
    if (near?.tabulated) {
      const { at, slope } = near
      const off = offHeld(at, token, held)
      if (isSettled(off, slope)) return { root: stepped(at, -off / slope), slope }
    }
    return searchHolding(near ?? startHolding(token, before), token, held)
  }

  /** Along a level p dx + dy = 0: the slope of the logarithm of y/x tells those of x and of y. */
  const startHolding = (token: Token, { root, slope }: Float64Root): Start => {
    const { x, y } = probe
    return { at: root, slope: ((token === 'x' ? -y : root * x) * slope) / (root * x + y), tabulated: false }
  }

  /** The reserve of the token that is sold, at a price in the other. */
  const reserveAt = (sellsX: boolean, rate: number): number => {
    probeAt(sellsX ? rate : 1 / rate)
    return sellsX ? probe.x : probe.y
  }

  /** What moves in a trade too small for a difference of reserves, between two prices in the other token. */
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
    if (!(Math.abs(width) <= NARROW * first && Math.abs(simpson - 0.5) <= EVEN)) {
      const left = held - reserveAt(sellsX, first + LOBATTO.first * width)
      const right = held - reserveAt(sellsX, first + LOBATTO.last * width)
      bow = LOBATTO.end + (LOBATTO.middle * middle + LOBATTO.inner * (left + right)) / across
      if (!((bow - simpson) ** 2 * Math.abs(width) <= CLOSE ** 2 * first)) return Number.NaN
    }
    return bow > 0 && bow < 1 ? Math.abs(step) * (first + bow * width) : Number.NaN
  }

  return (token: Token, before: number, step: number, other: number): Change<number> | undefined => {
    const sellsX = token === 'x'
    const [x, y] = sellsX ? [before, other] : [other, before]
    if (!(x > 0 && y > 0)) return undefined
    const start = spotOf(x, y)
    if (start === undefined) return undefined
    // `(p·x + y)/V(p)` is least at the spot price, so that an error of the price enters squared.
    const liquidity = (probe.price * x + y) / (probe.price * probe.x + probe.y)
    const held = (before + step) / liquidity
    const end = priceHolding(token, held, start)
    if (end === undefined) return undefined
    const { root: spot } = start
    const { root: price } = end
    // On the level's tangent at the last price, so that an error of the price enters squared.
    const rest = sellsX ? probe.y + probe.price * (probe.x - held) : probe.x + (probe.y - held) / probe.price
    const after = liquidity * rest
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
