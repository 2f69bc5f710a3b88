// Completes a curve's formulas from the one ingredient that its author gave.

import { dual } from '../../arithmetic/dual.js'
import { lazy } from '../../lazy.js'
import { changeAlong, changeAtPrice } from '../../level/change-along.js'
import { coarsely } from '../../solve/coarse.js'
import type { CurveFormulas } from '../definition/definition.js'
import type { Completion, Formulas } from '../definition/formulas.js'
import { type IngredientName, ingredientOf } from '../definition/ingredients.js'
import { tryOperands } from '../definition/try-operands.js'
import { shortcutOf, throughDuals } from '../float64-derive/shortcut.js'
import { otherToken, type Reserves } from '../reserves.js'
import type { ChangeAlong, Derive, Derived } from './derived.js'
import { fromLevels } from './from-levels.js'
import { fromReserves, givenReserves, reservesOfValue } from './from-reserves.js'
import { inFloat64 } from './in-float64.js'
import { explicitLevels, implicitLevels } from './levels.js'
import { onlyPrice } from './price-ends.js'

/** How a curve comes from each ingredient. */
const DERIVATIONS: Readonly<Record<IngredientName, Derive>> = {
  tradingFunction: (formulas, coarse) => fromLevels(formulas, explicitLevels, coarse),
  levelSet: (formulas, coarse) => fromLevels(formulas, implicitLevels, coarse),
  reserves: (formulas, coarse) => fromReserves(formulas, givenReserves, 'reserves', coarse),
  value: (formulas, coarse) => fromReserves(formulas, reservesOfValue, 'value', coarse),
}

/**
 * A curve's formulas completed: what its author gave, and everything else derived from the ingredient among it. Reserves
 * and swaps take the shortcut where there is one, and are searched where it does not lead there.
 */
const complete: Completion['complete'] = <N>(formulas: Formulas<N>, name: string) => {
  const { real } = formulas
  const given: Partial<CurveFormulas<N>> = formulas.parts
  const ingredient = ingredientOf(given, name)
  const derive = DERIVATIONS[ingredient]
  const { coarser, finer } = formulas
  const coarse = coarser && inFloat64(real, () => derive(coarser()))
  const derived: Derived<N> = derive(throughDuals(formulas, ingredient), coarse)
  const searched = changeAlong(
    real,
    derived,
    finer && {
      real: () => finer().real,
      levels: () => derive(finer(), coarsely(real, derived, real.roundingUnit)),
    },
  )
  const shortcut = shortcutOf(formulas, derived.prices, ingredient)
  const { reserves: quickReserves, swap: quickSwap = () => undefined } = shortcut
  const line = lazy(() => onlyPrice(real, derived.prices()))
  const change: ChangeAlong<N> = (token, before, step, other) => {
    const price = line()
    if (price !== undefined) return changeAtPrice(real, price, token, step, other)
    try {
      const found = quickSwap(token, before, step, other)
      if (found !== undefined) return found
    } catch {
      // Whether the swap is refused, the search will tell.
    }
    return searched(token, before, step, other)
  }
  const reserves =
    quickReserves &&
    ((price: N): Reserves<N> => {
      try {
        const found = quickReserves(price)
        if (found !== undefined) return found
      } catch {
        // Whether they are refused, the search will tell.
      }
      return derived.reserves(price)
    })
  const exactIn: CurveFormulas<N>['exactIn'] = (tokenIn, reserveIn, reserveOut, amountIn) => {
    const { moved, left } = change(tokenIn, reserveIn, amountIn, reserveOut)
    return { amountOut: moved, remaining: left }
  }
  const exactOut: CurveFormulas<N>['exactOut'] = (tokenIn, reserveIn, reserveOut, amountOut) =>
    change(otherToken(tokenIn), reserveOut, real.neg(amountOut), reserveIn).moved
  return {
    tradingFunction: derived.tradingFunction,
    prices: derived.prices,
    reserves: given.reserves ?? reserves ?? derived.reserves,
    ...(given.value !== undefined && { value: given.value }),
    spotPrice: given.spotPrice ?? derived.spotPrice,
    exactIn: given.exactIn ?? exactIn,
    exactOut: given.exactOut ?? exactOut,
  }
}

/** A curve from any ingredient. */
export const derivation: Completion = { complete, dual, tryOperands }
