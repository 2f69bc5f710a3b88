/**
 * Which curve to choose: curves side by side on common random paths, with fees by depth.
 *
 * @packageDocumentation
 */
export { type DepthPoint, depthAlong } from './along-prices.js'
export { breakEvenApr } from './break-even.js'
export { type ChoiceMap, type ChoiceMapSettings, choiceMap } from './choice-map.js'
export {
  type ChoiceAnswer,
  type ChoiceModel,
  type ChoiceQuestion,
  type CurveOutcome,
  choiceModel,
} from './choice-model.js'
export type { ChoiceCurve, EndValue, EnteredCurve } from './curve/entered-curve.js'
export type { ChoiceSettings, EnteredOnPaths } from './entered-on-paths.js'
export type { RangeOf } from './fit-width.js'
export { type ChoiceMapAxes, choiceMapAxes } from './map-axes.js'
export { type ChoiceOutcome, outcomeOf } from './outcome.js'
export type { BrownianPaths, PathReader } from './paths/brownian-paths.js'
export type { ChoicePaths } from './paths/choice-paths.js'
export type { StraightPieces } from './paths/straight-pieces.js'
export { type ChoiceRule, type Chosen, chooseAmong, type RankedFigures } from './rule.js'
export { widthSearch } from './width-search.js'
