import { ImpermanentLossChart } from '@ammeter/charts'
import { dollars, loss, multiple } from '@ammeter/charts/format'
import { useMemo } from 'react'
import { OwnControl } from '../controls/position-controls.js'
import type { Entered } from '../curves/entered.js'
import { aheadBetween, type Between, lossWithin } from '../curves/net.js'
import type { Outcome } from '../curves/outcome.js'
import { useRatioLines, useScreen } from '../screen.js'
import { alertThreshold, numberOf, type Settings } from '../settings/settings.js'
import { CurveView } from '../shell/curve-view.js'
import { ratioDomain, useCursor } from '../shell/use-cursor.js'
import { seriesTable } from '../tables/series-table.js'
import type { Table } from '../tables/table.js'
import { AlertControls } from './alert-controls.js'
import { betweenWords, roughly } from './between.js'
import { ReplayedAlerts } from './replayed-alerts.js'
import { roundPercent } from './round-percent.js'
import { FocusChoice } from './sentence.js'

/** An alert of a curve, and between which ratios it is quiet. */
interface Quiet {
  readonly entered: Entered
  readonly kind: 'loss' | 'range' | 'net' | 'depeg'
  readonly quiet: Between
}

/** Whether it has tripped at the cursor. */
interface Watched extends Quiet {
  readonly isTripped: boolean
  /** Fees that would clear it too, in dollars. */
  readonly fees?: number
}

const isOutside = ({ from, to }: Between, at: number) =>
  (from !== undefined && at < from) || (to !== undefined && at > to)

/** The settings that alerts depend on, besides their own. */
const LIMITS = ['fee', 'turnover', 'days'] as const

/** The alerts that have a threshold. */
const THRESHOLDS = ['il', 'depeg'] as const

/** Fees of the whole time, of the mean value. */
const feesOf = (settings: Settings): number =>
  numberOf(settings, 'fee') * numberOf(settings, 'turnover') * numberOf(settings, 'days')

const quietOf = (each: Entered, settings: Settings, hasDepeg: boolean): readonly Quiet[] => {
  const depeg = alertThreshold(settings, 'depeg')
  const fees = feesOf(settings)
  const { from, to } = each.trades
  return [
    { entered: each, kind: 'loss', quiet: lossWithin(each, alertThreshold(settings, 'il')) },
    ...(each.isBounded
      ? [
          {
            ...{ entered: each, kind: 'range' as const },
            quiet: { from: from > 0 ? from : undefined, to: to < Number.POSITIVE_INFINITY ? to : undefined },
          },
        ]
      : []),
    { entered: each, kind: 'net', quiet: aheadBetween(each, fees) },
    ...(hasDepeg
      ? [{ entered: each, kind: 'depeg' as const, quiet: { from: Math.max(0, 1 - depeg) || undefined, to: 1 + depeg } }]
      : []),
  ]
}

/** What each alert of each curve watches: the same while only the price moves. */
const useQuiet = (): readonly Quiet[] => {
  const { entered, settings } = useScreen()
  const limits = [
    ...LIMITS.map(key => numberOf(settings, key)),
    ...THRESHOLDS.map(name => alertThreshold(settings, name)),
  ]
  const hasDepeg = settings.choices.depeg === 'on'
  // Nothing else in the settings moves an alert.
  return useMemo(() => entered.flatMap(each => quietOf(each, settings, hasDepeg)), [entered, hasDepeg, ...limits])
}

/** How each alert of each curve stands at the cursor. */
const useWatched = (): readonly Watched[] => {
  const { settings, at, outcomes } = useScreen()
  const quiet = useQuiet()
  const fees = feesOf(settings)
  return useMemo(
    () =>
      quiet.map(each => {
        const isTripped = isOutside(each.quiet, at)
        const { lost = 0, meanValue = 0 } = outcomes.find(({ entered: { id } }) => id === each.entered.id) ?? {}
        return { ...each, isTripped, ...(each.kind === 'net' && isTripped ? { fees: lost - fees * meanValue } : {}) }
      }),
    [quiet, at, outcomes, fees],
  )
}

