// The report of `ammeter choose`.

import { unlikelyVolatility } from '../curve/unlikely.js'
import { droppedJson, droppedLines } from '../output/dropped.js'
import { amount, count, duration, loss, percent } from '../output/figures.js'
import { parameterLines, paramsCell } from '../output/parameters.js'
import type { Report, Style } from '../output/report.js'
import { table } from '../output/table.js'
import { version } from '../program/version.js'
import { floats } from '../settings/numbers.js'
import type { ChooseAnswer, Contestant } from './choose-answer.js'

const CONVENTIONS = {
  net: '(value + fees) ÷ holding the tokens of the entry − 1, at the end of the paths: median, worstTwentieth, mean, deviation and quantiles are of it',
  worstTwentieth: 'the quantile of 5 %: the number at rank 0.05 · (paths − 1), between two ranks by their distance',
  beatsHolding: 'paths on which the net is above 0 ÷ paths',
  fees: 'mean, as a fraction of the deposit; feesInY in money',
  lossAtHalf: 'impermanent loss at half the price at entry, lossAtDouble at twice that price; at least 0',
  choice:
    'the place among curves, from 0, of the best median of those whose worst twentieth is at least −bear; null for holding, where none of them has a median above 0',
  bolder: 'places of the curves with a better median whose worst twentieth is below −bear, from the next on',
  fittedWidth:
    'the narrowest range from price ÷ width to price × width whose worst twentieth is −bear; null where there is none',
  year: '365 days',
}

/** How fees are modelled, in words. */
export const FEES_BY = {
  depth:
    'by depth: 4·marketApr·k a year, k = p²·|x′(p)|, a quarter of the value of full range, which so earns marketApr',
  turnover:
    'by turnover: marketApr a year of what the position is worth while its curve trades, the same volume ÷ value in every pool',
  engine: 'by trades, as `ammeter simulate` has them',
}

const QUANTILES = ['p05', 'p25', 'p50', 'p75', 'p95'] as const

const outcomeJson = (contestant: Contestant, deposit: number) => {
  const { median, worstTwentieth, beatsHolding, fees, lossAtHalf, lossAtDouble, mean, deviation } = contestant
  return {
    ...{ median, worstTwentieth, beatsHolding, fees, feesInY: fees * deposit, lossAtHalf, lossAtDouble },
    ...{ mean, deviation },
    quantiles: Object.fromEntries(QUANTILES.map((name, index) => [name, contestant.quantiles[index]])),
  }
}

const json = (answer: ChooseAnswer) => {
  const { contestants, choice, bolder, fittedWidth, bear, marketApr, work, modelParams, dropped } = answer
  const { path, plan, settings } = work
  const { price, days, stepSeconds, blocks } = path.settings
  return {
    curves: contestants.map(contestant => ({
      curve: contestant.choice.definition.name,
      params: contestant.params,
      ...contestant.choice.module,
      ...outcomeJson(contestant, plan.deposit),
    })),
    ...{ choice, bolder, fittedWidth, bear, marketApr: marketApr ?? null, deposit: plan.deposit },
    ...{ model: path.model.definition.name, modelParams, price, days, stepSeconds, blocks },
    ...{ paths: settings.paths, seed: settings.seed },
    errors: droppedJson(floats, dropped),
    conventions: { ...CONVENTIONS, feesBy: FEES_BY[marketApr === undefined ? 'engine' : answer.feesBy] },
    version: version(),
  }
}

const FIGURES = [
  'median',
  'worstTwentieth',
  'beatsHolding',
  'fees',
  'lossAtHalf',
  'lossAtDouble',
  'mean',
  'deviation',
] as const

const csv = ({ contestants, choice }: ChooseAnswer) => ({
  header: ['curve', 'params', 'chosen', ...FIGURES, ...QUANTILES],
  rows: contestants.map((contestant, index) => [
    contestant.choice.definition.name,
    paramsCell(floats, contestant.params),
    String(index === choice),
    ...FIGURES.map(figure => contestant[figure] ?? ''),
    ...contestant.quantiles,
  ]),
})

/** A gain with its plus, a loss with its minus. */
const gain = (fraction: number): string => (fraction > 0 ? '+' : '') + percent(fraction)

