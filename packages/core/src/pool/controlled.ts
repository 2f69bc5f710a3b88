// Pools whose curve is moved by a controller.

import { either as E } from 'fp-ts'
import type { Num } from '../arithmetic/num.js'
import type { Real } from '../arithmetic/real.js'
import { unwrap } from '../curve/combinators/combine.js'
import type { Answer, Curve } from '../curve/curve.js'
import type { CurveDefinition } from '../curve/definition/definition.js'
import { guarded } from '../fault.js'
import { parameterInputs } from '../parameters/parameter.js'
import { definitionOver } from '../plug-in/definition-over.js'
import type { GivenParameters, PlugInMetadata } from '../plug-in/metadata.js'
import type { Controller, ControllerAuthoring, ControllerFormulas } from './controller.js'
import type { CurvePool } from './curve-pool.js'
import { openPool } from './open-pool.js'
import type { PoolSource } from './pool-of.js'
import type { PoolTerms } from './terms.js'

/** A kind of pool in no arithmetic yet. Call it with an arithmetic and parameters, and give the result to `poolOf`. */
export interface PoolDefinition<K extends string = string, A extends string = string> extends PlugInMetadata<K, A> {
  readonly kind: 'pool'
  <N>(real: Real<N>, parameters?: GivenParameters<K, A>): Answer<PoolSource<N, CurvePool<N>>>
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
): PoolDefinition<K, A> => {
  const { over, ...metadata } = authored
  const { name } = metadata
  const made = definitionOver('pool', metadata, <N>(real: Real<N>, parameters: Readonly<Record<K, N>>) => {
    const steers = guarded(name, 'over', () => {
      const formulas = over(real as unknown as Real<Num>, parameters as unknown as Readonly<Record<K, Num>>)
      return steering(definition as unknown as CurveDefinition, real, formulas as unknown as ControllerFormulas<N>)
    })
    return E.either.map(steers, controller => ({
      kind: 'pool source' as const,
      name,
      real,
      parameters,
      hasOwnFee: false,
      open: (terms: PoolTerms<N>) => openPool({ name, real, parameters, steers: controller }, terms),
    }))
  })
  return made as unknown as PoolDefinition<K, A>
}
