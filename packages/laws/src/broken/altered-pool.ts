// Pools altered after each trade or with time, as bases of broken ones.

import type { CurvePool, ParameterInput, Pool, PoolDefinition, PoolSource, Real } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { CheckablePool } from '../pools/subject.js'

/** What becomes of a pool after a trade, or as time passes. */
export interface Alteration {
  readonly afterSwap?: <N>(pool: CurvePool<N>) => CurvePool<N>
  readonly afterTime?: <N>(pool: CurvePool<N>) => CurvePool<N>
}

const altered = <N>(pool: CurvePool<N>, alteration: Alteration): Pool<N> => {
  const { afterSwap = same => same, afterTime = same => same } = alteration
  const again = (next: CurvePool<N>) => altered(next, alteration)
  const { name, tokens, reserves, collected, protocolFees, time, state, curve } = pool
  const view: Pool<N> & Pick<CurvePool<N>, 'curve'> = {
    ...{ name, tokens, reserves, collected, protocolFees, time, state, curve },
    quote: (...tokensAsked) => pool.quote(...tokensAsked),
    swap: trade => E.either.map(pool.swap(trade), made => ({ ...made, pool: again(afterSwap(made.pool)) })),
    addLiquidity: added => pool.addLiquidity(added),
    removeLiquidity: removed => pool.removeLiquidity(removed),
    at: event => E.either.map(pool.at(event), later => again(event.time > time ? afterTime(later) : later)),
  }
  return view
}

/** A sound kind of pool that also does something else. No formula of an author can do that, but a pool made by hand can. */
export const alteredPool = (sound: PoolDefinition, name: string, alteration: Alteration): CheckablePool => {
  const definition = <N>(real: Real<N>, given?: Readonly<Partial<Record<string, ParameterInput>>>) =>
    E.either.map(
      sound(real, given),
      (source): PoolSource<N> => ({
        ...source,
        open: terms => E.either.map(source.open(terms), pool => altered(pool, alteration)),
      }),
    )
  Object.defineProperty(definition, 'name', { value: name, enumerable: true })
  return Object.assign(definition, { summary: name, parameters: sound.parameters }) as unknown as CheckablePool
}
