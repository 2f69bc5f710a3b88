import { operationNames } from '../races/ours.js'
import type { Report, Verdict } from './report.js'

/** Three digits of a quantity, in the largest of the units that leaves it at least 1. */
const inUnits = (value: number, units: readonly (readonly [factor: number, name: string])[]): string => {
  const [factor, name] = units.find(([size]) => value >= size) ?? units.at(-1) ?? [1, '']
  return `${Number((value / factor).toPrecision(3))} ${name}`
}

export const timeOf = (nanoseconds: number) =>
  inUnits(nanoseconds, [
    [1e6, 'ms'],
    [1e3, 'µs'],
    [1, 'ns'],
  ])

export const rateOf = (perSecond: number) =>
  inUnits(perSecond, [
    [1e6, 'M/s'],
    [1e3, 'k/s'],
    [1, '/s'],
  ])

const ratioOf = (ratio: number) => `${ratio.toFixed(1)} ×`

/** Rows of cells, the columns aligned: the first two to the left, the others to the right. */
export const aligned = (rows: readonly (readonly string[])[]): string => {
  const width = (column: number) => Math.max(...rows.map(row => row[column]?.length ?? 0))
  const pad = (cell: string, column: number) => (column < 2 ? cell.padEnd(width(column)) : cell.padStart(width(column)))
  return rows.map(row => `  ${row.map(pad).join('  ')}`.trimEnd()).join('\n')
}

const curveTable = (curve: string, { results, races, derivations }: Report): string => {
  const rows = results
    .filter(result => result.curve === curve)
    .map(({ contestant, library, calls, operation, nanoseconds, fastest, slowest, perSecond }) => {
      const race = races.find(
        each => each.curve === curve && each.contestant === contestant && each.operation === operation,
      )
      const derivation = derivations.find(
        each => each.curve === curve && each.contestant === contestant && each.operation === operation,
      )
      const raced = derivation
        ? ['', derivation.largestDifference.toExponential(0), ratioOf(derivation.timesSlower)]
        : race && [ratioOf(race.timesFaster), race.largestDifference.toExponential(0)]
      return [
        `${library} ${calls}`,
        operationNames[operation],
        timeOf(nanoseconds),
        `${timeOf(fastest)} – ${timeOf(slowest)}`,
        rateOf(perSecond),
        ...(raced ?? []),
      ]
    })
  return aligned([
    [
      curve,
      '',
      'median',
      'fastest – slowest',
      'rate',
      'Ammeter is faster',
      'answers differ by',
      'slower than closed form',
    ],
    ...rows,
  ])
}

const targetTable = (targets: readonly Verdict[]): string =>
  aligned([
    ['targets', '', 'target', 'measured', ''],
    ...targets.map(({ curve, what, unit, target, measured, reached }) => {
      const shown = unit === 'rate' ? rateOf : ratioOf
      return [
        curve,
        what,
        `${unit === 'at most' ? 'at most ' : ''}${shown(target)}`,
        shown(measured),
        reached ? 'reached' : 'missed',
      ]
    }),
  ])

const NOTE = `Each median is that of several processes, of which each times one operation of one contestant over varied inputs.
The peers compute in exact integers and round as their contracts do; Ammeter races in float64, about 16 digits.
Numbers are converted to and from the peers' integers outside the timing.`

/** A report for people. */
export const tableOf = (report: Report): string =>
  [
    NOTE,
    ...[...new Set(report.results.map(({ curve }) => curve))].map(curve => curveTable(curve, report)),
    targetTable(report.targets),
  ].join('\n\n')
