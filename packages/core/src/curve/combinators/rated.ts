import { either as E } from 'fp-ts'
import type { Real } from '../../arithmetic/real.js'
import { parameterInputs } from '../../parameters/parameter.js'
import { definitionOver } from '../../plug-in/definition-over.js'
import type { GivenParameters } from '../../plug-in/metadata.js'
import type { CurveDefinition, CurveMetadata } from '../definition/definition.js'
import { combine } from './combine.js'
import { rateRecipe } from './scale-rate.js'

const RATE = { default: 1, above: 0, meaning: 'how many of the X that the curve knows one X counts as' } as const

/**
 * A definition with one parameter more: the `rate` of `scaleRate`. For curves of tokens that stand for others, and for
 * pools whose rate a controller moves. Prices among the other parameters stay those of the underlying X.
 *
 * @param definition The definition of any curve without a parameter `rate`.
 * @returns A definition whose name begins with `rated-`. Errors: those of the definition, and `InvalidParameter` for a
 * rate that is not above 0.
 *
 * @example
 * import { float64, orThrow, rated } from '@ammeter/core'
 * import { stableswap } from '@ammeter/stableswap'
 *
 * const staked = rated(stableswap)
 * const curve = orThrow(staked(float64, { amplification: 200, rate: 1.25 }))
 * curve.parameters // => { amplification: 200, rate: 1.25 }
 * orThrow(curve.spotPrice({ x: 400, y: 500 })) // => 1.25
 */
export const rated = <const K extends string, const A extends string>(
  definition: CurveDefinition<K, A>,
): CurveDefinition<K | 'rate', A> => {
  // The ends of a range are prices of the underlying X: a width around the price at entry would miss them by the rate.
  const { range: _range, ...metadata } = definition
  const own: CurveMetadata<K | 'rate', A> = {
    ...metadata,
    name: `rated-${definition.name}`,
    summary: `${definition.summary}, X counted at a rate`,
    formula: '\\varphi(rate \\cdot x, y)',
    parameters: { ...definition.parameters, rate: RATE } as CurveMetadata<K | 'rate', A>['parameters'],
  }
  const rates = definitionOver('curve', own, <N>(real: Real<N>, parameters: Readonly<Record<K | 'rate', N>>) => {
    const { rate, ...others } = parameters
    const inner = parameterInputs(real, others as Readonly<Record<string, N>>)
    return E.either.chain(definition(real, inner as GivenParameters<K, A>), curve =>
      combine<N, 'rate'>(rateRecipe(own.name), [curve], { rate }, parameters),
    )
  })
  return rates as unknown as CurveDefinition<K | 'rate', A>
}
