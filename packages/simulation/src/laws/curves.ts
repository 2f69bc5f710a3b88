import { type CurveDefinition, defineCurve } from '@ammeter/core'

/** A constant product between two prices. The price can leave its range. */
export const range: CurveDefinition<'lower' | 'upper'> = defineCurve({
  name: 'range',
  summary: 'A constant product between two prices, on which plug-ins are tried',
  formula: String.raw`(x + L/\sqrt{b})(y + L\sqrt{a}) = L^2`,
  parameters: {
    lower: { default: 0.5, above: 0, unit: 'price', meaning: 'lowest price' },
    upper: { default: 2, above: 'lower', unit: 'price', meaning: 'highest price' },
  },
  over: (real, { lower, upper }) => {
    const rootLower = real.sqrt(lower)
    const virtualX = real.div(real.one, real.sqrt(upper))
    const level = (x: typeof lower, y: typeof lower) => {
      const linear = real.add(real.mul(x, rootLower), real.mul(y, virtualX))
      const width = real.sub(real.one, real.mul(rootLower, virtualX))
      const constant = real.mul(real.of(4), real.mul(width, real.mul(x, y)))
      const root = real.sqrt(real.add(real.mul(linear, linear), constant))
      return real.div(real.add(linear, root), real.add(width, width))
    }
    return {
      prices: { lower, upper },
      tradingFunction: level,
      reserves: price => {
        const root = real.sqrt(real.min(real.max(price, lower), upper))
        return { x: real.sub(real.div(real.one, root), virtualX), y: real.sub(root, rootLower) }
      },
      spotPrice: (x, y) => {
        const liquidity = level(x, y)
        const price = real.div(real.add(y, real.mul(liquidity, rootLower)), real.add(x, real.mul(liquidity, virtualX)))
        return real.min(real.max(price, lower), upper)
      },
    }
  },
})
