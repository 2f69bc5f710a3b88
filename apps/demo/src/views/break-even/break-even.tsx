// The view of break-even: fees against losses.

import { FeesAgainstLossChart } from '@ammeter/charts'
import { amount, change, dollars, multiple, percent, signedPercent } from '@ammeter/charts/format'
import { useCallback, useMemo, useState } from 'react'
import { FeesByChoice, MarketControl, marketWords } from '../../controls/market-control.js'
import { earningAt } from '../../curves/earning.js'
import type { Entered } from '../../curves/entered.js'
import { aheadBetween, netAt, netOf } from '../../curves/net.js'
import type { Outcome } from '../../curves/outcome.js'
import { type Screen, useRatioLines, useScreen } from '../../screen.js'
import { marketOf } from '../../settings/market.js'
import { numberOf, withNumbers } from '../../settings/settings.js'
import { CurveView } from '../../shell/curve-view.js'
import { useCursor } from '../../shell/use-cursor.js'
import { seriesTable } from '../../tables/series-table.js'
import type { Table } from '../../tables/table.js'
import { AgainstChoice, useAgainst } from '../against-choice.js'
import { betweenWords } from '../between.js'
import { MapPanel } from '../choose/map/map-panel.js'
import { FocusChoice } from '../focus-choice.js'
import { RatioChart } from '../ratio-chart.js'

const netDomain = [-0.4, 0.15] as const
const inPercent = (value: number | undefined) => percent(value)
const signed = (value: number | undefined) => signedPercent(value)
const days = (value: number | undefined) => (value === undefined ? 'never' : amount(Math.ceil(value)))

/** Fees of a day, of the value of full range. */
const feesOfDay = ({ settings }: Screen) => marketOf(settings).apr / 365

/** What has fees as full range of that value has them, in money: the mean value of the position, or by its depth. */
const earningOf = ({ entered, ratio, meanValue, hold, loss, base, quote }: Outcome, { settings }: Screen): number => {
  if (marketOf(settings).feesBy === 'turnover') return meanValue
  const deposit = numberOf(settings, 'deposit')
  const at = { ratio, loss, hold: hold / deposit, base: base / deposit, quote: quote / deposit }
  return deposit * (earningAt(entered, at, 'depth') ?? Number.POSITIVE_INFINITY)
}

/** The day on which fees have made up for a loss, given as a fraction of the mean value. */
const breakEvenDay = (lost: number, aDay: number): number | undefined =>
  lost <= 0 ? 0 : aDay > 0 ? lost / aDay : undefined

const lostOf = ({ lost, meanValue }: Outcome) => lost / meanValue

/** Fees of a day, of the mean value. */
const dailyOf = (outcome: Outcome, screen: Screen) =>
  (feesOfDay(screen) * earningOf(outcome, screen)) / outcome.meanValue

/** The sentence that says whether fees make up for the loss. */
export const BreakEvenSentence = ({ focus }: { readonly focus: Outcome }) => {
  const screen = useScreen()
  const { settings, at } = screen
  const { apr, feesBy } = marketOf(settings)
  const held = numberOf(settings, 'days')
  const earned = feesOfDay(screen) * held * earningOf(focus, screen)
  const net = earned - focus.lost
  const day = breakEvenDay(lostOf(focus), dailyOf(focus, screen))
  // Volume that is given whatever the price does is more than a range gets.
  const isAtMost = focus.entered.isBounded && feesBy === 'turnover'
  return (
    <h1>
      With {marketWords(apr)}, and others <FeesByChoice />, an LP in <FocusChoice /> earns {isAtMost ? 'at most ' : ''}
      <strong>{dollars(earned)}</strong> in {amount(held)} days and loses{' '}
      <strong className={focus.lost > 0 ? 'negative' : undefined}>{dollars(focus.lost)}</strong> to <AgainstChoice /> if
      the price goes {multiple(at)} <small>({change(at)})</small>:{' '}
      {net >= 0 ? (
        <>
          <strong>{dollars(net)}</strong> ahead.
        </>
      ) : (
        <>
          it breaks even {day === undefined ? 'never' : `${isAtMost ? 'no sooner than ' : ''}on day `}
          {day === undefined ? '' : <strong>{amount(Math.ceil(day))}</strong>}.
        </>
      )}
    </h1>
  )
}

