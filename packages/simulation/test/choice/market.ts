import { orThrow } from '@ammeter/core'
import { type ChoiceCurve, type ChoiceModel, type CurveOutcome, choiceModel } from '../../src/choice/index.js'
import { geometricBrownianMotion, type PathSettings } from '../../src/index.js'
import { product, range, weighted } from '../curves.js'

/** The market of the questions: 30 days from a price of 2,000 in steps of an hour. */
export const pathOf = (volatility: number): PathSettings => ({
  ...{ model: geometricBrownianMotion, parameters: { volatility }, price: 2000, days: 30, stepSeconds: 3600 },
})

/** A range ×/÷w around the price. */
export const rangeOf = (width: number) => range(2000 / width, 2000 * width)

/** Full range, 80/20, and two ranges. */
export const curves: readonly ChoiceCurve[] = [product, weighted, rangeOf(1.5), rangeOf(1.15)].map(curve => ({ curve }))

/** What each curve comes to on all of the paths of a model. */
export const outcomesOf = (model: ChoiceModel, marketApr: number): readonly CurveOutcome[] => {
  model.advanceTo()
  return orThrow(model.answer({ marketApr, rule: { bear: 0.05 } })).curves.map(each => orThrow(each as never))
}

/** The model of these curves, all of its paths done. */
export const modelOf = (volatility: number, paths = 4000, seed = 1): ChoiceModel => {
  const model = orThrow(choiceModel(curves, { path: pathOf(volatility), paths, seed }))
  model.advanceTo()
  return model
}
