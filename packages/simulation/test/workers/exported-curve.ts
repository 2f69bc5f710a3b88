import { defineCurve } from '@ammeter/core'

/** A module that exports a curve, as a package does. */
export const power = defineCurve({
  name: 'power',
  summary: 'Geometric mean',
  formula: 'x^w y^{1-w}',
  parameters: { weight: { default: 0.5, above: 0, below: 1, meaning: 'share of X' } },
  over: (real, { weight }) => ({
    tradingFunction: (x, y) => real.mul(real.pow(x, weight), real.pow(y, real.sub(real.one, weight))),
  }),
})
