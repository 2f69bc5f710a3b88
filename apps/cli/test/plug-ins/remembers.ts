import { defineCurve } from '@ammeter/core'

let questions = 0

export const remembers = defineCurve({
  name: 'remembers',
  summary: 'Answers depend on how many questions came before',
  formula: String.raw`\sqrt{x y}`,
  parameters: {},
  over: real => ({
    tradingFunction: (x, y) => {
      questions += 1
      return real.mul(real.of(1 + questions * 1e-9), real.mul(real.sqrt(x), real.sqrt(y)))
    },
  }),
})
