import { amount, dollars, percent } from '@ammeter/charts/format'
import type { Alert } from '@ammeter/simulation'
import type { Replayed } from '../../replay/job.js'
import { useScreen } from '../../screen.js'
import { words } from '../../settings/words.js'
import { DataTable } from '../../tables/data-table.js'
import type { Table } from '../../tables/table.js'
import { roughly } from '../between.js'

const MILLISECONDS_PER_DAY = 86_400_000
const MOST = 60

const NAMES: Readonly<Record<string, string>> = {
  il: 'Loss over its limit',
  'out-of-range': 'Left the range',
  'net-below-zero': 'Net below zero',
  depeg: 'Depeg',
}

const figure = ({ kind, worst: { value } }: Alert): string => {
  if (kind === 'out-of-range') return roughly(value)
  return kind === 'net-below-zero' ? dollars(value) : percent(Math.abs(value))
}

/** The alerts that tripped along a path, when, and the levels that would have cleared them. */
export const PathAlerts = ({ replayed }: { readonly replayed: Replayed | undefined }) => {
  const { entered, focus } = useScreen()
  const own = replayed?.curves.find(({ id }) => id === focus?.entered.id)
  const label = entered.find(({ id }) => id === own?.id)?.label
  if (own === undefined || own.problem !== undefined || replayed === undefined) return null
  const isFile = replayed.format !== undefined
  const when = (time: number) =>
    isFile
      ? new Date(time).toISOString().slice(0, 16).replace('T', ' ')
      : `day\u00a0${amount(Number((time / MILLISECONDS_PER_DAY).toFixed(2)))}`
  const clearing = ({ clearedBy }: Alert): string => {
    if ('fees' in clearedBy) return `${dollars(clearedBy.fees)} more fees`
    const { from, to } = clearedBy.prices
    if (from !== undefined && to !== undefined) return `price ${roughly(from)} to ${roughly(to)}`
    if (from !== undefined) return `price from ${roughly(from)}`
    return to === undefined ? '' : `price up to ${roughly(to)}`
  }
  const { alerts } = own
  const table: Table = {
    title: 'Alerts, by time',
    columns: [
      { label: 'When' },
      { label: 'Alert', text: 'line' },
      { label: 'Price' },
      { label: 'Worst' },
      { label: 'Cleared by', text: 'line', place: 'minor' },
      { label: 'Cleared', place: 'minor' },
    ],
    rows: alerts
      .slice(0, MOST)
      .map(alert => [
        when(alert.time),
        NAMES[alert.kind] ?? words(alert.kind),
        roughly(alert.price),
        figure(alert),
        clearing(alert),
        alert.cleared === undefined ? 'not yet' : when(alert.cleared),
      ]),
  }
  return (
    <section className="panel alerts" aria-label="Alerts along the path">
      <h2>
        {label}:{' '}
        {alerts.length === 0 ? 'no alert tripped' : alerts.length === 1 ? '1 alert' : `${amount(alerts.length)} alerts`}{' '}
        along the path
      </h2>
      {alerts.length > 1 ? <p className="note">The chart marks the worst of each kind.</p> : null}
      {alerts.length === 0 ? null : <DataTable table={table} isScrolling />}
      {alerts.length > MOST ? <p className="note">The first {MOST} are shown.</p> : null}
    </section>
  )
}
