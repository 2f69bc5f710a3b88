import { amount } from '@ammeter/charts/format'
import { either as E } from 'fp-ts'
import { useMemo } from 'react'
import { ChartPanel } from '../../shell/chart-panel.js'
import { aboutBars } from '../about-made.js'
import type { Draft } from '../curve/use-draft.js'
import { type Market, priceText } from '../market.js'
import { BarsChart } from './bars-chart.js'
import { BarsPicture } from './bars-picture.js'
import { edgesOf } from './drawing.js'
import { drawingIn, withBars } from './drawing-text.js'
import { EndFields } from './end-fields.js'

const TITLE = 'Liquidity over the price'

/** The panel in which liquidity is drawn, with the ends of its range. */
export const DrawPanel = ({
  draft,
  onChoose,
  market,
}: {
  readonly draft: Draft
  /** Called with a text that is chosen at once, not drawn step by step. */
  readonly onChoose: (text: string) => void
  readonly market: Market
}) => {
  const { made, set } = draft
  const drawing = useMemo(() => drawingIn(made), [made])
  const fullRange = useMemo(() => {
    const value = made.curve.value(1)
    return E.isRight(value) ? value.right / 2 : Number.NaN
  }, [made])
  return (
    <>
      <ChartPanel
        name="bars"
        title={TITLE}
        height={270}
        table={() => ({
          title: TITLE,
          columns: [
            { label: 'From' },
            { label: 'To' },
            { label: 'Liquidity', format: amount },
            { label: 'Of full range', format: amount },
          ],
          rows: drawing.heights.map((height, bar) => [
            ...edgesOf(drawing, bar).map(edge => priceText(edge, market)),
            height,
            height / fullRange,
          ]),
        })}
        about={() =>
          aboutBars(
            made,
            drawing.heights.map((_, bar) => edgesOf(drawing, bar)),
          )
        }
        picture={frame => <BarsPicture {...frame} {...{ drawing, fullRange, market }} />}
        draw={frame => (
          <BarsChart
            {...frame}
            drawing={drawing}
            fullRange={fullRange}
            market={market}
            onDraw={drawn => set(withBars(made, drawn))}
          />
        )}
      />
      <div className="make-below">
        <p className="note">
          Draw with the pointer, or go from bar to bar with ← → and set with ↑ ↓. Bars of the same height are full range
          between their ends.
        </p>
        <EndFields made={made} onText={onChoose} />
      </div>
    </>
  )
}
