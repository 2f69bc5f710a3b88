import { LiquidityDensityChart } from '@ammeter/charts'
import { amount } from '@ammeter/charts/format'
import type { ChartFrame } from '../../shell/chart.js'
import { type Market, priceText } from '../market.js'
import { OWN } from '../picture/course-lines.js'
import { type Drawing, edgesOf } from './drawing.js'

/** The outline of bars, for a picture outside the page. */
export const BarsPicture = ({
  drawing,
  fullRange,
  market,
  ...frame
}: ChartFrame & {
  readonly drawing: Drawing | undefined
  /** The height that full range of the same value would have everywhere. */
  readonly fullRange: number
  readonly market: Market
}) => {
  const heights = drawing?.heights ?? []
  const points = heights.flatMap((height, bar) =>
    edgesOf(drawing as Drawing, bar).map(x => ({ x, y: height / fullRange })),
  )
  const [first, last] = [points[0]?.x ?? 1, points.at(-1)?.x ?? 1]
  return (
    <LiquidityDensityChart
      {...frame}
      series={[{ ...OWN, points: [{ x: first, y: 0 }, ...points, { x: last, y: 0 }] }]}
      xFormat={price => priceText(price, market)}
      xLabel={`Price of ${market.base}`}
      yFormat={amount}
      yLabel="Liquidity, full range is 1"
    />
  )
}
