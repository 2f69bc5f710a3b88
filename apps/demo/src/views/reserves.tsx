import { FeesAgainstLossChart, ReservesChart } from '@ammeter/charts'
import { amount, change, dollars, multiple, percent } from '@ammeter/charts/format'
import { useMemo } from 'react'
import type { Entered } from '../curves/entered.js'
import type { Outcome } from '../curves/outcome.js'
import { useRatioLines, useScreen } from '../screen.js'
import { numberOf } from '../settings/settings.js'
import { CurveView } from '../shell/curve-view.js'
import { ratioDomain, useCursor } from '../shell/use-cursor.js'
import { seriesTable } from '../tables/series-table.js'
import type { Table } from '../tables/table.js'
import { FocusChoice } from './sentence.js'

const shareOf = ({ ratio, x, y }: { readonly ratio: number; readonly x: number; readonly y: number }) =>
  (ratio * x) / (ratio * x + y)

const sharesOf = ({ along }: Entered) => along.map(shareOf)
const inPercent = (value: number | undefined) => percent(value)

/** What a position holds at the price. */
export const ReservesSentence = ({ focus }: { readonly focus: Outcome }) => {
  const { at, axis, settings } = useScreen()
  return (
    <h1>
      If the price of {settings.choices.unit === 'x' ? 'Y' : 'X'} goes <strong>{multiple(axis.turned(at))}</strong>{' '}
      <small>({change(axis.turned(at))})</small>, an LP in <FocusChoice /> holds <strong>{amount(focus.x)} X</strong>{' '}
      and <strong>{dollars(focus.y)} of Y</strong>: {percent(shareOf(focus))} of its value is in X.
    </h1>
  )
}

const tableOf = (outcomes: readonly Outcome[], title: string): Table => ({
  title,
  columns: [
    { label: 'Curve' },
    { label: 'X held', format: amount },
    { label: 'Y held', format: dollars },
    { label: 'Value in X', format: inPercent },
    { label: 'Value', format: dollars },
  ],
  rows: outcomes.map(outcome => [outcome.entered.label, outcome.x, outcome.y, shareOf(outcome), outcome.value]),
})

/** The reserves of each curve: X against Y along the curve, and the share of X by price. */
export const Reserves = () => {
  const { entered, outcomes, at, axis, settings } = useScreen()
  const deposit = numberOf(settings, 'deposit')
  const series = useMemo(
    () =>
      entered.map(({ id, label, colour, along }) => ({
        ...{ id, label, colour },
        points: along.map(({ x, y }) => ({ x: x * deposit, y: y * deposit })),
      })),
    [entered, deposit],
  )
  const dots = useMemo(() => outcomes.map(({ entered: { id }, x, y }) => ({ id, x, y })), [outcomes])
  const shares = useRatioLines(sharesOf)
  const cursor = useCursor(shareOf, inPercent)
  const table = tableOf(outcomes, `Held at ${multiple(axis.turned(at))}`)
  const reservesTable = (): Table => ({
    title: 'Reserves, by price ratio',
    columns: [
      { label: 'Price ratio', format: multiple },
      ...entered.flatMap(({ label }) => [
        { label: `${label}, X`, format: amount },
        { label: `${label}, Y`, format: dollars },
      ]),
    ],
    rows: (entered[0]?.along ?? []).flatMap(({ ratio }) => {
      const all = entered.map(({ along }) => along.find(each => each.ratio === ratio))
      return all.includes(undefined)
        ? []
        : [[axis.turned(ratio), ...all.flatMap(each => [(each?.x ?? 0) * deposit, (each?.y ?? 0) * deposit])]]
    }),
  })
  const sharesTable = () => seriesTable('Value in X', { label: 'Price ratio', format: multiple }, shares, inPercent)
  const domain = useMemo(() => {
    const held = series.flatMap(({ points }) => points.map(({ x, y }) => Math.max(x, y)))
    return [0, 1.08 * held.reduce((most, each) => Math.max(most, each), deposit)] as const
  }, [series, deposit])
  return (
    <CurveView
      table={table}
      charts={[
        {
          title: `Reserves of ${dollars(deposit)}, from ÷10 to ×10`,
          height: 400,
          table: reservesTable,
          draw: frame => (
            <ReservesChart
              {...frame}
              description="Tokens of Y against tokens of X; the dots are at the price that is set."
              series={series}
              dots={dots}
              xDomain={domain}
              yDomain={domain}
              xLabel="X held, tokens worth $1 at entry"
              yLabel="Y held"
              yFormat={dollars}
            />
          ),
        },
        {
          title: 'Share of the value that is in X, by price ratio',
          height: 260,
          table: sharesTable,
          draw: frame => (
            <FeesAgainstLossChart
              {...cursor}
              {...frame}
              series={shares}
              xScale="ratio"
              xFormat={multiple}
              xDomain={ratioDomain}
              yDomain={wholeShare}
              yLabel="Value in X"
            />
          ),
        },
      ]}
    >
      One X was worth $1 at entry, and Y is counted in dollars. A curve that trades between two prices holds one token
      only beyond them; along the curve, every pool moves to the left as the price of X rises.
    </CurveView>
  )
}

const wholeShare = [0, 1] as const
