import type { CurveFormulas } from '../definition/definition.js'
import { dual } from '../../arithmetic/dual.js'
import { Fault } from '../../fault.js'
import type { Completion, Formulated } from '../definition/formulated.js'
import type { Derived } from './derived.js'
import { fromLevels } from './from-levels.js'
import {
  fromReserves,
  givenReserves,
  plainGivenReserves,
  plainReservesOfValue,
  reservesOfValue,
} from './from-reserves.js'
import { explicitLevels, implicitLevels } from './levels.js'
import { plainExplicitLevels, plainImplicitLevels } from '../float64-derive/float64-levels.js'
import { swapsAlong } from './swaps-along.js'

const INGREDIENTS = [
  'tradingFunction',
  'levelSet',
  'reserves',
  'value',
] as const satisfies readonly (keyof CurveFormulas<unknown>)[]

/** The curve of whichever ingredient its author gave: the first of them, where there are several. */
const derivedFrom = <N>(formulated: Formulated<N>, name: string): Derived<N> => {
  const given = formulated.parts as Partial<Record<keyof CurveFormulas<N>, unknown>>
  switch (INGREDIENTS.find(ingredient => typeof given[ingredient] === 'function')) {
    case 'tradingFunction':
      return fromLevels(formulated, explicitLevels, plainExplicitLevels)
    case 'levelSet':
      return fromLevels(formulated, implicitLevels, plainImplicitLevels)
    case 'reserves':
      return fromReserves(formulated, givenReserves, plainGivenReserves, 'reserves')
    case 'value':
      return fromReserves(formulated, reservesOfValue, plainReservesOfValue, 'value')
    default:
      throw new Fault({
        _tag: 'BrokenCurve',
        curve: name,
        member: 'over',
        given: `an object with ${Object.keys(given).join(', ') || 'nothing'}`,
        allowed: `an object with at least one of ${INGREDIENTS.join(', ')}`,
      })
  }
}

/** A curve's formulas completed: what its author gave, and everything else derived from the ingredient among it. */
const complete: Completion['complete'] = <N>(formulated: Formulated<N>, name: string) => {
  const given: Partial<CurveFormulas<N>> = formulated.parts
  const derived = derivedFrom(formulated, name)
  const swaps = swapsAlong(formulated, derived, finer => derivedFrom(finer, name))
  return {
    tradingFunction: derived.tradingFunction,
    prices: derived.prices,
    reserves: given.reserves ?? derived.reserves,
    ...(given.value !== undefined && { value: given.value }),
    spotPrice: given.spotPrice ?? derived.spotPrice,
    exactIn: given.exactIn ?? swaps.exactIn,
    exactOut: given.exactOut ?? swaps.exactOut,
  }
}

/** A curve from any ingredient. */
export const derivation: Completion = { complete, dual }
