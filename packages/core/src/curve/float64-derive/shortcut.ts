// The fast path in float64, for each ingredient of a curve.

import { type Dual, dual } from '../../arithmetic/dual.js'
import { float64 } from '../../arithmetic/float64.js'
import { lazy } from '../../lazy.js'
import type { PriceRange } from '../curve.js'
import type { CurveFormulas } from '../definition/definition.js'
import type { Formulas } from '../definition/formulas.js'
import type { IngredientName } from '../definition/ingredients.js'
import type { Shortcut } from '../derive/derived.js'
import { expectDual } from '../derive/expect-dual.js'
import { explicitLevels, implicitLevels, type LevelsOver } from '../derive/levels.js'
import { normalisation } from '../derive/normalisation.js'
import { type Float64Levels, float64ExplicitLevels, float64ImplicitLevels } from './float64-levels.js'
import { float64PriceSwap } from './float64-price-swap.js'
import { float64Reserves } from './float64-reserves.js'
import { float64Swap } from './float64-swap.js'
import { float64GivenReserves, float64ReservesOfValue } from './price-probe.js'

/** The shortcut of an ingredient. */
type Way = (formulas: Formulas<number>, prices: () => PriceRange<number>) => Shortcut<number>

const fromLevels =
  (levelsOf: (formulas: Formulas<number>) => Float64Levels, levelsOver: LevelsOver): Way =>
  (formulas, prices) => {
    const levels = levelsOf(formulas)
    const normalised = lazy(() => normalisation(formulas, levelsOver))
    return { reserves: float64Reserves(levels, level => normalised()(level), prices), swap: float64Swap(levels) }
  }

const WAYS: Readonly<Record<IngredientName, Way>> = {
  tradingFunction: fromLevels(float64ExplicitLevels, explicitLevels),
  levelSet: fromLevels(float64ImplicitLevels, implicitLevels),
  reserves: (formulas, prices) => ({ swap: float64PriceSwap(float64GivenReserves(formulas), prices) }),
  value: (formulas, prices) => ({ swap: float64PriceSwap(float64ReservesOfValue(formulas), prices) }),
}

const isFloat64 = <N>({ real }: Formulas<N>): boolean => (real as unknown) === float64

/** The shortcut of a curve in `float64`; none in other arithmetics. Only here are its numbers known to be `number`. */
export const shortcutOf = <N>(
  formulas: Formulas<N>,
  prices: () => PriceRange<N>,
  ingredient: IngredientName,
): Shortcut<N> => {
  if (!isFloat64(formulas)) return {}
  const [plain, ends] = [formulas, prices] as unknown as Parameters<Way>
  return WAYS[ingredient](plain, ends) as unknown as Shortcut<N>
}

/**
 * The formulas, with the one that searches call replaced by the same formula over dual numbers: V8 compiles a formula best
 * if only one arithmetic runs through it. A curve in closed form searches no trading function.
 */
export const throughDuals = <N>(formulas: Formulas<N>, ingredient: IngredientName): Formulas<N> => {
  if (!isFloat64(formulas)) return formulas
  const { real, overDual } = formulas
  const parts: Partial<CurveFormulas<N>> = formulas.parts
  const { constant } = dual(real)
  const overDuals = () => overDual().parts as CurveFormulas<Dual<N>>
  const tradingFunction = (x: N, y: N): N =>
    expectDual('tradingFunction', overDuals().tradingFunction(constant(x), constant(y))).value
  const levelSet = (x: N, y: N, level: N): N =>
    expectDual('levelSet', overDuals().levelSet(constant(x), constant(y), constant(level))).value
  switch (ingredient) {
    case 'tradingFunction':
      return parts.reserves && parts.exactIn ? formulas : { ...formulas, parts: { ...parts, tradingFunction } }
    case 'levelSet':
      return { ...formulas, parts: { ...parts, levelSet } }
    default:
      return formulas
  }
}
