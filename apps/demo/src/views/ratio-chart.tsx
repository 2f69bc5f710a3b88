import { type ChartProps, FeesAgainstLossChart } from '@ammeter/charts'
import { multiple } from '@ammeter/charts/format'
import { ratioDomain } from '../shell/use-cursor.js'

/** A chart of percentages over the ratio axis of the screen. */
export const RatioChart = (props: ChartProps) => (
  <FeesAgainstLossChart {...props} xScale="ratio" xFormat={multiple} xDomain={ratioDomain} />
)
