import { defineCurve } from '@ammeter/core'

export const fillsMemory = defineCurve({
  name: 'fills-memory',
  summary: 'Keeps every step of a search that does not end',
  formula: String.raw`\sqrt{x y}`,
  parameters: {},
  over: real => ({
    tradingFunction: (x, y) => {
      const steps: object[] = []
      for (;;) steps.push({ x, y, root: [real.mul(real.sqrt(x), real.sqrt(y))] })
    },
  }),
})
