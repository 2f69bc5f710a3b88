import { type CurveDefinition, defineCurve, type Num, type Real } from '@ammeter/core'
import { sound } from '../src/broken/broken-curve.ts'

/** A constant product, in closed form. */
export const product: CurveDefinition<never, never> = defineCurve({
  name: 'product',
  summary: 'A constant product',
  formula: String.raw`\sqrt{x y}`,
  parameters: {},
  reflection: (_real, parameters) => parameters,
  over: sound,
})

/** A constant product of which only the trading function is given. */
export const derivedProduct: CurveDefinition<never, never> = defineCurve({
  name: 'derived-product',
  summary: 'A constant product, from its trading function',
  formula: String.raw`\sqrt{x y}`,
  parameters: {},
  over: (real: Real<Num>) => ({ tradingFunction: (x, y) => real.mul(real.sqrt(x), real.sqrt(y)) }),
})

/** A constant sum, in closed form. */
export const sum: CurveDefinition<'peg', never> = defineCurve({
  name: 'sum',
  summary: 'A constant sum',
  formula: 'c x + y',
  parameters: { peg: { default: 1, above: 0, unit: 'price', meaning: 'the one price' } },
  reflection: (real, { peg }) => ({ peg: real.div(real.one, peg) }),
  over: (real, { peg }) => ({
    prices: { lower: peg, upper: peg },
    tradingFunction: (x, y) => real.add(real.mul(peg, x), y),
    spotPrice: () => peg,
    reserves: price => {
      const side = real.compare(price, peg)
      const y = side < 0 ? real.zero : side > 0 ? real.one : real.of('0.5')
      return { x: real.div(real.sub(real.one, y), peg), y }
    },
    exactIn: (tokenIn, _reserveIn, reserveOut, amountIn) => {
      const amountOut = tokenIn === 'x' ? real.mul(peg, amountIn) : real.div(amountIn, peg)
      return { amountOut, remaining: real.sub(reserveOut, amountOut) }
    },
    exactOut: (tokenIn, _reserveIn, _reserveOut, amountOut) =>
      tokenIn === 'x' ? real.div(amountOut, peg) : real.mul(peg, amountOut),
  }),
})

/** `V = √p` up to the price 1, `(p + 1)/2` nowhere: a curve of one side, whose X runs out at the price 4. */
export const capped: CurveDefinition<never, never> = defineCurve({
  name: 'capped',
  summary: 'A constant product that sells its last X at the price 4',
  formula: String.raw`\sqrt{(x + 1/2) y}`,
  parameters: {},
  over: (real: Real<Num>) => {
    const four = real.of(4)
    return {
      prices: { upper: four },
      reserves: price => {
        const root = real.sqrt(real.min(price, four))
        return {
          x: real.div(
            real.sub(four, real.mul(root, root)),
            real.mul(real.add(real.of(2), root), real.mul(real.of(2), root)),
          ),
          y: root,
        }
      },
    }
  },
})
