import { defineCurve } from '@ammeter/core'

/** With little time left, prices far from 1 are out of all reach: at 0.0001 a pool would hold Y to the part of 10⁻⁴⁰⁰. */
export const yieldspace = defineCurve({
  name: 'yieldspace',
  summary: 'A yield curve',
  formula: 'x^{1-t} + y^{1-t}',
  parameters: { t: { default: 0.1, above: 0, below: 1, meaning: 'time' } },
  over: (real, { t }) => {
    const rest = real.sub(real.one, t)
    return { tradingFunction: (x, y) => real.add(real.pow(x, rest), real.pow(y, rest)) }
  },
})
