import { defineCurve } from '@ammeter/core'

export const mutates = defineCurve({
  name: 'mutates',
  summary: 'Clears the sign of the decimal that it is given',
  formula: String.raw`\sqrt{x y}`,
  parameters: {},
  over: real => ({
    tradingFunction: (x, y) => {
      if (typeof x === 'object' && 's' in x) (x as { s: number }).s = 1
      return real.mul(real.sqrt(x), real.sqrt(y))
    },
  }),
})
