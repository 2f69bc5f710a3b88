import { concentrated } from '@ammeter/concentrated'
import { constantProduct } from '@ammeter/constant-product'
import { constantSum } from '@ammeter/constant-sum'
import { type Answer, type Curve, type CurveError, orThrow, type Real } from '@ammeter/core'
import { stableswap } from '@ammeter/stableswap'
import { weighted } from '@ammeter/weighted'
import { parameters } from '../races/workload.js'

const { peg, weight, amplification, range } = parameters

/** The curves that are timed, each with its parameters. */
const definitions = {
  'constant-product': real => constantProduct(real, {}),
  'constant-sum': real => constantSum(real, { peg }),
  weighted: real => weighted(real, { weight }),
  stableswap: real => stableswap(real, { amplification }),
  concentrated: real => concentrated(real, range),
} satisfies Record<string, <N>(real: Real<N>) => Answer<Curve<N>>>

export type CurveName = keyof typeof definitions

export const curveNames = Object.keys(definitions) as readonly CurveName[]

/** A curve in an arithmetic, with the parameters that it races with. */
export const curveOver = <N>(name: CurveName, real: Real<N>): Curve<N> =>
  orThrow<CurveError, Curve<N>>(definitions[name](real))
