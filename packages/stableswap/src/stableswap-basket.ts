/**
 * StableSwap of n tokens: `A n Σx + D = A n D + D^(n+1) / (nⁿ ∏x)`, D the liquidity.
 *
 * | symbol | here | unit | domain |
 * | --- | --- | --- | --- |
 * | xᵢ | reserves | tokens | > 0 |
 * | A | amplification, the contracts' | number | 0 < A ≤ 10⁶ |
 * | N | `A·n` | number | |
 * | S | `Σx` | tokens | |
 * | d | depth, `D/S` | share | 0 < d ≤ 1 |
 * | k | evenness, `nⁿ ∏ xᵢ/S` | share | 0 < k ≤ 1 |
 * | σ | stress, `D^(n+1) / (nⁿ ∏x)`: a token's slope is `N + σ/xᵢ` | tokens | |
 *
 * Source: M. Egorov, *StableSwap: Efficient Mechanism for Stablecoin Liquidity* (2019), equation 4, in the contracts'
 * amplification.
 */
import { type BasketDefinition, defineBasket, type Num, newtonFromAbove, type Real, rootFinder } from '@ammeter/core'
import { amplification } from './amplification.js'

/** Numbers of tokens whose roots are cheaper than a power. */
const rootOver = (real: Real<Num>, tokens: number): ((a: Num) => Num) => {
  if (tokens === 2) return real.cbrt
  if (tokens === 3) return a => real.sqrt(real.sqrt(a))
  const exponent = real.div(real.one, real.of(tokens + 1))
  return a => real.pow(a, exponent)
}

/** The solvers of the level set. */
const formulas = (real: Real<Num>, amplified: Num, tokens: number) => {
  const { add, sub, mul, div, one, zero, compare, min, max, of } = real
  const descend = newtonFromAbove(real)
  const { findRoot, lnRatio } = rootFinder(real)
  const root = rootOver(real, tokens)
  const count = of(tokens)
  const N = mul(amplified, count)
  const lessOne = sub(N, one)
  const atLeastOne = max(N, one)
  const nextCount = of(tokens + 1)

  const power = (a: Num): Num => {
    let product = a
    for (let i = 1; i < tokens; i++) product = mul(product, a)
    return product
  }

  /**
   * The level through reserves: d is the root of `d^(n+1) + k(N − 1)d − kN`, convex and increasing above it;
   * `min(1, (k·max(N, 1))^(1/(n+1)))` is never below.
   */
  const levelAt = (reserves: readonly Num[]) => {
    let sum = zero
    for (let i = 0; i < tokens; i++) sum = add(sum, reserves[i] as Num)
    let evenness = one
    for (let i = 0; i < tokens; i++) evenness = mul(evenness, div(mul(count, reserves[i] as Num), sum))
    const linear = mul(evenness, lessOne)
    const constant = mul(evenness, N)
    const most = mul(evenness, atLeastOne)
    const start = compare(most, one) < 0 ? root(most) : one
    const depth = descend(start, d => {
      const high = power(d)
      return div(add(mul(count, mul(high, d)), constant), add(mul(nextCount, high), linear))
    })
    return { sum, depth, stress: mul(sum, div(mul(power(depth), depth), evenness)) }
  }

  /**
   * A move along the level: one reserve changes by `change`, another by `−moved`, both without cancellation.
   *
   * With `x′ = x + change` and `C = σxy/(N x′)`, the other reserve is the positive root of `y′² + B y′ − C = 0`. Here
   * `B = σ/N − y + change`, or the same from the level: the sum of the other reserves after the trade, less
   * `D(N − 1)/N`. The difference `y − y′` is the root of that equation shifted to start at zero.
   */
  const move = (reserves: readonly Num[], token: number, other: number, change: Num) => {
    const { sum, depth, stress } = levelAt(reserves)
    const x = reserves[token] as Num
    const y = reserves[other] as Num
    const changed = add(x, change)
    const perN = div(stress, N)
    const beside = sub(change, y)
    let others = changed
    for (let i = 0; i < tokens; i++) if (i !== token && i !== other) others = add(others, reserves[i] as Num)
    const ofDepth = mul(mul(sum, depth), div(lessOne, N))
    // Of the two forms of B, the one whose terms cancel less.
    const isDepthSmaller = compare(add(others, real.abs(ofDepth)), add(perN, real.abs(beside))) < 0
    const B = isDepthSmaller ? sub(others, ofDepth) : add(perN, beside)
    const C = mul(mul(y, div(x, changed)), perN)
    const fourC = mul(of(4), C)
    const square = real.sqrt(add(mul(B, B), fourC))
    // B + square, by the product of the two roots where B is negative.
    const slope = compare(B, zero) < 0 ? div(fourC, sub(square, B)) : add(B, square)
    const pull = mul(mul(y, div(change, changed)), add(perN, changed))
    const twice = of(2)
    return { moved: div(mul(twice, pull), add(mul(twice, y), slope)), remaining: div(mul(twice, C), slope) }
  }

  /**
   * The reserves of `D = 1` at prices. At the tangency `pᵢ = m(N + σ/xᵢ)`. With `δᵢ` the excess of a price over the least
   * of them, as a part of that, and `m = p_least / (N(1 + v))`: `xᵢ = σ/wᵢ`, `wᵢ = N(v + δᵢ(1 + v))`,
   * `σ^(n+1) = ∏wᵢ/nⁿ`. One unknown is left, v > 0: `Nσ Σ 1/wᵢ + 1 = N + σ`, where the left side falls faster.
   */
  const reservesAt = (prices: readonly Num[]): readonly Num[] => {
    const least = prices.reduce(min)
    const excess = prices.map(price => div(sub(price, least), least))
    const at = (v: Num) => {
      const w = excess.map(delta => mul(N, add(v, mul(delta, add(one, v)))))
      const sigma = root(w.map(each => div(each, count)).reduce(mul))
      const reserves = w.map(each => div(sigma, each))
      return { w, sigma, reserves, sum: reserves.reduce(add) }
    }
    const v = findRoot({
      quantity: 'reserves at prices',
      residual: point => {
        const { sigma, sum } = at(point)
        return lnRatio(add(mul(N, sum), one), add(N, sigma))
      },
      start: div(count, N),
      slope: real.neg(one),
      noise: real.roundingUnit,
      derivative: point => {
        const { w, sigma, reserves, sum } = at(point)
        const growth = excess.map((delta, i) => div(mul(N, add(one, delta)), w[i] as Num))
        const ofSigma = div(growth.reduce(add), nextCount)
        const ofSum = reserves.map((reserve, i) => mul(reserve, sub(ofSigma, growth[i] as Num))).reduce(add)
        return sub(div(mul(N, ofSum), add(mul(N, sum), one)), div(mul(sigma, ofSigma), add(N, sigma)))
      },
    })
    return at(v).reserves
  }

  const slopesAt = (reserves: readonly Num[]) => {
    const { stress } = levelAt(reserves)
    return reserves.map(reserve => add(N, div(stress, reserve)))
  }

  return { levelAt, move, reservesAt, slopesAt }
}

