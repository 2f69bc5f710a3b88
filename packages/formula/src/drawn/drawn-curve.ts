/**
 * Liquidity drawn over the price: bars of equal width on a logarithmic axis, each a constant product in its own range.
 *
 * | symbol | here | unit | domain |
 * | --- | --- | --- | --- |
 * | a, b | lower, upper | Y per X | 0 < a < b |
 * | hᵢ | the heights of the bars | liquidity, √(X · Y) | ≥ 0, not all 0 |
 * | p | price | Y per X | > 0 |
 *
 * `x(p) = Σ hᵢ xᵢ(p)`, `y(p) = Σ hᵢ yᵢ(p)` with the reserves of a range from `a(b/a)^(i/n)` to the next: core's `sum` of ranges
 * in closed form. A trade walks from bar to bar, as in Uniswap v3.
 */
import { type CurveDefinition, defineClosedCurve, type Num, type Real, type Token } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { parseBars } from './bars.js'
import type { DrawingError } from './drawing-error.js'
import { drawnBars } from './drawn-bar.js'
import { placeAtPrice, placeOfReserves, reservesAt } from './drawn-place.js'
import { remainingOf, tradeAlong } from './drawn-trade.js'

/** The parameters of every drawing: where its bars begin and end. */
export const ENDS = {
  lower: { default: 0.5, above: 0, unit: 'price', meaning: 'price at which the first bar begins' },
  upper: { default: 2, above: 'lower', unit: 'price', meaning: 'price at which the last bar ends' },
} as const

/** The summary of every drawing. */
export const SUMMARY = 'Liquidity drawn over the price'

/** The value, in LaTeX. */
export const FORMULA = String.raw`V(p) = \sum_i h_i \, V_{[p_{i-1}, p_i]}(p)`

/** All formulas of a drawing, in an arithmetic. */
const formulasOf = (real: Real<Num>, lower: Num, upper: Num, heights: readonly string[]) => {
  const { add, mul, div, min, max } = real
  const bars = drawnBars(real, lower, upper, heights)
  const least = bars[0].lower
  const most = (bars.at(-1) ?? bars[0]).upper

  /**
   * The value of the reserves at the price of their proportion over that of liquidity 1: an error of that price changes it by
   * no more than the square of the error.
   */
  const placed = (x: Num, y: Num) => {
    const place = placeOfReserves(real, bars, x, y)
    const price = mul(place.root, place.root)
    const whole = reservesAt(real, place)
    return { place, liquidity: div(add(mul(price, x), y), add(mul(price, whole.x), whole.y)) }
  }
  const along = (tokenIn: Token, reserveIn: Num, reserveOut: Num) => {
    const { place, liquidity } = tokenIn === 'x' ? placed(reserveIn, reserveOut) : placed(reserveOut, reserveIn)
    return {
      liquidity,
      trade: (token: Token, amount: Num) => tradeAlong(real, bars, place, liquidity, tokenIn === 'y', token, amount),
    }
  }
  return {
    prices: { lower: least, upper: most },
    tradingFunction: (x: Num, y: Num) => placed(x, y).liquidity,
    spotPrice: (x: Num, y: Num) => {
      const { root } = placeOfReserves(real, bars, x, y)
      return min(max(mul(root, root), least), most)
    },
    reserves: (price: Num) => reservesAt(real, placeAtPrice(real, bars, price)),
    exactIn: (tokenIn: Token, reserveIn: Num, reserveOut: Num, amountIn: Num) => {
      const { liquidity, trade } = along(tokenIn, reserveIn, reserveOut)
      const traded = trade(tokenIn, amountIn)
      const tokenOut = tokenIn === 'x' ? 'y' : 'x'
      return { amountOut: traded.other, remaining: remainingOf(real, traded, liquidity, tokenOut, reserveOut) }
    },
    exactOut: (tokenIn: Token, reserveIn: Num, reserveOut: Num, amountOut: Num) =>
      along(tokenIn, reserveIn, reserveOut).trade(tokenIn === 'x' ? 'y' : 'x', amountOut).other,
  }
}

/**
 * The curve of drawn liquidity: a definition like any other, named by its bars. The heights are liquidity, over bars of equal
 * width in the logarithm of the price; one bar is `concentrated`.
 *
 * Closed forms throughout: 64 bars cost little more than one.
 *
 * @param bars Heights from the lowest price to the highest, `3/5/8`: at most 64 numerals of at least 0, one of them above 0.
 * @returns A definition with the parameters `lower` and `upper`, which tools set together by `width`, around the price at entry;
 * `DrawingError` if the text is no such list.
 *
 * @example
 * import { float64, orThrow } from '@ammeter/core'
 * import { drawnCurve } from '@ammeter/formula'
 * import { either as E } from 'fp-ts'
 *
 * const made = drawnCurve('2/4')
 * const curve = E.isRight(made) ? orThrow(made.right(float64, { lower: 1, upper: 16 })) : undefined
 * curve?.reserves(4) // => { _tag: 'Right', right: { x: 1, y: 2 } }
 * E.isRight(made) && made.right.name // => 'drawn:bars=2/4'
 */
export const drawnCurve = (bars: string): E.Either<DrawingError, CurveDefinition<'lower' | 'upper'>> =>
  E.either.map(parseBars(bars), heights =>
    defineClosedCurve({
      name: `drawn:bars=${bars}`,
      summary: SUMMARY,
      formula: FORMULA,
      parameters: ENDS,
      range: { lower: 'lower', upper: 'upper' },
      sources: [
        {
          title: 'H. Adams, N. Zinsmeister, M. Salem, R. Keefer, D. Robinson: Uniswap v3 Core (2021), section 6',
          url: 'https://uniswap.org/whitepaper-v3.pdf',
        },
      ],
      over: (real, { lower, upper }) => formulasOf(real, lower, upper, heights),
    }),
  )
