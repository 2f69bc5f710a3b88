// Swaps in float64 for curves given by their reserves at prices, or by their value.

import { attempt } from '../../fault.js'
import { lazy } from '../../lazy.js'
import type { PriceRange } from '../curve.js'
import type { Change } from '../derive/derived.js'
import type { Token } from '../reserves.js'
import { type Float64Root, float64LnRatio, float64Root, isSettled, stepped } from './float64-root.js'
import type { PriceProbe } from './price-probe.js'
import { CLOSE, integrated, isSmall, LEFT, lobatto, NARROW, RIGHT, simpson, WIDEST } from './small-trade.js'
import { type Power, proportional, type Start, startTable, tabulatedPrices } from './start-table.js'

/**
 * Simpson's rule is exact to all digits in a narrow trade where its mean is as near as this to that of the ends: where
 * reserves change over a part `s` of the price, the two differ by `h/12s`, and its error is `(h/s)³/700` of the width.
 */
const EVEN = 2 ** -14

/** A trade so small that its price moves evenly. */
const TINY = 2 ** -40

/** What is measured of reserves: one of them, or the ratio `y/x`. */
type Measure = Token | 'ratio'

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
  prices: () => PriceRange<number>,
): ((token: Token, before: number, step: number, other: number) => Change<number> | undefined) => {
  /** After a search it stands where the residual was last asked for: at the root, but for an error that enters squared. */
  const probe: PriceProbe = { price: 0, x: 0, y: 0 }
  const probeAt = (price: number) => {
    probe.price = price
    ask(probe)
  }
  /** The logarithm of how far the reserves at a price are off from `wanted` of a measure, for each `per`. */
  const offAt = (price: number, measure: Measure, wanted: number, per: number): number => {
    probeAt(price)
    const measured = measure === 'x' ? probe.x : probe.y
    return float64LnRatio(measured * per, measure === 'ratio' ? probe.x * wanted : wanted)
  }
  const search = (near: Start, measure: Measure, wanted: number, per: number): Float64Root | undefined => {
    const { lower = 0, upper = Number.POSITIVE_INFINITY } = prices()
    return float64Root(price => offAt(price, measure, wanted, per), near, lower, upper)
  }

  const tables = lazy(() => {
    const { from, to } = tabulatedPrices(prices())
    const reservesAt = (price: number) =>
      attempt(() => {
        probeAt(price)
        return { ...probe }
      }) ?? { x: Number.NaN, y: Number.NaN }
    const [first, last] = [reservesAt(from), reservesAt(to)]
    const table = (measure: Measure, power: Power, least: number, most: number) =>
      startTable((near, wanted) => search(near, measure, wanted, 1), power, least, most)
    return {
      ratio: table('ratio', 1, first.y / first.x, last.y / last.x),
      x: table('x', -2, last.x, first.x),
      y: table('y', 2, first.y, last.y),
    }
  })

  /** The price at which reserves measure so much: from that of the ratio before, where no table has it. */
  const priceAt = (measure: Measure, wanted: number, per: number, before?: Float64Root): Float64Root | undefined => {
    const { ratio, x, y } = tables()
    const near = measure === 'x' ? x(wanted) : measure === 'y' ? y(wanted) : ratio(wanted / per)
    // Nearly every search is one step from a table. That step is written out here, so that V8 keeps it in registers and
    // allocates no closure for the search.
    if (near?.tabulated) {
      const { at, slope } = near
      const off = offAt(at, measure, wanted, per)
      if (isSettled(off, slope)) return { root: stepped(at, -off / slope), slope }
    }
    const far = before === undefined ? proportional(1, wanted / per) : startHolding(measure, before)
    return search(near ?? far, measure, wanted, per)
  }

  /** Along a level p dx + dy = 0: the slope of the logarithm of y/x tells those of x and of y. */
  const startHolding = (measure: Measure, { root, slope }: Float64Root): Start => {
    const { x, y } = probe
    const share = (measure === 'x' ? -y : root * x) / (root * x + y)
    return { at: root, slope: share * slope, tabulated: false, level: Number.NaN }
  }

  /** The mean price in the other token, in a trade too small for a difference of reserves, between two such prices. */
  const meanPrice = (sellsX: boolean, held: number, across: number, first: number, last: number): number => {
    const width = last - first
    if (!(Math.abs(width) <= WIDEST * first)) return Number.NaN
    if (Math.abs(across) <= TINY * held) return first + 0.5 * width
    /** How much of the way is left at a part of the change in price. */
    const leftAt = (part: number) => {
      const price = first + part * width
      probeAt(sellsX ? price : 1 / price)
      return (held - (sellsX ? probe.x : probe.y)) / across
    }
    const middle = leftAt(0.5)
    const narrow = simpson(1, middle, 0)
    let bow = narrow
    if (!(Math.abs(width) <= NARROW * first && Math.abs(narrow - 0.5) <= EVEN)) {
      bow = lobatto(1, leftAt(LEFT), middle, leftAt(RIGHT), 0)
      if (!((bow - narrow) ** 2 * Math.abs(width) <= CLOSE ** 2 * first)) return Number.NaN
    }
    return bow > 0 && bow < 1 ? first + bow * width : Number.NaN
  }

  return (token: Token, before: number, step: number, other: number): Change<number> | undefined => {
    const sellsX = token === 'x'
    const x = sellsX ? before : other
    const y = sellsX ? other : before
    if (!(x > 0 && y > 0)) return undefined
    const start = priceAt('ratio', y, x)
    if (start === undefined) return undefined
    // `(p·x + y)/V(p)` is least at the spot price, so that an error of the price enters squared.
    const liquidity = (probe.price * x + y) / (probe.price * probe.x + probe.y)
    const held = (before + step) / liquidity
    const end = priceAt(token, held, 1, start)
    if (end === undefined) return undefined
    // On the level's tangent at the last price, so that an error of the price enters squared.
    const rest = sellsX ? probe.y + probe.price * (probe.x - held) : probe.x + (probe.y - held) / probe.price
    const after = liquidity * rest
    if (!(after > 0)) return undefined
    const difference = Math.abs(other - after)
    if (!isSmall(before, step, other, difference)) return { moved: difference, left: after }
    const first = sellsX ? start.root : 1 / start.root
    const last = sellsX ? end.root : 1 / end.root
    const mean = meanPrice(sellsX, held, step / liquidity, first, last)
    return integrated(Math.abs(step) * mean, difference, other, before / Math.abs(step))
  }
}
