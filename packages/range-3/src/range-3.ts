/**
 * Three tokens concentrated in a range: `∏ (xᵢ + aL) = L³`, `a = α^(1/3)`.
 *
 * | symbol | here | unit | domain |
 * | --- | --- | --- | --- |
 * | xᵢ | reserves | tokens | ≥ 0 |
 * | Xᵢ | virtual reserves, `xᵢ + aL` | tokens | > 0 |
 * | α | `lower`: every pair's price lies between α and 1/α | token per token | 0 < α < 1 |
 * | pᵢ | prices | unit per token | > 0 |
 *
 * Source: Gyroscope, *Concentrated Liquidity Pools* (3-CLP, 2022).
 */
import { type BasketDefinition, defineBasket, type Num, newtonFromAbove, type Real } from '@ammeter/core'

/** The formulas in an arithmetic. */
const formulas = (real: Real<Num>, lower: Num) => {
  const { add, sub, mul, div, one, zero, compare, min, of, expm1, log1p } = real
  const descend = newtonFromAbove(real)
  const [two, three] = [of(2), of(3)]
  const a = real.cbrt(lower)
  const rest = sub(one, lower)
  /** `ln a`, and `1 − a` with all its digits, however near to 1 or to 0 α is. */
  const lnA = div(compare(lower, of(0.5)) < 0 ? real.ln(lower) : log1p(real.neg(rest)), three)
  const toOne = real.neg(expm1(lnA))
  const isPositive = (value: Num) => compare(value, zero) > 0

  /**
   * `y = 1/L` is the root of `c₃y³ + c₂y² + c₁y = 1 − α`, with `c₃ = x₁x₂x₃`, `c₂ = a Σ xᵢxⱼ`, `c₁ = a² Σ xᵢ`: convex and
   * increasing, and each term alone gives a bound from above.
   */
  const liquidity = ([x, y, z]: readonly [Num, Num, Num]): Num => {
    const c3 = mul(x, mul(y, z))
    const c2 = mul(a, add(mul(x, y), mul(z, add(x, y))))
    const c1 = mul(mul(a, a), add(add(x, y), z))
    const bounds = [div(rest, c1)]
    if (isPositive(c2)) bounds.push(real.sqrt(div(rest, c2)))
    if (isPositive(c3)) bounds.push(real.cbrt(div(rest, c3)))
    const inverse = descend(bounds.reduce(min), u => {
      const [square, cube] = [mul(u, u), mul(u, mul(u, u))]
      const above = add(add(mul(mul(two, c3), cube), mul(c2, square)), rest)
      return div(above, add(add(mul(mul(three, c3), square), mul(mul(two, c2), u)), c1))
    })
    return div(one, inverse)
  }

  const virtual = (reserves: readonly Num[]): readonly Num[] => {
    const shift = mul(a, liquidity(reserves as readonly [Num, Num, Num]))
    return reserves.map(reserve => add(reserve, shift))
  }

  /** A reserve that is none is exactly nothing. */
  const atLeastNothing = (held: Num) => (isPositive(held) ? held : zero)

  /** `ln(a/b)`, without cancellation where they are near each other. */
  const lnRatio = (above: Num, below: Num) => log1p(div(sub(above, below), below))

  /**
   * The cheapest reserves where the other tokens are at nothing: those have the virtual reserve a, the product of all is
   * 1, and the virtual reserves of the tokens within have equal values. So `ln Xᵢ = (Σ ln(pⱼ/pᵢ) − (3 − n) ln a)/n`.
   */
  const reservesAmong = (prices: readonly Num[], within: readonly number[]): readonly Num[] => {
    const gone = mul(of(prices.length - within.length), lnA)
    const held = prices.map((price, i) => {
      if (!within.includes(i)) return zero
      const logs = within.map(j => lnRatio(prices[j] as Num, price)).reduce(add)
      return add(expm1(div(sub(logs, gone), of(within.length))), toOne)
    })
    const isInside = within.length === 1 || within.every(i => isPositive(held[i] as Num))
    if (isInside) return held.map(atLeastNothing)
    const dearest = within.reduce((most, i) => (compare(prices[i] as Num, prices[most] as Num) > 0 ? i : most))
    return reservesAmong(
      prices,
      within.filter(i => i !== dearest),
    )
  }

  return { liquidity, virtual, reserves: (prices: readonly Num[]) => reservesAmong(prices, [0, 1, 2]) }
}

/**
 * The basket of Gyroscope's 3-CLP: three tokens worth about the same, all of whose prices in each other lie between
 * `lower` and its reciprocal. Where one is dearer than that, the basket holds none of it.
 *
 * Closed forms, but for the liquidity: that is the root of a cubic, to the rounding of the arithmetic.
 *
 * @example
 * import { float64, orThrow } from '@ammeter/core'
 * import { range3 } from '@ammeter/range-3'
 *
 * const basket = orThrow(range3(float64, { lower: 0.125 }))
 * orThrow(basket.reserves([1, 1, 1])) // => [0.5, 0.5, 0.5]
 * orThrow(basket.reserves([100, 1, 1]))[0] // => 0
 */
export const range3: BasketDefinition<'lower', never, never> = defineBasket({
  name: 'range-3',
  summary: 'Three tokens worth about the same, concentrated in a range of their prices',
  formula: String.raw`\prod_i (x_i + \alpha^{1/3} L) = L^3`,
  tokens: { least: 3, most: 3 },
  parameters: {
    lower: {
      default: 0.5,
      above: 0,
      below: 1,
      meaning: 'lowest price of one token in another; the highest is 1/lower',
    },
  },
  sources: [{ title: 'Gyroscope: Concentrated Liquidity Pools, the 3-CLP (2022)', url: 'https://docs.gyro.finance/' }],
  over: (real, { lower }) => {
    const { liquidity, virtual, reserves } = formulas(real, lower)
    const { add, sub, mul, div } = real
    return {
      tradingFunction: held => liquidity(held as readonly [Num, Num, Num]),
      spotPrices: held => virtual(held).map(each => div(real.one, each)),
      reserves,
      exactIn: (held, tokenIn, tokenOut, amountIn) => {
        const all = virtual(held)
        const share = div(amountIn, add(all[tokenIn] as Num, amountIn))
        const amountOut = mul(all[tokenOut] as Num, share)
        return { amountOut, remaining: sub(held[tokenOut] as Num, amountOut) }
      },
      exactOut: (held, tokenIn, tokenOut, amountOut) => {
        const all = virtual(held)
        return mul(all[tokenIn] as Num, div(amountOut, sub(all[tokenOut] as Num, amountOut)))
      },
    }
  },
})
