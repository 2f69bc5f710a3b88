import { ReplayChart } from '@ammeter/charts'
import { amount, apr, dollars, percent, signedPercent, times } from '@ammeter/charts/format'
import { type AlertKind, priceModels } from '@ammeter/simulation'
import { useId, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { NumberControl } from '../controls/number-control.js'
import { OwnControl } from '../controls/position-controls.js'
import type { Replayed, ReplayedCurve } from '../replay/job.js'
import { useReplay } from '../replay/use-replay.js'
import { usePublished, useScreen } from '../screen.js'
import { modelFields } from '../settings/fields.js'
import { numberOf, withChoice, withNumbers } from '../settings/settings.js'
import { ChartPanel } from '../shell/chart-panel.js'
import { CurveTable } from '../shell/curve-table.js'
import { seriesTable } from '../tables/series-table.js'
import type { Table } from '../tables/table.js'
import { MonteCarlo } from './monte-carlo.js'
import { PathAlerts } from './path-alerts.js'
import { FileChoice, Progress } from './path-controls.js'
import { FocusChoice } from './sentence.js'

const MILLISECONDS_PER_DAY = 86_400_000
const signed = (value: number | undefined) => signedPercent(value)
const money = (value: number | undefined) => dollars(value)

type Account = Extract<ReplayedCurve, { readonly problem?: undefined }>

const accountOf = (replayed: Replayed | undefined, id: string | undefined): Account | undefined => {
  const found = replayed?.curves.find(each => each.id === id)
  return found?.problem === undefined ? (found as Account | undefined) : undefined
}

/** The index of the time nearest to one. */
const nearest = (list: Float64Array, time: number): number => {
  let [low, high] = [0, list.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) <= time) low = middle
    else high = middle
  }
  return time - (list[low] ?? 0) <= (list[high] ?? 0) - time ? low : high
}

/** What an alert is called on a chart. */
const MARKS: Readonly<Record<AlertKind, string>> = {
  'impermanent-loss': 'loss',
  'out-of-range': 'left the range',
  'net-below-zero': 'net below zero',
  depeg: 'depeg',
}

const MOST_MARKS = 12

/** Model, parameters, step, seed, trading: what a path is made of. */
const PathControls = () => {
  const { settings, change } = useScreen()
  const id = useId()
  const { model, path } = settings.choices
  const isFile = path === 'file'
  return (
    <section className="panel wide path" aria-label="Path">
      <span className="steps">
        <button
          type="button"
          aria-pressed={!isFile}
          onClick={() => change(now => withChoice(now, 'path', 'simulated'))}
        >
          Simulated path
        </button>
        <button type="button" aria-pressed={isFile} onClick={() => change(now => withChoice(now, 'path', 'file'))}>
          CSV file
        </button>
      </span>
      {isFile ? (
        <FileChoice />
      ) : (
        <>
          <span className="number">
            <label htmlFor={id}>Price model</label>
            <select
              id={id}
              value={model}
              onChange={({ target }) => change(now => withChoice(now, 'model', target.value))}
            >
              {priceModels.map(({ name, summary }) => (
                <option key={name} value={name} title={summary}>
                  {summary}
                </option>
              ))}
            </select>
          </span>
          {(modelFields.get(model) ?? []).map(field => (
            <NumberControl
              key={field.key}
              field={field}
              hasSlider={false}
              value={settings.numbers[field.key] ?? field.preset}
              onChange={value => change(now => withNumbers(now, { [field.key]: value }))}
            />
          ))}
          <OwnControl name="step" />
        </>
      )}
      <OwnControl name="seed" />
      <button
        type="button"
        className="quiet"
        onClick={() => change(now => withNumbers(now, { seed: (numberOf(now, 'seed') + 1) % 4_294_967_296 }))}
      >
        another path
      </button>
      <OwnControl name="turnover" />
      {isFile ? null : <FileChoice isSmall />}
    </section>
  )
}

/** What became of an LP on the path, in one sentence. */
const Told = ({
  account,
  row,
  isOpen,
}: {
  readonly account: Account | undefined
  readonly row: number
  readonly isOpen: boolean
}) => {
  const { settings, focus } = useScreen()
  if (account === undefined) {
    return <h1>{isOpen ? 'Replaying a path of prices…' : 'What would have happened, had you been in the pool?'}</h1>
  }
  const { hold, net, fees, loss, result } = account
  const last = row === net.length - 1
  const at = (list: Float64Array) => list[row] ?? 0
  return (
    <h1>
      {last ? 'At the end of this path' : 'At this moment'}, an LP in <FocusChoice /> is{' '}
      <strong className={at(net) < 0 ? 'negative' : undefined}>{signedPercent(at(net) / at(hold))}</strong> vs holding{' '}
      <small>
        ({dollars(at(net))} on {dollars(numberOf(settings, 'deposit'))})
      </small>
      : <strong>{dollars(at(fees))}</strong> of fees against <strong>{dollars(at(loss))}</strong> of impermanent loss
      {focus?.entered.isBounded ? `, in range ${percent(result.timeInRange)} of the time` : ''}.
    </h1>
  )
}

