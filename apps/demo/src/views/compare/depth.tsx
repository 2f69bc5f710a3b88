import { LiquidityDensityChart } from '@ammeter/charts'
import { amount, apr, dollars, multiple, times } from '@ammeter/charts/format'
import { useCallback, useMemo } from 'react'
import { OwnControl } from '../../controls/position-controls.js'
import { densitiesOf, depthAt } from '../../curves/depth.js'
import type { Entered } from '../../curves/entered.js'
import type { Outcome } from '../../curves/outcome.js'
import { useRatioLines, useScreen } from '../../screen.js'
import { numberOf } from '../../settings/settings.js'
import { ratioDomain, useCursor } from '../../shell/use-cursor.js'
import { seriesTable } from '../../tables/series-table.js'
import type { Table } from '../../tables/table.js'
import { depthAxis, onDepthAxis } from '../depth-axis.js'
import { PanelView } from './panel-view.js'

const drawnOf = (entered: Entered) => densitiesOf(entered).map(onDepthAxis)

/** The panel of liquidity density by price, with the Greeks and loss-versus-rebalancing at the cursor. */
export const DepthPanel = () => {
  const { outcomes, settings, at, axis } = useScreen()
  const volatility = numberOf(settings, 'volatility')
  const deposit = numberOf(settings, 'deposit')
  const drawn = useRatioLines(drawnOf)
  const exact = useRatioLines(densitiesOf)
  const depths = useMemo(
    () => new Map(outcomes.map(({ entered, ratio }) => [entered.id, depthAt(entered, ratio, volatility)])),
    [outcomes, volatility],
  )
  const cursor = useCursor(
    useCallback(({ entered }: Outcome) => depths.get(entered.id)?.density, [depths]),
    times,
  )
  const table: Table = {
    title: `Depth at ${multiple(at)}`,
    columns: [
      { label: 'Curve' },
      { label: 'Depth', format: times },
      { label: 'Depth for its value', format: times, place: 'download' },
      { label: `Delta, ${axis.baseName}`, heading: 'Delta', format: dollars },
      { label: 'Gamma', format: amount, isNegative: () => false, place: 'download' },
      { label: 'LVR a year', format: value => apr(value === undefined ? undefined : -value) },
    ],
    rows: outcomes.map(({ entered }) => {
      const depth = depths.get(entered.id)
      const money = (value: number | undefined) => (value === undefined ? undefined : value * deposit)
      return [entered.label, depth?.density, depth?.efficiency, money(depth?.delta), money(depth?.gamma), depth?.lvr]
    }),
  }
  const chartTable = () => seriesTable('Liquidity density', { label: 'Price ratio', format: multiple }, exact, times)
  return (
    <PanelView
      part="depth"
      table={table}
      chart={{
        name: 'depth',
        title: 'Liquidity density, by price ratio (logarithmic)',
        table: chartTable,
        aside: <OwnControl name="volatility" />,
        draw: frame => (
          <LiquidityDensityChart
            {...cursor}
            {...frame}
            description="Logarithmic on both axes; a constant product is 1× everywhere."
            series={drawn}
            xDomain={ratioDomain}
            {...depthAxis}
          />
        ),
      }}
    >
      1× is a constant product of the same deposit. Delta is the {axis.baseName} held, at its price at entry; LVR is
      what arbitrage takes from a pool without fees, of its value. “n/a”: all of the liquidity is at one price.
    </PanelView>
  )
}
