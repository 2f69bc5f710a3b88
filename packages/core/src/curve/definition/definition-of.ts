// From what an author writes to a definition that is called with an arithmetic and parameters.

import { float64 } from '../../arithmetic/float64.js'
import type { Num } from '../../arithmetic/num.js'
import type { Real } from '../../arithmetic/real.js'
import { toWider } from '../../arithmetic/widening.js'
import { answerOf } from '../../fault.js'
import { lazy } from '../../lazy.js'
import { definitionOver } from '../../plug-in/definition-over.js'
import type { Answer, Curve } from '../curve.js'
import { curveOf, mapValues } from './curve-of.js'
import type { CurveAuthoring, CurveDefinition, CurveParts } from './definition.js'
import type { Completion, Formulas } from './formulas.js'

type Values<K extends string, N> = Readonly<Record<K, N>>

/** The formulas in an arithmetic. The one place where an author's opaque numbers stand for an `N`. */
const formulate = <N, K extends string, A extends string>(
  authored: CurveAuthoring<K, A>,
  completion: Completion,
  real: Real<N>,
  parameters: Values<K, N>,
): Formulas<N> => {
  const { finer, wider } = real
  return {
    real,
    parts: authored.over(
      real as unknown as Real<Num>,
      parameters as unknown as Values<K, Num>,
    ) as unknown as CurveParts<N>,
    overDual: lazy(() => {
      completion.tryOperands?.(authored, real, parameters)
      const overDual = completion.dual(real)
      return formulate(authored, completion, overDual, mapValues(parameters, overDual.constant))
    }),
    ...(finer && {
      finer: lazy(() => formulate(authored, completion, finer(), parameters)),
      coarser: lazy(() => formulate(authored, completion, float64, mapValues(parameters, real.toNumber))),
    }),
    ...(wider && { wider: lazy(() => formulate(authored, completion, wider(), mapValues(parameters, toWider))) }),
  }
}

/** The curve for parameters already resolved. */
const build = <N, K extends string, A extends string>(
  authored: CurveAuthoring<K, A>,
  completion: Completion,
  real: Real<N>,
  parameters: Values<K, N>,
): Answer<Curve<N>> => {
  const { name, reflection } = authored
  return curveOf({
    name,
    parameters,
    completion,
    formulate: () => formulate(authored, completion, real, parameters),
    ...(reflection && {
      reflected: () =>
        answerOf(name, 'reflection', () => {
          const values = reflection(real as unknown as Real<Num>, parameters as unknown as Values<K, Num>)
          return build(authored, completion, real, values as unknown as Values<K, N>)
        }),
    }),
  })
}

/** The definition of a curve whose formulas are completed in a given way: its parameters checked, every formula guarded. */
export const definitionOf = <K extends string, A extends string>(
  authored: CurveAuthoring<K, A>,
  completion: Completion,
): CurveDefinition<K, A> => {
  const { over: _over, reflection: _reflection, ...metadata } = authored
  const definition = definitionOver('curve', metadata, <N>(real: Real<N>, parameters: Values<K, N>) =>
    build(authored, completion, real, parameters),
  )
  return definition as unknown as CurveDefinition<K, A>
}
