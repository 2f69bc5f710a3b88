/**
 * StableSwap for two tokens: `D` solving `2A(x + y) + D = 2A·D + D³/(4xy)`.
 *
 * | symbol | here | unit | domain |
 * | --- | --- | --- | --- |
 * | x, y | reserves | tokens | > 0 |
 * | A | amplification, the contracts' | number | 0 < A ≤ 10⁶ |
 * | N | 2A, which the contracts call `Ann` | number | |
 * | D | liquidity | tokens | > 0 |
 * | S | `D³/(4xy)`, equal to `N(x + y) − (N − 1)D` | tokens | ≥ D |
 * | p | price | Y per X | > 0 |
 *
 * Source: M. Egorov, *StableSwap: Efficient Mechanism for Stablecoin Liquidity* (2019), equation 4, whose own A is half
 * of the contracts' for two tokens; the contracts' is the one on every pool's page.
 */
import { type CurveDefinition, defineClosedCurve, type Num, newtonFromAbove, type Real } from '@ammeter/core'
import { amplification, paperAmplification } from './amplification.js'

/** The reserves `x + y = 1` of a level, with its `D` and `S`. */
interface Level {
  readonly sum: Num
  readonly shareX: Num
  readonly shareY: Num
  /** `D / (x + y)`, in (0, 1]. */
  readonly depth: Num
  /** `S / (x + y)`. */
  readonly stress: Num
}

/** Whether a number is less than another. */
const lessIn =
  ({ compare }: Real<Num>) =>
  (a: Num, b: Num): boolean =>
    compare(a, b) < 0

/** Formulas of the curve for `N = 2A`. */
const formulas = (real: Real<Num>, twiceA: Num) => {
  const { add, sub, mul, div, one, sqrt, min, of } = real
  const descend = newtonFromAbove(real)
  const isLess = lessIn(real)
  const two = of(2)
  const three = of(3)
  const four = of(4)
  const half = of('0.5')
  const twiceALessOne = sub(twiceA, one)
  const atLeastOne = real.max(twiceA, one)

  /**
   * The level through reserves. With `d = D/(x + y)` and `k = 4xy/(x + y)²` it is the root of the cubic
   * `d³ + k(N − 1)d − kN`, convex and increasing above it; `min(1, ∛(k·max(N, 1)))` is never below.
   */
  const levelAt = (x: Num, y: Num): Level => {
    const sum = add(x, y)
    const shareX = div(x, sum)
    const shareY = div(y, sum)
    const evenness = mul(four, mul(shareX, shareY))
    const linear = mul(evenness, twiceALessOne)
    const constant = mul(evenness, twiceA)
    const most = mul(evenness, atLeastOne)
    const start = isLess(most, one) ? real.cbrt(most) : one
    const depth = descend(start, d => {
      const square = mul(d, d)
      return div(add(mul(two, mul(square, d)), constant), add(mul(three, square), linear))
    })
    return { sum, shareX, shareY, depth, stress: div(mul(mul(depth, depth), depth), evenness) }
  }

  /**
   * A move along the level: one reserve changes by `change`, the other by `−moved`, both without cancellation.
   *
   * With `x′ = x + change` and `B = S + N(change − y)`, the other reserve is the positive root of
   * `N y′² + B y′ − (xyS)/x′ = 0`, and the difference `y − y′` that of the same equation shifted to start at zero. Where
   * `y` is far larger than `D`, `S` and `N y` nearly cancel, and the same `B` is `N x′ − (N − 1)D`.
   */
  const move = (reserve: Num, other: Num, change: Num) => {
    const { sum, depth, stress } = levelAt(reserve, other)
    const S = mul(sum, stress)
    const changed = add(reserve, change)
    const fromStress = mul(twiceA, sub(change, other))
    const fromDepth = mul(twiceA, changed)
    const ofDepth = mul(mul(sum, depth), twiceALessOne)
    const isDepthSmaller = isLess(add(fromDepth, real.abs(ofDepth)), add(S, real.abs(fromStress)))
    const B = isDepthSmaller ? sub(fromDepth, ofDepth) : add(S, fromStress)
    const q = mul(mul(reserve, div(other, changed)), S)
    const fourNq = mul(mul(four, twiceA), q)
    const root = sqrt(add(mul(B, B), fourNq))
    // B + root, by the product of the two roots where B is negative.
    const slope = isLess(B, real.zero) ? div(fourNq, sub(root, B)) : add(B, root)
    const pull = mul(mul(other, div(change, changed)), add(S, mul(twiceA, changed)))
    return {
      moved: div(mul(two, pull), add(mul(two, mul(twiceA, other)), slope)),
      remaining: div(mul(two, q), slope),
    }
  }

  const slopeAtBalance = div(sqrt(mul(twiceA, add(twiceA, two))), four)
  const quarterOfWidest = div(real.max(mul(two, twiceA), add(twiceA, two)), four)
  const perN = div(one, twiceA)
  const squarePerN = mul(perN, perN)

  /**
   * The reserves at the price `1 + excess ≥ 1`, `D = 1`: the larger is Y.
   *
   * They are explicit in `u = √(S − 1)`: with `t = 1 + u²`, the sum is `s = 1 + u²/N`, the difference
   * `d = u·√(1/t + 2/N + u²/N²)`, and the price exceeds 1 by `R(u) = 4t²d / (N + 2t/(s + d))`. `R` is convex and
   * increasing, at least `u / slopeAtBalance`, and at least `4t²d/M` with `M = max(2N, N + 2)`, whose bounds from above
   * give the start.
   */
  const reservesAbovePeg = (excess: Num) => {
    const scaled = mul(excess, quarterOfWidest)
    const root = sqrt(mul(scaled, twiceA))
    const start = min(min(mul(excess, slopeAtBalance), root), min(sqrt(sqrt(scaled)), real.cbrt(root)))
    const at = (u: Num) => {
      const square = mul(u, u)
      const t = add(one, square)
      const perT = div(one, t)
      const h = sqrt(add(add(perT, mul(two, perN)), mul(square, squarePerN)))
      /** `s + d`: twice the larger reserve. */
      const larger = add(add(one, mul(square, perN)), mul(u, h))
      return { square, t, perT, h, larger }
    }
    const u = descend(start, point => {
      const { square, t, perT, h, larger } = at(point)
      const q = add(mul(twiceA, larger), mul(two, t))
      const scale = div(mul(four, mul(mul(t, t), larger)), q)
      const R = mul(scale, mul(point, h))
      // Derivatives: t′ = 2u, s′ = 2u/N, d′ = h + u²(1/N² − 1/t²)/h.
      const slopeT = mul(two, point)
      const slopeD = add(h, div(mul(square, sub(squarePerN, mul(perT, perT))), h))
      const slopeLarger = add(mul(slopeT, perN), slopeD)
      const relative = sub(
        add(mul(two, mul(slopeT, perT)), div(slopeLarger, larger)),
        div(add(mul(twiceA, slopeLarger), mul(two, slopeT)), q),
      )
      const slopeR = add(mul(scale, slopeD), mul(R, relative))
      return sub(point, div(sub(R, excess), slopeR))
    })
    const { t, larger } = at(u)
    return { larger: mul(half, larger), smaller: div(half, mul(t, larger)) }
  }

  return { levelAt, move, reservesAbovePeg }
}

