import { FeesAgainstLossChart, ReservesChart } from '@ammeter/charts'
import { amount, change, dollars, multiple, percent } from '@ammeter/charts/format'
import { useMemo } from 'react'
import type { Entered } from '../curves/entered.js'
import type { Outcome } from '../curves/outcome.js'
import { type RatioAxis, useRatioLines, useScreen } from '../screen.js'
import { numberOf } from '../settings/settings.js'
import { CurveView } from '../shell/curve-view.js'
import { ratioDomain, useCursor } from '../shell/use-cursor.js'
import { seriesTable } from '../tables/series-table.js'
import type { Table } from '../tables/table.js'
import { FocusChoice } from './sentence.js'

/** The part of the value that is in the token whose price this is. */
const shareOf = ({ ratio, base, quote }: Pick<Outcome, 'ratio' | 'base' | 'quote'>) =>
  (ratio * base) / (ratio * base + quote)

const sharesOf = ({ along }: Entered) => along.map(shareOf)
const inPercent = (value: number | undefined) => percent(value)

/** What a position holds at the price. */
export const ReservesSentence = ({ focus }: { readonly focus: Outcome }) => {
  const {
    at,
    axis: { base, quote },
  } = useScreen()
  return (
    <h1>
      If the price of {base} goes <strong>{multiple(at)}</strong> <small>({change(at)})</small>, an LP in{' '}
      <FocusChoice /> holds{' '}
      <strong>
        {amount(focus.base)} {base}
      </strong>{' '}
      and{' '}
      <strong>
        {dollars(focus.quote)} of {quote}
      </strong>
      : {percent(shareOf(focus))} of its value is in {base}.
    </h1>
  )
}

const tableOf = (outcomes: readonly Outcome[], { base, quote }: RatioAxis, title: string): Table => ({
  title,
  columns: [
    { label: 'Curve' },
    { label: `${base} held`, format: amount },
    { label: `${quote} held`, format: dollars },
    { label: `Value in ${base}`, format: inPercent },
    { label: 'Value', format: dollars },
  ],
  rows: outcomes.map(outcome => [outcome.entered.label, outcome.base, outcome.quote, shareOf(outcome), outcome.value]),
})

/** The reserves of each curve: X against Y along the curve, and the share of X by price. */
export const Reserves = () => {
  const { entered, outcomes, at, axis, settings } = useScreen()
  const { base, quote } = axis
  const deposit = numberOf(settings, 'deposit')
  const series = useMemo(
    () =>
      entered.map(({ id, label, colour, along }) => ({
        ...{ id, label, colour },
        points: along.map(held => ({ x: held.base * deposit, y: held.quote * deposit })),
      })),
    [entered, deposit],
  )
  const dots = useMemo(() => outcomes.map(({ entered: { id }, base: x, quote: y }) => ({ id, x, y })), [outcomes])
  const shares = useRatioLines(sharesOf)
  const cursor = useCursor(shareOf, inPercent)
  const table = tableOf(outcomes, axis, `Held at ${multiple(at)}`)
  const reservesTable = (): Table => ({
    title: 'Reserves, by price ratio',
    columns: [
      { label: 'Price ratio', format: multiple },
      ...entered.flatMap(({ label }) => [
        { label: `${label}, ${base}`, format: amount },
        { label: `${label}, ${quote}`, format: dollars },
      ]),
    ],
    rows: (entered[0]?.along ?? []).flatMap(({ ratio }) => {
      const all = entered.map(({ along }) => along.find(each => each.ratio === ratio))
      return all.includes(undefined)
        ? []
        : [[ratio, ...all.flatMap(each => [(each?.base ?? 0) * deposit, (each?.quote ?? 0) * deposit])]]
    }),
  })
  const sharesTable = () =>
    seriesTable(`Value in ${base}`, { label: 'Price ratio', format: multiple }, shares, inPercent)
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
              description={`Tokens of ${quote} against tokens of ${base}; the dots are at the price that is set.`}
              series={series}
              dots={dots}
              xDomain={domain}
              yDomain={domain}
              xLabel={`${base} held, tokens worth $1 at entry`}
              yLabel={`${quote} held`}
              yFormat={dollars}
            />
          ),
        },
        {
          title: `Share of the value that is in ${base}, by price ratio`,
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
              yLabel={`Value in ${base}`}
            />
          ),
        },
      ]}
    >
      One {base} was worth $1 at entry, and {quote} is counted in dollars. A curve that trades between two prices holds
      one token only beyond them; along the curve, every pool moves to the left as the price of {base} rises.
    </CurveView>
  )
}

const wholeShare = [0, 1] as const
