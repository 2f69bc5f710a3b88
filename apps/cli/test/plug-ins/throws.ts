import { defineCurve } from '@ammeter/core'

export const throws = defineCurve({
  name: 'throws',
  summary: 'An assertion about the size of the pool',
  formula: String.raw`\sqrt{x y}`,
  parameters: {},
  over: real => ({
    tradingFunction: (x, y) => {
      if (real.compare(x, real.of(1_000_000)) > 0) throw new RangeError('too much of X')
      return real.mul(real.sqrt(x), real.sqrt(y))
    },
  }),
})
