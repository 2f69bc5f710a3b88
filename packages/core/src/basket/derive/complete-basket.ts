// Completes the formulas of a basket from the one ingredient that its author gave.

import { dual } from '../../arithmetic/dual.js'
import { float64 } from '../../arithmetic/float64.js'
import type { Real } from '../../arithmetic/real.js'
import { ingredientOf } from '../../curve/definition/ingredients.js'
import { levelsInFloat64 } from '../../curve/derive/in-float64.js'
import { degreeRoot } from '../../curve/derive/normalisation.js'
import { attempt, Fault } from '../../fault.js'
import { lazy } from '../../lazy.js'
import { changeAlong } from '../../level/change-along.js'
import { coarsely } from '../../solve/coarse.js'
import type { BasketFormulas } from '../definition/definition.js'
import type { BasketForms, CompleteBasketParts } from '../definition/formulas.js'
import { dot } from '../dot.js'
import { invalidBasketReserves } from '../operations/check-basket.js'
import { type BasketLevels, levelsOfTwo } from './basket-levels.js'
import { CONCAVE, type ConcaveOver } from './concave.js'
import { conjugate } from './conjugate.js'

/** The formulas derived from any ingredient, from which trades are derived. */
type Derived<N> = Pick<BasketFormulas<N>, 'tradingFunction' | 'reserves' | 'spotPrices'> & {
  readonly levels: BasketLevels<N>
}

/** A search in many digits begins where one in `float64` ends. */
const startOf =
  <N>(real: Real<N>, coarser: (() => (weights: readonly number[]) => readonly number[]) | undefined) =>
  (weights: readonly N[]): readonly N[] | undefined =>
    coarser && attempt(() => coarser()(weights.map(real.toNumber)).map(real.of))

/** The formulas derived from a trading function or a level set. */
const fromTradingFunction = <N>(forms: BasketForms<N>, over: ConcaveOver): Derived<N> => {
  const { real, tokens, coarser } = forms
  const concave = over(forms)
  const normalised = lazy(() => {
    const overDual = forms.overDual()
    const along = over(overDual).value(new Array(tokens).fill(dual(real).variable(real.one)))
    return degreeRoot(real, real.div(along.derivative, along.value))
  })
  const tradingFunction = (held: readonly N[]) => normalised()(concave.value(held))
  const ratioAt = conjugate(forms, over, startOf(real, coarser && lazy(() => conjugate(coarser(), over))))
  const spotPrices = (held: readonly N[]) => concave.sloped(held).gradient
  const gradient = (held: readonly N[]) => {
    const { value, gradient: slopes } = concave.sloped(held)
    return slopes.map(slope => real.div(slope, value))
  }
  return {
    tradingFunction,
    reserves: prices => {
      const ratio = ratioAt(prices)
      const level = tradingFunction(ratio)
      return ratio.map(each => real.div(each, level))
    },
    spotPrices,
    levels: { real, formula: concave.formula, level: concave.value, gradient, implicit: concave.implicit },
  }
}

/** The formulas derived from reserves at prices, or from their value. */
const fromValue = <N>(forms: BasketForms<N>, over: ConcaveOver): Derived<N> => {
  const { real, coarser } = forms
  const concave = over(forms)
  const pricesAt = conjugate(forms, over, startOf(real, coarser && lazy(() => conjugate(coarser(), over))))
  const spotPrices = (held: readonly N[]) => {
    if (held.every(each => real.compare(each, real.zero) > 0)) return pricesAt(held)
    throw new Fault(
      invalidBasketReserves(real, held, 'above 0 of every token, where a basket is derived from its value'),
    )
  }
  // `p·x / V(p)` is least at the spot prices: an error of theirs enters squared.
  const levelAt = (prices: readonly N[], held: readonly N[]) => real.div(dot(real, prices, held), concave.value(prices))
  const tradingFunction = (held: readonly N[]) => levelAt(spotPrices(held), held)
  const gradient = (held: readonly N[]) => {
    const prices = spotPrices(held)
    const worth = dot(real, prices, held)
    return prices.map(price => real.div(price, worth))
  }
  return {
    tradingFunction,
    reserves: prices => concave.sloped(prices).gradient,
    spotPrices,
    levels: { real, formula: concave.formula, level: tradingFunction, gradient },
  }
}

const derive = <N>(forms: BasketForms<N>, name: string): Derived<N> => {
  const ingredient = ingredientOf(forms.parts, name)
  const isValue = ingredient === 'reserves' || ingredient === 'value'
  return (isValue ? fromValue : fromTradingFunction)(forms, CONCAVE[ingredient])
}

/**
 * The complete formulas of a basket: those that its author gave, and all others derived from the ingredient among them.
 */
export const completeBasket = <N>(forms: BasketForms<N>, name: string): CompleteBasketParts<N> => {
  const { real, finer, coarser } = forms
  const given: Partial<BasketFormulas<N>> = forms.parts
  const derived = derive(forms, name)
  const finest = finer && lazy(() => derive(finer(), name).levels)
  const coarsest = coarser && lazy(() => derive(coarser(), name).levels)
  const change = (held: readonly N[], tokenIn: number, tokenOut: number) => {
    const tokens = { x: tokenIn, y: tokenOut }
    const fewest =
      coarsest &&
      levelsInFloat64(
        real,
        lazy(() => levelsOfTwo(coarsest(), held.map(real.toNumber), tokens)),
      )
    const coarse = fewest && coarsely(real, fewest, real.of(float64.roundingUnit))
    const levels = levelsOfTwo(derived.levels, held, tokens, coarse)
    return changeAlong(
      real,
      levels,
      finest && {
        real: () => finest().real,
        levels: () => levelsOfTwo(finest(), held, tokens, coarsely(real, levels, real.roundingUnit)),
      },
    )
  }
  const exactIn: BasketFormulas<N>['exactIn'] = (held, tokenIn, tokenOut, amountIn) => {
    const [reserveIn, reserveOut] = [held[tokenIn] as N, held[tokenOut] as N]
    const { moved, left } = change(held, tokenIn, tokenOut)('x', reserveIn, amountIn, reserveOut)
    return { amountOut: moved, remaining: left }
  }
  const exactOut: BasketFormulas<N>['exactOut'] = (held, tokenIn, tokenOut, amountOut) => {
    const [reserveIn, reserveOut] = [held[tokenIn] as N, held[tokenOut] as N]
    return change(held, tokenIn, tokenOut)('y', reserveOut, real.neg(amountOut), reserveIn).moved
  }
  return {
    // A trading function that was given may be of another degree than 1.
    tradingFunction: derived.tradingFunction,
    reserves: given.reserves ?? derived.reserves,
    ...(given.value !== undefined && { value: given.value }),
    spotPrices: given.spotPrices ?? derived.spotPrices,
    exactIn: given.exactIn ?? exactIn,
    exactOut: given.exactOut ?? exactOut,
  }
}
