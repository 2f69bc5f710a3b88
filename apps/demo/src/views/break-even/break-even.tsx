// The view of break-even: fees against losses.

import { FeesAgainstLossChart } from '@ammeter/charts'
import { amount, change, dollars, multiple, percent, shortPercent, signedPercent } from '@ammeter/charts/format'
import { useCallback, useMemo, useState } from 'react'
import { OwnControl } from '../../controls/position-controls.js'
import type { Entered } from '../../curves/entered.js'
import { aheadBetween, netOf } from '../../curves/net.js'
import type { Outcome } from '../../curves/outcome.js'
import { type Screen, useRatioLines, useScreen } from '../../screen.js'
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

/** The fees of a day, as a fraction of the mean value. */
const feesOfDay = ({ settings }: Screen) => numberOf(settings, 'fee') * numberOf(settings, 'turnover')

/** The day on which fees have made up for a loss, given as a fraction of the mean value. */
const breakEvenDay = (lost: number, aDay: number): number | undefined =>
  lost <= 0 ? 0 : aDay > 0 ? lost / aDay : undefined

const lostOf = ({ lost, meanValue }: Outcome) => lost / meanValue

/** The sentence that says whether fees make up for the loss. */
export const BreakEvenSentence = ({ focus }: { readonly focus: Outcome }) => {
  const screen = useScreen()
  const { settings, at } = screen
  const aDay = feesOfDay(screen)
  const held = numberOf(settings, 'days')
  const earned = aDay * held * focus.meanValue
  const net = earned - focus.lost
  const day = breakEvenDay(lostOf(focus), aDay)
  return (
    <h1>
      With {shortPercent(numberOf(settings, 'turnover'))} of TVL traded a day in every pool, an LP in <FocusChoice />{' '}
      earns {focus.entered.isBounded ? 'at most ' : ''}
      <strong>{dollars(earned)}</strong> in {amount(held)} days and loses{' '}
      <strong className={focus.lost > 0 ? 'negative' : undefined}>{dollars(focus.lost)}</strong> to <AgainstChoice /> if
      the price goes {multiple(at)} <small>({change(at)})</small>:{' '}
      {net >= 0 ? (
        <>
          <strong>{dollars(net)}</strong> ahead.
        </>
      ) : (
        <>
          it breaks even {day === undefined ? 'never' : `${focus.entered.isBounded ? 'no sooner than ' : ''}on day `}
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
  const aDay = feesOfDay(screen)
  const fees = aDay * held
  const [preview, setPreview] = useState<number>()
  const longest = Math.max(60, Number((held * 2).toPrecision(2)))

  const byDays = useMemo(() => {
    const flat = (id: string, label: string, colour: number, y: number) => ({
      ...{ id, label, colour },
      points: [0, longest].map(x => ({ x, y })),
    })
    return [
      { id: 'fees', label: 'Fees', colour: 7, dash: 0, points: [0, longest].map(x => ({ x, y: aDay * x })) },
      ...outcomes.map(outcome =>
        flat(outcome.entered.id, outcome.entered.label, outcome.entered.colour, lostOf(outcome)),
      ),
    ]
  }, [outcomes, aDay, longest])
  const day = preview ?? held
  const dayDots = useMemo(
    () => [
      { id: 'fees', x: day, y: aDay * day },
      ...outcomes.map(outcome => ({ id: outcome.entered.id, x: day, y: lostOf(outcome) })),
    ],
    [outcomes, day, aDay],
  )
  const marks = useMemo(() => {
    const even = focus && breakEvenDay(lostOf(focus), aDay)
    return focus === undefined || even === undefined || even > longest || even === 0
      ? undefined
      : [{ x: even, y: lostOf(focus), label: `${focus.entered.label} breaks even on day ${Math.ceil(even)}` }]
  }, [focus, aDay, longest])
  const dayDomain = useMemo(() => [0, longest] as const, [longest])
  const feeDomain = useMemo(() => {
    const lost = outcomes.map(lostOf)
    return [0, Math.max(0.02, aDay * longest, ...lost) * 1.08] as const
  }, [outcomes, aDay, longest])

  const nets = useRatioLines(useCallback(({ along }: Entered) => along.map(each => netOf(each, fees)), [fees]))
  const netHere = useCallback(
    (outcome: Outcome) => netOf({ loss: outcome.loss, hold: outcome.hold / deposit }, fees),
    [deposit, fees],
  )
  const cursor = useCursor(netHere, signed)
  const ahead = useMemo(() => new Map(entered.map(each => [each.id, aheadBetween(each, fees)])), [entered, fees])
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
      fees * outcome.meanValue,
      outcome.lost,
      netHere(outcome),
      breakEvenDay(lostOf(outcome), aDay),
      betweenWords(ahead.get(outcome.entered.id) ?? { from: 1, to: 1 }),
    ]),
  }
  const daysTable = () =>
    seriesTable('Fees and losses, of the mean value', { label: 'Days', format: amount }, byDays, inPercent)
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
            title: 'Fees against the loss, by days',
            height: 430,
            table: daysTable,
            aside: <OwnControl name="turnover" />,
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
        Fees and TVL are of the mean of the value at entry and then. Fees take the volume as given, whatever the price
        does: for a curve that trades between two prices they are the most it can earn, as it earns only while in range.
        Only a path tells how much: replay one.
      </CurveView>
      <div className="below-view">
        <MapPanel />
      </div>
    </>
  )
}
