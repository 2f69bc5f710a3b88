import { defineCurve } from '@ammeter/core'

export const infinite = defineCurve({
  name: 'infinite',
  summary: 'Infinity where X runs out',
  formula: String.raw`\sqrt{x y}`,
  parameters: {},
  over: real => ({
    tradingFunction: (x, y) =>
      real.compare(real.mul(real.of(1000), x), y) < 0
        ? real.div(real.one, real.zero)
        : real.mul(real.sqrt(x), real.sqrt(y)),
  }),
})
