// The view of positions along one path, and along many.

import { ReplayChart, type Series } from '@ammeter/charts'
import { amount, apr, dollars, percent, signedPercent, times } from '@ammeter/charts/format'
import type { PathFormat } from '@ammeter/simulation/csv'
import { useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { useReplay } from '../../replay/use-replay.js'
import { usePublished, useScreen } from '../../screen.js'
import { withChoice } from '../../settings/settings.js'
import { ChartPanel } from '../../shell/chart-panel.js'
import { CurveTable } from '../../shell/curve-table.js'
import { DroppedList } from '../../shell/dropped.js'
import { CONTENT } from '../../shell/skip-link.js'
import type { Table } from '../../tables/table.js'
import { useAgainst } from '../against-choice.js'
import { feeHandlings } from '../fee-handlings.js'
import { ManyPaths } from './many-paths.js'
import { PathAlerts } from './path-alerts.js'
import { PathChoices, PathControls, Progress } from './path-controls.js'
import { centringNote, pegNote, readingNote, tradesNote, volumeWords } from './path-note.js'
import { accountOf, nearestIndex } from './replay-lines.js'
import { ReplaySentence } from './replay-sentence.js'
import { useManyPaths } from './use-many-paths.js'
import { usePathCharts } from './use-path-charts.js'

const MILLISECONDS_PER_DAY = 86_400_000
const signed = (value: number | undefined) => signedPercent(value)
const money = (value: number | undefined) => dollars(value)

/** A message as a sentence, with a full stop. */
const sentenceOf = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`)

/** Whether the trades along a path are its own. */
const hasOwnTrades = (format: PathFormat | undefined): boolean =>
  format !== undefined && (format.kind === 'pool' || format.columns.volume !== undefined)

const axisOf = (isFile: boolean) =>
  isFile ? ({ xScale: 'time' } as const) : ({ xScale: 'linear', xLabel: 'Days' } as const)

/** Positions along a path: value against holding, fees, losses, ranges and alerts over time; then over many paths. */
export const Replay = () => {
  const { settings, entered, focus, file, change, headline } = useScreen()
  const many = useManyPaths()
  const { short, isOwn } = useAgainst()
  const { answer: replayed, problem, progress, isStale, hasPath, cancel } = useReplay(file)
  const [set, setSet] = useState<number>()
  const [preview, setPreview] = useState<number>()
  const isFile = replayed?.format !== undefined
  const shownTime = useMemo(
    () => (isFile ? (time: number) => time : (time: number) => time / MILLISECONDS_PER_DAY),
    [isFile],
  )
  const moments = useMemo(() => (replayed ? Array.from(replayed.times, shownTime) : []), [replayed, shownTime])
  const asked = preview ?? set
  const row = asked === undefined ? moments.length - 1 : nearestIndex(moments, asked)
  const at = moments[row]
  const account = accountOf(replayed, focus?.entered.id)

  const title = focus?.entered.label ?? ''
  const { charts, bands } = usePathCharts(replayed, moments, shownTime)
  const dotsOf = (series: readonly Series[]) => series.map(({ id, points }) => ({ id, x: at ?? 0, y: points[row]?.y }))
  const moved = { cursor: at, onCursor: setSet, onPreview: setPreview, ...axisOf(isFile) }
  const when =
    at === undefined ? '' : isFile ? new Date(at).toISOString().slice(0, 16).replace('T', ' ') : `day ${amount(at)}`

  const table: Table = {
    title: `At ${when}`,
    columns: [
      { label: 'Curve' },
      { label: `Net vs ${short}`, format: signed },
      { label: 'Fees', format: money },
      { label: 'Loss', format: value => dollars(value === undefined ? undefined : -value) },
      { label: 'In range', format: value => percent(value), place: 'minor' },
      { label: 'Fee APR', format: apr },
      { label: 'Fee APR to break even', heading: 'APR to break even', format: apr, place: 'below' },
      { label: 'Volume ÷ TVL a day', format: times, place: 'below' },
      { label: 'Volume ÷ TVL a day to break even', heading: 'to break even', format: times, place: 'below' },
    ],
    rows: entered.flatMap(({ id, label }) => {
      const own = accountOf(replayed, id)
      if (own === undefined) return []
      const { timeInRange, feeApr, breakEvenApr, turnover, breakEvenTurnover } = own.result
      const days = ((replayed?.times.at(-1) ?? 0) - (replayed?.times[0] ?? 0)) / MILLISECONDS_PER_DAY
      const aDay = (volume: number | undefined) => (volume === undefined ? undefined : volume / days)
      const net = (own.net[row] ?? 0) / (own.hold[row] ?? 1)
      // The break-even is against the curve's own tokens, by the simulation's books.
      const [evenApr, evenTurnover] = isOwn ? [breakEvenApr, aDay(breakEvenTurnover)] : []
      const rates = [feeApr, evenApr, aDay(turnover), evenTurnover]
      return [[label, net, own.fees[row], own.loss[row], timeInRange, ...rates]]
    }),
  }
  const panels = charts.map(({ name, title: heading, height, table: numbers, ...chart }, i) => (
    <ChartPanel
      key={i}
      name={name}
      title={heading}
      height={height}
      table={numbers}
      draw={frame => (
        <ReplayChart {...{ ...moved, ...chart, ...frame, bands, alignedWith: charts }} dots={dotsOf(chart.series)} />
      )}
    />
  ))
  const failed = (replayed?.curves ?? []).flatMap(({ id, problem: reason }) =>
    reason === undefined ? [] : [{ id, label: entered.find(each => each.id === id)?.label ?? id, reason }],
  )
  usePublished(() => [table, ...charts.map(chart => chart.table()), ...(many.isStale ? [] : many.tables)])

  return (
    <>
      {headline === null
        ? null
        : createPortal(
            <ReplaySentence
              {...{ account, row, isStale }}
              isOpen={hasPath && problem === undefined}
              volume={replayed === undefined ? '' : volumeWords(replayed, settings)}
            />,
            headline,
          )}
      <div className="view even">
        <PathChoices />
        <PathControls replayed={problem === undefined ? replayed : undefined} />
        <div className="wide">
          <Progress what="Replay" progress={progress} onCancel={cancel} />
          {problem === undefined ? null : (
            <p role="alert" className="negative">
              {sentenceOf(problem)}{' '}
              {settings.choices.path === 'file' && !problem.includes(', line') ? null : (
                <button
                  type="button"
                  className="quiet"
                  onClick={() => change(now => withChoice(now, 'path', 'simulated'))}
                >
                  Use a simulated path
                </button>
              )}
            </p>
          )}
          {hasPath ? null : (
            <p className="empty">Choose a CSV or JSON file with a time and a price in each row, or drop it here.</p>
          )}
        </div>
        {replayed === undefined ? (
          <div className="wide waiting first-chart" />
        ) : (
          <>
            <div className={isStale ? 'charts first-chart stale' : 'charts first-chart'} id={CONTENT} tabIndex={-1}>
              {panels.slice(0, 1)}
            </div>
            <div className={isStale ? 'stale' : undefined} aria-busy={isStale}>
              <CurveTable table={table}>
                {`${amount(replayed.points)} prices. `}
                Net, fees and loss are those of this moment; the rest is of the whole path.{' '}
                {tradesNote(replayed, settings)} APRs and volumes are of the mean value over the path, fees at the
                prices when they were paid; those needed to break even would have paid for the loss at its end.{' '}
                {pegNote(replayed)} {feeHandlings(entered)} {centringNote(title, account)} {readingNote(replayed)}
                {isOwn ? '' : ' Alerts, and what breaks even, are against the tokens that each curve took at entry.'}
              </CurveTable>
              <DroppedList dropped={failed} />
            </div>
            <div className={isStale ? 'wide pair stale' : 'wide pair'}>{panels.slice(1)}</div>
            <div className={isStale ? 'wide stale' : 'wide'}>
              <PathAlerts replayed={replayed} />
            </div>
          </>
        )}
        <ManyPaths many={many} isRecorded={isFile && hasOwnTrades(replayed?.format)} />
      </div>
    </>
  )
}
