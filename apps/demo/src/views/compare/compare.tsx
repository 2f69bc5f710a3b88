// The view that compares curves over the price.

import { ImpermanentLossChart, ValueChart } from '@ammeter/charts'
import { amount, apr, dollars, loss, multiple, percent, times } from '@ammeter/charts/format'
import { Suspense, useCallback, useMemo } from 'react'
import type { Entered } from '../../curves/entered.js'
import { type Outcome, outcomeAt } from '../../curves/outcome.js'
import { type RatioAxis, type Screen, useRatioLines, useScreen } from '../../screen.js'
import { holdingOf, numberOf } from '../../settings/settings.js'
import { CurveView } from '../../shell/curve-view.js'
import { later } from '../../shell/later.js'
import { ratioDomain, useCursor } from '../../shell/use-cursor.js'
import { seriesTable } from '../../tables/series-table.js'
import type { Table } from '../../tables/table.js'
import { useAgainst } from '../against-choice.js'
import { LossSentence } from '../loss-sentence.js'
import { FoldPanel } from './fold-panel.js'
import { Notes } from './parameter-notes.js'

const lossHere = ({ loss: lost }: Outcome) => lost
const valueHere = ({ value }: Outcome) => value
const lossesOf = ({ along }: Entered) => along.map(each => each.loss)
const inPercent = (value: number | undefined) => percent(value)
const byLoss = (value: number | undefined) => loss(value)

const ReservesPanel = later(async () => (await import('./reserves.js')).ReservesPanel)
const DepthPanel = later(async () => (await import('./depth.js')).DepthPanel)
const ImpactPanel = later(async () => (await import('./price-impact.js')).ImpactPanel)

/** The panels of reserves, depth and price impact, on the cursor of the comparison. */
const Panels = () => (
  <div className="panels">
    <FoldPanel name="reserves" title="Reserves">
      <Suspense>
        <ReservesPanel />
      </Suspense>
    </FoldPanel>
    <FoldPanel name="depth" title="Depth" isAtOpening>
      <Suspense>
        <DepthPanel />
      </Suspense>
    </FoldPanel>
    <FoldPanel name="impact" title="Price impact" isAtOpening>
      <Suspense>
        <ImpactPanel />
      </Suspense>
    </FoldPanel>
  </div>
)

/** The shaded range of the first curve that trades only between two prices, if there is one. */
const useBands = ({ entered }: Screen) =>
  useMemo(() => {
    const ranges = entered.filter(({ isBounded, trades }) => isBounded && trades.from < trades.to)
    const [first] = ranges
    if (first === undefined) return undefined
    return [{ ...first.trades, label: first.label }]
  }, [entered])

/** The remark on a curve at the cursor. */
const remark = ({ isTrading, entered, ratio }: Outcome, { baseName, quoteName }: RatioAxis): string | undefined => {
  if (isTrading) return undefined
  return `out of range, holds ${ratio > entered.trades.to ? quoteName : baseName}`
}

const mirrored = (outcome: Outcome, screen: Screen): Outcome | undefined =>
  outcomeAt(outcome.entered, 1 / outcome.ratio, holdingOf(screen.settings))

/** The table of the view. */
const tableOf = (screen: Screen, { against, short, isOwn }: ReturnType<typeof useAgainst>): Table => {
  const { outcomes, axis, at, settings } = screen
  const here = multiple(at)
  const there = multiple(1 / at)
  const deposit = numberOf(settings, 'deposit')
  const isLeast = ({ entered, turnover }: Outcome) => entered.isBounded && turnover > 0
  return {
    title: `At ${here} after ${amount(numberOf(settings, 'days'))} days`,
    columns: [
      { label: 'Curve' },
      { label: `${isOwn ? 'IL' : 'Loss'} at ${here}`, heading: `vs ${short}`, format: byLoss },
      { label: `${isOwn ? 'IL' : 'Loss'} at ${there}`, heading: `at ${there}`, format: byLoss, place: 'minor' },
      { label: `Value, ${axis.quoteName}`, place: 'download' },
      { label: `Holding, ${axis.quoteName}`, place: 'download' },
      { label: `Value − ${against}, ${axis.quoteName}`, heading: dollars(deposit), format: dollars },
      { label: 'Fees to break even, of the value then', heading: 'Fees needed', format: inPercent, place: 'minor' },
      { label: 'Fee APR to break even', format: apr },
      {
        label: 'Volume ÷ TVL a day',
        format: times,
        mark: row => (outcomes[row] !== undefined && isLeast(outcomes[row]) ? '≥\u00a0' : ''),
      },
      { label: 'Trades at this price', place: 'download' },
    ],
    rows: outcomes.map(outcome => [
      outcome.entered.label,
      outcome.loss,
      mirrored(outcome, screen)?.loss,
      outcome.value,
      outcome.hold,
      -outcome.lost,
      outcome.feeYield,
      outcome.apr,
      outcome.turnover,
      outcome.isTrading ? 'yes' : 'no',
    ]),
  }
}

/** The loss of each curve against holding, by price ratio, and the value of its position. */
export const Compare = () => {
  const screen = useScreen()
  const compared = useAgainst()
  const { against } = compared
  const { settings, entered, focus } = screen
  const deposit = numberOf(settings, 'deposit')
  const losses = useRatioLines(lossesOf)
  const values = useRatioLines(
    useCallback(({ along }: Entered) => along.map(({ hold, loss: lost }) => hold * (1 - lost) * deposit), [deposit]),
  )
  const bands = useBands(screen)
  const lossCursor = useCursor(lossHere, byLoss)
  const valueCursor = useCursor(valueHere, dollars)
  const mostShown = useMemo(() => [0, deposit * 3.2] as const, [deposit])
  const xColumn = { label: 'Price ratio', format: multiple }
  const lossTable = () => seriesTable(`Value vs ${against}`, xColumn, losses, byLoss)
  const valueTable = () => seriesTable(`Position value, ${screen.axis.quoteName}`, xColumn, values, dollars)
  return (
    <>
      {focus === undefined ? null : <LossSentence focus={focus} />}
      <CurveView
        isEven
        table={tableOf(screen, compared)}
        remark={row => screen.outcomes[row] && remark(screen.outcomes[row], screen.axis)}
        charts={[
          {
            name: 'compare',
            title: `LP value against ${against}, by price ratio`,
            height: 440,
            table: lossTable,
            draw: frame => (
              <ImpermanentLossChart
                {...lossCursor}
                {...frame}
                description={`${entered.length} curves. Arrow keys move the price.`}
                series={losses}
                yLabel={`Value vs ${against}`}
                bands={bands}
                xDomain={ratioDomain}
              />
            ),
          },
        ]}
        beside={[
          {
            name: 'value',
            isLater: true,
            title: `Position value, by price ratio (${dollars(deposit)} deposit)`,
            height: 270,
            table: valueTable,
            draw: frame => (
              <ValueChart
                {...valueCursor}
                {...frame}
                series={values}
                bands={bands}
                xDomain={ratioDomain}
                yDomain={mostShown}
              />
            ),
          },
        ]}
      >
        <Notes />
      </CurveView>
      <Panels />
    </>
  )
}