/**
 * StableSwap of Curve for two to eight tokens that are worth the same: nearly constant sum where they are held evenly,
 * constant product far from there. With two tokens it is the curve `stableswap`.
 *
 * `amplification` is the contracts' A, the one on every pool's page. Solved to the rounding of the arithmetic: trades are
 * exact to some tens of rounding units, also when they are tiny or nearly empty a reserve. Where tokens are worth the
 * same, reserves follow prices as steeply as A is large, and so does a rounding of a price given.
 *
 * @example
 * import { exactIn, float64, orThrow } from '@ammeter/core'
 * import { stableswapBasket } from '@ammeter/stableswap'
 *
 * const basket = orThrow(stableswapBasket(float64, { tokens: 3, amplification: 2000 }))
 * orThrow(basket.liquidity([100, 100, 100])) // => 300
 * const { amountOut } = orThrow(basket.swap([100, 100, 100], exactIn(0, 10, 2)))
 * amountOut.toFixed(6) // => '9.999495'
 */
export const stableswapBasket: BasketDefinition<'amplification', never, never> = defineBasket({
  name: 'stableswap',
  summary: 'Nearly one price, for tokens worth the same',
  formula: String.raw`A n \sum_i x_i + D = A n D + \frac{D^{n+1}}{n^n \prod_i x_i}`,
  tokens: { least: 2, most: 8, default: 3 },
  parameters: { amplification },
  sources: [
    {
      title: 'M. Egorov: StableSwap: Efficient Mechanism for Stablecoin Liquidity (2019), equation 4',
      url: 'https://docs.curve.fi/assets/pdf/stableswap-paper.pdf',
    },
  ],
  over: (real, { amplification: amplified }, tokens) => {
    const { levelAt, move, reservesAt, slopesAt } = formulas(real, amplified, tokens)
    return {
      tradingFunction: reserves => {
        const { sum, depth } = levelAt(reserves)
        return real.mul(sum, depth)
      },
      spotPrices: slopesAt,
      reserves: reservesAt,
      exactIn: (reserves, tokenIn, tokenOut, amountIn) => {
        const { moved, remaining } = move(reserves, tokenIn, tokenOut, amountIn)
        return { amountOut: moved, remaining }
      },
      exactOut: (reserves, tokenIn, tokenOut, amountOut) =>
        real.neg(move(reserves, tokenOut, tokenIn, real.neg(amountOut)).moved),
    }
  },
})
