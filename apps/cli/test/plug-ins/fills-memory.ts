import { defineCurve } from '@ammeter/core'

export const fillsMemory = defineCurve({
  name: 'fills-memory',
  summary: 'Keeps every step of a search that does not end',
  formula: String.raw`\sqrt{x y}`,
  parameters: {},
  over: real => ({
    tradingFunction: (x, y) => {
      const steps: unknown[] = []
      for (;;) steps.push(new Array(100_000).fill(real.add(x, y)))
    },
  }),
})
