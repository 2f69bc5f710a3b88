import { either as E, function as F } from 'fp-ts'
import type { Answer, Curve } from './curve.js'
import { curveOf, mapValues } from './curve-of.js'
import type { CurveAuthoring, CurveDefinition, CurveParts, Num } from './definition.js'
import { dual } from './dual.js'
import { refusalOf } from './fault.js'
import type { Formulated } from './formulated.js'
import { once } from './once.js'
import { type ParameterInput, resolveParameters } from './parameter.js'
import type { Real } from './real.js'
import { shown } from './shown.js'

type Values<K extends string, N> = Readonly<Record<K, N>>

/** The formulas in an arithmetic. The one place where an author's opaque numbers stand for an `N`. */
const formulate = <N, K extends string, A extends string>(
  authored: CurveAuthoring<K, A>,
  real: Real<N>,
  parameters: Values<K, N>,
): Formulated<N> => {
  const { finer } = real
  return {
    real,
    parts: authored.over(
      real as unknown as Real<Num>,
      parameters as unknown as Values<K, Num>,
    ) as unknown as CurveParts<N>,
    differentiated: once(() => {
      const overDual = dual(real)
      return formulate(authored, overDual, mapValues(parameters, overDual.constant))
    }),
    ...(finer && { finer: once(() => formulate(authored, finer(), parameters)) }),
  }
}

/** The curve for parameters already resolved. */
const build = <N, K extends string, A extends string>(
  authored: CurveAuthoring<K, A>,
  real: Real<N>,
  parameters: Values<K, N>,
): Answer<Curve<N>> => {
  const { name, reflection } = authored
  return curveOf({
    name,
    parameters,
    formulate: () => formulate(authored, real, parameters),
    ...(reflection && {
      reflected: () => {
        try {
          const values = reflection(real as unknown as Real<Num>, parameters as unknown as Values<K, Num>)
          return build(authored, real, values as unknown as Values<K, N>)
        } catch (thrown) {
          return E.left(refusalOf(thrown, name, 'reflection'))
        }
      },
    }),
  })
}

/**
 * A curve from its formulas: checks parameters, guards every formula, and adds everything that can be derived.
 *
 * @param authored The formulas with the curve's name, summary and parameters.
 * @returns A definition: call it with an arithmetic and parameters. It answers `UnknownParameter`, `InvalidParameter`,
 * `InvalidArithmetic`, or `BrokenCurve` where the formulas throw.
 *
 * @example
 * import { defineCurve, float64, orThrow } from '@ammeter/core'
 *
 * const geometric = defineCurve({
 *   name: 'geometric',
 *   summary: 'Geometric mean with unequal weights',
 *   formula: 'x^{w} y^{1-w}',
 *   parameters: { weight: { default: 0.8, above: 0, below: 1, unit: 'share', meaning: 'share of X in the value' } },
 *   over: (real, { weight }) => ({
 *     tradingFunction: (x, y) => real.mul(real.pow(x, weight), real.pow(y, real.sub(real.one, weight))),
 *   }),
 * })
 * const curve = orThrow(geometric(float64, { weight: 0.75 }))
 * orThrow(curve.spotPrice({ x: 3, y: 5 })) // => 5
 */
export const defineCurve = <const K extends string = never, const A extends string = never>(
  authored: CurveAuthoring<K, A>,
): CurveDefinition<K, A> => {
  const { over: _over, reflection: _reflection, name, ...metadata } = authored
  const definition = <N>(real: Real<N>, given: Readonly<Partial<Record<K | A, ParameterInput>>>): Answer<Curve<N>> => {
    if (typeof real?.isFinite !== 'function') {
      return E.left({
        _tag: 'InvalidArithmetic',
        given: shown(real),
        allowed: 'an arithmetic, such as float64 or decimal',
      })
    }
    if (!real.isFinite(real.one)) {
      return E.left({ _tag: 'InvalidArithmetic', given: real.name, allowed: 'an arithmetic with numbers' })
    }
    return F.pipe(
      resolveParameters(authored, real, given ?? {}),
      E.chain(parameters => build(authored, real, parameters)),
    )
  }
  // A function's own `name` is not writable, only configurable.
  Object.defineProperty(definition, 'name', { value: name, enumerable: true })
  return Object.assign(definition, metadata)
}