const NAMES: Readonly<Record<Watched['kind'], (settings: Settings) => string>> = {
  loss: settings => `Loss > ${roundPercent(alertThreshold(settings, 'il'))}`,
  range: () => 'Out of range',
  net: () => 'Net < 0',
  depeg: settings => `Depeg > ${roundPercent(alertThreshold(settings, 'depeg'))}`,
}

/** How many alerts trip at the price. */
export const AlertsSentence = ({ focus }: { readonly focus: Outcome }) => {
  const { at } = useScreen()
  const watched = useWatched()
  const own = watched.filter(({ entered }) => entered.id === focus.entered.id)
  const tripped = own.filter(({ isTripped }) => isTripped)
  return (
    <h1>
      At {multiple(at)}, <FocusChoice /> trips{' '}
      <strong className={tripped.length > 0 ? 'negative' : undefined}>
        {tripped.length === 0 ? 'none' : tripped.length} of {own.length}
      </strong>{' '}
      alerts, and all curves together {watched.filter(({ isTripped }) => isTripped).length} of {watched.length}.
    </h1>
  )
}

const lossesOf = ({ along }: Entered) => along.map(each => each.loss)
const lossHere = (outcome: Outcome) => outcome.loss

/** Where along the price each curve trips its alerts, and what would clear them. */
export const Alerts = () => {
  const { settings, at, focus } = useScreen()
  const watched = useWatched()
  const limit = alertThreshold(settings, 'il')
  const losses = useRatioLines(lossesOf)
  const cursor = useCursor(lossHere, value => loss(value))
  const quiet = useQuiet()
  const id = focus?.entered.id
  const marks = useMemo(
    () =>
      quiet
        .filter(({ entered }) => entered.id === id)
        .flatMap(({ kind, quiet: { from, to } }) => {
          const ends = [from, to].filter(x => x !== undefined)
          return ends.map((x, i) => ({ x, label: i === 0 ? kind : '', tone: 'alert' as const }))
        }),
    [quiet, id],
  )
  const limitLine = useMemo(
    () => [
      ...losses,
      {
        id: 'limit',
        label: `limit ${loss(limit)}`,
        colour: 7,
        dash: 2,
        points: ratioDomain.map(x => ({ x, y: limit })),
      },
    ],
    [losses, limit],
  )
  const clearing = ({ quiet, isTripped, fees }: Watched): string => {
    if (!isTripped) return ''
    const price = betweenWords(quiet)
    return fees === undefined ? price : `${price}, or ${dollars(fees)} more fees`
  }
  const table: Table = {
    title: `Alerts at ${multiple(at)}`,
    columns: [
      { label: 'Curve' },
      { label: 'Alert', text: 'line' },
      { label: 'Trips below', format: value => (value === undefined ? 'never' : roughly(value)) },
      { label: 'Trips above', format: value => (value === undefined ? 'never' : roughly(value)) },
      { label: 'Now', isNegative: text => text === 'tripped' },
      { label: 'Cleared by a price', text: 'lines', place: 'minor' },
    ],
    rows: watched.map(each => {
      const { from, to } = each.quiet
      const name = NAMES[each.kind](settings)
      return [each.entered.label, name, from, to, each.isTripped ? 'tripped' : 'quiet', clearing(each)]
    }),
  }
  const chartTable = () =>
    seriesTable('Value vs holding', { label: 'Price ratio', format: multiple }, losses, value => loss(value))
  return (
    <CurveView
      isEven
      above={
        <section className="panel wide path" aria-label="What trips">
          <OwnControl name="turnover" />
          <AlertControls />
          <span className="note">
            An alert of the path clears where its second number says. Here only where each trips is shown; leaving the
            range, and a net below zero, trip by themselves.
          </span>
        </section>
      }
      table={table}
      charts={[
        {
          title: `Where ${focus?.entered.label ?? 'a curve'} trips, by price ratio`,
          height: 380,
          table: chartTable,
          draw: frame => (
            <ImpermanentLossChart {...cursor} {...frame} series={limitLine} marks={marks} xDomain={ratioDomain} />
          ),
        },
      ]}
      below={<ReplayedAlerts />}
    >
      Net counts fees of {roundPercent(numberOf(settings, 'turnover'))} of TVL traded a day as if always in range. The
      peg of a depeg is the price at entry here, and that of the path below.
    </CurveView>
  )
}
