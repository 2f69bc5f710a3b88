// The alerts of a backtest as lines of text.

import { type Alert, describeClearing } from '@ammeter/simulation'
import { amount, count, moment, percent } from '../output/figures.js'
import type { Style } from '../output/report.js'
import { table } from '../output/table.js'
import type { Tested } from './run-backtests.js'

/** The names of the built-in alerts in a table. */
const NAMES: Readonly<Record<string, string>> = {
  il: 'impermanent loss',
  'out-of-range': 'out of range',
  'net-below-zero': 'net below zero',
  depeg: 'off the peg',
}

const MOST_ALERTS = 10

const alertValue = ({ kind, value }: Alert): string =>
  kind === 'il' || kind === 'depeg' ? percent(value) : kind === 'out-of-range' ? '' : amount(value)

/** The alerts of all curves, in the order in which they started. */
export const alertLines = (tested: readonly Tested[], { bold, dim }: Style): readonly string[] => {
  const all = tested.flatMap(({ choice, result }) => result.alerts.map(alert => ({ label: choice.label, ...alert })))
  if (all.length === 0) return []
  const sorted = all.toSorted((a, b) => a.time - b.time)
  return [
    '',
    bold('Alerts'),
    ...table(
      sorted
        .slice(0, MOST_ALERTS)
        .map(alert => [
          moment(alert.time),
          alert.label,
          NAMES[alert.kind] ?? alert.kind,
          alertValue(alert),
          `at ${amount(alert.price)}`,
          `until ${alert.cleared === undefined ? 'the end' : moment(alert.cleared)};`,
          `cleared by ${describeClearing(alert.clearedBy)}`,
        ]),
      [0, 1, 2, 4, 5, 6],
    ),
    ...(all.length > MOST_ALERTS ? [dim(`and ${count(all.length - MOST_ALERTS)} more, see --json`)] : []),
  ]
}
