import { either as E, function as F } from 'fp-ts'
import { assembleCurve } from './assemble-curve.js'
import type { Answer, Curve } from './curve.js'
import type { CurveAuthoring, CurveDefinition, CurveParts, Num } from './definition.js'
import { completeParts } from './derive/complete-parts.js'
import type { PartsOver } from './derive/over.js'
import { type Dual, dual } from './dual.js'
import { refusalOf } from './fault.js'
import { once } from './once.js'
import { type ParameterInput, resolveParameters } from './parameter.js'
import type { Real } from './real.js'
import { reflectParts } from './reflect-parts.js'

type Values<K extends string, N> = Readonly<Record<K, N>>

/** The curve for parameters already resolved. The one place where an author's opaque numbers become an `N`. */
const build = <N, K extends string, A extends string>(
  authored: CurveAuthoring<K, A>,
  real: Real<N>,
  parameters: Values<K, N>,
): Answer<Curve<N>> => {
  const over: PartsOver<N> = <M>(arithmetic: Real<M>, lift: (a: N) => M): CurveParts<M> =>
    authored.over(
      arithmetic as unknown as Real<Num>,
      mapValues(parameters, lift) as unknown as Values<K, Num>,
    ) as unknown as CurveParts<M>
  try {
    const parts = completeParts({ real, parts: over(real, identity), over }, authored.name)
    const overDual = dual(real)
    const finer = real.finer
    const curve: Answer<Curve<N>> = E.right(
      assembleCurve({
        name: authored.name,
        real,
        parameters,
        parts,
        reflected: once(() => reflected(authored, real, parameters)),
        finer: once(() => (finer === undefined ? curve : build(authored, finer(), parameters))),
        dual: once(() => build<Dual<N>, K, A>(authored, overDual, mapValues(parameters, overDual.constant))),
      }),
    )
    return curve
  } catch (thrown) {
    return E.left(refusalOf(thrown, authored.name, 'over'))
  }
}

/** The reflected curve: by the author's reflection of the parameters, or else by exchanging the tokens of every formula. */
const reflected = <N, K extends string, A extends string>(
  authored: CurveAuthoring<K, A>,
  real: Real<N>,
  parameters: Values<K, N>,
): Answer<Curve<N>> => {
  const { reflection } = authored
  if (reflection === undefined) return build(reflectParts(authored), real, parameters)
  try {
    const values = reflection(real as unknown as Real<Num>, parameters as unknown as Values<K, Num>)
    return build(authored, real, values as unknown as Values<K, N>)
  } catch (thrown) {
    return E.left(refusalOf(thrown, authored.name, 'reflection'))
  }
}

const identity = <A>(a: A): A => a

const mapValues = <K extends string, N, M>(record: Values<K, N>, f: (value: N) => M): Values<K, M> =>
  Object.fromEntries(Object.entries<N>(record).map(([key, value]) => [key, f(value)])) as Record<K, M>

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