/**
 * StableSwap of Curve for two tokens: nearly constant sum around the price 1, constant product far from it.
 *
 * `amplification` is the contracts' A, the one on every pool's page; `paperAmplification` is the white paper's, half of
 * it for two tokens. The price range is all positive numbers; the curve is its own reflection.
 *
 * Solved to the rounding of the arithmetic: reserves at a price and swaps are exact to some tens of rounding units, also
 * far from balance and for swaps that are tiny or nearly empty the pool. Around the peg the reserves follow the price as
 * steeply as A is large, and so does a rounding of the price given.
 *
 * @example
 * import { exactIn, float64, orThrow } from '@ammeter/core'
 * import { stableswap } from '@ammeter/stableswap'
 *
 * const curve = orThrow(stableswap(float64, { amplification: 100 }))
 * orThrow(curve.reserves(1)) // => { x: 0.5, y: 0.5 }
 * orThrow(curve.liquidity({ x: 500, y: 500 })) // => 1000
 */
export const stableswap: CurveDefinition<'amplification', 'paperAmplification'> = defineClosedCurve({
  name: 'stableswap',
  summary: 'Nearly one price around a peg of 1, for tokens worth the same',
  formula: String.raw`2A(x + y) + D = 2A D + \frac{D^3}{4xy}`,
  parameters: { amplification },
  alternatives: { paperAmplification },
  sources: [
    {
      title: 'M. Egorov: StableSwap: Efficient Mechanism for Stablecoin Liquidity (2019), equation 4',
      url: 'https://docs.curve.fi/assets/pdf/stableswap-paper.pdf',
    },
  ],
  reflection: (_real, parameters) => parameters,
  over: (real, { amplification }) => {
    const twiceA = real.add(amplification, amplification)
    const { levelAt, move, reservesAbovePeg } = formulas(real, twiceA)
    return {
      tradingFunction: (x, y) => {
        const { sum, depth } = levelAt(x, y)
        return real.mul(sum, depth)
      },
      spotPrice: (x, y) => {
        const { shareX, shareY, stress } = levelAt(x, y)
        const perX = real.add(real.mul(twiceA, shareX), stress)
        const perY = real.add(real.mul(twiceA, shareY), stress)
        return real.mul(real.div(shareY, shareX), real.div(perX, perY))
      },
      reserves: price => {
        if (lessIn(real)(price, real.one)) {
          const { larger, smaller } = reservesAbovePeg(real.div(real.sub(real.one, price), price))
          return { x: larger, y: smaller }
        }
        const { larger, smaller } = reservesAbovePeg(real.sub(price, real.one))
        return { x: smaller, y: larger }
      },
      exactIn: (_tokenIn, reserveIn, reserveOut, amountIn) => {
        const { moved, remaining } = move(reserveIn, reserveOut, amountIn)
        return { amountOut: moved, remaining }
      },
      exactOut: (_tokenIn, reserveIn, reserveOut, amountOut) =>
        real.neg(move(reserveOut, reserveIn, real.neg(amountOut)).moved),
    }
  },
})
