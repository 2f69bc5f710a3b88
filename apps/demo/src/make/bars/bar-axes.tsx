// The axes of drawn bars: heights and prices.

import { amount } from '@ammeter/charts/format'
import { type Market, priceText } from '../market.js'
import { type BarLayout, yOf } from './bar-layout.js'
import type { Drawing } from './drawing.js'
import { priceTicks } from './price-ticks.js'

/** The least distance between labels on the price axis, in pixels. */
const LABEL_ROOM = 62

/** The properties of the axes of bars. */
interface AxesProps {
  readonly drawing: Drawing
  readonly layout: BarLayout
  readonly market: Market
}

const placeOf = ({ lower, upper }: Drawing, { left, right }: BarLayout, ratio: number): number =>
  left + (Math.log(ratio / lower) / Math.log(upper / lower)) * (right - left)

/** The grid of heights, and the prices below. */
export const BarAxes = ({ drawing, layout, market }: AxesProps) => {
  const { left, right, bottom, top } = layout
  const { lower, upper } = drawing
  const ticks = priceTicks(lower, upper, market.entryPrice, LABEL_ROOM / (right - left))
  return (
    <g>
      {[0, top / 2, top].map(height => (
        <g key={height}>
          <path d={`M${left},${yOf(layout, height)}H${right}`} className={height === 0 ? 'axis' : 'grid'} />
          <text x={left - 7} y={yOf(layout, height) + 4} textAnchor="end">
            {amount(height)}
          </text>
        </g>
      ))}
      {ticks.map(ratio => (
        <text
          key={ratio}
          x={placeOf(drawing, layout, ratio)}
          y={bottom + 17}
          textAnchor={ratio === lower ? 'start' : ratio === upper ? 'end' : 'middle'}
        >
          {priceText(ratio, market)}
        </text>
      ))}
    </g>
  )
}

/** The current price among bars; nothing if it is beyond them. */
export const NowLine = ({ drawing, layout, market }: AxesProps) => {
  const { left, right, plotTop, bottom } = layout
  const now = placeOf(drawing, layout, 1)
  if (!(now >= left && now <= right)) return null
  const isRightHalf = now > (left + right) / 2 + 1
  return (
    <g>
      <path d={`M${now},${plotTop - 18}V${bottom}`} className="now" />
      <text x={now + (isRightHalf ? -6 : 6)} y={plotTop - 10} textAnchor={isRightHalf ? 'end' : 'start'}>
        current price{market.entryPrice === 1 ? '' : `, ${priceText(1, market)}`}
      </text>
    </g>
  )
}
