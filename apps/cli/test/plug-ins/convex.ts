import { defineCurve } from '@ammeter/core'

export const convex = defineCurve({
  name: 'convex',
  summary: 'Its level sets bend the wrong way',
  formula: String.raw`\sqrt{x^2 + y^2}`,
  parameters: {},
  over: real => ({
    tradingFunction: (x, y) => real.sqrt(real.add(real.mul(x, x), real.mul(y, y))),
  }),
})
