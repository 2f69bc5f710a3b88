import { Fault } from '../../fault.js'
import type { CurveFormulas } from './definition.js'

/** Formulas any one of which determines a curve; where an author gives several, the first of them does. */
export const INGREDIENTS = [
  'tradingFunction',
  'levelSet',
  'reserves',
  'value',
] as const satisfies readonly (keyof CurveFormulas<unknown>)[]

export type IngredientName = (typeof INGREDIENTS)[number]

/** The ingredient that determines a curve, among what its author gave. */
export const ingredientOf = (
  given: Readonly<Partial<Record<IngredientName, unknown>>>,
  name: string,
): IngredientName => {
  const found = INGREDIENTS.find(ingredient => typeof given[ingredient] === 'function')
  if (found !== undefined) return found
  throw new Fault({
    _tag: 'BrokenCurve',
    curve: name,
    member: 'over',
    given: `an object with ${Object.keys(given).join(', ') || 'nothing'}`,
    allowed: `an object with at least one of ${INGREDIENTS.join(', ')}`,
  })
}
