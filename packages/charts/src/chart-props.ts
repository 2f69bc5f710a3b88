import type { ScaleKind } from './geometry/axis.js'
import type { Theme } from './palette.js'
import type { Band, Dot, Mark, Series } from './series.js'

/** What `toSvg` sets on any chart. */
export interface ChartSize {
  /** Of the whole picture, in pixels; by default 720. */
  readonly width?: number | undefined
  /** Of the whole picture without its caption, in pixels; by default 360. */
  readonly height?: number | undefined
  /** The literal colours, and those that custom properties fall back to; by default light. */
  readonly theme?: Theme | undefined
  /** What stands below a picture that stands alone, such as its parameters and its source: a paragraph for each line. */
  readonly caption?: string | undefined
}

/** What is moved along the x axis of a chart. */
export interface CursorProps {
  /** Where it stands, on the x axis; no cursor is drawn without it. */
  readonly cursor?: number | undefined
  /** The exact values at the cursor; by default dots are put on the drawn lines, which is exact to a pixel only. */
  readonly dots?: readonly Dot[] | undefined
  /** Makes the chart a slider: called with the x that was clicked or reached by key. */
  readonly onCursor?: ((x: number) => void) | undefined
  /** Called with the x under the pointer, and with `undefined` when it leaves. */
  readonly onPreview?: ((x: number | undefined) => void) | undefined
  /** What a screen reader says at the cursor; by default x, and each dot that was given. */
  readonly cursorText?: ((x: number) => string) | undefined
  /** Where the key `1` leads; by default 1 on a ratio axis, else nowhere. */
  readonly entry?: number | undefined
}

/** What of a chart decides how much room its axis and its names take beside the plot. */
export type AlignedChart = Pick<ChartProps, 'height' | 'series' | 'yDomain' | 'yScale' | 'yFormat' | 'yLabel'>

/** What every chart takes. While only the cursor moves, pass the same arrays and functions: nothing else is then redrawn. */
export interface ChartProps extends ChartSize, CursorProps {
  /** What the chart shows, in a few words: its accessible name, and the heading of a picture that stands alone. */
  readonly title: string
  /** What can be seen in it, for those who do not see it. */
  readonly description?: string | undefined
  readonly series: readonly Series[]
  /** From the first to the last x that is shown; by default all of them. */
  readonly xDomain?: readonly [number, number] | undefined
  /** From the lowest to the highest y that is shown; by default all of them. */
  readonly yDomain?: readonly [number, number] | undefined
  readonly xScale?: ScaleKind | undefined
  readonly yScale?: ScaleKind | undefined
  /** How numbers on the x axis, and the cursor's, are written. */
  readonly xFormat?: ((x: number) => string) | undefined
  readonly yFormat?: ((y: number) => string) | undefined
  /** What is on the axis, with its unit. */
  readonly xLabel?: string | undefined
  readonly yLabel?: string | undefined
  /**
   * Charts of the same kind and width that stand below each other, this one among them: where each is given the same, their
   * plots begin and end at the same pixels, so that a place on the x axis is in one line through all of them.
   */
  readonly alignedWith?: readonly AlignedChart[] | undefined
  readonly bands?: readonly Band[] | undefined
  readonly marks?: readonly Mark[] | undefined
  /** What is written where there is nothing to draw. */
  readonly emptyText?: string | undefined
}
