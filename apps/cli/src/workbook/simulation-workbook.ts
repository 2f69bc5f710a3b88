// The workbook of a simulation.

import { type Measure, measures } from '@ammeter/simulation'
import { feeSideOf } from '../position/fee-side.js'
import type { Outcome } from '../program/failure.js'
import { version } from '../program/version.js'
import type { Simulation } from '../simulate/simulation.js'
import { FRACTION_FORMAT, heading, number, text } from './cells.js'
import { floatCurve } from './float-curve.js'
import { inputsSheet } from './inputs-sheet.js'
import { lossesSheet } from './losses-sheet.js'
import { type Sheet, writeWorkbook } from './write-workbook.js'

/** The price ratios at which the workbook shows the loss; the reader can change them. */
const RATIOS = [1 / 4, 1 / 2, 3 / 4, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 4]

const SPREAD = ['mean', 'standardError', 'p05', 'p25', 'p50', 'p75', 'p95'] as const

/** The settings behind the result. */
const factsOf = ({ path, model, modelParams, fee, terms, history, seed, result }: Simulation) =>
  [
    ['made by', `ammeter ${version()}`],
    ['model', model.definition.name],
    ...Object.entries(modelParams),
    ...(history === undefined ? [] : [['history', history] as const]),
    ['days', path.days],
    ['seconds of a step', path.stepSeconds],
    ['blocks', path.blocks ?? 'fixed'],
    ['paths', result.paths],
    ['seed', seed],
    ['deposit', terms.deposit],
    ['fee from', feeSideOf({ fee, terms }) ?? 'its own rules'],
    ['fee handling', terms.fees ?? 'its own rules'],
  ] as const

/** Every measure over the paths, as fractions of the deposit. */
const measuresSheet = ({ result }: Simulation): Sheet => ({
  name: 'Measures',
  rows: [
    ['of the deposit', ...SPREAD].map(heading),
    ...measures.map((name: Measure) => [
      text(name),
      ...SPREAD.map(part => number(result[name][part], FRACTION_FORMAT)),
    ]),
    [],
    [text('probability that fees beat the loss'), number(result.probabilityFeesBeatLoss, FRACTION_FORMAT)],
    [text('steps with an arbitrage'), number(result.tradeFrequency, FRACTION_FORMAT)],
    [text('time in range'), number(result.timeInRange, FRACTION_FORMAT)],
    [text('re-centrings on a path'), number(result.recentrings)],
  ],
  sticky: 1,
})

/** The sheet for a chart: the histogram of the net against holding. */
const histogramSheet = ({ result }: Simulation): Sheet => ({
  name: 'Chart data',
  rows: [
    ['net vs holding, from', 'to', 'paths'].map(heading),
    ...result.histogram.map(({ from, to, paths }) => [
      number(from, FRACTION_FORMAT),
      number(to, FRACTION_FORMAT),
      number(paths),
    ]),
  ],
  sticky: 1,
})

/** The quantiles along the paths, if checkpoints were asked for. */
const checkpointsSheet = ({ result }: Simulation): Sheet => ({
  name: 'Checkpoints',
  rows: [
    ['days', ...SPREAD.map(part => `payout ${part}`), ...SPREAD.map(part => `net vs holding ${part}`)].map(heading),
    ...result.checkpoints.map(({ days, payout, netVsHold }) => [
      number(days),
      ...SPREAD.map(part => number(payout[part], FRACTION_FORMAT)),
      ...SPREAD.map(part => number(netVsHold[part], FRACTION_FORMAT)),
    ]),
  ],
  sticky: 1,
})

/** Writes a simulation as a workbook: inputs, the measures, a chart's data, and losses as live formulas. */
export const writeSimulation = (file: string, simulation: Simulation): Promise<Outcome<void>> => {
  const { path, terms, result } = simulation
  const inputs = inputsSheet(
    factsOf(simulation),
    { entryPrice: path.price, fee: typeof terms.fee === 'number' ? terms.fee : 0 },
    [floatCurve(simulation)],
  )
  const prices = RATIOS.map(ratio => ({ label: 'change this price', price: ratio * path.price }))
  return writeWorkbook(file, [
    inputs.sheet,
    measuresSheet(simulation),
    histogramSheet(simulation),
    ...(result.checkpoints.length > 0 ? [checkpointsSheet(simulation)] : []),
    lossesSheet(inputs, prices),
  ])
}
