import { either as E } from 'fp-ts'
import type { Num } from '../arithmetic/num.js'
import type { Real } from '../arithmetic/real.js'
import { checkArithmetic } from '../check.js'
import { unwrap } from '../curve/combinators/combine.js'
import type { Answer, Curve } from '../curve/curve.js'
import type { CurveDefinition, Source } from '../curve/definition/definition.js'
import { guarded } from '../fault.js'
import {
  type AlternativeParameter,
  type Parameter,
  type ParameterInput,
  parameterInputs,
  resolveParameters,
} from '../parameters/parameter.js'
import type { Controller, ControllerAuthoring, ControllerFormulas } from './controller.js'
import type { CurvePool } from './curve-pool.js'
import { openPool } from './open-pool.js'
import type { PoolSource } from './pool-of.js'

/** What tools need to show a kind of pool and to build controls for it. */
export interface PoolMetadata<K extends string = string, A extends string = string> {
  /** A short name in lower case with hyphens. */
  readonly name: string
  /** One line for people. */
  readonly summary: string
  readonly parameters: Readonly<Record<K, Parameter<NoInfer<K>>>>
  readonly alternatives?: Readonly<Record<A, AlternativeParameter<NoInfer<K>>>>
  readonly sources?: readonly Source[]
}

/** A kind of pool in no arithmetic yet. Call it with an arithmetic and parameters, and give the result to `poolOf`. */
export interface PoolDefinition<K extends string = string, A extends string = string> extends PoolMetadata<K, A> {
  readonly kind: 'pool'
  <N>(real: Real<N>, parameters?: Readonly<Partial<Record<K | A, ParameterInput>>>): Answer<PoolSource<N, CurvePool<N>>>
}

const isSame = <N>(real: Real<N>, a: Readonly<Record<string, N>>, b: Readonly<Record<string, N>>): boolean =>
  Object.entries(a).every(([name, value]) => {
    const other = b[name]
    return other !== undefined && real.equals(value, other)
  })

/** A controller that makes curves out of a definition. */
const steering = <N>(
  definition: CurveDefinition,
  real: Real<N>,
  { start = () => ({}), onTime, onSwap, parameters }: ControllerFormulas<N>,
): Controller<N> => {
  const curveWith = (values: Readonly<Record<string, N>>) =>
    unwrap<Curve<N>>(definition(real, parameterInputs(real, values)))
  return {
    start,
    ...(onTime && { onTime }),
    ...(onSwap && { onSwap }),
    curveWith,
    curveAt: (memory, time, before) => {
      const values = parameters(memory, time)
      if (values === undefined) return undefined
      return before !== undefined && isSame(real, values, before.parameters) ? before : curveWith(values)
    },
  }
}

/**
 * A pool whose curve's parameters move: a controller keeps a state, sees time, an oracle and trades, and answers the
 * parameters. An update keeps the reserves; the liquidity is then the level of the new curve that they lie on.
 *
 * @param definition The curve.
 * @param authored The name of the pool, its parameters, and the controller over any arithmetic.
 * @returns A definition for `poolOf`. It answers `UnknownParameter`, `InvalidParameter`, or `BrokenCurve` where the
 * formulas throw.
 *
 * @example
 * import { controlled, float64, orThrow, poolOf } from '@ammeter/core'
 * import { weighted } from '@ammeter/weighted'
 *
 * const bootstrapping = controlled(weighted, {
 *   name: 'bootstrapping',
 *   summary: 'A weight that falls from 75 % to 25 % in three days',
 *   parameters: {},
 *   over: real => ({
 *     parameters: (_memory, time) => ({ weight: real.of(0.75 - 0.5 * Math.min(1, time / 259_200)) }),
 *   }),
 * })
 * const pool = orThrow(poolOf(orThrow(bootstrapping(float64)), { reserves: { x: 900, y: 300 } }))
 * orThrow(pool.spotPrice()) // => 1
 * const later = orThrow(pool.at({ time: 259_200 }))
 * later.curve.parameters // => { weight: 0.25 }
 * later.reserves // => { x: 900, y: 300 }
 */
export const controlled = <
  P extends string,
  B extends string,
  const K extends string = never,
  const A extends string = never,
>(
  definition: CurveDefinition<P, B>,
  authored: ControllerAuthoring<K, A, P>,
): PoolDefinition<K, A> =>
  poolDefinition(authored, (real, parameters) => {
    const formulas = authored.over(
      real as unknown as Real<Num>,
      parameters as unknown as Readonly<Record<K, Num>>,
    ) as unknown as ControllerFormulas<typeof real.zero>
    return steering(definition as unknown as CurveDefinition, real, formulas)
  })

/** A definition out of metadata and what makes a controller. */
const poolDefinition = <K extends string, A extends string>(
  authored: ControllerAuthoring<K, A, string>,
  controllerOf: <N>(real: Real<N>, parameters: Readonly<Record<K, N>>) => Controller<N>,
): PoolDefinition<K, A> => {
  const { over: _over, name, ...metadata } = authored
  const definition = <N>(
    real: Real<N>,
    given?: Readonly<Partial<Record<K | A, ParameterInput>>>,
  ): Answer<PoolSource<N, CurvePool<N>>> => {
    const invalid = checkArithmetic(real)
    if (invalid !== undefined) return E.left(invalid)
    const resolved = resolveParameters(authored, real, given)
    if (E.isLeft(resolved)) return resolved
    const parameters: Readonly<Record<K, N>> = resolved.right
    return E.either.map(
      guarded(name, 'over', () => controllerOf(real, parameters)),
      controller => ({
        kind: 'pool source' as const,
        name,
        real,
        parameters,
        hasOwnFee: false,
        open: terms => openPool({ name, real, parameters, steers: controller }, terms),
      }),
    )
  }
  // A function's own `name` is not writable, only configurable.
  Object.defineProperty(definition, 'name', { value: name, enumerable: true })
  return Object.assign(definition, { ...metadata, kind: 'pool' as const })
}