/** Fees and the loss against holding, by days and by price. */
export const BreakEven = () => {
  const screen = useScreen()
  const { against, short } = useAgainst()
  const { entered, outcomes, settings, at, change: set, focus } = screen
  const deposit = numberOf(settings, 'deposit')
  const held = numberOf(settings, 'days')
  const { apr, feesBy } = marketOf(settings)
  const fees = feesOfDay(screen) * held
  const earned = useMemo(() => ({ fees, feesBy }), [fees, feesBy])
  const daily = useMemo(
    () => new Map(outcomes.map(each => [each.entered.id, dailyOf(each, screen)])),
    [outcomes, apr, feesBy, deposit],
  )
  const isByDepth = feesBy === 'depth'
  /** By turnover all have the fees of the market, by depth each its own: what they are less the loss. */
  const onDayOf = useMemo(
    () => (outcome: Outcome, x: number) =>
      isByDepth ? (daily.get(outcome.entered.id) ?? 0) * x - lostOf(outcome) : lostOf(outcome),
    [daily, isByDepth],
  )
  const aDay = feesOfDay(screen)
  const [preview, setPreview] = useState<number>()
  const longest = Math.max(60, Number((held * 2).toPrecision(2)))

  const byDays = useMemo(
    () => [
      ...(isByDepth
        ? []
        : [{ id: 'fees', label: 'Fees', colour: 7, dash: 0, points: [0, longest].map(x => ({ x, y: aDay * x })) }]),
      ...outcomes.map(outcome => {
        const { id, label, colour } = outcome.entered
        return { id, label, colour, points: [0, longest].map(x => ({ x, y: onDayOf(outcome, x) })) }
      }),
    ],
    [outcomes, aDay, longest, isByDepth, onDayOf],
  )
  const day = preview ?? held
  const dayDots = useMemo(
    () => [
      ...(isByDepth ? [] : [{ id: 'fees', x: day, y: aDay * day }]),
      ...outcomes.map(outcome => ({ id: outcome.entered.id, x: day, y: onDayOf(outcome, day) })),
    ],
    [outcomes, day, aDay, isByDepth, onDayOf],
  )
  const marks = useMemo(() => {
    const even = focus && breakEvenDay(lostOf(focus), daily.get(focus.entered.id) ?? 0)
    return focus === undefined || even === undefined || even > longest || even === 0
      ? undefined
      : [{ x: even, y: onDayOf(focus, even), label: `${focus.entered.label} breaks even on day ${Math.ceil(even)}` }]
  }, [focus, daily, longest, onDayOf])
  const dayDomain = useMemo(() => [0, longest] as const, [longest])
  const feeDomain = useMemo(() => {
    const ends = outcomes.flatMap(outcome => [onDayOf(outcome, 0), onDayOf(outcome, longest)]).filter(Number.isFinite)
    return [1.08 * Math.min(0, ...ends), 1.08 * Math.max(0.02, isByDepth ? 0 : aDay * longest, ...ends)] as const
  }, [outcomes, aDay, longest, isByDepth, onDayOf])

  const nets = useRatioLines(useCallback((each: Entered) => each.along.map(at => netOf(each, at, earned)), [earned]))
  const netHere = useCallback(({ entered: each, ratio }: Outcome) => netAt(each, ratio, earned), [earned])
  const cursor = useCursor(netHere, signed)
  const ahead = useMemo(() => new Map(entered.map(each => [each.id, aheadBetween(each, earned)])), [entered, earned])
  const table: Table = {
    title: `After ${amount(held)} days, at ${multiple(at)}`,
    columns: [
      { label: 'Curve' },
      { label: 'Fees', format: dollars, place: 'minor' },
      { label: 'Lost', format: value => dollars(value === undefined ? undefined : -value) },
      { label: `Net vs ${short}`, format: signed },
      { label: 'Even on day', format: days },
      { label: `Ahead of ${against}`, text: 'lines' },
    ],
    rows: outcomes.map(outcome => [
      outcome.entered.label,
      fees * earningOf(outcome, screen),
      outcome.lost,
      netHere(outcome),
      breakEvenDay(lostOf(outcome), daily.get(outcome.entered.id) ?? 0),
      betweenWords(ahead.get(outcome.entered.id) ?? { from: 1, to: 1 }),
    ]),
  }
  const daysTable = () =>
    seriesTable(
      isByDepth ? 'Fees less the loss, of the mean value' : 'Fees and losses, of the mean value',
      { label: 'Days', format: amount },
      byDays,
      inPercent,
    )
  const netTable = () => seriesTable(`Net against ${against}`, { label: 'Price ratio', format: multiple }, nets, signed)
  const onDay = useMemo(
    () => (x: number) => {
      setPreview(undefined)
      if (x > 0) set(now => withNumbers(now, { days: x }))
    },
    [set],
  )
  return (
    <>
      <CurveView
        isEven
        table={table}
        charts={[
          {
            name: 'break-even',
            title: isByDepth ? 'Fees less the loss, by days' : 'Fees against the loss, by days',
            height: 430,
            table: daysTable,
            aside: (
              <span className="row">
                <MarketControl />
              </span>
            ),
            draw: frame => (
              <FeesAgainstLossChart
                {...frame}
                series={byDays}
                marks={marks}
                cursor={day}
                dots={dayDots}
                onCursor={onDay}
                onPreview={setPreview}
                xDomain={dayDomain}
                yDomain={feeDomain}
                yLabel="Of the mean value"
              />
            ),
          },
        ]}
        beside={[
          {
            name: 'net',
            title: `Net against ${against} after ${amount(held)} days, by price ratio`,
            height: 270,
            table: netTable,
            draw: frame => (
              <RatioChart {...cursor} {...frame} series={nets} yDomain={netDomain} yLabel={`Net vs ${against}`} />
            ),
          },
        ]}
      >
        {isByDepth
          ? 'Fees go by depth: they are those of the way on which the price goes straight there, in the logarithm, and a curve that is twice as deep as full range of its value has twice its fees. Where the price moves little, all curves break even on about the same day.'
          : 'Fees are of the mean of the value at entry and then. They take the volume as given, whatever the price does: for a curve that trades between two prices they are the most it can earn, as it earns only while in range.'}{' '}
        Only a path tells how much: replay one.
      </CurveView>
      <div className="below-view">
        <MapPanel />
      </div>
    </>
  )
}
