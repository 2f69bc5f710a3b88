// The report of the map of choices over volatility and APR.

import { droppedJson, droppedLines } from '../output/dropped.js'
import { amount, count, duration, percent } from '../output/figures.js'
import { paramsCell } from '../output/parameters.js'
import type { Report, Style } from '../output/report.js'
import { version } from '../program/version.js'
import { floats } from '../settings/numbers.js'
import type { MapAnswer } from './choose-map.js'
import { FEES_BY } from './choose-report.js'

const CONVENTIONS = {
  cells:
    'for each volatility, from the lowest, and each APR of full range, from the lowest, the place among curves of the one that is chosen there; null for holding',
  rule: 'bear: the best median of those whose worst twentieth is at least −bear; deviations: the best mean less that many deviations',
  year: '365 days',
}

const json = (answer: MapAnswer) => {
  const { curves, volatilities, marketAprs, cells, rule, work, question, dropped } = answer
  const { path, settings } = work
  const { price, days, stepSeconds, blocks } = path.settings
  return {
    curves: curves.map(({ choice, params }) => ({ curve: choice.definition.name, params, ...choice.module })),
    ...{ volatilities, marketAprs, cells, rule },
    ...{ model: path.model.definition.name, price, days, stepSeconds, blocks },
    ...{ paths: settings.paths, seed: settings.seed },
    errors: droppedJson(floats, dropped),
    conventions: { ...CONVENTIONS, feesBy: FEES_BY[question.feesBy] },
    version: version(),
  }
}

const csv = ({ curves, volatilities, marketAprs, cells }: MapAnswer) => ({
  header: ['volatility', 'marketApr', 'choice', 'curve', 'params'],
  rows: volatilities.flatMap((volatility, column) =>
    marketAprs.map((marketApr, row) => {
      const place = cells[column]?.[row] ?? null
      const chosen = place === null ? undefined : curves[place]
      return [
        ...[volatility, marketApr, place ?? ''],
        chosen?.choice.definition.name ?? 'hold',
        chosen === undefined ? '' : paramsCell(floats, chosen.params),
      ]
    }),
  ),
})

/** A letter for each curve, and a dot for holding. */
const letterOf = (place: number | null | undefined): string =>
  place === null || place === undefined ? '.' : String.fromCodePoint('A'.charCodeAt(0) + (place % 26))

const WIDE = 8

const text = (answer: MapAnswer, { bold, dim }: Style): readonly string[] => {
  const { curves, volatilities, marketAprs, cells, rule, work, question } = answer
  const { path, settings } = work
  const { days, stepSeconds } = path.settings
  const rows = marketAprs.map(
    (apr, row) => `${percent(apr).padStart(WIDE)}  ${volatilities.map((_, i) => letterOf(cells[i]?.[row])).join(' ')}`,
  )
  const by =
    'bear' in rule
      ? `the best in the middle of those that lose no more than ${percent(rule.bear)} in one case of twenty`
      : `the best mean less ${amount(rule.deviations)} ${rule.deviations === 1 ? 'deviation' : 'deviations'}`
  return [
    bold(`What fits where: ${by}`),
    '',
    ...rows.reverse(),
    `${' '.repeat(WIDE)}  ${percent(volatilities[0] ?? 0)} to ${percent(volatilities.at(-1) ?? 0)} volatility a year, from left to right; what full range pays a year, from below`,
    '',
    ...curves.map(({ choice }, place) => `${letterOf(place)}  ${choice.label}`),
    '.  hold',
    '',
    dim(
      `${count(settings.paths)} ${settings.paths === 1 ? 'path' : 'paths'} of ${duration(days * 86_400_000)} in steps of ${duration(stepSeconds * 1000)}: ${path.model.definition.name}, seed ${settings.seed}; fees by ${question.feesBy}.`,
    ),
  ]
}

/** A map of choices, ready to be printed. */
export const chooseMapReport = (answer: MapAnswer): Report => ({
  json: () => json(answer),
  csv: () => csv(answer),
  text: style => text(answer, style),
  notes: [...answer.work.notes, ...droppedLines(floats, answer.dropped)],
})
