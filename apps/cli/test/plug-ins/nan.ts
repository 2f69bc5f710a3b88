import { defineCurve } from '@ammeter/core'

export const nan = defineCurve({
  name: 'nan',
  summary: 'No number where there is much more of X',
  formula: String.raw`\sqrt{x y}`,
  parameters: {},
  over: real => ({
    tradingFunction: (x, y) =>
      real.compare(x, real.mul(real.of(1000), y)) > 0 ? real.of('none') : real.mul(real.sqrt(x), real.sqrt(y)),
  }),
})
