import { type Measure, type MonteCarloResult, measures, type PathSettings, type Spread } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { missedEntry } from '../missed-entry.js'
import { floats } from '../numbers.js'
import { amount, count, duration, percent, signedPercent } from '../output/figures.js'
import { parameterLines, paramsCell } from '../output/parameters.js'
import type { Report, Style } from '../output/report.js'
import { table } from '../output/table.js'
import type { PlugInChoice } from '../plug-in/choose-plug-in.js'
import { describeStrategy, describeTerms, isHeld, marketWords } from '../position/describe-position.js'
import { poolTermsJson, positionJson } from '../position/position-json.js'
import type { PositionPlan } from '../position/position-plan.js'
import type { PositionAt } from '../position/terms-at.js'
import { unlikelyVolatility } from '../unlikely.js'
import { version } from '../version.js'

/** A simulation, with all that shaped it. */
export interface Simulation extends PositionAt {
  readonly plan: PositionPlan
  readonly centre: number
  readonly model: PlugInChoice<'model'>
  readonly path: PathSettings & { readonly price: number }
  /** The model's parameters, resolved. */
  readonly modelParams: Readonly<Record<string, number>>
  /** The file of the history, where there is one. */
  readonly history: string | undefined
  /** What a person should know of how the history was read, and of the options. */
  readonly notes: readonly string[]
  readonly seed: number
  readonly result: MonteCarloResult
}

const CONVENTIONS = {
  measures:
    "at the end of the paths, as fractions of the deposit's value, and netOfHolding of holding; impermanentLoss is a loss, at least 0 without costs",
  arbitrageProfit: 'after the fees that the arbitrageur pays',
  lvr: 'loss-versus-rebalancing: what arbitrage took from the reserves at the market prices of the moments',
  tradeFrequency: 'steps with an arbitrage ÷ steps',
  probabilityFeesBeatLoss: 'paths on which fees came to more than impermanent loss, realised or not ÷ paths',
  histogram: 'of netOfHolding',
  year: '365 days',
}

const json = (simulation: Simulation) => {
  const { choice, params, plan, centre, model, path, modelParams, history, seed, result } = simulation
  const { paths, steps, histogram, checkpoints, ...figures } = result
  const { price, days, stepSeconds, blocks } = path
  const { deposit, ...position } = positionJson(plan, simulation)
  return {
    curve: choice.definition.name,
    params,
    ...choice.module,
    ...poolTermsJson(simulation),
    deposit,
    position: { ...position, centre },
    model: model.definition.name,
    modelParams,
    ...(model.module && { modelModule: model.module }),
    ...(history !== undefined && { history }),
    price,
    days,
    stepSeconds,
    blocks,
    paths,
    steps,
    seed,
    ...figures,
    histogram,
    ...(checkpoints.length > 0 && { checkpoints }),
    conventions: CONVENTIONS,
    version: version(),
  }
}

const SPREAD = ['mean', 'standardError', 'p05', 'p25', 'p50', 'p75', 'p95'] as const satisfies readonly (keyof Spread)[]

const csv = ({ choice, params, result }: Simulation) => ({
  header: ['curve', 'params', 'measure', ...SPREAD],
  rows: measures.map(name => [
    choice.definition.name,
    paramsCell(floats, params),
    name,
    ...SPREAD.map(figure => result[name][figure]),
  ]),
})

const WORDS: readonly (readonly [measure: Measure, words: string])[] = [
  ['value', 'the deposit is worth'],
  ['hold', 'held instead'],
  ['impermanentLoss', 'impermanent loss'],
  ['fees', 'fees'],
  ['lvr', 'loss to arbitrage (LVR)'],
  ['arbitrageProfit', 'arbitrage profit'],
  ['noiseGain', 'gained from noise'],
  ['costs', 'gas and swaps'],
  ['protection', 'protection'],
  ['payout', 'paid out'],
  ['netVsHold', 'net against holding'],
  ['netOfHolding', '  of holding'],
  ['netVsRebalancing', 'net against rebalancing'],
  ['volume', 'volume'],
]

