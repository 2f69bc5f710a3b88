import { defineCurve } from '@ammeter/core'

export const fillsMemory = defineCurve({
  name: 'fills-memory',
  summary: 'Keeps every step of a search that does not end',
  formula: String.raw`\sqrt{x y}`,
  parameters: {},
  over: () => ({
    tradingFunction: () => {
      // Numbers of a megabyte each fill it within seconds.
      const steps: bigint[] = []
      for (;;) steps.push(1n << BigInt(8_000_000 + steps.length))
    },
  }),
})
