import { aligned, rateOf, timeOf } from '../report/table.js'
import { verdictTable } from '../report/verdicts.js'
import { nameOf, OTHERS, type SimulationReport } from './report.js'

const NOTE = `Simulations: a row of a history or a step of a path, accounts and all. Each in a process of its own, the median counts.`

/** A report for people. */
export const simulationTable = ({ results, verdicts }: SimulationReport): string =>
  [
    NOTE,
    aligned([
      ['simulation', '', 'median', 'rate', 'times C', 'same figures as C'],
      ...results.map(({ job, nanoseconds, perSecond, timesC, agrees }) => [
        nameOf(job),
        job.kind === 'backtest' ? job.curve : `constant-product, fees ${job.fees}`,
        timeOf(nanoseconds),
        rateOf(perSecond),
        timesC === undefined ? '' : `${timesC.toFixed(2)} ×`,
        agrees === undefined ? '' : agrees ? 'yes' : 'no',
      ]),
      ...OTHERS.map(({ name, perSecond }) => [
        'backtest',
        `${name}, measured elsewhere`,
        timeOf(1e9 / perSecond),
        rateOf(perSecond),
      ]),
    ]),
    verdictTable(verdicts),
  ].join('\n\n')
