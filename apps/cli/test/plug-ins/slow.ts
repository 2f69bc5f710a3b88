import { defineCurve } from '@ammeter/core'

export const slow = defineCurve({
  name: 'slow',
  summary: 'Right, and takes its time',
  formula: String.raw`\sqrt{x y}`,
  parameters: {},
  over: real => ({
    tradingFunction: (x, y) => {
      const start = performance.now()
      while (performance.now() < start + 100);
      return real.mul(real.sqrt(x), real.sqrt(y))
    },
  }),
})
