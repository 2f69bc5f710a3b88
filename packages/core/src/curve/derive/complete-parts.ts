import { dual } from '../../arithmetic/dual.js'
import { Fault } from '../../fault.js'
import type { CurveFormulas } from '../definition/definition.js'
import type { Completion, Formulas } from '../definition/formulas.js'
import { float64ExplicitLevels, float64ImplicitLevels } from '../float64-derive/float64-levels.js'
import type { Derived } from './derived.js'
import { fromLevels } from './from-levels.js'
import {
  float64GivenReserves,
  float64ReservesOfValue,
  fromReserves,
  givenReserves,
  reservesOfValue,
} from './from-reserves.js'
import { explicitLevels, implicitLevels } from './levels.js'
import { swapsAlong } from './swaps-along.js'
import { tryOperands } from './try-operands.js'

const INGREDIENTS = [
  'tradingFunction',
  'levelSet',
  'reserves',
  'value',
] as const satisfies readonly (keyof CurveFormulas<unknown>)[]

/** The curve of whichever ingredient its author gave: the first of them, where there are several. */
const derivedFrom = <N>(formulas: Formulas<N>, name: string): Derived<N> => {
  const given = formulas.parts as Partial<Record<keyof CurveFormulas<N>, unknown>>
  switch (INGREDIENTS.find(ingredient => typeof given[ingredient] === 'function')) {
    case 'tradingFunction':
      return fromLevels(formulas, explicitLevels, float64ExplicitLevels)
    case 'levelSet':
      return fromLevels(formulas, implicitLevels, float64ImplicitLevels)
    case 'reserves':
      return fromReserves(formulas, givenReserves, float64GivenReserves, 'reserves')
    case 'value':
      return fromReserves(formulas, reservesOfValue, float64ReservesOfValue, 'value')
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
const complete: Completion['complete'] = <N>(formulas: Formulas<N>, name: string) => {
  const given: Partial<CurveFormulas<N>> = formulas.parts
  const derived = derivedFrom(formulas, name)
  const swaps = swapsAlong(formulas, derived, finer => derivedFrom(finer, name))
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
export const derivation: Completion = { complete, dual, tryOperands }
