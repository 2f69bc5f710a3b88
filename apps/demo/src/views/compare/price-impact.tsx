// The panel of price impact.

import { type Point, PriceImpactChart } from '@ammeter/charts'
import { multiple, percent, shortPercent } from '@ammeter/charts/format'
import { either as E } from 'fp-ts'
import { useMemo, useState } from 'react'
import { ChoiceControl } from '../../controls/choice-control.js'
import { OwnControl } from '../../controls/position-controls.js'
import { type Impact, impactsAt } from '../../curves/impact.js'
import { feeAsked } from '../../replay/jobs.js'
import { feeOf } from '../../replay/plugged-of.js'
import { useScreen } from '../../screen.js'
import { chosenOf, numberOf, unitOf, withNumbers } from '../../settings/settings.js'
import { tokensOf } from '../../settings/tokens.js'
import { seriesTable } from '../../tables/series-table.js'
import type { Table } from '../../tables/table.js'
import { PanelView } from './panel-view.js'

const MOST = 0.25
const POINTS = 50
const sizes = Array.from({ length: POINTS + 1 }, (_, i) => (MOST * i) / POINTS)
const domain = [0, MOST] as const
const impactDomain = [0, 0.4] as const
const inPercent = (value: number | undefined) => percent(value)

/** The line of a curve over the sizes; empty if the curve can serve only a trade of 0. */
const pointsOf = (impacts: readonly E.Either<string, Impact>[]): readonly Point[] =>
  impacts.slice(1).some(E.isRight) ? impacts.map((impact, i) => ({ x: sizes[i] ?? 0, y: right(impact)?.impact })) : []

const useTerms = () => {
  const { settings, axis } = useScreen()
  const asked = feeAsked(settings)
  const key = JSON.stringify(asked)
  const unit = unitOf(settings)
  // The same fee object while nothing in it changes.
  const fee = useMemo(() => feeOf(asked, 1, unit), [key, unit])
  const token = settings.choices.pays === 'y' ? 'Y' : 'X'
  const pays = token === axis.base ? 'base' : 'quote'
  return useMemo(() => ({ fee, pays }) as const, [fee, pays])
}

const right = (impact: E.Either<string, Impact> | undefined): Impact | undefined =>
  impact !== undefined && E.isRight(impact) ? impact.right : undefined

/** The price impact of trades by their size, at the chosen price. */
export const ImpactPanel = () => {
  const { entered, settings, at, change } = useScreen()
  const { x, y } = tokensOf(settings)
  const terms = useTerms()
  const [preview, setPreview] = useState<number>()
  const set = numberOf(settings, 'size')
  const isPolicy = chosenOf(settings, 'fee') !== undefined
  const size = preview ?? set
  const series = useMemo(
    () =>
      entered.map(each => ({
        ...{ id: each.id, label: each.label, colour: each.colour },
        points: pointsOf(impactsAt(each, at, terms, sizes)),
      })),
    [entered, at, terms],
  )
  const traded = useMemo(
    () => entered.map(each => ({ each, impact: right(impactsAt(each, at, terms, [size])[0]) })),
    [entered, at, terms, size],
  )
  const dots = useMemo(
    () => traded.map(({ each, impact }) => ({ id: each.id, x: size, y: impact?.impact })),
    [traded, size],
  )
  const table: Table = {
    title: `Paying ${shortPercent(size)} of the pool’s value in ${settings.choices.pays === 'y' ? y : x}, at ${multiple(at)}`,
    columns: [
      { label: 'Curve' },
      { label: 'Price impact', format: inPercent },
      // A constant fee is the same for all curves, and is set above.
      ...(isPolicy ? [{ label: 'Fee', format: inPercent, place: 'minor' as const }] : []),
      { label: 'Quoted price', format: multiple, place: 'download' },
      { label: 'Price with fee', format: multiple },
    ],
    rows: traded.map(({ each, impact }) => [
      each.label,
      impact?.impact,
      ...(isPolicy ? [impact?.fee] : []),
      impact?.quote,
      impact?.execution,
    ]),
  }
  const chartTable = () => seriesTable('Price impact', { label: 'Size', format: inPercent }, series, inPercent)
  const onCursor = useMemo(
    () => (x: number) => {
      setPreview(undefined)
      if (x > 0) change(now => withNumbers(now, { size: x }))
    },
    [change],
  )
  return (
    <PanelView
      part="impact"
      table={table}
      chart={{
        name: 'impact',
        title: 'Price impact, by size of the trade',
        table: chartTable,
        aside: (
          <span className="row">
            <OwnControl name="size" />
            <ChoiceControl name="pays" label="Pays" options={{ x: `${x}, for ${y}`, y: `${y}, for ${x}` }} />
          </span>
        ),
        draw: frame => (
          <PriceImpactChart
            {...frame}
            series={series}
            cursor={size}
            dots={dots}
            onCursor={onCursor}
            onPreview={setPreview}
            xDomain={domain}
            yDomain={impactDomain}
            xLabel="Paid in, of the value of the pool"
          />
        ),
      }}
    >
      Prices are multiples of the price at entry. Impact is how much worse than the quote the trade is before its fee;
      “n/a” is a trade that the pool cannot serve. Every pool has the same value at this price.
    </PanelView>
  )
}