const isNothing = ({ mean, p05, p95 }: Spread): boolean => mean === 0 && p05 === 0 && p95 === 0

/** How many bins are one line. */
const BINS_A_LINE = 2
const WIDEST = 40

const histogramLines = ({ histogram }: MonteCarloResult): readonly string[] => {
  const [first] = histogram
  if (first === undefined || !(first.to > first.from)) return []
  const lines = Array.from({ length: Math.ceil(histogram.length / BINS_A_LINE) }, (_, line) =>
    histogram.slice(line * BINS_A_LINE, (line + 1) * BINS_A_LINE),
  ).map(bins => ({
    from: bins[0]?.from ?? 0,
    to: bins.at(-1)?.to ?? 0,
    paths: bins.reduce((sum, { paths }) => sum + paths, 0),
  }))
  const most = Math.max(...lines.map(({ paths }) => paths))
  return table(
    lines.map(({ from, to, paths }) => [
      signedPercent(from),
      'to',
      signedPercent(to),
      '█'.repeat(Math.round((paths / most) * WIDEST)),
      count(paths),
    ]),
    [3],
  )
}

const text = (simulation: Simulation, { bold, dim }: Style): readonly string[] => {
  const { choice, params, terms, model: chosenModel, path, modelParams, history, seed, result } = simulation
  const { deposit, fees } = terms
  const model = Object.entries(modelParams).map(([name, value]) => `${name} = ${amount(value)}`)
  const bars = histogramLines(result)
  const shown = WORDS.filter(([name]) => !isNothing(result[name]))
  return [
    bold(
      `${choice.label}: ${count(result.paths)} ${result.paths === 1 ? 'path' : 'paths'} of ${duration(path.days * 86_400_000)}`,
    ),
    `in ${path.blocks === 'exponential' ? 'exponentially distributed ' : ''}steps of ${duration(path.stepSeconds * 1000)} from the price ${amount(path.price)}: ${chosenModel.definition.name}${history === undefined ? '' : ` of ${history}`}, ${model.join(', ')}; seed ${seed}`,
    `a deposit of ${amount(deposit)} Y, ${describeTerms(simulation)}, fees ${fees === 'compounded' ? 'compounded into the reserves' : 'collected separately'}, ${describeStrategy(terms.strategy)}`,
    '',
    ...table([
      ['of the deposit', 'mean', '± error', '5 %', '25 %', '50 %', '75 %', '95 %'],
      ...shown.map(([name, words]) => [words, ...SPREAD.map(figure => signedPercent(result[name][figure]))]),
    ]),
    '',
    `fees beat impermanent loss on ${percent(result.probabilityFeesBeatLoss)} of the paths`,
    `an arbitrage in ${percent(result.tradeFrequency)} of the steps, in range ${percent(result.timeInRange)} of the time`,
    ...(result.recentrings > 0 ? [`${amount(result.recentrings)} re-centrings on a path`] : []),
    ...(result.refused > 0 ? [`${amount(result.refused)} trades refused on a path, for lack of reserves`] : []),
    ...(bars.length > 0 ? ['', bold('Paths by their net against holding'), ...bars] : []),
    ...marketWords(terms).map(line => dim(line)),
    ...(Object.keys(params).length > 0 ? ['', ...parameterLines(floats, [{ choice, params }]).map(dim)] : []),
  ]
}

/** What a person should know besides. */
const notesOf = ({ choice, curve, terms, path, modelParams, notes }: Simulation): readonly string[] => [
  ...notes,
  ...Object.entries(modelParams)
    .filter(([name]) => /volatility/i.test(name))
    .flatMap(([name, value]) => unlikelyVolatility(name, value)),
  ...(E.isLeft(curve) ? [] : missedEntry(choice, curve.right, path.price, amount, !isHeld(terms.strategy))),
]

/** A simulation, ready to be printed. */
export const simulateReport = (simulation: Simulation): Report => ({
  json: () => json(simulation),
  csv: () => csv(simulation),
  text: style => text(simulation, style),
  notes: notesOf(simulation),
})
