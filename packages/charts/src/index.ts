/**
 * Charts of automated market makers, from plain data: React components that draw in the browser, and in Node as SVG text.
 *
 * @packageDocumentation
 */
export type { AlignedChart, ChartProps, ChartSize, CursorProps } from './chart-props.js'
export { FanChart, type FanChartProps, type FanPoint } from './charts/fan-chart.js'
export { FeesAgainstLossChart } from './charts/fees-against-loss-chart.js'
export { HeatMap, type HeatMapProps } from './charts/heat-map.js'
export { type Bin, Histogram, type HistogramProps } from './charts/histogram.js'
export { ImpermanentLossChart } from './charts/impermanent-loss-chart.js'
export { LiquidityDensityChart } from './charts/liquidity-density-chart.js'
export { PriceImpactChart } from './charts/price-impact-chart.js'
export {
  ProfileChart,
  type ProfileChartProps,
  type ProfileLine,
  type ProfilePoint,
  profileTable,
} from './charts/profile-chart.js'
export { ReplayChart } from './charts/replay-chart.js'
export { ReservesChart } from './charts/reserves-chart.js'
export { ValueChart } from './charts/value-chart.js'
export { type CursorKey, type CursorTrack, cursorAfterKey, cursorAtShare } from './cursor-keys.js'
export { CursorSurface, type CursorSurfaceProps } from './cursor-surface.js'
export type { ScaleKind } from './geometry/axis.js'
export { type BestIs, type DataTable, type HeatCell, type HeatMapNames, heatMapTable } from './geometry/heat-cells.js'
export { type Colours, dashWith, type Palette, palette, type Theme } from './palette.js'
export { Picture, type PictureProps } from './parts/picture.js'
export { Standalone } from './parts/standalone.js'
export type { Band, Dot, Mark, Point, Series } from './series.js'
