import { defineCurve } from '@ammeter/core'

export const endless = defineCurve({
  name: 'endless',
  summary: 'A loop that ends at no price above 100',
  formula: String.raw`\sqrt{x y}`,
  parameters: {},
  over: real => ({
    tradingFunction: (x, y) => {
      while (real.compare(y, real.mul(real.of(100), x)) > 0);
      return real.mul(real.sqrt(x), real.sqrt(y))
    },
  }),
})
