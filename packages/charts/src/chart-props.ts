// The properties of every chart: its size, its theme, its axes and its cursor.

import type { ScaleKind } from './geometry/axis.js'
import type { Theme } from './palette.js'
import type { Band, Dot, Mark, Series } from './series.js'

/** The properties that `toSvg` sets on any chart. */
export interface ChartSize {
  /** Of the whole picture, in pixels; by default 720. */
  readonly width?: number | undefined
  /** Of the whole picture without its caption, in pixels; by default 360. */
  readonly height?: number | undefined
  /** The literal colours, and those that custom properties fall back to; by default light. */
  readonly theme?: Theme | undefined
  /** The caption of a picture that stands alone, such as its parameters and its source: a paragraph for each line. */
  readonly caption?: string | undefined
}

/** The cursor along the x axis of a chart. */
export interface CursorProps {
  /** Its place on the x axis. Without it, no cursor is drawn. */
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

/** The properties of a chart that decide how much room its axis and its labels take beside the plot. */
export type AlignedChart = Pick<ChartProps, 'height' | 'series' | 'yDomain' | 'yScale' | 'yFormat' | 'yLabel'>

/**
 * The properties of every chart. While only the cursor moves, pass the same arrays and functions: nothing else is then
 * redrawn.
 */
export interface ChartProps extends ChartSize, CursorProps {
  /** What the chart shows, in a few words: its accessible name, and the heading of a picture that stands alone. */
  readonly title: string
  /** What the chart shows, for people who cannot see it. */
  readonly description?: string | undefined
  readonly series: readonly Series[]
  /** The first and the last x that the chart shows; by default it shows all. */
  readonly xDomain?: readonly [number, number] | undefined
  /** The lowest and the highest y that the chart shows; by default it shows all. */
  readonly yDomain?: readonly [number, number] | undefined
  readonly xScale?: ScaleKind | undefined
  readonly yScale?: ScaleKind | undefined
  /** Writes the numbers on the x axis, and that of the cursor. */
  readonly xFormat?: ((x: number) => string) | undefined
  readonly yFormat?: ((y: number) => string) | undefined
  /** The label of the x axis, with its unit. */
  readonly xLabel?: string | undefined
  readonly yLabel?: string | undefined
  /**
   * Charts of the same kind and width that stand below each other, this one among them: where each is given the same,
   * their plots begin and end at the same pixels, so that one x lies on one vertical line through all of them.
   */
  readonly alignedWith?: readonly AlignedChart[] | undefined
  readonly bands?: readonly Band[] | undefined
  readonly marks?: readonly Mark[] | undefined
  /** The text shown when there is nothing to draw. */
  readonly emptyText?: string | undefined
}
