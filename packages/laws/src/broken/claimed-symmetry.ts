import { defineCurve } from '@ammeter/core'
import type { BrokenCurve } from './broken-curve.js'

/** Weights of 80 and 20 that are said to be their own reflection. */
export const claimedSymmetry: BrokenCurve = {
  definition: defineCurve({
    name: 'claimed-symmetry',
    summary: 'Weights 80/20, as if it did not matter which token is X',
    formula: 'x^{0.8} y^{0.2}',
    parameters: {},
    reflection: (_real, parameters) => parameters,
    over: real => ({
      tradingFunction: (x, y) => real.mul(real.pow(x, real.of('0.8')), real.pow(y, real.of('0.2'))),
    }),
  }),
  mistake: 'a curve of unequal weights claims to be its own reflection',
  breaks: ['reflection'],
  arithmetic: 'float64',
}
