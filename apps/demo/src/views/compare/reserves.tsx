// The panel of reserves.

import { ReservesChart } from '@ammeter/charts'
import { dollars, multiple, percent } from '@ammeter/charts/format'
import { useMemo, useState } from 'react'
import type { Entered } from '../../curves/entered.js'
import type { Outcome } from '../../curves/outcome.js'
import { type RatioAxis, useRatioLines, useScreen } from '../../screen.js'
import { numberOf } from '../../settings/settings.js'
import { useCursor } from '../../shell/use-cursor.js'
import { seriesTable } from '../../tables/series-table.js'
import type { Table } from '../../tables/table.js'
import { RatioChart } from '../ratio-chart.js'
import { type PanelChart, PanelView } from './panel-view.js'

/** The part of the value held in the base token. */
const shareOf = ({ ratio, base, quote }: Pick<Outcome, 'ratio' | 'base' | 'quote'>) =>
  (ratio * base) / (ratio * base + quote)

const sharesOf = ({ along }: Entered) => along.map(shareOf)
const inPercent = (value: number | undefined) => percent(value)

const tableOf = (outcomes: readonly Outcome[], { baseName, quoteName }: RatioAxis, title: string): Table => ({
  title,
  columns: [
    { label: 'Curve' },
    { label: `${baseName} held, at its price at entry`, heading: `${baseName} held`, format: dollars },
    { label: `${quoteName} held`, format: dollars },
    { label: `Value in ${baseName}`, format: inPercent },
    { label: 'Value', format: dollars, place: 'download' },
  ],
  rows: outcomes.map(outcome => [outcome.entered.label, outcome.base, outcome.quote, shareOf(outcome), outcome.value]),
})

/** The reserves of each curve: one token against the other along the curve, and the share of the first by price. */
export const ReservesPanel = () => {
  const { alone, entered, outcomes, at, axis, settings } = useScreen()
  const [isByToken, setByToken] = useState(alone !== undefined && settings.embed === 'reserves')
  const { baseName: base, quoteName: quote } = axis
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
        { label: `${label}, ${base} at its price at entry`, format: dollars },
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
  const aside = (
    <span className="steps">
      {['By price', `${quote} against ${base}`].map((text, i) => (
        <button key={text} type="button" aria-pressed={isByToken === (i === 1)} onClick={() => setByToken(i === 1)}>
          {text}
        </button>
      ))}
    </span>
  )
  const byToken: PanelChart = {
    name: 'reserves',
    title: `Reserves of ${dollars(deposit)}, from ÷10 to ×10`,
    table: reservesTable,
    aside,
    draw: frame => (
      <ReservesChart
        {...frame}
        description={`Tokens of ${quote} against tokens of ${base}; the dots are at the price that is set.`}
        series={series}
        dots={dots}
        xDomain={domain}
        yDomain={domain}
        xLabel={`${base} held, at its price at entry`}
        yLabel={`${quote} held`}
        xFormat={dollars}
        yFormat={dollars}
      />
    ),
  }
  const byPrice: PanelChart = {
    name: 'shares',
    title: `Share of the value that is in ${base}, by price ratio`,
    table: sharesTable,
    aside,
    draw: frame => (
      <RatioChart {...cursor} {...frame} series={shares} yDomain={wholeShare} yLabel={`Value in ${base}`} />
    ),
  }
  return (
    <PanelView part="reserves" table={table} chart={isByToken ? byToken : byPrice}>
      {base} held is counted at its price at entry, whatever the price is now. A curve that trades between two prices
      holds one token only beyond them.
    </PanelView>
  )
}

const wholeShare = [0, 1] as const
