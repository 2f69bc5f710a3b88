/**
 * Concentrated range: `(x + L/√b)(y + L√a) = L²`.
 *
 * | symbol | here | unit | domain |
 * | --- | --- | --- | --- |
 * | x, y | real reserves | tokens | ≥ 0, not both 0 |
 * | a, b | lower, upper | Y per X | 0 < a < b |
 * | p | price | Y per X | > 0 |
 * | L | liquidity | √(X · Y) | > 0 |
 *
 * The reserves are the real ones; the virtual ones, `x + L/√b` and `y + L√a`, stay inside this file.
 *
 * Source: H. Adams, N. Zinsmeister, M. Salem, R. Keefer and D. Robinson, *Uniswap v3 Core* (2021), equations 2.2, 6.1,
 * 6.29 and 6.30.
 */
import { type CurveDefinition, defineClosedCurve } from '@ammeter/core'
import { rawPriceAtTick, TICKS } from './price-at-tick.js'

/**
 * A position of Uniswap v3: a constant product with all its liquidity between two prices.
 *
 * Outside the range it holds one token only and stops trading; `reserves` then answers the amounts at the nearer end.
 * Give the range as prices, or as ticks of Uniswap v3 where both tokens have the same decimals (`priceAtTick` serves
 * where they differ).
 *
 * Closed forms throughout, free of cancellation also near the ends: exact to a few rounding units.
 *
 * @example
 * import { concentrated } from '@ammeter/concentrated'
 * import { float64, orThrow } from '@ammeter/core'
 *
 * const curve = orThrow(concentrated(float64, { lower: 1, upper: 16 }))
 * orThrow(curve.reserves(4)) // => { x: 0.25, y: 1 }
 * orThrow(curve.reserves(100)) // => { x: 0, y: 3 }
 */
export const concentrated: CurveDefinition<'lower' | 'upper', 'lowerTick' | 'upperTick'> = defineClosedCurve({
  name: 'concentrated',
  summary: 'Constant product between two prices only',
  formula: String.raw`\left(x + \frac{L}{\sqrt{b}}\right)\left(y + L\sqrt{a}\right) = L^2`,
  parameters: {
    lower: { default: 0.5, above: 0, unit: 'price', meaning: 'price below which the position holds X only' },
    upper: { default: 2, above: 'lower', unit: 'price', meaning: 'price above which the position holds Y only' },
  },
  alternatives: {
    lowerTick: {
      insteadOf: 'lower',
      atLeast: TICKS.least,
      atMost: TICKS.most,
      integer: true,
      unit: 'tick',
      meaning: 'Uniswap v3 tick of the lower price, for tokens of equal decimals',
      convert: rawPriceAtTick,
    },
    upperTick: {
      insteadOf: 'upper',
      atLeast: TICKS.least,
      atMost: TICKS.most,
      integer: true,
      unit: 'tick',
      meaning: 'Uniswap v3 tick of the upper price, for tokens of equal decimals',
      convert: rawPriceAtTick,
    },
  },
  range: { lower: 'lower', upper: 'upper' },
  sources: [
    {
      title:
        'H. Adams, N. Zinsmeister, M. Salem, R. Keefer, D. Robinson: Uniswap v3 Core (2021), equations 2.2, 6.1, 6.29, 6.30',
      url: 'https://uniswap.org/whitepaper-v3.pdf',
    },
  ],
  reflection: (real, { lower, upper }) => ({
    lower: real.div(real.one, upper),
    upper: real.div(real.one, lower),
  }),
  over: (real, { lower, upper }) => {
    const rootLower = real.sqrt(lower)
    const rootUpper = real.sqrt(upper)
    /** `1/√b`: the virtual X of liquidity 1. */
    const virtualX = real.div(real.one, rootUpper)
    /** `1 − √(a/b)`, from the difference of the prices: exact also for a narrow range. */
    const width = real.div(real.sub(upper, lower), real.mul(rootUpper, real.add(rootUpper, rootLower)))
    const doubleWidth = real.add(width, width)
    const quadrupleWidth = real.add(doubleWidth, doubleWidth)

    /** The positive root of `(1 − √(a/b)) L² − (x√a + y/√b) L − x y = 0`. */
    const tradingFunction = (x: typeof lower, y: typeof lower) => {
      const linear = real.add(real.mul(x, rootLower), real.mul(y, virtualX))
      const constant = real.mul(quadrupleWidth, real.mul(x, y))
      return real.div(real.add(linear, real.sqrt(real.add(real.mul(linear, linear), constant))), doubleWidth)
    }

    /** The reserves of liquidity 1 at the ends of the range, where there are no others. */
    const most = { x: real.div(width, rootLower), y: real.mul(width, rootUpper) }

    /** The virtual parts of the reserves of the token paid in and of the token paid out, and the most of the former. */
    const virtual = (tokenIn: 'x' | 'y', reserveIn: typeof lower, reserveOut: typeof lower) => {
      const liquidity =
        tokenIn === 'x' ? tradingFunction(reserveIn, reserveOut) : tradingFunction(reserveOut, reserveIn)
      const ofX = real.mul(liquidity, virtualX)
      const ofY = real.mul(liquidity, rootLower)
      const mostOfIn = real.mul(liquidity, most[tokenIn])
      return tokenIn === 'x' ? { ofIn: ofX, ofOut: ofY, mostOfIn } : { ofIn: ofY, ofOut: ofX, mostOfIn }
    }

    return {
      prices: { lower, upper },
      tradingFunction,
      spotPrice: (x, y) => {
        const liquidity = tradingFunction(x, y)
        const price = real.div(real.add(y, real.mul(liquidity, rootLower)), real.add(x, real.mul(liquidity, virtualX)))
        return real.min(real.max(price, lower), upper)
      },
      reserves: price => {
        const clamped = real.min(real.max(price, lower), upper)
        const root = real.sqrt(clamped)
        return {
          // 1/√q − 1/√b and √q − √a, each from the difference of the prices.
          x: real.div(real.sub(upper, clamped), real.mul(real.add(rootUpper, root), real.mul(rootUpper, root))),
          y: real.div(real.sub(clamped, lower), real.add(root, rootLower)),
        }
      },
      exactIn: (tokenIn, reserveIn, reserveOut, amountIn) => {
        const { ofIn, ofOut, mostOfIn } = virtual(tokenIn, reserveIn, reserveOut)
        const grown = real.add(real.add(reserveIn, ofIn), amountIn)
        const amountOut = real.mul(amountIn, real.div(real.add(reserveOut, ofOut), grown))
        // What is left, as the rest of the reserve or as the way to the end of the range: the one that rounds less.
        const perToken = real.div(ofOut, grown)
        const remaining =
          real.compare(amountOut, real.mul(mostOfIn, perToken)) <= 0
            ? real.sub(reserveOut, amountOut)
            : real.mul(real.sub(mostOfIn, real.add(reserveIn, amountIn)), perToken)
        return { amountOut, remaining }
      },
      exactOut: (tokenIn, reserveIn, reserveOut, amountOut) => {
        const { ofIn, ofOut } = virtual(tokenIn, reserveIn, reserveOut)
        const left = real.add(real.sub(reserveOut, amountOut), ofOut)
        return real.mul(amountOut, real.div(real.add(reserveIn, ofIn), left))
      },
    }
  },
})