/** The outcome of a curve in the worst twentieth of cases, as the end of a sentence. */
const worstWords = ({ worstTwentieth }: Contestant): string =>
  worstTwentieth < 0 ? `loses ${percent(-worstTwentieth)} or more` : `earns ${gain(worstTwentieth)} or less`

/** The answer as a sentence, and what the next bolder choice would earn and cost. */
const sentences = ({ contestants, choice, bolder, bear }: ChooseAnswer): readonly string[] => {
  const chosen = choice === null ? undefined : contestants[choice]
  const next = bolder[0] === undefined ? undefined : contestants[bolder[0]]
  return [
    chosen === undefined
      ? `Hold: none of these earns more than holding in the middle without losing more than ${percent(bear)} in one case of twenty.`
      : `${chosen.choice.label} earns ${gain(chosen.median)} over holding in the middle, and ${worstWords(chosen)} in one case of twenty.`,
    ...(next === undefined
      ? []
      : [
          `${next.choice.label} would earn ${gain(next.median)}, but lose ${percent(-next.worstTwentieth)} in one case of twenty.`,
        ]),
  ]
}

const maybeLoss = (fraction: number | null): string => (fraction === null ? '—' : loss(fraction))

const rows = ({ contestants, choice, work: { plan } }: ChooseAnswer): readonly (readonly string[])[] => [
  [
    'net against holding',
    '5 %',
    '25 %',
    'middle',
    '75 %',
    '95 %',
    'beats holding',
    'fees',
    'in Y',
    'IL at ÷2',
    'at ×2',
    '',
  ],
  ...contestants.map((contestant, index) => [
    contestant.choice.label,
    ...contestant.quantiles.map(gain),
    percent(contestant.beatsHolding),
    ...[percent(contestant.fees), amount(contestant.fees * plan.deposit)],
    ...[maybeLoss(contestant.lossAtHalf), maybeLoss(contestant.lossAtDouble)],
    index === choice ? 'chosen' : '',
  ]),
]

const fittedWords = ({ fittedWidth, bear }: ChooseAnswer): string =>
  fittedWidth === null
    ? `No range fits ${percent(bear)}: full range already loses more than that in one case of twenty, or no range is too narrow.`
    : `The narrowest range that loses no more than ${percent(bear)} in one case of twenty is ×/÷${amount(fittedWidth)}: --curve concentrated:width=x${fittedWidth}`

const text = (answer: ChooseAnswer, { bold, dim }: Style): readonly string[] => {
  const { work, modelParams, marketApr, contestants } = answer
  const { path, plan, settings } = work
  const { price, days, stepSeconds } = path.settings
  const model = Object.entries(modelParams).map(([name, value]) => `${name} = ${amount(value)}`)
  const lines = parameterLines(floats, contestants)
  return [
    ...sentences(answer).map(bold),
    '',
    ...table(rows(answer), [0, 11]),
    '',
    fittedWords(answer),
    dim(
      `${count(settings.paths)} ${settings.paths === 1 ? 'path' : 'paths'} of ${duration(days * 86_400_000)} in steps of ${duration(stepSeconds * 1000)} from the price ${amount(price)}: ${path.model.definition.name}, ${model.join(', ')}; seed ${settings.seed}`,
    ),
    dim(
      marketApr === undefined
        ? `A deposit of ${amount(plan.deposit)} Y; fees by trades, as in \`ammeter simulate\`.`
        : `A deposit of ${amount(plan.deposit)} Y; fees by ${answer.feesBy}, where full range earns ${percent(marketApr)} a year.`,
    ),
    ...(lines.length > 0 ? ['', ...lines.map(dim)] : []),
  ]
}

/** Which curve to choose, ready to be printed. */
export const chooseReport = (answer: ChooseAnswer): Report => ({
  json: () => json(answer),
  csv: () => csv(answer),
  text: style => text(answer, style),
  notes: [
    ...new Set([
      ...answer.work.notes,
      ...answer.notes,
      ...droppedLines(floats, answer.dropped),
      ...Object.entries(answer.modelParams)
        .filter(([name]) => /volatility/i.test(name))
        .flatMap(([name, value]) => unlikelyVolatility(name, value)),
    ]),
  ],
})
