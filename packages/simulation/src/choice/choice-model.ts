// Curves side by side on common random paths, with fees by depth.

import { either as E } from 'fp-ts'
import type { InvalidSetting, SimulationError } from '../errors.js'
import { checkSettings, domains } from '../settings.js'
import type { ChoiceCurve } from './curve/entered-curve.js'
import { type ChoiceSettings, type EnteredOnPaths, enterOnPaths } from './entered-on-paths.js'
import { fitWidth, type RangeOf } from './fit-width.js'
import { type ChoiceOutcome, outcomeOf } from './outcome.js'
import { type ChoicePaths, keptPaths } from './paths/choice-paths.js'
import { type ChoiceRule, type Chosen, chooseAmong } from './rule.js'
import { netsAt, type Sampling, sample } from './samples.js'

/** What is asked of the paths: what full range pays, and by what one chooses. */
export interface ChoiceQuestion {
  /** What a constant product of the same market earns in fees, all together, as a fraction a year: 0.09 is 9 %. */
  readonly marketApr: number
  readonly rule: ChoiceRule
}

/** What a curve came to, with its impermanent loss at half and at twice the price at entry. */
export interface CurveOutcome extends ChoiceOutcome {
  readonly lossAtHalf: number
  readonly lossAtDouble: number
}

/** The answer to a question. */
export interface ChoiceAnswer extends Chosen {
  /** On how many paths it stands. */
  readonly paths: number
  /** What each curve came to, in their order, or why it has no answer; those without take no part in the choice. */
  readonly curves: readonly E.Either<SimulationError, CurveOutcome>[]
}

/** Curves side by side on common paths, with fees by depth. */
export interface ChoiceModel extends EnteredOnPaths {
  /** How many paths are done. */
  readonly done: () => number
  /** Follows more paths, so many in all or all there are; what they say does not depend on how they are parted. */
  readonly advanceTo: (paths?: number) => void
  /** What the paths that are done say; of none, all of them are done first. Errors: `InvalidSetting`. */
  readonly answer: (question: ChoiceQuestion) => E.Either<InvalidSetting, ChoiceAnswer>
  /**
   * The narrowest range ×/÷w around the price at entry whose worst twentieth, on all of the paths, is what is bearable:
   * the number w, at which it is bearable to the last digit; null where full range is not bearable, or any range is.
   *
   * @param rangeOf Makes the curve of a width.
   */
  readonly fitWidth: (
    rangeOf: RangeOf,
    settings: { readonly marketApr: number; readonly bear: number },
  ) => E.Either<SimulationError, number | null>
}

/** The rule and what full range pays, checked. */
export const checkQuestion = ({ marketApr, rule }: ChoiceQuestion): E.Either<InvalidSetting, undefined> =>
  checkSettings([
    ['APR of the market', marketApr, domains.notNegative],
    'bear' in rule
      ? ['bearable loss', rule.bear, domains.share]
      : ['multiple of the deviation', rule.deviations, domains.notNegative],
  ])

/**
 * Which curve to choose: curves side by side on common random paths of a price.
 *
 * Reserves follow the price; fees accrue by depth, unless they go by turnover, `4·a·k(p)` a year, where a is what full range pays and
 * `k(p) = p²·|x′(p)|` of the deposit's liquidity, a quarter of its value for full range; the net is `(V + fees)/H − 1`
 * against the curve's own tokens at entry. Between two steps the price goes straight in the logarithm, for which fees are
 * exact. It is the limit of small trades best routed in a market much deeper than the position, arbitrage's fees counted
 * in a; `monteCarlo` has who trades, fees and routing in full. By turnover (`feesBy`) they accrue at a of what the
 * position is worth while its curve trades.
 *
 * @param curves The curves, over `float64`; they are entered at the first price of the path.
 * @param settings The price model, and how many paths.
 * @param previous A model whose random numbers and tables are taken again where they are the same, so that another
 * volatility costs no new ones.
 * @returns Errors: `InvalidSetting`.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { weighted } from '@ammeter/weighted'
 * import { float64, orThrow } from '@ammeter/core'
 * import { geometricBrownianMotion } from '@ammeter/simulation'
 * import { choiceModel } from '@ammeter/simulation/choice'
 *
 * const curves = [
 *   { curve: orThrow(constantProduct(float64, {})) },
 *   { curve: orThrow(weighted(float64, { weight: 0.8 })) },
 * ]
 * const path = { model: geometricBrownianMotion, parameters: { volatility: 0.7 }, days: 30, stepSeconds: 3600 }
 * const model = orThrow(choiceModel(curves, { path, paths: 400 }))
 * const { choice } = orThrow(model.answer({ marketApr: 0.09, rule: { bear: 0.05 } }))
 * choice // => 0
 */
export const choiceModel = (
  curves: readonly ChoiceCurve[],
  settings: ChoiceSettings,
  previous?: EnteredOnPaths,
): E.Either<InvalidSetting, ChoiceModel> =>
  E.either.map(enterOnPaths(curves, settings, previous), common => {
    const { paths } = common.paths
    const sampling = sample(common)
    let kept: ChoicePaths | undefined
    return {
      ...common,
      done: sampling.done,
      advanceTo: (wanted = paths) => sampling.advanceTo(wanted),
      answer: question =>
        E.either.map(checkQuestion(question), () => {
          if (sampling.done() === 0) sampling.advanceTo(paths)
          return answerOf(common.entered, sampling, question)
        }),
      fitWidth: (rangeOf, asked) =>
        E.either.chain(checkQuestion({ marketApr: asked.marketApr, rule: { bear: asked.bear } }), () => {
          kept ??= keptPaths(common.paths)
          return fitWidth(rangeOf, { paths: kept, feesBy: common.feesBy }, asked)
        }),
    }
  })

const answerOf = (
  entered: ChoiceModel['entered'],
  sampling: Sampling,
  { marketApr, rule }: ChoiceQuestion,
): ChoiceAnswer => {
  const curves = sampling.samples().map((each, index) =>
    E.either.chain(each, samples =>
      E.either.map(entered[index] as (typeof entered)[number], ({ lossAtHalf, lossAtDouble }): CurveOutcome => {
        const fees = samples.fees.map(fee => marketApr * fee)
        return { ...outcomeOf(netsAt(samples, marketApr), fees), lossAtHalf, lossAtDouble }
      }),
    ),
  )
  const outcomes = curves.map(each => (E.isRight(each) ? each.right : undefined))
  return { paths: sampling.done(), curves, ...chooseAmong(outcomes, rule) }
}
