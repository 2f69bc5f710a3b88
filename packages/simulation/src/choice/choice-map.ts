// The map of choices: which curve is best, by volatility and by what full range pays.

import { either as E } from 'fp-ts'
import type { InvalidSetting } from '../errors.js'
import { deviationOf, meanOf } from '../moments.js'
import { checkSettings, domains, invalidSetting } from '../settings.js'
import { checkQuestion } from './choice-model.js'
import type { ChoiceCurve } from './curve/entered-curve.js'
import { type ChoiceSettings, DEFAULT_PATHS, type EnteredOnPaths, enterOnPaths } from './entered-on-paths.js'
import { selectQuantile } from './quantile.js'
import { type ChoiceRule, largestAboveZero, type RankedFigures, scoreOf } from './rule.js'
import { netsAt, type Sampling, sample } from './samples.js'

/** What a map shows. */
export interface ChoiceMapSettings extends ChoiceSettings {
  /** Annual volatilities, a column each. The price model has a parameter of that name. */
  readonly volatilities: readonly number[]
  /** What full range pays, as fractions a year, a row each. */
  readonly marketAprs: readonly number[]
  readonly rule: ChoiceRule
  /** On how many paths the first picture stands, and each one after it; the last is on all paths. By default 250, 1,000 and all. */
  readonly stages?: readonly number[]
}

/** A map, as far as it is. */
export interface ChoiceMap {
  /** For each volatility and each APR, the place of the curve that the answer would name there; null for holding. */
  readonly cells: readonly (readonly (number | null)[])[]
  /** On how many paths these columns stand. */
  readonly paths: readonly number[]
  /** Whether all columns stand on as many paths: then it is a picture to show. */
  readonly isPicture: boolean
  /** Whether it stands on all paths. */
  readonly isDone: boolean
}

/** The figures of nets, each found when a rule looks at it: quantiles by a selection, faster than a sort of all nets. */
const figuresOf = (nets: Float64Array): RankedFigures => ({
  get median() {
    return selectQuantile(nets, 0.5)
  },
  get worstTwentieth() {
    return selectQuantile(nets, 0.05)
  },
  get mean() {
    return meanOf(nets)
  },
  get deviation() {
    return deviationOf(nets)
  },
})

/** The cells of a column, on the paths that are done. */
const cellsOf = (column: Sampling, { marketAprs, rule }: ChoiceMapSettings): readonly (number | null)[] => {
  const nets = new Float64Array(column.done())
  const all = column.samples()
  return marketAprs.map(marketApr =>
    largestAboveZero(
      all.map(samples =>
        E.isLeft(samples) ? Number.NEGATIVE_INFINITY : scoreOf(rule, figuresOf(netsAt(samples.right, marketApr, nets))),
      ),
    ),
  )
}

/** The settings of one column. */
const atVolatility = ({ path, paths, seed, feesBy }: ChoiceMapSettings, volatility: number): ChoiceSettings => ({
  path: { ...path, parameters: { ...path.parameters, volatility } },
  ...(paths !== undefined && { paths }),
  ...(seed !== undefined && { seed }),
  ...(feesBy !== undefined && { feesBy }),
})

/** The map, a column at a time: first all of them on few paths, then on more. */
function* refined(
  columns: readonly Sampling[],
  settings: ChoiceMapSettings,
  stages: readonly number[],
): Generator<ChoiceMap> {
  const cells = columns.map((): readonly (number | null)[] => settings.marketAprs.map(() => null))
  const paths = columns.map(() => 0)
  for (const [stage, wanted] of stages.entries()) {
    for (const [index, column] of columns.entries()) {
      column.advanceTo(wanted)
      cells[index] = cellsOf(column, settings)
      paths[index] = wanted
      const isPicture = index === columns.length - 1
      yield { cells: [...cells], paths: [...paths], isPicture, isDone: isPicture && stage === stages.length - 1 }
    }
  }
}

/**
 * Which curve the answer names, over volatilities and what full range pays: `choiceModel` for each cell, on common random
 * numbers. As fees are linear in the APR, one set of paths serves all APRs of a volatility.
 *
 * @param curves The curves, over `float64`.
 * @param settings What is shown, the price and how much is simulated.
 * @param previous A model whose random numbers and tables are taken again where they are the same.
 * @returns The map as it grows, column by column, so that who asks may stop after each; the last one is what `choiceModel`
 * answers in each cell. Errors: `InvalidSetting`.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { geometricBrownianMotion } from '@ammeter/simulation'
 * import { choiceMap } from '@ammeter/simulation/choice'
 *
 * const curves = [{ curve: orThrow(constantProduct(float64, {})) }]
 * const path = { model: geometricBrownianMotion, days: 30, stepSeconds: 86_400 }
 * const asked = { path, paths: 100, volatilities: [0.2, 2], marketAprs: [0, 0.1], rule: { bear: 0.05 } }
 * const maps = Array.from(orThrow(choiceMap(curves, asked)))
 * maps.at(-1)?.cells // => [[null, 0], [null, null]]
 */
export const choiceMap = (
  curves: readonly ChoiceCurve[],
  settings: ChoiceMapSettings,
  previous?: EnteredOnPaths,
): E.Either<InvalidSetting, Iterable<ChoiceMap>> => {
  const { path, volatilities, marketAprs, rule, paths = DEFAULT_PATHS.paths, stages = [250, 1000] } = settings
  if (!Object.hasOwn(path.model?.parameters ?? {}, 'volatility')) {
    return invalidSetting('model', path.model?.name, 'one with a parameter volatility')
  }
  const checked = checkSettings(stages.map(stage => ['paths of a stage', stage, domains.count]))
  if (E.isLeft(checked)) return checked
  for (const marketApr of marketAprs) {
    const valid = checkQuestion({ marketApr, rule })
    if (E.isLeft(valid)) return valid
  }
  const columns: Sampling[] = []
  let last = previous
  for (const volatility of volatilities) {
    const entered = enterOnPaths(curves, atVolatility(settings, volatility), last)
    if (E.isLeft(entered)) return entered
    columns.push(sample(entered.right))
    last = entered.right
  }
  const fewer = stages.filter(stage => stage < paths)
  return E.right({ [Symbol.iterator]: () => refined(columns, settings, [...fewer, paths]) })
}
