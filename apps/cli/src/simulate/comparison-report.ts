// The report of simulations of several curves on the same paths.

import { type Measure, measures } from '@ammeter/simulation'
import { percent } from '../output/figures.js'
import type { Report, Style } from '../output/report.js'
import { table } from '../output/table.js'
import type { ComparedSimulations } from './compare-simulations.js'
import type { Differences } from './paired-differences.js'
import { simulationCsv, simulationJson, simulationNotes, simulationText, WORDS } from './simulate-report.js'

/** The differences of each curve from the first, with their names. */
const namedDifferences = ({ simulations, differences }: ComparedSimulations) =>
  differences.map((each, index) => ({
    curve: simulations[index + 1]?.choice.label ?? '',
    against: simulations[0]?.choice.label ?? '',
    ...each,
  }))

const json = (compared: ComparedSimulations) => ({
  curves: compared.simulations.map(simulationJson),
  differences: namedDifferences(compared),
})

/** The number of columns of quantiles, which are empty for differences. */
const QUANTILES = 5

const csv = (compared: ComparedSimulations) => {
  const tables = compared.simulations.map(simulationCsv)
  const rows = namedDifferences(compared).flatMap(({ curve, against, ...each }) =>
    measures.map(name => [
      `${curve} − ${against}`,
      '',
      name,
      each[name].mean,
      each[name].standardError,
      ...new Array<string>(QUANTILES).fill(''),
    ]),
  )
  return { header: tables[0]?.header ?? [], rows: [...tables.flatMap(each => each.rows), ...rows] }
}

const isNothing = (differences: readonly Differences[], name: Measure): boolean =>
  differences.every(each => each[name].mean === 0 && each[name].standardError === 0)

const text = (compared: ComparedSimulations, style: Style): readonly string[] => {
  const { simulations, differences } = compared
  const named = namedDifferences(compared)
  return [
    ...simulations.flatMap(simulation => [...simulationText(simulation, style), '']),
    style.bold(`Differences from ${named[0]?.against ?? ''} on the same paths, of the deposit: mean ± standard error`),
    ...table([
      ['', ...named.map(({ curve }) => curve)],
      ...WORDS.filter(([name]) => !isNothing(differences, name)).map(([name, words]) => [
        words,
        ...differences.map(each => `${percent(each[name].mean)} ± ${percent(each[name].standardError)}`),
      ]),
    ]),
  ]
}

/** Simulations of several curves on the same paths, ready to be printed. */
export const comparisonReport = (compared: ComparedSimulations): Report => ({
  json: () => json(compared),
  csv: () => csv(compared),
  text: style => text(compared, style),
  notes: [...new Set(compared.simulations.flatMap(simulationNotes))],
})
