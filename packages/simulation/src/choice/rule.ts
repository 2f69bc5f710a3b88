// The rule by which one curve, or holding, is chosen.

import type { ChoiceOutcome } from './outcome.js'

/** By what one chooses: the best median of what is bearable, or the best mean less a multiple of the deviation. */
export type ChoiceRule =
  /** What may be lost against holding in one case of twenty, from 0 to 1. */
  | { readonly bear: number }
  /** How many standard deviations are taken off the mean, 0 or more. */
  | { readonly deviations: number }

/** The figures of an outcome that a rule looks at. */
export type RankedFigures = Pick<ChoiceOutcome, 'median' | 'worstTwentieth' | 'mean' | 'deviation'>

/** Which curve to choose, by its place. */
export interface Chosen {
  /** None where holding is the answer. */
  readonly choice: number | null
  /**
   * The bolder ones, from the next on: curves with a better median than that of the choice, or than holding, whose worst
   * twentieth is not bearable. None under a rule that knows no bearable loss.
   */
  readonly bolder: readonly number[]
}

/** The place of the largest number above 0, the first one of equals; none where there is none. */
export const largestAboveZero = (scores: readonly number[]): number | null =>
  scores.reduce<number | null>((best, score, index) => {
    const level = best === null ? 0 : (scores[best] as number)
    return score > level ? index : best
  }, null)

/** What a rule makes of a curve: the higher the better, and 0 or less is no better than holding. */
export const scoreOf = (rule: ChoiceRule, figures: RankedFigures): number => {
  if (!('bear' in rule)) return figures.mean - rule.deviations * figures.deviation
  return figures.worstTwentieth >= -rule.bear ? figures.median : Number.NEGATIVE_INFINITY
}

/**
 * The curve to choose: of those whose worst twentieth is bearable the one with the best median net against holding, or that
 * with the best mean less a multiple of the deviation. Holding is the answer where no bearable median is above 0: not to
 * provide liquidity at all comes to 0, and dares nothing.
 *
 * @param outcomes What the curves came to; those that have no answer left undefined.
 *
 * @example
 * import { chooseAmong, outcomeOf } from '@ammeter/simulation/choice'
 *
 * const calm = outcomeOf([-0.01, 0.01, 0.02], [0, 0, 0])
 * const bold = outcomeOf([-0.2, 0.05, 0.1], [0, 0, 0])
 * chooseAmong([calm, bold], { bear: 0.05 }) // => { choice: 0, bolder: [1] }
 * chooseAmong([calm, bold], { bear: 0.5 }) // => { choice: 1, bolder: [] }
 * chooseAmong([bold], { bear: 0.05 }) // => { choice: null, bolder: [0] }
 */
export const chooseAmong = (outcomes: readonly (RankedFigures | undefined)[], rule: ChoiceRule): Chosen => {
  const choice = largestAboveZero(
    outcomes.map(outcome => (outcome === undefined ? Number.NEGATIVE_INFINITY : scoreOf(rule, outcome))),
  )
  if (!('bear' in rule)) return { choice, bolder: [] }
  const level = choice === null ? 0 : (outcomes[choice]?.median ?? 0)
  const bolder = outcomes
    .flatMap((outcome, index) => (outcome === undefined ? [] : [{ ...outcome, index }]))
    .filter(({ median, worstTwentieth }) => median > level && worstTwentieth < -rule.bear)
    .sort((a, b) => a.median - b.median || a.index - b.index)
  return { choice, bolder: bolder.map(({ index }) => index) }
}
