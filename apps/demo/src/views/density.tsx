import { LiquidityDensityChart } from '@ammeter/charts'
import { amount, apr, multiple, times } from '@ammeter/charts/format'
import { useCallback, useMemo } from 'react'
import { OwnControl } from '../controls/position-controls.js'
import { densitiesOf, depthAt } from '../curves/depth.js'
import type { Entered } from '../curves/entered.js'
import type { Outcome } from '../curves/outcome.js'
import { useRatioLines, useScreen } from '../screen.js'
import { numberOf } from '../settings/settings.js'
import { CurveView } from '../shell/curve-view.js'
import { ratioDomain, useCursor } from '../shell/use-cursor.js'
import { seriesTable } from '../tables/series-table.js'
import type { Table } from '../tables/table.js'
import { roundPercent } from './round-percent.js'
import { FocusChoice } from './sentence.js'

const shown = [0.01, 1000] as const

/** What is drawn where there is no liquidity at all: far below the axis, so that the line drops to it. */
const NOTHING = 1e-9

const drawnOf = (entered: Entered) => densitiesOf(entered).map(density => (density === 0 ? NOTHING : density))

/** How deep a curve is at the price, and what that depth costs. */
export const DensitySentence = ({ focus }: { readonly focus: Outcome }) => {
  const { settings, at } = useScreen()
  const volatility = numberOf(settings, 'volatility')
  const { density, lvr } = depthAt(focus.entered, at, volatility)
  return (
    <h1>
      At {multiple(at)}, <FocusChoice />{' '}
      {density === undefined ? (
        <>has all of its liquidity at one price, or none that can be told.</>
      ) : (
        <>
          is <strong>{times(density)}</strong> as deep as a constant product of the same deposit
          {lvr === undefined ? (
            '.'
          ) : (
            <>
              , and at {roundPercent(volatility)} volatility loses{' '}
              <strong className={lvr > 0 ? 'negative' : undefined}>{apr(lvr)}</strong> a year to arbitrage.
            </>
          )}
        </>
      )}
    </h1>
  )
}

/** Liquidity density by price, with the Greeks and loss-versus-rebalancing at the cursor. */
export const Density = () => {
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
      { label: 'for its value', format: times, place: 'minor' },
      { label: `Delta, ${axis.base}`, format: amount },
      { label: 'Gamma', format: amount, isNegative: () => false },
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
    <CurveView
      table={table}
      charts={[
        {
          title: 'Liquidity density, by price ratio (logarithmic)',
          height: 420,
          table: chartTable,
          aside: <OwnControl name="volatility" />,
          draw: frame => (
            <LiquidityDensityChart
              {...cursor}
              {...frame}
              description="Logarithmic on both axes; a constant product is 1× everywhere."
              series={drawn}
              xDomain={ratioDomain}
              yDomain={shown}
              yScale="log"
              yFormat={depthTick}
              yLabel="Times a constant product’s"
            />
          ),
        },
      ]}
    >
      Depth is liquidity density, 1× being a constant product of the same deposit; beside it, of the same value at this
      price. Delta is the {axis.base} held, gamma its change with the price. LVR is what arbitrage takes from a pool
      without fees, of its value. “n/a”: the whole of the liquidity is at one price.
    </CurveView>
  )
}

const depthTick = (value: number): string => `${amount(value)}×`