const axisOf = (isFile: boolean) =>
  isFile ? ({ xScale: 'time' } as const) : ({ xScale: 'linear', xLabel: 'Days' } as const)

/** Positions along a path: value against holding, fees, losses, ranges and alerts over time; then over many paths. */
export const Replay = () => {
  const { settings, entered, focus, file, change, headline } = useScreen()
  const { answer: replayed, problem, progress, isStale, hasPath, cancel } = useReplay(file)
  const [set, setSet] = useState<number>()
  const [preview, setPreview] = useState<number>()
  const isFile = replayed !== undefined && (replayed.times[0] ?? 0) > 0
  const shownTime = useMemo(
    () => (isFile ? (time: number) => time : (time: number) => time / MILLISECONDS_PER_DAY),
    [isFile],
  )
  const lists = useMemo(() => replayed && Array.from(replayed.times, shownTime), [replayed, shownTime])
  const shownTimes = useMemo(() => Float64Array.from(lists ?? []), [lists])
  const asked = preview ?? set
  const row = asked === undefined ? shownTimes.length - 1 : nearest(shownTimes, asked)
  const at = shownTimes[row]
  const account = accountOf(replayed, focus?.entered.id)

  const nets = useMemo(
    () =>
      entered.flatMap(({ id, label, colour }) => {
        const own = accountOf(replayed, id)
        return own === undefined
          ? []
          : [
              {
                ...{ id, label, colour },
                points: (lists ?? []).map((x, i) => ({ x, y: (own.net[i] ?? 0) / (own.hold[i] ?? 1) })),
              },
            ]
      }),
    [entered, replayed, lists],
  )
  const worth = useMemo(() => {
    if (account === undefined || lists === undefined) return []
    const line = (id: string, label: string, colour: number, dash: number, y: (i: number) => number) => ({
      ...{ id, label, colour, dash },
      points: lists.map((x, i) => ({ x, y: y(i) })),
    })
    const { value, hold, fees } = account
    return [
      line('payout', 'With fees', 2, 0, i => (value[i] ?? 0) + (fees[i] ?? 0)),
      line('value', 'Without', 0, 1, i => value[i] ?? 0),
      line('hold', 'Holding', 7, 2, i => hold[i] ?? 0),
    ]
  }, [account, lists])
  const sides = useMemo(() => {
    if (account === undefined || lists === undefined) return []
    return [
      { id: 'fees', label: 'Fees', colour: 2, dash: 0, points: lists.map((x, i) => ({ x, y: account.fees[i] })) },
      { id: 'loss', label: 'Loss', colour: 1, dash: 1, points: lists.map((x, i) => ({ x, y: account.loss[i] })) },
    ]
  }, [account, lists])
  const prices = useMemo(
    () => [
      {
        ...{ id: 'price', label: 'Price', colour: 0 },
        points: (lists ?? []).map((x, i) => ({
          x,
          y: priced((replayed?.ratios[i] ?? 1) * (replayed?.firstPrice ?? 1), settings.choices.unit),
        })),
      },
    ],
    [lists, replayed, settings.choices.unit],
  )
  const isBounded = focus?.entered.isBounded ?? false
  const bands = useMemo(
    () =>
      account === undefined || !isBounded
        ? undefined
        : account.inRange.map(([from, to]) => ({ from: shownTime(from), to: shownTime(to) })),
    [account, isBounded, shownTime],
  )
  const marks = useMemo(
    () =>
      account?.alerts.slice(0, MOST_MARKS).map(({ time, kind }, i, all) => ({
        x: shownTime(time),
        label: all.findIndex(each => each.kind === kind) === i ? MARKS[kind] : '',
        tone: 'alert' as const,
      })),
    [account, shownTime],
  )
  const dotsOf = (series: typeof nets) => series.map(({ id, points }) => ({ id, x: at ?? 0, y: points[row]?.y }))
  const moved = { cursor: at, onCursor: setSet, onPreview: setPreview, ...axisOf(isFile) }
  const when =
    at === undefined ? '' : isFile ? new Date(at).toISOString().slice(0, 16).replace('T', ' ') : `day ${amount(at)}`

  const table: Table = {
    title: `At ${when}`,
    columns: [
      { label: 'Curve' },
      { label: 'Net vs hold', format: signed },
      { label: 'Fees', format: money },
      { label: 'Loss', format: value => dollars(value === undefined ? undefined : -value) },
      { label: 'In range', format: value => percent(value) },
      { label: 'Fee APR', format: apr },
      { label: 'Even at volume ÷ TVL a day', format: times },
    ],
    rows: entered.flatMap(({ id, label }) => {
      const own = accountOf(replayed, id)
      if (own === undefined) return []
      const { timeInRange, feeApr, breakEvenTurnover } = own.result
      const days = ((replayed?.times.at(-1) ?? 0) - (replayed?.times[0] ?? 0)) / MILLISECONDS_PER_DAY
      const each = breakEvenTurnover === undefined ? undefined : breakEvenTurnover / days / (timeInRange ?? 1)
      return [
        [label, (own.net[row] ?? 0) / (own.hold[row] ?? 1), own.fees[row], own.loss[row], timeInRange, feeApr, each],
      ]
    }),
  }
  const failed = (replayed?.curves ?? []).flatMap(({ id, problem: reason }) =>
    reason === undefined ? [] : [`${entered.find(each => each.id === id)?.label ?? id} dropped out: ${reason}`],
  )
  const time = {
    label: isFile ? 'Time' : 'Day',
    format: (x: number | undefined) => (isFile ? new Date(x ?? 0).toISOString() : amount(x)),
  }
  const netTable = () => seriesTable('Net against holding', time, nets, signed)
  const worthTable = () => seriesTable('Value', time, worth, money)
  const sidesTable = () => seriesTable('Fees and loss', time, sides, money)
  const priceTable = () => seriesTable('Price', time, prices, amount)
  usePublished(() => [table, netTable(), worthTable(), sidesTable(), priceTable()])
  const title = focus?.entered.label ?? ''

  return (
    <>
      {headline === null
        ? null
        : createPortal(<Told account={account} row={row} isOpen={hasPath && problem === undefined} />, headline)}
      <div className="view even">
        <PathControls />
        <div className="wide">
          <Progress what="Replay" progress={progress} onCancel={cancel} />
          {problem === undefined ? null : (
            <p role="alert" className="negative">
              {problem}.{' '}
              {settings.choices.path === 'file' && !problem.includes(', line') ? null : (
                <button
                  type="button"
                  className="quiet"
                  onClick={() => change(now => withChoice(now, 'path', 'simulated'))}
                >
                  use a simulated path
                </button>
              )}
            </p>
          )}
          {hasPath ? null : (
            <p className="empty">Choose a CSV file with a time and a price in each row, or drop it here.</p>
          )}
        </div>
        <div className={isStale ? 'stale' : undefined} aria-busy={isStale}>
          <CurveTable table={table}>
            {replayed === undefined ? 'Nothing replayed yet.' : `${amount(replayed.points)} prices. `}
            Net, fees and loss are those of this moment; the rest is of the whole path. Arbitrage follows the price; the
            volume that is set above comes on top while the price is in range, and sells as much as it buys. “Even at”
            is the volume, on days in range, that would have made up for the loss. {failed.join(' ')}
          </CurveTable>
          <PathAlerts replayed={replayed} />
        </div>
        <div className={isStale ? 'charts stale' : 'charts'}>
          <ChartPanel
            title="Net against holding, over time"
            table={netTable}
            draw={width => (
              <ReplayChart
                {...moved}
                title="Net against holding, over time"
                series={nets}
                bands={bands}
                marks={marks}
                dots={dotsOf(nets)}
                yFormat={tickPercent}
                yLabel={isBounded ? `Net vs holding; shaded: ${title} in range` : 'Net vs holding'}
                width={width}
                height={width < 480 ? 300 : 330}
              />
            )}
          />
          <ChartPanel
            title={`${title}: value against holding`}
            table={worthTable}
            draw={width => (
              <ReplayChart
                {...moved}
                title={`${title}: value against holding`}
                series={worth}
                bands={bands}
                dots={dotsOf(worth as never)}
                yFormat={dollars}
                yLabel={isBounded ? 'Value; shaded: in range' : 'Value'}
                width={width}
                height={250}
              />
            )}
          />
          <ChartPanel
            title={`${title}: fees against impermanent loss`}
            table={sidesTable}
            draw={width => (
              <ReplayChart
                {...moved}
                title={`${title}: fees against impermanent loss`}
                series={sides}
                bands={bands}
                dots={dotsOf(sides as never)}
                yFormat={dollars}
                yLabel="Since entry"
                width={width}
                height={230}
              />
            )}
          />
          <ChartPanel
            title="Price"
            table={priceTable}
            draw={width => (
              <ReplayChart
                {...moved}
                title="Price"
                series={prices}
                bands={bands}
                dots={dotsOf(prices as never)}
                yLabel={settings.choices.unit === 'x' ? 'X per Y' : 'Y per X'}
                width={width}
                height={210}
              />
            )}
          />
        </div>
        <MonteCarlo />
      </div>
    </>
  )
}

const priced = (price: number, unit: string) => (unit === 'x' ? 1 / price : price)

const tickPercent = (value: number): string =>
  signedPercent(Number(value.toPrecision(6)))
    .replace(/(\.\d*?)0+(\D)/, '$1$2')
    .replace(/\.(\D)/, '$1')
