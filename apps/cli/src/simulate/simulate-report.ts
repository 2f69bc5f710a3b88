// The report of `ammeter simulate`.

import { type Measure, type MonteCarloResult, measures, type Spread } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { missedEntry } from '../curve/missed-entry.js'
import { unlikelyVolatility } from '../curve/unlikely.js'
import { amount, count, duration, percent } from '../output/figures.js'
import { parameterLines, paramsCell } from '../output/parameters.js'
import type { Report, Style } from '../output/report.js'
import { table } from '../output/table.js'
import {
  describeStrategy,
  describeTerms,
  HANDLING_WORDS,
  isHeld,
  marketWords,
  turnoverNotes,
} from '../position/describe-position.js'
import { poolTermsJson, positionJson } from '../position/position-json.js'
import { version } from '../program/version.js'
import { floats } from '../settings/numbers.js'
import type { Simulation } from './simulation.js'

const CONVENTIONS = {
  measures:
    "at the end of the paths, as fractions of the deposit's value, and netVsHold of holding, payout ÷ hold − 1, which gainVsHold is of the deposit; impermanentLoss is a loss, at least 0 without costs",
  arbitrageProfit: 'after the fees that the arbitrageur pays',
  lvr: 'loss-versus-rebalancing: what arbitrage took from the reserves at the market prices of the moments',
  tradeFrequency: 'steps with an arbitrage ÷ steps',
  probabilityFeesBeatLoss: 'paths on which fees exceeded impermanent loss, realised or not, ÷ paths',
  histogram: 'of netVsHold',
  year: '365 days',
}

/** A simulation as JSON. */
export const simulationJson = (simulation: Simulation) => {
  const { choice, params, plan, competes, centre, model, path, modelParams, history, seed, result } = simulation
  const { paths, steps, histogram, checkpoints, markouts, ...figures } = result
  const { price, days, stepSeconds, blocks } = path
  const { deposit, ...position } = positionJson(plan, simulation)
  return {
    curve: choice.definition.name,
    params,
    ...choice.module,
    ...poolTermsJson(simulation),
    deposit,
    position: { ...position, ...(competes && { compete: true }), centre },
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
    ...(markouts.length > 0 && { markouts }),
    ...(checkpoints.length > 0 && { checkpoints }),
    conventions: CONVENTIONS,
    version: version(),
  }
}

const SPREAD = ['mean', 'standardError', 'p05', 'p25', 'p50', 'p75', 'p95'] as const satisfies readonly (keyof Spread)[]

/** The spread of each measure as rows of CSV. */
export const simulationCsv = ({ choice, params, result }: Simulation) => ({
  header: ['curve', 'params', 'measure', ...SPREAD],
  rows: measures.map(name => [
    choice.definition.name,
    paramsCell(floats, params),
    name,
    ...SPREAD.map(figure => result[name][figure]),
  ]),
})

/** The names of measures in a table. */
export const WORDS: readonly (readonly [measure: Measure, words: string])[] = [
  ['value', 'the deposit is worth'],
  ['hold', 'held instead'],
  ['impermanentLoss', 'impermanent loss'],
  ['fees', 'fees'],
  ['lvr', 'loss to arbitrage (LVR)'],
  ['outerFees', '  fees to the market outside'],
  ['arbitrageGas', '  gas of arbitrage'],
  ['arbitrageProfit', 'arbitrage profit'],
  ['protocolFees', 'fees that left for the protocol'],
  ['noiseGain', 'gained from noise'],
  ['costs', 'gas and swaps'],
  ['protection', 'protection'],
  ['payout', 'paid out'],
  ['netVsHold', 'net against holding'],
  ['gainVsHold', '  of the deposit'],
  ['netVsRebalancing', 'net against rebalancing'],
  ['volume', 'volume'],
  ['flowVolume', "  of the market's flow"],
]

const isNothing = ({ mean, p05, p95 }: Spread): boolean => mean === 0 && p05 === 0 && p95 === 0

/** How many bins make one line. */
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
      percent(from),
      'to',
      percent(to),
      '█'.repeat(Math.round((paths / most) * WIDEST)),
      count(paths),
    ]),
    [3],
  )
}

/** A simulation as text. */
export const simulationText = (simulation: Simulation, { bold, dim }: Style): readonly string[] => {
  const { choice, params, terms, competes, model: chosenModel, path, modelParams, history, seed, result } = simulation
  const { deposit, fees } = terms
  const model = Object.entries(modelParams).map(([name, value]) => `${name} = ${amount(value)}`)
  const bars = histogramLines(result)
  const shown = WORDS.filter(([name]) => !isNothing(result[name]))
  return [
    bold(
      `${choice.label}: ${count(result.paths)} ${result.paths === 1 ? 'path' : 'paths'} of ${duration(path.days * 86_400_000)}`,
    ),
    `in ${path.blocks === 'exponential' ? 'exponentially distributed ' : ''}steps of ${duration(path.stepSeconds * 1000)} from the price ${amount(path.price)}: ${chosenModel.definition.name}${history === undefined ? '' : ` of ${history}`}, ${model.join(', ')}; seed ${seed}`,
    `a deposit of ${amount(deposit)} Y, ${describeTerms(simulation)}, ${fees === undefined ? '' : `fees ${HANDLING_WORDS[fees]}, `}${describeStrategy(terms.strategy)}`,
    '',
    ...table([
      ['of the deposit', 'mean', '± error', '5 %', '25 %', '50 %', '75 %', '95 %'],
      ...shown.map(([name, words]) => [words, ...SPREAD.map(figure => percent(result[name][figure]))]),
    ]),
    '',
    `fees beat impermanent loss on ${percent(result.probabilityFeesBeatLoss)} of the paths`,
    `an arbitrage in ${percent(result.tradeFrequency)} of the steps, in range ${percent(result.timeInRange)} of the time`,
    ...(result.recentrings > 0 ? [`${amount(result.recentrings)} re-centrings on a path`] : []),
    ...(result.refused > 0 ? [`${amount(result.refused)} trades refused on a path, for lack of reserves`] : []),
    ...result.markouts.map(
      ({ seconds, perVolume, standardError }) =>
        `markout after ${duration(seconds * 1000)}: ${percent(perVolume)} ± ${percent(standardError)} of the volume`,
    ),
    ...(bars.length > 0 ? ['', bold('Paths by their net against holding'), ...bars] : []),
    ...marketWords(terms, competes ? 'these pools' : 'the pool').map(line => dim(line)),
    ...(Object.keys(params).length > 0 ? ['', ...parameterLines(floats, [{ choice, params }]).map(dim)] : []),
  ]
}

/** The notes of a simulation. */
export const simulationNotes = ({ choice, curve, terms, path, modelParams, notes }: Simulation): readonly string[] => [
  ...notes,
  ...turnoverNotes(terms.traders),
  ...Object.entries(modelParams)
    .filter(([name]) => /volatility/i.test(name))
    .flatMap(([name, value]) => unlikelyVolatility(name, value)),
  ...(E.isLeft(curve) ? [] : missedEntry(choice, curve.right, path.price, amount, !isHeld(terms.strategy))),
]

/** A simulation, ready to be printed. */
export const simulateReport = (simulation: Simulation): Report => ({
  json: () => simulationJson(simulation),
  csv: () => simulationCsv(simulation),
  text: style => simulationText(simulation, style),
  notes: simulationNotes(simulation),
})
