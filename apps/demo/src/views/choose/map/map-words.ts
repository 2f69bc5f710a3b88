// The map of choices in words and as a table.

import { count, shortPercent, signedPercent } from '@ammeter/charts/format'
import { type ChoiceRule, chooseAmong } from '@ammeter/simulation/choice'
import type { Answer, ChoiceMapAnswer, MapJob } from '../../../choose/job.js'
import type { Entered } from '../../../curves/entered.js'
import type { Table } from '../../../tables/table.js'
import { spokenName } from '../curve-words.js'
import { curveAt, regionsOf } from './map-layout.js'

/** The titles of the map and of its axes. */
export const MAP_TITLE = 'What fits where'
export const APR_AXIS = 'what full range pays, a year'
export const VOLATILITY_AXIS = 'volatility of the price, a year'

/** The rules of the map, in words. */
export const RULES = { median: 'best middle you can bear', mean: 'mean less deviations' }

/** The word for holding. */
export const HOLD = 'hold'

/** The name of a curve, or the word for holding. */
export const nameOf = (entered: readonly Entered[], id: string | null | undefined): string => {
  const each = entered.find(other => other.id === id)
  return each === undefined ? HOLD : spokenName(each)
}

/** The figures of an answer that the rule of the map uses, in words. */
export const figuresOf = (answer: Answer, entered: readonly Entered[], rule: ChoiceRule): string => {
  const { choice } = chooseAmong(
    answer.curves.map(({ outcome }) => outcome),
    rule,
  )
  const chosen = choice === null ? undefined : answer.curves[choice]
  const outcome = chosen?.outcome
  if (outcome === undefined) return `${HOLD}: nothing that you can bear earns more`
  const { median, worstTwentieth, mean, deviation } = outcome
  const figures =
    'bear' in rule
      ? `${signedPercent(median)} in the middle, ${signedPercent(worstTwentieth)} one time in twenty`
      : `mean ${signedPercent(mean)}, deviation ${signedPercent(deviation).replace('+', '')}`
  return `${nameOf(entered, chosen?.id)}, ${figures}`
}

/** The map in a sentence, for people who cannot see it. */
export const summaryOf = (map: ChoiceMapAnswer, entered: readonly Entered[]): string => {
  const all = map.cells.reduce((sum, rows) => sum + rows.length, 0)
  const parts = regionsOf(map).map(
    ({ id, cells }) => `${nameOf(entered, id)} ${shortPercent(Math.round((100 * cells.length) / all) / 100)}`,
  )
  return `${count(all)} cells of volatility and APR: ${parts.join(', ')}.`
}

/** The map as a table: for each APR the curves from the lowest volatility to the highest. */
export const mapTable = (
  map: ChoiceMapAnswer | undefined,
  { volatilities, marketAprs }: MapJob,
  entered: readonly Entered[],
): Table => {
  const runs = (row: number): string => {
    if (map === undefined) return ''
    const names = volatilities.map((_, column) => nameOf(entered, curveAt(map, { column, row })))
    return names
      .flatMap((name, column) => {
        if (name === names[column + 1]) return []
        return [column === names.length - 1 ? name : `${name} up to ${shortPercent(volatilities[column])}`]
      })
      .join('; ')
  }
  return {
    title: 'What fits where, by what full range pays',
    columns: [
      { label: 'Full range pays' },
      { label: 'By volatility', text: 'lines' },
      ...volatilities.map(volatility => ({ label: `At ${shortPercent(volatility)}`, place: 'download' as const })),
    ],
    rows: marketAprs
      .map((apr, row) => [
        `${shortPercent(apr)} a year`,
        runs(row),
        ...volatilities.map((_, column) => (map === undefined ? '' : nameOf(entered, curveAt(map, { column, row })))),
      ])
      .reverse(),
  }
}
